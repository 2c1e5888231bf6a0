#pragma once

#include <QAction>
#include <QObject>

namespace gouache::ui {

/// Every command of the window, with its text, keys, icon and tool tip; menus, bars and the list of
/// shortcuts are made from them. The window connects them.
struct Actions {
    /// The actions belong to `owner`.
    explicit Actions(QObject* owner);

    QAction* newDocument;
    QAction* open;
    QAction* save;
    QAction* exportCopy;
    QAction* showResults;
    QAction* quit;
    QAction* undo;
    QAction* redo;
    QAction* copy;
    QAction* paste;
    QAction* clearLayer;
    QAction* zoomIn;
    QAction* zoomOut;
    QAction* fit;
    QAction* actualSize;
    QAction* fullScreen;
    QAction* generate;
    QAction* stop;
    QAction* accept;
    QAction* discard;
    QAction* previousResult;
    QAction* nextResult;
    QAction* newSeed;
    QAction* focusPrompt;
    QAction* focusCanvas;
    QAction* shortcuts;
    QAction* about;
};

/// Tool tip of an action: its text without mnemonic, and its keys.
QString toolTipOf(const QAction* action);

}  // namespace gouache::ui
