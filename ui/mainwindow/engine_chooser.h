#pragma once

#include <QToolButton>

namespace gouache::ui {

class Session;

/// The profile switch in the status bar: where pictures are made, its state, and a menu of all
/// places and devices.
class EngineChooser : public QToolButton {
    Q_OBJECT

  public:
    explicit EngineChooser(Session* session, QWidget* parent = nullptr);

  private:
    void fillMenu();
    void showState();

    Session* session_;
};

}  // namespace gouache::ui
