#pragma once

#include <QDockWidget>
#include <QModelIndexList>
#include <QPersistentModelIndex>

class QAction;
class QBoxLayout;
class QComboBox;
class QMenu;
class QToolButton;
class QTreeView;

namespace gouache::ui {

class ActionRegistry;
class LayerModel;
class SpinSlider;

/// Tree of layers with blend mode, opacity, locks and buttons. Selecting a row makes that layer the
/// one that tools work on; several can be selected to be grouped. Its buttons are commands
/// "layer.…" of the registry, which must be there before it.
class LayersDock : public QDockWidget {
    Q_OBJECT

  public:
    LayersDock(LayerModel* model, ActionRegistry* actions, QWidget* parent = nullptr);

    /// Never without the active layer, while there is one.
    QModelIndexList selectedLayers() const;
    /// Opens the field for the active layer's name.
    void rename();

  private:
    QWidget* buildFlags(ActionRegistry* actions);
    QBoxLayout* buildButtons(ActionRegistry* actions);
    void connectTree();
    void showActive(const QModelIndex& index);
    void fillModes(bool group);

    LayerModel* model_;
    QPersistentModelIndex newest_;
    QTreeView* tree_;
    SpinSlider* opacity_;
    QComboBox* blend_;
};

}  // namespace gouache::ui
