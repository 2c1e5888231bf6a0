#include "ui/canvas/canvas_view.h"

#include <algorithm>
#include <cmath>
#include <iterator>
#include <utility>

#include "core/document/composite.h"
#include "ui/canvas/canvas_decorations.h"
#include "ui/canvas/selection_overlay.h"
#include "ui/tools/tool_registry.h"

namespace gouache::ui {

namespace {

constexpr double kZoomSteps[] = {1.0 / 64, 1.0 / 48, 1.0 / 32, 1.0 / 24, 1.0 / 16, 1.0 / 12, 0.125,
                                 1.0 / 6,  0.25,     1.0 / 3,  0.5,      2.0 / 3,  1,        1.5,
                                 2,        3,        4,        6,        8,        12,       16,
                                 24,       32,       48,       64};
/// A moving frame is a hint, not an animation: ten pictures a second leave the processor to the
/// engine.
constexpr int kFrameIntervalMs = 100;
/// Beyond this many areas one rectangle round them repaints sooner.
constexpr std::size_t kManyAreas = 64;

}  // namespace

CanvasView::CanvasView(ToolSettings* settings, QWidget* parent)
    : QWidget(parent), settings_(settings), ants_(std::make_unique<SelectionOverlay>(this)) {
    for (const ToolEntry& entry : toolEntries()) {
        tools_[entry.kind] = entry.make();
    }
    setObjectName(QStringLiteral("canvas"));
    setAttribute(Qt::WA_OpaquePaintEvent);
    setMouseTracking(true);
    setTabletTracking(true);
    setFocusPolicy(Qt::StrongFocus);
    setAcceptDrops(true);
    grabGesture(Qt::PinchGesture);
    setAccessibleName(tr("Canvas"));
    transform_.setDevicePixelRatio(devicePixelRatioF());
    connect(settings_, &ToolSettings::toolChanged, this, [this] {
        deactivateTool();
        activateTool();
        updateCursor();
    });
    connect(settings_, &ToolSettings::brushChanged, this, &CanvasView::updateCursor);
    frameTimer_.setInterval(kFrameIntervalMs);
    connect(&frameTimer_, &QTimer::timeout, this, [this] {
        framePhase_ = std::fmod(framePhase_ + 0.02, 1.0);
        if (progress_) {
            updateFrame(progress_->area);
        }
    });
    tickTimer_.setTimerType(Qt::PreciseTimer);
    connect(&tickTimer_, &QTimer::timeout, this, &CanvasView::tickTool);
    updateCursor();
}

CanvasView::~CanvasView() {
    deactivateTool();
    if (document_ != nullptr) {
        document_->removeObserver(this);
    }
}

void CanvasView::setDocument(Document* document) {
    if (document == document_) {
        return;
    }
    if (pressedTool_ != nullptr) {
        pressedTool_->abandon();
        letGo();
    }
    if (document_ != nullptr) {
        document_->removeObserver(this);
    }
    document_ = document;
    if (document_ != nullptr) {
        document_->addObserver(this);
    }
    preview_.reset();
    staged_.reset();
    progress_.reset();
    frameTimer_.stop();
    renderer_.setDocument(document);
    ants_->setDocument(document);
    showsHint_ = isEmptyCanvas();
    fitToView();
    activateTool();
    updateCursor();
    updateDescription();
    update();
}

void CanvasView::addOverlay(CanvasOverlay* overlay) {
    overlays_.push_back(overlay);
    update();
}

void CanvasView::removeOverlay(CanvasOverlay* overlay) {
    std::erase(overlays_, overlay);
    update();
}

void CanvasView::setSnapper(std::function<QPointF(QPointF document)> snapper) {
    snapper_ = std::move(snapper);
}

void CanvasView::setPreview(const QImage& image, const PixelRect& area) {
    if (!image.isNull() && !area.empty()) {
        preview_ = PlacedImage{image, area};
        showPlaced();
    }
}

void CanvasView::setProgress(double part, const PixelRect& area) {
    const Progress next{part, area};
    if (progress_ == next) {
        return;
    }
    if (progress_) {
        updateFrame(progress_->area);
    }
    progress_ = next;
    updateFrame(area);
    if (part < 0) {
        frameTimer_.start();
    } else {
        frameTimer_.stop();
    }
}

void CanvasView::clearPreview() {
    frameTimer_.stop();
    if (progress_) {
        updateFrame(progress_->area);
        progress_.reset();
    }
    if (preview_) {
        preview_.reset();
        showPlaced();
    }
}

void CanvasView::setStagedResult(const QImage& image, const PixelRect& area) {
    if (image.isNull() || area.empty()) {
        return;
    }
    if (staged_) {
        updateFrame(staged_->area);
    }
    staged_ = PlacedImage{image, area};
    updateFrame(area);
    showPlaced();
}

void CanvasView::clearStagedResult() {
    if (staged_) {
        updateFrame(staged_->area);
        staged_.reset();
        showPlaced();
    }
}

void CanvasView::showBefore(bool on) {
    if (on != showsBefore_) {
        showsBefore_ = on;
        showPlaced();
    }
}

void CanvasView::showPlaced() {
    const auto updatePlaced = [this] {
        if (renderer_.placed()) {
            updateArea(renderer_.placed()->area);
        }
    };
    updatePlaced();
    if (preview_) {
        renderer_.setPlaced(preview_);
    } else if (staged_ && !showsBefore_) {
        renderer_.setPlaced(staged_);
    } else {
        renderer_.setPlaced({});
    }
    updatePlaced();
    if (std::exchange(showsHint_, isEmptyCanvas()) != showsHint_) {
        update();
    }
}

void CanvasView::setDisplayTransform(std::shared_ptr<const DisplayTransform> transform) {
    renderer_.setDisplayTransform(std::move(transform));
    update();
}

void CanvasView::setMaskColor(const QColor& color) {
    renderer_.setMaskColor(color);
    update();
}

void CanvasView::fitToView() {
    CanvasTransform next = transform_;
    if (document_ != nullptr) {
        next.fit(document_->size(), size());
        shownSize_ = document_->size();
    }
    setTransform(next);
    fitsToView_ = true;
}

void CanvasView::zoomToActualSize() {
    setZoom(1, pointer_.value_or(QRectF(rect()).center()));
}

void CanvasView::zoomIn() {
    const auto* next =
        std::upper_bound(std::begin(kZoomSteps), std::end(kZoomSteps), zoom() * 1.001);
    if (next != std::end(kZoomSteps)) {
        setZoom(*next, QRectF(rect()).center());
    }
}

void CanvasView::zoomOut() {
    const auto* next =
        std::lower_bound(std::begin(kZoomSteps), std::end(kZoomSteps), zoom() * 0.999);
    if (next != std::begin(kZoomSteps)) {
        setZoom(*std::prev(next), QRectF(rect()).center());
    }
}

void CanvasView::setZoom(double zoom, QPointF anchor) {
    CanvasTransform next = transform_;
    next.zoomAt(zoom, anchor);
    if (document_ != nullptr) {
        next.panBy({}, document_->size(), size());
    }
    setTransform(next);
}

void CanvasView::showArea(const QRectF& area) {
    CanvasTransform next = transform_;
    next.show(area, size());
    if (document_ != nullptr) {
        next.panBy({}, document_->size(), size());
    }
    setTransform(next);
}

void CanvasView::turnBy(double degrees) {
    CanvasTransform next = transform_;
    next.turnTo(transform_.angle() + degrees, QRectF(rect()).center());
    setTransform(next);
}

void CanvasView::turnUpright() {
    CanvasTransform next = transform_;
    next.turnTo(0, QRectF(rect()).center());
    setTransform(next);
}

void CanvasView::mirrorView() {
    CanvasTransform next = transform_;
    next.mirrorAt(QRectF(rect()).center());
    setTransform(next);
}

void CanvasView::panBy(QPointF delta) {
    if (document_ == nullptr) {
        return;
    }
    CanvasTransform next = transform_;
    next.panBy(delta, document_->size(), size());
    setTransform(next);
}

void CanvasView::setTransform(const CanvasTransform& transform) {
    fitsToView_ = false;
    if (transform == transform_) {
        return;
    }
    const bool zoomed = transform.zoom() != transform_.zoom();
    transform_ = transform;
    update();
    updateOutline();
    if (zoomed) {
        updateCursor();
        updateDescription();
        emit zoomChanged(transform_.zoom());
    }
    emit viewChanged();
}

void CanvasView::followDevicePixelRatio() {
    if (devicePixelRatioF() == transform_.devicePixelRatio()) {
        return;
    }
    const bool fitted = fitsToView_;
    CanvasTransform next = transform_;
    next.setDevicePixelRatio(devicePixelRatioF());
    setTransform(next);
    if (fitted) {
        fitToView();
    }
}

std::optional<QColor> CanvasView::colorAt(QPointF position) const {
    if (document_ == nullptr) {
        return {};
    }
    const PixelPoint pixel{static_cast<int>(std::floor(position.x())),
                           static_cast<int>(std::floor(position.y()))};
    if (!document_->area().contains(pixel)) {
        return {};
    }
    if (const auto& placed = renderer_.placed(); placed && placed->area.contains(pixel)) {
        const QImage& image = placed->image;
        const QColor color =
            image.pixelColor((pixel.x - placed->area.x) * image.width() / placed->area.width,
                             (pixel.y - placed->area.y) * image.height() / placed->area.height);
        if (color.alpha() > 0) {
            return color;
        }
    }
    const Image merged = mergedPicture(*document_, {pixel.x, pixel.y, 1, 1});
    const std::uint8_t* channels = merged.pixel(0, 0);
    if (channels[3] == 0) {
        return {};
    }
    return QColor(channels[0], channels[1], channels[2]);
}

// What changed in the document

void CanvasView::onDocumentChanged(const Document&, const DocumentChange& change) {
    const bool concernsTools = std::holds_alternative<PixelsChanged>(change) ||
                               std::holds_alternative<LayerRemoved>(change) ||
                               std::holds_alternative<SelectionChanged>(change) ||
                               std::holds_alternative<ActiveLayerChanged>(change) ||
                               std::holds_alternative<DocumentReset>(change);
    if (!toolWorks_ && concernsTools) {
        for (Tool* tool : {pressedTool_, activeTool_}) {
            if (tool != nullptr) {
                tool->abandon();
            }
        }
    }
    std::visit([this](const auto& event) { handle(event); }, change);
    if (std::exchange(showsHint_, isEmptyCanvas()) != showsHint_) {
        update();
    }
}

void CanvasView::handle(const PixelsChanged& change) {
    if (!document_->layer(change.layer)->visible) {
        return;
    }
    PixelRect all;
    for (const PixelRect& area : change.areas) {
        renderer_.invalidate(area);
        all = united(all, area);
        if (change.areas.size() <= kManyAreas) {
            updateArea(area);
        }
    }
    if (change.areas.size() > kManyAreas) {
        updateArea(all);
    }
}

void CanvasView::handle(const LayerAdded& change) {
    updateLayer(*document_->layer(change.layer));
    updateDescription();
}

void CanvasView::handle(const LayerRemoved&) {
    renderer_.invalidateAll();
    update();
    updateDescription();
}

void CanvasView::handle(const LayerMoved& change) {
    updateLayer(*document_->layer(change.layer));
}

void CanvasView::handle(const LayersRearranged&) {
    renderer_.invalidateAll();
    update();
}

void CanvasView::handle(const LayerPropertyChanged& change) {
    const Layer& layer = *document_->layer(change.layer);
    switch (change.property) {
        case LayerProperty::Name:
        case LayerProperty::Locked:
        case LayerProperty::AlphaLocked:
        case LayerProperty::Control:
            break;
        case LayerProperty::Blend:
            renderer_.invalidateAll();
            update();
            break;
        case LayerProperty::Visible:
        case LayerProperty::Opacity:
        case LayerProperty::Clipped:
        case LayerProperty::Mask:
        case LayerProperty::Region:
            updateLayer(layer);
            break;
    }
}

void CanvasView::handle(const ActiveLayerChanged&) {}

void CanvasView::handle(const SelectionChanged&) {
    ants_->invalidate();
    update();
}

void CanvasView::handle(const FrameChanged&) {
    update();
}

void CanvasView::handle(const GuidesChanged&) {
    update();
}

void CanvasView::handle(const ReferencesChanged&) {
    update();
}

void CanvasView::handle(const ProfileChanged&) {}

void CanvasView::handle(const ExtrasChanged&) {}

void CanvasView::handle(const DocumentReset&) {
    ants_->invalidate();
    renderer_.invalidateAll();
    if (document_->size() != shownSize_) {
        fitToView();
    }
    update();
    updateDescription();
}

void CanvasView::handle(const HistoryChanged&) {}

void CanvasView::updateLayer(const Layer& layer) {
    renderer_.invalidate(layer);
    update();
}

void CanvasView::updateArea(const PixelRect& area) {
    // The filter of the painter reaches one pixel beyond.
    update(transform_.toView(area).toAlignedRect().adjusted(-2, -2, 2, 2));
}

void CanvasView::updateFrame(const PixelRect& area) {
    const QRect inner = transform_.toView(area).toAlignedRect();
    const QRect outer = inner.adjusted(-kFrameReach, -kFrameReach, kFrameReach, kFrameReach);
    update(transform_.rightAngled() ? QRegion(outer) - inner.adjusted(2, 2, -2, -2)
                                    : QRegion(outer));
}

void CanvasView::updateDescription() {
    if (document_ == nullptr) {
        setAccessibleDescription({});
        return;
    }
    setAccessibleDescription(tr("%1 × %2 pixels, %n layer(s), zoom %3 %", nullptr,
                                static_cast<int>(document_->layers().size()))
                                 .arg(document_->size().width)
                                 .arg(document_->size().height)
                                 .arg(std::lround(zoom() * 100)));
}

bool CanvasView::isEmptyCanvas() const {
    if (document_ == nullptr || preview_ || staged_) {
        return false;
    }
    return std::ranges::all_of(document_->layers(), [](const Layer& layer) {
        for (int y = 0; y < layer.pixels.rows(); ++y) {
            for (int x = 0; x < layer.pixels.columns(); ++x) {
                if (layer.pixels.tile({x, y})) {
                    return false;
                }
            }
        }
        return true;
    });
}

}  // namespace gouache::ui
