#pragma once

#include <QObject>
#include <memory>

namespace gouache::ui {

class MainWindow;
class Session;

/// Keeps one window for a session, and builds it anew where the language changes.
class Studio : public QObject {
    Q_OBJECT

  public:
    /// Not owned; outlives the studio.
    explicit Studio(Session* session, QObject* parent = nullptr);
    ~Studio() override;

    /// Installs the session's language and theme and shows the window.
    void openWindow();
    /// Shows the first-start assistant, unless somebody went through it already.
    void welcome();
    MainWindow* window() const { return window_.get(); }

  private:
    void rebuildWindow();

    Session* session_;
    std::unique_ptr<MainWindow> window_;
};

}  // namespace gouache::ui
