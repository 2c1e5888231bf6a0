#include "ui/mainwindow/tools_bar.h"

#include <QActionGroup>
#include <algorithm>

#include "ui/mainwindow/tool_grid.h"
#include "ui/models/layer_model.h"

namespace gouache::ui {

ToolsBar::ToolsBar(ActionRegistry* actions, ToolSettings* settings, LayerModel* layers,
                   QWidget* parent)
    : QToolBar(tr("Tools"), parent),
      actions_(actions),
      settings_(settings),
      layers_(layers),
      group_(new QActionGroup(this)),
      grid_(new ToolGrid) {
    setObjectName(QStringLiteral("tools"));
    setMovable(false);
    setOrientation(Qt::Vertical);
    addWidget(grid_);
    connect(settings_, &ToolSettings::toolChanged, this, &ToolsBar::showTool);
    connect(layers_, &LayerModel::activeChanged, this, &ToolsBar::showTool);
}

QAction* ToolsBar::add(const ToolButton& tool) {
    ToolButton made = tool;
    made.action.category = ActionCategory::Tool;
    made.action.checkable = true;
    QAction* action = actions_->add(made.action, [this, made] { choose(made); });
    group_->addAction(action);
    entries_.push_back({made, action});
    // Once for all that are added in a row.
    if (!std::exchange(outdated_, true)) {
        QMetaObject::invokeMethod(this, &ToolsBar::arrange, Qt::QueuedConnection);
    }
    showTool();
    return action;
}

void ToolsBar::arrange() {
    outdated_ = false;
    std::stable_sort(entries_.begin(), entries_.end(), [](const Entry& a, const Entry& b) {
        return a.tool.action.section < b.tool.action.section;
    });
    std::vector<std::vector<QAction*>> sections;
    int section = 0;
    for (const Entry& entry : entries_) {
        if (sections.empty() || entry.tool.action.section != section) {
            section = entry.tool.action.section;
            sections.emplace_back();
        }
        sections.back().push_back(entry.action);
    }
    grid_->setSections(sections);
}

void ToolsBar::choose(const ToolButton& tool) {
    Document* document = layers_->shownDocument();
    if (document != nullptr && tool.layer) {
        const Layer* active = document->active();
        if (active == nullptr || active->kind != *tool.layer) {
            if (const Layer* layer = document->topmost(*tool.layer)) {
                document->setActive(layer->id);
            } else {
                layers_->addLayer(*tool.layer);
            }
        }
    }
    settings_->setTool(tool.tool);
    showTool();
}

void ToolsBar::showTool() {
    const Document* document = layers_->shownDocument();
    const Layer* active = document != nullptr ? document->active() : nullptr;
    QAction* shown = nullptr;
    for (const Entry& entry : entries_) {
        if (entry.tool.tool != settings_->tool()) {
            continue;
        }
        const bool fits =
            !entry.tool.layer || (active != nullptr && active->kind == *entry.tool.layer);
        if (shown == nullptr || fits) {
            shown = entry.action;
        }
        if (fits) {
            break;
        }
    }
    if (shown != nullptr) {
        shown->setChecked(true);
    } else if (QAction* old = group_->checkedAction()) {
        old->setChecked(false);
    }
}

}  // namespace gouache::ui
