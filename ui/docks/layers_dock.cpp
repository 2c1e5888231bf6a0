#include "ui/docks/layers_dock.h"

#include <QAction>
#include <QListView>
#include <QMenu>
#include <QToolButton>
#include <QVBoxLayout>

#include "ui/docks/form_field.h"
#include "ui/docks/layer_delegate.h"
#include "ui/docks/option_names.h"
#include "ui/docks/slider_field.h"
#include "ui/models/layer_model.h"
#include "ui/theme/icons.h"

namespace gouache::ui {

namespace {

QToolButton* button(const char* iconName, const QString& name, const QKeySequence& key) {
    auto* made = new QToolButton;
    made->setIcon(icon(iconName));
    made->setAccessibleName(name);
    made->setShortcut(key);
    made->setToolTip(key.isEmpty() ? name
                                   : QStringLiteral("%1 (%2)").arg(
                                         name, key.toString(QKeySequence::NativeText)));
    return made;
}

}  // namespace

LayersDock::LayersDock(LayerModel* model, QWidget* parent)
    : QDockWidget(tr("Layers"), parent), model_(model), list_(new QListView) {
    setObjectName(QStringLiteral("layers"));
    list_->setModel(model);
    list_->setItemDelegate(new LayerDelegate(list_));
    list_->setAccessibleName(tr("Layers"));
    list_->setDragDropMode(QAbstractItemView::InternalMove);
    list_->setDragDropOverwriteMode(false);
    list_->setDefaultDropAction(Qt::MoveAction);
    list_->setEditTriggers(QAbstractItemView::DoubleClicked | QAbstractItemView::EditKeyPressed);
    list_->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    list_->setContextMenuPolicy(Qt::ActionsContextMenu);

    opacity_ = new SliderField({.minimum = 0,
                                .maximum = 100,
                                .sliderMinimum = 0,
                                .sliderMaximum = 100,
                                .suffix = QStringLiteral(" %")},
                               tr("Layer opacity"));
    auto* body = new QWidget;
    auto* layout = new QVBoxLayout(body);
    layout->setContentsMargins(10, 2, 10, 10);
    layout->setSpacing(8);
    layout->addWidget(new FormField(tr("&Opacity"), opacity_));
    layout->addWidget(list_, 1);
    buildButtons(layout);
    setWidget(body);

    auto* rename = new QAction(tr("Rename"), list_);
    rename->setShortcut(Qt::Key_F2);
    rename->setShortcutContext(Qt::WidgetShortcut);
    connect(rename, &QAction::triggered, this, [this] { list_->edit(list_->currentIndex()); });
    auto* clear = new QAction(tr("Clear"), list_);
    connect(clear, &QAction::triggered, this,
            [this] { model_->clearLayer(list_->currentIndex()); });
    list_->addActions({rename, clear});

    connect(list_->selectionModel(), &QItemSelectionModel::currentChanged, this,
            [this](const QModelIndex& current) {
                if (const LayerId id = model_->layerAt(current)) {
                    model_->shownDocument()->setActive(id);
                }
            });
    // A click beside the rows takes the selection away, but there always is an active layer.
    connect(list_->selectionModel(), &QItemSelectionModel::selectionChanged, this, [this] {
        if (list_->selectionModel()->selection().isEmpty() && list_->currentIndex().isValid()) {
            list_->selectionModel()->select(list_->currentIndex(), QItemSelectionModel::Select);
        }
    });
    connect(model_, &LayerModel::activeChanged, this, &LayersDock::showActive);
    for (const auto signal :
         {&QAbstractItemModel::rowsInserted, &QAbstractItemModel::rowsRemoved}) {
        connect(model_, signal, this, &LayersDock::updateButtons);
    }
    connect(model_, &QAbstractItemModel::rowsMoved, this, &LayersDock::updateButtons);
    connect(model_, &QAbstractItemModel::dataChanged, this,
            [this](const QModelIndex& from, const QModelIndex& to) {
                const QModelIndex current = list_->currentIndex();
                if (current.row() >= from.row() && current.row() <= to.row()) {
                    showActive(current);
                }
            });
    connect(opacity_, &SliderField::edited, this, [this](double percent) {
        model_->setData(list_->currentIndex(), percent / 100, LayerModel::OpacityRole);
    });
    if (const Document* document = model_->shownDocument()) {
        showActive(model_->indexOf(document->state().active));
    }
    updateButtons();
}

void LayersDock::buildButtons(QBoxLayout* layout) {
    auto* add = button("add", tr("Add a layer"), {});
    add->setPopupMode(QToolButton::InstantPopup);
    auto* kinds = new QMenu(add);
    for (const LayerKind kind : {LayerKind::Paint, LayerKind::Mask, LayerKind::Control}) {
        kinds->addAction(icon(iconNameOf(kind)), displayName(kind), this,
                         [this, kind] { model_->addLayer(kind); });
    }
    kinds->actions().at(0)->setShortcut(QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_N));
    add->setMenu(kinds);
    duplicate_ = button("duplicate", tr("Duplicate the layer"), QKeySequence(Qt::CTRL | Qt::Key_J));
    up_ = button("up", tr("Move the layer up"), QKeySequence(Qt::CTRL | Qt::Key_BracketRight));
    down_ = button("down", tr("Move the layer down"), QKeySequence(Qt::CTRL | Qt::Key_BracketLeft));
    remove_ = button("trash", tr("Delete the layer"), QKeySequence(Qt::SHIFT | Qt::Key_Delete));

    auto* row = new QHBoxLayout;
    row->setSpacing(2);
    row->addWidget(add);
    row->addWidget(duplicate_);
    row->addWidget(up_);
    row->addWidget(down_);
    row->addStretch(1);
    row->addWidget(remove_);
    layout->addLayout(row);

    connect(duplicate_, &QToolButton::clicked, this,
            [this] { model_->duplicateLayer(list_->currentIndex()); });
    connect(remove_, &QToolButton::clicked, this,
            [this] { model_->removeLayer(list_->currentIndex()); });
    connect(up_, &QToolButton::clicked, this,
            [this] { model_->moveLayer(list_->currentIndex(), -1); });
    connect(down_, &QToolButton::clicked, this,
            [this] { model_->moveLayer(list_->currentIndex(), 1); });
}

void LayersDock::showActive(const QModelIndex& index) {
    if (list_->currentIndex() != index) {
        list_->setCurrentIndex(index);
    }
    opacity_->setEnabled(index.isValid());
    if (index.isValid()) {
        opacity_->setValue(index.data(LayerModel::OpacityRole).toDouble() * 100);
    }
    updateButtons();
}

void LayersDock::updateButtons() {
    const QModelIndex current = list_->currentIndex();
    remove_->setEnabled(current.isValid());
    duplicate_->setEnabled(current.isValid());
    up_->setEnabled(current.isValid() && current.row() > 0);
    down_->setEnabled(current.isValid() && current.row() + 1 < model_->rowCount());
}

}  // namespace gouache::ui
