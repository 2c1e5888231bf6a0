// Select, move, transform and crop by mouse and keyboard; what helps to place things.
#include <QApplication>
#include <QComboBox>
#include <QDoubleSpinBox>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>
#include <algorithm>
#include <cmath>
#include <filesystem>
#include <memory>

#include "core/commands/replace_pixels.h"
#include "core/commands/set_guides.h"
#include "core/commands/set_layer_lock.h"
#include "core/commands/set_references.h"
#include "core/commands/set_selection.h"
#include "core/document/composite.h"
#include "core/selection/selection.h"
#include "ui/canvas/aids_overlay.h"
#include "ui/canvas/canvas_view.h"
#include "ui/canvas/reference_overlay.h"
#include "ui/canvas/rulers.h"
#include "ui/canvas/selection_overlay.h"
#include "ui/canvas/view_aids.h"
#include "ui/dialogs/canvas_size_dialog.h"
#include "ui/dialogs/image_size_dialog.h"
#include "ui/docks/tool_options_bar.h"
#include "ui/mainwindow/view_aids_file.h"
#include "ui/tools/crop_settings.h"
#include "ui/tools/select_settings.h"
#include "ui/tools/transform_settings.h"

namespace gouache::ui {

class CanvasToolsTest : public QObject {
    Q_OBJECT

    static constexpr PixelSize kSize{300, 200};
    std::unique_ptr<ToolSettings> settings_;
    std::unique_ptr<Document> document_;
    std::unique_ptr<CanvasView> view_;

    QPoint at(double x, double y) const { return view_->toView(QPointF(x, y)).toPoint(); }

    template <typename C, typename... Arguments>
    void run(Arguments&&... arguments) {
        QVERIFY(
            document_->execute(std::make_unique<C>(std::forward<Arguments>(arguments)...)).ok());
    }

    void drag(QPoint from, QPoint to, Qt::KeyboardModifiers modifiers = {},
              Qt::KeyboardModifiers later = {}) {
        QTest::mousePress(view_.get(), Qt::LeftButton, modifiers, from);
        for (int i = 1; i <= 4; ++i) {
            move(from + (to - from) * i / 4, modifiers | later);
        }
        QTest::mouseRelease(view_.get(), Qt::LeftButton, modifiers | later, to);
    }

    void move(QPoint to, Qt::KeyboardModifiers modifiers = {},
              Qt::MouseButtons buttons = Qt::LeftButton) {
        QMouseEvent event(QEvent::MouseMove, to, view_->mapToGlobal(to), Qt::NoButton, buttons,
                          modifiers);
        QApplication::sendEvent(view_.get(), &event);
    }

    int selectedAt(int x, int y) const {
        const TiledImage* selection = document_->selection();
        return selection == nullptr ? -1 : *selection->toImage({x, y, 1, 1}).pixel(0, 0);
    }

    QColor picture(int x, int y) const {
        const Image merged = mergedPicture(*document_, {x, y, 1, 1});
        const std::uint8_t* p = merged.pixel(0, 0);
        return QColor(p[0], p[1], p[2], p[3]);
    }

    /// A red box of 60 × 40 at 100, 80 on the paint layer.
    void paintBox() {
        auto box = std::make_shared<Image>(PixelSize{60, 40}, PixelFormat::Rgba8);
        for (int y = 0; y < 40; ++y) {
            for (int x = 0; x < 60; ++x) {
                box->pixel(x, y)[0] = 200;
                box->pixel(x, y)[3] = 255;
            }
        }
        run<ReplacePixels>(document_->active()->id, ImagePtr(box), PixelPoint{100, 80});
    }

    PixelRect content() const { return document_->active()->pixels.contentBounds(); }

    void selectOption(SelectOptions changed) { SelectSettings::of(*settings_).setOptions(changed); }

  private slots:
    void init() {
        settings_ = std::make_unique<ToolSettings>();
        document_ = Document::standard(kSize);
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

    void rectangleSelectsWholePixels() {
        settings_->setTool(ToolKind::SelectRectangle);
        drag(at(50, 40), at(150, 120));
        QVERIFY(document_->selection() != nullptr);
        QCOMPARE(*document_->selection(), rectangleSelection(kSize, {50, 40, 100, 80}));
        QCOMPARE(document_->history().size(), 1U);
        QVERIFY(document_->undo());
        QVERIFY(document_->selection() == nullptr);
    }

    void modifiersAddTakeAwayAndIntersect() {
        settings_->setTool(ToolKind::SelectRectangle);
        drag(at(50, 40), at(150, 120));
        drag(at(200, 40), at(250, 80), Qt::ShiftModifier);
        QCOMPARE(selectedAt(100, 80), 255);
        QCOMPARE(selectedAt(220, 60), 255);
        drag(at(60, 50), at(80, 70), Qt::AltModifier);
        QCOMPARE(selectedAt(70, 60), 0);
        drag(at(40, 30), at(100, 100), Qt::ShiftModifier | Qt::AltModifier);
        QCOMPARE(selectedAt(55, 45), 255);
        QCOMPARE(selectedAt(120, 60), 0);
        QCOMPARE(selectedAt(220, 60), 0);
    }

    void shiftLaterMakesEqualSides() {
        settings_->setTool(ToolKind::SelectRectangle);
        QTest::mousePress(view_.get(), Qt::LeftButton, {}, at(50, 40));
        move(at(110, 70));
        move(at(130, 60), Qt::ShiftModifier);
        QTest::mouseRelease(view_.get(), Qt::LeftButton, Qt::ShiftModifier, at(130, 60));
        QCOMPARE(document_->selection()->contentBounds(), (PixelRect{50, 40, 80, 80}));
    }

    void aDragFromWithinMovesTheSelectionAndAClickDropsIt() {
        settings_->setTool(ToolKind::SelectRectangle);
        drag(at(50, 40), at(100, 90));
        drag(at(70, 60), at(120, 80));
        QCOMPARE(*document_->selection(), rectangleSelection(kSize, {100, 60, 50, 50}));
        QCOMPARE(document_->history().size(), 2U);
        QTest::mouseClick(view_.get(), Qt::LeftButton, {}, at(10, 10));
        QVERIFY(document_->selection() == nullptr);
    }

    void aSelectionMovedOffTheCanvasIsNone() {
        settings_->setTool(ToolKind::SelectRectangle);
        drag(at(10, 40), at(40, 70));
        const TiledImage before = *document_->selection();
        drag(at(20, 50), at(-60, 50));
        QVERIFY(document_->selection() == nullptr);
        document_->undo();
        QVERIFY(document_->selection() != nullptr);
        QCOMPARE(*document_->selection(), before);
    }

    void escapeLeavesEverythingAsItWas() {
        settings_->setTool(ToolKind::SelectEllipse);
        QTest::mousePress(view_.get(), Qt::LeftButton, {}, at(50, 40));
        move(at(110, 70));
        QTest::keyClick(view_.get(), Qt::Key_Escape);
        QTest::mouseRelease(view_.get(), Qt::LeftButton, {}, at(110, 70));
        QVERIFY(document_->selection() == nullptr);
        QVERIFY(!document_->history().canUndo());
    }

    void ellipseLassoAndFeather() {
        settings_->setTool(ToolKind::SelectEllipse);
        drag(at(50, 40), at(150, 140));
        QCOMPARE(selectedAt(100, 90), 255);
        QCOMPARE(selectedAt(52, 42), 0);
        settings_->setTool(ToolKind::SelectLasso);
        SelectOptions soft;
        soft.feather = 6;
        selectOption(soft);
        QTest::mousePress(view_.get(), Qt::LeftButton, {}, at(200, 20));
        for (const QPoint place : {at(280, 20), at(280, 180), at(200, 180)}) {
            move(place);
        }
        QTest::mouseRelease(view_.get(), Qt::LeftButton, {}, at(200, 180));
        QCOMPARE(selectedAt(240, 100), 255);
        QVERIFY(selectedAt(200, 100) > 90 && selectedAt(200, 100) < 165);
        QCOMPARE(selectedAt(100, 90), 0);
    }

    void polygonIsClosedByEnterDoubleClickOrTheFirstCorner() {
        settings_->setTool(ToolKind::SelectPolygon);
        const auto corners = [this] {
            for (const QPoint place : {at(50, 50), at(150, 50), at(100, 150)}) {
                QTest::mouseClick(view_.get(), Qt::LeftButton, {}, place);
                QTest::qWait(QApplication::doubleClickInterval() / 8);
            }
        };
        corners();
        QVERIFY(document_->selection() == nullptr);
        QTest::keyClick(view_.get(), Qt::Key_Return);
        QCOMPARE(selectedAt(100, 80), 255);
        QCOMPARE(selectedAt(60, 140), 0);
        document_->undo();
        corners();
        move(at(51, 51), {}, Qt::NoButton);
        QTest::mouseClick(view_.get(), Qt::LeftButton, {}, at(51, 51));
        QCOMPARE(selectedAt(100, 80), 255);
        document_->undo();
        corners();
        QTest::keyClick(view_.get(), Qt::Key_Backspace);
        QTest::keyClick(view_.get(), Qt::Key_Return);  // two corners are none
        QVERIFY(document_->selection() == nullptr);
        corners();
        QTest::mouseDClick(view_.get(), Qt::LeftButton, {}, at(60, 140));
        QTest::mouseRelease(view_.get(), Qt::LeftButton, {}, at(60, 140));
        QCOMPARE(selectedAt(100, 80), 255);
    }

    void wandAndColourLookAtThePicture() {
        paintBox();
        settings_->setTool(ToolKind::SelectWand);
        SelectOptions hard;
        hard.smoothEdge = false;
        selectOption(hard);
        QTest::mouseClick(view_.get(), Qt::LeftButton, {}, at(120, 100));
        QCOMPARE(*document_->selection(), rectangleSelection(kSize, {100, 80, 60, 40}));
        settings_->setTool(ToolKind::SelectColor);
        QTest::mouseClick(view_.get(), Qt::LeftButton, {}, at(20, 20));
        QCOMPARE(*document_->selection(), inverted(rectangleSelection(kSize, {100, 80, 60, 40})));
    }

    void brushPaintsWhatIsSelected() {
        settings_->setTool(ToolKind::SelectBrush);
        Brush brush = settings_->brush(ToolKind::SelectBrush);
        brush.size = 20;
        brush.hardness = 1;
        settings_->setBrush(ToolKind::SelectBrush, brush);
        drag(at(50, 100), at(150, 100));
        QCOMPARE(selectedAt(100, 100), 255);
        QCOMPARE(selectedAt(100, 140), 0);
        QCOMPARE(document_->history().size(), 1U);
        drag(at(100, 60), at(100, 140), Qt::AltModifier);
        QCOMPARE(selectedAt(100, 100), 0);
        QCOMPARE(selectedAt(70, 100), 255);
        const DocumentState before = document_->state();
        brush.size = 300;
        settings_->setBrush(ToolKind::SelectBrush, brush);
        drag(at(90, 100), at(110, 100), Qt::AltModifier);
        QVERIFY(document_->selection() == nullptr);  // rather than nothing anywhere
        QCOMPARE(document_->history().size(), 3U);
        document_->undo();
        QVERIFY(document_->state() == before);
    }

    void antsMarchOnlyAroundASelection() {
        const QImage without = view_->grab().toImage();
        run<SetSelection>(rectangleSelection(kSize, {50, 40, 100, 80}));
        const QImage with = view_->grab().toImage();
        QVERIFY(with != without);
        view_->selectionOverlay().setShown(false);
        QCOMPARE(view_->grab().toImage(), without);
        view_->selectionOverlay().setShown(true);
        run<SetSelection>(std::nullopt);
        QCOMPARE(view_->grab().toImage(), without);
    }

    void moveCarriesTheLayerByWholePixels() {
        paintBox();
        const DocumentState before = document_->state();
        settings_->setTool(ToolKind::Move);
        drag(at(120, 100), at(160, 70));
        QCOMPARE(content(), (PixelRect{140, 50, 60, 40}));
        QCOMPARE(document_->history().undoKind(), CommandKind::MoveContent);
        document_->undo();
        QVERIFY(document_->state() == before);
        QTest::keyClick(view_.get(), Qt::Key_Left);
        QTest::keyClick(view_.get(), Qt::Key_Down, Qt::ShiftModifier);
        QCOMPARE(content(), (PixelRect{99, 90, 60, 40}));
        const auto steps = document_->history().position();
        document_->undo();
        QCOMPARE(document_->history().position(), steps - 1);
        QVERIFY(document_->state() == before);
    }

    void moveTakesOnlyWhatIsSelected() {
        paintBox();
        run<SetSelection>(rectangleSelection(kSize, {100, 80, 30, 40}));
        settings_->setTool(ToolKind::Move);
        drag(at(110, 100), at(40, 30));
        QCOMPARE(picture(105, 100).alpha(), 0);
        QCOMPARE(picture(135, 100).red(), 200);
        QCOMPARE(picture(35, 30).red(), 200);
        QCOMPARE(*document_->selection(), rectangleSelection(kSize, {30, 10, 30, 40}));
    }

    void movingNothingOrALockedLayerIsSaid() {
        QSignalSpy notice(view_.get(), &CanvasView::notice);
        settings_->setTool(ToolKind::Move);
        drag(at(110, 100), at(40, 30));
        QCOMPARE(notice.count(), 1);
        paintBox();
        run<SetLayerLock>(document_->active()->id, true);
        drag(at(110, 100), at(40, 30));
        QCOMPARE(notice.count(), 2);
        QVERIFY(notice.at(1).at(0).toString().contains(QStringLiteral("locked")));
    }

    void transformScalesByACornerAndAppliesWithEnter() {
        paintBox();
        const DocumentState before = document_->state();
        settings_->setTool(ToolKind::Transform);
        auto& shared = TransformSettings::of(*settings_);
        QVERIFY(shared.shape().has_value());
        drag(at(160, 120), at(220, 160));
        QVERIFY(std::abs(shared.shape()->scaleX() - 2) < 0.05);
        const PixelRect bounds = content();
        QVERIFY(std::abs(bounds.width - 120) <= 2 && std::abs(bounds.height - 80) <= 2);
        QVERIFY(std::abs(bounds.x - 100) <= 1 && std::abs(bounds.y - 80) <= 1);
        QTest::keyClick(view_.get(), Qt::Key_Return);
        QCOMPARE(shared.shape()->scaleX(), 1.0);  // starts anew from what there is
        QCOMPARE(document_->history().undoKind(), CommandKind::TransformContent);
        document_->undo();
        QVERIFY(document_->state() == before);
    }

    void transformTurnsMovesBendsAndEscapes() {
        paintBox();
        const DocumentState before = document_->state();
        settings_->setTool(ToolKind::Transform);
        auto& shared = TransformSettings::of(*settings_);
        drag(at(130, 100), at(150, 90));  // inside
        QCOMPARE(content(), (PixelRect{120, 70, 60, 40}));
        drag(at(230, 90), at(150, 170), Qt::ShiftModifier);  // from the right to below
        QVERIFY2(std::abs(shared.shape()->rotation() - 90) < 1e-9,
                 qPrintable(QString::number(shared.shape()->rotation())));
        QCOMPARE(content(), (PixelRect{130, 60, 40, 60}));
        QTest::keyClick(view_.get(), Qt::Key_Escape);
        QVERIFY(document_->state() == before);
        QVERIFY(shared.shape().has_value());
        drag(at(160, 120), at(200, 150), Qt::ControlModifier);
        QVERIFY(shared.shape()->bent());
        QCOMPARE(picture(180, 135).red(), 200);
        settings_->setTool(ToolKind::Brush);  // another tool applies
        QVERIFY(!shared.shape().has_value());
        QCOMPARE(picture(180, 135).red(), 200);
        document_->undo();
        QVERIFY(document_->state() == before);
    }

    void transformByNumbers() {
        paintBox();
        ToolOptionsBar bar(settings_.get());
        settings_->setTool(ToolKind::Transform);
        const auto field = [&bar](const QString& name) -> QDoubleSpinBox* {
            for (auto* box : bar.findChildren<QDoubleSpinBox*>()) {
                if (box->accessibleName() == name) {
                    return box;
                }
            }
            return nullptr;
        };
        QDoubleSpinBox* width = field(QStringLiteral("Scale, across"));
        QVERIFY(width != nullptr && width->isEnabled());
        QCOMPARE(width->value(), 100.0);
        width->setValue(50);
        QCOMPARE(content(), (PixelRect{115, 90, 30, 20}));
        field(QStringLiteral("Angle"))->setValue(90);
        QCOMPARE(content(), (PixelRect{120, 85, 20, 30}));
        field(QStringLiteral("Middle, across"))->setValue(200);
        QCOMPARE(content(), (PixelRect{190, 85, 20, 30}));
        settings_->setTool(ToolKind::Hand);
        QVERIFY(!width->isEnabled());
    }

    void undoDuringATransformEndsItCleanly() {
        paintBox();
        const DocumentState before = document_->state();
        settings_->setTool(ToolKind::Transform);
        drag(at(160, 120), at(220, 160));
        document_->undo();
        QVERIFY(document_->state() == before);
        move(at(130, 100), {}, Qt::NoButton);
        QVERIFY(TransformSettings::of(*settings_).shape().has_value());
        drag(at(130, 100), at(140, 100));
        QCOMPARE(content(), (PixelRect{110, 80, 60, 40}));
    }

    void cropKeepsWhatWasDrawn() {
        paintBox();
        settings_->setTool(ToolKind::Crop);
        auto& shared = CropSettings::of(*settings_);
        drag(at(90, 70), at(190, 150));
        QCOMPARE(shared.area(), (PixelRect{90, 70, 100, 80}));
        drag(at(190, 150), at(200, 160));  // a handle
        QCOMPARE(shared.area(), (PixelRect{90, 70, 110, 90}));
        QTest::keyClick(view_.get(), Qt::Key_Return);
        QCOMPARE(document_->size(), (PixelSize{110, 90}));
        QCOMPARE(content(), (PixelRect{10, 10, 60, 40}));
        QVERIFY(!shared.area().has_value());
        document_->undo();
        QCOMPARE(document_->size(), kSize);
    }

    void cropKeepsAProportionAndReachesBeyondTheEdge() {
        settings_->setTool(ToolKind::Crop);
        auto& shared = CropSettings::of(*settings_);
        shared.setAspect({1, 1});
        drag(at(-20, -20), at(60, 10));
        QCOMPARE(shared.area(), (PixelRect{-20, -20, 80, 80}));
        QTest::keyClick(view_.get(), Qt::Key_Escape);
        QVERIFY(!shared.area().has_value());
        shared.edit({-50, 0, 350, 200});
        shared.apply();
        QCOMPARE(document_->size(), (PixelSize{350, 200}));
    }

    void toolsWorkInATurnedAndMirroredView() {
        paintBox();
        view_->turnBy(90);
        view_->mirrorView();
        settings_->setTool(ToolKind::SelectRectangle);
        drag(at(100, 80), at(160, 120));
        QCOMPARE(*document_->selection(), rectangleSelection(kSize, {100, 80, 60, 40}));
        settings_->setTool(ToolKind::Move);
        drag(at(110, 90), at(60, 60));
        QCOMPARE(content(), (PixelRect{50, 50, 60, 40}));
        const QImage shown = view_->grab().toImage();
        const QPointF place = view_->toView(QPointF(80, 70)) * shown.devicePixelRatio();
        QCOMPARE(shown.pixelColor(place.toPoint()).red(), 200);
    }

    void aTurnedViewShowsThePictureTurned() {
        paintBox();
        for (const double angle : {15.0, 75.0, 90.0, 180.0}) {
            view_->turnUpright();
            view_->turnBy(angle);
            const QImage shown = view_->grab().toImage();
            const auto colorAt = [&](double x, double y) {
                const QPointF place = view_->toView(QPointF(x, y)) * shown.devicePixelRatio();
                return shown.pixelColor(place.toPoint());
            };
            QCOMPARE(colorAt(130, 100), QColor(200, 0, 0));
            QCOMPARE(colorAt(105, 85), QColor(200, 0, 0));
            QVERIFY(colorAt(95, 85) != QColor(200, 0, 0));
            QVERIFY(colorAt(165, 115) != QColor(200, 0, 0));
        }
    }

    void snappingDrawsPointsToGuidesGridAndEdges() {
        run<SetGuides>(Guides{{73}, {41}});
        ViewAidOptions options;
        QCOMPARE(snapPoint({70, 40}, options, *document_, 5), QPointF(70, 40));
        options.snaps = true;
        QCOMPARE(snapPoint({70, 40}, options, *document_, 5), QPointF(73, 41));
        QCOMPARE(snapPoint({2, 103}, options, *document_, 5), QPointF(0, 100));
        QCOMPARE(snapPoint({30, 20}, options, *document_, 5), QPointF(30, 20));
        options.grid = options.snapToGrid = true;
        options.gridSpacing = 32;
        QCOMPARE(snapPoint({30, 20}, options, *document_, 5), QPointF(32, 20));
        view_->setSnapper([&](QPointF point) { return snapPoint(point, options, *document_, 5); });
        settings_->setTool(ToolKind::SelectRectangle);
        drag(at(70, 38), at(158, 98));
        QCOMPARE(*document_->selection(), rectangleSelection(kSize, {73, 41, 87, 59}));
    }

    void rulersMakeMoveAndDropGuides() {
        ViewAids aids(nullptr);
        Rulers rulers(view_.get(), &aids, nullptr);
        auto* top = view_->findChild<Ruler*>(QStringLiteral("rulerTop"));
        QVERIFY(top != nullptr && !top->isVisible());
        ViewAidOptions options;
        options.rulers = true;
        aids.setOptions(options);
        QVERIFY(top->isVisible());
        QVERIFY(!top->accessibleName().isEmpty());
        const auto dragRuler = [this](QWidget* ruler, QPoint from, QPoint viewTo) {
            QTest::mousePress(ruler, Qt::LeftButton, {}, from);
            const QPoint to = ruler->mapFrom(view_.get(), viewTo);
            QMouseEvent event(QEvent::MouseMove, to, ruler->mapToGlobal(to), Qt::NoButton,
                              Qt::LeftButton, {});
            QApplication::sendEvent(ruler, &event);
            QTest::mouseRelease(ruler, Qt::LeftButton, {}, to);
        };
        dragRuler(top, {200, 10}, at(100, 50));
        QCOMPARE(document_->state().guides.horizontal, std::vector<double>{50});
        QCOMPARE(document_->history().size(), 1U);
        auto* left = view_->findChild<Ruler*>(QStringLiteral("rulerLeft"));
        dragRuler(left, left->mapFrom(view_.get(), QPoint(10, at(0, 50).y())), at(0, 90));
        QCOMPARE(document_->state().guides.horizontal, std::vector<double>{90});
        dragRuler(left, left->mapFrom(view_.get(), QPoint(10, at(0, 90).y())), at(0, -30));
        QVERIFY(document_->state().guides.horizontal.empty());
        document_->undo();
        QCOMPARE(document_->state().guides.horizontal, std::vector<double>{90});
    }

    void gridAndGuidesAreShown() {
        ViewAids aids(nullptr);
        AidsOverlay overlay(view_.get(), &aids);
        view_->addOverlay(&overlay);
        const QImage without = view_->grab().toImage();
        run<SetGuides>(Guides{{73}, {}});
        const QImage guides = view_->grab().toImage();
        QVERIFY(guides != without);
        ViewAidOptions options;
        options.guides = false;
        aids.setOptions(options);
        QCOMPARE(view_->grab().toImage(), without);
        options.grid = true;
        aids.setOptions(options);
        QVERIFY(view_->grab().toImage() != without);
        view_->removeOverlay(&overlay);
    }

    void referencesLieBesideTheCanvasAndGiveColours() {
        ViewAids aids(nullptr);
        ReferenceOverlay overlay(view_.get(), &aids, settings_.get(), nullptr);
        auto image = std::make_shared<Image>(PixelSize{40, 40}, PixelFormat::Rgb8);
        std::ranges::fill(image->bytes(), std::uint8_t{60});
        ReferenceImage reference;
        reference.id = 1;
        reference.image = image;
        reference.x = 310;
        reference.y = 20;
        run<SetReferences>(std::vector{reference});
        const QImage shown = view_->grab().toImage();
        const auto colorAt = [&](double x, double y) {
            return shown.pixelColor(
                (view_->toView(QPointF(x, y)) * shown.devicePixelRatio()).toPoint());
        };
        QCOMPARE(colorAt(325, 35), QColor(60, 60, 60));
        QTest::mouseClick(view_.get(), Qt::LeftButton, Qt::AltModifier, at(325, 35));
        QCOMPARE(settings_->color(), QColor(60, 60, 60));
        drag(at(325, 35), at(345, 65));
        QCOMPARE(document_->state().references[0].x, 330.0);
        QCOMPARE(document_->state().references[0].y, 50.0);
        drag(at(370, 90), at(410, 130));  // the corner
        QVERIFY(std::abs(document_->state().references[0].scale - 2) < 0.05);
        document_->undo();
        document_->undo();
        QVERIFY(document_->state().references[0] == reference);
        hideReferences(aids);
        QVERIFY(view_->grab().toImage() != shown);
    }

    void viewAidsAreRemembered() {
        QTemporaryDir folder;
        const auto file = std::filesystem::path(folder.path().toStdString()) / "view.ini";
        QCOMPARE(loadViewAids(file), ViewAidOptions());
        ViewAidOptions options;
        options.rulers = options.snaps = true;
        options.guides = false;
        options.gridSpacing = 48;
        QVERIFY(saveViewAids(file, options));
        QCOMPARE(loadViewAids(file), options);
        QFile wrong(folder.filePath(QStringLiteral("wrong.ini")));
        QVERIFY(wrong.open(QIODevice::WriteOnly));
        wrong.write("grid_spacing=-7\nrulers=\x80\xff");
        wrong.close();
        QCOMPARE(loadViewAids(wrong.fileName().toStdString()).gridSpacing, 64);
    }

    void canvasSizeKeepsThePictureWhereItIsTold() {
        CanvasSizeDialog dialog({100, 60});
        QCOMPARE(dialog.area(), (PixelRect{0, 0, 100, 60}));
        const auto boxes = dialog.findChildren<QSpinBox*>();
        QCOMPARE(boxes.size(), 2);
        boxes[0]->setValue(140);
        boxes[1]->setValue(80);
        QCOMPARE(dialog.area(), (PixelRect{-20, -10, 140, 80}));
        for (auto* button : dialog.findChildren<QToolButton*>()) {
            QVERIFY(!button->accessibleName().isEmpty());
            if (button->toolTip() == QStringLiteral("Bottom right")) {
                button->click();
            }
        }
        QCOMPARE(dialog.area(), (PixelRect{-40, -20, 140, 80}));
    }

    void imageSizeKeepsTheProportion() {
        ImageSizeDialog dialog({100, 60});
        const auto boxes = dialog.findChildren<QSpinBox*>();
        boxes[0]->setValue(50);
        QCOMPARE(dialog.chosenSize(), (PixelSize{50, 30}));
        dialog.findChild<QDoubleSpinBox*>()->setValue(300);
        QCOMPARE(dialog.chosenSize(), (PixelSize{300, 180}));
        QCOMPARE(dialog.filter(), ResampleFilter::Lanczos);
        dialog.findChild<QComboBox*>()->setCurrentIndex(3);
        QCOMPARE(dialog.filter(), ResampleFilter::Nearest);
    }

  private:
    static void hideReferences(ViewAids& aids) {
        ViewAidOptions options = aids.options();
        options.references = false;
        aids.setOptions(options);
    }
};

}  // namespace gouache::ui

QTEST_MAIN(gouache::ui::CanvasToolsTest)
#include "canvas_tools_test.moc"
