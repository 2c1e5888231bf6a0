#pragma once

#include <cstdint>
#include <memory>
#include <random>

#include "core/document/document.h"
#include "core/paint/brush_stroke.h"

namespace gouache::testing {

/// Reproducible noise; about a third of the pixels opaque, a third transparent, the rest in
/// between.
inline Image noiseImage(PixelSize size, PixelFormat format, std::uint32_t seed) {
    Image image(size, format);
    std::mt19937 random(seed);
    for (std::uint8_t& byte : image.bytes()) {
        byte = static_cast<std::uint8_t>(random());
    }
    if (format == PixelFormat::Rgba8) {
        for (int y = 0; y < size.height; ++y) {
            for (int x = 0; x < size.width; ++x) {
                const std::uint32_t kind = random() % 3;
                std::uint8_t* pixel = image.pixel(x, y);
                if (kind == 0) {
                    pixel[3] = 255;
                } else if (kind == 1 || pixel[3] == 0) {
                    pixel[0] = pixel[1] = pixel[2] = pixel[3] = 0;
                }
            }
        }
    }
    return image;
}

inline Image filledImage(PixelSize size, std::uint8_t r, std::uint8_t g, std::uint8_t b,
                         std::uint8_t a = 255) {
    Image image(size, PixelFormat::Rgba8);
    for (int y = 0; y < size.height; ++y) {
        for (int x = 0; x < size.width; ++x) {
            std::uint8_t* pixel = image.pixel(x, y);
            pixel[0] = r;
            pixel[1] = g;
            pixel[2] = b;
            pixel[3] = a;
        }
    }
    return image;
}

inline ImagePtr shared(Image image) {
    return std::make_shared<const Image>(std::move(image));
}

inline LayerId idOf(const Document& document, LayerKind kind) {
    return document.topmost(kind)->id;
}

/// A brush without pressure and with a hard edge.
inline Brush hardBrush(double size) {
    Brush brush;
    brush.size = size;
    brush.hardness = 1;
    brush.sizeDynamic.pressure = false;
    brush.color = {200, 100, 50};
    return brush;
}

}  // namespace gouache::testing
