#include "ui/shell/command_delegate.h"

#include <QApplication>
#include <QIcon>
#include <QPainter>

#include "ui/shell/command_list_model.h"
#include "ui/theme/theme.h"

namespace gouache::ui {

namespace {

constexpr int kMargin = 10;
constexpr int kIconSide = 18;

}  // namespace

void CommandDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option,
                            const QModelIndex& index) const {
    QStyleOptionViewItem row = option;
    initStyleOption(&row, index);
    row.text.clear();
    row.icon = {};
    row.features &= ~QStyleOptionViewItem::HasDecoration;
    const QStyle* style = row.widget != nullptr ? row.widget->style() : QApplication::style();
    style->drawControl(QStyle::CE_ItemViewItem, &row, painter, row.widget);

    const ThemeColors& colors = themeColors();
    const bool selected = row.state.testFlag(QStyle::State_Selected);
    const bool enabled = row.state.testFlag(QStyle::State_Enabled);
    const QColor strong = selected ? colors.accentText : enabled ? colors.text : colors.subtleText;
    const QColor faint = selected ? colors.accentText : colors.subtleText;
    const bool rightToLeft = row.direction == Qt::RightToLeft;
    const auto visual = [&row](const QRect& rect) {
        return QStyle::visualRect(row.direction, row.rect, rect);
    };
    painter->save();
    QRect rest = row.rect.adjusted(kMargin, 0, -kMargin, 0);
    const QRect iconRect(rest.left(), rest.center().y() - kIconSide / 2, kIconSide, kIconSide);
    qvariant_cast<QIcon>(index.data(Qt::DecorationRole))
        .paint(painter, visual(iconRect), Qt::AlignCenter,
               selected  ? QIcon::Selected
               : enabled ? QIcon::Normal
                         : QIcon::Disabled);
    rest.setLeft(iconRect.right() + kMargin);

    const int leading = int(rightToLeft ? Qt::AlignRight : Qt::AlignLeft) | int(Qt::AlignVCenter);
    const int trailing = int(rightToLeft ? Qt::AlignLeft : Qt::AlignRight) | int(Qt::AlignVCenter);
    const QString keys = index.data(CommandListModel::KeysRole).toString();
    if (!keys.isEmpty()) {
        const int width = row.fontMetrics.horizontalAdvance(keys);
        painter->setPen(faint);
        painter->drawText(visual(QRect(rest.right() - width, rest.top(), width, rest.height())),
                          trailing | int(Qt::AlignAbsolute) | int(Qt::TextSingleLine), keys);
        rest.setRight(rest.right() - width - kMargin);
    }
    const QString name = index.data(Qt::DisplayRole).toString();
    const QString shown = row.fontMetrics.elidedText(name, Qt::ElideRight, rest.width());
    painter->setPen(strong);
    painter->drawText(visual(rest), leading | int(Qt::AlignAbsolute) | int(Qt::TextSingleLine),
                      shown);
    rest.setLeft(rest.left() + row.fontMetrics.horizontalAdvance(shown) + kMargin);
    if (rest.width() > 40) {
        painter->setPen(faint);
        painter->drawText(
            visual(rest), leading | int(Qt::AlignAbsolute) | int(Qt::TextSingleLine),
            row.fontMetrics.elidedText(index.data(CommandListModel::PlaceRole).toString(),
                                       Qt::ElideRight, rest.width()));
    }
    painter->restore();
}

QSize CommandDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex&) const {
    return {200, qMax(option.fontMetrics.height() + 14, kIconSide + 14)};
}

}  // namespace gouache::ui
