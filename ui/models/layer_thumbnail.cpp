#include "ui/models/layer_thumbnail.h"

#include <algorithm>
#include <cmath>

namespace gouache::ui {

namespace {

/// Mean of four samples of one cell, so that thin strokes do not vanish.
QRgb sampled(const TiledImage& pixels, double x0, double y0, double cellWidth, double cellHeight) {
    int red = 0;
    int green = 0;
    int blue = 0;
    int alpha = 0;
    for (int i = 0; i < 4; ++i) {
        const int x = std::min(static_cast<int>(x0 + cellWidth * (0.25 + 0.5 * (i & 1))),
                               pixels.size().width - 1);
        const int y = std::min(static_cast<int>(y0 + cellHeight * (0.25 + 0.5 * (i >> 1))),
                               pixels.size().height - 1);
        const TilePtr& tile = pixels.tile({x / kTileSize, y / kTileSize});
        if (!tile) {
            continue;
        }
        const std::uint8_t* pixel = tile->pixel(x % kTileSize, y % kTileSize);
        if (pixels.format() == PixelFormat::Gray8) {
            red += pixel[0];
            green += pixel[0];
            blue += pixel[0];
            alpha += 255;
        } else {
            red += pixel[0] * pixel[3] / 255;
            green += pixel[1] * pixel[3] / 255;
            blue += pixel[2] * pixel[3] / 255;
            alpha += pixel[3];
        }
    }
    return qRgba(red / 4, green / 4, blue / 4, alpha / 4);
}

QImage thumbnailOf(const TiledImage& pixels, QRgb ground) {
    const PixelSize size = pixels.size();
    if (size.empty()) {
        QImage empty(1, 1, QImage::Format_ARGB32_Premultiplied);
        empty.fill(Qt::transparent);
        return empty;
    }
    const double scale = std::min(1.0, double{kThumbnailSide} / std::max(size.width, size.height));
    const int width = std::max(1, static_cast<int>(std::lround(size.width * scale)));
    const int height = std::max(1, static_cast<int>(std::lround(size.height * scale)));
    const double cellWidth = double(size.width) / width;
    const double cellHeight = double(size.height) / height;
    QImage thumbnail(width, height, QImage::Format_ARGB32_Premultiplied);
    for (int y = 0; y < height; ++y) {
        auto* line = reinterpret_cast<QRgb*>(thumbnail.scanLine(y));
        for (int x = 0; x < width; ++x) {
            const QRgb over = sampled(pixels, x * cellWidth, y * cellHeight, cellWidth, cellHeight);
            const int rest = 255 - qAlpha(over);
            line[x] = qRgba(std::min(255, qRed(over) + qRed(ground) * rest / 255),
                            std::min(255, qGreen(over) + qGreen(ground) * rest / 255),
                            std::min(255, qBlue(over) + qBlue(ground) * rest / 255),
                            std::min(255, qAlpha(over) + qAlpha(ground) * rest / 255));
        }
    }
    return thumbnail;
}

}  // namespace

QImage layerThumbnail(const Layer& layer) {
    switch (layer.kind) {
        case LayerKind::Mask:
        case LayerKind::Region:
            return thumbnailOf(layer.pixels, qRgba(0, 0, 0, 255));
        case LayerKind::Control:
            return thumbnailOf(layer.pixels, qRgba(255, 255, 255, 255));
        default:
            return thumbnailOf(layer.pixels, qRgba(0, 0, 0, 0));
    }
}

QImage maskThumbnail(const Layer& layer) {
    return thumbnailOf(layer.mask, qRgba(0, 0, 0, 255));
}

}  // namespace gouache::ui
