#include "ui/docks/queue_delegate.h"

#include <QApplication>
#include <QPainter>
#include <QPainterPath>

#include "ui/models/job_state_text.h"
#include "ui/models/queue_model.h"
#include "ui/theme/icons.h"
#include "ui/theme/theme.h"

namespace gouache::ui {

namespace {

constexpr int kRowHeight = 56;
constexpr int kThumbSide = 44;
constexpr int kMargin = 6;
constexpr int kIconSide = 15;
constexpr double kBarHeight = 3;

QFont smaller(QFont font) {
    font.setPointSizeF(font.pointSizeF() * 0.87);
    return font;
}

void paintThumbnail(QPainter* painter, const QRect& box, const QImage& image, bool faint) {
    painter->save();
    painter->setRenderHints(QPainter::Antialiasing | QPainter::SmoothPixmapTransform);
    QPainterPath clip;
    clip.addRoundedRect(box, 5, 5);
    painter->setClipPath(clip);
    painter->setOpacity(faint ? 0.45 : 1);
    if (image.isNull()) {
        painter->fillRect(box, themeColors().raised);
        icon("image").paint(painter, box.adjusted(13, 13, -13, -13), Qt::AlignCenter,
                            QIcon::Disabled);
    } else {
        // Fills the square: rows are told apart better so than by a whole but tiny picture.
        QSizeF size = image.size();
        size.scale(box.size(), Qt::KeepAspectRatioByExpanding);
        QRectF target(QPointF(0, 0), size);
        target.moveCenter(QRectF(box).center());
        painter->fillRect(box, Qt::white);
        painter->drawImage(target, image);
    }
    painter->restore();
}

void paintBar(QPainter* painter, const QRectF& box, double part, bool selected) {
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(Qt::NoPen);
    QColor groove = selected ? themeColors().accentText : themeColors().border;
    groove.setAlphaF(selected ? 0.35F : 1.0F);
    painter->setBrush(groove);
    painter->drawRoundedRect(box, kBarHeight / 2, kBarHeight / 2);
    QRectF done = box;
    done.setWidth(box.width() * qBound(0.0, part, 1.0));
    painter->setBrush(selected ? themeColors().accentText : themeColors().accent);
    painter->drawRoundedRect(done, kBarHeight / 2, kBarHeight / 2);
    painter->restore();
}

QColor stateColor(JobState state) {
    switch (state) {
        case JobState::Running:
            return themeColors().link;
        case JobState::Failed:
        case JobState::Quarantined:
            return themeColors().danger;
        case JobState::Pending:
        case JobState::Done:
        case JobState::Cancelled:
            break;
    }
    return themeColors().subtleText;
}

}  // namespace

void QueueDelegate::paint(QPainter* painter, const QStyleOptionViewItem& given,
                          const QModelIndex& index) const {
    QStyleOptionViewItem option = given;
    initStyleOption(&option, index);
    option.text.clear();
    option.icon = {};
    option.features &= ~QStyleOptionViewItem::HasDecoration;
    const QWidget* widget = option.widget;
    QStyle* style = widget != nullptr ? widget->style() : QApplication::style();
    style->drawControl(QStyle::CE_ItemViewItem, &option, painter, widget);

    const bool selected = option.state.testFlag(QStyle::State_Selected);
    const auto state = static_cast<JobState>(index.data(QueueModel::StateRole).toInt());
    const bool over = state == JobState::Cancelled;
    const QRect row = option.rect.adjusted(kMargin, 0, -kMargin, 0);
    const QRect thumbnail(row.left(), row.center().y() - kThumbSide / 2 + 1, kThumbSide,
                          kThumbSide);
    paintThumbnail(painter, thumbnail, index.data(Qt::DecorationRole).value<QImage>(), over);

    painter->save();
    const double part = index.data(QueueModel::PartRole).toDouble();
    const bool runs = state == JobState::Running;
    const int left = thumbnail.right() + 10;
    const QRect text(left, row.top() + 7, row.right() - left, row.height() - (runs ? 19 : 14));
    const QRect top(text.left(), text.top(), text.width(), text.height() / 2);
    const QRect bottom(text.left(), text.center().y() + 1, text.width(), text.height() / 2);

    int right = top.right();
    const QString cost = index.data(QueueModel::CostRole).toString();
    const QFont small = smaller(option.font);
    painter->setPen(selected ? themeColors().accentText : themeColors().subtleText);
    if (!cost.isEmpty()) {
        painter->setFont(small);
        const int width = QFontMetrics(small).horizontalAdvance(cost);
        painter->drawText(QRect(right - width, top.top(), width + 1, top.height()),
                          Qt::AlignRight | Qt::AlignVCenter | Qt::TextSingleLine, cost);
        right -= width + 10;
    }
    painter->setFont(option.font);
    painter->setPen(selected ? themeColors().accentText
                    : over   ? themeColors().subtleText
                             : themeColors().text);
    const QString title = index.data(Qt::DisplayRole).toString().simplified();
    painter->drawText(QRect(top.left(), top.top(), right - top.left(), top.height()),
                      Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine,
                      option.fontMetrics.elidedText(title, Qt::ElideRight, right - top.left()));

    const QIcon::Mode mode = selected ? QIcon::Selected : QIcon::Normal;
    const bool paused = index.data(QueueModel::PausedRole).toBool();
    icon(paused ? "pause" : iconNameOf(state))
        .paint(painter,
               QRect(bottom.left() - 1, bottom.center().y() - kIconSide / 2, kIconSide, kIconSide),
               Qt::AlignCenter, mode);
    painter->setFont(small);
    painter->setPen(selected ? themeColors().accentText : stateColor(state));
    const QRect words = bottom.adjusted(kIconSide + 4, 0, 0, 0);
    painter->drawText(words, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine,
                      QFontMetrics(small).elidedText(index.data(QueueModel::StatusRole).toString(),
                                                     Qt::ElideRight, words.width()));
    if (runs) {
        paintBar(
            painter,
            {double(text.left()), row.bottom() - kBarHeight - 5, double(text.width()), kBarHeight},
            part, selected);
    }
    painter->restore();
}

QSize QueueDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex&) const {
    return {200, qMax(kRowHeight, 2 * option.fontMetrics.height() + 20)};
}

}  // namespace gouache::ui
