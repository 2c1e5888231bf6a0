#include "ui/docks/layer_delegate.h"

#include <QApplication>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QPainterPath>

#include "core/document/layer.h"
#include "ui/docks/blend_mode_names.h"
#include "ui/docks/option_names.h"
#include "ui/models/layer_model.h"
#include "ui/theme/icons.h"
#include "ui/theme/theme.h"

namespace gouache::ui {

namespace {

constexpr int kRowHeight = 46;
constexpr int kThumbSide = 36;
constexpr int kEyeWidth = 28;
constexpr int kGap = 4;
constexpr int kMarkSide = 13;

QRect eyeRect(const QRect& row) {
    return {row.left(), row.top(), kEyeWidth, row.height()};
}

/// Where marks that the layer is clipped, then its thumbnail, are.
int clipWidth(const QModelIndex& index) {
    return index.data(LayerModel::ClippedRole).toBool() ? kMarkSide : 0;
}

QRect thumbnailRect(const QRect& row, const QModelIndex& index) {
    return {row.left() + kEyeWidth + clipWidth(index), row.center().y() - kThumbSide / 2 + 1,
            kThumbSide, kThumbSide};
}

/// Empty without a mask.
QRect maskRect(const QRect& row, const QModelIndex& index) {
    if (!index.data(LayerModel::HasMaskRole).toBool()) {
        return {};
    }
    return thumbnailRect(row, index).translated(kThumbSide + kGap, 0);
}

QRect textRect(const QRect& row, const QModelIndex& index) {
    const QRect mask = maskRect(row, index);
    const QRect last = mask.isEmpty() ? thumbnailRect(row, index) : mask;
    const bool locked = index.data(LayerModel::LockedRole).toBool() ||
                        index.data(LayerModel::AlphaLockedRole).toBool();
    return {last.right() + 8, row.top() + 4,
            row.right() - last.right() - 12 - (locked ? kMarkSide + kGap : 0), row.height() - 8};
}

void paintThumbnail(QPainter* painter, const QRect& box, const QImage& image) {
    QSizeF size = image.size();
    size.scale(box.size(), Qt::KeepAspectRatio);
    QRectF target(QPointF(0, 0), size);
    target.moveCenter(QRectF(box).center());
    QPainterPath clip;
    clip.addRoundedRect(target, 3, 3);
    painter->save();
    painter->setRenderHints(QPainter::Antialiasing | QPainter::SmoothPixmapTransform);
    painter->setClipPath(clip);
    painter->fillRect(target, QColor(0xf4, 0xf4, 0xf4));
    for (int y = 0; y * 6 < target.height(); ++y) {
        for (int x = y % 2; x * 6 < target.width(); x += 2) {
            painter->fillRect(QRectF(target.x() + x * 6, target.y() + y * 6, 6, 6),
                              QColor(0xd4, 0xd4, 0xd4));
        }
    }
    painter->drawImage(target, image);
    painter->restore();
}

void paintFrame(QPainter* painter, const QRect& box) {
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(QPen(themeColors().text, 2));
    painter->drawRoundedRect(QRectF(box).adjusted(-1, -1, 1, 1), 4, 4);
    painter->restore();
}

/// A line through what does not count.
void paintCross(QPainter* painter, const QRect& box) {
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(QPen(themeColors().danger, 2));
    painter->drawLine(box.bottomLeft(), box.topRight());
    painter->restore();
}

}  // namespace

void LayerDelegate::paint(QPainter* painter, const QStyleOptionViewItem& given,
                          const QModelIndex& index) const {
    QStyleOptionViewItem option = given;
    initStyleOption(&option, index);
    const bool visible = index.data(LayerModel::VisibleRole).toBool();
    const bool selected = option.state.testFlag(QStyle::State_Selected);

    // The view's style draws the ground; text and decoration are ours.
    option.text.clear();
    option.icon = {};
    option.features &=
        ~(QStyleOptionViewItem::HasCheckIndicator | QStyleOptionViewItem::HasDecoration);
    const QWidget* widget = option.widget;
    QStyle* style = widget != nullptr ? widget->style() : QApplication::style();
    style->drawControl(QStyle::CE_ItemViewItem, &option, painter, widget);

    const QIcon::Mode mode = selected ? QIcon::Selected : visible ? QIcon::Normal : QIcon::Disabled;
    const QRect eye = eyeRect(option.rect);
    icon(visible ? "eye" : "eye-off")
        .paint(painter, QRect(eye.center() - QPoint(8, 8), QSize(17, 17)), Qt::AlignCenter, mode);

    painter->save();
    painter->setOpacity(visible ? 1.0 : 0.45);
    const auto kind = static_cast<LayerKind>(index.data(LayerModel::KindRole).toInt());
    const QRect thumbnail = thumbnailRect(option.rect, index);
    const QRect mask = maskRect(option.rect, index);
    if (index.data(LayerModel::ClippedRole).toBool()) {
        icon("clip").paint(
            painter,
            QRect(eye.right(), thumbnail.center().y() - kMarkSide / 2, kMarkSide, kMarkSide),
            Qt::AlignCenter, mode);
    }
    if (kind == LayerKind::Group) {
        icon("group").paint(painter, thumbnail.adjusted(5, 5, -5, -5), Qt::AlignCenter, mode);
    } else {
        paintThumbnail(painter, thumbnail, index.data(LayerModel::ThumbnailRole).value<QImage>());
    }
    if (!mask.isEmpty()) {
        paintThumbnail(painter, mask, index.data(LayerModel::MaskThumbnailRole).value<QImage>());
        paintFrame(painter, index.data(LayerModel::MaskActiveRole).toBool() ? mask : thumbnail);
        if (!index.data(LayerModel::MaskEnabledRole).toBool()) {
            paintCross(painter, mask);
        }
    }
    const bool locked = index.data(LayerModel::LockedRole).toBool();
    if (locked || index.data(LayerModel::AlphaLockedRole).toBool()) {
        icon(locked ? "lock" : "alpha-lock")
            .paint(painter,
                   QRect(option.rect.right() - kMarkSide - kGap,
                         option.rect.center().y() - kMarkSide / 2, kMarkSide, kMarkSide),
                   Qt::AlignCenter, mode);
    }

    const QRect text = textRect(option.rect, index);
    const QRect top(text.left(), text.top(), text.width(), text.height() / 2);
    const QRect bottom(text.left(), text.center().y(), text.width(), text.height() / 2);
    QFont font = option.font;
    painter->setFont(font);
    painter->setPen(selected ? themeColors().accentText : themeColors().text);
    painter->drawText(top, Qt::AlignLeft | Qt::AlignBottom | Qt::TextSingleLine,
                      option.fontMetrics.elidedText(index.data(Qt::DisplayRole).toString(),
                                                    Qt::ElideRight, top.width()));
    font.setPointSizeF(font.pointSizeF() * 0.85);
    painter->setFont(font);
    painter->setPen(selected ? themeColors().accentText : themeColors().subtleText);
    icon(iconNameOf(kind))
        .paint(painter, QRect(bottom.left(), bottom.center().y() - 6, 13, 13), Qt::AlignCenter,
               mode);
    const int percent = qRound(index.data(LayerModel::OpacityRole).toDouble() * 100);
    const auto blendMode = static_cast<BlendMode>(index.data(LayerModel::BlendRole).toInt());
    const QString what =
        blendMode == BlendMode::Normal ? displayName(kind) : displayName(blendMode);
    const QString caption = percent == 100 ? what : tr("%1, %2 %").arg(what).arg(percent);
    const QRect captionRect = bottom.adjusted(18, 0, 0, 0);
    painter->drawText(captionRect, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine,
                      QFontMetrics(font).elidedText(caption, Qt::ElideRight, captionRect.width()));
    painter->restore();
}

QSize LayerDelegate::sizeHint(const QStyleOptionViewItem&, const QModelIndex&) const {
    return {160, kRowHeight};
}

bool LayerDelegate::editorEvent(QEvent* event, QAbstractItemModel* model,
                                const QStyleOptionViewItem& option, const QModelIndex& index) {
    const auto toggle = [&](LayerModel::Role role) {
        return model->setData(index, !index.data(role).toBool(), role);
    };
    if (event->type() == QEvent::KeyPress) {
        return static_cast<QKeyEvent*>(event)->key() == Qt::Key_Space &&
               toggle(LayerModel::VisibleRole);
    }
    if (event->type() != QEvent::MouseButtonRelease &&
        event->type() != QEvent::MouseButtonDblClick) {
        return false;
    }
    const auto* mouse = static_cast<QMouseEvent*>(event);
    const QPoint at = mouse->position().toPoint();
    const bool onEye = eyeRect(option.rect).contains(at);
    const bool onMask = maskRect(option.rect, index).contains(at);
    const bool onThumbnail = thumbnailRect(option.rect, index).contains(at);
    if (event->type() == QEvent::MouseButtonDblClick) {
        return onEye || onMask;  // must not start a rename
    }
    if (onEye) {
        return toggle(LayerModel::VisibleRole);
    }
    if (onMask && mouse->modifiers().testFlag(Qt::ShiftModifier)) {
        return toggle(LayerModel::MaskEnabledRole);
    }
    auto* layers = qobject_cast<LayerModel*>(model);
    if (layers != nullptr && (onMask || onThumbnail)) {
        layers->shownDocument()->setActive(layers->layerAt(index),
                                           onMask ? LayerPart::Mask : LayerPart::Pixels);
    }
    return false;
}

void LayerDelegate::updateEditorGeometry(QWidget* editor, const QStyleOptionViewItem& option,
                                         const QModelIndex& index) const {
    const QRect text = textRect(option.rect, index);
    editor->setGeometry(text.left() - 6, option.rect.center().y() - editor->sizeHint().height() / 2,
                        text.width() + 8, editor->sizeHint().height());
}

}  // namespace gouache::ui
