#include "ui/dialogs/job_editor.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

#include "ui/docks/form_field.h"
#include "ui/docks/request_form.h"
#include "ui/mainwindow/session.h"

namespace gouache::ui {

JobEditor::JobEditor(Session* session, JobRecord job, QWidget* parent)
    : QDialog(parent),
      job_(std::move(job)),
      form_(new RequestForm(&session->models)),
      title_(new QLineEdit(QString::fromStdString(job_.draft.title))),
      profile_(new QComboBox),
      problem_(new QLabel) {
    setWindowTitle(tr("Edit the job"));
    const JobDraft& draft = job_.draft;
    form_->setCatalogue(session->catalogue);
    form_->hideCanvasPart(!draft.pictures.init.empty() && !draft.product);
    GenerationRequest shown = draft.request;
    if (!draft.size.empty()) {
        shown.size = draft.size;
    }
    form_->setRequest(shown);
    shownModel_ = form_->request().model;
    title_->setAccessibleName(tr("Title"));
    title_->setPlaceholderText(tr("As the prompt"));
    profile_->setAccessibleName(tr("Made on"));
    profile_->addItem(tr("Any profile that fits"), QString());
    for (const SchedulerProfile& profile : session->queue.profiles()) {
        const QString name = QString::fromStdString(profile.profile.name);
        profile_->addItem(name, name);
    }
    const QString chosen = QString::fromStdString(draft.profile);
    if (profile_->findData(chosen) < 0) {
        profile_->addItem(tr("%1 (not here)").arg(chosen), chosen);
    }
    profile_->setCurrentIndex(profile_->findData(chosen));
    problem_->setTextFormat(Qt::PlainText);
    problem_->setWordWrap(true);
    problem_->setProperty("role", "problem");
    problem_->hide();

    auto* fields = new QWidget;
    auto* column = new QVBoxLayout(fields);
    column->setContentsMargins(12, 0, 12, 0);
    column->setSpacing(10);
    column->addWidget(new FormField(tr("&Title"), title_));
    column->addWidget(new FormField(tr("Made &on"), profile_));
    auto* content = new QWidget;
    auto* contentLayout = new QVBoxLayout(content);
    contentLayout->setContentsMargins(0, 0, 0, 0);
    contentLayout->addWidget(form_);
    contentLayout->addWidget(fields);
    contentLayout->addStretch();
    auto* scroll = new QScrollArea;
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setWidget(content);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Save | QDialogButtonBox::Cancel);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(8, 12, 8, 12);
    layout->addWidget(scroll, 1);
    layout->addWidget(problem_);
    layout->addWidget(buttons);
    resize(420, 720);
    connect(buttons, &QDialogButtonBox::accepted, this, &JobEditor::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(form_, &RequestForm::edited, this, [this] {
        if (problem_->isVisible()) {
            check();
        }
    });
}

JobDraft JobEditor::draft() const {
    JobDraft draft = job_.draft;
    const GenerationRequest edited = form_->request();
    GenerationRequest& request = draft.request;
    request.prompt = edited.prompt;
    request.loras.clear();  // they are in the prompt, as tags
    request.negativePrompt = edited.negativePrompt;
    if (edited.model != shownModel_) {
        request.model = edited.model;
    }
    request.steps = edited.steps;
    request.guidance = edited.guidance;
    request.sampler = edited.sampler;
    request.schedule = edited.schedule;
    request.seed = edited.seed;
    request.count = edited.count;
    request.strength = edited.strength;
    if (draft.size.empty()) {
        request.size = edited.size;
    } else if (draft.size != edited.size) {
        draft.size = edited.size;
    }
    draft.title = title_->text().trimmed().toStdString();
    draft.profile = profile_->currentData().toString().toStdString();
    return draft;
}

bool JobEditor::check() {
    const ModelInfo* model = form_->model();
    const ModelDefaults defaults = model != nullptr ? model->defaults : ModelDefaults{};
    const JobDraft edited = draft();
    GenerationRequest request = resolveDefaults(edited.request, defaults);
    if (!edited.size.empty()) {
        // Of the finished picture, which may be larger than what the model makes at once.
        request.size = defaults.nativeSize;
    }
    auto problems = validate(request, defaults);
    std::erase_if(problems, [this](const RequestProblem& problem) {
        // Its pictures are blobs, and speak where there is no prompt.
        return problem.error.code == ErrorCode::EmptyPrompt && !job_.draft.pictures.init.empty();
    });
    form_->showProblems(problems);
    problem_->setText(tr("Something is not right yet: see the fields marked above."));
    problem_->setVisible(!problems.empty());
    return problems.empty();
}

void JobEditor::accept() {
    if (check()) {
        QDialog::accept();
    }
}

}  // namespace gouache::ui
