#include <QCoreApplication>
#include <QMainWindow>

#include "ui/docks/prompt_dock.h"
#include "ui/docks/request_form.h"
#include "ui/mainwindow/features/features.h"
#include "ui/mainwindow/generation_flow.h"
#include "ui/mainwindow/session.h"
#include "ui/mainwindow/stored_keys.h"
#include "ui/shell/action_registry.h"
#include "ui/welcome/welcome_dialog.h"

namespace gouache::ui {

namespace {

struct WelcomeActions {
    Q_DECLARE_TR_FUNCTIONS(WelcomeActions)
};

/// A prompt that the starter model draws well, where there is none yet; then on with it.
void makeFirstPicture(RequestForm* form, GenerationFlow* generation) {
    GenerationRequest request = form->request();
    if (QString::fromStdString(request.prompt).trimmed().isEmpty()) {
        request.prompt = WelcomeActions::tr("a red apple on a blue background").toStdString();
        form->setRequest(request);
    }
    generation->generate();
}

void showWelcome(const WindowContext& w) {
    auto* dialog = new WelcomeDialog(&w.session, &w.window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    QObject::connect(
        dialog, &WelcomeDialog::keysChosen, &w.window,
        [&actions = w.actions, &session = w.session] { applyKeys(actions, session.settings); });
    QObject::connect(dialog, &WelcomeDialog::firstPictureWanted, &w.window,
                     [form = w.prompt.form(), generation = &w.generation] {
                         makeFirstPicture(form, generation);
                     });
    dialog->open();
}

}  // namespace

void addWelcomeActions(const WindowContext& w) {
    w.actions.add({.id = "help.welcome",
                   .text = WelcomeActions::tr("&First steps…"),
                   .category = ActionCategory::Help,
                   .icon = "preview",
                   .statusTip = WelcomeActions::tr(
                       "Language, theme and keys; where pictures are made; a first picture"),
                   .searchWords = WelcomeActions::tr("welcome wizard assistant graphics card GPU")},
                  [w] { showWelcome(w); });
}

}  // namespace gouache::ui
