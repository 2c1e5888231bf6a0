#include "ui/canvas/canvas_renderer.h"

#include <QPainter>
#include <algorithm>
#include <cmath>
#include <utility>

#include "ui/canvas/canvas_decorations.h"
#include "ui/theme/theme.h"

namespace gouache::ui {

namespace {

/// Logical pixels of a checkerboard field.
constexpr double kCheckerField = 8;
constexpr double kShadowReach = 14;

}  // namespace

void CanvasRenderer::setDocument(const Document* document) {
    document_ = document;
    composer_.setDocument(document);
    composer_.setPlaced({});
    pyramid_.reset(document_ != nullptr ? document_->size() : PixelSize{});
}

void CanvasRenderer::invalidate(const Layer& layer) {
    // What is clipped to a layer, or clears around itself, shows beyond its own tiles, or ceases to
    // when another comes between.
    const bool reachesFurther = layer.kind == LayerKind::Group ||
                                std::ranges::any_of(document_->layers(), [](const Layer& other) {
                                    return other.clipped ||
                                           other.blend == BlendMode::DestinationIn ||
                                           other.blend == BlendMode::DestinationAtop;
                                });
    if (reachesFurther) {
        invalidateAll();
        return;
    }
    for (int y = 0; y < layer.pixels.rows(); ++y) {
        for (int x = 0; x < layer.pixels.columns(); ++x) {
            if (layer.pixels.tile({x, y})) {
                pyramid_.invalidate(layer.pixels.tileArea({x, y}));
            }
        }
    }
}

void CanvasRenderer::invalidateAll() {
    const PixelSize size = document_ != nullptr ? document_->size() : PixelSize{};
    if (size != pyramid_.size(0)) {
        pyramid_.reset(size);
    } else {
        pyramid_.invalidate({0, 0, size.width, size.height});
    }
}

void CanvasRenderer::setPlaced(std::optional<PlacedImage> placed) {
    const auto invalidateArea = [this](const std::optional<PlacedImage>& image) {
        if (image) {
            pyramid_.invalidate(image->area);
        }
    };
    invalidateArea(composer_.placed());
    invalidateArea(placed);
    composer_.setPlaced(std::move(placed));
}

void CanvasRenderer::setMaskColor(const QColor& color) {
    composer_.setMaskColor(color);
    invalidateAll();
}

QRect CanvasRenderer::documentRect(const CanvasTransform& transform) const {
    if (document_ == nullptr) {
        return {};
    }
    return {
        transform.origin(),
        QSize(
            std::max(1, static_cast<int>(std::lround(document_->size().width * transform.zoom()))),
            std::max(1,
                     static_cast<int>(std::lround(document_->size().height * transform.zoom()))))};
}

void CanvasRenderer::startFrame() {
    deadline_ = std::chrono::steady_clock::now() + kFrameTime;
    complete_ = true;
    if (document_ != nullptr) {
        composer_.update();
    }
}

void CanvasRenderer::paint(QPainter& painter, const CanvasTransform& transform, const QRect& clip) {
    painter.save();
    painter.setClipRect(clip, Qt::IntersectClip);
    paintSurroundings(painter, transform, clip);
    const QRect inner = clip & documentRect(transform);
    if (!inner.isEmpty()) {
        painter.setClipRect(inner, Qt::IntersectClip);
        paintDocument(painter, transform, inner);
    }
    painter.restore();
}

void CanvasRenderer::paintDocument(QPainter& painter, const CanvasTransform& transform,
                                   const QRect& clip) {
    const double zoom = transform.zoom();
    const int level =
        zoom >= 1 ? 0
                  : std::min(MipPyramid::kMaxLevel, static_cast<int>(std::floor(-std::log2(zoom))));
    const double scale = zoom * (1 << level);
    const QPointF origin = transform.origin();
    // Two pixels more on each side for the filter.
    const QRectF wanted((clip.x() - origin.x()) / scale, (clip.y() - origin.y()) / scale,
                        clip.width() / scale, clip.height() / scale);
    const PixelSize size = pyramid_.size(level);
    const QRect source =
        wanted.toAlignedRect().adjusted(-2, -2, 2, 2) & QRect(0, 0, size.width, size.height);
    if (source.isEmpty()) {
        return;
    }
    const MipPyramid::View view = pyramid_.view(level, source, composer_, deadline_);
    complete_ = complete_ && view.complete;
    if (!view.opaque) {
        painter.setBrushOrigin(transform.origin());
        painter.fillRect(clip, QBrush(checkerboard(transform.devicePixelRatio())));
    }
    if (scale == 1) {
        painter.drawImage(QPoint(transform.origin()) + source.topLeft(), view.image, source);
        return;
    }
    painter.setRenderHint(QPainter::SmoothPixmapTransform,
                          scale < CanvasTransform::kSquarePixelsFrom);
    const QRectF target(origin.x() + source.x() * scale, origin.y() + source.y() * scale,
                        source.width() * scale, source.height() * scale);
    painter.drawImage(target, view.image, source);
}

void CanvasRenderer::paintSurroundings(QPainter& painter, const CanvasTransform& transform,
                                       const QRect& clip) const {
    const QRect document = documentRect(transform);
    if (document.contains(clip)) {
        return;
    }
    for (const QRect& part : QRegion(clip) - document) {
        painter.fillRect(part, themeColors().workspace);
    }
    if (document.isEmpty()) {
        return;
    }
    // A little lower than the canvas, so that it lies on the workspace like paper.
    const double reach = std::round(kShadowReach * transform.devicePixelRatio());
    const QRectF shadow = QRectF(document).translated(0, reach / 6);
    if (!shadow.adjusted(-reach, -reach, reach, reach).intersects(clip)) {
        return;
    }
    painter.save();
    painter.setClipRegion(QRegion(clip) - document);
    paintShadow(painter, shadow, reach, QColor(0, 0, 0, themeColors().dark ? 190 : 80));
    painter.restore();
}

const QPixmap& CanvasRenderer::checkerboard(double devicePixelRatio) {
    const int cell = std::max(2, static_cast<int>(std::lround(kCheckerField * devicePixelRatio)));
    const bool dark = themeColors().dark;
    if (cell != checkerCell_ || dark != checkerDark_) {
        checkerCell_ = cell;
        checkerDark_ = dark;
        // Light in both themes: what is drawn in black has to show.
        const QColor even = dark ? QColor(0xe0, 0xe2, 0xe7) : QColor(0xff, 0xff, 0xff);
        const QColor odd = dark ? QColor(0xd3, 0xd6, 0xdc) : QColor(0xee, 0xf0, 0xf3);
        checkerboard_ = QPixmap(2 * cell, 2 * cell);
        checkerboard_.fill(even);
        QPainter painter(&checkerboard_);
        painter.fillRect(cell, 0, cell, cell, odd);
        painter.fillRect(0, cell, cell, cell, odd);
    }
    return checkerboard_;
}

}  // namespace gouache::ui
