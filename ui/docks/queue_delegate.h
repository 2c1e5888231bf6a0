#pragma once

#include <QStyledItemDelegate>

namespace gouache::ui {

/// A job of the queue: picture, title, one line on how it is doing, and a bar while it runs.
class QueueDelegate : public QStyledItemDelegate {
    Q_OBJECT

  public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override;
    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;
};

}  // namespace gouache::ui
