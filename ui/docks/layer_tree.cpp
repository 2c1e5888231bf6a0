#include "ui/docks/layer_tree.h"

#include <QPainter>
#include <QPolygonF>

#include "ui/theme/theme.h"

namespace gouache::ui {

void LayerTree::drawBranches(QPainter* painter, const QRect& rect, const QModelIndex& index) const {
    painter->fillRect(rect, themeColors().surface);
    if (!model()->hasChildren(index)) {
        return;
    }
    const bool mirrored = layoutDirection() == Qt::RightToLeft;
    const double x =
        mirrored ? rect.left() + indentation() / 2.0 : rect.right() + 1 - indentation() / 2.0;
    QPolygonF arrow{QPointF(-2.5, -4.5), QPointF(2.5, 0), QPointF(-2.5, 4.5)};
    QTransform place = QTransform::fromTranslate(x, rect.center().y() + 0.5);
    place.rotate(isExpanded(index) ? 90 : mirrored ? 180 : 0);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(
        QPen(themeColors().subtleText, 1.75, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter->drawPolyline(place.map(arrow));
    painter->restore();
}

}  // namespace gouache::ui
