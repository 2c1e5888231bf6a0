#pragma once

#include <QImage>
#include <QWidget>
#include <deque>

namespace gouache::ui {

/// A photo under its mask, to be painted on: what is left out is shown red. The wheel zooms, the
/// middle button moves, [ and ] change the brush, X exchanges adding and taking away.
class MaskCanvas : public QWidget {
    Q_OBJECT

  public:
    enum class Mode { Add, Remove };

    /// `mask`: Grayscale8 of the photo's size, white = product.
    MaskCanvas(const QImage& photo, const QImage& mask, QWidget* parent = nullptr);

    const QImage& mask() const { return mask_; }
    /// As one step that can be undone.
    void setMask(const QImage& mask);
    Mode mode() const { return mode_; }
    void setMode(Mode mode);
    /// Diameter in pixels of the photo.
    double brush() const { return brush_; }
    void setBrush(double diameter);
    double largestBrush() const;

    bool canUndo() const { return !before_.empty(); }
    bool canRedo() const { return !after_.empty(); }
    void undo();
    void redo();

    QSize sizeHint() const override;

  Q_SIGNALS:
    void brushChanged(double diameter);
    void modeChanged(gouache::ui::MaskCanvas::Mode mode);
    /// A stroke has ended, or one was undone.
    void maskChanged();

  protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

  private:
    double scale() const;
    QPointF origin() const;
    QPointF toPhoto(const QPointF& point) const;
    void stroke(const QPointF& from, const QPointF& to);
    void tint(const QRect& area);
    void remember();

    QImage photo_;
    QImage mask_;
    QImage tint_;  ///< red where the mask is black
    Mode mode_ = Mode::Add;
    double brush_ = 40;
    double zoom_ = 0;  ///< 0 = fits
    QPointF offset_;
    QPointF last_;
    QPointF pointer_{-1, -1};
    bool painting_ = false;
    bool panning_ = false;
    std::deque<QImage> before_;
    std::deque<QImage> after_;
};

}  // namespace gouache::ui
