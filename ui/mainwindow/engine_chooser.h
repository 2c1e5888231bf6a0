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
    /// What the profile costs; empty = nothing, or not known.
    QString priceText(const std::string& profile) const;

    Session* session_;
};

}  // namespace gouache::ui
