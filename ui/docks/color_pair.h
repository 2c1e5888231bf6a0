#pragma once

#include <QWidget>

#include "ui/tools/tool_settings.h"

namespace gouache::ui {

/// The colour in front of the background colour. A click on one of the two asks to choose it; the
/// small corners exchange the two, or make them black and white.
class ColorPair : public QWidget {
    Q_OBJECT

  public:
    explicit ColorPair(ToolSettings* settings, QWidget* parent = nullptr);

    QSize sizeHint() const override { return {46, 32}; }
    QSize minimumSizeHint() const override { return sizeHint(); }

  Q_SIGNALS:
    void clicked(bool background);

  protected:
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

  private:
    void follow();

    ToolSettings* settings_;
};

}  // namespace gouache::ui
