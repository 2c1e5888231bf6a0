#include "ui/docks/select_option_fields.h"

#include <QCheckBox>
#include <QComboBox>
#include <QCoreApplication>
#include <QSignalBlocker>

#include "ui/docks/spin_slider.h"
#include "ui/docks/tool_options_bar.h"
#include "ui/tools/select_settings.h"

namespace gouache::ui {

namespace {

struct SelectOptionFields {
    Q_DECLARE_TR_FUNCTIONS(SelectOptionFields)
};

const QList<ToolKind> kAll{ToolKind::SelectRectangle, ToolKind::SelectEllipse,
                           ToolKind::SelectLasso,     ToolKind::SelectPolygon,
                           ToolKind::SelectWand,      ToolKind::SelectColor,
                           ToolKind::SelectBrush};
const QList<ToolKind> kFeathered{ToolKind::SelectRectangle, ToolKind::SelectEllipse,
                                 ToolKind::SelectLasso,     ToolKind::SelectPolygon,
                                 ToolKind::SelectWand,      ToolKind::SelectColor};
const QList<ToolKind> kSmooth{ToolKind::SelectEllipse, ToolKind::SelectLasso,
                              ToolKind::SelectPolygon, ToolKind::SelectWand, ToolKind::SelectColor};
const QList<ToolKind> kByColor{ToolKind::SelectWand, ToolKind::SelectColor};
const QList<ToolKind> kBrush{ToolKind::SelectBrush};

class Fields {
  public:
    Fields(ToolOptionsBar& bar, ToolSettings& tools)
        : bar_(bar), tools_(tools), settings_(SelectSettings::of(tools)) {}

    void mode() {
        auto* box = new QComboBox;
        box->setAccessibleName(SelectOptionFields::tr("What a new selection does"));
        box->setToolTip(SelectOptionFields::tr(
            "What a new selection does with the old one; also Shift adds, Alt takes away"));
        box->addItem(SelectOptionFields::tr("New selection"),
                     static_cast<int>(SelectionMode::Replace));
        box->addItem(SelectOptionFields::tr("Add"), static_cast<int>(SelectionMode::Add));
        box->addItem(SelectOptionFields::tr("Take away"),
                     static_cast<int>(SelectionMode::Subtract));
        box->addItem(SelectOptionFields::tr("Keep what both have"),
                     static_cast<int>(SelectionMode::Intersect));
        bar_.addOption(box, kAll);
        connect(
            box, &QComboBox::activated,
            [](SelectOptions& options, int row) { options.mode = static_cast<SelectionMode>(row); },
            [box](const SelectOptions& options) {
                box->setCurrentIndex(static_cast<int>(options.mode));
            });
    }

    void number(const SpinSlider::Range& range, const QString& caption, const QString& tip,
                double SelectOptions::*member, double factor, const QList<ToolKind>& tools) {
        auto* field = new SpinSlider(range, caption);
        field->setToolTip(tip);
        bar_.addOption(field, tools);
        connect(
            field, &SpinSlider::edited,
            [=](SelectOptions& options, double value) { options.*member = value * factor; },
            [=](const SelectOptions& options) { field->setShownValue(options.*member / factor); });
    }

    void flag(const QString& text, const QString& tip, bool SelectOptions::*member,
              const QList<ToolKind>& tools) {
        auto* box = new QCheckBox(text);
        box->setToolTip(tip);
        bar_.addOption(box, tools);
        connect(
            box, &QCheckBox::toggled,
            [=](SelectOptions& options, bool on) { options.*member = on; },
            [=](const SelectOptions& options) {
                const QSignalBlocker blocked(box);
                box->setChecked(options.*member);
            });
    }

    void brush(const SpinSlider::Range& range, const QString& caption, double Brush::*member,
               double factor) {
        auto* field = new SpinSlider(range, caption);
        bar_.addOption(field, kBrush);
        ToolSettings* tools = &tools_;
        QObject::connect(field, &SpinSlider::edited, tools, [=](double value) {
            Brush changed = tools->brush(ToolKind::SelectBrush);
            changed.*member = value * factor;
            tools->setBrush(ToolKind::SelectBrush, changed);
        });
        const auto follow = [=] {
            field->setShownValue(tools->brush(ToolKind::SelectBrush).*member / factor);
        };
        QObject::connect(tools, &ToolSettings::brushChanged, field, follow);
        follow();
    }

  private:
    template <typename Widget, typename Signal, typename Take, typename Show>
    void connect(Widget* widget, Signal signal, Take take, Show show) {
        SelectSettings* settings = &settings_;
        QObject::connect(widget, signal, settings, [=](auto value) {
            SelectOptions options = settings->options();
            take(options, value);
            settings->setOptions(options);
        });
        QObject::connect(settings, &SelectSettings::changed, widget,
                         [=] { show(settings->options()); });
        show(settings->options());
    }

    ToolOptionsBar& bar_;
    ToolSettings& tools_;
    SelectSettings& settings_;
};

}  // namespace

void addSelectOptions(ToolOptionsBar& bar, ToolSettings& settings) {
    Fields fields(bar, settings);
    fields.mode();
    fields.brush({.minimum = Brush::kMinSize,
                  .maximum = Brush::kMaxSize,
                  .suffix = SelectOptionFields::tr(" px"),
                  .power = 3},
                 SelectOptionFields::tr("Size"), &Brush::size, 1);
    fields.brush({.suffix = QStringLiteral(" %")}, SelectOptionFields::tr("Hardness"),
                 &Brush::hardness, 0.01);
    fields.number({.suffix = QStringLiteral(" %")}, SelectOptionFields::tr("Tolerance"),
                  SelectOptionFields::tr("How far a colour may be from the one clicked"),
                  &SelectOptions::tolerance, 0.01, kByColor);
    fields.number({.maximum = SelectOptions::kMostFeather,
                   .decimals = 1,
                   .suffix = SelectOptionFields::tr(" px"),
                   .power = 3},
                  SelectOptionFields::tr("Feather"),
                  SelectOptionFields::tr("How soft the edge of a new selection is"),
                  &SelectOptions::feather, 1, kFeathered);
    fields.flag(SelectOptionFields::tr("Smooth edge"),
                SelectOptionFields::tr("Pixels at the edge are selected in part"),
                &SelectOptions::smoothEdge, kSmooth);
    fields.flag(SelectOptionFields::tr("Connected"),
                SelectOptionFields::tr("Only what hangs together with the place clicked"),
                &SelectOptions::contiguous, {ToolKind::SelectWand});
    fields.flag(SelectOptionFields::tr("All layers"),
                SelectOptionFields::tr("Look at the picture as it is shown, not at one layer"),
                &SelectOptions::allLayers, kByColor);
}

}  // namespace gouache::ui
