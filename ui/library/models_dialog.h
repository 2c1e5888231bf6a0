#pragma once

#include <QDialog>

#include "ui/models/model_table_model.h"

class QComboBox;
class QLabel;
class QLineEdit;
class QTabWidget;
class QTreeView;

namespace gouache::ui {

class DownloadPanel;
class ModelDetails;
class ModelLibrary;

/// What models there are, new ones, and where they come from. Takes .safetensors files and folders
/// by drop. Not modal: pictures are made meanwhile.
class ModelsDialog : public QDialog {
    Q_OBJECT

  public:
    explicit ModelsDialog(ModelLibrary* library, QWidget* parent = nullptr);

    void showDownloads(const QString& address = {});

  Q_SIGNALS:
    void checkpointChosen(const QString& name);
    /// To be put into the prompt: a LoRA's tag, trigger words.
    void promptWords(const QString& words);

  protected:
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dropEvent(QDropEvent* event) override;

  private:
    QWidget* buildInstalled();
    void showCurrent();
    void useCurrent();
    void removeCurrent();
    void importFiles();
    void showState();

    ModelLibrary* library_;
    ModelFilter filter_;
    QTabWidget* tabs_;
    QLineEdit* search_;
    QComboBox* kind_;
    QTreeView* list_;
    ModelDetails* details_;
    DownloadPanel* downloads_;
    QLabel* state_;
};

}  // namespace gouache::ui
