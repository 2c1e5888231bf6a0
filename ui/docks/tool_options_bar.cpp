#include "ui/docks/tool_options_bar.h"

#include <QLabel>
#include <algorithm>

#include "ui/docks/color_pair.h"
#include "ui/docks/crop_option_fields.h"
#include "ui/docks/paint_option_fields.h"
#include "ui/docks/select_option_fields.h"
#include "ui/docks/transform_option_fields.h"
#include "ui/tools/tool_registry.h"

namespace gouache::ui {

ToolOptionsBar::ToolOptionsBar(ToolSettings* settings, QWidget* parent)
    : QToolBar(tr("Tool options"), parent), settings_(settings), name_(new QLabel) {
    setObjectName(QStringLiteral("toolOptions"));
    setMovable(false);
    auto* colors = new ColorPair(settings);
    addWidget(colors);
    name_->setTextFormat(Qt::PlainText);
    name_->setMargin(4);
    name_->setMinimumWidth(64);
    addWidget(name_);
    addPaintOptions(*this, *settings_);
    addSelectOptions(*this, *settings_);
    addTransformOptions(*this, *settings_);
    addCropOptions(*this, *settings_);
    connect(colors, &ColorPair::clicked, this, &ToolOptionsBar::colorClicked);
    connect(settings_, &ToolSettings::toolChanged, this, &ToolOptionsBar::showTool);
    showTool();
}

void ToolOptionsBar::addOption(QWidget* field, const QList<ToolKind>& tools) {
    options_.push_back({addWidget(field), tools});
    showTool();
}

void ToolOptionsBar::showTool() {
    const ToolKind tool = settings_->tool();
    bool any = false;
    for (const Option& option : options_) {
        const bool shown = option.tools.contains(tool);
        option.action->setVisible(shown);
        any = any || shown;
    }
    name_->setText(any ? toolName(tool)
                       : QStringLiteral("%1: %2").arg(toolName(tool), toolHint(tool)));
}

}  // namespace gouache::ui
