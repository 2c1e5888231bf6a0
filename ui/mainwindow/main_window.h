#pragma once

#include <QMainWindow>
#include <memory>

#include "core/document/document_change.h"

class QLabel;
class QMenu;

namespace gouache::ui {

struct Actions;
class CanvasView;
class GenerationFlow;
class LayersDock;
class ModelScanner;
class NoticeBar;
class PictureFlow;
class PromptDock;
class Session;
class ToolsBar;

/// Puts the parts together: canvas in the middle, tools left, layers and prompt in docks. What the
/// parts do together is in GenerationFlow and PictureFlow; what outlives the window is the
/// Session's.
class MainWindow : public QMainWindow, private DocumentObserver {
    Q_OBJECT

  public:
    explicit MainWindow(Session* session);
    ~MainWindow() override;

    /// Looks for models and opens the engine, both on threads of their own. Call when the window is
    /// shown.
    void startLoading();
    PictureFlow* pictures() const { return pictureFlow_; }
    GenerationFlow* generation() const { return generationFlow_; }
    const Actions& actions() const { return *actions_; }
    CanvasView* canvas() const { return canvas_; }
    PromptDock* promptDock() const { return promptDock_; }

  Q_SIGNALS:
    /// The user chose another language (Session::language): the window is to be built anew.
    void languageChosen();

  protected:
    void closeEvent(QCloseEvent* event) override;

  private:
    void onDocumentChanged(const Document& document, const DocumentChange& change) override;
    void buildCentre();
    void buildDocks();
    void buildBars();
    void buildMenus();
    void buildStatusBar();
    void buildAppearanceMenus(QMenu* view);
    void connectActions();
    void watchDocument();
    void showHistory();
    void showTitle();
    void showAvailability();
    void showShortcuts();
    void rememberLayout();

    Session* session_;
    std::unique_ptr<Actions> actions_;
    CanvasView* canvas_ = nullptr;
    NoticeBar* notice_ = nullptr;
    PromptDock* promptDock_ = nullptr;
    LayersDock* layersDock_ = nullptr;
    ToolsBar* toolsBar_ = nullptr;
    QLabel* progressLabel_ = nullptr;
    QLabel* pointerLabel_ = nullptr;
    QLabel* zoomLabel_ = nullptr;
    GenerationFlow* generationFlow_ = nullptr;
    PictureFlow* pictureFlow_ = nullptr;
    ModelScanner* scanner_ = nullptr;
    Document* watched_ = nullptr;
    QMenu* viewMenu_ = nullptr;
};

}  // namespace gouache::ui
