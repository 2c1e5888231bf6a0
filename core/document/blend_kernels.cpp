#include "core/document/blend_kernels.h"

#include <algorithm>
#include <cmath>

#include "core/document/pixel_math.h"

namespace gouache {

namespace {

// The loops that every repaint waits for: with AVX2, where the processor has it, several times as
// fast. Sanitizers run before the choice between the two can be made.
#if defined(__x86_64__) && defined(__GNUC__) && !defined(__clang__) && \
    !defined(__SANITIZE_ADDRESS__) && !defined(__SANITIZE_THREAD__)
#define GOUACHE_WITH_AVX2 __attribute__((target_clones("arch=haswell", "default")))
#else
#define GOUACHE_WITH_AVX2
#endif
#define GOUACHE_INLINE inline __attribute__((always_inline))

/// A tile's bytes read as pixels, without a copy.
using Word = std::uint32_t __attribute__((may_alias));

const Word* wordsOf(const Tile& tile) {
    return reinterpret_cast<const Word*>(tile.data());
}

constexpr float kPart = 1.0F / 255;
/// Closer to 0 or 1 than any two 8-bit or 16-bit values are.
constexpr float kNear = 1e-5F;

struct Color {
    float red;
    float green;
    float blue;
};

GOUACHE_INLINE float least(float a, float b) {
    return a < b ? a : b;
}
GOUACHE_INLINE float most(float a, float b) {
    return a > b ? a : b;
}

// Separable modes: B(backdrop, source) of one channel.

struct Normal {
    static GOUACHE_INLINE float mix(float, float s) { return s; }
};
struct Multiply {
    static GOUACHE_INLINE float mix(float b, float s) { return b * s; }
};
struct Screen {
    static GOUACHE_INLINE float mix(float b, float s) { return b + s - b * s; }
};
struct HardLight {
    static GOUACHE_INLINE float mix(float b, float s) {
        return s <= 0.5F ? b * 2 * s : Screen::mix(b, 2 * s - 1);
    }
};
struct Overlay {
    static GOUACHE_INLINE float mix(float b, float s) { return HardLight::mix(s, b); }
};
struct Darken {
    static GOUACHE_INLINE float mix(float b, float s) { return least(b, s); }
};
struct Lighten {
    static GOUACHE_INLINE float mix(float b, float s) { return most(b, s); }
};
struct ColorDodge {
    static GOUACHE_INLINE float mix(float b, float s) {
        const float bright = least(1, b / most(1 - s, kNear));
        return b <= kNear ? 0 : s >= 1 - kNear ? 1 : bright;
    }
};
struct ColorBurn {
    static GOUACHE_INLINE float mix(float b, float s) {
        const float dark = 1 - least(1, (1 - b) / most(s, kNear));
        return b >= 1 - kNear ? 1 : s <= kNear ? 0 : dark;
    }
};
struct SoftLight {
    static GOUACHE_INLINE float mix(float b, float s) {
        const float bright = b <= 0.25F ? ((16 * b - 12) * b + 4) * b : std::sqrt(most(b, 0));
        const float darker = b - (1 - 2 * s) * b * (1 - b);
        return s <= 0.5F ? darker : b + (2 * s - 1) * (bright - b);
    }
};
struct Difference {
    static GOUACHE_INLINE float mix(float b, float s) { return std::abs(b - s); }
};
struct Exclusion {
    static GOUACHE_INLINE float mix(float b, float s) { return b + s - 2 * b * s; }
};

// Modes on whole colours.

GOUACHE_INLINE float luminosity(const Color& c) {
    return 0.3F * c.red + 0.59F * c.green + 0.11F * c.blue;
}
GOUACHE_INLINE float saturation(const Color& c) {
    return most(c.red, most(c.green, c.blue)) - least(c.red, least(c.green, c.blue));
}
GOUACHE_INLINE Color clipped(const Color& c) {
    const float l = luminosity(c);
    const float low = least(c.red, least(c.green, c.blue));
    const float high = most(c.red, most(c.green, c.blue));
    const float up = low < 0 ? l / most(l - low, kNear) : 1;
    const float down = high > 1 ? (1 - l) / most(high - l, kNear) : 1;
    const float scale = least(up, down);
    return {l + (c.red - l) * scale, l + (c.green - l) * scale, l + (c.blue - l) * scale};
}
GOUACHE_INLINE Color withLuminosity(const Color& c, float l) {
    const float d = l - luminosity(c);
    return clipped({c.red + d, c.green + d, c.blue + d});
}
GOUACHE_INLINE Color withSaturation(const Color& c, float s) {
    const float low = least(c.red, least(c.green, c.blue));
    const float scale = saturation(c) > kNear ? s / most(saturation(c), kNear) : 0;
    return {(c.red - low) * scale, (c.green - low) * scale, (c.blue - low) * scale};
}

struct Hue {
    static GOUACHE_INLINE Color mix(const Color& b, const Color& s) {
        return withLuminosity(withSaturation(s, saturation(b)), luminosity(b));
    }
};
struct Saturation {
    static GOUACHE_INLINE Color mix(const Color& b, const Color& s) {
        return withLuminosity(withSaturation(b, saturation(s)), luminosity(b));
    }
};
struct ColorMode {
    static GOUACHE_INLINE Color mix(const Color& b, const Color& s) {
        return withLuminosity(s, luminosity(b));
    }
};
struct Luminosity {
    static GOUACHE_INLINE Color mix(const Color& b, const Color& s) {
        return withLuminosity(b, luminosity(s));
    }
};

template <typename Channel>
struct Separable {
    static GOUACHE_INLINE Color mix(const Color& b, const Color& s) {
        return {Channel::mix(b.red, s.red), Channel::mix(b.green, s.green),
                Channel::mix(b.blue, s.blue)};
    }
};

// Porter-Duff operators: parts of source and backdrop that stay.

struct Parts {
    float source;
    float backdrop;
};
struct DestinationIn {
    static GOUACHE_INLINE Parts parts(float as, float) { return {0, as}; }
};
struct DestinationOut {
    static GOUACHE_INLINE Parts parts(float as, float) { return {0, 1 - as}; }
};
struct SourceAtop {
    static GOUACHE_INLINE Parts parts(float as, float ab) { return {ab, 1 - as}; }
};
struct DestinationAtop {
    static GOUACHE_INLINE Parts parts(float as, float ab) { return {1 - ab, as}; }
};
struct Lighter {
    static GOUACHE_INLINE Parts parts(float, float) { return {1, 1}; }
};

GOUACHE_INLINE Color straight(const FloatTile& tile, int i, float alpha) {
    const float scale = alpha > 0 ? 1 / most(alpha, 1e-12F) : 0;
    const auto at = static_cast<std::size_t>(i);
    return {tile.red[at] * scale, tile.green[at] * scale, tile.blue[at] * scale};
}

template <typename Mode, bool kClips>
GOUACHE_INLINE void mixAll(const FloatTile& source, FloatTile& backdrop) {
    for (int n = 0; n < kTileArea; ++n) {
        const auto i = static_cast<std::size_t>(n);
        const float as = source.alpha[i];
        const float ab = backdrop.alpha[i];
        const Color s{source.red[i], source.green[i], source.blue[i]};
        const Color b = straight(backdrop, n, ab);
        const Color m = Mode::mix(b, s);
        // Clipped: as if the backdrop were opaque, then as much of it as there is.
        const float own = kClips ? 0 : as * (1 - ab);
        const float both = as * ab;
        const float rest = 1 - as;
        backdrop.red[i] = own * s.red + both * m.red + rest * backdrop.red[i];
        backdrop.green[i] = own * s.green + both * m.green + rest * backdrop.green[i];
        backdrop.blue[i] = own * s.blue + both * m.blue + rest * backdrop.blue[i];
        backdrop.alpha[i] = kClips ? ab : as + ab - as * ab;
    }
}

template <typename Operator, bool kClips>
GOUACHE_INLINE void composeAll(const FloatTile& source, FloatTile& backdrop) {
    for (std::size_t i = 0; i < kTileArea; ++i) {
        const float as = source.alpha[i];
        const float ab = backdrop.alpha[i];
        const Parts parts = Operator::parts(as, kClips ? 1 : ab);
        const float part = parts.source * as * (kClips ? ab : 1);
        const float limit = kClips ? ab : 1;
        backdrop.red[i] = least(limit, part * source.red[i] + parts.backdrop * backdrop.red[i]);
        backdrop.green[i] =
            least(limit, part * source.green[i] + parts.backdrop * backdrop.green[i]);
        backdrop.blue[i] = least(limit, part * source.blue[i] + parts.backdrop * backdrop.blue[i]);
        backdrop.alpha[i] = least(limit, part + parts.backdrop * ab);
    }
}

template <bool kClips>
GOUACHE_INLINE void blendAny(BlendMode mode, const FloatTile& source, FloatTile& backdrop) {
    switch (mode) {
        case BlendMode::Normal:
        case BlendMode::PassThrough:
            return mixAll<Separable<Normal>, kClips>(source, backdrop);
        case BlendMode::Multiply:
            return mixAll<Separable<Multiply>, kClips>(source, backdrop);
        case BlendMode::Screen:
            return mixAll<Separable<Screen>, kClips>(source, backdrop);
        case BlendMode::Overlay:
            return mixAll<Separable<Overlay>, kClips>(source, backdrop);
        case BlendMode::Darken:
            return mixAll<Separable<Darken>, kClips>(source, backdrop);
        case BlendMode::Lighten:
            return mixAll<Separable<Lighten>, kClips>(source, backdrop);
        case BlendMode::ColorDodge:
            return mixAll<Separable<ColorDodge>, kClips>(source, backdrop);
        case BlendMode::ColorBurn:
            return mixAll<Separable<ColorBurn>, kClips>(source, backdrop);
        case BlendMode::HardLight:
            return mixAll<Separable<HardLight>, kClips>(source, backdrop);
        case BlendMode::SoftLight:
            return mixAll<Separable<SoftLight>, kClips>(source, backdrop);
        case BlendMode::Difference:
            return mixAll<Separable<Difference>, kClips>(source, backdrop);
        case BlendMode::Exclusion:
            return mixAll<Separable<Exclusion>, kClips>(source, backdrop);
        case BlendMode::Hue:
            return mixAll<Hue, kClips>(source, backdrop);
        case BlendMode::Saturation:
            return mixAll<Saturation, kClips>(source, backdrop);
        case BlendMode::Color:
            return mixAll<ColorMode, kClips>(source, backdrop);
        case BlendMode::Luminosity:
            return mixAll<Luminosity, kClips>(source, backdrop);
        case BlendMode::Add:
            return composeAll<Lighter, kClips>(source, backdrop);
        case BlendMode::DestinationIn:
            return composeAll<DestinationIn, kClips>(source, backdrop);
        case BlendMode::DestinationOut:
            return composeAll<DestinationOut, kClips>(source, backdrop);
        case BlendMode::SourceAtop:
            return composeAll<SourceAtop, kClips>(source, backdrop);
        case BlendMode::DestinationAtop:
            return composeAll<DestinationAtop, kClips>(source, backdrop);
    }
}

GOUACHE_WITH_AVX2 void loadWords(const Word* words, float opacity, FloatTile& out) {
    for (std::size_t i = 0; i < kTileArea; ++i) {
        const std::uint32_t word = words[i];
        out.red[i] = static_cast<float>(static_cast<int>(word & 0xffU)) * kPart;
        out.green[i] = static_cast<float>(static_cast<int>(word >> 8 & 0xffU)) * kPart;
        out.blue[i] = static_cast<float>(static_cast<int>(word >> 16 & 0xffU)) * kPart;
        out.alpha[i] = static_cast<float>(static_cast<int>(word >> 24)) * kPart * opacity;
    }
}

GOUACHE_WITH_AVX2 void maskAlpha(const std::uint8_t* mask, FloatTile& tile) {
    for (std::size_t i = 0; i < kTileArea; ++i) {
        tile.alpha[i] *= static_cast<float>(static_cast<int>(mask[i])) * kPart;
    }
}

GOUACHE_WITH_AVX2 void divideByAlpha(const FloatTile& from, float opacity, FloatTile& out) {
    for (int n = 0; n < kTileArea; ++n) {
        const auto i = static_cast<std::size_t>(n);
        const Color c = straight(from, n, from.alpha[i]);
        out.red[i] = c.red;
        out.green[i] = c.green;
        out.blue[i] = c.blue;
        out.alpha[i] = from.alpha[i] * opacity;
    }
}

GOUACHE_WITH_AVX2 void fadeAll(const float* before, const float* weight, float* out) {
    for (std::size_t i = 0; i < kTileArea; ++i) {
        out[i] = before[i] + (out[i] - before[i]) * weight[i];
    }
}

GOUACHE_INLINE std::uint32_t rounded(float value) {
    return static_cast<std::uint32_t>(static_cast<int>(least(1, most(0, value)) * 255 + 0.5F));
}

GOUACHE_INLINE std::uint32_t packed(float r, float g, float b, float a) {
    return rounded(r) | rounded(g) << 8 | rounded(b) << 16 | rounded(a) << 24;
}

}  // namespace

void loadStraight(const Tile& tile, float opacity, const Tile* mask, FloatTile& source) {
    loadWords(wordsOf(tile), opacity, source);
    if (mask != nullptr) {
        maskAlpha(mask->data(), source);
    }
}

void unpremultiply(const FloatTile& premultiplied, float opacity, const Tile* mask,
                   FloatTile& source) {
    divideByAlpha(premultiplied, opacity, source);
    if (mask != nullptr) {
        maskAlpha(mask->data(), source);
    }
}

GOUACHE_WITH_AVX2 void blend(BlendMode mode, const FloatTile& source, FloatTile& backdrop) {
    blendAny<false>(mode, source, backdrop);
}

GOUACHE_WITH_AVX2 void blendClipped(BlendMode mode, const FloatTile& source, FloatTile& backdrop) {
    blendAny<true>(mode, source, backdrop);
}

void fade(const FloatTile& before, float opacity, const Tile* mask, FloatTile& backdrop) {
    std::array<float, kTileArea> weight;
    for (std::size_t i = 0; i < kTileArea; ++i) {
        weight[i] =
            mask != nullptr ? static_cast<float>(mask->data()[i]) * kPart * opacity : opacity;
    }
    fadeAll(before.red.data(), weight.data(), backdrop.red.data());
    fadeAll(before.green.data(), weight.data(), backdrop.green.data());
    fadeAll(before.blue.data(), weight.data(), backdrop.blue.data());
    fadeAll(before.alpha.data(), weight.data(), backdrop.alpha.data());
}

GOUACHE_WITH_AVX2 void storeStraight(const FloatTile& tile, TilePixels& words) {
    for (int n = 0; n < kTileArea; ++n) {
        const auto i = static_cast<std::size_t>(n);
        const float alpha = tile.alpha[i];
        const Color c = straight(tile, n, alpha);
        const std::uint32_t word = packed(c.red, c.green, c.blue, alpha);
        words[i] = word >> 24 == 0 ? 0 : word;
    }
}

GOUACHE_WITH_AVX2 void storePremultiplied(const FloatTile& tile, TilePixels& words) {
    for (std::size_t i = 0; i < kTileArea; ++i) {
        words[i] = packed(tile.red[i], tile.green[i], tile.blue[i], tile.alpha[i]);
    }
}

GOUACHE_WITH_AVX2 void blendNormalWords(const Word* source, std::uint32_t opacity,
                                        std::uint32_t* words) {
    for (int i = 0; i < kTileArea; ++i) {
        words[i] = over(premultiplied(source[i], opacity), words[i]);
    }
}

void blendNormal(const Tile& source, std::uint32_t opacity, TilePixels& words) {
    blendNormalWords(wordsOf(source), opacity, words.data());
}

}  // namespace gouache
