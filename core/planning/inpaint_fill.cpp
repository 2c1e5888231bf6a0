#include "core/planning/inpaint_fill.h"

#include <algorithm>
#include <array>
#include <vector>

#include "core/planning/harmonic_fill.h"

namespace gouache {

namespace {

struct Known {
    FillMode mode;
    std::string_view name;
};
constexpr std::array kKnown{
    Known{FillMode::Original, "original"}, Known{FillMode::Blur, "blur"},
    Known{FillMode::Continue, "continue"}, Known{FillMode::Neutral, "neutral"},
    Known{FillMode::Plain, "plain"},       Known{FillMode::Noise, "noise"}};
constexpr std::array kModes{FillMode::Original, FillMode::Blur,  FillMode::Continue,
                            FillMode::Neutral,  FillMode::Plain, FillMode::Noise};

constexpr double kBlurSigma = 65 / 6.0;    // a kernel of 65 pixels
constexpr double kFalloffSigma = 9 / 6.0;  // of the fill's edge
constexpr std::uint8_t kGrey = 128;

/// Opaque inside of the mask, soft over the falloff outside of it.
Image softened(const Image& mask) {
    Image soft = blurred(dilated(mask, 4), kFalloffSigma);
    for (std::size_t i = 0; i < soft.bytes().size(); ++i) {
        soft.bytes()[i] = mask.bytes()[i] > 0 ? std::uint8_t{255} : soft.bytes()[i];
    }
    return soft;
}

Image blended(const Image& below, const Image& above, const Image& opacity) {
    Image result = below;
    for (std::size_t i = 0; i < opacity.bytes().size(); ++i) {
        const int share = opacity.bytes()[i];
        for (std::size_t c = 3 * i; c < 3 * i + 3; ++c) {
            result.bytes()[c] = static_cast<std::uint8_t>(
                (below.bytes()[c] * (255 - share) + above.bytes()[c] * share + 127) / 255);
        }
    }
    return result;
}

Image flat(PixelSize size) {
    Image grey(size, PixelFormat::Rgb8);
    std::ranges::fill(grey.bytes(), kGrey);
    return grey;
}

/// Each channel on its own, as if it were a mask.
Image blurredColours(const Image& picture, double sigma) {
    Image result(picture.size(), PixelFormat::Rgb8);
    Image channel(picture.size(), PixelFormat::Gray8);
    for (std::size_t c = 0; c < 3; ++c) {
        for (std::size_t i = 0; i < channel.bytes().size(); ++i) {
            channel.bytes()[i] = picture.bytes()[3 * i + c];
        }
        const Image soft = blurred(channel, sigma);
        for (std::size_t i = 0; i < soft.bytes().size(); ++i) {
            result.bytes()[3 * i + c] = soft.bytes()[i];
        }
    }
    return result;
}

}  // namespace

std::string_view nameOf(FillMode mode) {
    return std::ranges::find(kKnown, mode, &Known::mode)->name;
}

std::optional<FillMode> fillModeFromName(std::string_view name) {
    const auto* found = std::ranges::find(kKnown, name, &Known::name);
    return found == kKnown.end() ? std::nullopt : std::optional(found->mode);
}

std::span<const FillMode> allFillModes() {
    return kModes;
}

FillMode usualFill(Intent intent) {
    switch (intent) {
        case Intent::Fill:
            return FillMode::Blur;
        case Intent::Expand:
        case Intent::Remove:
            return FillMode::Continue;
        case Intent::Add:
            return FillMode::Neutral;
        case Intent::ReplaceBackground:
            return FillMode::Plain;
        case Intent::Generate:
        case Intent::Refine:
            break;
    }
    return FillMode::Original;
}

Image filled(const Image& picture, const Image& mask, FillMode mode) {
    switch (mode) {
        case FillMode::Blur: {
            // The colours round the mask, and their blur, in place of what is under it.
            const Image known = blended(picture, harmonicFill(picture, mask), mask);
            return blended(picture, blurredColours(known, kBlurSigma), softened(mask));
        }
        case FillMode::Continue: {
            const Image known = harmonicFill(picture, mask);
            return blended(picture, blurredColours(known, kFalloffSigma), mask);
        }
        case FillMode::Neutral:
            return blended(picture, flat(picture.size()), softened(mask));
        case FillMode::Plain:
            return blended(picture, flat(picture.size()), mask);
        case FillMode::Original:
        case FillMode::Noise:
            break;
    }
    return picture;
}

}  // namespace gouache
