#pragma once

#include <QDockWidget>
#include <QImage>

class QAction;
class QCheckBox;
class QLabel;
class QPushButton;

namespace gouache::ui {

class SliderField;

/// Live painting: the switch, the newest picture, and what it is made with.
class LiveDock : public QDockWidget {
    Q_OBJECT

  public:
    /// `toggle` switches live painting on and off.
    explicit LiveDock(QAction* toggle, QWidget* parent = nullptr);

    void setValues(double strength, int steps, double guidance);
    double strength() const;
    int steps() const;
    double guidance() const;
    void setPicture(const QImage& picture);
    void setState(const QString& text);
    bool showsOnCanvas() const;

  Q_SIGNALS:
    void edited();
    void takeOverClicked();
    void onCanvasToggled(bool on);

  protected:
    void resizeEvent(QResizeEvent* event) override;

  private:
    void showPicture();

    QLabel* picture_;
    QImage image_;
    QLabel* state_;
    QPushButton* takeOver_;
    QCheckBox* onCanvas_;
    SliderField* strength_;
    SliderField* steps_;
    SliderField* guidance_;
};

}  // namespace gouache::ui
