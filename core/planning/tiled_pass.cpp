#include "core/planning/tiled_pass.h"

#include <algorithm>
#include <cmath>
#include <utility>

#include "core/planning/placement.h"
#include "core/planning/resolution.h"
#include "core/planning/start_step.h"
#include "core/preprocess/plane.h"

namespace gouache {

namespace {

constexpr double kWorthAPass = 1.2;
constexpr double kMostGrowth = 2.5;
constexpr int kLeastSteps = 4;

int roundedUp(int side, int multiple) {
    return (side + multiple - 1) / multiple * multiple;
}

int nativeSide(const ModelDefaults& defaults) {
    return resolutionRange(defaults).leastSide;
}

int overlapOf(const ModelDefaults& defaults) {
    return std::max(16, nativeSide(defaults) / 6);
}

struct Cut {
    int length = 0;           ///< of each tile
    std::vector<int> starts;  ///< the first pixel of each
};

/// One side, in tiles of at most `most` that overlap by `overlap` at least; no longer than needed.
Cut cutSide(int side, int most, int native, int overlap, int multiple) {
    if (side <= most) {
        return {side, {0}};
    }
    const int count = (side - overlap + most - overlap - 1) / (most - overlap);
    const int needed = (side - overlap + count - 1) / count + overlap;
    Cut cut;
    cut.length = std::clamp(roundedUp(needed, multiple), std::min(native, most), most);
    for (int i = 0; i < count; ++i) {
        cut.starts.push_back(
            static_cast<int>(std::lround(double(side - cut.length) * i / std::max(1, count - 1))));
    }
    return cut;
}

bool isAllKept(const Image* kept, const PixelRect& area) {
    if (kept == nullptr) {
        return false;
    }
    for (int y = area.y; y < area.bottom(); ++y) {
        const std::uint8_t* const row = kept->pixel(area.x, y);
        if (std::any_of(row, row + area.width, [](std::uint8_t v) { return v < 255; })) {
            return false;
        }
    }
    return true;
}

std::vector<PixelRect> areasToMake(PixelSize size, const ModelDefaults& defaults,
                                   const Image* kept) {
    std::vector<PixelRect> areas = tilesOf(size, defaults);
    std::erase_if(areas, [&](const PixelRect& area) { return isAllKept(kept, area); });
    return areas;
}

/// 0 at 0, 1 at 1, level at both ends.
double smoothStep(double t) {
    const double bounded = std::clamp(t, 0.0, 1.0);
    return bounded * bounded * (3 - 2 * bounded);
}

/// Part of `whole` (any size) that `area` of a picture of `size` shows, at `wanted`.
ImagePtr partOf(const ImagePtr& whole, const PixelRect& area, PixelSize size, PixelSize wanted) {
    if (!whole) {
        return nullptr;
    }
    const double across = double(whole->width()) / size.width;
    const double down = double(whole->height()) / size.height;
    const int left = static_cast<int>(std::lround(area.x * across));
    const int top = static_cast<int>(std::lround(area.y * down));
    const int right = std::max(left + 1, static_cast<int>(std::lround(area.right() * across)));
    const int bottom = std::max(top + 1, static_cast<int>(std::lround(area.bottom() * down)));
    return sharedImage(atSize(cropped(*whole, {left, top, right - left, bottom - top}), wanted));
}

/// Lines that a model draws at its picture's border are no broad colour: the outermost samples take
/// their inner neighbours' values.
void copyInnerOutwards(Plane& plane) {
    if (plane.width < 3 || plane.height < 3) {
        return;
    }
    for (int y = 0; y < plane.height; ++y) {
        float* const row = plane.row(y);
        const float* const from = plane.row(std::clamp(y, 1, plane.height - 2));
        row[0] = from[1];
        row[plane.width - 1] = from[plane.width - 2];
        if (from != row) {
            std::copy(from + 1, from + plane.width - 1, row + 1);
        }
    }
}

/// `made` with the broad colours of `before`: what differs between their means over some 8 × 8
/// pixels, smoothed, is taken back. Both Rgb8 and of one size.
Image withColoursOf(const Image& before, const Image& made) {
    constexpr int kBlock = 8;
    constexpr double kSmoothing = 3;  // blocks
    const int columns = (made.width() + kBlock - 1) / kBlock;
    const int rows = (made.height() + kBlock - 1) / kBlock;
    Image result = made;
    for (std::size_t c = 0; c < 3; ++c) {
        Plane sums(columns, rows);
        Plane counts(columns, rows);
        for (int y = 0; y < made.height(); ++y) {
            for (int x = 0; x < made.width(); ++x) {
                sums.row(y / kBlock)[x / kBlock] +=
                    static_cast<float>(before.pixel(x, y)[c]) - made.pixel(x, y)[c];
                counts.row(y / kBlock)[x / kBlock] += 1;
            }
        }
        for (std::size_t i = 0; i < sums.samples.size(); ++i) {
            sums.samples[i] /= counts.samples[i];
        }
        copyInnerOutwards(sums);
        const Plane off = smoothed(sums, kSmoothing);
        for (int y = 0; y < made.height(); ++y) {
            const float by = std::clamp((static_cast<float>(y) + 0.5F) / kBlock - 0.5F, 0.0F,
                                        static_cast<float>(rows - 1));
            const int top = static_cast<int>(by);
            const int bottom = std::min(top + 1, rows - 1);
            const float fy = by - static_cast<float>(top);
            for (int x = 0; x < made.width(); ++x) {
                const float bx = std::clamp((static_cast<float>(x) + 0.5F) / kBlock - 0.5F, 0.0F,
                                            static_cast<float>(columns - 1));
                const int left = static_cast<int>(bx);
                const int right = std::min(left + 1, columns - 1);
                const float fx = bx - static_cast<float>(left);
                const float shift =
                    (off.at(left, top) * (1 - fx) + off.at(right, top) * fx) * (1 - fy) +
                    (off.at(left, bottom) * (1 - fx) + off.at(right, bottom) * fx) * fy;
                std::uint8_t& value = result.pixel(x, y)[c];
                value = static_cast<std::uint8_t>(
                    std::clamp(static_cast<float>(value) + shift + 0.5F, 0.0F, 255.0F));
            }
        }
    }
    return result;
}

}  // namespace

std::vector<PixelSize> passSizes(PixelSize first, PixelSize target) {
    const double growth =
        std::max(double(target.width) / first.width, double(target.height) / first.height);
    std::vector<PixelSize> sizes;
    if (growth < kWorthAPass) {
        return sizes;
    }
    const int passes =
        std::max(1, static_cast<int>(std::ceil(std::log(growth) / std::log(kMostGrowth) - 1e-9)));
    for (int i = 1; i < passes; ++i) {
        const double scale = std::pow(growth, double(i) / passes - 1);
        sizes.push_back({std::max(1, static_cast<int>(std::lround(target.width * scale))),
                         std::max(1, static_cast<int>(std::lround(target.height * scale)))});
    }
    sizes.push_back(target);
    return sizes;
}

std::vector<PixelRect> tilesOf(PixelSize size, const ModelDefaults& defaults) {
    const ResolutionRange range = resolutionRange(defaults);
    const int multiple = std::max(defaults.sizeMultiple, 8);
    const int native = roundedUp(range.leastSide, multiple);
    const int square = static_cast<int>(std::sqrt(double(range.mostArea))) / multiple * multiple;
    const int most = std::max(std::min(square, range.mostSide), multiple);
    const int overlap = std::min(overlapOf(defaults), most / 2);
    const Cut across = cutSide(size.width, most, native, overlap, multiple);
    const Cut down = cutSide(size.height, most, native, overlap, multiple);
    std::vector<PixelRect> tiles;
    for (const int y : down.starts) {
        for (const int x : across.starts) {
            tiles.push_back({x, y, across.length, down.length});
        }
    }
    return tiles;
}

int tilesToMake(PixelSize size, const ModelDefaults& defaults, const Image* kept) {
    return static_cast<int>(areasToMake(size, defaults, kept).size());
}

TiledPass::TiledPass(Image picture, Setup setup)
    : setup_(std::move(setup)),
      base_(std::move(picture)),
      picture_(base_),
      areas_(areasToMake(base_.size(), setup_.defaults, setup_.kept.get())) {}

std::optional<PixelRect> TiledPass::area() const {
    return done_ < tiles() ? std::optional(areas_[static_cast<std::size_t>(done_)]) : std::nullopt;
}

Image TiledPass::freshPart(const PixelRect& area) const {
    Image part(area.size(), PixelFormat::Gray8);
    std::ranges::fill(part.bytes(), std::uint8_t{255});
    for (int i = 0; i < done_; ++i) {
        const PixelRect& made = areas_[static_cast<std::size_t>(i)];
        const PixelRect common = intersected(made, area);
        if (common.empty()) {
            continue;
        }
        // From the border that lies within the finished tile inwards.
        const bool left = made.x < area.x;
        const bool above = made.y < area.y;
        const bool right = made.right() > area.right();
        for (int y = common.y; y < common.bottom(); ++y) {
            const double down = above ? smoothStep((y - area.y + 0.5) / common.height) : 0;
            for (int x = common.x; x < common.right(); ++x) {
                double across = 0;
                if (left) {
                    across = smoothStep((x - area.x + 0.5) / common.width);
                } else if (right) {
                    across = smoothStep((area.right() - x - 0.5) / common.width);
                }
                // A tile beside changes the columns, one above the rows, one across the corner
                // whatever is further from both of its borders.
                const double fresh = std::max(down, across);
                std::uint8_t& value = *part.pixel(x - area.x, y - area.y);
                value = std::min(value, static_cast<std::uint8_t>(std::lround(255 * fresh)));
            }
        }
    }
    if (setup_.kept) {
        for (int y = 0; y < area.height; ++y) {
            for (int x = 0; x < area.width; ++x) {
                const int free = 255 - *setup_.kept->pixel(area.x + x, area.y + y);
                std::uint8_t& value = *part.pixel(x, y);
                value = static_cast<std::uint8_t>((value * free + 127) / 255);
            }
        }
    }
    return part;
}

void TiledPass::fadeBorders(Image& share, const PixelRect& area) const {
    const double width = overlapOf(setup_.defaults) / 3.0;
    const auto fade = [&](int before, int after, bool start, bool end) {
        const double first = start ? 1 : smoothStep((before + 0.5) / width);
        const double last = end ? 1 : smoothStep((after + 0.5) / width);
        return std::min(first, last);
    };
    std::vector<double> across(static_cast<std::size_t>(area.width));
    for (int x = 0; x < area.width; ++x) {
        across[static_cast<std::size_t>(x)] =
            fade(x, area.width - 1 - x, area.x == 0, area.right() == picture_.width());
    }
    for (int y = 0; y < area.height; ++y) {
        const double down =
            fade(y, area.height - 1 - y, area.y == 0, area.bottom() == picture_.height());
        std::uint8_t* const row = share.row(y);
        for (int x = 0; x < area.width; ++x) {
            const double most = 255 * down * across[static_cast<std::size_t>(x)];
            row[x] = std::min(row[x], static_cast<std::uint8_t>(std::lround(most)));
        }
    }
}

std::optional<GenerationRequest> TiledPass::next() const {
    const std::optional<PixelRect> current = area();
    if (!current) {
        return std::nullopt;
    }
    const int multiple = std::max(setup_.defaults.sizeMultiple, 8);
    GenerationRequest request = setup_.request;
    request.count = 1;
    request.batch = 0;
    request.size = {roundedUp(std::max(current->width, 64), multiple),
                    roundedUp(std::max(current->height, 64), multiple)};
    request.init = sharedImage(atSize(cropped(picture_, *current), request.size));
    request.mask = nullptr;
    request.softMask = false;
    request.maskedOnly = false;
    request.inpaintFill = InpaintFill::Original;
    // The pass puts tiles together itself.
    request.pasteBack = false;
    const Image fresh = freshPart(*current);
    if (std::ranges::any_of(fresh.bytes(), [](std::uint8_t v) { return v < 255; })) {
        request.mask = sharedImage(atSize(fresh, request.size));
        request.softMask = true;
    }
    request.strength = setup_.strength;
    const int steps = request.steps > 0 ? request.steps : setup_.defaults.steps;
    request.steps = stepsFor(steps, setup_.strength, std::min(steps, kLeastSteps)).total;
    constexpr std::uint64_t kSeedsAPass = 4096;
    request.seed = Seed{request.seed.value_or(Seed{}).value + 1 +
                        kSeedsAPass * static_cast<std::uint64_t>(setup_.pass) +
                        static_cast<std::uint64_t>(done_)};
    request.variationStrength = 0;
    request.variationSeed = std::nullopt;
    for (ControlInput& control : request.controls) {
        control.image = partOf(control.image, *current, picture_.size(), request.size);
        control.mask = partOf(control.mask, *current, picture_.size(), request.size);
    }
    for (RegionInput& region : request.regions) {
        region.mask = partOf(region.mask, *current, picture_.size(), request.size);
    }
    return request;
}

void TiledPass::take(const Image& made) {
    const std::optional<PixelRect> current = area();
    if (!current) {
        return;
    }
    const Image tile = withColoursOf(cropped(base_, *current),
                                     atSize(converted(made, PixelFormat::Rgb8), current->size()));
    Image fresh = freshPart(*current);
    fadeBorders(fresh, *current);
    for (int y = 0; y < current->height; ++y) {
        const std::uint8_t* const share = fresh.row(y);
        const std::uint8_t* from = tile.row(y);
        std::uint8_t* to = picture_.pixel(current->x, current->y + y);
        for (int x = 0; x < current->width; ++x, from += 3, to += 3) {
            for (int c = 0; c < 3; ++c) {
                to[c] = static_cast<std::uint8_t>(
                    (to[c] * (255 - share[x]) + from[c] * share[x] + 127) / 255);
            }
        }
    }
    ++done_;
}

}  // namespace gouache
