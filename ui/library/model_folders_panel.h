#pragma once

#include <QWidget>

class QPushButton;
class QTreeWidget;

namespace gouache::ui {

class ModelLibrary;

/// The folders that models are used from: switch on and off, add, take off the list.
class ModelFoldersPanel : public QWidget {
    Q_OBJECT

  public:
    explicit ModelFoldersPanel(ModelLibrary* library, QWidget* parent = nullptr);

  private:
    void fill();
    void chooseFolder();

    ModelLibrary* library_;
    QTreeWidget* list_;
    QPushButton* remove_;
    bool filling_ = false;
};

}  // namespace gouache::ui
