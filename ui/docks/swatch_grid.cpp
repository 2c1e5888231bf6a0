#include "ui/docks/swatch_grid.h"

#include <QHelpEvent>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QToolTip>
#include <algorithm>

#include "ui/theme/theme.h"

namespace gouache::ui {

namespace {

/// The palettes that come with the program and most others are made for it.
constexpr int kColumns = 12;
constexpr int kLeastCell = 14;
constexpr int kMostCell = 24;

int columnsIn(int width) {
    return std::clamp(width / kLeastCell, 1, kColumns);
}

int cellIn(int width) {
    return std::clamp(width / columnsIn(width), kLeastCell, kMostCell);
}

}  // namespace

SwatchGrid::SwatchGrid(const QString& accessibleName, QWidget* parent) : QWidget(parent) {
    setAccessibleName(accessibleName);
    setFocusPolicy(Qt::StrongFocus);
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
}

void SwatchGrid::setColors(const QList<QColor>& colors) {
    colors_ = colors;
    current_ = std::min<int>(current_, static_cast<int>(colors_.size()) - 1);
    updateGeometry();
    update();
}

void SwatchGrid::setChosen(const QColor& color) {
    if (color != chosen_) {
        chosen_ = color;
        update();
    }
}

int SwatchGrid::columns() const {
    return columnsIn(width());
}

QRect SwatchGrid::cell(int index) const {
    const int side = cellIn(width());
    return {index % columns() * side, index / columns() * side, side, side};
}

int SwatchGrid::indexAt(QPoint at) const {
    const int side = cellIn(width());
    if (at.x() < 0 || at.y() < 0 || at.x() >= columns() * side) {
        return -1;
    }
    const int index = at.y() / side * columns() + at.x() / side;
    return index < colors_.size() ? index : -1;
}

QSize SwatchGrid::sizeHint() const {
    return {kColumns * 18, heightForWidth(kColumns * 18)};
}

QSize SwatchGrid::minimumSizeHint() const {
    return {4 * kLeastCell, kLeastCell};
}

int SwatchGrid::heightForWidth(int width) const {
    const int across = columnsIn(width);
    const int rows = (static_cast<int>(colors_.size()) + across - 1) / across;
    return std::max(1, rows) * cellIn(width);
}

void SwatchGrid::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    for (int i = 0; i < colors_.size(); ++i) {
        const QRectF box = QRectF(cell(i)).adjusted(1.5, 1.5, -1.5, -1.5);
        painter.setPen(QPen(themeColors().border, 1));
        painter.setBrush(colors_[i]);
        painter.drawRoundedRect(box, 3, 3);
        const bool focused = hasFocus() && i == current_;
        if (focused || colors_[i] == chosen_) {
            painter.setBrush(Qt::NoBrush);
            painter.setPen(QPen(focused ? themeColors().accent : themeColors().text, 2));
            painter.drawRoundedRect(box, 3, 3);
        }
    }
}

void SwatchGrid::moveTo(int index) {
    current_ = index;
    setAccessibleDescription(index >= 0 ? colors_[index].name() : QString());
    update();
}

void SwatchGrid::mousePressEvent(QMouseEvent* event) {
    const int index = indexAt(event->position().toPoint());
    if (index < 0) {
        event->ignore();
        return;
    }
    moveTo(index);
    if (event->button() == Qt::LeftButton) {
        Q_EMIT picked(colors_[index], event->modifiers().testFlag(Qt::ControlModifier));
    } else {
        event->ignore();
    }
}

void SwatchGrid::keyPressEvent(QKeyEvent* event) {
    const int last = static_cast<int>(colors_.size()) - 1;
    if (last < 0) {
        QWidget::keyPressEvent(event);
        return;
    }
    const auto go = [&](int by) { moveTo(std::clamp(std::max(current_, 0) + by, 0, last)); };
    switch (event->key()) {
        case Qt::Key_Left:
            go(-1);
            break;
        case Qt::Key_Right:
            go(1);
            break;
        case Qt::Key_Up:
            go(-columns());
            break;
        case Qt::Key_Down:
            go(columns());
            break;
        case Qt::Key_Return:
        case Qt::Key_Enter:
        case Qt::Key_Space:
            if (current_ >= 0) {
                Q_EMIT picked(colors_[current_], event->modifiers().testFlag(Qt::ControlModifier));
            }
            break;
        default:
            QWidget::keyPressEvent(event);
    }
}

bool SwatchGrid::event(QEvent* event) {
    if (event->type() == QEvent::ToolTip) {
        const auto* help = static_cast<QHelpEvent*>(event);
        const int index = indexAt(help->pos());
        if (index >= 0) {
            QToolTip::showText(help->globalPos(), colors_[index].name(), this, cell(index));
        } else {
            QToolTip::hideText();
        }
        return true;
    }
    return QWidget::event(event);
}

}  // namespace gouache::ui
