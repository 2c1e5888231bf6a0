#include <QCoreApplication>
#include <QMainWindow>
#include <algorithm>

#include "ui/canvas/canvas_view.h"
#include "ui/dialogs/notice_bar.h"
#include "ui/docks/brush_dock.h"
#include "ui/docks/brush_presets_dock.h"
#include "ui/docks/color_dock.h"
#include "ui/docks/tool_options_bar.h"
#include "ui/mainwindow/features/features.h"
#include "ui/mainwindow/painting_store.h"
#include "ui/mainwindow/session.h"
#include "ui/mainwindow/tools_bar.h"
#include "ui/models/brush_preset_model.h"
#include "ui/shell/dock_registry.h"

namespace gouache::ui {

namespace {

struct PaintActions {
    Q_DECLARE_TR_FUNCTIONS(PaintActions)
};

void addTools(ToolsBar& tools) {
    tools.add({.action = {.id = "tool.smudge",
                          .text = PaintActions::tr("Smudge"),
                          .icon = "smudge",
                          .keys = "O",
                          .statusTip = PaintActions::tr("Drag paint along, as with a finger"),
                          .searchWords = PaintActions::tr("finger, blend, blur")},
               .tool = ToolKind::Smudge});
    tools.add({.action = {.id = "tool.clone",
                          .text = PaintActions::tr("Clone stamp"),
                          .icon = "stamp",
                          .keys = "J",
                          .photoshopKeys = "S",
                          .statusTip = PaintActions::tr(
                              "Paint with another place of the picture; Ctrl and a "
                              "click set it"),
                          .searchWords = PaintActions::tr("copy, heal, retouch")},
               .tool = ToolKind::Clone});
    tools.add({.action = {.id = "tool.fill",
                          .text = PaintActions::tr("Fill"),
                          .section = 10,
                          .icon = "fill",
                          .keys = "G",
                          .kritaKeys = "F",
                          .statusTip = PaintActions::tr("Fill an area of like colour"),
                          .searchWords = PaintActions::tr("bucket, flood")},
               .tool = ToolKind::Fill});
    tools.add({.action = {.id = "tool.gradient",
                          .text = PaintActions::tr("Gradient"),
                          .section = 10,
                          .icon = "gradient",
                          .keys = "Shift+G",
                          .kritaKeys = "G",
                          .statusTip = PaintActions::tr("Drag to fill with a change of colour")},
               .tool = ToolKind::Gradient});
    tools.add(
        {.action = {.id = "tool.line",
                    .text = PaintActions::tr("Line"),
                    .section = 10,
                    .icon = "line",
                    .keys = "Shift+L",
                    .statusTip = PaintActions::tr("Drag a straight line; Shift turns it in steps")},
         .tool = ToolKind::Line});
    tools.add({.action = {.id = "tool.rectangle",
                          .text = PaintActions::tr("Rectangle"),
                          .section = 10,
                          .icon = "rectangle",
                          .keys = "U",
                          .statusTip = PaintActions::tr(
                              "Drag a rectangle; Shift makes it square, Ctrl starts "
                              "in the middle")},
               .tool = ToolKind::Rectangle});
    tools.add({.action = {.id = "tool.ellipse",
                          .text = PaintActions::tr("Ellipse"),
                          .section = 10,
                          .icon = "ellipse",
                          .keys = "Shift+U",
                          .statusTip = PaintActions::tr(
                              "Drag an ellipse; Shift makes it a circle, Ctrl starts "
                              "in the middle"),
                          .searchWords = PaintActions::tr("circle, oval")},
               .tool = ToolKind::Ellipse});
}

void addSizes(const WindowContext& w) {
    ToolSettings* settings = &w.session.tools;
    const auto step = [settings](int steps) {
        return [settings, steps] { settings->stepSize(settings->tool(), steps); };
    };
    w.actions.add({.id = "brush.smaller",
                   .text = PaintActions::tr("Smaller brush"),
                   .category = ActionCategory::Tool,
                   .section = 96,
                   .submenu = PaintActions::tr("Brush"),
                   .keys = "[",
                   .statusTip = PaintActions::tr("To the next smaller round size")},
                  step(-1));
    w.actions.add({.id = "brush.larger",
                   .text = PaintActions::tr("Larger brush"),
                   .category = ActionCategory::Tool,
                   .section = 96,
                   .submenu = PaintActions::tr("Brush"),
                   .keys = "]",
                   .statusTip = PaintActions::tr("To the next larger round size")},
                  step(1));
}

void addSymmetry(const WindowContext& w) {
    ToolSettings* settings = &w.session.tools;
    struct Choice {
        const char* id;
        Symmetry::Kind kind;
        QString text;
    };
    using Kind = Symmetry::Kind;
    const Choice choices[] = {
        {"paint.symmetry_none", Kind::None, PaintActions::tr("None")},
        {"paint.symmetry_vertical", Kind::Vertical, PaintActions::tr("Left and right")},
        {"paint.symmetry_horizontal", Kind::Horizontal, PaintActions::tr("Above and below")},
        {"paint.symmetry_both", Kind::Both, PaintActions::tr("Four quarters")},
        {"paint.symmetry_radial", Kind::Radial, PaintActions::tr("Radial")},
        {"paint.symmetry_kaleidoscope", Kind::Kaleidoscope, PaintActions::tr("Kaleidoscope")}};
    for (const Choice& choice : choices) {
        QAction* action = w.actions.add(
            {.id = choice.id,
             .text = choice.text,
             .category = ActionCategory::Tool,
             .section = 95,
             .submenu = PaintActions::tr("Symmetry"),
             .statusTip = PaintActions::tr("Repeat strokes round the middle of the canvas"),
             .searchWords = PaintActions::tr("symmetry, mirror"),
             .checkable = true},
            [settings, kind = choice.kind] {
                PaintOptions options = settings->options();
                options.symmetry = kind;
                settings->setOptions(options);
            });
        const auto follow = [settings, action, kind = choice.kind] {
            action->setChecked(settings->options().symmetry == kind);
        };
        QObject::connect(action, &QAction::triggered, action, follow);
        QObject::connect(settings, &ToolSettings::optionsChanged, action, follow);
        follow();
    }
    QObject::connect(settings, &ToolSettings::optionsChanged, &w.canvas,
                     [&canvas = w.canvas] { canvas.update(); });
}

void addBrushSteps(const WindowContext& w) {
    ToolSettings* settings = &w.session.tools;
    const auto add = [&](const char* id, const QString& text, const char* keys, auto change) {
        w.actions.add({.id = id,
                       .text = text,
                       .category = ActionCategory::Tool,
                       .section = 96,
                       .submenu = PaintActions::tr("Brush"),
                       .keys = keys},
                      [settings, change] {
                          const ToolKind tool = brushTool(*settings);
                          Brush brush = settings->brush(tool);
                          change(brush);
                          settings->setBrush(tool, brush);
                      });
    };
    add("brush.softer", PaintActions::tr("Softer"), "Shift+[; {",
        [](Brush& brush) { brush.hardness -= 0.1; });
    add("brush.harder", PaintActions::tr("Harder"), "Shift+]; }",
        [](Brush& brush) { brush.hardness += 0.1; });
    add("brush.fainter", PaintActions::tr("More transparent"), "Shift+O",
        [](Brush& brush) { brush.opacity = std::max(brush.opacity - 0.1, 0.05); });
    add("brush.denser", PaintActions::tr("More opaque"), "Shift+P",
        [](Brush& brush) { brush.opacity = std::min(brush.opacity + 0.1, 1.0); });
    add("brush.turn", PaintActions::tr("Turn the tip by 15°"), "",
        [](Brush& brush) { brush.angle += 15; });
}

}  // namespace

void addPaintActions(const WindowContext& w) {
    ToolSettings* settings = &w.session.tools;
    addTools(w.tools);
    w.actions.add(
        {.id = "color.swap",
         .text = PaintActions::tr("E&xchange the colours"),
         .category = ActionCategory::Tool,
         .section = 94,
         .icon = "swap",
         .keys = "X",
         .statusTip = PaintActions::tr("The background colour becomes the colour to paint with")},
        [settings] { settings->swapColors(); });
    w.actions.add({.id = "color.reset",
                   .text = PaintActions::tr("&Black on white"),
                   .category = ActionCategory::Tool,
                   .section = 94,
                   .keys = "D",
                   .statusTip = PaintActions::tr("Paint black, with a white background colour")},
                  [settings] { settings->resetColors(); });
    addSizes(w);
    addSymmetry(w);
    addBrushSteps(w);

    auto* presets = new BrushPresetModel(&w.window);
    auto* store =
        new PaintingStore(w.session.folders().settingsFile.parent_path() / "painting.json",
                          settings, presets, &w.window);
    presets->setParent(store);  // which may save them when the window goes
    // The window is built anew in another language before this one goes.
    QObject::connect(&w.session, &Session::languageChanged, store, [store] { store->save(); });
    auto* colors = new ColorDock(settings);
    colors->setPalette(store->palette());
    QObject::connect(colors, &ColorDock::paletteChanged, store,
                     [colors, store] { store->setPalette(colors->palette()); });
    QObject::connect(
        colors, &ColorDock::failed, &w.notice,
        [&notice = w.notice](const QString& text) { notice.show(NoticeBar::Kind::Problem, text); });
    auto* brushes = new BrushPresetsDock(presets, settings);
    w.docks.add(colors, {.area = Qt::LeftDockWidgetArea, .size = 220, .icon = "palette"});
    w.docks.add(
        brushes,
        {.area = Qt::LeftDockWidgetArea, .tabbedWith = QStringLiteral("color"), .icon = "brush"});
    w.docks.add(
        new BrushDock(settings),
        {.area = Qt::LeftDockWidgetArea, .tabbedWith = QStringLiteral("color"), .icon = "sliders"});
    w.docks.raise(QStringLiteral("color"));
    w.actions.add(
        {.id = "brush.save",
         .text = PaintActions::tr("&Keep as a preset…"),
         .category = ActionCategory::Tool,
         .section = 96,
         .submenu = PaintActions::tr("Brush"),
         .icon = "save",
         .statusTip = PaintActions::tr("Keep the brush in hand, with its settings, under a name")},
        [brushes] { brushes->savePreset(); });
    const auto editColor = [&docks = w.docks, colors](bool background) {
        docks.raise(QStringLiteral("color"));
        colors->edit(background);
    };
    w.actions.add({.id = "color.choose",
                   .text = PaintActions::tr("&Choose the colour…"),
                   .category = ActionCategory::Tool,
                   .section = 94,
                   .icon = "palette",
                   .statusTip = PaintActions::tr("Go to the colour wheel")},
                  [editColor] { editColor(false); });
    if (auto* bar = w.window.findChild<ToolOptionsBar*>()) {
        QObject::connect(bar, &ToolOptionsBar::colorClicked, colors, editColor);
    }
}

}  // namespace gouache::ui
