#pragma once

#include <QStyledItemDelegate>

namespace gouache::ui {

class ThumbnailCache;

/// A picture of the gallery in its cell, with its stars.
class GalleryDelegate : public QStyledItemDelegate {
    Q_OBJECT

  public:
    /// Not owned; outlives the delegate.
    explicit GalleryDelegate(ThumbnailCache* thumbnails, QObject* parent = nullptr);

    void setCell(int side) { side_ = side; }

    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override;
    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;

  private:
    ThumbnailCache* thumbnails_;
    int side_ = 160;
};

}  // namespace gouache::ui
