#include "ui/mainwindow/generation_flow.h"

#include <QLabel>

#include "core/commands/place_image.h"
#include "core/document/composite.h"
#include "ui/bridge/error_text.h"
#include "ui/bridge/image_convert.h"
#include "ui/canvas/canvas_view.h"
#include "ui/dialogs/notice_bar.h"
#include "ui/docks/generate_bar.h"
#include "ui/docks/request_form.h"
#include "ui/mainwindow/model_scanner.h"
#include "ui/mainwindow/session.h"

namespace gouache::ui {

namespace {

/// The mask while a result waits that it would hide; still there, for who goes on painting it.
constexpr double kFaintMask = 0.25;

}  // namespace

GenerationFlow::GenerationFlow(Session* session, const Widgets& widgets, QObject* parent)
    : QObject(parent), session_(session), w_(widgets), maskColor_(widgets.canvas->maskColor()) {
    // Content is looked up at most so often, also while a stroke is being painted.
    offerTimer_.setSingleShot(true);
    offerTimer_.setInterval(120);
    connect(&offerTimer_, &QTimer::timeout, this, &GenerationFlow::showOffer);

    GenerationController* generation = &session_->generation;
    connect(generation, &GenerationController::stateChanged, this, &GenerationFlow::showState);
    connect(generation, &GenerationController::progressed, this, &GenerationFlow::showProgress);
    connect(generation, &GenerationController::previewed, this, &GenerationFlow::showPreview);
    connect(generation, &GenerationController::finished, this, &GenerationFlow::onFinished);
    connect(generation, &GenerationController::pictureReady, this,
            [this](const GeneratedPicture& picture) {
                w_.canvas->clearPreview();
                w_.form->showUsedSeed(picture.result.seed);
            });
    connect(&session_->staged, &StagedResults::currentChanged, this, &GenerationFlow::showStaged);
    connect(&session_->results, &ResultStore::failed, this, [this](const Error& error) {
        w_.notice->show(NoticeBar::Kind::Problem, errorSentence(error));
    });
    connect(session_, &Session::documentReplaced, this, &GenerationFlow::watchDocument);
    connect(w_.form, &RequestForm::promptEdited, this, [this] { promptTouched_ = true; });
    connect(w_.form, &RequestForm::edited, this, [this] {
        session_->form = w_.form->request();
        session_->sketchWeight = w_.form->sketchWeight();
        checkForm(false);
    });
    connect(w_.form, &RequestForm::sizeEdited, this, &GenerationFlow::fitEmptyCanvas);
    watchDocument();
    fitEmptyCanvas();
    showState();
    showStaged();
}

GenerationFlow::~GenerationFlow() {
    if (watched_ != nullptr) {
        watched_->removeObserver(this);
    }
}

void GenerationFlow::watchDocument() {
    // The session drops the old document only after this; it is still there.
    if (watched_ != nullptr) {
        watched_->removeObserver(this);
    }
    watched_ = &session_->document();
    watched_->addObserver(this);
    showOffer();
}

void GenerationFlow::onDocumentChanged(const Document&, const DocumentChange& change) {
    const auto* property = std::get_if<LayerPropertyChanged>(&change);
    const bool shows = std::holds_alternative<PixelsChanged>(change) ||
                       std::holds_alternative<LayerAdded>(change) ||
                       std::holds_alternative<LayerRemoved>(change) ||
                       std::holds_alternative<DocumentReset>(change) ||
                       (property != nullptr && property->property == LayerProperty::Visible);
    if (shows && !offerTimer_.isActive()) {
        offerTimer_.start();
    }
}

void GenerationFlow::showOffer() {
    const Document& document = session_->document();
    w_.form->setOffer({.picture = hasContent(document, LayerKind::Image) ||
                                  hasContent(document, LayerKind::Paint),
                       .mask = hasContent(document, LayerKind::Mask),
                       .sketch = hasContent(document, LayerKind::Control)});
}

ModelDefaults GenerationFlow::defaults() const {
    const ModelInfo* model = w_.form->model();
    return model != nullptr ? model->defaults : ModelDefaults{};
}

void GenerationFlow::checkForm(bool all) {
    auto problems = validate(w_.form->request(), defaults());
    if (!all && !promptTouched_) {
        // Nobody has had the chance to write a prompt yet.
        std::erase_if(problems, [](const RequestProblem& problem) {
            return problem.error.code == ErrorCode::EmptyPrompt;
        });
    }
    w_.form->showProblems(problems);
}

void GenerationFlow::fitEmptyCanvas() {
    const PixelSize size = w_.form->request().size;
    Document& document = session_->document();
    const bool blank = document.history().size() == 0 && session_->file.isEmpty() &&
                       !session_->generation.isBusy() && session_->staged.rowCount() == 0;
    if (blank && size != document.size() && size.width >= 64 && size.height >= 64 &&
        checkCanvasSize(size).ok()) {
        session_->setDocument(Document::standard(size));
    }
}

void GenerationFlow::generate() {
    if (session_->generation.isBusy()) {
        return;
    }
    promptTouched_ = true;
    const GenerationRequest form = w_.form->request();
    const ModelInfo* model = w_.form->model();
    checkForm(true);
    if (!validate(form, defaults()).empty()) {
        w_.bar->setProblem(tr("Something is not right yet: see the fields marked above."));
        return;
    }
    const std::string sketch =
        model != nullptr ? sketchControlFor(*model, session_->catalogue) : std::string();
    if (sketch.empty() && hasContent(session_->document(), LayerKind::Control)) {
        w_.notice->show(NoticeBar::Kind::Information,
                        tr("This model has no ControlNet for sketches, so the sketch has no effect "
                           "on the picture."));
    }
    w_.bar->setProblem({});
    session_->settings.rememberPrompt(QString::fromStdString(form.prompt));
    w_.form->setRecentPrompts(session_->settings.recentPrompts);
    GenerationPlan plan =
        planGeneration(session_->document(), form, defaults(), sketch, w_.form->sketchWeight());
    lastProgress_.reset();
    session_->generation.start(std::move(plan), defaults());
}

void GenerationFlow::stop() {
    session_->generation.stop();
}

void GenerationFlow::accept() {
    const GeneratedPicture* picture = session_->staged.currentPicture();
    if (picture == nullptr) {
        return;
    }
    Document& document = session_->document();
    const PixelRect area = picture->placement.area;
    auto layer =
        std::make_shared<const Image>(layerImage(*picture->result.image, picture->placement));
    QString name = QString::fromStdString(picture->request.prompt).simplified().left(40);
    if (name.isEmpty()) {
        name = tr("Result");
    }
    auto done = document.execute(std::make_unique<PlaceImage>(
        document.newLayerId(), std::move(layer), PixelPoint{area.x, area.y}, name.toStdString()));
    if (!done.ok()) {
        w_.notice->show(NoticeBar::Kind::Problem, errorSentence(done.error()));
        return;
    }
    session_->source = picture->request;
    session_->staged.remove(session_->staged.current());
}

void GenerationFlow::discard() {
    session_->staged.remove(session_->staged.current());
}

void GenerationFlow::showState() {
    const GenerationController& generation = session_->generation;
    const auto state = generation.state();
    w_.bar->setBusy(generation.isBusy(), state == GenerationController::State::Stopping);
    if (state == GenerationController::State::WaitingForBackend) {
        const QString text = tr("Starting the engine…");
        w_.bar->setProgress(-1, text);
        w_.status->setText(text);
        w_.canvas->setProgress(-1, generation.plan().placement.area);
    } else if (state == GenerationController::State::Running && !lastProgress_) {
        w_.bar->setProgress(-1, tr("Starting…"));
        w_.canvas->setProgress(-1, generation.plan().placement.area);
    }
    Q_EMIT availabilityChanged();
}

void GenerationFlow::showProgress(const StepProgress& progress) {
    const GenerationController& generation = session_->generation;
    lastProgress_ = progress;
    const int pictures = generation.plan().request.count;
    const QString text = progressText(progress, generation.picturesDone(), pictures);
    const double part = progressPart(progress, generation.picturesDone(), pictures);
    w_.bar->setProgress(part, text);
    w_.status->setText(text);
    w_.canvas->setProgress(part, generation.plan().placement.area);
}

void GenerationFlow::showPreview(const QImage& preview) {
    w_.canvas->setPreview(preview, session_->generation.plan().placement.area);
}

void GenerationFlow::showStaged() {
    if (const GeneratedPicture* picture = session_->staged.currentPicture()) {
        const auto image =
            std::make_shared<const Image>(layerImage(*picture->result.image, picture->placement));
        w_.canvas->setStagedResult(toQImage(image), picture->placement.area);
        showMask(picture->mode == GenerationMode::Inpaint ? kFaintMask : 1);
    } else {
        w_.canvas->clearStagedResult();
        showMask(1);
    }
    Q_EMIT availabilityChanged();
}

void GenerationFlow::showMask(double opacity) {
    QColor color = maskColor_;
    color.setAlphaF(static_cast<float>(color.alphaF() * opacity));
    w_.canvas->setMaskColor(color);
}

void GenerationFlow::onFinished(JobOutcome outcome, const std::optional<Error>& error) {
    w_.canvas->clearPreview();
    lastProgress_.reset();
    QString text;
    if (outcome == JobOutcome::Done) {
        text = tr("%n picture(s) made", nullptr, session_->generation.picturesDone());
    } else if (outcome == JobOutcome::Cancelled) {
        text = tr("Stopped");
    } else if (error) {
        w_.bar->setProblem(errorSentence(*error));
    }
    w_.bar->setProgress(1, text);
    w_.status->setText(text);
    Q_EMIT availabilityChanged();
}

}  // namespace gouache::ui
