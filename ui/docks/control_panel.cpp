#include "ui/docks/control_panel.h"

#include <QCheckBox>
#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QSignalBlocker>
#include <QVBoxLayout>
#include <algorithm>

#include "core/planning/control_hints.h"
#include "ui/docks/form_field.h"
#include "ui/docks/preprocessor_names.h"
#include "ui/docks/slider_field.h"

namespace gouache::ui {

namespace {

constexpr int kHintHeight = 150;

SliderField* percent(const QString& name, const QString& tip) {
    auto* made = new SliderField({.minimum = 0,
                                  .maximum = 100,
                                  .sliderMinimum = 0,
                                  .sliderMaximum = 100,
                                  .suffix = QStringLiteral(" %")},
                                 name);
    made->setToolTip(tip);
    return made;
}

}  // namespace

ControlPanel::ControlPanel(QWidget* parent)
    : QWidget(parent),
      model_(new QComboBox),
      preprocessor_(new QComboBox),
      column_(new QVBoxLayout(this)),
      hint_(new QLabel),
      onCanvas_(new QCheckBox(tr("Show it on the canvas"))) {
    column_->setContentsMargins(10, 4, 10, 10);
    column_->setSpacing(8);
    model_->setAccessibleName(tr("ControlNet"));
    model_->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    preprocessor_->setAccessibleName(tr("Preprocessor"));
    preprocessor_->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    for (const Preprocessor one : allPreprocessors()) {
        preprocessor_->addItem(displayName(one), static_cast<int>(one));
        preprocessor_->setItemData(preprocessor_->count() - 1, description(one), Qt::ToolTipRole);
    }
    weight_ = new SliderField({.minimum = 0,
                               .maximum = ControlSettings::kMaxWeight,
                               .sliderMinimum = 0,
                               .sliderMaximum = ControlSettings::kMaxWeight,
                               .step = 0.05,
                               .decimals = 2},
                              tr("Weight"));
    weight_->setToolTip(tr("How closely the picture follows the layer"));
    start_ = percent(tr("From"), tr("Part of the run from which the layer counts"));
    end_ = percent(tr("Up to"), tr("Part of the run up to which the layer counts"));
    // Long names must not make the dock wide.
    for (QComboBox* box : {model_, preprocessor_}) {
        box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        box->setMinimumContentsLength(12);
    }
    hint_->setMinimumHeight(kHintHeight);
    hint_->setAlignment(Qt::AlignCenter);
    hint_->setAccessibleName(tr("What the ControlNet sees"));
    hint_->setProperty("role", "hint");
    hint_->setWordWrap(true);
    auto* fromPicture = new QPushButton(tr("Take the picture"));
    fromPicture->setToolTip(tr("Copy the picture in the frame onto the layer"));
    fromPicture->setAccessibleName(tr("Copy the picture onto the layer"));
    auto* bake = new QPushButton(tr("Make it the layer"));
    bake->setToolTip(tr("Replace the layer by what the ControlNet sees, to draw in it"));
    bake->setAccessibleName(tr("Replace the layer by what the ControlNet sees"));
    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(6);
    buttons->addWidget(fromPicture);
    buttons->addWidget(bake);

    column_->addWidget(new FormField(tr("Control&Net"), model_));
    column_->addWidget(new FormField(tr("P&reprocessor"), preprocessor_));
    column_->addWidget(hint_);
    column_->addWidget(onCanvas_);
    column_->addLayout(buttons);
    column_->addWidget(new FormField(tr("&Weight"), weight_));
    column_->addWidget(new FormField(tr("F&rom"), start_));
    column_->addWidget(new FormField(tr("&Up to"), end_));
    column_->addStretch(1);

    connect(model_, &QComboBox::activated, this, [this] {
        settings_.model = model_->currentData().toString().toStdString();
        Q_EMIT edited(settings_);
    });
    connect(preprocessor_, &QComboBox::activated, this, [this] {
        const auto chosen = static_cast<Preprocessor>(preprocessor_->currentData().toInt());
        settings_.preprocessor =
            chosen == Preprocessor::None ? std::string() : std::string(nameOf(chosen));
        settings_.parameters.clear();
        showParameters();
        Q_EMIT edited(settings_);
    });
    connect(weight_, &SliderField::edited, this, [this](double weight) {
        settings_.weight = weight;
        Q_EMIT edited(settings_);
    });
    connect(start_, &SliderField::edited, this, [this](double percent) {
        settings_.start = percent / 100;
        settings_.end = std::max(settings_.end, settings_.start);
        end_->setValue(settings_.end * 100);
        Q_EMIT edited(settings_);
    });
    connect(end_, &SliderField::edited, this, [this](double percent) {
        settings_.end = percent / 100;
        settings_.start = std::min(settings_.end, settings_.start);
        start_->setValue(settings_.start * 100);
        Q_EMIT edited(settings_);
    });
    connect(onCanvas_, &QCheckBox::toggled, this, &ControlPanel::previewToggled);
    connect(fromPicture, &QPushButton::clicked, this, &ControlPanel::fromPictureClicked);
    connect(bake, &QPushButton::clicked, this, &ControlPanel::bakeClicked);
    setSettings({});
}

bool ControlPanel::previewsOnCanvas() const {
    return onCanvas_->isChecked();
}

void ControlPanel::setModels(const QStringList& names, const QString& usual) {
    models_ = names;
    usual_ = usual;
    showModels();
}

void ControlPanel::showModels() {
    model_->clear();
    model_->addItem(usual_.isEmpty() ? tr("None for this model") : tr("Automatic (%1)").arg(usual_),
                    QString());
    for (const QString& name : models_) {
        model_->addItem(name, name);
    }
    const QString chosen = QString::fromStdString(settings_.model);
    int row = model_->findData(chosen);
    if (row < 0) {
        model_->addItem(tr("%1 (not for this model)").arg(chosen), chosen);
        row = model_->count() - 1;
    }
    model_->setCurrentIndex(row);
}

void ControlPanel::setSettings(const ControlSettings& settings) {
    const bool sameKind = parameters_ != nullptr &&
                          settings.preprocessor == settings_.preprocessor &&
                          settings.parameters == settings_.parameters;
    settings_ = settings;
    showModels();
    preprocessor_->setCurrentIndex(
        preprocessor_->findData(static_cast<int>(preprocessorOf(settings_))));
    weight_->setValue(settings_.weight);
    start_->setValue(settings_.start * 100);
    end_->setValue(settings_.end * 100);
    if (!sameKind) {
        showParameters();
    }
}

void ControlPanel::showParameters() {
    delete parameters_;
    parameters_ = new QWidget;
    auto* layout = new QVBoxLayout(parameters_);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(6);
    for (const PreprocessorParameter& parameter : parametersOf(preprocessorOf(settings_))) {
        const std::string key(parameter.name);
        const QString name = parameterName(parameter.name);
        const auto given = settings_.parameters.find(key);
        const double value = given == settings_.parameters.end() ? parameter.usual : given->second;
        const auto change = [this, key](double chosen) {
            settings_.parameters[key] = chosen;
            Q_EMIT edited(settings_);
        };
        if (parameter.decimals == 0 && parameter.least == 0 && parameter.most == 1) {
            auto* box = new QCheckBox(name);
            box->setChecked(value >= 0.5);
            connect(box, &QCheckBox::toggled, this, [change](bool on) { change(on ? 1 : 0); });
            layout->addWidget(box);
            continue;
        }
        auto* slider = new SliderField({.minimum = parameter.least,
                                        .maximum = parameter.most,
                                        .sliderMinimum = parameter.least,
                                        .sliderMaximum = parameter.most,
                                        .step = parameter.decimals == 0   ? 1.0
                                                : parameter.decimals == 1 ? 0.1
                                                                          : 0.01,
                                        .decimals = parameter.decimals},
                                       name);
        slider->setValue(value);
        connect(slider, &SliderField::edited, this, change);
        layout->addWidget(new FormField(name, slider));
    }
    column_->insertWidget(2, parameters_);
}

void ControlPanel::setHint(const QImage& hint) {
    hintImage_ = hint;
    showHint();
}

void ControlPanel::showHint() {
    if (hintImage_.isNull()) {
        hint_->setText(tr("Draw on the layer, or take the picture."));
        return;
    }
    const double ratio = devicePixelRatioF();
    QPixmap shown =
        QPixmap::fromImage(hintImage_.scaled(QSize(std::max(width() - 20, 60), kHintHeight) * ratio,
                                             Qt::KeepAspectRatio, Qt::SmoothTransformation));
    shown.setDevicePixelRatio(ratio);
    hint_->setPixmap(shown);
}

void ControlPanel::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    showHint();
}

}  // namespace gouache::ui
