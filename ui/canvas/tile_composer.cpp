#include "ui/canvas/tile_composer.h"

#include <QPainter>
#include <utility>

#include "core/document/pixel_math.h"

namespace gouache::ui {

namespace {

/// Regions lie over each other and over the picture: enough of both has to show.
constexpr std::uint32_t kRegionOpacity = 96;

/// Rgba8, straight alpha.
std::uint32_t word(const QColor& color) {
    return static_cast<std::uint32_t>(color.red()) |
           static_cast<std::uint32_t>(color.green()) << 8 |
           static_cast<std::uint32_t>(color.blue()) << 16 |
           static_cast<std::uint32_t>(color.alpha()) << 24;
}

QColor lightened(const QColor& color) {
    return QColor((color.red() + 255) / 2, (color.green() + 255) / 2, (color.blue() + 255) / 2,
                  color.alpha());
}

}  // namespace

void TileComposer::setDocument(const Document* document) {
    document_ = document;
    compositor_.reset();
    underSize_ = {};
}

void TileComposer::update() {
    compositor_.emplace(document_->layers());
    if (document_->size() != underSize_) {
        underSize_ = document_->size();
        under_.reset(underSize_);
    }
    under_.trim();
}

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
    compositor_->compose(index, document_->state().active, under_, out);
    if (placed_) {
        blendPlaced(index, out);
    }
    blendControls(document_->layers(), index, out);
    blendRegions(document_->layers(), index, kRegionOpacity, out);
    blendMask(index, out);
    for (std::uint32_t& word : out) {
        word = (word & 0xff00ff00U) | ((word & 0xffU) << 16) | ((word >> 16) & 0xffU);
    }
    if (display_) {
        display_->apply(out);
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
    // Stripes of two shades show on a picture of any colour, also on one of the mask's own.
    constexpr int kStripe = 8;
    const std::uint32_t shades[] = {word(maskColor_), word(lightened(maskColor_))};
    for (int y = 0; y < kTileSize; ++y) {
        for (int x = 0; x < kTileSize; ++x) {
            const auto i = static_cast<std::size_t>(y * kTileSize + x);
            const std::uint32_t shade = shades[(x + y) / kStripe % 2];
            out[i] = over(premultiplied(shade, mask[i]), out[i]);
        }
    }
}

}  // namespace gouache::ui
