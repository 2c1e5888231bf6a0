#include <QCoreApplication>
#include <QMainWindow>
#include <QPointer>

#include "ui/bridge/error_text.h"
#include "ui/bridge/picture_file.h"
#include "ui/dialogs/notice_bar.h"
#include "ui/docks/prompt_dock.h"
#include "ui/docks/request_form.h"
#include "ui/gallery/gallery_window.h"
#include "ui/mainwindow/features/features.h"
#include "ui/mainwindow/gallery_opener.h"
#include "ui/mainwindow/picture_flow.h"
#include "ui/mainwindow/session.h"
#include "ui/shell/action_registry.h"

namespace gouache::ui {

namespace {

struct GalleryActions {
    Q_DECLARE_TR_FUNCTIONS(GalleryActions)
};

}  // namespace

void addGalleryActions(const WindowContext& w) {
    auto* opener = new GalleryOpener(&w.session.queue, &w.window);
    QObject::connect(opener, &GalleryOpener::openWanted, &w.pictures, &PictureFlow::openFile);
    QObject::connect(
        opener, &GalleryOpener::settingsWanted, &w.window,
        [form = w.prompt.form(), notice = &w.notice](const QString& path) {
            auto opened = openPicture(path.toStdString());
            if (!opened.ok()) {
                notice->show(NoticeBar::Kind::Problem, errorSentence(opened.error()));
            } else if (opened->request) {
                form->setRequest(*opened->request);
            } else {
                notice->show(NoticeBar::Kind::Problem,
                             errorSentence(makeError(ErrorCode::NoMetadata, path.toStdString())));
            }
        });
    w.actions.add(
        {.id = "gallery.show",
         .text = GalleryActions::tr("Galler&y…"),
         .category = ActionCategory::Generate,
         .section = 70,
         .icon = "gallery",
         .keys = "Ctrl+Alt+Y",
         .statusTip = GalleryActions::tr("Find every picture that was made, rate and compare them"),
         .searchWords = GalleryActions::tr("history pictures results rating compare")},
        [opener] { opener->open(); });
}

}  // namespace gouache::ui
