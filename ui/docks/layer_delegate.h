#pragma once

#include <QStyledItemDelegate>

namespace gouache::ui {

/// Draws a row of LayerModel: eye, thumbnail, the mask's thumbnail, name over kind and opacity,
/// locks. A click on the eye, or Space, shows or hides; a click on a thumbnail makes tools work on
/// that; Shift + click on the mask's switches it on or off.
class LayerDelegate : public QStyledItemDelegate {
    Q_OBJECT

  public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override;
    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    bool editorEvent(QEvent* event, QAbstractItemModel* model, const QStyleOptionViewItem& option,
                     const QModelIndex& index) override;
    void updateEditorGeometry(QWidget* editor, const QStyleOptionViewItem& option,
                              const QModelIndex& index) const override;
};

}  // namespace gouache::ui
