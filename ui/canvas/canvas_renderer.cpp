#include "ui/canvas/canvas_renderer.h"

#include <QPainter>
#include <algorithm>
#include <cmath>
#include <utility>

#include "core/base/worker_pool.h"
#include "ui/canvas/canvas_decorations.h"
#include "ui/theme/theme.h"

namespace gouache::ui {

namespace {

/// Logical pixels of a checkerboard field.
constexpr double kCheckerField = 8;
constexpr double kShadowReach = 14;
/// Device pixels from which on several threads paint.
constexpr int kLeastForThreads = 512 * 256;

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

void CanvasRenderer::setDisplayTransform(std::shared_ptr<const DisplayTransform> transform) {
    composer_.setDisplayTransform(std::move(transform));
    invalidateAll();
}

void CanvasRenderer::setMaskColor(const QColor& color) {
    composer_.setMaskColor(color);
    invalidateAll();
}

QRect CanvasRenderer::scaledRect(const CanvasTransform& transform) const {
    if (document_ == nullptr) {
        return {};
    }
    const auto scaled = [&transform](int pixels) {
        return std::max(1, static_cast<int>(std::lround(pixels * transform.zoom())));
    };
    return {0, 0, scaled(document_->size().width), scaled(document_->size().height)};
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
    const QTransform frame = transform.frame();
    const QRect inner =
        frame.inverted().mapRect(QRectF(clip)).toAlignedRect() & scaledRect(transform);
    if (const auto part = inner.isEmpty() ? std::nullopt : prepare(transform, inner)) {
        const QRect area = clip & frame.mapRect(QRectF(inner)).toAlignedRect();
        // A copy costs less than what is spared where the painter has to compute each pixel.
        const bool computes = part->scale != 1 || !transform.rightAngled();
        if (computes && area.width() * area.height() >= kLeastForThreads &&
            WorkerPool::shared().threadCount() > 0) {
            paintOnThreads(painter, frame, area, *part);
        } else {
            painter.setTransform(frame, true);
            paintPart(painter, *part);
        }
    }
    painter.restore();
}

std::optional<CanvasRenderer::Part> CanvasRenderer::prepare(const CanvasTransform& transform,
                                                            const QRect& clip) {
    const double zoom = transform.zoom();
    const int level =
        zoom >= 1 ? 0
                  : std::min(MipPyramid::kMaxLevel, static_cast<int>(std::floor(-std::log2(zoom))));
    const double scale = zoom * (1 << level);
    // Two pixels more on each side for the filter.
    const QRectF wanted(clip.x() / scale, clip.y() / scale, clip.width() / scale,
                        clip.height() / scale);
    const PixelSize size = pyramid_.size(level);
    const QRect source =
        wanted.toAlignedRect().adjusted(-2, -2, 2, 2) & QRect(0, 0, size.width, size.height);
    if (source.isEmpty()) {
        return {};
    }
    const MipPyramid::View view = pyramid_.view(level, source, composer_, deadline_);
    complete_ = complete_ && view.complete;
    const bool upright = transform.rightAngled();
    return Part{clip,
                source,
                scale,
                &view.image,
                view.opaque ? QImage() : checkerboard(transform.devicePixelRatio()),
                scale < CanvasTransform::kSquarePixelsFrom && (scale != 1 || !upright),
                upright};
}

void CanvasRenderer::paintPart(QPainter& painter, const Part& part) {
    if (part.upright) {
        painter.setClipRect(part.clip, Qt::IntersectClip);
    } else {
        painter.setRenderHint(QPainter::Antialiasing);
    }
    if (!part.checkerboard.isNull()) {
        painter.setBrushOrigin(0, 0);
        painter.fillRect(part.clip, QBrush(part.checkerboard));
    }
    painter.setRenderHint(QPainter::SmoothPixmapTransform, part.smooth);
    const QRect& source = part.source;
    if (part.scale == 1) {
        painter.drawImage(source.topLeft(), *part.image, source);
        return;
    }
    const QRectF target(source.x() * part.scale, source.y() * part.scale,
                        source.width() * part.scale, source.height() * part.scale);
    painter.drawImage(target, *part.image, source);
}

void CanvasRenderer::paintOnThreads(QPainter& painter, const QTransform& frame, const QRect& area,
                                    const Part& part) {
    // Where it is turned, what lies round it shows through.
    const auto format = part.upright ? QImage::Format_RGB32 : QImage::Format_ARGB32_Premultiplied;
    if (buffer_.format() != format || buffer_.width() < area.width() ||
        buffer_.height() < area.height()) {
        buffer_ = QImage(area.size(), format);
    }
    WorkerPool& pool = WorkerPool::shared();
    const int bands = 2 * (static_cast<int>(pool.threadCount()) + 1);
    const qsizetype rowBytes = buffer_.bytesPerLine();
    uchar* bytes = buffer_.bits();
    pool.forEach(static_cast<std::size_t>(bands), [&](std::size_t i) {
        const int top = area.height() * static_cast<int>(i) / bands;
        const int bottom = area.height() * static_cast<int>(i + 1) / bands;
        QImage band(bytes + top * rowBytes, area.width(), bottom - top, rowBytes, format);
        if (!part.upright) {
            band.fill(Qt::transparent);
        }
        QPainter bandPainter(&band);
        bandPainter.translate(-area.x(), -area.y() - top);
        bandPainter.setTransform(frame, true);
        paintPart(bandPainter, part);
    });
    painter.drawImage(area.topLeft(), buffer_, QRect(QPoint(0, 0), area.size()));
}

void CanvasRenderer::paintSurroundings(QPainter& painter, const CanvasTransform& transform,
                                       const QRect& clip) const {
    const QRect document = scaledRect(transform);
    const QTransform frame = transform.frame();
    // Where it lies on whole pixels, what the picture covers is left out.
    const bool exact = transform.rightAngled() && !document.isEmpty();
    const QRect covered = exact ? frame.mapRect(document) : QRect();
    if (covered.contains(clip)) {
        return;
    }
    const QRegion around = QRegion(clip) - covered;
    for (const QRect& part : around) {
        painter.fillRect(part, themeColors().workspace);
    }
    if (document.isEmpty()) {
        return;
    }
    // A little lower than the canvas, so that it lies on the workspace like paper.
    const double reach = std::round(kShadowReach * transform.devicePixelRatio());
    const QPointF lower =
        frame.inverted().map(QPointF(0, reach / 6)) - frame.inverted().map(QPointF(0, 0));
    const QRectF shadow = QRectF(document).translated(lower);
    if (!frame.mapRect(shadow.adjusted(-reach, -reach, reach, reach)).intersects(clip)) {
        return;
    }
    painter.save();
    painter.setClipRegion(around);
    painter.setTransform(frame, true);
    paintShadow(painter, shadow, reach, QColor(0, 0, 0, themeColors().dark ? 190 : 80));
    painter.restore();
}

const QImage& CanvasRenderer::checkerboard(double devicePixelRatio) {
    const int cell = std::max(2, static_cast<int>(std::lround(kCheckerField * devicePixelRatio)));
    const bool dark = themeColors().dark;
    if (cell != checkerCell_ || dark != checkerDark_) {
        checkerCell_ = cell;
        checkerDark_ = dark;
        // Light in both themes: what is drawn in black has to show.
        const QColor even = dark ? QColor(0xe0, 0xe2, 0xe7) : QColor(0xff, 0xff, 0xff);
        const QColor odd = dark ? QColor(0xd3, 0xd6, 0xdc) : QColor(0xee, 0xf0, 0xf3);
        checkerboard_ = QImage(2 * cell, 2 * cell, QImage::Format_RGB32);
        checkerboard_.fill(even);
        QPainter painter(&checkerboard_);
        painter.fillRect(cell, 0, cell, cell, odd);
        painter.fillRect(0, cell, cell, cell, odd);
    }
    return checkerboard_;
}

}  // namespace gouache::ui
