#include "ui/mainwindow/generation_flow.h"

#include <QLabel>
#include <algorithm>

#include "core/commands/set_frame.h"
#include "core/document/composite.h"
#include "core/document/layer_tree.h"
#include "core/planning/canvas_mark.h"
#include "core/planning/frame.h"
#include "core/prompt/expand_request.h"
#include "ui/bridge/error_text.h"
#include "ui/bridge/image_convert.h"
#include "ui/canvas/canvas_view.h"
#include "ui/dialogs/notice_bar.h"
#include "ui/docks/generate_bar.h"
#include "ui/docks/intent_names.h"
#include "ui/docks/request_form.h"
#include "ui/mainwindow/document_watch.h"
#include "ui/mainwindow/model_scanner.h"
#include "ui/mainwindow/session.h"

namespace gouache::ui {

namespace {

/// The mask while a result waits that it would hide; still there, for who goes on painting it.
constexpr double kFaintMask = 0.25;
/// How far "more like this" turns from the picture's own noise.
constexpr double kVariation = 0.2;

int countLayers(const Document& document, LayerKind kind) {
    return static_cast<int>(
        std::ranges::count_if(document.layers(), [&document, kind](const Layer& layer) {
            const bool counts =
                kind != LayerKind::Region || (layer.region && !layer.region->prompt.empty());
            return layer.kind == kind && isShown(document.layers(), layer) && counts &&
                   layer.pixels.hasContent();
        }));
}

bool changesOffer(const DocumentChange& change) {
    return !std::holds_alternative<HistoryChanged>(change) &&
           !std::holds_alternative<ActiveLayerChanged>(change) &&
           !std::holds_alternative<GuidesChanged>(change) &&
           !std::holds_alternative<ReferencesChanged>(change);
}

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
    connect(generation, &GenerationController::previewed, this, [this](const QImage& preview) {
        if (session_->generatesHere()) {
            w_.canvas->setPreview(preview, session_->generation.area());
        }
    });
    connect(generation, &GenerationController::finished, this, &GenerationFlow::onFinished);
    connect(generation, &GenerationController::pictureReady, this,
            [this](const GeneratedPicture& picture) {
                w_.canvas->clearPreview();
                w_.form->showUsedSeed(picture.result.seed);
            });
    connect(&session_->staged, &StagedResults::currentChanged, this, &GenerationFlow::showStaged);
    connect(&session_->staged, &StagedResults::pinnedChanged, this,
            &GenerationFlow::availabilityChanged);
    connect(&session_->results, &ResultStore::failed, this, [this](const Error& error) {
        w_.notice->show(NoticeBar::Kind::Problem, errorSentence(error));
    });
    connect(w_.form, &RequestForm::promptEdited, this, [this] {
        // A highlighter's work counts as an edit too.
        promptTouched_ = promptTouched_ || !w_.form->request().prompt.empty();
    });
    connect(w_.form, &RequestForm::edited, this, [this] {
        session_->form = w_.form->request();
        session_->planOptions = w_.form->planOptions();
        checkForm(false);
        Q_EMIT formEdited();
    });
    connect(w_.form, &RequestForm::intentChanged, this,
            [this] { w_.bar->setGenerateText(displayName(w_.form->intent())); });
    connect(w_.form, &RequestForm::sizeEdited, this, &GenerationFlow::resizeFrame);
    connect(w_.form, &RequestForm::sizeSuggested, this, [this] {
        fitEmptyCanvas();
        showFrame();
    });
    // Before the form shows the frame of the blank canvas in place of the model's size.
    fitEmptyCanvas();
    new DocumentWatch(
        session_, [this](const DocumentChange& change) { onChange(change); },
        [this] {
            showOffer();
            if (!fitting_) {
                showFrame();
            }
        },
        this);
    showFrame();
    showState();
    showStaged();
    w_.bar->setGenerateText(displayName(w_.form->intent()));
}

void GenerationFlow::onChange(const DocumentChange& change) {
    if (changesOffer(change) && !offerTimer_.isActive()) {
        offerTimer_.start();
    }
    if (std::holds_alternative<FrameChanged>(change) ||
        std::holds_alternative<DocumentReset>(change)) {
        showFrame();
    }
}

void GenerationFlow::showOffer() {
    const Document& document = session_->document();
    w_.form->setOffer({.picture = hasContent(document, LayerKind::Image) ||
                                  hasContent(document, LayerKind::Paint),
                       .mark = !markBounds(document).empty(),
                       .controls = countLayers(document, LayerKind::Control),
                       .regions = countLayers(document, LayerKind::Region),
                       .atFullStrength = intentFor(document, {}, 1),
                       .below = intentFor(document, {}, 0.5)});
}

ModelDefaults GenerationFlow::defaults() const {
    const ModelInfo* model = w_.form->model();
    return model != nullptr ? model->defaults : ModelDefaults{};
}

PlanInput GenerationFlow::planInput() const {
    const ModelInfo* model = w_.form->model();
    PlanInput input;
    input.form = w_.form->request();
    input.options = w_.form->planOptions();
    input.defaults = defaults();
    if (model != nullptr) {
        input.inpaintingModel = model->unetInputChannels == 2 * model->latentChannels + 1;
        input.sketchModel = sketchControlFor(*model, session_->catalogue);
    }
    return input;
}

std::vector<RequestProblem> GenerationFlow::formProblems() const {
    GenerationRequest request = w_.form->request();
    // The size is the frame's; the plan finds one that the model can make.
    request.size = defaults().nativeSize;
    auto problems = validate(request, defaults());
    const bool pictureSpeaks =
        needsPicture(w_.form->intent()) || countLayers(session_->document(), LayerKind::Region) > 0;
    std::erase_if(problems, [&](const RequestProblem& problem) {
        return problem.error.code == ErrorCode::EmptyPrompt && pictureSpeaks;
    });
    return problems;
}

void GenerationFlow::checkForm(bool all) {
    auto problems = formProblems();
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
        fitting_ = true;
        session_->setDocument(Document::standard(size));
        fitting_ = false;
    }
}

void GenerationFlow::resizeFrame() {
    fitEmptyCanvas();
    Document& document = session_->document();
    const PixelSize size = w_.form->request().size;
    if (size == document.frame().size() || size.width < 64 || size.height < 64) {
        return;
    }
    const PixelRect frame = resizedFrame(document.frame(), size, document.size());
    if (auto done = document.execute(std::make_unique<SetFrame>(frame)); !done.ok()) {
        w_.notice->show(NoticeBar::Kind::Problem, errorSentence(done.error()));
    }
}

void GenerationFlow::showFrame() {
    w_.form->showSize(session_->document().frame().size());
}

std::optional<PlanInput> GenerationFlow::readyInput() {
    promptTouched_ = true;
    checkForm(true);
    if (!formProblems().empty()) {
        w_.bar->setProblem(tr("Something is not right yet: see the fields marked above."));
        return std::nullopt;
    }
    PlanInput input = planInput();
    w_.bar->setProblem({});
    session_->settings.rememberPrompt(QString::fromStdString(input.form.prompt));
    w_.form->setRecentPrompts(session_->settings.recentPrompts);
    auto expanded = withoutWildcards(std::move(input.form), wildcardFolders());
    if (!expanded.ok()) {
        w_.bar->setProblem(errorSentence(expanded.error()));
        return std::nullopt;
    }
    input.form = *std::move(expanded);
    return input;
}

void GenerationFlow::generate() {
    if (session_->generation.isBusy()) {
        return;
    }
    if (auto input = readyInput()) {
        lastProgress_.reset();
        session_->generation.start(session_->document().state(), *std::move(input));
    }
}

void GenerationFlow::moreLikeThis() {
    const GeneratedPicture* picture = session_->staged.currentPicture();
    if (picture == nullptr || session_->generation.isBusy()) {
        return;
    }
    GenerationPlan plan;
    plan.intent = picture->intent;
    plan.request = picture->request;
    plan.request.count = w_.form->request().count;
    plan.request.variationSeed.reset();
    plan.request.variationStrength = kVariation;
    plan.placement = picture->planned;
    plan.second = picture->second;
    w_.bar->setProblem({});
    lastProgress_.reset();
    session_->generation.repeat(std::move(plan), defaults());
}

void GenerationFlow::stop() {
    session_->generation.stop();
}

void GenerationFlow::stopAndKeep() {
    session_->generation.stopAndKeep();
}

bool GenerationFlow::place(const Image& layer, PixelPoint position, const QString& name,
                           AcceptResult::Mode mode) {
    Document& document = session_->document();
    const QString shown = name.simplified().left(40);
    auto done = document.execute(std::make_unique<AcceptResult>(
        document.newLayerId(), std::make_shared<const Image>(layer), position,
        (shown.isEmpty() ? tr("Result") : shown).toStdString(), mode));
    if (!done.ok()) {
        w_.notice->show(NoticeBar::Kind::Problem, errorSentence(done.error()));
    }
    return done.ok();
}

void GenerationFlow::accept(AcceptResult::Mode mode) {
    const GeneratedPicture* picture = session_->staged.currentPicture();
    if (picture == nullptr) {
        return;
    }
    const PixelRect area = picture->placement.area;
    if (place(layerImage(*picture->result.image, picture->placement), {area.x, area.y},
              QString::fromStdString(picture->request.prompt), mode)) {
        session_->source = picture->request;
        session_->staged.remove(session_->staged.current());
    }
}

void GenerationFlow::acceptInsideMark() {
    const GeneratedPicture* picture = session_->staged.currentPicture();
    if (picture == nullptr) {
        return;
    }
    const PixelRect area = picture->placement.area;
    const Image mark = markOf(session_->document(), area);
    if (boundsOf(mark).empty()) {
        w_.notice->show(NoticeBar::Kind::Information,
                        tr("Paint on the mask layer, or select, the part of the result that shall "
                           "be taken over."));
        return;
    }
    Image layer =
        converted(layerImage(*picture->result.image, picture->placement), PixelFormat::Rgba8);
    for (std::size_t i = 0; i < mark.bytes().size(); ++i) {
        std::uint8_t& alpha = layer.bytes()[4 * i + 3];
        alpha = static_cast<std::uint8_t>((alpha * mark.bytes()[i] + 127) / 255);
    }
    if (place(layer, {area.x, area.y}, QString::fromStdString(picture->request.prompt),
              AcceptResult::Mode::Layer)) {
        session_->source = picture->request;
        session_->staged.remove(session_->staged.current());
    }
}

void GenerationFlow::discard() {
    session_->staged.remove(session_->staged.current());
}

void GenerationFlow::togglePin() {
    const int row = session_->staged.current();
    session_->staged.setPinned(row, !session_->staged.isPinned(row));
}

void GenerationFlow::showState() {
    const GenerationController& generation = session_->generation;
    const auto state = generation.state();
    w_.bar->setBusy(generation.isBusy(), state == GenerationController::State::Stopping);
    QString text;
    if (state == GenerationController::State::Planning) {
        text = tr("Looking at the canvas…");
    } else if (state == GenerationController::State::WaitingForBackend) {
        text = tr("Starting the engine…");
    } else if (state == GenerationController::State::Running && !lastProgress_) {
        text = tr("Starting…");
    }
    if (!text.isEmpty()) {
        w_.bar->setProgress(-1, text);
        w_.status->setText(text);
        if (!generation.area().empty() && session_->generatesHere()) {
            w_.canvas->setProgress(-1, generation.area());
        }
    }
    if (state == GenerationController::State::WaitingForBackend &&
        generation.plan().controlsWithoutModel > 0) {
        w_.notice->show(
            NoticeBar::Kind::Information,
            tr("There is no ControlNet for %n control layer(s), which have no effect on "
               "the picture: choose one in the layer's settings.",
               nullptr, generation.plan().controlsWithoutModel));
    }
    Q_EMIT availabilityChanged();
}

void GenerationFlow::showProgress(const StepProgress& progress) {
    const GenerationController& generation = session_->generation;
    lastProgress_ = progress;
    const int pictures = generation.plan().request.count;
    QString text = progressText(progress, generation.picturesDone(), pictures);
    double part = progressPart(progress, generation.picturesDone(), pictures);
    if (generation.inSecondPass()) {
        text = tr("Second pass") + QStringLiteral(" · ") + text;
    }
    w_.bar->setProgress(part, text);
    w_.status->setText(text);
    if (session_->generatesHere()) {
        w_.canvas->setProgress(part, generation.area());
    }
}

void GenerationFlow::showStaged() {
    if (const GeneratedPicture* picture = session_->staged.currentPicture()) {
        const auto image =
            std::make_shared<const Image>(layerImage(*picture->result.image, picture->placement));
        w_.canvas->setStagedResult(toQImage(image), picture->placement.area);
        showMask(picture->placement.mask ? kFaintMask : 1);
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
        text = session_->generation.picturesDone() > 0 ? tr("Stopped; what there was is kept")
                                                       : tr("Stopped");
    } else if (error) {
        w_.bar->setProblem(errorSentence(*error));
    }
    w_.bar->setProgress(1, text);
    w_.status->setText(text);
    Q_EMIT availabilityChanged();
}

}  // namespace gouache::ui
