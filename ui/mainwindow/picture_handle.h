#pragma once

#include <QToolButton>

namespace gouache::ui {

class Session;

/// The picture to be dragged out of the window: into a file manager or another program, as a PNG
/// with all its settings. A click copies it.
class PictureHandle : public QToolButton {
    Q_OBJECT

  public:
    explicit PictureHandle(Session* session, QWidget* parent = nullptr);

    /// What a drag carries: the picture itself, and a file of it.
    QMimeData* mimeData() const;

  protected:
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;

  private:
    Session* session_;
    QPoint pressedAt_;
};

}  // namespace gouache::ui
