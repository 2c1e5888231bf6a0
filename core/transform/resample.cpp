#include "core/transform/resample.h"

#include <algorithm>
#include <array>
#include <atomic>
#include <cmath>
#include <memory>
#include <numbers>
#include <thread>
#include <utility>
#include <vector>

#include "core/selection/selection.h"

namespace gouache {

namespace {

/// A filter looks no further than this from a pixel, however much smaller the picture gets.
constexpr double kMostWiden = 64;

/// A filter kernel, read from a table.
class Kernel {
  public:
    explicit Kernel(ResampleFilter filter)
        : reach_(filter == ResampleFilter::Lanczos    ? 3
                 : filter == ResampleFilter::Bilinear ? 1
                                                      : 2) {
        for (std::size_t i = 0; i < table_.size(); ++i) {
            table_[i] =
                static_cast<float>(exact(filter, static_cast<double>(i) * reach_ / (kSteps - 1.0)));
        }
        table_.back() = 0;
    }

    double reach() const { return reach_; }
    float at(double distance) const {
        const double place = std::abs(distance) * (kSteps - 1.0) / reach_;
        if (place >= kSteps - 1.0) {
            return 0;
        }
        const auto i = static_cast<std::size_t>(place);
        const auto part = static_cast<float>(place - static_cast<double>(i));
        return table_[i] + (table_[i + 1] - table_[i]) * part;
    }

  private:
    static constexpr std::size_t kSteps = 3 * 1024 + 1;  // whole numbers fall on a step

    static double exact(ResampleFilter filter, double x) {
        switch (filter) {
            case ResampleFilter::Lanczos: {
                if (x == 0) {
                    return 1;
                }
                const double t = std::numbers::pi * x;
                return x >= 3 || x == std::floor(x) ? 0
                                                    : 3 * std::sin(t) * std::sin(t / 3) / (t * t);
            }
            case ResampleFilter::Bicubic:
                return x < 1   ? 1 + x * x * (1.5 * x - 2.5)
                       : x < 2 ? 2 + x * (-4 + x * (2.5 - 0.5 * x))
                               : 0;
            default:
                return std::max(0.0, 1 - x);
        }
    }

    double reach_;
    std::array<float, kSteps> table_{};
};

/// How the kernel lies in the source: along two axes at right angles, widened by the singular
/// values of the map where those are above 1.
struct Footprint {
    double ux = 1, uy = 0;  ///< first axis; the second is {−uy, ux}
    double wide = 1;        ///< along the first
    double narrow = 1;      ///< along the second

    /// `j`: source pixels for an output pixel.
    explicit Footprint(const std::array<double, 4>& j) {
        // J·Jᵀ, whose eigenvectors are the axes.
        const double a = j[0] * j[0] + j[1] * j[1];
        const double b = j[0] * j[2] + j[1] * j[3];
        const double d = j[2] * j[2] + j[3] * j[3];
        const double mean = (a + d) / 2;
        const double spread = std::hypot((a - d) / 2, b);
        const double largest = std::sqrt(std::max(0.0, mean + spread));
        if (!(largest > 1 + 1e-9)) {
            return;
        }
        wide = std::min(largest, kMostWiden);
        narrow = std::clamp(std::sqrt(std::max(0.0, mean - spread)), 1.0, kMostWiden);
        if (spread > 1e-12 * mean) {
            const double angle = std::atan2(2 * b, a - d) / 2;
            ux = std::cos(angle);
            uy = std::sin(angle);
            // Exactly along rows and columns where the map is.
            if (b == 0) {
                ux = a >= d ? 1 : 0;
                uy = a >= d ? 0 : 1;
            }
        }
    }

    bool alongRows() const { return ux == 0 || uy == 0; }
    double widenX() const { return ux == 0 ? narrow : wide; }
    double widenY() const { return ux == 0 ? wide : narrow; }
};

/// Sums weighted pixels; colours by alpha.
template <int kChannels>
struct Sum {
    float colour[3] = {};
    float alpha = 0;
    float weight = 0;

    void add(const std::uint8_t* p, float w) {
        weight += w;
        if constexpr (kChannels == 4) {
            const float wa = w * p[3];
            alpha += wa;
            colour[0] += wa * p[0];
            colour[1] += wa * p[1];
            colour[2] += wa * p[2];
        } else {
            alpha += w * p[0];
        }
    }

    void store(std::uint8_t* out, float coverage) const {
        const float value = weight != 0 ? alpha / weight : 0;
        const auto opaque =
            static_cast<std::uint8_t>(std::clamp(value, 0.0F, 255.0F) * coverage + 0.5F);
        if constexpr (kChannels == 4) {
            if (opaque == 0) {
                return;  // zero already
            }
            for (int c = 0; c < 3; ++c) {
                out[c] =
                    static_cast<std::uint8_t>(std::clamp(colour[c] / alpha + 0.5F, 0.0F, 255.0F));
            }
            out[3] = opaque;
        } else {
            out[0] = opaque;
        }
    }
};

template <int kChannels>
class Resampler {
  public:
    Resampler(const TiledImage& source, const PixelRect& content, const Projective& back,
              const ResampleOptions& options)
        : image_(source.toImage(content)),
          content_(content),
          back_(back),
          options_(options),
          kernel_(options.filter) {
        if (back.isAffine()) {
            constant_ = std::make_unique<Footprint>(back.jacobian({}));
        }
    }

    /// `coverage`: how much of each pixel the mapped part covers.
    TilePtr tile(const PixelRect& area, const Tile& coverage, PixelFormat format) const {
        auto made = std::make_shared<Tile>(format);
        const int step = options_.filter == ResampleFilter::Nearest || options_.draft > 1
                             ? std::max(options_.draft, 1)
                             : 0;
        if (step > 0) {
            nearestTile(area, coverage, step, *made);
            return made;
        }
        for (int y = 0; y < area.height; ++y) {
            for (int x = 0; x < area.width; ++x) {
                const std::uint8_t covered = *coverage.pixel(x, y);
                if (covered == 0) {
                    continue;
                }
                const PlanePoint place{area.x + x + 0.5, area.y + y + 0.5};
                sample(place).store(made->pixel(x, y), covered / 255.0F);
            }
        }
        return made;
    }

  private:
    const std::uint8_t* at(int x, int y) const {
        return image_.pixel(std::clamp(x, 0, image_.width() - 1),
                            std::clamp(y, 0, image_.height() - 1));
    }

    PlanePoint toSource(PlanePoint place) const {
        const PlanePoint at = back_.map(place);
        return {at.x - content_.x, at.y - content_.y};
    }

    void nearestTile(const PixelRect& area, const Tile& coverage, int step, Tile& out) const {
        for (int y = 0; y < area.height; y += step) {
            for (int x = 0; x < area.width; x += step) {
                const PlanePoint from =
                    toSource({area.x + x + step / 2.0, area.y + y + step / 2.0});
                const std::uint8_t* pixel =
                    at(static_cast<int>(std::floor(from.x)), static_cast<int>(std::floor(from.y)));
                for (int row = y; row < std::min(y + step, area.height); ++row) {
                    for (int column = x; column < std::min(x + step, area.width); ++column) {
                        if (*coverage.pixel(column, row) != 0) {
                            std::copy_n(pixel, kChannels, out.pixel(column, row));
                        }
                    }
                }
            }
        }
    }

    Sum<kChannels> sample(PlanePoint place) const {
        const PlanePoint from = toSource(place);
        // Between the middles of pixels.
        const double sx = from.x - 0.5;
        const double sy = from.y - 0.5;
        if (constant_) {
            return sum(*constant_, sx, sy);
        }
        return sum(Footprint(back_.jacobian(place)), sx, sy);
    }

    Sum<kChannels> sum(const Footprint& print, double sx, double sy) const {
        return print.alongRows() ? sumAlongRows(print, sx, sy) : sumTurned(print, sx, sy);
    }

    Sum<kChannels> sumAlongRows(const Footprint& print, double sx, double sy) const {
        const double wideX = print.widenX();
        const double wideY = print.widenY();
        const double reachX = kernel_.reach() * wideX;
        const double reachY = kernel_.reach() * wideY;
        const int left = static_cast<int>(std::ceil(sx - reachX));
        const int right = static_cast<int>(std::floor(sx + reachX));
        const int top = static_cast<int>(std::ceil(sy - reachY));
        const int bottom = static_cast<int>(std::floor(sy + reachY));
        std::array<float, static_cast<std::size_t>(6 * kMostWiden) + 2> across;
        for (int x = left; x <= right; ++x) {
            across[static_cast<std::size_t>(x - left)] = kernel_.at((x - sx) / wideX);
        }
        Sum<kChannels> result;
        for (int y = top; y <= bottom; ++y) {
            const float down = kernel_.at((y - sy) / wideY);
            if (down == 0) {
                continue;
            }
            for (int x = left; x <= right; ++x) {
                if (const float w = down * across[static_cast<std::size_t>(x - left)]; w != 0) {
                    result.add(at(x, y), w);
                }
            }
        }
        return result;
    }

    Sum<kChannels> sumTurned(const Footprint& print, double sx, double sy) const {
        const double reach = kernel_.reach();
        const double halfX =
            reach * (std::abs(print.ux) * print.wide + std::abs(print.uy) * print.narrow);
        const double halfY =
            reach * (std::abs(print.uy) * print.wide + std::abs(print.ux) * print.narrow);
        Sum<kChannels> result;
        for (int y = static_cast<int>(std::ceil(sy - halfY)); y <= std::floor(sy + halfY); ++y) {
            for (int x = static_cast<int>(std::ceil(sx - halfX)); x <= std::floor(sx + halfX);
                 ++x) {
                const double dx = x - sx;
                const double dy = y - sy;
                const float w = kernel_.at((dx * print.ux + dy * print.uy) / print.wide) *
                                kernel_.at((dy * print.ux - dx * print.uy) / print.narrow);
                if (w != 0) {
                    result.add(at(x, y), w);
                }
            }
        }
        return result;
    }

    Image image_;
    PixelRect content_;
    Projective back_;
    ResampleOptions options_;
    Kernel kernel_;
    std::unique_ptr<Footprint> constant_;  ///< where it is the same everywhere
};

template <int kChannels>
void resampleTiles(const Resampler<kChannels>& resampler, const TiledImage& coverage,
                   TiledImage& result) {
    std::vector<TileIndex> wanted;
    for (int ty = 0; ty < result.rows(); ++ty) {
        for (int tx = 0; tx < result.columns(); ++tx) {
            if (coverage.tile({tx, ty})) {
                wanted.push_back({tx, ty});
            }
        }
    }
    std::vector<TilePtr> made(wanted.size());
    std::atomic<std::size_t> next = 0;
    const auto work = [&] {
        for (std::size_t i = next++; i < wanted.size(); i = next++) {
            made[i] = resampler.tile(result.tileArea(wanted[i]), *coverage.tile(wanted[i]),
                                     result.format());
        }
    };
    constexpr std::size_t kTilesAThread = 8;
    const std::size_t threads =
        std::min<std::size_t>(std::thread::hardware_concurrency(), wanted.size() / kTilesAThread);
    {
        std::vector<std::jthread> others;
        for (std::size_t i = 1; i < threads; ++i) {
            others.emplace_back(work);
        }
        work();
    }
    for (std::size_t i = 0; i < wanted.size(); ++i) {
        result.setTile(wanted[i], std::move(made[i]));
    }
}

}  // namespace

TiledImage resampled(const TiledImage& source, const PixelRect& content, const Projective& map,
                     PixelSize size, const ResampleOptions& options) {
    TiledImage result(size, source.format());
    const PixelRect part = intersected(content, {0, 0, source.size().width, source.size().height});
    const auto back = map.inverse();
    const Quad corners = cornersOf(part);
    const bool seen = std::ranges::all_of(
        corners, [&](const PlanePoint& corner) { return map.depth(corner) > 1e-9; });
    if (part.empty() || !back || !seen) {
        return result;
    }
    std::array<SelectionPoint, 4> outline;
    std::ranges::transform(map.map(corners), outline.begin(), [](const PlanePoint& point) {
        return SelectionPoint{point.x, point.y};
    });
    const bool smoothEdge = options.filter != ResampleFilter::Nearest && options.draft <= 1;
    const TiledImage coverage = polygonSelection(size, outline, smoothEdge);
    if (source.format() == PixelFormat::Gray8) {
        resampleTiles(Resampler<1>(source, part, *back, options), coverage, result);
    } else {
        resampleTiles(Resampler<4>(source, part, *back, options), coverage, result);
    }
    return result;
}

}  // namespace gouache
