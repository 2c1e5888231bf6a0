#include "ui/docks/layers_dock.h"

#include <QComboBox>
#include <QItemSelectionModel>
#include <QMenu>
#include <QToolButton>
#include <QTreeView>
#include <QVBoxLayout>

#include "ui/docks/blend_mode_names.h"
#include "ui/docks/layer_delegate.h"
#include "ui/docks/layer_tree.h"
#include "ui/docks/spin_slider.h"
#include "ui/models/layer_model.h"
#include "ui/shell/action_registry.h"
#include "ui/theme/icons.h"

namespace gouache::ui {

namespace {

QToolButton* buttonFor(ActionRegistry* actions, const char* id) {
    auto* made = new QToolButton;
    QAction* action = actions->action(id);
    made->setDefaultAction(action);
    made->setToolButtonStyle(Qt::ToolButtonIconOnly);
    made->setAccessibleName(plainText(action->text()));
    return made;
}

}  // namespace

LayersDock::LayersDock(LayerModel* model, ActionRegistry* actions, QWidget* parent)
    : QDockWidget(tr("Layers"), parent),
      model_(model),
      tree_(new LayerTree),
      blend_(new QComboBox) {
    setObjectName(QStringLiteral("layers"));
    tree_->setModel(model);
    tree_->setItemDelegate(new LayerDelegate(tree_));
    tree_->setAccessibleName(tr("Layers"));
    tree_->setHeaderHidden(true);
    tree_->setUniformRowHeights(true);
    tree_->setIndentation(16);
    tree_->setSelectionMode(QAbstractItemView::ExtendedSelection);
    tree_->setDragDropMode(QAbstractItemView::InternalMove);
    tree_->setDragDropOverwriteMode(false);
    tree_->setDefaultDropAction(Qt::MoveAction);
    tree_->setEditTriggers(QAbstractItemView::DoubleClicked | QAbstractItemView::EditKeyPressed);
    tree_->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    tree_->setExpandsOnDoubleClick(false);
    tree_->setContextMenuPolicy(Qt::ActionsContextMenu);
    tree_->expandAll();

    blend_->setAccessibleName(tr("Blend mode"));
    blend_->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    opacity_ = new SpinSlider({.suffix = QStringLiteral(" %")}, tr("Opacity"));
    opacity_->setAccessibleName(tr("Layer opacity"));
    auto* body = new QWidget;
    auto* layout = new QVBoxLayout(body);
    layout->setContentsMargins(10, 2, 10, 10);
    layout->setSpacing(8);
    auto* modeRow = new QHBoxLayout;
    modeRow->setSpacing(6);
    modeRow->addWidget(blend_, 1);
    modeRow->addWidget(buildFlags(actions));
    layout->addLayout(modeRow);
    layout->addWidget(opacity_);
    layout->addWidget(tree_, 1);
    layout->addLayout(buildButtons(actions));
    setWidget(body);

    for (const char* id : {"layer.rename", "layer.duplicate", "layer.clear", "layer.group",
                           "layer.ungroup", "layer.addMask", "layer.switchMask", "layer.applyMask",
                           "layer.removeMask", "layer.mergeDown", "layer.remove"}) {
        tree_->addAction(actions->action(id));
    }
    connectTree();
    connect(opacity_, &SpinSlider::edited, this, [this](double percent) {
        model_->setData(tree_->currentIndex(), percent / 100, LayerModel::OpacityRole);
    });
    connect(blend_, &QComboBox::activated, this, [this](int row) {
        model_->setData(tree_->currentIndex(), blend_->itemData(row), LayerModel::BlendRole);
    });
    if (const Document* document = model_->shownDocument()) {
        showActive(model_->indexOf(document->state().active));
    }
}

QWidget* LayersDock::buildFlags(ActionRegistry* actions) {
    auto* row = new QWidget;
    auto* layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(2);
    for (const char* id : {"layer.lock", "layer.alphaLock", "layer.clip"}) {
        layout->addWidget(buttonFor(actions, id));
    }
    return row;
}

QBoxLayout* LayersDock::buildButtons(ActionRegistry* actions) {
    auto* add = new QToolButton;
    add->setIcon(icon("add"));
    add->setToolTip(tr("Add a layer"));
    add->setAccessibleName(tr("Add a layer"));
    add->setPopupMode(QToolButton::InstantPopup);
    auto* kinds = new QMenu(add);
    for (const char* id : {"layer.newPaint", "layer.newGroup", "layer.newMask", "layer.newControl",
                           "layer.newRegion"}) {
        kinds->addAction(actions->action(id));
    }
    add->setMenu(kinds);
    auto* row = new QHBoxLayout;
    row->setSpacing(2);
    row->addWidget(add);
    for (const char* id :
         {"layer.group", "layer.addMask", "layer.duplicate", "layer.raise", "layer.lower"}) {
        row->addWidget(buttonFor(actions, id));
    }
    row->addStretch(1);
    row->addWidget(buttonFor(actions, "layer.remove"));
    return row;
}

void LayersDock::connectTree() {
    QItemSelectionModel* selection = tree_->selectionModel();
    connect(selection, &QItemSelectionModel::currentChanged, this,
            [this](const QModelIndex& current) {
                const LayerId id = model_->layerAt(current);
                const Document* document = model_->shownDocument();
                if (id && document->state().active != id) {
                    model_->shownDocument()->setActive(id);
                }
            });
    // A click beside the rows takes the selection away, but there always is an active layer.
    connect(selection, &QItemSelectionModel::selectionChanged, this, [this, selection] {
        if (selection->selection().isEmpty() && tree_->currentIndex().isValid()) {
            selection->select(tree_->currentIndex(), QItemSelectionModel::Select);
        }
    });
    connect(model_, &LayerModel::activeChanged, this, &LayersDock::showActive);
    connect(model_, &QAbstractItemModel::modelReset, tree_, &QTreeView::expandAll);
    connect(model_, &QAbstractItemModel::rowsInserted, this,
            [this](const QModelIndex& parent, int first) {
                tree_->expand(parent);
                newest_ = model_->index(first, 0, parent);
            });
    // A new group shows what was put into it.
    connect(model_, &QAbstractItemModel::layoutChanged, this, [this] { tree_->expand(newest_); });
    connect(model_, &QAbstractItemModel::dataChanged, this, [this](const QModelIndex& changed) {
        if (changed == tree_->currentIndex()) {
            showActive(changed);
        }
    });
}

QModelIndexList LayersDock::selectedLayers() const {
    QModelIndexList selected = tree_->selectionModel()->selectedIndexes();
    if (selected.isEmpty() && tree_->currentIndex().isValid()) {
        selected.append(tree_->currentIndex());
    }
    return selected;
}

void LayersDock::rename() {
    raise();
    tree_->setFocus();
    tree_->edit(tree_->currentIndex());
}

void LayersDock::fillModes(bool group) {
    const bool filled = blend_->count() > 0;
    const bool hasPassThrough =
        filled && blend_->findData(static_cast<int>(BlendMode::PassThrough)) >= 0;
    if (filled && hasPassThrough == group) {
        return;
    }
    blend_->clear();
    if (group) {
        blend_->addItem(displayName(BlendMode::PassThrough),
                        static_cast<int>(BlendMode::PassThrough));
    }
    for (const BlendMode mode : allBlendModes()) {
        if (mode != BlendMode::PassThrough) {
            blend_->addItem(displayName(mode), static_cast<int>(mode));
        }
    }
}

void LayersDock::showActive(const QModelIndex& index) {
    if (tree_->currentIndex() != index) {
        // Not the view's own, which takes the keys of a command for those of a selection.
        tree_->selectionModel()->setCurrentIndex(index, QItemSelectionModel::ClearAndSelect);
        tree_->scrollTo(index);
    }
    const auto kind = static_cast<LayerKind>(index.data(LayerModel::KindRole).toInt());
    const bool makesPicture = index.isValid() && (isPicture(kind) || kind == LayerKind::Group);
    fillModes(makesPicture && kind == LayerKind::Group);
    blend_->setEnabled(makesPicture);
    opacity_->setEnabled(index.isValid());
    if (index.isValid()) {
        opacity_->setShownValue(index.data(LayerModel::OpacityRole).toDouble() * 100);
        blend_->setCurrentIndex(blend_->findData(index.data(LayerModel::BlendRole)));
    }
}

}  // namespace gouache::ui
