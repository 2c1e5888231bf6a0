#pragma once

#include <QAbstractButton>

namespace gouache::ui {

/// One of several things to choose from: a picture, a title and a line of explanation. Checkable;
/// put several into a QButtonGroup.
class ChoiceCard : public QAbstractButton {
    Q_OBJECT

  public:
    /// `picture` may be null. Titles are plain text.
    ChoiceCard(const QString& title, const QString& line, const QPixmap& picture,
               QWidget* parent = nullptr);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

  protected:
    void paintEvent(QPaintEvent* event) override;

  private:
    QRect textRect() const;

    QString line_;
    QPixmap picture_;
};

/// A window in small, in the colours of a theme; half of each for the desktop's.
QPixmap themePicture(bool dark, qreal devicePixelRatio);
QPixmap desktopThemePicture(qreal devicePixelRatio);

}  // namespace gouache::ui
