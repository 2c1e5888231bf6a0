#pragma once

#include <QTreeView>

namespace gouache::ui {

/// A tree whose rows are marked from where they begin: the space before them holds nothing but the
/// arrow of a group.
class LayerTree : public QTreeView {
    Q_OBJECT

  public:
    using QTreeView::QTreeView;

  protected:
    void drawBranches(QPainter* painter, const QRect& rect,
                      const QModelIndex& index) const override;
};

}  // namespace gouache::ui
