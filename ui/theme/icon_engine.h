#pragma once

#include <QByteArray>
#include <QIconEngine>

namespace gouache::ui {

/// Draws one of our line icons in the colour that the palette has at that moment, so that a change
/// of theme needs no new icons, and sharply at every scale.
class SvgIconEngine : public QIconEngine {
  public:
    /// `svg` uses currentColor for everything that shall follow the theme.
    explicit SvgIconEngine(QByteArray svg);

    void paint(QPainter* painter, const QRect& rect, QIcon::Mode mode, QIcon::State state) override;
    QPixmap pixmap(const QSize& size, QIcon::Mode mode, QIcon::State state) override;
    QPixmap scaledPixmap(const QSize& size, QIcon::Mode mode, QIcon::State state,
                         qreal scale) override;
    QIconEngine* clone() const override;
    QString key() const override { return QStringLiteral("gouache-svg"); }

  private:
    QByteArray svg_;
};

}  // namespace gouache::ui
