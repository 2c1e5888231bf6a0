#include <QCoreApplication>
#include <QDesktopServices>
#include <QDir>
#include <QMainWindow>
#include <QUrl>

#include "ui/mainwindow/features/features.h"
#include "ui/mainwindow/picture_flow.h"
#include "ui/mainwindow/session.h"
#include "ui/shell/action_registry.h"

namespace gouache::ui {

namespace {

struct FileActions {
    Q_DECLARE_TR_FUNCTIONS(FileActions)
};

}  // namespace

void addFileActions(const WindowContext& w) {
    PictureFlow* pictures = &w.pictures;
    w.actions.add({.id = "file.new",
                   .text = FileActions::tr("&New"),
                   .category = ActionCategory::File,
                   .icon = "new",
                   .keys = "Ctrl+N",
                   .statusTip = FileActions::tr("Start with an empty canvas")},
                  [pictures] { pictures->newDocument(); });
    w.actions.add(
        {.id = "file.open",
         .text = FileActions::tr("&Open…"),
         .category = ActionCategory::File,
         .icon = "open",
         .keys = "Ctrl+O",
         .statusTip = FileActions::tr(
             "Open a picture or a document; settings that a picture carries are offered")},
        [pictures] { pictures->open(); });
    w.actions.add({.id = "file.save",
                   .text = FileActions::tr("&Save"),
                   .category = ActionCategory::File,
                   .section = 10,
                   .icon = "save",
                   .keys = "Ctrl+S",
                   .statusTip = FileActions::tr("Save to the file of the document")},
                  [pictures] { pictures->save(); });
    w.actions.add({.id = "file.export",
                   .text = FileActions::tr("&Export a copy…"),
                   .category = ActionCategory::File,
                   .section = 10,
                   .icon = "export",
                   .keys = "Ctrl+Shift+S",
                   .statusTip = FileActions::tr("Write the picture to another file")},
                  [pictures] { pictures->exportCopy(); });
    w.actions.add({.id = "file.results",
                   .text = FileActions::tr("Open the &results folder"),
                   .category = ActionCategory::File,
                   .section = 10,
                   .icon = "folder",
                   .statusTip = FileActions::tr("Every picture that was ever made lies there")},
                  [&session = w.session] {
                      const QString folder =
                          QString::fromStdString(session.results.folder().string());
                      QDir().mkpath(folder);
                      QDesktopServices::openUrl(QUrl::fromLocalFile(folder));
                  });
    w.actions
        .add({.id = "file.quit",
              .text = FileActions::tr("&Quit"),
              .category = ActionCategory::File,
              .section = 90,
              .keys = "Ctrl+Q"},
             [&window = w.window] { window.close(); })
        ->setMenuRole(QAction::QuitRole);
}

}  // namespace gouache::ui
