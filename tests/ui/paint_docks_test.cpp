// Docks and fields of the paint tools, their models and the file that keeps them.
#include <QAbstractItemModelTester>
#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QFile>
#include <QLineEdit>
#include <QListView>
#include <QMouseEvent>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>
#include <memory>

#include "ui/docks/brush_dock.h"
#include "ui/docks/brush_presets_dock.h"
#include "ui/docks/brush_sample.h"
#include "ui/docks/color_dock.h"
#include "ui/docks/color_pair.h"
#include "ui/docks/color_wheel.h"
#include "ui/docks/curve_editor.h"
#include "ui/docks/spin_slider.h"
#include "ui/docks/swatch_grid.h"
#include "ui/docks/tool_options_bar.h"
#include "ui/mainwindow/painting_store.h"
#include "ui/models/brush_preset_model.h"
#include "ui/models/palette_file.h"

namespace gouache::ui {

namespace {

/// The field with this accessible name that is shown in the widget.
template <typename Widget>
Widget* named(const QWidget& parent, const QString& name) {
    for (Widget* child : parent.findChildren<Widget*>()) {
        if (child->accessibleName() == name && child->isVisibleTo(&parent)) {
            return child;
        }
    }
    return nullptr;
}

int inkOf(const QImage& image) {
    int ink = 0;
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x) {
            ink += image.pixelColor(x, y).alpha();
        }
    }
    return ink / 255;
}

}  // namespace

class PaintDocksTest : public QObject {
    Q_OBJECT

  private slots:
    void presetsAreAWellBehavedModel() {
        BrushPresetModel model;
        const QAbstractItemModelTester tester(
            &model, QAbstractItemModelTester::FailureReportingMode::Fatal);
        const int standard = model.rowCount();
        QVERIFY(standard >= 8);
        QVERIFY(!model.isOwn(model.index(0)));
        QVERIFY(!(model.flags(model.index(0)) & Qt::ItemIsEditable));
        QVERIFY(!model.setData(model.index(0), QStringLiteral("Mine"), Qt::EditRole));
        QSignalSpy changes(&model, &BrushPresetModel::ownChanged);
        Brush brush;
        brush.size = 77;
        const QModelIndex added = model.add(QStringLiteral("Mine"), brush);
        QCOMPARE(added.row(), standard);
        QVERIFY(model.setData(added, QStringLiteral("Ours"), Qt::EditRole));
        QVERIFY(!model.setData(added, QStringLiteral("  "), Qt::EditRole));
        QCOMPARE(added.data().toString(), QStringLiteral("Ours"));
        brush.size = 12;
        model.replace(added, brush);
        QCOMPARE(model.ownPresets().front().brush.size, 12.0);
        model.remove(model.index(0));
        QCOMPARE(model.rowCount(), standard + 1);
        model.remove(added);
        QCOMPARE(model.rowCount(), standard);
        QCOMPARE(changes.size(), 4);
        for (int row = 0; row < standard; ++row) {
            QVERIFY(!model.index(row).data().toString().isEmpty());
            QVERIFY(!model.index(row).data(Qt::DecorationRole).value<QPixmap>().isNull());
        }
    }

    void samplesShowTheBrush() {
        for (const BrushPreset& preset : standardPresets()) {
            const int ink = inkOf(brushSample(preset.brush, {200, 50}, Qt::black));
            QVERIFY2(ink > 60 && ink < 9000, preset.id.c_str());
        }
        Brush faint;
        faint.opacity = 0.2;
        QVERIFY(inkOf(brushSample(faint, {200, 50}, Qt::black)) <
                inkOf(brushSample(Brush(), {200, 50}, Qt::black)) / 3);
    }

    void choosingAPresetTakesTheBrush() {
        ToolSettings settings;
        BrushPresetModel model;
        BrushPresetsDock dock(&model, &settings);
        dock.show();
        auto* list = dock.findChild<QListView*>();
        settings.setTool(ToolKind::Fill);
        const QModelIndex ink = model.index(4);
        Q_EMIT list->clicked(ink);
        QCOMPARE(settings.tool(), ToolKind::Brush);
        QCOMPARE(settings.brush(ToolKind::Brush).size, model.preset(ink).brush.size);
        settings.setTool(ToolKind::Eraser);
        Q_EMIT list->clicked(model.index(1));
        QCOMPARE(settings.tool(), ToolKind::Eraser);
        QCOMPARE(settings.brush(ToolKind::Eraser).hardness, 0.0);
        QVERIFY(settings.brush(ToolKind::Brush).hardness > 0);
        const int rows = model.rowCount();
        dock.savePreset();
        QCOMPARE(model.rowCount(), rows + 1);
        QCOMPARE(model.preset(model.index(rows)).brush, settings.brush(ToolKind::Eraser));
    }

    void brushSettingsFollowBothWays() {
        ToolSettings settings;
        BrushDock dock(&settings);
        dock.resize(260, 700);
        dock.show();
        auto* flow = named<SpinSlider>(dock, QStringLiteral("Flow"));
        QVERIFY(flow != nullptr);
        flow->setValue(35);
        QCOMPARE(settings.brush(ToolKind::Brush).flow, 0.35);
        Brush brush = settings.brush(ToolKind::Brush);
        brush.flow = 0.8;
        settings.setBrush(ToolKind::Brush, brush);
        QCOMPARE(flow->value(), 80.0);
        settings.setTool(ToolKind::Eraser);
        QCOMPARE(flow->value(), 100.0);
        flow->setValue(50);
        QCOMPARE(settings.brush(ToolKind::Eraser).flow, 0.5);
        QCOMPARE(settings.brush(ToolKind::Brush).flow, 0.8);

        auto* property = named<QComboBox>(dock, QStringLiteral("What follows the pen"));
        auto* curve = dock.findChild<CurveEditor*>();
        QCheckBox* on = nullptr;
        for (QCheckBox* box : dock.findChildren<QCheckBox*>()) {
            on = box->text() == QLatin1String("Follow the pen") ? box : on;
        }
        QVERIFY(property != nullptr && curve != nullptr && on != nullptr);
        property->setCurrentIndex(1);
        QVERIFY(!on->isChecked());
        QVERIFY(!curve->isEnabled());
        on->setChecked(true);
        QVERIFY(settings.brush(ToolKind::Eraser).opacityDynamic.pressure);
        QVERIFY(curve->isEnabled());
        curve->setFocus();
        QTest::keyClick(curve, Qt::Key_Up);
        QCOMPARE(settings.brush(ToolKind::Eraser).opacityDynamic.pressureCurve.points().front().y,
                 0.02);
    }

    void curvesAreEditedByMouseAndKeys() {
        CurveEditor editor;
        editor.resize(216, 216);
        editor.show();
        QSignalSpy edits(&editor, &CurveEditor::edited);
        // The field is 200 × 200 pixels, 8 from the edge.
        QTest::mousePress(&editor, Qt::LeftButton, {}, QPoint(108, 58));
        QCOMPARE(editor.curve().points().size(), 3U);
        QTest::mouseMove(&editor, QPoint(58, 158));
        QMouseEvent move(QEvent::MouseMove, QPointF(58, 158), editor.mapToGlobal(QPointF(58, 158)),
                         Qt::NoButton, Qt::LeftButton, {});
        QApplication::sendEvent(&editor, &move);
        QTest::mouseRelease(&editor, Qt::LeftButton, {}, QPoint(58, 158));
        QVERIFY(std::abs(editor.curve().points()[1].x - 0.25) < 0.01);
        QVERIFY(std::abs(editor.curve().at(0.25) - 0.25) < 0.01);
        QTest::keyClick(&editor, Qt::Key_Delete);
        QCOMPARE(editor.curve().points().size(), 2U);
        QTest::keyClick(&editor, Qt::Key_Delete);
        QCOMPARE(editor.curve().points().size(), 2U);
        QTest::keyClick(&editor, Qt::Key_Insert);
        QCOMPARE(editor.curve().points().size(), 3U);
        QVERIFY(!edits.isEmpty());
        const auto count = edits.size();
        editor.setCurve(ResponseCurve());
        QCOMPARE(edits.size(), count);
        QVERIFY(editor.accessibleDescription().contains(QLatin1String("of 2")));
    }

    void wheelKeepsTheHueOfGreys() {
        ColorWheel wheel;
        wheel.resize(220, 220);
        wheel.show();
        QSignalSpy edits(&wheel, &ColorWheel::edited);
        wheel.setColor(QColor(200, 40, 40));
        QCOMPARE(wheel.color().rgb(), QColor(200, 40, 40).rgb());
        wheel.setColor(Qt::black);
        wheel.setColor(QColor(128, 128, 128));
        QVERIFY(edits.isEmpty());
        for (int i = 0; i < 50; ++i) {
            QTest::keyClick(&wheel, Qt::Key_Right);
        }
        QCOMPARE(wheel.color().hsvHue(), 0);
        QCOMPARE(wheel.color().hsvSaturation(), 255);
        QVERIFY(!edits.isEmpty());
        QTest::mouseClick(&wheel, Qt::LeftButton, {}, QPoint(110, 110 + 97));
        QVERIFY(std::abs(wheel.color().hsvHue() - 180) < 3);
    }

    void colourDockSetsBothColours() {
        ToolSettings settings;
        ColorDock dock(&settings);
        dock.resize(240, 500);
        dock.show();
        auto* hex = named<QLineEdit>(dock, QStringLiteral("Colour as hexadecimal number"));
        QVERIFY(hex != nullptr);
        hex->setText(QStringLiteral("ff8000"));
        Q_EMIT hex->editingFinished();
        QCOMPARE(settings.color(), QColor(255, 128, 0));
        dock.edit(true);
        hex->setText(QStringLiteral("#0af"));
        Q_EMIT hex->editingFinished();
        QCOMPARE(settings.backgroundColor(), QColor(0, 170, 255));
        QCOMPARE(settings.color(), QColor(255, 128, 0));
        hex->setText(QStringLiteral("#12"));
        Q_EMIT hex->editingFinished();
        QCOMPARE(settings.backgroundColor(), QColor(0, 170, 255));
        QCOMPARE(hex->text(), QStringLiteral("#00aaff"));
        dock.edit(false);

        auto* grid = named<SwatchGrid>(dock, QStringLiteral("Palette"));
        QVERIFY(grid != nullptr);
        grid->setFocus();
        QTest::keyClick(grid, Qt::Key_Right);
        QTest::keyClick(grid, Qt::Key_Return);
        QCOMPARE(settings.color(), dock.palette().at(1));
        QTest::keyClick(grid, Qt::Key_Right);
        QTest::keyClick(grid, Qt::Key_Return, Qt::ControlModifier);
        QCOMPARE(settings.backgroundColor(), dock.palette().at(2));
        QSignalSpy changes(&dock, &ColorDock::paletteChanged);
        settings.setColor(QColor(1, 2, 3));
        named<QToolButton>(dock, QStringLiteral("Add the colour to the palette"))->click();
        QCOMPARE(changes.size(), 1);
        QCOMPARE(dock.palette().back(), QColor(1, 2, 3));
        settings.noteColor(QColor(9, 9, 9));
        settings.noteColor(QColor(1, 2, 3));
        QCOMPARE(named<SwatchGrid>(dock, QStringLiteral("Recent colours"))->colors(),
                 (QList<QColor>{QColor(1, 2, 3), QColor(9, 9, 9)}));
    }

    void paletteFilesAreReadAndWritten() {
        const QList<QColor> colors = standardPalette();
        const auto read = paletteFromText(paletteText(colors, QStringLiteral("Two\nlines")));
        QVERIFY(read.has_value());
        QCOMPARE(*read, colors);
        QVERIFY(!paletteFromText("nothing").has_value());
        const auto strange = paletteFromText(
            "GIMP Palette\r\nName: x\n#c\n 1 2 3 name\n300 0 0\n-1 0 0\nred 0 0\n4 5 6\n");
        QCOMPARE(*strange, (QList<QColor>{QColor(1, 2, 3), QColor(4, 5, 6)}));
        QByteArray many = "GIMP Palette\n";
        for (int i = 0; i < 5000; ++i) {
            many += "1 1 1\n";
        }
        QCOMPARE(paletteFromText(many)->size(), qsizetype{kMostPaletteColors});
    }

    void spinSliderIsDraggedAndTyped() {
        SpinSlider slider({.minimum = 0, .maximum = 100}, QStringLiteral("Flow"));
        slider.setFixedWidth(201);
        slider.show();
        QSignalSpy edits(&slider, &SpinSlider::edited);
        slider.setShownValue(30);
        QVERIFY(edits.isEmpty());
        QWidget* edit = slider.findChild<QLineEdit*>();
        const QPoint start = edit->mapFrom(&slider, QPoint(20, 10));
        const QPoint end = edit->mapFrom(&slider, QPoint(150, 10));
        slider.clearFocus();
        QTest::mousePress(edit, Qt::LeftButton, {}, start);
        QMouseEvent move(QEvent::MouseMove, QPointF(end), edit->mapToGlobal(QPointF(end)),
                         Qt::NoButton, Qt::LeftButton, {});
        QApplication::sendEvent(edit, &move);
        QTest::mouseRelease(edit, Qt::LeftButton, {}, end);
        QCOMPARE(slider.value(), 75.0);
        QTest::mouseClick(edit, Qt::LeftButton, {}, start);
        QTest::keyClicks(&slider, QStringLiteral("42"));
        QTest::keyClick(&slider, Qt::Key_Return);
        QCOMPARE(slider.value(), 42.0);
        QTest::keyClick(&slider, Qt::Key_Up);
        QCOMPARE(slider.value(), 43.0);
        QCOMPARE(slider.accessibleName(), QStringLiteral("Flow"));
    }

    void optionsBarShowsTheToolsOptions() {
        ToolSettings settings;
        ToolOptionsBar bar(&settings);
        bar.resize(1600, 44);
        bar.show();
        QTRY_VERIFY(named<SpinSlider>(bar, QStringLiteral("Hardness")) != nullptr);
        QVERIFY(named<SpinSlider>(bar, QStringLiteral("Tolerance")) == nullptr);
        settings.setTool(ToolKind::Fill);
        QTRY_VERIFY(named<SpinSlider>(bar, QStringLiteral("Tolerance")) != nullptr);
        auto* tolerance = named<SpinSlider>(bar, QStringLiteral("Tolerance"));
        QVERIFY(named<SpinSlider>(bar, QStringLiteral("Hardness")) == nullptr);
        tolerance->setValue(44);
        QCOMPARE(settings.options().fillTolerance, 0.44);
        PaintOptions options = settings.options();
        options.fillGap = 9;
        settings.setOptions(options);
        QCOMPARE(named<SpinSlider>(bar, QStringLiteral("Close gaps"))->value(), 9.0);
        settings.setTool(ToolKind::Brush);
        QTRY_VERIFY(named<SpinSlider>(bar, QStringLiteral("Parts")) != nullptr);
        auto* symmetry = named<QComboBox>(bar, QStringLiteral("Symmetry"));
        auto* parts = named<SpinSlider>(bar, QStringLiteral("Parts"));
        QVERIFY(symmetry != nullptr && parts != nullptr);
        QVERIFY(!parts->isEnabled());
        symmetry->setCurrentIndex(4);
        QCOMPARE(settings.options().symmetry, Symmetry::Kind::Radial);
        QVERIFY(parts->isEnabled());
        QSignalSpy clicks(&bar, &ToolOptionsBar::colorClicked);
        auto* pair = bar.findChild<ColorPair*>();
        QTest::mouseClick(pair, Qt::LeftButton, {}, QPoint(10, 10));
        QTest::mouseClick(pair, Qt::LeftButton, {}, QPoint(30, 26));
        QCOMPARE(clicks.size(), 2);
        QCOMPARE(clicks.at(1).at(0).toBool(), true);
        const QColor front = settings.color();
        QTest::mouseClick(pair, Qt::LeftButton, {}, QPoint(41, 6));
        QCOMPARE(settings.backgroundColor(), front);
    }

    void storeKeepsWhatWasSet() {
        const QTemporaryDir folder;
        const auto file =
            std::filesystem::path(folder.path().toStdString()) / "a" / "painting.json";
        Brush brush;
        brush.size = 321;
        brush.flow = 0.25;
        brush.opacityDynamic.tilt = true;
        {
            ToolSettings settings;
            BrushPresetModel presets;
            PaintingStore store(file, &settings, &presets, nullptr);
            QCOMPARE(store.palette(), standardPalette());
            presets.add(QStringLiteral("Pinsel 画笔"), brush);
            settings.setBrush(ToolKind::Smudge, brush);
            settings.setColor(QColor(1, 2, 3));
            settings.setBackgroundColor(QColor(4, 5, 6));
            settings.noteColor(QColor(7, 8, 9));
            PaintOptions options;
            options.fillGap = 5;
            options.gradientShape = GradientShape::Conical;
            options.shapeFilled = true;
            settings.setOptions(options);
            store.setPalette({QColor(10, 20, 30)});
        }
        ToolSettings settings;
        BrushPresetModel presets;
        const PaintingStore store(file, &settings, &presets, nullptr);
        QCOMPARE(presets.ownPresets().size(), 1U);
        QCOMPARE(presets.ownPresets().front().name, std::string("Pinsel 画笔"));
        QCOMPARE(presets.ownPresets().front().brush, brush);
        QCOMPARE(settings.brush(ToolKind::Smudge).size, 321.0);
        QVERIFY(settings.brush(ToolKind::Smudge).opacityDynamic.tilt);
        QCOMPARE(settings.color(), QColor(1, 2, 3));
        QCOMPARE(settings.backgroundColor(), QColor(4, 5, 6));
        QCOMPARE(settings.recentColors(), QList<QColor>{QColor(7, 8, 9)});
        QCOMPARE(settings.options().fillGap, 5);
        QCOMPARE(settings.options().gradientShape, GradientShape::Conical);
        QVERIFY(settings.options().shapeFilled);
        QCOMPARE(store.palette(), QList<QColor>{QColor(10, 20, 30)});
    }

    void brokenStoreIsPutAside() {
        const QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("painting.json"));
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("{ this is not JSON");
        file.close();
        ToolSettings settings;
        BrushPresetModel presets;
        const PaintingStore store(path.toStdString(), &settings, &presets, nullptr);
        QVERIFY(QFile::exists(path + QStringLiteral(".broken")));
        QCOMPARE(presets.ownPresets().size(), 0U);
        QCOMPARE(store.palette(), standardPalette());
    }
};

}  // namespace gouache::ui

QTEST_MAIN(gouache::ui::PaintDocksTest)
#include "paint_docks_test.moc"
