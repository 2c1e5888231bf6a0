#pragma once

#include <QImage>
#include <QStringList>
#include <QTimer>
#include <QWidget>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <vector>

#include "core/document/document.h"
#include "ui/canvas/canvas_renderer.h"
#include "ui/canvas/canvas_transform.h"
#include "ui/tools/tool.h"

class QGestureEvent;
class QMimeData;
class QNativeGestureEvent;

namespace gouache::ui {

class CanvasOverlay;
class SelectionOverlay;

/// Shows a document and lets tools work on it. Observes the document and repaints only what
/// changed. The forming picture and a result that waits for a decision are painted in place, below
/// the sketch and the mask.
///
/// Mouse: left = tool, middle or Space + left = pan, wheel = zoom at the pointer (on a touchpad:
/// pan), pinch = zoom. Keys: B brush, E eraser, H hand, I colour picker, [ ] size, Ctrl+0 fit,
/// Ctrl+1 100 %, + - zoom, arrows pan, \ (held) before, Alt (held) colour
/// picker, Shift + click line, Escape takes the stroke back. What the chosen tool wants comes
/// first.
class CanvasView final : public QWidget, private DocumentObserver, private ToolCanvas {
    Q_OBJECT
  public:
    /// `settings` is not owned and outlives the view.
    explicit CanvasView(ToolSettings* settings, QWidget* parent = nullptr);
    ~CanvasView() override;

    /// Not owned; null = nothing to show. The document outlives the view or is replaced first. Fits
    /// it into the view.
    void setDocument(Document* document);
    Document* shownDocument() const { return document_; }

    /// Device pixels for a document pixel: 1 = 100 %.
    double zoom() const override { return transform_.zoom(); }
    QPointF toDocument(QPointF view) const { return transform_.toDocument(view); }
    QPointF toView(QPointF document) const override { return transform_.toView(document); }
    const CanvasTransform& viewTransform() const { return transform_; }
    /// The marching ants.
    SelectionOverlay& selectionOverlay() const { return *ants_; }

    /// Painted over the picture and under the tool's own marks, in this order. Not owned; is taken
    /// out before it dies.
    void addOverlay(CanvasOverlay* overlay);
    void removeOverlay(CanvasOverlay* overlay);
    /// What tools do with a point (document pixels) before they use it; none = nothing.
    void setSnapper(std::function<QPointF(QPointF document)> snapper);

    /// The forming picture, scaled to `area` of the document; hides a waiting result. A null image
    /// is ignored.
    void setPreview(const QImage& image, const PixelRect& area);
    /// Frame round `area` that fills up; shown until clearPreview(). `part` 0…1, or negative while
    /// it is not known.
    void setProgress(double part, const PixelRect& area);
    /// Takes the preview and the frame away.
    void clearPreview();
    bool hasPreview() const { return preview_.has_value(); }

    /// A result in place, to be accepted or discarded; \ held shows the document without it.
    void setStagedResult(const QImage& image, const PixelRect& area);
    void clearStagedResult();
    bool hasStagedResult() const { return staged_.has_value(); }
    bool showsBefore() const { return showsBefore_; }

    /// Translucent colour of the mask on the picture. Alpha counts.
    QColor maskColor() const { return renderer_.maskColor(); }
    void setMaskColor(const QColor& color);
    /// From sRGB to the display's colours; null = they are sRGB.
    void setDisplayTransform(std::shared_ptr<const DisplayTransform> transform);

    QSize sizeHint() const override { return {800, 600}; }
    QSize minimumSizeHint() const override { return {160, 120}; }

  public slots:
    void fitToView();
    void zoomToActualSize();
    void zoomIn();
    void zoomOut();
    /// Keeps the document point at `anchor` (view coordinates) in place.
    void setZoom(double zoom, QPointF anchor);
    /// As large as it fits into the view, in the middle; document pixels.
    void showArea(const QRectF& area);
    /// Clockwise, about the middle of the view.
    void turnBy(double degrees);
    void turnUpright();
    /// Exchanges left and right of what is shown.
    void mirrorView();
    /// Shows the document without the staged result while `on`.
    void showBefore(bool on);
    /// Emits filesDropped or imagePasted for what the clipboard holds; false where it holds no
    /// picture.
    bool pasteFromClipboard();

  signals:
    void zoomChanged(double zoom);
    /// Zoom, place, angle or mirroring of the picture in the view.
    void viewChanged();
    /// Pointer in document pixels; may lie outside of the document.
    void pointerMoved(QPointF document);
    void pointerLeft();
    /// Local files dropped or pasted; `position` in document pixels.
    void filesDropped(const QStringList& paths, QPointF position);
    void imageDropped(const QImage& image, QPointF position);
    void imagePasted(const QImage& image);
    /// A sentence for the status line.
    void notice(const QString& sentence);

  protected:
    bool event(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void tabletEvent(QTabletEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void keyReleaseEvent(QKeyEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;
    void changeEvent(QEvent* event) override;
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dropEvent(QDropEvent* event) override;

  private:
    struct Progress {
        double part;
        PixelRect area;
        bool operator==(const Progress&) const = default;
    };

    void onDocumentChanged(const Document& document, const DocumentChange& change) override;
    void handle(const PixelsChanged& change);
    void handle(const LayerAdded& change);
    void handle(const LayerRemoved& change);
    void handle(const LayerMoved& change);
    void handle(const LayersRearranged& change);
    void handle(const LayerPropertyChanged& change);
    void handle(const ActiveLayerChanged& change);
    void handle(const SelectionChanged& change);
    void handle(const FrameChanged& change);
    void handle(const GuidesChanged& change);
    void handle(const ReferencesChanged& change);
    void handle(const ProfileChanged& change);
    void handle(const ExtrasChanged& change);
    void handle(const DocumentReset& change);
    void handle(const HistoryChanged& change);

    Document& document() const override { return *document_; }
    ToolSettings& settings() const override { return *settings_; }
    const CanvasTransform& transform() const override { return transform_; }
    Result<void> execute(std::unique_ptr<Command> command) override;
    void undo() override;
    QPointF snapped(QPointF document) const override;
    void panBy(QPointF delta) override;
    std::optional<QColor> colorAt(QPointF document) const override;
    void tell(const QString& sentence) override { emit notice(sentence); }
    void updateOverlay() override { update(); }

    void pressTool(ToolKind kind, const ToolPoint& point);
    void moveTool(const ToolPoint& point);
    void releaseTool(const ToolPoint& point);
    void cancelTool();
    void tickTool();
    void letGo();
    ToolKind effectiveTool() const;
    /// The hand where there is none of the kind.
    Tool& toolOf(ToolKind kind) const;
    const Tool& shownTool() const;
    /// Does `work` as the tool's own.
    void asTool(const std::function<void()>& work);
    void activateTool();
    void deactivateTool();
    ToolPoint pointAt(QPointF view, Qt::KeyboardModifiers modifiers, double pressure = 1) const;
    bool handleGesture(QGestureEvent* event);
    bool handleNativeGesture(QNativeGestureEvent* event);
    bool handleKey(int key, Qt::KeyboardModifiers modifiers);
    bool takePictures(const QMimeData* mime, QPointF position, bool pasted);

    void movePointer(QPointF view);
    void updateCursor();
    void updateOutline();
    QRect outlineRect() const;
    void updateArea(const PixelRect& area);
    void updateFrame(const PixelRect& area);
    void updateLayer(const Layer& layer);
    void updateDescription();
    void showPlaced();
    void setTransform(const CanvasTransform& transform);
    void followDevicePixelRatio();
    bool isEmptyCanvas() const;
    void paintDecorations(QPainter& painter);

    ToolSettings* settings_;
    Document* document_ = nullptr;
    CanvasTransform transform_;
    CanvasRenderer renderer_;
    std::map<ToolKind, std::unique_ptr<Tool>> tools_;
    Tool* activeTool_ = nullptr;  ///< the chosen one, between activate() and deactivate()
    Tool* pressedTool_ = nullptr;
    Qt::MouseButton pressedButton_ = Qt::NoButton;
    bool doubleClicked_ = false;  ///< the tool hears of it after the release
    QTimer tickTimer_;            ///< runs while a tool with a tick interval is pressed
    bool toolWorks_ = false;      ///< within a call of a tool: changes of the document are its own
    std::optional<QPointF> pointer_;  ///< in view coordinates, while inside
    std::unique_ptr<SelectionOverlay> ants_;
    std::vector<CanvasOverlay*> overlays_;
    std::function<QPointF(QPointF)> snapper_;
    QRect shownOutline_;
    PixelSize shownSize_;  ///< of the document, when it was last fitted
    std::optional<PlacedImage> preview_;
    std::optional<PlacedImage> staged_;
    std::optional<Progress> progress_;
    QTimer frameTimer_;  ///< runs while progress is not known
    double framePhase_ = 0;
    bool showsBefore_ = false;
    bool showsHint_ = false;
    bool spaceHeld_ = false;
    bool altHeld_ = false;
    bool fitsToView_ = true;  ///< keep fitting while the view is resized
};

}  // namespace gouache::ui
