#include "ui/library/progress_delegate.h"

#include <QApplication>
#include <QPainter>
#include <utility>

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
    initStyleOption(&cell, index);
    const QString text = std::exchange(cell.text, QString());
    const QStyle* style = cell.widget != nullptr ? cell.widget->style() : QApplication::style();
    style->drawControl(QStyle::CE_ItemViewItem, &cell, painter, cell.widget);
    const bool selected = option.state.testFlag(QStyle::State_Selected);
    const QRect words = option.rect.adjusted(kMargin, 0, -kMargin, -kBarHeight - kMargin);
    painter->setPen(selected ? themeColors().accentText : themeColors().text);
    painter->drawText(words, Qt::AlignVCenter | Qt::AlignLeading,
                      option.fontMetrics.elidedText(text, Qt::ElideRight, words.width()));
    const double part = index.data(DownloadListModel::PartRole).toDouble();
    if (part < 0) {
        return;
    }
    QRectF bar(option.rect.left() + kMargin, option.rect.bottom() - kBarHeight - kMargin / 2.0,
               option.rect.width() - 2 * kMargin, kBarHeight);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(Qt::NoPen);
    QColor groove = selected ? themeColors().accentText : themeColors().border;
    groove.setAlphaF(selected ? 0.35F : 1.0F);
    painter->setBrush(groove);
    painter->drawRoundedRect(bar, kBarHeight / 2.0, kBarHeight / 2.0);
    bar.setWidth(bar.width() * part);
    if (option.direction == Qt::RightToLeft) {
        bar.moveRight(option.rect.right() - kMargin);
    }
    painter->setBrush(selected ? themeColors().accentText : themeColors().accent);
    painter->drawRoundedRect(bar, kBarHeight / 2.0, kBarHeight / 2.0);
    painter->restore();
}

QSize ProgressDelegate::sizeHint(const QStyleOptionViewItem& option,
                                 const QModelIndex& index) const {
    return QStyledItemDelegate::sizeHint(option, index) + QSize(0, kBarHeight + kMargin);
}

}  // namespace gouache::ui
