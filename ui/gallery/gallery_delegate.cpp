#include "ui/gallery/gallery_delegate.h"

#include <QPainter>
#include <QPainterPath>

#include "ui/bridge/thumbnail_cache.h"
#include "ui/gallery/gallery_model.h"
#include "ui/gallery/rating_stars.h"
#include "ui/theme/icons.h"
#include "ui/theme/theme.h"

namespace gouache::ui {

namespace {

constexpr int kMargin = 6;
constexpr int kStarHeight = 13;
constexpr int kStarCount = 5;
constexpr int kMissingIcon = 28;
constexpr double kRound = 6;

}  // namespace

GalleryDelegate::GalleryDelegate(ThumbnailCache* thumbnails, QObject* parent)
    : QStyledItemDelegate(parent), thumbnails_(thumbnails) {}

void GalleryDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option,
                            const QModelIndex& index) const {
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setRenderHint(QPainter::SmoothPixmapTransform);
    const ThemeColors& colors = themeColors();
    const QRectF cell = QRectF(option.rect).adjusted(2, 2, -2, -2);
    const bool selected = option.state.testFlag(QStyle::State_Selected);
    if (selected || option.state.testFlag(QStyle::State_MouseOver)) {
        painter->setPen(Qt::NoPen);
        painter->setBrush(selected ? colors.accent : colors.raised);
        painter->drawRoundedRect(cell, kRound, kRound);
    }
    if (option.state.testFlag(QStyle::State_HasFocus)) {
        painter->setPen(QPen(selected ? colors.accentText : colors.link, 1.5));
        painter->setBrush(Qt::NoBrush);
        painter->drawRoundedRect(cell.adjusted(1, 1, -1, -1), kRound - 1, kRound - 1);
    }
    const QRectF room = cell.adjusted(kMargin, kMargin, -kMargin, -kMargin);
    const QString path = index.data(GalleryModel::PathRole).toString();
    const auto [state, image] = thumbnails_->find(path);
    if (state == ThumbnailCache::State::Ready) {
        const QSizeF size = QSizeF(image.size()).scaled(room.size(), Qt::KeepAspectRatio);
        QRectF place(QPointF(), size);
        place.moveCenter(room.center());
        QPainterPath frame;
        frame.addRoundedRect(place, 4, 4);
        painter->setClipPath(frame);
        painter->drawImage(place, image);
        painter->setClipping(false);
    } else {
        painter->setPen(Qt::NoPen);
        painter->setBrush(colors.raised);
        painter->drawRoundedRect(room, 4, 4);
        if (state == ThumbnailCache::State::Missing) {
            QRect mark(0, 0, kMissingIcon, kMissingIcon);
            mark.moveCenter(room.center().toPoint());
            icon("warning").paint(painter, mark, Qt::AlignCenter, QIcon::Disabled);
        }
    }
    const int rating = index.data(GalleryModel::RatingRole).toInt();
    if (rating > 0) {
        QRectF plate(0, 0, kStarCount * kStarHeight + 8, kStarHeight + 6);
        plate.moveBottomLeft(room.bottomLeft() + QPointF(4, -4));
        painter->setPen(Qt::NoPen);
        painter->setBrush(QColor(0, 0, 0, 150));
        painter->drawRoundedRect(plate, 4, 4);
        paintStars(*painter, plate.adjusted(4, 3, -4, -3), rating, QColor(255, 206, 84));
    }
    painter->restore();
}

QSize GalleryDelegate::sizeHint(const QStyleOptionViewItem& option,
                                const QModelIndex& index) const {
    Q_UNUSED(option)
    Q_UNUSED(index)
    return {side_, side_};
}

}  // namespace gouache::ui
