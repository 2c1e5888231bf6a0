#include "ui/docks/brush_dock.h"

#include <QCheckBox>
#include <QComboBox>
#include <QEvent>
#include <QGridLayout>
#include <QLabel>
#include <QScrollArea>
#include <QSignalBlocker>
#include <QVBoxLayout>

#include "ui/docks/brush_presets_dock.h"
#include "ui/docks/brush_sample.h"
#include "ui/docks/curve_editor.h"
#include "ui/docks/spin_slider.h"
#include "ui/theme/theme.h"

namespace gouache::ui {

namespace {

constexpr QSize kSample(230, 56);

constexpr BrushDynamic Brush::*kDynamics[] = {&Brush::sizeDynamic, &Brush::opacityDynamic,
                                              &Brush::flowDynamic};

QString percent() {
    return QStringLiteral(" %");
}

}  // namespace

BrushDock::BrushDock(ToolSettings* settings, QWidget* parent)
    : QDockWidget(tr("Brush settings"), parent),
      settings_(settings),
      sample_(new QLabel),
      property_(new QComboBox),
      sensor_(new QComboBox),
      on_(new QCheckBox),
      curve_(new CurveEditor) {
    setObjectName(QStringLiteral("brush"));
    sample_->setAlignment(Qt::AlignCenter);
    sample_->setAccessibleName(tr("Sample stroke"));
    auto* body = new QWidget;
    auto* layout = new QVBoxLayout(body);
    layout->setContentsMargins(10, 2, 10, 8);
    layout->setSpacing(8);
    layout->addWidget(sample_);
    layout->addWidget(buildNumbers());
    layout->addWidget(buildDynamics());
    layout->addStretch(1);
    auto* area = new QScrollArea;
    area->setWidgetResizable(true);
    area->setWidget(body);
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    area->setFocusPolicy(Qt::NoFocus);
    area->setAccessibleName(tr("Brush settings"));
    setWidget(area);
    connect(settings_, &ToolSettings::brushChanged, this, &BrushDock::follow);
    connect(settings_, &ToolSettings::toolChanged, this, &BrushDock::follow);
    follow();
}

SpinSlider* BrushDock::addNumber(const QString& caption, double Brush::*member, double least,
                                 double most, double factor, const QString& suffix, double power) {
    auto* field = new SpinSlider(
        {.minimum = least, .maximum = most, .suffix = suffix, .power = power}, caption);
    numbers_.append({field, member, factor});
    connect(field, &SpinSlider::edited, this, [this, member, factor](double value) {
        change([=](Brush& brush) { brush.*member = value * factor; });
    });
    return field;
}

QCheckBox* BrushDock::addFlag(const QString& text, bool Brush::*member) {
    auto* box = new QCheckBox(text);
    flags_.append({box, member});
    connect(box, &QCheckBox::toggled, this,
            [this, member](bool on) { change([=](Brush& brush) { brush.*member = on; }); });
    return box;
}

QWidget* BrushDock::buildNumbers() {
    auto* box = new QWidget;
    auto* grid = new QGridLayout(box);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setSpacing(6);
    QList<QWidget*> cells{
        addNumber(tr("Size"), &Brush::size, Brush::kMinSize, Brush::kMaxSize, 1, tr(" px"), 2.5),
        addNumber(tr("Hardness"), &Brush::hardness, 0, 100, 0.01, percent()),
        addNumber(tr("Opacity"), &Brush::opacity, 1, 100, 0.01, percent()),
        addNumber(tr("Flow"), &Brush::flow, 1, 100, 0.01, percent()),
        addNumber(tr("Spacing"), &Brush::spacing, 0, 300, 0.01, percent(), 2),
        addNumber(tr("Stabiliser"), &Brush::stabiliser, 0, 100, 0.01, percent()),
        addNumber(tr("Roundness"), &Brush::roundness, 5, 100, 0.01, percent()),
        addNumber(tr("Angle"), &Brush::angle, -180, 180, 1, QStringLiteral("°")),
        addNumber(tr("Grain"), &Brush::grain, 0, 100, 0.01, percent()),
        addNumber(tr("Grain size"), &Brush::grainScale, 25, 800, 0.01, percent(), 2),
        addFlag(tr("Airbrush"), &Brush::airbrush),
        addNumber(tr("Rate"), &Brush::rate, 1, Brush::kMaxRate, 1, tr(" /s"))};
    numbers_[4].field->setSpecialValueText(tr("Spacing none"));
    for (int i = 0; i < cells.size(); ++i) {
        grid->addWidget(cells[i], i / 2, i % 2);
    }
    grid->addWidget(addFlag(tr("The angle follows the pen's tilt"), &Brush::angleFollowsTilt), 6, 0,
                    1, 2);
    return box;
}

QWidget* BrushDock::buildDynamics() {
    property_->addItems({tr("Size"), tr("Opacity"), tr("Flow")});
    property_->setAccessibleName(tr("What follows the pen"));
    sensor_->addItems({tr("by pressure"), tr("by tilt")});
    sensor_->setAccessibleName(tr("What of the pen it follows"));
    on_->setText(tr("Follow the pen"));
    auto* box = new QWidget;
    auto* grid = new QGridLayout(box);
    grid->setContentsMargins(0, 4, 0, 0);
    grid->setSpacing(6);
    grid->addWidget(property_, 0, 0);
    grid->addWidget(sensor_, 0, 1);
    grid->addWidget(on_, 1, 0, 1, 2);
    grid->addWidget(curve_, 2, 0, 1, 2);
    connect(property_, &QComboBox::currentIndexChanged, this, &BrushDock::follow);
    connect(sensor_, &QComboBox::currentIndexChanged, this, &BrushDock::follow);
    connect(on_, &QCheckBox::toggled, this, [this](bool on) {
        change([&](Brush& brush) {
            BrushDynamic& dynamic = dynamicOf(brush);
            (sensor_->currentIndex() == 0 ? dynamic.pressure : dynamic.tilt) = on;
        });
    });
    connect(curve_, &CurveEditor::edited, this, [this](const ResponseCurve& curve) {
        change([&](Brush& brush) {
            BrushDynamic& dynamic = dynamicOf(brush);
            (sensor_->currentIndex() == 0 ? dynamic.pressureCurve : dynamic.tiltCurve) = curve;
        });
    });
    return box;
}

BrushDynamic& BrushDock::dynamicOf(Brush& brush) const {
    return brush.*kDynamics[std::max(property_->currentIndex(), 0)];
}

void BrushDock::change(const std::function<void(Brush&)>& edit) {
    const ToolKind tool = brushTool(*settings_);
    Brush brush = settings_->brush(tool);
    edit(brush);
    settings_->setBrush(tool, brush);
}

void BrushDock::follow() {
    Brush brush = settings_->brush(brushTool(*settings_));
    for (const Number& number : numbers_) {
        number.field->setShownValue(brush.*number.member / number.factor);
    }
    for (const Flag& flag : flags_) {
        const QSignalBlocker blocked(flag.box);
        flag.box->setChecked(brush.*flag.member);
    }
    const BrushDynamic& dynamic = dynamicOf(brush);
    const bool byPressure = sensor_->currentIndex() == 0;
    {
        const QSignalBlocker blocked(on_);
        on_->setChecked(byPressure ? dynamic.pressure : dynamic.tilt);
    }
    curve_->setCurve(byPressure ? dynamic.pressureCurve : dynamic.tiltCurve);
    curve_->setEnabled(on_->isChecked());
    showSample();
}

void BrushDock::showSample() {
    const double ratio = devicePixelRatioF();
    QPixmap sample = QPixmap::fromImage(
        brushSample(settings_->brush(brushTool(*settings_)), kSample * ratio, themeColors().text));
    sample.setDevicePixelRatio(ratio);
    sample_->setPixmap(sample);
}

void BrushDock::changeEvent(QEvent* event) {
    if (event->type() == QEvent::PaletteChange) {
        showSample();
    }
    QDockWidget::changeEvent(event);
}

}  // namespace gouache::ui
