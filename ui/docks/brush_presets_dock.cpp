#include "ui/docks/brush_presets_dock.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QListView>
#include <QToolButton>
#include <QVBoxLayout>

#include "ui/models/brush_preset_model.h"
#include "ui/theme/icons.h"

namespace gouache::ui {

namespace {

QToolButton* button(const char* iconName, const QString& name) {
    auto* made = new QToolButton;
    made->setIcon(icon(iconName));
    made->setAccessibleName(name);
    made->setToolTip(name);
    return made;
}

}  // namespace

ToolKind brushTool(const ToolSettings& settings) {
    switch (settings.tool()) {
        case ToolKind::Sketch:
        case ToolKind::Eraser:
        case ToolKind::Smudge:
        case ToolKind::Clone:
            return settings.tool();
        default:
            return ToolKind::Brush;
    }
}

BrushPresetsDock::BrushPresetsDock(BrushPresetModel* model, ToolSettings* settings, QWidget* parent)
    : QDockWidget(tr("Brushes"), parent),
      model_(model),
      settings_(settings),
      list_(new QListView),
      replace_(button("save", tr("Change the preset to the brush in hand"))),
      remove_(button("trash", tr("Delete the preset"))) {
    setObjectName(QStringLiteral("brushes"));
    list_->setModel(model_);
    list_->setAccessibleName(tr("Brush presets"));
    list_->setIconSize(BrushPresetModel::kSampleSize);
    list_->setUniformItemSizes(true);
    list_->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    list_->setEditTriggers(QAbstractItemView::EditKeyPressed | QAbstractItemView::DoubleClicked);
    list_->setTextElideMode(Qt::ElideRight);

    auto* add = button("add", tr("Keep the brush in hand as a preset"));
    auto* row = new QHBoxLayout;
    row->setSpacing(2);
    row->addWidget(add);
    row->addWidget(replace_);
    row->addStretch(1);
    row->addWidget(remove_);
    auto* body = new QWidget;
    auto* layout = new QVBoxLayout(body);
    layout->setContentsMargins(10, 2, 10, 8);
    layout->setSpacing(6);
    layout->addWidget(list_, 1);
    layout->addLayout(row);
    setWidget(body);

    connect(list_, &QListView::clicked, this, &BrushPresetsDock::take);
    connect(list_, &QListView::activated, this, &BrushPresetsDock::take);
    connect(list_->selectionModel(), &QItemSelectionModel::currentChanged, this,
            &BrushPresetsDock::updateButtons);
    connect(model_, &QAbstractItemModel::modelReset, this, &BrushPresetsDock::updateButtons);
    connect(add, &QToolButton::clicked, this, &BrushPresetsDock::savePreset);
    connect(replace_, &QToolButton::clicked, this, [this] {
        model_->replace(list_->currentIndex(), settings_->brush(brushTool(*settings_)));
    });
    connect(remove_, &QToolButton::clicked, this, [this] {
        model_->remove(list_->currentIndex());
        updateButtons();
    });
    updateButtons();
}

void BrushPresetsDock::take(const QModelIndex& index) {
    if (!index.isValid()) {
        return;
    }
    const ToolKind tool = brushTool(*settings_);
    settings_->setBrush(tool, model_->preset(index).brush);
    settings_->setTool(tool);
}

void BrushPresetsDock::savePreset() {
    const QModelIndex added = model_->add(tr("My brush"), settings_->brush(brushTool(*settings_)));
    if (added.isValid()) {
        show();
        raise();
        list_->setCurrentIndex(added);
        list_->scrollTo(added);
        list_->edit(added);
    }
}

void BrushPresetsDock::updateButtons() {
    const bool own = model_->isOwn(list_->currentIndex());
    replace_->setEnabled(own);
    remove_->setEnabled(own);
}

void BrushPresetsDock::changeEvent(QEvent* event) {
    if (event->type() == QEvent::PaletteChange) {
        model_->forgetSamples();
    }
    QDockWidget::changeEvent(event);
}

}  // namespace gouache::ui
