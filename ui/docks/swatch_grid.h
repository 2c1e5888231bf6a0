#pragma once

#include <QColor>
#include <QList>
#include <QWidget>

namespace gouache::ui {

/// Colours in rows. A click or Enter takes one, with Ctrl as the background colour; arrow keys go
/// from one to the next.
class SwatchGrid : public QWidget {
    Q_OBJECT

  public:
    explicit SwatchGrid(const QString& accessibleName, QWidget* parent = nullptr);

    const QList<QColor>& colors() const { return colors_; }
    void setColors(const QList<QColor>& colors);
    /// Of the one that was clicked or gone to last; -1 = none.
    int current() const { return current_; }
    /// Marks the swatch of this colour, where there is one.
    void setChosen(const QColor& color);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;

  Q_SIGNALS:
    void picked(const QColor& color, bool background);

  protected:
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    bool event(QEvent* event) override;

  private:
    int columns() const;
    QRect cell(int index) const;
    int indexAt(QPoint at) const;
    void moveTo(int index);

    QList<QColor> colors_;
    QColor chosen_;
    int current_ = -1;
};

}  // namespace gouache::ui
