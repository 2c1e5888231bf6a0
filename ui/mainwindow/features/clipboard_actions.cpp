#include <QCoreApplication>
#include <QMainWindow>

#include "ui/mainwindow/clipboard_flow.h"
#include "ui/mainwindow/features/features.h"
#include "ui/mainwindow/picture_flow.h"
#include "ui/shell/action_registry.h"

namespace gouache::ui {

namespace {

struct ClipboardActions {
    Q_DECLARE_TR_FUNCTIONS(ClipboardActions)
};

}  // namespace

void addClipboardActions(const WindowContext& w) {
    using T = ClipboardActions;
    auto* flow = new ClipboardFlow(&w.session, &w.notice, &w.window);
    const auto add = [&w](const char* id, const QString& text, const char* iconName,
                          const char* keys, const QString& tip, auto&& run) {
        w.actions.add({.id = id,
                       .text = text,
                       .category = ActionCategory::Edit,
                       .section = 10,
                       .icon = iconName,
                       .keys = keys,
                       .statusTip = tip},
                      run);
    };
    add("edit.cut", T::tr("Cu&t"), "cut", "Ctrl+X",
        T::tr("Move what is selected of the layer into the clipboard"), [flow] { flow->cut(); });
    add("edit.copy", T::tr("&Copy"), "copy", "Ctrl+C",
        T::tr("Copy what is selected of the layer, or all of it"), [flow] { flow->copy(); });
    add("edit.copyMerged", T::tr("Copy &merged"), "", "Ctrl+Shift+C",
        T::tr("Copy the picture as it is shown, or what is selected of it"),
        [flow] { flow->copyMerged(); });
    add("edit.paste", T::tr("&Paste"), "paste", "Ctrl+V",
        T::tr("Put the picture of the clipboard on a new layer"),
        [&pictures = w.pictures] { pictures.paste(); });
    add("edit.pasteInPlace", T::tr("Paste in p&lace"), "", "Ctrl+Shift+V",
        T::tr("Put the picture of the clipboard where it was copied"),
        [flow] { flow->pasteInPlace(); });
    add("edit.delete", T::tr("&Delete"), "", "Delete",
        T::tr("Delete what is selected of the layer, or all that is on it"),
        [flow] { flow->deleteContent(); });
}

}  // namespace gouache::ui
