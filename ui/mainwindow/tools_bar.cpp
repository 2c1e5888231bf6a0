#include "ui/mainwindow/tools_bar.h"

#include <QActionGroup>

#include "ui/mainwindow/actions.h"
#include "ui/models/layer_model.h"
#include "ui/theme/icons.h"

namespace gouache::ui {

ToolsBar::ToolsBar(ToolSettings* settings, LayerModel* layers, QWidget* parent)
    : QToolBar(tr("Tools"), parent),
      settings_(settings),
      layers_(layers),
      group_(new QActionGroup(this)) {
    setObjectName(QStringLiteral("tools"));
    setMovable(false);
    setOrientation(Qt::Vertical);
    setIconSize({22, 22});
    brush_ = add("brush", tr("Brush: paint on a paint layer"), Qt::Key_B);
    mask_ = add("mask", tr("Mask: mark what shall be changed"), Qt::Key_M);
    sketch_ = add("sketch", tr("Sketch: draw lines for the picture to follow"), Qt::Key_S);
    eraser_ = add("eraser", tr("Eraser: on the layer chosen"), Qt::Key_E);
    addSeparator();
    picker_ = add("picker", tr("Colour picker"), Qt::Key_I);
    hand_ = add("hand", tr("Hand: move the view; also with Space held"), Qt::Key_H);

    connect(brush_, &QAction::triggered, this, [this] { paintOn(LayerKind::Paint); });
    connect(mask_, &QAction::triggered, this, [this] { paintOn(LayerKind::Mask); });
    connect(sketch_, &QAction::triggered, this, [this] { paintOn(LayerKind::Sketch); });
    connect(eraser_, &QAction::triggered, this, [this] { settings_->setTool(ToolKind::Eraser); });
    connect(picker_, &QAction::triggered, this,
            [this] { settings_->setTool(ToolKind::ColorPicker); });
    connect(hand_, &QAction::triggered, this, [this] { settings_->setTool(ToolKind::Hand); });
    connect(settings_, &ToolSettings::toolChanged, this, &ToolsBar::showTool);
    connect(layers_, &LayerModel::activeChanged, this, &ToolsBar::showTool);
    showTool();
}

QAction* ToolsBar::add(const char* iconName, const QString& name, const QKeySequence& key) {
    auto* action = addAction(icon(iconName), name);
    action->setShortcut(key);
    action->setCheckable(true);
    action->setToolTip(toolTipOf(action));
    group_->addAction(action);
    return action;
}

QList<QAction*> ToolsBar::toolActions() const {
    return group_->actions();
}

void ToolsBar::paintOn(LayerKind kind) {
    if (Document* document = layers_->shownDocument()) {
        const Layer* active = document->active();
        if (active == nullptr || active->kind != kind) {
            if (const Layer* layer = document->topmost(kind)) {
                document->setActive(layer->id);
            } else {
                layers_->addLayer(kind);
            }
        }
    }
    settings_->setTool(ToolKind::Brush);
    showTool();
}

void ToolsBar::showTool() {
    switch (settings_->tool()) {
        case ToolKind::Brush: {
            const Document* document = layers_->shownDocument();
            const Layer* active = document != nullptr ? document->active() : nullptr;
            const LayerKind kind = active != nullptr ? active->kind : LayerKind::Paint;
            (kind == LayerKind::Mask     ? mask_
             : kind == LayerKind::Sketch ? sketch_
                                         : brush_)
                ->setChecked(true);
            break;
        }
        case ToolKind::Eraser:
            eraser_->setChecked(true);
            break;
        case ToolKind::ColorPicker:
            picker_->setChecked(true);
            break;
        case ToolKind::Hand:
            hand_->setChecked(true);
            break;
        default:
            break;
    }
}

}  // namespace gouache::ui
