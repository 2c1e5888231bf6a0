#include "ui/library/progress_delegate.h"

#include <QPainter>

#include "ui/models/download_list_model.h"
#include "ui/theme/theme.h"

namespace gouache::ui {

namespace {

constexpr int kBarHeight = 4;
constexpr int kMargin = 6;

}  // namespace

void ProgressDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option,
                             const QModelIndex& index) const {
    QStyleOptionViewItem cell = option;
    cell.rect.adjust(0, 0, 0, -kBarHeight - kMargin / 2);
    QStyledItemDelegate::paint(painter, cell, index);
    const double part = index.data(DownloadListModel::PartRole).toDouble();
    if (part < 0) {
        return;
    }
    QRectF bar(option.rect.left() + kMargin, option.rect.bottom() - kBarHeight - kMargin / 2.0,
               option.rect.width() - 2 * kMargin, kBarHeight);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(Qt::NoPen);
    painter->setBrush(themeColors().border);
    painter->drawRoundedRect(bar, kBarHeight / 2.0, kBarHeight / 2.0);
    bar.setWidth(bar.width() * part);
    if (option.direction == Qt::RightToLeft) {
        bar.moveRight(option.rect.right() - kMargin);
    }
    painter->setBrush(themeColors().accent);
    painter->drawRoundedRect(bar, kBarHeight / 2.0, kBarHeight / 2.0);
    painter->restore();
}

QSize ProgressDelegate::sizeHint(const QStyleOptionViewItem& option,
                                 const QModelIndex& index) const {
    return QStyledItemDelegate::sizeHint(option, index) + QSize(0, kBarHeight + kMargin);
}

}  // namespace gouache::ui
