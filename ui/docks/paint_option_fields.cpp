#include "ui/docks/paint_option_fields.h"

#include <QAction>
#include <QCheckBox>
#include <QComboBox>
#include <QCoreApplication>
#include <QSignalBlocker>
#include <algorithm>

#include "ui/docks/brush_presets_dock.h"
#include "ui/docks/spin_slider.h"
#include "ui/docks/tool_options_bar.h"

namespace gouache::ui {

namespace {

struct PaintOptionFields {
    Q_DECLARE_TR_FUNCTIONS(PaintOptionFields)
};

const QList<ToolKind> kBrushes{ToolKind::Brush, ToolKind::Sketch, ToolKind::Eraser,
                               ToolKind::Smudge, ToolKind::Clone};
const QList<ToolKind> kStrokes{ToolKind::Brush, ToolKind::Sketch, ToolKind::Eraser,
                               ToolKind::Clone};
const QList<ToolKind> kMirrored{ToolKind::Brush, ToolKind::Sketch, ToolKind::Eraser,
                                ToolKind::Smudge};
const QList<ToolKind> kShapes{ToolKind::Line, ToolKind::Rectangle, ToolKind::Ellipse};

/// Makes the fields and keeps them and the settings alike.
class Fields {
  public:
    Fields(ToolOptionsBar& bar, ToolSettings& settings) : bar_(bar), settings_(settings) {}

    /// Of the brush in hand; shown value times `factor` is kept.
    SpinSlider* brushNumber(const SpinSlider::Range& range, const QString& caption,
                            double Brush::*member, double factor, const QList<ToolKind>& tools) {
        SpinSlider* field = number(range, caption, tools);
        ToolSettings* settings = &settings_;
        QObject::connect(field, &SpinSlider::edited, settings, [=](double value) {
            const ToolKind tool = brushTool(*settings);
            Brush brush = settings->brush(tool);
            brush.*member = value * factor;
            settings->setBrush(tool, brush);
        });
        const auto follow = [=] {
            field->setShownValue(settings->brush(brushTool(*settings)).*member / factor);
        };
        QObject::connect(settings, &ToolSettings::brushChanged, field, follow);
        QObject::connect(settings, &ToolSettings::toolChanged, field, follow);
        follow();
        return field;
    }

    template <typename Value>
    SpinSlider* optionNumber(const SpinSlider::Range& range, const QString& caption,
                             Value PaintOptions::*member, double factor,
                             const QList<ToolKind>& tools) {
        SpinSlider* field = number(range, caption, tools);
        connectOption(
            field, &SpinSlider::edited,
            [=](PaintOptions& options, double value) {
                options.*member = static_cast<Value>(value * factor);
            },
            [=](const PaintOptions& options) {
                field->setShownValue(static_cast<double>(options.*member) / factor);
            });
        return field;
    }

    QCheckBox* optionFlag(const QString& text, const QString& tip, bool PaintOptions::*member,
                          const QList<ToolKind>& tools) {
        auto* box = new QCheckBox(text);
        box->setToolTip(tip);
        bar_.addOption(box, tools);
        connectOption(
            box, &QCheckBox::toggled, [=](PaintOptions& options, bool on) { options.*member = on; },
            [=](const PaintOptions& options) {
                const QSignalBlocker blocked(box);
                box->setChecked(options.*member);
            });
        return box;
    }

    template <typename Choice>
    QComboBox* optionChoice(const QString& name, const QStringList& texts,
                            Choice PaintOptions::*member, const QList<ToolKind>& tools) {
        auto* box = new QComboBox;
        box->addItems(texts);
        box->setAccessibleName(name);
        box->setToolTip(name);
        bar_.addOption(box, tools);
        connectOption(
            box, &QComboBox::currentIndexChanged,
            [=](PaintOptions& options, int index) { options.*member = static_cast<Choice>(index); },
            [=](const PaintOptions& options) {
                const QSignalBlocker blocked(box);
                box->setCurrentIndex(static_cast<int>(options.*member));
            });
        return box;
    }

    ToolSettings& settings() const { return settings_; }
    /// Of a field that has been added.
    QAction* actionOf(const QWidget* field) const {
        const QList<QAction*> actions = bar_.actions();
        return *std::ranges::find_if(
            actions, [&](QAction* action) { return bar_.widgetForAction(action) == field; });
    }

  private:
    SpinSlider* number(const SpinSlider::Range& range, const QString& caption,
                       const QList<ToolKind>& tools) {
        auto* field = new SpinSlider(range, caption);
        field->setFixedWidth(std::min(field->sizeHint().width(), 168));
        bar_.addOption(field, tools);
        return field;
    }

    template <typename Sender, typename Signal, typename Write, typename Read>
    void connectOption(Sender* field, Signal signal, Write write, Read read) {
        ToolSettings* settings = &settings_;
        QObject::connect(field, signal, settings, [settings, write](auto value) {
            PaintOptions options = settings->options();
            write(options, value);
            settings->setOptions(options);
        });
        const auto follow = [settings, read] { read(settings->options()); };
        QObject::connect(settings, &ToolSettings::optionsChanged, field, follow);
        follow();
    }

    ToolOptionsBar& bar_;
    ToolSettings& settings_;
};

SpinSlider::Range percent(double least = 0) {
    return {.minimum = least, .maximum = 100, .suffix = QStringLiteral(" %")};
}

SpinSlider::Range pixels(double least, double most, double power = 1) {
    return {
        .minimum = least, .maximum = most, .suffix = PaintOptionFields::tr(" px"), .power = power};
}

void addBrushFields(Fields& fields) {
    SpinSlider* size = fields.brushNumber(pixels(Brush::kMinSize, Brush::kMaxSize, 2.5),
                                          PaintOptionFields::tr("Size"), &Brush::size, 1, kBrushes);
    size->setToolTip(PaintOptionFields::tr("Brush size ([ and ])"));
    fields.brushNumber(percent(), PaintOptionFields::tr("Hardness"), &Brush::hardness, 0.01,
                       kBrushes);
    fields
        .brushNumber(percent(1), PaintOptionFields::tr("Opacity"), &Brush::opacity, 0.01, kStrokes)
        ->setToolTip(PaintOptionFields::tr(
            "Of the whole stroke; where it crosses itself it gets no darker"));
    fields.brushNumber(percent(1), PaintOptionFields::tr("Flow"), &Brush::flow, 0.01, kStrokes)
        ->setToolTip(PaintOptionFields::tr("How much paint each touch adds, up to the opacity"));
    fields
        .brushNumber(percent(1), PaintOptionFields::tr("Strength"), &Brush::flow, 0.01,
                     {ToolKind::Smudge})
        ->setToolTip(PaintOptionFields::tr("How far paint is dragged along"));
    fields
        .brushNumber(percent(), PaintOptionFields::tr("Stabiliser"), &Brush::stabiliser, 0.01,
                     kStrokes)
        ->setToolTip(
            PaintOptionFields::tr("How smooth the line is made, and how far it lags behind"));
    fields.optionFlag(
        PaintOptionFields::tr("Aligned"),
        PaintOptionFields::tr("Every stroke goes on with the same distance to the source"),
        &PaintOptions::cloneAligned, {ToolKind::Clone});
    fields.optionFlag(PaintOptionFields::tr("All layers"),
                      PaintOptionFields::tr("Copy what is seen, not the layer alone"),
                      &PaintOptions::cloneAllLayers, {ToolKind::Clone});
    fields.optionChoice(
        PaintOptionFields::tr("Symmetry"),
        {PaintOptionFields::tr("No symmetry"), PaintOptionFields::tr("Left and right"),
         PaintOptionFields::tr("Above and below"), PaintOptionFields::tr("Four quarters"),
         PaintOptionFields::tr("Radial"), PaintOptionFields::tr("Kaleidoscope")},
        &PaintOptions::symmetry, kMirrored);
    SpinSlider* parts = fields.optionNumber({.minimum = 2, .maximum = Symmetry::kMostParts},
                                            PaintOptionFields::tr("Parts"),
                                            &PaintOptions::symmetryParts, 1, kMirrored);
    ToolSettings* settings = &fields.settings();
    QAction* action = fields.actionOf(parts);
    const auto enable = [=] {
        const Symmetry::Kind kind = settings->options().symmetry;
        // The bar gives the field what its action has.
        action->setEnabled(kind == Symmetry::Kind::Radial || kind == Symmetry::Kind::Kaleidoscope);
    };
    QObject::connect(settings, &ToolSettings::optionsChanged, parts, enable);
    enable();
}

void addAreaFields(Fields& fields) {
    const QList<ToolKind> fill{ToolKind::Fill};
    fields
        .optionNumber(percent(), PaintOptionFields::tr("Tolerance"), &PaintOptions::fillTolerance,
                      0.01, fill)
        ->setToolTip(PaintOptionFields::tr("How much colours may differ to be filled together"));
    fields
        .optionNumber(pixels(0, FloodOptions::kMostGap, 2), PaintOptionFields::tr("Close gaps"),
                      &PaintOptions::fillGap, 1, fill)
        ->setToolTip(PaintOptionFields::tr("Openings in lines up to this wide count as closed"));
    fields
        .optionNumber(pixels(-FloodOptions::kMostGrow, FloodOptions::kMostGrow),
                      PaintOptionFields::tr("Grow"), &PaintOptions::fillGrow, 1, fill)
        ->setToolTip(PaintOptionFields::tr("Fill this much beyond the edge, as below lines"));
    fields.optionNumber(percent(1), PaintOptionFields::tr("Opacity"), &PaintOptions::fillOpacity,
                        0.01, fill);
    fields.optionFlag(PaintOptionFields::tr("Connected"),
                      PaintOptionFields::tr("Fill only what hangs together with the place clicked"),
                      &PaintOptions::fillContiguous, fill);
    fields.optionFlag(PaintOptionFields::tr("All layers"),
                      PaintOptionFields::tr("Look at what is seen, not at the layer alone"),
                      &PaintOptions::fillAllLayers, fill);

    const QList<ToolKind> gradient{ToolKind::Gradient};
    fields.optionChoice(PaintOptionFields::tr("Shape of the gradient"),
                        {PaintOptionFields::tr("Linear"), PaintOptionFields::tr("Reflected"),
                         PaintOptionFields::tr("Radial"), PaintOptionFields::tr("Conical")},
                        &PaintOptions::gradientShape, gradient);
    fields.optionNumber(percent(1), PaintOptionFields::tr("Opacity"),
                        &PaintOptions::gradientOpacity, 0.01, gradient);
    fields.optionFlag(PaintOptionFields::tr("To transparent"),
                      PaintOptionFields::tr("Fade out, in place of the background colour"),
                      &PaintOptions::gradientToTransparent, gradient);
    fields.optionFlag(PaintOptionFields::tr("Reversed"),
                      PaintOptionFields::tr("Begin with the other end"),
                      &PaintOptions::gradientReversed, gradient);

    fields.optionNumber(pixels(1, PaintOptions::kMostLineWidth, 2.5),
                        PaintOptionFields::tr("Width"), &PaintOptions::shapeWidth, 1, kShapes);
    fields.optionNumber(percent(1), PaintOptionFields::tr("Opacity"), &PaintOptions::shapeOpacity,
                        0.01, kShapes);
    fields
        .optionNumber(pixels(0, PaintOptions::kMostCornerRadius, 3),
                      PaintOptionFields::tr("Corners"), &PaintOptions::shapeRadius, 1,
                      {ToolKind::Rectangle})
        ->setToolTip(PaintOptionFields::tr("How round the corners are"));
    fields.optionFlag(PaintOptionFields::tr("Filled"),
                      PaintOptionFields::tr("Fill the shape, in place of a line round it"),
                      &PaintOptions::shapeFilled, {ToolKind::Rectangle, ToolKind::Ellipse});
}

}  // namespace

void addPaintOptions(ToolOptionsBar& bar, ToolSettings& settings) {
    Fields fields(bar, settings);
    addBrushFields(fields);
    addAreaFields(fields);
}

}  // namespace gouache::ui
