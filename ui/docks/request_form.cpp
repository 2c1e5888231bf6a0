#include "ui/docks/request_form.h"

#include <QComboBox>
#include <QDoubleSpinBox>
#include <QGridLayout>
#include <QLabel>
#include <QMenu>
#include <QSignalBlocker>
#include <QSpinBox>
#include <QTimer>
#include <QToolButton>
#include <QVBoxLayout>

#include "core/generation/lora_tags.h"
#include "core/generation/request_limits.h"
#include "ui/bridge/error_text.h"
#include "ui/docks/fold_out.h"
#include "ui/docks/form_field.h"
#include "ui/docks/intent_names.h"
#include "ui/docks/option_names.h"
#include "ui/docks/plan_options_panel.h"
#include "ui/docks/prompt_assistant.h"
#include "ui/docks/prompt_edit.h"
#include "ui/docks/seed_field.h"
#include "ui/docks/size_field.h"
#include "ui/docks/slider_field.h"
#include "ui/docks/style_button.h"
#include "ui/docks/token_counter.h"
#include "ui/models/model_list_model.h"
#include "ui/theme/icons.h"

namespace gouache::ui {

RequestForm::RequestForm(ModelListModel* models, QWidget* parent)
    : QWidget(parent), models_(models) {
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(12, 4, 12, 12);
    layout->setSpacing(10);
    buildPrompts();
    buildCanvasPart();
    buildSettings();
    layout->addStretch(1);
    setOffer({});
    chooseModel();
}

void RequestForm::buildPrompts() {
    prompt_ = new PromptEdit(4);
    prompt_->setPlaceholderText(
        tr("What shall the picture show? For example: a red apple on a blue background"));
    prompt_->setAccessibleName(tr("Prompt"));
    prompt_->setToolTip(
        tr("Ctrl+Up and Ctrl+Down change the emphasis of the selected words: (word:1.2)"));
    promptField_ = new FormField(tr("&Prompt"), prompt_);
    recent_ = new QToolButton;
    recent_->setIcon(icon("history"));
    recent_->setToolTip(tr("Recent prompts (Alt+Down)"));
    recent_->setAccessibleName(tr("Recent prompts"));
    recent_->setShortcut(QKeySequence(Qt::ALT | Qt::Key_Down));
    recent_->setPopupMode(QToolButton::InstantPopup);
    recent_->setMenu(new QMenu(recent_));
    recent_->setEnabled(false);

    negative_ = new PromptEdit(2);
    negative_->setPlaceholderText(tr("What to keep out of it"));
    negative_->setAccessibleName(tr("Negative prompt"));
    negativeField_ = new FormField(tr("&Negative prompt"), negative_);
    tokens_ = new TokenCounter(prompt_);
    negativeTokens_ = new TokenCounter(negative_);
    promptField_->addToCaption(tokens_);
    promptField_->addToCaption(new StyleButton(prompt_, negative_));
    promptField_->addToCaption(recent_);
    negativeField_->addToCaption(negativeTokens_);
    assistant_ = new PromptAssistant(this);
    // Not needed for the first look at the window.
    QTimer::singleShot(300, assistant_, &PromptAssistant::loadDictionary);

    layout()->addWidget(promptField_);
    layout()->addWidget(negativeField_);
    for (PromptEdit* edit : {prompt_, negative_}) {
        edit->setAssistant(assistant_);
        connect(edit, &QPlainTextEdit::textChanged, this, &RequestForm::edited);
    }
    connect(prompt_, &QPlainTextEdit::textChanged, this, &RequestForm::promptEdited);
}

void RequestForm::buildCanvasPart() {
    intent_ = new QComboBox;
    intent_->addItem(tr("Automatic"), -1);
    intent_->setItemData(0, tr("What suits the canvas: its marks, its frame and the strength."),
                         Qt::ToolTipRole);
    for (const Intent intent : allIntents()) {
        intent_->addItem(displayName(intent), static_cast<int>(intent));
        intent_->setItemData(intent_->count() - 1, description(intent), Qt::ToolTipRole);
    }
    intent_->setAccessibleName(tr("What to do"));
    intent_->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    intentField_ = new FormField(tr("What to d&o"), intent_);
    mode_ = new QLabel;
    mode_->setTextFormat(Qt::PlainText);
    mode_->setProperty("role", "hint");
    mode_->setWordWrap(true);
    mode_->setAccessibleName(tr("What Generate does"));
    strength_ = new SliderField({.minimum = 0,
                                 .maximum = 100,
                                 .sliderMinimum = 0,
                                 .sliderMaximum = 100,
                                 .suffix = QStringLiteral(" %")},
                                tr("Strength"));
    strength_->setValue(100);
    strength_->setToolTip(
        tr("100 %: nothing of the picture on the canvas is kept; 0 %: it stays as it is"));
    strengthField_ = new FormField(tr("S&trength"), strength_);
    planOptions_ = new PlanOptionsPanel;
    advanced_ = new FoldOut(tr("Advanced"), planOptions_);

    layout()->addWidget(intentField_);
    layout()->addWidget(mode_);
    layout()->addWidget(strengthField_);
    layout()->addWidget(advanced_);
    connect(intent_, &QComboBox::activated, this, &RequestForm::chooseIntent);
    connect(strength_, &SliderField::edited, this, &RequestForm::showMode);
    connect(strength_, &SliderField::edited, this, &RequestForm::edited);
    connect(planOptions_, &PlanOptionsPanel::edited, this, &RequestForm::edited);
}

void RequestForm::buildSettings() {
    model_ = new QComboBox;
    model_->setModel(models_);
    model_->setAccessibleName(tr("Model"));
    model_->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    modelField_ = new FormField(tr("&Model"), model_);
    size_ = new SizeField;
    sizeField_ = new FormField(tr("Si&ze"), size_);
    steps_ = new SliderField(
        {.minimum = 1, .maximum = limits::kMostSteps, .sliderMinimum = 1, .sliderMaximum = 60},
        tr("Steps"));
    steps_->setToolTip(tr("More steps take longer and add detail, up to a point"));
    stepsField_ = new FormField(tr("Ste&ps"), steps_);
    guidance_ = new SliderField({.minimum = 0,
                                 .maximum = limits::kLargestGuidance,
                                 .sliderMinimum = 1,
                                 .sliderMaximum = 15,
                                 .step = 0.5,
                                 .decimals = 1},
                                tr("Guidance"));
    guidance_->setToolTip(
        tr("How strictly the prompt is followed (CFG scale); 1 switches the negative prompt off"));
    guidanceField_ = new FormField(tr("G&uidance"), guidance_);
    sampler_ = new QComboBox;
    sampler_->setAccessibleName(tr("Sampler"));
    sampler_->addItem(tr("The model's"), -1);
    for (const Sampler sampler : allSamplers()) {
        sampler_->addItem(displayName(sampler), static_cast<int>(sampler));
    }
    samplerField_ = new FormField(tr("Samp&ler"), sampler_);
    schedule_ = new QComboBox;
    schedule_->setAccessibleName(tr("Schedule"));
    schedule_->addItem(displayName(Schedule::Model), -1);
    for (const Schedule schedule : allSchedules()) {
        if (schedule != Schedule::Model) {
            schedule_->addItem(displayName(schedule), static_cast<int>(schedule));
        }
    }
    scheduleField_ = new FormField(tr("Sche&dule"), schedule_);
    seed_ = new SeedField;
    seedField_ = new FormField(tr("See&d"), seed_);
    count_ = new QSpinBox;
    count_->setRange(1, 64);
    count_->setAccessibleName(tr("Count"));
    count_->setToolTip(tr("How many pictures to make, each with the next seed"));
    countField_ = new FormField(tr("&Count"), count_);

    auto* samplerRow = new QHBoxLayout;
    samplerRow->setSpacing(8);
    samplerRow->addWidget(samplerField_, 1);
    samplerRow->addWidget(scheduleField_, 1);
    auto* seedRow = new QHBoxLayout;
    seedRow->setSpacing(8);
    seedRow->addWidget(seedField_, 3);
    seedRow->addWidget(countField_, 1);
    auto* column = static_cast<QVBoxLayout*>(layout());
    column->addWidget(modelField_);
    column->addWidget(sizeField_);
    column->addWidget(stepsField_);
    column->addWidget(guidanceField_);
    column->addLayout(samplerRow);
    column->addLayout(seedRow);

    connect(model_, &QComboBox::currentIndexChanged, this, &RequestForm::chooseModel);
    // The box itself goes to the first row on a reset; that is no choice of the user's.
    connect(models_, &QAbstractItemModel::modelAboutToBeReset, this, [this] { resetting_ = true; });
    connect(models_, &QAbstractItemModel::modelReset, this, [this] {
        resetting_ = false;
        model_->setCurrentIndex(std::max(models_->rowOf(modelName_), 0));
        chooseModel();
    });
    connect(size_, &SizeField::edited, this, &RequestForm::edited);
    connect(size_, &SizeField::edited, this, &RequestForm::sizeEdited);
    connect(steps_, &SliderField::edited, this, &RequestForm::edited);
    connect(guidance_, &SliderField::edited, this, &RequestForm::edited);
    connect(sampler_, &QComboBox::activated, this, &RequestForm::edited);
    connect(schedule_, &QComboBox::activated, this, &RequestForm::edited);
    connect(seed_, &SeedField::edited, this, &RequestForm::edited);
    connect(count_, &QSpinBox::valueChanged, this, &RequestForm::edited);
}

const ModelInfo* RequestForm::model() const {
    return models_->infoAt(model_->currentIndex());
}

void RequestForm::selectModel(const std::string& nameOrPath) {
    if (const int row = models_->rowOf(nameOrPath); row >= 0 && models_->infoAt(row)->runnable) {
        model_->setCurrentIndex(row);
    }
}

void RequestForm::chooseModel() {
    const ModelInfo* chosen = model();
    if (resetting_ || chosen == nullptr || chosen->name == modelName_) {
        return;
    }
    modelName_ = chosen->name;
    tokens_->setModel(chosen);
    negativeTokens_->setModel(chosen);
    size_->setModel(chosen->defaults);
    size_->setSize(chosen->defaults.nativeSize);
    steps_->setValue(chosen->defaults.steps);
    guidance_->setValue(chosen->defaults.guidance);
    sampler_->setCurrentIndex(
        chosen->suggestedSampler
            ? std::max(sampler_->findData(static_cast<int>(*chosen->suggestedSampler)), 0)
            : 0);
    schedule_->setCurrentIndex(0);
    Q_EMIT modelChanged();
    Q_EMIT sizeSuggested();
    Q_EMIT edited();
}

GenerationRequest RequestForm::request() const {
    GenerationRequest request;
    request.prompt = prompt_->toPlainText().toStdString();
    request.negativePrompt = negative_->toPlainText().toStdString();
    if (const ModelInfo* chosen = model()) {
        request.model = chosen->name;
    }
    request.size = size_->size();
    request.steps = static_cast<int>(steps_->value());
    request.guidance = guidance_->value();
    if (const int sampler = sampler_->currentData().toInt(); sampler >= 0) {
        request.sampler = static_cast<Sampler>(sampler);
    }
    if (const int schedule = schedule_->currentData().toInt(); schedule >= 0) {
        request.schedule = static_cast<Schedule>(schedule);
    }
    request.seed = seed_->seed();
    request.count = count_->value();
    request.strength = strength_->value() / 100;
    return request;
}

void RequestForm::setRequest(const GenerationRequest& request) {
    selectModel(request.model);
    prompt_->replaceText(QString::fromStdString(withLoraTags(request.prompt, request.loras)));
    negative_->replaceText(QString::fromStdString(request.negativePrompt));
    if (!request.size.empty()) {
        size_->setSize(request.size);
    }
    if (request.steps > 0) {
        steps_->setValue(request.steps);
    }
    if (request.guidance >= 0) {
        guidance_->setValue(request.guidance);
    }
    const int sampler =
        request.sampler ? sampler_->findData(static_cast<int>(*request.sampler)) : 0;
    sampler_->setCurrentIndex(std::max(sampler, 0));
    const int schedule =
        request.schedule ? schedule_->findData(static_cast<int>(*request.schedule)) : 0;
    schedule_->setCurrentIndex(std::max(schedule, 0));
    seed_->setSeed(request.seed, true);
    const QSignalBlocker blocked(count_);
    count_->setValue(request.count);
    strength_->setValue(request.strength * 100);
    showMode();
    Q_EMIT sizeSuggested();
    Q_EMIT edited();
}

void RequestForm::setPlanOptions(const PlanOptions& options) {
    planOptions_->setOptions(options);
    intent_->setCurrentIndex(
        std::max(intent_->findData(options.intent ? static_cast<int>(*options.intent) : -1), 0));
    showMode();
}

PlanOptions RequestForm::planOptions() const {
    PlanOptions options = planOptions_->options();
    if (const int chosen = intent_->currentData().toInt(); chosen >= 0) {
        options.intent = static_cast<Intent>(chosen);
    }
    return options;
}

Intent RequestForm::intent() const {
    if (const int chosen = intent_->currentData().toInt(); chosen >= 0) {
        return static_cast<Intent>(chosen);
    }
    return strength_->value() < 100 ? offer_.below : offer_.atFullStrength;
}

void RequestForm::chooseIntent() {
    if (const int chosen = intent_->currentData().toInt(); chosen >= 0) {
        strength_->setValue(usualStrength(static_cast<Intent>(chosen)) * 100);
    }
    showMode();
    Q_EMIT edited();
}

void RequestForm::showSize(PixelSize size) {
    size_->setSize(size);
}

void RequestForm::setOffer(const CanvasOffer& offer) {
    if (offer != offer_ || mode_->text().isEmpty()) {
        offer_ = offer;
        showMode();
    }
}

void RequestForm::hideCanvasPart(bool withStrength) {
    ofCanvas_ = false;
    intentField_->hide();
    mode_->hide();
    advanced_->hide();
    strengthField_->setVisible(withStrength);
}

void RequestForm::showMode() {
    const Intent shown = intent();
    const bool automatic = intent_->currentIndex() == 0;
    if (ofCanvas_) {
        strengthField_->setVisible(automatic ? offer_.picture : shown != Intent::Generate);
    }
    QString text = description(shown);
    if (automatic && offer_.picture && shown == Intent::Generate) {
        text += QLatin1Char(' ') + tr("Lower the strength to change the picture instead.");
    } else if (needsPicture(shown) && !offer_.picture) {
        text = tr("There is no picture on the canvas yet.");
    } else if (needsMark(shown) && !offer_.mark) {
        text += QLatin1Char(' ') + tr("Select that part or paint a mask over it.");
    }
    if (offer_.controls > 0) {
        text += QLatin1Char(' ') + tr("Follows %n control layer(s).", nullptr, offer_.controls);
    }
    if (offer_.regions > 0) {
        text += QLatin1Char(' ') + tr("%n region(s) with a prompt.", nullptr, offer_.regions);
    }
    mode_->setText(text);
    Q_EMIT intentChanged();
}

void RequestForm::showProblems(const std::vector<RequestProblem>& problems) {
    const std::pair<RequestField, FormField*> fields[] = {
        {RequestField::Prompt, promptField_}, {RequestField::NegativePrompt, negativeField_},
        {RequestField::Model, modelField_},   {RequestField::Size, sizeField_},
        {RequestField::Steps, stepsField_},   {RequestField::Guidance, guidanceField_},
        {RequestField::Seed, seedField_},     {RequestField::Sampler, samplerField_},
        {RequestField::Count, countField_},   {RequestField::Strength, strengthField_},
        {RequestField::Control, intentField_}};
    for (const auto& [which, field] : fields) {
        QStringList sentences;
        for (const RequestProblem& problem : problems) {
            if (problem.field == which) {
                sentences << errorSentence(problem.error);
            }
        }
        if (which == RequestField::Seed && seed_->malformed()) {
            sentences << tr("A seed is a whole number from 0 to 18446744073709551615.");
        }
        field->setProblem(sentences.join(QLatin1Char('\n')));
    }
}

void RequestForm::showUsedSeed(Seed seed) {
    seed_->showUsed(seed);
}

void RequestForm::setRecentPrompts(const QStringList& prompts) {
    QMenu* menu = recent_->menu();
    menu->clear();
    for (const QString& prompt : prompts) {
        QString shown = prompt.simplified();
        if (shown.size() > 60) {
            shown = shown.left(59) + QChar(0x2026);
        }
        shown.replace(QLatin1Char('&'), QLatin1String("&&"));
        menu->addAction(shown, this, [this, prompt] {
            prompt_->replaceText(prompt);
            prompt_->setFocus();
        });
    }
    recent_->setEnabled(!prompts.isEmpty());
}

void RequestForm::rollSeed() {
    seed_->roll();
}

void RequestForm::focusPrompt() {
    prompt_->setFocus(Qt::ShortcutFocusReason);
    prompt_->selectAll();
}

void RequestForm::setCatalogue(const std::vector<ModelInfo>& models) {
    assistant_->setCatalogue(models);
}

void RequestForm::insertWords(const QString& words) {
    prompt_->insertWords(words);
}

QSize RequestForm::sizeHint() const {
    return {320, QWidget::sizeHint().height()};
}

}  // namespace gouache::ui
