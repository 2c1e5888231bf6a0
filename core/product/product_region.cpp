#include "core/product/product_region.h"

#include <algorithm>
#include <cmath>
#include <functional>
#include <utility>
#include <vector>

#include "core/product/distance_field.h"
#include "core/product/sharp_edges.h"

namespace gouache {

namespace {

constexpr std::uint8_t kYes = 255;

/// How a pixel may differ from the backdrop.
struct Difference {
    float light = 1;   ///< of the backdrop's light: below 1 darker
    float colour = 0;  ///< levels that no change of light explains
    float most = 0;    ///< largest difference of a channel, in levels
};

Difference differenceOf(const std::array<float, 3>& pixel, const std::array<float, 3>& behind) {
    Difference difference;
    float both = 0;
    float square = 0;
    for (std::size_t c = 0; c < 3; ++c) {
        both += pixel[c] * behind[c];
        square += behind[c] * behind[c];
        difference.most = std::max(difference.most, std::abs(pixel[c] - behind[c]));
    }
    difference.light = both / square;
    for (std::size_t c = 0; c < 3; ++c) {
        difference.colour =
            std::max(difference.colour, std::abs(pixel[c] - difference.light * behind[c]));
    }
    return difference;
}

/// The least of the channels in parts of the backdrop's, in levels: pastel products show too.
Plane relativeLight(const ColourField& photo, const ColourField& behind) {
    Plane plane(photo.width, photo.height);
    for (std::size_t i = 0; i < plane.samples.size(); ++i) {
        float least = 1.5F;
        for (std::size_t c = 0; c < 3; ++c) {
            least = std::min(least, photo.colours[i][c] / behind.colours[i][c]);
        }
        plane.samples[i] = 255 * least;
    }
    return plane;
}

/// Visits a connected part of the pixels for which `member` holds, four neighbours each.
class Flood {
  public:
    explicit Flood(PixelSize size)
        : width_(static_cast<std::size_t>(size.width)),
          count_(static_cast<std::size_t>(size.area())) {}

    /// Starts at what was pushed. `enter(i)` says whether i is new and a member, and marks it.
    template <typename Enter>
    void run(Enter enter) {
        while (!stack_.empty()) {
            const std::size_t i = stack_.back();
            stack_.pop_back();
            const std::size_t x = i % width_;
            visit(x > 0, i - 1, enter);
            visit(x + 1 < width_, i + 1, enter);
            visit(i >= width_, i - width_, enter);
            visit(i + width_ < count_, i + width_, enter);
        }
    }
    void push(std::size_t i) { stack_.push_back(i); }

  private:
    template <typename Enter>
    void visit(bool inside, std::size_t i, Enter& enter) {
        if (inside && enter(i)) {
            stack_.push_back(i);
        }
    }

    std::size_t width_;
    std::size_t count_;
    std::vector<std::size_t> stack_;
};

using Part = std::vector<std::size_t>;

/// Calls `found` with each connected part of the pixels that `member` accepts.
void forEachPart(PixelSize size, const std::function<bool(std::size_t)>& member,
                 const std::function<void(const Part&)>& found) {
    std::vector<std::uint8_t> seen(static_cast<std::size_t>(size.area()));
    Flood flood(size);
    for (std::size_t i = 0; i < seen.size(); ++i) {
        if (seen[i] != 0 || !member(i)) {
            continue;
        }
        Part part;
        const auto enter = [&](std::size_t k) {
            if (seen[k] != 0 || !member(k)) {
                return false;
            }
            seen[k] = 1;
            part.push_back(k);
            return true;
        };
        enter(i);
        flood.push(i);
        flood.run(enter);
        found(part);
    }
}

/// What the flood knows of every pixel.
class Survey {
  public:
    Survey(const ColourField& photo, const Backdrop& backdrop)
        : width_(photo.width),
          height_(photo.height),
          noise_(backdrop.noise),
          differences_(photo.colours.size()) {
        for (std::size_t i = 0; i < differences_.size(); ++i) {
            differences_[i] = differenceOf(photo.colours[i], backdrop.colours.colours[i]);
        }
        SharpEdges edges = sharpEdges(relativeLight(photo, backdrop.colours), noise_);
        walls_ = std::move(edges.mask);
        softness_ = edges.softness;
        const float tint = std::max(7 * noise_, 16.0F);
        for (std::size_t i = 0; i < differences_.size(); ++i) {
            const Difference& difference = differences_[i];
            const bool bright = difference.light > 1.08F && difference.most > 12;
            if (difference.colour > tint || difference.light < kDarkestShadow || bright) {
                walls_.bytes()[i] = kYes;
            }
        }
        removeGrains();
    }

    PixelSize size() const { return {width_, height_}; }
    const Image& walls() const { return walls_; }
    const Difference& at(std::size_t i) const { return differences_[i]; }
    float softness() const { return softness_; }
    /// Whether the pixel shows the backdrop itself, in full light.
    bool isBackdrop(std::size_t i) const {
        return differences_[i].most < std::max(4 * noise_, 5.0F);
    }
    /// The same, more strictly.
    bool isBackdropItself(std::size_t i) const { return differences_[i].most < 3 * noise_ + 2; }
    bool isSeed(std::size_t i) const {
        return walls_.bytes()[i] == 0 && differences_[i].most < std::max(5 * noise_, 12.0F);
    }

  private:
    static constexpr float kDarkestShadow = 0.22F;

    /// Single pixels of noise would stop a disc as a whole edge does.
    void removeGrains() {
        constexpr std::ptrdiff_t kLeastPixels = 12;
        const Image joined = dilated(walls_, 1);
        forEachPart(
            size(), [&](std::size_t i) { return joined.bytes()[i] != 0; },
            [&](const Part& part) {
                const auto isWall = [&](std::size_t i) { return walls_.bytes()[i] != 0; };
                if (std::ranges::count_if(part, isWall) < kLeastPixels) {
                    for (const std::size_t i : part) {
                        walls_.bytes()[i] = 0;
                    }
                }
            });
    }

    int width_;
    int height_;
    float noise_;
    float softness_ = 1;
    std::vector<Difference> differences_;
    Image walls_;
};

Image within(const std::vector<float>& distances, PixelSize size, float most) {
    Image result(size, PixelFormat::Gray8);
    for (std::size_t i = 0; i < distances.size(); ++i) {
        result.bytes()[i] = distances[i] <= most ? kYes : std::uint8_t{0};
    }
    return result;
}

/// What a disc of `radius` reaches from the photo's edge without touching a wall.
Image reachedByDisc(const Survey& survey, const std::vector<float>& toWall, float radius) {
    Image reached(survey.size(), PixelFormat::Gray8);
    Flood flood(survey.size());
    const auto enter = [&](std::size_t i) {
        if (toWall[i] <= radius || reached.bytes()[i] != 0) {
            return false;
        }
        reached.bytes()[i] = kYes;
        return true;
    };
    const auto width = static_cast<std::size_t>(survey.size().width);
    for (std::size_t i = 0; i < reached.bytes().size(); ++i) {
        const std::size_t x = i % width;
        const bool edge =
            x == 0 || x + 1 == width || i < width || i + width >= reached.bytes().size();
        if (edge && survey.isSeed(i) && enter(i)) {
            flood.push(i);
        }
    }
    flood.run(enter);
    return within(distancesTo(reached), survey.size(), radius);
}

/// Those of `mask` that a disc of `radius` within it covers.
Image wideParts(const Image& mask, float radius) {
    Image outside = mask;
    for (std::uint8_t& value : outside.bytes()) {
        value = static_cast<std::uint8_t>(255 - value);
    }
    std::vector<float> depth = distancesTo(outside);
    Image core(mask.size(), PixelFormat::Gray8);
    for (std::size_t i = 0; i < depth.size(); ++i) {
        core.bytes()[i] = depth[i] > radius ? kYes : std::uint8_t{0};
    }
    return within(distancesTo(core), mask.size(), radius);
}

/// What a large disc reaches is open. What only a small one reaches lies in a corner or a gap, or
/// has been entered through a place where the product is as bright as the shadow beside it: it is
/// background where it looks like the backdrop, or where it is narrow and dark as a shadow.
Image openBackground(const Survey& survey, const std::vector<float>& toWall) {
    const auto side = static_cast<float>(std::max(survey.size().width, survey.size().height));
    const float large = std::max(3.0F, side / 40);
    Image background = reachedByDisc(survey, toWall, large);
    Image rest = reachedByDisc(survey, toWall, 1);
    for (std::size_t i = 0; i < rest.bytes().size(); ++i) {
        if (background.bytes()[i] != 0) {
            rest.bytes()[i] = 0;
        }
    }
    const Image wide = wideParts(rest, large / 2);
    for (std::size_t i = 0; i < rest.bytes().size(); ++i) {
        const bool corner = wide.bytes()[i] == 0 && survey.at(i).light < 0.9F;
        if (rest.bytes()[i] != 0 && (corner || survey.isBackdrop(i))) {
            background.bytes()[i] = kYes;
        }
    }
    return background;
}

/// Whether an enclosed part is a hole and not a bright reflection: wide, or beside the open
/// background, as between straps.
bool isHole(const Survey& survey, const Part& part, const std::vector<float>& toWall,
            const std::vector<float>& toBackground) {
    constexpr float kWide = 0.015F;
    constexpr float kBeside = 0.03F;
    const auto side = static_cast<float>(std::max(survey.size().width, survey.size().height));
    const auto same =
        std::ranges::count_if(part, [&](std::size_t i) { return survey.isBackdropItself(i); });
    if (static_cast<std::size_t>(same) * 10 < part.size() * 9) {
        return false;
    }
    float widest = 0;
    std::vector<float> distances;
    for (const std::size_t i : part) {
        widest = std::max(widest, toWall[i]);
        distances.push_back(toBackground[i]);
    }
    const auto middle = distances.begin() + static_cast<std::ptrdiff_t>(distances.size() / 2);
    std::nth_element(distances.begin(), middle, distances.end());
    return widest >= kWide * side || *middle <= kBeside * side;
}

/// Enclosed parts that are the backdrop itself, seen through the product.
void addHoles(const Survey& survey, const std::vector<float>& toWall, Image& background) {
    const auto leastArea =
        std::max<std::size_t>(30, static_cast<std::size_t>(survey.size().area() / 4000));
    const std::vector<float> toBackground = distancesTo(background);
    forEachPart(
        survey.size(),
        [&](std::size_t i) { return background.bytes()[i] == 0 && survey.walls().bytes()[i] == 0; },
        [&](const Part& part) {
            if (part.size() >= leastArea && isHole(survey, part, toWall, toBackground)) {
                for (const std::size_t i : part) {
                    background.bytes()[i] = kYes;
                }
            }
        });
}

/// Dust and noise: parts too small to belong to a product, unless they lie beside a large one.
void removeSpecks(Image& region) {
    std::vector<Part> parts;
    forEachPart(
        region.size(), [&](std::size_t i) { return region.bytes()[i] != 0; },
        [&](const Part& part) { parts.push_back(part); });
    std::size_t largest = 0;
    for (const Part& part : parts) {
        largest = std::max(largest, part.size());
    }
    Image main(region.size(), PixelFormat::Gray8);
    for (const Part& part : parts) {
        if (part.size() * 200 >= largest) {
            for (const std::size_t i : part) {
                main.bytes()[i] = kYes;
            }
        }
    }
    const Image near = dilated(main, std::max(region.width(), region.height()) / 60);
    for (const Part& part : parts) {
        const bool beside =
            std::ranges::any_of(part, [&](std::size_t i) { return near.bytes()[i] != 0; });
        if (main.bytes()[part.front()] == 0 && (!beside || part.size() < 12)) {
            for (const std::size_t i : part) {
                region.bytes()[i] = 0;
            }
        }
    }
}

}  // namespace

ProductRegion findProduct(const ColourField& photo, const Backdrop& backdrop) {
    const Survey survey(photo, backdrop);
    const std::vector<float> toWall = distancesTo(survey.walls());
    Image background = openBackground(survey, toWall);
    addHoles(survey, toWall, background);
    ProductRegion region;
    region.softness = survey.softness();
    region.mask = Image(survey.size(), PixelFormat::Gray8);
    for (std::size_t i = 0; i < region.mask.bytes().size(); ++i) {
        region.mask.bytes()[i] = background.bytes()[i] == 0 ? kYes : std::uint8_t{0};
    }
    removeSpecks(region.mask);
    return region;
}

}  // namespace gouache
