#include <QCoreApplication>
#include <QMainWindow>
#include <QPointer>
#include <QStatusBar>

#include "ui/bridge/error_text.h"
#include "ui/dialogs/notice_bar.h"
#include "ui/docks/prompt_dock.h"
#include "ui/docks/request_form.h"
#include "ui/library/models_dialog.h"
#include "ui/mainwindow/features/features.h"
#include "ui/mainwindow/model_library.h"
#include "ui/mainwindow/session.h"
#include "ui/shell/action_registry.h"

namespace gouache::ui {

namespace {

struct ModelActions {
    Q_DECLARE_TR_FUNCTIONS(ModelActions)
};

/// One dialog a window, made when first asked for.
class ModelsOpener : public QObject {
  public:
    explicit ModelsOpener(const WindowContext& w)
        : QObject(&w.window), window_(w.window), session_(w.session), form_(*w.prompt.form()) {}

    ModelsDialog& open() {
        if (!dialog_) {
            dialog_ = new ModelsDialog(session_.library, &window_);
            connect(dialog_, &ModelsDialog::checkpointChosen, this,
                    [this](const QString& name) { form_.selectModel(name.toStdString()); });
            connect(dialog_, &ModelsDialog::promptWords, this,
                    [this](const QString& words) { form_.insertWords(words); });
        }
        dialog_->show();
        dialog_->raise();
        dialog_->activateWindow();
        return *dialog_;
    }

  private:
    QMainWindow& window_;
    Session& session_;
    RequestForm& form_;
    QPointer<ModelsDialog> dialog_;
};

}  // namespace

void addModelActions(const WindowContext& w) {
    auto* opener = new ModelsOpener(w);
    w.actions.add({.id = "models.show",
                   .text = ModelActions::tr("&Models…"),
                   .category = ActionCategory::Generate,
                   .section = 60,
                   .icon = "models",
                   .keys = "Ctrl+Alt+M",
                   .statusTip = ModelActions::tr("What models there are, and where they come from"),
                   .searchWords = ModelActions::tr("checkpoint LoRA ControlNet import folders")},
                  [opener] { opener->open(); });
    w.actions.add({.id = "models.download",
                   .text = ModelActions::tr("&Download a model…"),
                   .category = ActionCategory::Generate,
                   .section = 60,
                   .icon = "down",
                   .statusTip = ModelActions::tr(
                       "Fetch a model from an address or a Hugging Face repository")},
                  [opener] { opener->open().showDownloads(); });
    w.actions.add({.id = "models.refresh",
                   .text = ModelActions::tr("Look for models a&gain"),
                   .category = ActionCategory::Generate,
                   .section = 60,
                   .statusTip = ModelActions::tr("Look through all model folders")},
                  [library = w.session.library] { library->refresh(); });

    Session* session = &w.session;
    NoticeBar* notice = &w.notice;
    RequestForm* form = w.prompt.form();
    QStatusBar* status = w.window.statusBar();
    const auto show = [session, form, notice] {
        // The first time the model of the last start is chosen.
        const ModelInfo* chosen = form->model();
        const std::string wanted =
            chosen != nullptr ? chosen->name : session->settings.model.toStdString();
        session->catalogue = session->library->models();
        session->models.setModels(session->catalogue);
        form->selectModel(wanted);
        form->setCatalogue(session->catalogue);
        if (session->models.rowCount() == 0) {
            notice->show(
                NoticeBar::Kind::Problem,
                ModelActions::tr(
                    "No model was found. Drop one (.safetensors) on the Models window, or put a "
                    "diffusers folder into %1.")
                    .arg(QString::fromStdString(session->library->folders().own.string())));
        }
    };
    QObject::connect(session->library, &ModelLibrary::scanned, &w.window, show);
    QObject::connect(session->library, &ModelLibrary::told, &w.window,
                     [status](const QString& sentence) { status->showMessage(sentence, 8000); });
    QObject::connect(session->library, &ModelLibrary::failed, &w.window,
                     [notice](const Error& error) {
                         notice->show(NoticeBar::Kind::Problem, errorSentence(error));
                     });
    if (!session->catalogue.empty()) {
        form->setCatalogue(session->catalogue);
    }
}

}  // namespace gouache::ui
