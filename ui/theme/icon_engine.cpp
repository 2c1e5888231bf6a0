#include "ui/theme/icon_engine.h"

#include <QApplication>
#include <QPainter>
#include <QPalette>
#include <QPixmap>
#include <QSvgRenderer>

#include "ui/theme/theme.h"

namespace gouache::ui {

SvgIconEngine::SvgIconEngine(QByteArray svg) : svg_(std::move(svg)) {}

void SvgIconEngine::paint(QPainter* painter, const QRect& rect, QIcon::Mode mode,
                          QIcon::State state) {
    const QPalette palette = QApplication::palette();
    QColor color = palette.color(QPalette::Active, QPalette::ButtonText);
    if (mode == QIcon::Disabled) {
        color = palette.color(QPalette::Disabled, QPalette::ButtonText);
    } else if (mode == QIcon::Selected) {
        color = palette.color(QPalette::HighlightedText);
    } else if (state == QIcon::On) {
        color = themeColors().accent.lighter(themeColors().dark ? 125 : 100);
    }
    QByteArray colored = svg_;
    colored.replace("currentColor", color.name().toLatin1());
    QSvgRenderer renderer(colored);
    renderer.setAspectRatioMode(Qt::KeepAspectRatio);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    renderer.render(painter, QRectF(rect));
    painter->restore();
}

QPixmap SvgIconEngine::pixmap(const QSize& size, QIcon::Mode mode, QIcon::State state) {
    return scaledPixmap(size, mode, state, 1.0);
}

QPixmap SvgIconEngine::scaledPixmap(const QSize& size, QIcon::Mode mode, QIcon::State state,
                                    qreal) {
    // `size` is in device pixels; QIcon sets the ratio itself.
    QPixmap pixmap(size);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    paint(&painter, QRect(QPoint(0, 0), size), mode, state);
    return pixmap;
}

QIconEngine* SvgIconEngine::clone() const {
    return new SvgIconEngine(svg_);
}

}  // namespace gouache::ui
