#include "ui/docks/color_pair.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>

#include "ui/theme/theme.h"

namespace gouache::ui {

namespace {

constexpr QRect kFront(2, 2, 21, 21);
constexpr QRect kBack(13, 10, 21, 20);

}  // namespace

ColorPair::ColorPair(ToolSettings* settings, QWidget* parent)
    : QWidget(parent), settings_(settings) {
    setFocusPolicy(Qt::TabFocus);
    setFixedSize(ColorPair::sizeHint());
    setAccessibleName(tr("Colours"));
    setToolTip(tr("Colour and background colour; X exchanges them, D makes them black and white"));
    connect(settings_, &ToolSettings::colorChanged, this, &ColorPair::follow);
    connect(settings_, &ToolSettings::backgroundColorChanged, this, &ColorPair::follow);
    follow();
}

void ColorPair::follow() {
    setAccessibleDescription(
        tr("Colour %1, background %2")
            .arg(settings_->color().name(), settings_->backgroundColor().name()));
    update();
}

void ColorPair::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const ThemeColors& colors = themeColors();
    for (const auto& [box, color] :
         {std::pair(kBack, settings_->backgroundColor()), std::pair(kFront, settings_->color())}) {
        painter.setPen(QPen(colors.window, 3));
        painter.setBrush(color);
        painter.drawRoundedRect(QRectF(box).adjusted(0.5, 0.5, -0.5, -0.5), 4, 4);
        painter.setPen(QPen(colors.subtleText, 1));
        painter.drawRoundedRect(QRectF(box).adjusted(0.5, 0.5, -0.5, -0.5), 4, 4);
    }
    // A bent arrow: exchange.
    painter.setPen(QPen(colors.text, 1.3, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.setBrush(Qt::NoBrush);
    painter.drawPolyline(QPolygonF({{31, 2.5}, {28.5, 5}, {31, 7.5}}));
    painter.drawPolyline(QPolygonF({{28.5, 5}, {41, 5}, {41, 16}}));
    painter.drawPolyline(QPolygonF({{38.5, 13.5}, {41, 16}, {43.5, 13.5}}));
    if (hasFocus()) {
        painter.setPen(QPen(colors.accent, 1.5));
        painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), 5, 5);
    }
}

void ColorPair::mousePressEvent(QMouseEvent* event) {
    const QPoint at = event->position().toPoint();
    if (kFront.contains(at)) {
        Q_EMIT clicked(false);
    } else if (kBack.contains(at)) {
        Q_EMIT clicked(true);
    } else {
        settings_->swapColors();
    }
}

void ColorPair::keyPressEvent(QKeyEvent* event) {
    if (event->key() == Qt::Key_Space || event->key() == Qt::Key_Return) {
        Q_EMIT clicked(event->modifiers().testFlag(Qt::ControlModifier));
    } else {
        QWidget::keyPressEvent(event);
    }
}

}  // namespace gouache::ui
