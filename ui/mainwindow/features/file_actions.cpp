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
                   .text = FileActions::tr("&New…"),
                   .category = ActionCategory::File,
                   .icon = "new",
                   .keys = "Ctrl+N",
                   .statusTip = FileActions::tr("Start with an empty canvas or a template")},
                  [pictures] { pictures->newFromDialog(); });
    w.actions.add(
        {.id = "file.open",
         .text = FileActions::tr("&Open…"),
         .category = ActionCategory::File,
         .icon = "open",
         .keys = "Ctrl+O",
         .statusTip = FileActions::tr(
             "Open a picture or a document; settings that a picture carries are offered")},
        [pictures] { pictures->open(); });
    w.actions.add({.id = "file.openRecent",
                   .text = FileActions::tr("Open &recent…"),
                   .category = ActionCategory::File,
                   .icon = "history",
                   .keys = "Ctrl+Shift+O",
                   .statusTip = FileActions::tr("Choose among the documents that were opened or "
                                                "saved lately")},
                  [pictures] { pictures->openRecent(); });
    w.actions.add({.id = "file.openVersion",
                   .text = FileActions::tr("Open an earlier &version…"),
                   .category = ActionCategory::File,
                   .statusTip = FileActions::tr("The last three versions of the document's file"),
                   .searchWords = FileActions::tr("backup restore")},
                  [pictures] { pictures->openVersion(); });
    w.actions.add({.id = "file.openSample",
                   .text = FileActions::tr("Open the sample &document"),
                   .category = ActionCategory::File,
                   .statusTip = FileActions::tr("A document with layers and settings, ready to be "
                                                "made again"),
                   .searchWords = FileActions::tr("example demo tutorial")},
                  [pictures] { pictures->openSample(); });
    w.actions.add({.id = "file.save",
                   .text = FileActions::tr("&Save"),
                   .category = ActionCategory::File,
                   .section = 10,
                   .icon = "save",
                   .keys = "Ctrl+S",
                   .statusTip = FileActions::tr("Save to the file of the document")},
                  [pictures] { pictures->save(); });
    w.actions.add({.id = "file.saveAs",
                   .text = FileActions::tr("Save &as…"),
                   .category = ActionCategory::File,
                   .section = 10,
                   .keys = "Ctrl+Shift+S",
                   .statusTip = FileActions::tr("Save to another file, with all layers")},
                  [pictures] { pictures->saveAs(); });
    w.actions.add({.id = "file.saveTemplate",
                   .text = FileActions::tr("Save as a &template…"),
                   .category = ActionCategory::File,
                   .section = 10,
                   .statusTip = FileActions::tr("New documents can begin with what this one is "
                                                "now")},
                  [pictures] { pictures->saveAsTemplate(); });
    w.actions.add(
        {.id = "file.export",
         .text = FileActions::tr("&Export a copy…"),
         .category = ActionCategory::File,
         .section = 10,
         .icon = "export",
         .keys = "Ctrl+Alt+S",
         .kritaKeys = "",
         .photoshopKeys = "Ctrl+Alt+Shift+S",
         .statusTip = FileActions::tr("Write the picture as PNG, JPEG, WebP, TIFF, EXR or "
                                      "Photoshop document")},
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
