#include "ui/docks/layer_delegate.h"

#include <QApplication>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QPainterPath>

#include "core/document/layer.h"
#include "ui/docks/option_names.h"
#include "ui/models/layer_model.h"
#include "ui/theme/icons.h"
#include "ui/theme/theme.h"

namespace gouache::ui {

namespace {

constexpr int kRowHeight = 46;
constexpr int kThumbSide = 36;
constexpr int kEyeWidth = 30;

QRect eyeRect(const QRect& row) {
    return {row.left(), row.top(), kEyeWidth, row.height()};
}

QRect textRect(const QRect& row) {
    return row.adjusted(kEyeWidth + kThumbSide + 10, 4, -6, -4);
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
    paintThumbnail(painter,
                   QRect(eye.right() + 3, option.rect.center().y() - kThumbSide / 2 + 1, kThumbSide,
                         kThumbSide),
                   index.data(LayerModel::ThumbnailRole).value<QImage>());

    const QRect text = textRect(option.rect);
    const auto kind = static_cast<LayerKind>(index.data(LayerModel::KindRole).toInt());
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
    const QString caption =
        percent == 100 ? displayName(kind) : tr("%1, %2 %").arg(displayName(kind)).arg(percent);
    painter->drawText(bottom.adjusted(18, 0, 0, 0),
                      Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine, caption);
    painter->restore();
}

QSize LayerDelegate::sizeHint(const QStyleOptionViewItem&, const QModelIndex&) const {
    return {160, kRowHeight};
}

bool LayerDelegate::editorEvent(QEvent* event, QAbstractItemModel* model,
                                const QStyleOptionViewItem& option, const QModelIndex& index) {
    const bool clicked =
        event->type() == QEvent::MouseButtonRelease &&
        eyeRect(option.rect).contains(static_cast<QMouseEvent*>(event)->position().toPoint());
    const bool typed =
        event->type() == QEvent::KeyPress && static_cast<QKeyEvent*>(event)->key() == Qt::Key_Space;
    if (clicked || typed) {
        return model->setData(index, !index.data(LayerModel::VisibleRole).toBool(),
                              LayerModel::VisibleRole);
    }
    // A press on the eye must not start a rename or a drag of its own.
    return event->type() == QEvent::MouseButtonDblClick &&
           eyeRect(option.rect).contains(static_cast<QMouseEvent*>(event)->position().toPoint());
}

void LayerDelegate::updateEditorGeometry(QWidget* editor, const QStyleOptionViewItem& option,
                                         const QModelIndex&) const {
    const QRect text = textRect(option.rect);
    editor->setGeometry(text.left() - 6, option.rect.center().y() - editor->sizeHint().height() / 2,
                        text.width() + 8, editor->sizeHint().height());
}

}  // namespace gouache::ui
