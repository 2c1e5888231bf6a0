// Every paint tool through the canvas: mouse and pen in, pixels and undo steps out.
#include <QApplication>
#include <QMouseEvent>
#include <QPointingDevice>
#include <QSignalSpy>
#include <QTabletEvent>
#include <QTest>
#include <memory>

#include "core/commands/place_image.h"
#include "core/commands/set_selection.h"
#include "core/document/composite.h"
#include "ui/canvas/canvas_view.h"

namespace gouache::ui {

class PaintToolsTest : public QObject {
    Q_OBJECT

    std::unique_ptr<ToolSettings> settings_;
    std::unique_ptr<Document> document_;
    std::unique_ptr<CanvasView> view_;

    QPoint at(double x, double y) const { return view_->toView(QPointF(x, y)).toPoint(); }

    QColor pixel(int x, int y) const {
        const Image merged = mergedPicture(*document_, {x, y, 1, 1});
        const std::uint8_t* p = merged.pixel(0, 0);
        return QColor(p[0], p[1], p[2], p[3]);
    }

    void drag(QPoint from, QPoint to, Qt::KeyboardModifiers modifiers = {}) {
        press(from, modifiers);
        for (int i = 1; i <= 12; ++i) {
            move(from + (to - from) * i / 12, modifiers);
        }
        QTest::mouseRelease(view_.get(), Qt::LeftButton, modifiers, to);
    }
    void press(QPoint place, Qt::KeyboardModifiers modifiers = {}) {
        QTest::mousePress(view_.get(), Qt::LeftButton, modifiers, place);
    }
    void move(QPoint place, Qt::KeyboardModifiers modifiers = {}) {
        QMouseEvent event(QEvent::MouseMove, place, view_->mapToGlobal(place), Qt::NoButton,
                          Qt::LeftButton, modifiers);
        QApplication::sendEvent(view_.get(), &event);
    }

    void pen(QEvent::Type type, QPointF view, double pressure, int xTilt = 0, int yTilt = 0) {
        static const QPointingDevice device(
            QStringLiteral("test pen"), 77, QInputDevice::DeviceType::Stylus,
            QPointingDevice::PointerType::Pen,
            QInputDevice::Capability::Position | QInputDevice::Capability::Pressure |
                QInputDevice::Capability::XTilt | QInputDevice::Capability::YTilt,
            1, 3);
        QTabletEvent event(type, &device, view, view_->mapToGlobal(view), pressure,
                           static_cast<float>(xTilt), static_cast<float>(yTilt), 0, 0, 0, {},
                           type == QEvent::TabletMove ? Qt::NoButton : Qt::LeftButton,
                           type == QEvent::TabletRelease ? Qt::NoButton : Qt::LeftButton);
        QApplication::sendEvent(view_.get(), &event);
    }

    /// Left half red, right half blue, opaque, on the active layer's document.
    void twoHalves() {
        auto image = std::make_shared<Image>(PixelSize{300, 200}, PixelFormat::Rgba8);
        for (int y = 0; y < 200; ++y) {
            for (int x = 0; x < 300; ++x) {
                std::uint8_t* p = image->pixel(x, y);
                p[0] = x < 150 ? 220 : 10;
                p[1] = 20;
                p[2] = x < 150 ? 20 : 230;
                p[3] = 255;
            }
        }
        const LayerId id = document_->newLayerId();
        QVERIFY(document_->execute(std::make_unique<PlaceImage>(id, image, PixelPoint{})).ok());
        document_->setActive(id);
    }

    void hardBrush(ToolKind tool, double size) {
        Brush brush = settings_->brush(tool);
        brush.size = size;
        brush.hardness = 1;
        settings_->setBrush(tool, brush);
    }

    /// Undo brings `before` back bit for bit, redo what was painted.
    void checkUndo(const DocumentState& before, CommandKind kind) {
        QCOMPARE(document_->history().undoKind(), std::optional(kind));
        const DocumentState after = document_->state();
        QVERIFY(!(after == before));
        QVERIFY(document_->undo());
        QVERIFY(document_->state() == before);
        QVERIFY(document_->redo());
        QVERIFY(document_->state() == after);
    }

  private slots:
    void init() {
        settings_ = std::make_unique<ToolSettings>();
        settings_->setColor(QColor(0, 200, 0));
        hardBrush(ToolKind::Brush, 20);
        document_ = Document::standard({300, 200});
        view_ = std::make_unique<CanvasView>(settings_.get());
        view_->resize(640, 480);
        view_->setDocument(document_.get());
        view_->show();
        QVERIFY(QTest::qWaitForWindowExposed(view_.get()));
        view_->setFocus();
        view_->setZoom(view_->devicePixelRatioF(), QPointF(320, 240));
    }

    void cleanup() {
        view_.reset();
        document_.reset();
        settings_.reset();
    }

    void flowBuildsUpWithinAStroke() {
        Brush brush = settings_->brush(ToolKind::Brush);
        brush.flow = 0.1;
        settings_->setBrush(ToolKind::Brush, brush);
        drag(at(50, 100), at(250, 100));
        const int once = pixel(150, 100).alpha();
        QVERIFY2(once > 80 && once < 240, qPrintable(QString::number(once)));
        checkUndo(Document::standard({300, 200})->state(), CommandKind::PaintStroke);
    }

    void airbrushPaintsWhileThePointerRests() {
        Brush brush = settings_->brush(ToolKind::Brush);
        brush.flow = 0.02;
        brush.airbrush = true;
        brush.rate = 100;
        settings_->setBrush(ToolKind::Brush, brush);
        press(at(150, 100));
        const int first = pixel(150, 100).alpha();
        QTRY_VERIFY_WITH_TIMEOUT(pixel(150, 100).alpha() > first + 40, 5000);
        QTest::mouseRelease(view_.get(), Qt::LeftButton, {}, at(150, 100));
        const int last = pixel(150, 100).alpha();
        QTest::qWait(60);
        QCOMPARE(pixel(150, 100).alpha(), last);
        QCOMPARE(document_->history().size(), 1U);
    }

    void tiltOfThePenTurnsAndWidensTheTip() {
        Brush brush = settings_->brush(ToolKind::Brush);
        brush.size = 60;
        brush.roundness = 0.2;
        brush.angleFollowsTilt = true;
        brush.sizeDynamic = {};
        settings_->setBrush(ToolKind::Brush, brush);
        const QPointF middle = view_->toView(QPointF(150, 100));
        pen(QEvent::TabletPress, middle, 1, 0, 50);
        pen(QEvent::TabletRelease, middle, 0, 0, 50);
        QCOMPARE(pixel(150, 125).alpha(), 255);
        QCOMPARE(pixel(175, 100).alpha(), 0);
        QVERIFY(document_->undo());
        brush.roundness = 1;
        brush.sizeDynamic.tilt = true;
        settings_->setBrush(ToolKind::Brush, brush);
        pen(QEvent::TabletPress, middle, 1, 0, 30);
        pen(QEvent::TabletRelease, middle, 0, 0, 30);
        QCOMPARE(pixel(150, 112).alpha(), 255);
        QCOMPARE(pixel(150, 118).alpha(), 0);
    }

    void symmetryRepeatsTheStroke() {
        PaintOptions options = settings_->options();
        options.symmetry = Symmetry::Kind::Both;
        settings_->setOptions(options);
        const DocumentState before = document_->state();
        drag(at(40, 40), at(80, 60));
        for (const QPoint place :
             {QPoint(60, 50), QPoint(239, 50), QPoint(60, 149), QPoint(239, 149)}) {
            QCOMPARE(pixel(place.x(), place.y()).alpha(), 255);
        }
        QCOMPARE(pixel(150, 100).alpha(), 0);
        checkUndo(before, CommandKind::PaintStroke);
        // The axes are shown.
        const QImage with = view_->grab().toImage();
        options.symmetry = Symmetry::Kind::None;
        settings_->setOptions(options);
        view_->update();
        QVERIFY(with != view_->grab().toImage());
    }

    void selectionBoundsEveryPaintTool_data() {
        QTest::addColumn<ToolKind>("tool");
        QTest::newRow("brush") << ToolKind::Brush;
        QTest::newRow("eraser") << ToolKind::Eraser;
        QTest::newRow("smudge") << ToolKind::Smudge;
        QTest::newRow("fill") << ToolKind::Fill;
        QTest::newRow("gradient") << ToolKind::Gradient;
        QTest::newRow("line") << ToolKind::Line;
        QTest::newRow("rectangle") << ToolKind::Rectangle;
        QTest::newRow("ellipse") << ToolKind::Ellipse;
    }
    void selectionBoundsEveryPaintTool() {
        QFETCH(ToolKind, tool);
        twoHalves();
        Image selected({300, 200}, PixelFormat::Gray8);
        for (int y = 0; y < 200; ++y) {
            std::fill_n(selected.pixel(100, y), 100, std::uint8_t{255});
        }
        const TiledImage selection = TiledImage::fromImage(selected);
        QVERIFY(document_->execute(std::make_unique<SetSelection>(selection)).ok());
        PaintOptions options = settings_->options();
        options.fillTolerance = 1;
        settings_->setOptions(options);
        hardBrush(tool, 40);
        settings_->setTool(tool);
        const DocumentState before = document_->state();
        const Image was = mergedPicture(*document_);
        drag(at(60, 60), at(240, 140));
        const Image is = mergedPicture(*document_);
        int changed = 0;
        for (int y = 0; y < 200; ++y) {
            for (int x = 0; x < 300; ++x) {
                const bool same = std::equal(was.pixel(x, y), was.pixel(x, y) + 4, is.pixel(x, y));
                changed += same ? 0 : 1;
                QVERIFY2(same || (x >= 100 && x < 200),
                         qPrintable(QStringLiteral("%1, %2").arg(x).arg(y)));
            }
        }
        QVERIFY(changed > 100);
        QVERIFY(document_->undo());
        QVERIFY(document_->state() == before);
    }

    void escapeTakesEveryDragBack() {
        twoHalves();
        for (const ToolKind tool :
             {ToolKind::Brush, ToolKind::Eraser, ToolKind::Smudge, ToolKind::Fill,
              ToolKind::Gradient, ToolKind::Line, ToolKind::Rectangle, ToolKind::Ellipse}) {
            settings_->setTool(tool);
            const DocumentState before = document_->state();
            press(at(100, 60));
            for (int i = 1; i <= 10; ++i) {
                move(at(100 + 10 * i, 60 + 5 * i));
            }
            QTest::keyClick(view_.get(), Qt::Key_Escape);
            QTest::mouseRelease(view_.get(), Qt::LeftButton, {}, at(200, 110));
            QVERIFY2(document_->state() == before,
                     qPrintable(QString::number(static_cast<int>(tool))));
        }
    }

    void smudgeDragsColourAlong() {
        twoHalves();
        settings_->setTool(ToolKind::Smudge);
        hardBrush(ToolKind::Smudge, 30);
        const DocumentState before = document_->state();
        drag(at(120, 100), at(185, 100));
        QVERIFY(pixel(158, 100).red() > 60);
        QCOMPARE(pixel(158, 160).red(), 10);
        checkUndo(before, CommandKind::SmudgeStroke);
    }

    void cloneCopiesFromTheSource() {
        twoHalves();
        settings_->setTool(ToolKind::Clone);
        hardBrush(ToolKind::Clone, 20);
        QSignalSpy notices(view_.get(), &CanvasView::notice);
        const DocumentState before = document_->state();
        drag(at(40, 50), at(80, 50));
        QVERIFY(document_->state() == before);
        QCOMPARE(notices.size(), 1);
        QTest::mouseClick(view_.get(), Qt::LeftButton, Qt::ControlModifier, at(240, 50));
        QVERIFY(document_->state() == before);
        drag(at(40, 50), at(80, 50));
        QCOMPARE(pixel(60, 50), QColor(10, 20, 230));
        QCOMPARE(pixel(60, 100), QColor(220, 20, 20));
        checkUndo(before, CommandKind::CloneStroke);
        // Aligned: the distance stays.
        drag(at(40, 150), at(60, 150));
        QCOMPARE(pixel(50, 150), QColor(10, 20, 230));
    }

    void cloneOfAllLayersTakesWhatIsSeen() {
        twoHalves();
        document_->setActive(document_->layers().front().id);
        QCOMPARE(document_->active()->kind, LayerKind::Paint);
        PaintOptions options = settings_->options();
        options.cloneAllLayers = true;
        settings_->setOptions(options);
        settings_->setTool(ToolKind::Clone);
        hardBrush(ToolKind::Clone, 20);
        QTest::mouseClick(view_.get(), Qt::LeftButton, Qt::AltModifier, at(240, 50));
        QTest::mouseClick(view_.get(), Qt::LeftButton, {}, at(60, 100));
        const Image pixels = document_->active()->pixels.toImage({60, 100, 1, 1});
        QCOMPARE(QColor(pixels.pixel(0, 0)[0], pixels.pixel(0, 0)[1], pixels.pixel(0, 0)[2]),
                 QColor(10, 20, 230));
    }

    void fillTakesTheAreaOfLikeColour() {
        twoHalves();
        settings_->setTool(ToolKind::Fill);
        const DocumentState before = document_->state();
        QTest::mouseClick(view_.get(), Qt::LeftButton, {}, at(50, 50));
        QCOMPARE(pixel(10, 190), QColor(0, 200, 0));
        QCOMPARE(pixel(149, 100), QColor(0, 200, 0));
        QCOMPARE(pixel(152, 100), QColor(10, 20, 230));
        checkUndo(before, CommandKind::Fill);
        QCOMPARE(settings_->recentColors().value(0), QColor(0, 200, 0));
        QSignalSpy notices(view_.get(), &CanvasView::notice);
        QTest::mouseClick(view_.get(), Qt::LeftButton, {}, at(-20, 50));
        QCOMPARE(notices.size(), 1);
    }

    void fillSeesAllLayersWhereAsked() {
        twoHalves();
        document_->setActive(document_->layers().front().id);
        PaintOptions options = settings_->options();
        options.fillAllLayers = true;
        settings_->setOptions(options);
        settings_->setTool(ToolKind::Fill);
        QTest::mouseClick(view_.get(), Qt::LeftButton, {}, at(50, 50));
        QCOMPARE(document_->active()->pixels.contentBounds(), (PixelRect{0, 0, 150, 200}));
    }

    void gradientGoesFromColourToBackground() {
        twoHalves();
        settings_->setColor(Qt::black);
        settings_->setBackgroundColor(Qt::white);
        settings_->setTool(ToolKind::Gradient);
        const DocumentState before = document_->state();
        drag(at(50, 100), at(250, 100));
        QCOMPARE(pixel(20, 100), QColor(Qt::black));
        QCOMPARE(pixel(280, 100), QColor(Qt::white));
        QVERIFY(std::abs(pixel(150, 30).red() - 128) < 4);
        checkUndo(before, CommandKind::Gradient);
        QVERIFY(document_->undo());
        PaintOptions options = settings_->options();
        options.gradientToTransparent = true;
        options.gradientReversed = true;
        settings_->setOptions(options);
        drag(at(50, 100), at(250, 100));
        QCOMPARE(pixel(20, 100), QColor(220, 20, 20));
        QCOMPARE(pixel(280, 100), QColor(Qt::black));
    }

    void shapesAreDrawnAsDragged() {
        settings_->setTool(ToolKind::Rectangle);
        PaintOptions options = settings_->options();
        options.shapeFilled = true;
        settings_->setOptions(options);
        const DocumentState before = document_->state();
        drag(at(50, 40), at(150, 120));
        QCOMPARE(pixel(51, 41), QColor(0, 200, 0));
        QCOMPARE(pixel(149, 119), QColor(0, 200, 0));
        QCOMPARE(pixel(151, 80).alpha(), 0);
        checkUndo(before, CommandKind::DrawRectangle);
        QVERIFY(document_->undo());

        settings_->setTool(ToolKind::Ellipse);
        drag(at(50, 40), at(150, 120), Qt::ShiftModifier);
        QCOMPARE(pixel(100, 138).alpha(), 255);  // a circle of 100
        QCOMPARE(pixel(52, 42).alpha(), 0);
        QVERIFY(document_->undo());
        drag(at(150, 100), at(200, 130), Qt::ControlModifier);
        QCOMPARE(pixel(103, 100).alpha(), 255);  // from the middle to both sides
        QVERIFY(document_->undo());

        settings_->setTool(ToolKind::Line);
        drag(at(50, 50), at(250, 62), Qt::ShiftModifier);
        QCOMPARE(pixel(200, 50).alpha(), 255);  // turned to the level
        QCOMPARE(pixel(200, 58).alpha(), 0);
        checkUndo(before, CommandKind::DrawLine);
        const std::size_t steps = document_->history().position();
        QTest::mouseClick(view_.get(), Qt::LeftButton, {}, at(20, 20));
        QCOMPARE(document_->history().position(), steps);
    }

    void aDragShowsWhatItWillDraw() {
        settings_->setTool(ToolKind::Rectangle);
        press(at(50, 40));
        move(at(150, 120));
        const QImage view = view_->grab().toImage();
        const QPointF edge = view_->toView(QPointF(100, 40)) * view.devicePixelRatio();
        const QColor color = view.pixelColor(edge.toPoint());
        QVERIFY(color.green() > 150 && color.red() < 90);
        QCOMPARE(document_->history().size(), 0U);
        QTest::mouseRelease(view_.get(), Qt::LeftButton, {}, at(150, 120));
        QCOMPARE(document_->history().size(), 1U);
    }

    void masksArePaintedWhite() {
        const Layer* mask = document_->topmost(LayerKind::Mask);
        document_->setActive(mask->id);
        for (const ToolKind tool : {ToolKind::Brush, ToolKind::Rectangle, ToolKind::Line}) {
            settings_->setTool(tool);
            drag(at(50, 50), at(200, 50));
            const Image values = document_->active()->pixels.toImage({100, 50, 1, 1});
            QCOMPARE(int(*values.pixel(0, 0)), 255);
            QVERIFY(document_->undo());
        }
        settings_->setTool(ToolKind::Fill);
        QTest::mouseClick(view_.get(), Qt::LeftButton, {}, at(50, 50));
        QCOMPARE(document_->active()->pixels.contentBounds(), (PixelRect{0, 0, 300, 200}));
    }

    void pickerTakesBothColours() {
        twoHalves();
        settings_->setTool(ToolKind::ColorPicker);
        QTest::mouseClick(view_.get(), Qt::LeftButton, {}, at(50, 50));
        QTest::mouseClick(view_.get(), Qt::LeftButton, Qt::ControlModifier, at(250, 50));
        QCOMPARE(settings_->color(), QColor(220, 20, 20));
        QCOMPARE(settings_->backgroundColor(), QColor(10, 20, 230));
        for (const ToolKind tool : {ToolKind::Brush, ToolKind::Fill, ToolKind::Ellipse}) {
            settings_->setTool(tool);
            settings_->setColor(Qt::white);
            QTest::mouseClick(view_.get(), Qt::LeftButton, Qt::AltModifier, at(50, 50));
            QCOMPARE(settings_->color(), QColor(220, 20, 20));
        }
        settings_->swapColors();
        QCOMPARE(settings_->color(), QColor(10, 20, 230));
        settings_->resetColors();
        QCOMPARE(settings_->backgroundColor(), QColor(Qt::white));
    }
};

}  // namespace gouache::ui

QTEST_MAIN(gouache::ui::PaintToolsTest)
#include "paint_tools_test.moc"
