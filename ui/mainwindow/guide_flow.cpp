#include "ui/mainwindow/guide_flow.h"

#include <QMetaObject>
#include <QStringList>

#include "core/commands/add_control_layer.h"
#include "core/commands/replace_pixels.h"
#include "core/commands/set_control_settings.h"
#include "core/commands/set_layer_opacity.h"
#include "core/commands/set_region_settings.h"
#include "core/document/composite.h"
#include "core/planning/control_hints.h"
#include "core/planning/placement.h"
#include "core/planning/resolution.h"
#include "ui/bridge/error_text.h"
#include "ui/bridge/image_convert.h"
#include "ui/canvas/canvas_view.h"
#include "ui/canvas/picture_overlay.h"
#include "ui/dialogs/notice_bar.h"
#include "ui/docks/control_panel.h"
#include "ui/docks/guide_dock.h"
#include "ui/docks/preprocessor_names.h"
#include "ui/docks/region_panel.h"
#include "ui/docks/request_form.h"
#include "ui/mainwindow/document_watch.h"
#include "ui/mainwindow/generation_flow.h"
#include "ui/mainwindow/model_scanner.h"
#include "ui/mainwindow/session.h"

namespace gouache::ui {

namespace {

constexpr int kHintDelay = 150;  // ms after the last change

/// Words in the names of ControlNets that were trained on what a preprocessor makes.
QStringList wordsFor(Preprocessor preprocessor) {
    switch (preprocessor) {
        case Preprocessor::Canny:
            return {QStringLiteral("canny")};
        case Preprocessor::SoftEdges:
            return {QStringLiteral("softedge"), QStringLiteral("hed"), QStringLiteral("pidi")};
        case Preprocessor::LineArt:
            return {QStringLiteral("lineart"), QStringLiteral("line_art")};
        case Preprocessor::Scribble:
            return {QStringLiteral("scribble")};
        case Preprocessor::Tile:
            return {QStringLiteral("tile")};
        case Preprocessor::Depth:
            return {QStringLiteral("depth")};
        case Preprocessor::None:
        case Preprocessor::Inverted:
            return {QStringLiteral("sketch"), QStringLiteral("scribble")};
    }
    return {};
}

}  // namespace

GuideFlow::GuideFlow(Session* session, const Widgets& widgets, QObject* parent)
    : QObject(parent), session_(session), w_(widgets) {
    worker_.setMaxThreadCount(1);
    hintTimer_.setSingleShot(true);
    hintTimer_.setInterval(kHintDelay);
    connect(&hintTimer_, &QTimer::timeout, this, &GuideFlow::computeHint);
    overlay_ = new PictureOverlay(w_.canvas);
    ControlPanel* control = w_.dock->control();
    connect(control, &ControlPanel::edited, this, [this](const ControlSettings& settings) {
        execute(
            std::make_unique<SetControlSettings>(session_->document().state().active, settings));
        askForHint();
    });
    connect(control, &ControlPanel::previewToggled, this, &GuideFlow::showHint);
    connect(control, &ControlPanel::fromPictureClicked, this, &GuideFlow::takePicture);
    connect(control, &ControlPanel::bakeClicked, this, &GuideFlow::bake);
    connect(w_.dock->region(), &RegionPanel::edited, this, [this](const RegionSettings& settings) {
        execute(std::make_unique<SetRegionSettings>(session_->document().state().active, settings));
    });
    connect(w_.dock, &QDockWidget::visibilityChanged, this, [this](bool visible) {
        if (visible) {
            askForHint();
        }
        showHint();
    });
    connect(w_.form, &RequestForm::modelChanged, this, &GuideFlow::showModels);
    new DocumentWatch(
        session_, [this](const DocumentChange& change) { onChange(change); },
        [this] { showActive(); }, this);
    showModels();
}

GuideFlow::~GuideFlow() {
    worker_.clear();
    worker_.waitForDone();
}

void GuideFlow::onChange(const DocumentChange& change) {
    if (own_) {
        return;
    }
    const LayerId active = session_->document().state().active;
    if (std::holds_alternative<ActiveLayerChanged>(change) ||
        std::holds_alternative<DocumentReset>(change)) {
        showActive();
    } else if (const auto* property = std::get_if<LayerPropertyChanged>(&change)) {
        if (property->layer == active && (property->property == LayerProperty::Control ||
                                          property->property == LayerProperty::Region)) {
            showActive();
        }
    } else if (const auto* pixels = std::get_if<PixelsChanged>(&change)) {
        if (pixels->layer == active) {
            askForHint();
        }
    } else if (std::holds_alternative<FrameChanged>(change)) {
        askForHint();
    }
}

void GuideFlow::showActive() {
    const Layer* layer = session_->document().active();
    if (layer != nullptr && layer->control) {
        w_.dock->control()->setSettings(*layer->control);
        w_.dock->setPage(GuideDock::Page::Control);
    } else if (layer != nullptr && layer->region) {
        w_.dock->region()->setSettings(*layer->region);
        w_.dock->setPage(GuideDock::Page::Region);
    } else {
        w_.dock->setPage(GuideDock::Page::Nothing);
    }
    hint_ = {};
    showHint();
    askForHint();
}

void GuideFlow::askForHint() {
    const Layer* layer = session_->document().active();
    if (layer != nullptr && layer->control && w_.dock->isVisible()) {
        hintTimer_.start();
    }
}

void GuideFlow::computeHint() {
    const Document& document = session_->document();
    const Layer* layer = document.active();
    if (layer == nullptr || !layer->control) {
        return;
    }
    const PixelRect area = document.frame();
    const std::uint64_t number = ++wantedHint_;
    const bool empty = intersected(layer->pixels.contentBounds(), area).empty();
    if (empty) {
        hint_ = {};
        showHint();
        return;
    }
    const PixelSize size = resolutionFor(area.size(), w_.generation->defaults()).first;
    worker_.clear();
    worker_.start([this, number, layer = *layer, area, size] {
        const QImage hint = toQImage(sharedImage(controlHint(layer, area, size)));
        // The destructor waits for the pool, so `this` is alive; Qt drops the call when it is not.
        QMetaObject::invokeMethod(
            this,
            [this, number, hint, area] {
                if (number == wantedHint_) {
                    hint_ = hint;
                    hintArea_ = area;
                    showHint();
                }
            },
            Qt::QueuedConnection);
    });
}

void GuideFlow::showHint() {
    const bool onCanvas = w_.dock->control()->previewsOnCanvas() &&
                          w_.dock->page() == GuideDock::Page::Control && w_.dock->isVisible();
    w_.dock->control()->setHint(hint_);
    overlay_->show(onCanvas ? hint_ : QImage(), hintArea_);
}

void GuideFlow::execute(std::unique_ptr<Command> command) {
    own_ = true;
    const auto done = session_->document().execute(std::move(command));
    own_ = false;
    if (!done.ok()) {
        w_.notice->show(NoticeBar::Kind::Problem, errorSentence(done.error()));
    }
}

void GuideFlow::takePicture() {
    const Document& document = session_->document();
    const PixelRect area = intersected(document.frame(), document.area());
    const Layer* layer = document.active();
    if (layer == nullptr || !layer->control || area.empty()) {
        return;
    }
    const LayerId id = layer->id;
    execute(std::make_unique<ReplacePixels>(id, sharedImage(mergedPicture(document, area)),
                                            PixelPoint{area.x, area.y}));
    // It shall steer the picture, not cover it.
    execute(std::make_unique<SetLayerOpacity>(id, 0));
    askForHint();
}

void GuideFlow::bake() {
    const Document& document = session_->document();
    const Layer* layer = document.active();
    const PixelRect area = intersected(document.frame(), document.area());
    if (layer == nullptr || !layer->control || area.empty()) {
        return;
    }
    const LayerId id = layer->id;
    ControlSettings settings = *layer->control;
    Image hint = converted(controlHint(*layer, area, area.size()), PixelFormat::Rgba8);
    execute(std::make_unique<ReplacePixels>(id, sharedImage(std::move(hint)),
                                            PixelPoint{area.x, area.y}));
    settings.preprocessor.clear();
    settings.parameters.clear();
    execute(std::make_unique<SetControlSettings>(id, settings));
    showActive();
}

void GuideFlow::addControlFromPicture(Preprocessor preprocessor) {
    Document& document = session_->document();
    const PixelRect area = intersected(document.frame(), document.area());
    const bool picture =
        hasContent(document, LayerKind::Image) || hasContent(document, LayerKind::Paint);
    if (!picture || area.empty()) {
        w_.notice->show(NoticeBar::Kind::Information,
                        errorSentence(makeError(ErrorCode::PictureMissing)));
        return;
    }
    ControlSettings settings;
    settings.preprocessor = nameOf(preprocessor);
    settings.model = controlFor(preprocessor);
    execute(std::make_unique<AddControlLayer>(
        document.newLayerId(), settings, sharedImage(mergedPicture(document, area)),
        PixelPoint{area.x, area.y}, displayName(preprocessor).toStdString()));
    w_.dock->show();
    w_.dock->raise();
    showActive();
}

QStringList GuideFlow::controlNames() const {
    QStringList names;
    const ModelInfo* model = w_.form->model();
    if (model == nullptr) {
        return names;
    }
    for (const std::string& name : model->bundledControls) {
        names << QString::fromStdString(name);
    }
    for (const ModelInfo& other : session_->catalogue) {
        const QString name = QString::fromStdString(other.name);
        if (other.kind == ModelKind::ControlNet && other.runnable &&
            other.contextWidth == model->contextWidth && !names.contains(name)) {
            names << name;
        }
    }
    return names;
}

std::string GuideFlow::controlFor(Preprocessor preprocessor) const {
    for (const QString& word : wordsFor(preprocessor)) {
        for (const QString& name : controlNames()) {
            if (name.contains(word, Qt::CaseInsensitive)) {
                return name.toStdString();
            }
        }
    }
    return {};
}

void GuideFlow::showModels() {
    const ModelInfo* model = w_.form->model();
    const std::string usual =
        model != nullptr ? sketchControlFor(*model, session_->catalogue) : std::string();
    w_.dock->control()->setModels(controlNames(), QString::fromStdString(usual));
}

}  // namespace gouache::ui
