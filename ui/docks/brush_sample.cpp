#include "ui/docks/brush_sample.h"

#include <algorithm>
#include <cmath>
#include <cstring>
#include <numbers>

#include "core/paint/brush_stroke.h"

namespace gouache::ui {

QImage brushSample(const Brush& brush, QSize size, const QColor& color) {
    const PixelSize canvas{std::max(1, size.width()), std::max(1, size.height())};
    Brush shown = brush;
    const double largest = canvas.height * 0.62;
    if (shown.size > largest) {
        shown.grainScale = std::max(0.25, shown.grainScale * largest / shown.size);
        shown.size = largest;
    }
    shown.color = {static_cast<std::uint8_t>(color.red()), static_cast<std::uint8_t>(color.green()),
                   static_cast<std::uint8_t>(color.blue())};
    TiledImage image(canvas, PixelFormat::Rgba8);
    BrushStroke stroke(shown, BrushMode::Paint, image);
    const auto apply = [&image](const TileDelta& delta) {
        delta.forEach([&image](TileIndex index, const TileDelta::Pair& pair) {
            image.setTile(index, pair.after);
        });
    };
    constexpr int kPoints = 40;
    const double margin = std::min(shown.size / 2 + 3, canvas.width * 0.25);
    const double swing = std::max(0.0, (canvas.height - shown.size) / 2 - 2) * 0.8;
    for (int i = 0; i <= kPoints; ++i) {
        const double t = static_cast<double>(i) / kPoints;
        apply(stroke.add({margin + t * (canvas.width - 2 * margin),
                          canvas.height / 2.0 - swing * std::sin(t * 2 * std::numbers::pi),
                          std::sin(t * std::numbers::pi), t * 0.6, 0}));
    }
    apply(stroke.finish());
    const Image pixels = image.toImage();
    QImage result(canvas.width, canvas.height, QImage::Format_RGBA8888);
    for (int y = 0; y < canvas.height; ++y) {
        std::memcpy(result.scanLine(y), pixels.row(y), pixels.rowBytes());
    }
    return result;
}

}  // namespace gouache::ui
