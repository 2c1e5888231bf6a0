#pragma once

#include <QObject>

#include "core/document/command.h"

namespace gouache {
struct Error;
}

namespace gouache::ui {

class NoticeBar;
class Session;

/// Cut, copy, paste and delete between the document and the clipboard. Copied pixels remember their
/// place, so that they can be pasted where they were. GUI thread.
class ClipboardFlow : public QObject {
    Q_OBJECT
  public:
    /// Neither is owned.
    ClipboardFlow(Session* session, NoticeBar* notice, QObject* parent);

    /// What is selected of the active layer; all of it without a selection.
    void copy();
    /// What is selected of the picture as it is shown.
    void copyMerged();
    void cut();
    void deleteContent() { erase(CommandKind::DeleteContent); }
    /// As a new layer where it was copied; in the middle of the canvas where that is not known.
    void pasteInPlace();

  private:
    bool copyLayer();
    void erase(CommandKind kind);
    void tell(const Error& error);

    Session* session_;
    NoticeBar* notice_;
};

}  // namespace gouache::ui
