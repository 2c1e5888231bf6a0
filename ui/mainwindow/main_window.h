#pragma once

#include <QMainWindow>
#include <memory>

class QLabel;
class QToolBar;

namespace gouache::ui {

class ActionRegistry;
class CanvasView;
class DockRegistry;
class GenerationFlow;
class NoticeBar;
class PictureFlow;
class PromptDock;
class Session;
class StagingBar;
class ToolsBar;

/// Puts the parts together: canvas in the middle, tools left, docks round it. What can be done
/// in it is in features (ui/shell/action_registry.h tells how to write one); what outlives the
/// window is the Session's.
class MainWindow : public QMainWindow {
    Q_OBJECT

  public:
    explicit MainWindow(Session* session);
    ~MainWindow() override;

    /// Looks for models and opens the engine, both on threads of their own. Call when the window is
    /// shown.
    void startLoading();
    PictureFlow* pictures() const { return pictureFlow_; }
    GenerationFlow* generation() const { return generationFlow_; }
    ActionRegistry& actions() const { return *actions_; }
    DockRegistry& docks() const { return *docks_; }
    CanvasView* canvas() const { return canvas_; }
    PromptDock* promptDock() const { return promptDock_; }

  Q_SIGNALS:
    /// The session speaks another language: the window is to be built anew.
    void languageChosen();

  protected:
    void closeEvent(QCloseEvent* event) override;

  private:
    void buildCentre();
    void buildBars();
    void buildDocks();
    void buildStatusBar();
    void fillMainBar();
    void connectParts();
    void placeWindow();
    void showTitle();
    void rememberLayout();
    /// Asks where jobs of the queue run.
    bool mayStopQueue();

    Session* session_;
    CanvasView* canvas_ = nullptr;
    NoticeBar* notice_ = nullptr;
    StagingBar* staging_ = nullptr;
    ActionRegistry* actions_ = nullptr;
    DockRegistry* docks_ = nullptr;
    PromptDock* promptDock_ = nullptr;
    ToolsBar* toolsBar_ = nullptr;
    QToolBar* mainBar_ = nullptr;
    QLabel* progressLabel_ = nullptr;
    GenerationFlow* generationFlow_ = nullptr;
    PictureFlow* pictureFlow_ = nullptr;
};

}  // namespace gouache::ui
