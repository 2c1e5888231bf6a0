#include "ui/docks/plan_options_panel.h"

#include <QCheckBox>
#include <QComboBox>
#include <QGridLayout>
#include <QLabel>
#include <QPushButton>
#include <QSignalBlocker>
#include <QSpinBox>

#include "core/generation/request_limits.h"
#include "ui/docks/intent_names.h"

namespace gouache::ui {

namespace {

constexpr int kAutomatic = -1;

std::optional<int> pixels(const QSpinBox* box) {
    return box->value() == kAutomatic ? std::nullopt : std::optional(box->value());
}

QLabel* caption(const QString& text, QWidget* buddy) {
    auto* label = new QLabel(text);
    label->setProperty("role", "caption");
    label->setBuddy(buddy);
    return label;
}

}  // namespace

PlanOptionsPanel::PlanOptionsPanel(QWidget* parent)
    : QWidget(parent),
      context_(new QComboBox),
      fill_(new QComboBox),
      leastSteps_(new QSpinBox),
      colourMatch_(new QCheckBox(tr("Match the colours"))),
      secondPass_(new QCheckBox(tr("Second pass for large areas"))) {
    auto* grid = new QGridLayout(this);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(10);
    grid->setVerticalSpacing(6);
    grid->setColumnStretch(1, 1);

    for (const ContextChoice choice : {ContextChoice::Automatic, ContextChoice::Mark,
                                       ContextChoice::Frame, ContextChoice::Canvas}) {
        context_->addItem(displayName(choice), static_cast<int>(choice));
    }
    context_->setAccessibleName(tr("Context"));
    context_->setToolTip(tr("How much of the picture round the marked part the model sees"));
    fill_->addItem(tr("Automatic"), kAutomatic);
    for (const FillMode mode : allFillModes()) {
        fill_->addItem(displayName(mode), static_cast<int>(mode));
    }
    fill_->setAccessibleName(tr("Start from"));
    fill_->setToolTip(tr("What stands in the marked part before the first step"));
    for (QComboBox* box : {context_, fill_}) {
        box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        connect(box, &QComboBox::activated, this, &PlanOptionsPanel::edited);
    }
    grid->addWidget(caption(tr("Conte&xt"), context_), 0, 0);
    grid->addWidget(context_, 0, 1);
    grid->addWidget(caption(tr("Start &from"), fill_), 1, 0);
    grid->addWidget(fill_, 1, 1);

    grow_ = addPixels(grid, 2, tr("Gro&w"),
                      tr("How much larger the changed part is than the marked one"));
    feather_ =
        addPixels(grid, 3, tr("Feat&her"),
                  tr("Width over which the change fades out at the edge of the marked part"));
    blend_ =
        addPixels(grid, 4, tr("&Blend"), tr("Width over which the result fades into the picture"));
    padding_ = addPixels(grid, 5, tr("Padd&ing"), tr("Surroundings that the model sees at least"));

    leastSteps_->setRange(1, 100);
    leastSteps_->setAccessibleName(tr("Least steps"));
    leastSteps_->setToolTip(
        tr("A low strength leaves few steps; the run gets finer steps so that at least so many "
           "are taken"));
    connect(leastSteps_, &QSpinBox::valueChanged, this, &PlanOptionsPanel::edited);
    grid->addWidget(caption(tr("Least st&eps"), leastSteps_), 6, 0);
    grid->addWidget(leastSteps_, 6, 1);

    colourMatch_->setToolTip(tr("Brings the colours of the result to those round the marked part"));
    secondPass_->setToolTip(
        tr("What is larger than the model can make at once is scaled up and gone over again"));
    grid->addWidget(colourMatch_, 7, 0, 1, 2);
    grid->addWidget(secondPass_, 8, 0, 1, 2);
    auto* reset = new QPushButton(tr("Back to automatic"));
    reset->setAccessibleName(tr("Set every value back to automatic"));
    grid->addWidget(reset, 9, 0, 1, 2, Qt::AlignLeft);
    for (QCheckBox* box : {colourMatch_, secondPass_}) {
        box->setAccessibleName(box->text());
    }
    connect(colourMatch_, &QCheckBox::toggled, this, &PlanOptionsPanel::edited);
    connect(secondPass_, &QCheckBox::toggled, this, &PlanOptionsPanel::edited);
    connect(reset, &QPushButton::clicked, this, [this] {
        setOptions({});
        Q_EMIT edited();
    });
    setOptions({});
}

QSpinBox* PlanOptionsPanel::addPixels(QGridLayout* grid, int row, const QString& name,
                                      const QString& tip) {
    auto* box = new QSpinBox;
    box->setRange(kAutomatic, limits::kLargestFeather);
    box->setSpecialValueText(tr("Automatic"));
    box->setSuffix(tr(" px"));
    QString plain = name;
    box->setAccessibleName(plain.remove(QLatin1Char('&')));
    box->setToolTip(tip);
    connect(box, &QSpinBox::valueChanged, this, &PlanOptionsPanel::edited);
    grid->addWidget(caption(name, box), row, 0);
    grid->addWidget(box, row, 1);
    return box;
}

PlanOptions PlanOptionsPanel::options() const {
    PlanOptions options;
    options.context = static_cast<ContextChoice>(context_->currentData().toInt());
    if (const int fill = fill_->currentData().toInt(); fill != kAutomatic) {
        options.fill = static_cast<FillMode>(fill);
    }
    options.edge = {pixels(grow_), pixels(feather_), pixels(blend_), pixels(padding_)};
    options.leastSteps = leastSteps_->value();
    options.colourMatch = colourMatch_->isChecked();
    options.secondPass = secondPass_->isChecked();
    return options;
}

void PlanOptionsPanel::setOptions(const PlanOptions& options) {
    const QSignalBlocker blocked(this);
    context_->setCurrentIndex(context_->findData(static_cast<int>(options.context)));
    fill_->setCurrentIndex(
        fill_->findData(options.fill ? static_cast<int>(*options.fill) : kAutomatic));
    grow_->setValue(options.edge.grow.value_or(kAutomatic));
    feather_->setValue(options.edge.feather.value_or(kAutomatic));
    blend_->setValue(options.edge.blend.value_or(kAutomatic));
    padding_->setValue(options.edge.padding.value_or(kAutomatic));
    leastSteps_->setValue(options.leastSteps);
    colourMatch_->setChecked(options.colourMatch);
    secondPass_->setChecked(options.secondPass);
}

}  // namespace gouache::ui
