#include "ui/tools/tool_registry.h"

#include <QCoreApplication>
#include <algorithm>

#include "ui/tools/brush_tool.h"
#include "ui/tools/clone_tool.h"
#include "ui/tools/color_picker_tool.h"
#include "ui/tools/crop_tool.h"
#include "ui/tools/eraser_tool.h"
#include "ui/tools/fill_tool.h"
#include "ui/tools/frame_tool.h"
#include "ui/tools/gradient_tool.h"
#include "ui/tools/hand_tool.h"
#include "ui/tools/move_tool.h"
#include "ui/tools/select_brush_tool.h"
#include "ui/tools/select_ellipse_tool.h"
#include "ui/tools/select_lasso_tool.h"
#include "ui/tools/select_polygon_tool.h"
#include "ui/tools/select_rectangle_tool.h"
#include "ui/tools/select_wand_tool.h"
#include "ui/tools/shape_tool.h"
#include "ui/tools/smudge_tool.h"
#include "ui/tools/transform_tool.h"

namespace gouache::ui {

namespace {

template <typename T>
std::unique_ptr<Tool> make() {
    return std::make_unique<T>();
}

template <ToolKind kind, ShapeKind shape, CommandKind command>
std::unique_ptr<Tool> makeShape() {
    return std::make_unique<ShapeTool>(kind, shape, command);
}

template <ToolKind kind>
std::unique_ptr<Tool> makeBrush() {
    return std::make_unique<BrushTool>(kind);
}

template <ToolKind kind>
std::unique_ptr<Tool> makeWand() {
    return std::make_unique<SelectWandTool>(kind);
}

constexpr ToolEntry kEntries[] = {
    {ToolKind::Brush, QT_TRANSLATE_NOOP("Tools", "Brush"),
     QT_TRANSLATE_NOOP("Tools", "Paint on a paint layer"), &makeBrush<ToolKind::Brush>},
    {ToolKind::Sketch, QT_TRANSLATE_NOOP("Tools", "Sketch"),
     QT_TRANSLATE_NOOP("Tools", "Draw lines for the picture to follow"),
     &makeBrush<ToolKind::Sketch>},
    {ToolKind::Eraser, QT_TRANSLATE_NOOP("Tools", "Eraser"),
     QT_TRANSLATE_NOOP("Tools", "Make the layer transparent again"), &make<EraserTool>},
    {ToolKind::Smudge, QT_TRANSLATE_NOOP("Tools", "Smudge"),
     QT_TRANSLATE_NOOP("Tools", "Drag paint along, as with a finger"), &make<SmudgeTool>},
    {ToolKind::Clone, QT_TRANSLATE_NOOP("Tools", "Clone stamp"),
     QT_TRANSLATE_NOOP("Tools", "Paint with another place of the picture; Ctrl and a click set it"),
     &make<CloneTool>},
    {ToolKind::Fill, QT_TRANSLATE_NOOP("Tools", "Fill"),
     QT_TRANSLATE_NOOP("Tools", "Fill an area of like colour"), &make<FillTool>},
    {ToolKind::Gradient, QT_TRANSLATE_NOOP("Tools", "Gradient"),
     QT_TRANSLATE_NOOP("Tools", "Drag to fill with a change of colour"), &make<GradientTool>},
    {ToolKind::Line, QT_TRANSLATE_NOOP("Tools", "Line"),
     QT_TRANSLATE_NOOP("Tools", "Drag a straight line; Shift turns it in steps"),
     &makeShape<ToolKind::Line, ShapeKind::Line, CommandKind::DrawLine>},
    {ToolKind::Rectangle, QT_TRANSLATE_NOOP("Tools", "Rectangle"),
     QT_TRANSLATE_NOOP("Tools",
                       "Drag a rectangle; Shift makes it square, Ctrl starts in the middle"),
     &makeShape<ToolKind::Rectangle, ShapeKind::Rectangle, CommandKind::DrawRectangle>},
    {ToolKind::Ellipse, QT_TRANSLATE_NOOP("Tools", "Ellipse"),
     QT_TRANSLATE_NOOP("Tools",
                       "Drag an ellipse; Shift makes it a circle, Ctrl starts in the middle"),
     &makeShape<ToolKind::Ellipse, ShapeKind::Ellipse, CommandKind::DrawEllipse>},
    {ToolKind::SelectRectangle, QT_TRANSLATE_NOOP("Tools", "Select a rectangle"),
     QT_TRANSLATE_NOOP("Tools", "Drag a rectangle; Shift adds, Alt takes away"),
     &make<SelectRectangleTool>},
    {ToolKind::SelectEllipse, QT_TRANSLATE_NOOP("Tools", "Select an ellipse"),
     QT_TRANSLATE_NOOP("Tools", "Drag an ellipse; Shift adds, Alt takes away"),
     &make<SelectEllipseTool>},
    {ToolKind::SelectLasso, QT_TRANSLATE_NOOP("Tools", "Lasso"),
     QT_TRANSLATE_NOOP("Tools", "Draw round what is to be selected"), &make<SelectLassoTool>},
    {ToolKind::SelectPolygon, QT_TRANSLATE_NOOP("Tools", "Select a polygon"),
     QT_TRANSLATE_NOOP("Tools", "Click corner after corner; Enter or a double click closes it"),
     &make<SelectPolygonTool>},
    {ToolKind::SelectWand, QT_TRANSLATE_NOOP("Tools", "Magic wand"),
     QT_TRANSLATE_NOOP("Tools", "Click to select an area of like colour"),
     &makeWand<ToolKind::SelectWand>},
    {ToolKind::SelectColor, QT_TRANSLATE_NOOP("Tools", "Select by colour"),
     QT_TRANSLATE_NOOP("Tools", "Click to select a colour wherever it is"),
     &makeWand<ToolKind::SelectColor>},
    {ToolKind::SelectBrush, QT_TRANSLATE_NOOP("Tools", "Selection brush"),
     QT_TRANSLATE_NOOP("Tools", "Paint what is selected; Alt takes away"), &make<SelectBrushTool>},
    {ToolKind::Move, QT_TRANSLATE_NOOP("Tools", "Move"),
     QT_TRANSLATE_NOOP("Tools", "Drag the layer or what is selected; arrow keys for single pixels"),
     &make<MoveTool>},
    {ToolKind::Transform, QT_TRANSLATE_NOOP("Tools", "Transform"),
     QT_TRANSLATE_NOOP("Tools",
                       "Scale, turn and bend; Ctrl moves corners on their own, Enter applies"),
     &make<TransformTool>},
    {ToolKind::Crop, QT_TRANSLATE_NOOP("Tools", "Crop"),
     QT_TRANSLATE_NOOP("Tools", "Drag what is to be kept, also beyond the edge; Enter crops"),
     &make<CropTool>},
    {ToolKind::ColorPicker, QT_TRANSLATE_NOOP("Tools", "Colour picker"),
     QT_TRANSLATE_NOOP("Tools", "Paint with a colour of the picture; also with Alt held"),
     &make<ColorPickerTool>},
    {ToolKind::Frame, QT_TRANSLATE_NOOP("Tools", "Generation frame"),
     QT_TRANSLATE_NOOP("Tools", "Drag the part that is generated; past the edge to expand"),
     &make<FrameTool>},
    {ToolKind::Hand, QT_TRANSLATE_NOOP("Tools", "Hand"),
     QT_TRANSLATE_NOOP("Tools", "Move the view; also with Space held"), &make<HandTool>},
};

const ToolEntry* entryOf(ToolKind kind) {
    const auto* found = std::ranges::find(kEntries, kind, &ToolEntry::kind);
    return found == std::end(kEntries) ? nullptr : found;
}

}  // namespace

std::span<const ToolEntry> toolEntries() {
    return kEntries;
}

QString toolName(ToolKind kind) {
    const ToolEntry* entry = entryOf(kind);
    return entry != nullptr ? QCoreApplication::translate("Tools", entry->name) : QString();
}

QString toolHint(ToolKind kind) {
    const ToolEntry* entry = entryOf(kind);
    return entry != nullptr ? QCoreApplication::translate("Tools", entry->hint) : QString();
}

}  // namespace gouache::ui
