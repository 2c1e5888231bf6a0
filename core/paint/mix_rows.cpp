#include "core/paint/mix_rows.h"

#include <algorithm>

#include "core/paint/fast_loops.h"

namespace gouache {

namespace {

GOUACHE_INLINE_LOOP float channel(std::uint32_t pixel, int shift) {
    return static_cast<float>(static_cast<int>((pixel >> shift) & 0xffU));
}

GOUACHE_INLINE_LOOP std::uint32_t rounded(float value) {
    return static_cast<std::uint32_t>(static_cast<int>(value + 0.5F));
}

GOUACHE_INLINE_LOOP std::uint32_t mixedChannel(std::uint32_t base, std::uint32_t source, int shift,
                                               float part) {
    const float from = channel(base, shift);
    return rounded(from + (channel(source, shift) - from) * part) << shift;
}

}  // namespace

GOUACHE_FAST_LOOP void scaledAmounts(const std::uint16_t* coverage, int count, float factor,
                                     float* amounts) {
    for (int i = 0; i < count; ++i) {
        amounts[i] = static_cast<float>(coverage[i]) * factor;
    }
}

GOUACHE_FAST_LOOP void mixOver(const std::uint32_t* base, const std::uint32_t* source,
                               const float* amounts, int count, bool alphaLocked,
                               std::uint32_t* out) {
    if (alphaLocked) {
        for (int i = 0; i < count; ++i) {
            const float part = amounts[i] * channel(source[i], 24) * (1 / 255.0F);
            const std::uint32_t mixed = (base[i] & 0xff000000U) |
                                        mixedChannel(base[i], source[i], 0, part) |
                                        mixedChannel(base[i], source[i], 8, part) |
                                        mixedChannel(base[i], source[i], 16, part);
            out[i] = base[i] >> 24 == 0 ? base[i] : mixed;
        }
        return;
    }
    for (int i = 0; i < count; ++i) {
        const float alpha = amounts[i] * channel(source[i], 24);  // 0…255
        const float below = channel(base[i], 24) * (1 - alpha * (1 / 255.0F));
        const float total = alpha + below;
        const float part = alpha / std::max(total, 1e-6F);
        const std::uint32_t shown = rounded(total);
        const std::uint32_t mixed = (shown << 24) | mixedChannel(base[i], source[i], 0, part) |
                                    mixedChannel(base[i], source[i], 8, part) |
                                    mixedChannel(base[i], source[i], 16, part);
        const std::uint32_t kept = alpha <= 0 ? base[i] : mixed;
        // A pixel that does not show has no colour.
        out[i] = shown == 0 && alpha > 0 ? 0 : kept;
    }
}

GOUACHE_FAST_LOOP void mixErase(const std::uint32_t* base, const float* amounts, int count,
                                std::uint32_t* out) {
    for (int i = 0; i < count; ++i) {
        const std::uint32_t alpha = rounded(channel(base[i], 24) * (1 - amounts[i]));
        out[i] = alpha == 0 ? 0 : (base[i] & 0x00ffffffU) | (alpha << 24);
    }
}

GOUACHE_FAST_LOOP void mixGray(const std::uint8_t* base, const std::uint32_t* source,
                               const float* amounts, int count, std::uint8_t* out) {
    for (int i = 0; i < count; ++i) {
        const float luma = 0.2126F * channel(source[i], 0) + 0.7152F * channel(source[i], 8) +
                           0.0722F * channel(source[i], 16);
        const float from = base[i];
        const float part = amounts[i] * channel(source[i], 24) * (1 / 255.0F);
        out[i] = static_cast<std::uint8_t>(rounded(from + (luma - from) * part));
    }
}

GOUACHE_FAST_LOOP void mixGrayErase(const std::uint8_t* base, const float* amounts, int count,
                                    std::uint8_t* out) {
    for (int i = 0; i < count; ++i) {
        out[i] = static_cast<std::uint8_t>(rounded(static_cast<float>(base[i]) * (1 - amounts[i])));
    }
}

}  // namespace gouache
