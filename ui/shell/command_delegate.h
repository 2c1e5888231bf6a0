#pragma once

#include <QStyledItemDelegate>

namespace gouache::ui {

/// A row of the command search: icon, command, its menu, and its keys at the end.
class CommandDelegate : public QStyledItemDelegate {
    Q_OBJECT

  public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override;
    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;
};

}  // namespace gouache::ui
