#include <QAccessible>
#include <QApplication>
#include <QClipboard>
#include <QDropEvent>
#include <QMimeData>
#include <QPaintEvent>
#include <QPointingDevice>
#include <QSignalSpy>
#include <QTabletEvent>
#include <QTest>
#include <QUrl>
#include <QWheelEvent>
#include <algorithm>
#include <cmath>
#include <memory>

#include "core/commands/add_layer.h"
#include "core/commands/place_image.h"
#include "core/commands/remove_layer.h"
#include "core/commands/replace_pixels.h"
#include "core/commands/resize_canvas.h"
#include "core/commands/set_layer_visibility.h"
#include "core/document/composite.h"
#include "ui/canvas/canvas_view.h"

namespace gouache::ui {

namespace {

ImagePtr filled(PixelSize size, QColor color) {
    auto image = std::make_shared<Image>(size, PixelFormat::Rgba8);
    for (int y = 0; y < size.height; ++y) {
        for (int x = 0; x < size.width; ++x) {
            std::uint8_t* pixel = image->pixel(x, y);
            pixel[0] = static_cast<std::uint8_t>(color.red());
            pixel[1] = static_cast<std::uint8_t>(color.green());
            pixel[2] = static_cast<std::uint8_t>(color.blue());
            pixel[3] = static_cast<std::uint8_t>(color.alpha());
        }
    }
    return image;
}

ImagePtr filledMask(PixelSize size, std::uint8_t value) {
    auto image = std::make_shared<Image>(size, PixelFormat::Gray8);
    std::ranges::fill(image->bytes(), value);
    return image;
}

QImage filledQImage(int width, int height, QColor color) {
    QImage image(width, height, QImage::Format_RGB32);
    image.fill(color);
    return image;
}

bool close(QColor a, QColor b, int tolerance = 2) {
    return std::abs(a.red() - b.red()) <= tolerance &&
           std::abs(a.green() - b.green()) <= tolerance &&
           std::abs(a.blue() - b.blue()) <= tolerance;
}

/// Largest difference of a channel of any pixel; 999 where sizes differ.
int largestDifference(const QImage& a, const QImage& b) {
    if (a.size() != b.size()) {
        return 999;
    }
    int largest = 0;
    for (int y = 0; y < a.height(); ++y) {
        for (int x = 0; x < a.width(); ++x) {
            const QRgb p = a.pixel(x, y);
            const QRgb q = b.pixel(x, y);
            largest = std::max({largest, std::abs(qRed(p) - qRed(q)),
                                std::abs(qGreen(p) - qGreen(q)), std::abs(qBlue(p) - qBlue(q))});
        }
    }
    return largest;
}

/// Adds up what a widget was asked to paint.
class PaintedArea : public QObject {
  public:
    explicit PaintedArea(QWidget* widget) { widget->installEventFilter(this); }
    QRegion take() { return std::exchange(region_, {}); }

  protected:
    bool eventFilter(QObject*, QEvent* event) override {
        if (event->type() == QEvent::Paint) {
            region_ += static_cast<QPaintEvent*>(event)->region();
        }
        return false;
    }

  private:
    QRegion region_;
};

}  // namespace

class CanvasViewTest : public QObject {
    Q_OBJECT

    std::unique_ptr<ToolSettings> settings_;
    std::unique_ptr<Document> document_;
    std::unique_ptr<CanvasView> view_;

    LayerId idOf(LayerKind kind) const { return document_->topmost(kind)->id; }

    template <typename C, typename... Arguments>
    void run(Arguments&&... arguments) {
        QVERIFY(
            document_->execute(std::make_unique<C>(std::forward<Arguments>(arguments)...)).ok());
    }

    QPoint at(double x, double y) const { return view_->toView(QPointF(x, y)).toPoint(); }

    /// Colour on the screen at a document point.
    QColor shown(double x, double y) {
        const QImage image = view_->grab().toImage();
        const QPointF place = view_->toView(QPointF(x, y)) * image.devicePixelRatio();
        return image.pixelColor(static_cast<int>(place.x()), static_cast<int>(place.y()));
    }

    QColor picture(int x, int y) const {
        const Image merged = mergedPicture(*document_, {x, y, 1, 1});
        const std::uint8_t* p = merged.pixel(0, 0);
        return QColor(p[0], p[1], p[2], p[3]);
    }

    void drag(QPoint from, QPoint to, Qt::MouseButton button = Qt::LeftButton,
              Qt::KeyboardModifiers modifiers = {}) {
        QTest::mousePress(view_.get(), button, modifiers, from);
        for (int i = 1; i <= 8; ++i) {
            const QPoint place = from + (to - from) * i / 8;
            QMouseEvent move(QEvent::MouseMove, place, view_->mapToGlobal(place), Qt::NoButton,
                             button, modifiers);
            QApplication::sendEvent(view_.get(), &move);
        }
        QTest::mouseRelease(view_.get(), button, modifiers, to);
    }

    void pen(QEvent::Type type, QPointF view, double pressure,
             QPointingDevice::PointerType end = QPointingDevice::PointerType::Pen) {
        static const QPointingDevice device(
            QStringLiteral("test pen"), 77, QInputDevice::DeviceType::Stylus,
            QPointingDevice::PointerType::Pen,
            QInputDevice::Capability::Position | QInputDevice::Capability::Pressure, 1, 3);
        static const QPointingDevice eraser(
            QStringLiteral("test eraser"), 78, QInputDevice::DeviceType::Stylus,
            QPointingDevice::PointerType::Eraser,
            QInputDevice::Capability::Position | QInputDevice::Capability::Pressure, 1, 3);
        const bool released = type == QEvent::TabletRelease;
        QTabletEvent event(type, end == QPointingDevice::PointerType::Eraser ? &eraser : &device,
                           view, view_->mapToGlobal(view), pressure, 0, 0, 0, 0, 0, {},
                           type == QEvent::TabletMove ? Qt::NoButton : Qt::LeftButton,
                           released ? Qt::NoButton : Qt::LeftButton);
        QApplication::sendEvent(view_.get(), &event);
        QVERIFY(event.isAccepted());
    }

    void wheel(QPointF position, int turned, Qt::KeyboardModifiers modifiers = {}) {
        QWheelEvent event(position, view_->mapToGlobal(position), {}, QPoint(0, turned),
                          Qt::NoButton, modifiers, Qt::NoScrollPhase, false);
        QApplication::sendEvent(view_.get(), &event);
    }

  private slots:
    void init() {
        settings_ = std::make_unique<ToolSettings>();
        settings_->setColor(QColor(200, 30, 40));
        Brush brush = settings_->brush(ToolKind::Brush);
        brush.size = 20;
        brush.hardness = 1;
        settings_->setBrush(ToolKind::Brush, brush);
        document_ = Document::standard({300, 200});
        view_ = std::make_unique<CanvasView>(settings_.get());
        view_->resize(640, 480);
        view_->setDocument(document_.get());
        view_->show();
        QVERIFY(QTest::qWaitForWindowExposed(view_.get()));
        view_->setFocus();
        view_->zoomToActualSize();
        view_->setZoom(view_->devicePixelRatioF(), QPointF(320, 240));
    }

    void cleanup() {
        view_.reset();
        document_.reset();
        settings_.reset();
    }

    void mousePaintsOnTheActiveLayerAndUndoRestores() {
        const DocumentState before = document_->state();
        const QImage emptyView = view_->grab().toImage();
        drag(at(50, 100), at(250, 100));
        QCOMPARE(picture(150, 100), QColor(200, 30, 40));
        QCOMPARE(picture(150, 70).alpha(), 0);
        QVERIFY(close(shown(150, 100), QColor(200, 30, 40)));
        QCOMPARE(document_->history().size(), 1U);
        QVERIFY(document_->undo());
        QVERIFY(document_->state() == before);
        QTest::mouseMove(view_.get(), QPoint(2, 2));
        QVERIFY(document_->redo());
        QCOMPARE(picture(150, 100), QColor(200, 30, 40));
    }

    void strokesGoToMaskAndSketchLayersToo() {
        document_->setActive(idOf(LayerKind::Mask));
        drag(at(50, 50), at(100, 50));
        QCOMPARE(*mergedMask(*document_).pixel(75, 50), std::uint8_t{255});
        document_->setActive(idOf(LayerKind::Control));
        drag(at(50, 150), at(100, 150));
        QCOMPARE(mergedSketch(*document_).pixel(75, 150)[1], std::uint8_t{30});
        QCOMPARE(picture(75, 50).alpha(), 0);
        QCOMPARE(picture(75, 150).alpha(), 0);
    }

    void eraserRemoves() {
        run<ReplacePixels>(idOf(LayerKind::Paint), filled({300, 200}, Qt::blue), PixelPoint{});
        settings_->setTool(ToolKind::Eraser);
        drag(at(50, 100), at(250, 100));
        QCOMPARE(picture(150, 100).alpha(), 0);
        QCOMPARE(picture(150, 20), QColor(Qt::blue));
    }

    void shiftClickDrawsALine() {
        QTest::mouseClick(view_.get(), Qt::LeftButton, {}, at(50, 50));
        QTest::mouseClick(view_.get(), Qt::LeftButton, Qt::ShiftModifier, at(250, 150));
        QCOMPARE(picture(150, 100), QColor(200, 30, 40));
        QCOMPARE(document_->history().size(), 2U);
    }

    void escapeTakesTheStrokeBack() {
        const DocumentState before = document_->state();
        QTest::mousePress(view_.get(), Qt::LeftButton, {}, at(50, 50));
        QMouseEvent move(QEvent::MouseMove, at(150, 50), view_->mapToGlobal(at(150, 50)),
                         Qt::NoButton, Qt::LeftButton, {});
        QApplication::sendEvent(view_.get(), &move);
        QVERIFY(!(document_->state() == before));
        QTest::keyClick(view_.get(), Qt::Key_Escape);
        QVERIFY(document_->state() == before);
        QTest::mouseRelease(view_.get(), Qt::LeftButton, {}, at(150, 50));
        QVERIFY(document_->state() == before);
    }

    void undoDuringAStrokeEndsIt() {
        const DocumentState before = document_->state();
        QTest::mousePress(view_.get(), Qt::LeftButton, {}, at(50, 50));
        document_->undo();
        QMouseEvent move(QEvent::MouseMove, at(150, 50), view_->mapToGlobal(at(150, 50)),
                         Qt::NoButton, Qt::LeftButton, {});
        QApplication::sendEvent(view_.get(), &move);
        QTest::mouseRelease(view_.get(), Qt::LeftButton, {}, at(150, 50));
        QVERIFY(document_->state() == before);
        drag(at(50, 100), at(250, 100));
        QCOMPARE(picture(150, 100), QColor(200, 30, 40));
    }

    void hiddenOrMissingLayerIsSaid() {
        QSignalSpy notice(view_.get(), &CanvasView::notice);
        run<SetLayerVisibility>(idOf(LayerKind::Paint), false);
        drag(at(50, 100), at(250, 100));
        QCOMPARE(notice.count(), 1);
        QVERIFY(notice.at(0).at(0).toString().contains(QStringLiteral("hidden")));
        while (document_->active() != nullptr) {
            run<RemoveLayer>(document_->active()->id);
        }
        drag(at(50, 100), at(250, 100));
        QCOMPARE(notice.count(), 2);
    }

    void penPressureChangesTheWidth() {
        const auto widthAt = [this](int x) {
            int rows = 0;
            for (int y = 0; y < 200; ++y) {
                rows += picture(x, y).alpha() > 127 ? 1 : 0;
            }
            return rows;
        };
        pen(QEvent::TabletPress, view_->toView(QPointF(40, 100)), 0.2);
        for (int i = 1; i <= 20; ++i) {
            pen(QEvent::TabletMove, view_->toView(QPointF(40 + 10 * i, 100)), 0.2 + 0.04 * i);
        }
        pen(QEvent::TabletRelease, view_->toView(QPointF(240, 100)), 0);
        QVERIFY2(std::abs(widthAt(60) - 6) <= 2, QByteArray::number(widthAt(60)));
        QVERIFY2(std::abs(widthAt(220) - 18) <= 2, QByteArray::number(widthAt(220)));
        QCOMPARE(document_->history().size(), 1U);
    }

    void theOtherEndOfThePenErases() {
        run<ReplacePixels>(idOf(LayerKind::Paint), filled({300, 200}, Qt::blue), PixelPoint{});
        const auto eraser = QPointingDevice::PointerType::Eraser;
        pen(QEvent::TabletPress, view_->toView(QPointF(100, 100)), 1, eraser);
        pen(QEvent::TabletRelease, view_->toView(QPointF(100, 100)), 0, eraser);
        QCOMPARE(picture(100, 100).alpha(), 0);
        QCOMPARE(settings_->tool(), ToolKind::Brush);
    }

    void wheelZoomsAtThePointer() {
        const QPointF anchor(200, 180);
        QSignalSpy zoomed(view_.get(), &CanvasView::zoomChanged);
        for (const int turned : {120, 120, 120, -360, -720, -120}) {
            const QPointF before = view_->toDocument(anchor);
            wheel(anchor, turned);
            const QPointF moved = (view_->toDocument(anchor) - before) * view_->zoom();
            QVERIFY2(std::hypot(moved.x(), moved.y()) <= 1.0, "the point under the pointer moved");
        }
        QCOMPARE(zoomed.count(), 6);
        QVERIFY(zoomed.last().at(0).toDouble() < 1);
    }

    void mappingIsInverseAndOnWholePixels() {
        for (const double zoom : {0.13, 0.5, 1.0, 2.7, 9.0}) {
            view_->setZoom(zoom, QPointF(111, 222));
            const QPointF there = view_->toView(QPointF(12.5, 77.25));
            const QPointF back = view_->toDocument(there);
            QVERIFY(std::abs(back.x() - 12.5) < 1e-6 && std::abs(back.y() - 77.25) < 1e-6);
            const QPointF corner = view_->toView(QPointF(0, 0)) * view_->devicePixelRatioF();
            QVERIFY(std::abs(corner.x() - std::round(corner.x())) < 1e-6);
            QVERIFY(std::abs(corner.y() - std::round(corner.y())) < 1e-6);
        }
    }

    void fitAndActualSize() {
        run<ResizeCanvas>(PixelSize{2000, 1000});
        QVERIFY(view_->zoom() < 1);  // a new size fits itself
        const QPointF corner = view_->toView(QPointF(0, 0));
        const QPointF other = view_->toView(QPointF(2000, 1000));
        QVERIFY(corner.x() > 0 && other.x() < 640 && corner.y() > 0 && other.y() < 480);
        QVERIFY(std::abs(corner.x() + other.x() - 640) <= 2);
        view_->zoomToActualSize();
        QCOMPARE(view_->zoom(), 1.0);
        view_->fitToView();
        QVERIFY(view_->zoom() < 1);
        view_->resize(900, 700);
        QVERIFY(view_->toView(QPointF(2000, 1000)).x() > 700);
    }

    void middleButtonAndSpacePan() {
        const QPointF before = view_->toView(QPointF(0, 0));
        drag(QPoint(300, 200), QPoint(340, 230), Qt::MiddleButton);
        const QPointF rest = view_->toView(QPointF(0, 0)) - before - QPointF(40, 30);
        QVERIFY(std::hypot(rest.x(), rest.y()) <= 1);  // rounded to a device pixel
        QTest::keyPress(view_.get(), Qt::Key_Space);
        QCOMPARE(view_->cursor().shape(), Qt::OpenHandCursor);
        drag(QPoint(340, 230), QPoint(300, 200));
        QTest::keyRelease(view_.get(), Qt::Key_Space);
        QVERIFY((view_->toView(QPointF(0, 0)) - before).manhattanLength() <= 1.5);
        QVERIFY(!document_->history().canUndo());
    }

    void panningKeepsThePictureInReach() {
        for (int i = 0; i < 100; ++i) {
            QTest::keyClick(view_.get(), Qt::Key_Right);
            QTest::keyClick(view_.get(), Qt::Key_Down);
        }
        QVERIFY(view_->toView(QPointF(300, 200)).x() > 20);
        QVERIFY(view_->toView(QPointF(300, 200)).y() > 20);
    }

    void repaintsOnlyWhatChangedAndRepaintsItRight() {
        run<ReplacePixels>(idOf(LayerKind::Paint), filled({300, 200}, QColor(30, 90, 160)),
                           PixelPoint{});
        for (const double zoom : {0.4, 1.0, 1.7, 4.0}) {
            view_->setZoom(zoom, QPointF(320, 240));
            QApplication::processEvents();
            PaintedArea painted(view_.get());
            drag(at(100, 100), at(120, 105));
            drag(at(160, 120), at(161, 120));
            QApplication::processEvents();
            const QRect bounds = painted.take().boundingRect();
            const double scale = view_->zoom() / view_->devicePixelRatioF();
            QVERIFY2(bounds.width() <= 85 * scale + 20 && bounds.height() <= 48 * scale + 20,
                     qPrintable(QStringLiteral("%1 × %2 at zoom %3")
                                    .arg(bounds.width())
                                    .arg(bounds.height())
                                    .arg(zoom)));
            // The screen as it was built up piece by piece, against a new view of the same.
            const QPoint corner = view_->toView(QPointF(0, 0)).toPoint();
            QTest::mouseMove(view_.get(), QPoint(5, 5));
            QEvent leave(QEvent::Leave);
            QApplication::sendEvent(view_.get(), &leave);
            QApplication::processEvents();
            const QImage pieces = view_->screen()->grabWindow(view_->winId()).toImage();
            view_->update();
            QApplication::processEvents();
            const QImage whole = view_->screen()->grabWindow(view_->winId()).toImage();
            QVERIFY(!whole.isNull());
            QVERIFY2(largestDifference(pieces, whole) <= 2, qPrintable(QString::number(zoom)));
            QCOMPARE(view_->toView(QPointF(0, 0)).toPoint(), corner);
            document_->undo();
            document_->undo();
        }
    }

    void previewShowsInPlaceUnderTheMask() {
        run<ReplacePixels>(idOf(LayerKind::Paint), filled({300, 200}, Qt::white), PixelPoint{});
        run<ReplacePixels>(idOf(LayerKind::Mask), filledMask({20, 200}, 255), PixelPoint{60, 0});
        const QColor masked = shown(70, 20);
        QVERIFY(!close(masked, Qt::white));
        view_->setPreview(filledQImage(8, 8, QColor(0, 120, 0)), {50, 50, 100, 100});
        QVERIFY(view_->hasPreview());
        QVERIFY(close(shown(120, 100), QColor(0, 120, 0)));
        QVERIFY(close(shown(148, 148), QColor(0, 120, 0)));
        QVERIFY(close(shown(154, 100), Qt::white));
        const QColor maskedPreview = shown(70, 100);
        QVERIFY(!close(maskedPreview, QColor(0, 120, 0), 20));
        QVERIFY(!close(maskedPreview, masked, 20));
        view_->setPreview(filledQImage(16, 16, QColor(0, 0, 130)), {50, 50, 100, 100});
        QVERIFY(close(shown(120, 100), QColor(0, 0, 130)));
        QVERIFY(close(picture(120, 100), Qt::white));
        view_->clearPreview();
        QVERIFY(close(shown(120, 100), Qt::white));
        QVERIFY(!view_->hasPreview());
    }

    void progressFrameFills() {
        run<ReplacePixels>(idOf(LayerKind::Paint), filled({300, 200}, Qt::white), PixelPoint{});
        const QImage before = view_->grab().toImage();
        view_->setProgress(0.1, document_->area());
        const QImage little = view_->grab().toImage();
        view_->setProgress(0.9, document_->area());
        const QImage much = view_->grab().toImage();
        QVERIFY(largestDifference(before, little) > 20);
        QVERIFY(largestDifference(little, much) > 20);
        view_->clearPreview();
        QVERIFY(view_->grab().toImage() == before);
    }

    void progressNotKnownMoves() {
        view_->setProgress(-1, document_->area());
        const QImage first = view_->grab().toImage();
        QTRY_VERIFY(largestDifference(first, view_->grab().toImage()) > 20);
        view_->clearPreview();
    }

    void stagedResultAndBefore() {
        run<ReplacePixels>(idOf(LayerKind::Paint), filled({300, 200}, Qt::white), PixelPoint{});
        view_->setStagedResult(filledQImage(300, 200, QColor(90, 0, 90)), document_->area());
        QVERIFY(close(shown(150, 100), QColor(90, 0, 90)));
        QTest::keyPress(view_.get(), Qt::Key_Backslash);
        QVERIFY(close(shown(150, 100), Qt::white));
        QTest::keyRelease(view_.get(), Qt::Key_Backslash);
        QVERIFY(close(shown(150, 100), QColor(90, 0, 90)));
        view_->setPreview(filledQImage(8, 8, QColor(1, 90, 1)), document_->area());
        QVERIFY(close(shown(150, 100), QColor(1, 90, 1)));
        view_->clearPreview();
        QVERIFY(close(shown(150, 100), QColor(90, 0, 90)));
        view_->clearStagedResult();
        QVERIFY(close(shown(150, 100), Qt::white));
    }

    void placedLayerShowsAndColourPickerTakesIt() {
        run<PlaceImage>(document_->newLayerId(), filled({300, 200}, QColor(12, 200, 90)),
                        PixelPoint{});
        QVERIFY(close(shown(150, 100), QColor(12, 200, 90)));
        QTest::mouseClick(view_.get(), Qt::LeftButton, Qt::AltModifier, at(150, 100));
        QCOMPARE(settings_->color(), QColor(12, 200, 90));
        QCOMPARE(settings_->tool(), ToolKind::Brush);
        QCOMPARE(document_->history().size(), 1U);
    }

    void smallPixelsAreSquareWhenLarge() {
        run<ReplacePixels>(idOf(LayerKind::Paint), filled({300, 200}, Qt::white), PixelPoint{});
        run<ReplacePixels>(idOf(LayerKind::Paint), filled({1, 1}, Qt::black), PixelPoint{150, 100});
        view_->setZoom(16, view_->toView(QPointF(150.5, 100.5)));
        QVERIFY(close(shown(150.1, 100.1), Qt::black, 0));
        QVERIFY(close(shown(150.9, 100.9), Qt::black, 0));
        QVERIFY(close(shown(149.9, 100.5), Qt::white, 0));
        QVERIFY(close(shown(151.1, 100.5), Qt::white, 0));
    }

    void picturesComeInByDropAndPaste() {
        QSignalSpy files(view_.get(), &CanvasView::filesDropped);
        QSignalSpy dropped(view_.get(), &CanvasView::imageDropped);
        QSignalSpy pasted(view_.get(), &CanvasView::imagePasted);
        const auto drop = [this](QMimeData* mime) {
            QDragEnterEvent enter(QPoint(100, 100), Qt::CopyAction, mime, Qt::LeftButton, {});
            QApplication::sendEvent(view_.get(), &enter);
            QDropEvent event(QPointF(100, 100), Qt::CopyAction, mime, Qt::LeftButton, {});
            QApplication::sendEvent(view_.get(), &event);
            return enter.isAccepted();
        };
        QMimeData urls;
        urls.setUrls({QUrl::fromLocalFile(QStringLiteral("/tmp/a b.png")),
                      QUrl(QStringLiteral("https://example.com/x"))});
        QVERIFY(drop(&urls));
        QCOMPARE(files.count(), 1);
        QCOMPARE(files.at(0).at(0).toStringList(), QStringList{QStringLiteral("/tmp/a b.png")});
        QMimeData picture;
        picture.setImageData(filledQImage(4, 4, Qt::red));
        QVERIFY(drop(&picture));
        QCOMPARE(dropped.count(), 1);
        QMimeData text;
        text.setText(QStringLiteral("no picture"));
        QVERIFY(!drop(&text));
        QApplication::clipboard()->setImage(filledQImage(4, 4, Qt::red));
        QTest::keyClick(view_.get(), Qt::Key_V, Qt::ControlModifier);
        QCOMPARE(pasted.count(), 1);
        QApplication::clipboard()->setText(QStringLiteral("no picture"));
        QVERIFY(!view_->pasteFromClipboard());
    }

    void assistiveTechnologyHearsOfIt() {
        QAccessibleInterface* interface = QAccessible::queryAccessibleInterface(view_.get());
        QVERIFY(interface != nullptr);
        QCOMPARE(interface->text(QAccessible::Name), QStringLiteral("Canvas"));
        QVERIFY(interface->text(QAccessible::Description).contains(QStringLiteral("300 × 200")));
        run<AddLayer>(document_->newLayerId(), LayerKind::Paint);
        QVERIFY(interface->text(QAccessible::Description).contains(QStringLiteral("4 layer")));
    }

    void withoutADocumentNothingHappens() {
        view_->setDocument(nullptr);
        drag(QPoint(50, 50), QPoint(200, 200));
        wheel(QPointF(100, 100), 120);
        view_->fitToView();
        view_->clearPreview();
        QVERIFY(!view_->grab().isNull());
        view_->setDocument(document_.get());
        drag(at(50, 100), at(250, 100));
        QCOMPARE(picture(150, 100), QColor(200, 30, 40));
    }
};

}  // namespace gouache::ui

QTEST_MAIN(gouache::ui::CanvasViewTest)
#include "canvas_view_test.moc"
