#include "ui/canvas/tile_composer.h"

#include <QPainter>
#include <utility>

#include "core/document/pixel_math.h"

namespace gouache::ui {

void TileComposer::setPlaced(std::optional<PlacedImage> placed) {
    placed_ = std::move(placed);
    if (placed_) {
        placed_->image.setDevicePixelRatio(1);
        placed_->image.convertTo(placed_->image.hasAlphaChannel()
                                     ? QImage::Format_RGBA8888_Premultiplied
                                     : QImage::Format_RGBX8888);
    }
}

void TileComposer::compose(TileIndex index, TilePixels& out) const {
    out.fill(0);
    blendTile(document_->layers(), isPicture, index, out);
    if (placed_) {
        blendPlaced(index, out);
    }
    blendTile(document_->layers(), isSketch, index, out);
    blendMask(index, out);
    for (std::uint32_t& word : out) {
        word = (word & 0xff00ff00U) | ((word & 0xffU) << 16) | ((word >> 16) & 0xffU);
    }
}

void TileComposer::blendPlaced(TileIndex index, TilePixels& out) const {
    const PixelRect tile{index.x * kTileSize, index.y * kTileSize, kTileSize, kTileSize};
    const PixelRect& area = placed_->area;
    if (intersected(intersected(tile, area), document_->area()).empty()) {
        return;
    }
    QImage target(reinterpret_cast<uchar*>(out.data()), kTileSize, kTileSize, kTileSize * 4,
                  QImage::Format_RGBA8888_Premultiplied);
    QPainter painter(&target);
    painter.setRenderHint(QPainter::SmoothPixmapTransform);
    painter.setClipRect(0, 0, document_->size().width - tile.x, document_->size().height - tile.y);
    painter.drawImage(QRect(area.x - tile.x, area.y - tile.y, area.width, area.height),
                      placed_->image);
}

void TileComposer::blendMask(TileIndex index, TilePixels& out) const {
    TileValues mask;
    if (!maskTile(document_->layers(), index, mask)) {
        return;
    }
    const std::uint32_t color = static_cast<std::uint32_t>(maskColor_.red()) |
                                static_cast<std::uint32_t>(maskColor_.green()) << 8 |
                                static_cast<std::uint32_t>(maskColor_.blue()) << 16 |
                                static_cast<std::uint32_t>(maskColor_.alpha()) << 24;
    for (std::size_t i = 0; i < out.size(); ++i) {
        out[i] = over(premultiplied(color, mask[i]), out[i]);
    }
}

}  // namespace gouache::ui
