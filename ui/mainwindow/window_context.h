#pragma once

class QMainWindow;

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

/// What a feature may use of the main window (ui/shell/action_registry.h tells how to write one).
/// Everything but the session goes with the window; connect with `window` as context. The document
/// is session.document(), and another one after Session::documentReplaced; DocumentWatch
/// (ui/mainwindow/document_watch.h) follows it.
struct WindowContext {
    QMainWindow& window;
    Session& session;
    ActionRegistry& actions;
    DockRegistry& docks;
    ToolsBar& tools;
    CanvasView& canvas;
    NoticeBar& notice;
    StagingBar& staging;
    PromptDock& prompt;
    GenerationFlow& generation;
    PictureFlow& pictures;
};

}  // namespace gouache::ui
