#pragma once

#include <QDockWidget>

class QBoxLayout;
class QListView;
class QToolButton;

namespace gouache::ui {

class LayerModel;
class SliderField;

/// List of layers with opacity and buttons. Selecting a row makes that layer the one that tools
/// work on.
class LayersDock : public QDockWidget {
    Q_OBJECT

  public:
    explicit LayersDock(LayerModel* model, QWidget* parent = nullptr);

  private:
    void buildButtons(QBoxLayout* layout);
    void showActive(const QModelIndex& index);
    void updateButtons();

    LayerModel* model_;
    QListView* list_;
    SliderField* opacity_;
    QToolButton* remove_;
    QToolButton* duplicate_;
    QToolButton* up_;
    QToolButton* down_;
};

}  // namespace gouache::ui
