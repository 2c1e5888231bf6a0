#pragma once

#include <QDialog>
#include <QModelIndex>

#include "ui/bridge/thumbnail_cache.h"
#include "ui/gallery/gallery_delegate.h"
#include "ui/gallery/gallery_model.h"

class QComboBox;
class QDateEdit;
class QLabel;
class QLineEdit;
class QListView;
class QPushButton;
class QTimer;

namespace gouache::ui {

class PictureDetails;

/// Every picture that was made, to be found again by words, model, batch, date and rating; rated,
/// compared, opened and thrown away. GUI thread.
class GalleryWindow : public QDialog {
    Q_OBJECT

  public:
    /// `queue` is not owned and outlives the window.
    explicit GalleryWindow(QueueHost* queue, QWidget* parent = nullptr);

    GalleryModel& model() { return model_; }
    QListView* list() const { return list_; }
    /// Only the pictures of one batch.
    void showBatch(const BatchId& batch);

  Q_SIGNALS:
    void openWanted(const QString& path);
    void settingsWanted(const QString& path);

  protected:
    void showEvent(QShowEvent* event) override;

  private:
    QLayout* buildHead();
    QWidget* buildList();
    QLayout* buildFoot();
    void addListActions();
    void filter();
    void fillChoices();
    void showChosen();
    void showCount();
    QModelIndexList chosen() const;
    void compare();
    void showInFolder();
    void discard();
    void tell(const QString& sentence);

    GalleryModel model_;
    ThumbnailCache thumbnails_;
    GalleryDelegate* delegate_;
    QLineEdit* search_ = nullptr;
    QComboBox* models_ = nullptr;
    QComboBox* batches_ = nullptr;
    QComboBox* dates_ = nullptr;
    QDateEdit* from_ = nullptr;
    QDateEdit* to_ = nullptr;
    QComboBox* ratings_ = nullptr;
    QListView* list_ = nullptr;
    PictureDetails* details_ = nullptr;
    QLabel* state_ = nullptr;
    QLabel* empty_ = nullptr;  ///< over the list, where it has nothing to show
    QPushButton* open_ = nullptr;
    QPushButton* settings_ = nullptr;
    QPushButton* compare_ = nullptr;
    QPushButton* folder_ = nullptr;
    QPushButton* discard_ = nullptr;
    QTimer* typing_;
    QTimer* reading_;
    BatchId batch_;  ///< empty = all; it may not be among the choices yet
};

}  // namespace gouache::ui
