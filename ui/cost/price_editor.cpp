#include "ui/cost/price_editor.h"

#include <QCheckBox>
#include <QComboBox>
#include <QCoreApplication>
#include <QDoubleSpinBox>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QSignalBlocker>
#include <QSpinBox>
#include <QStackedWidget>
#include <QVBoxLayout>
#include <algorithm>

#include "core/cost/price_presets.h"
#include "ui/bridge/money_text.h"
#include "ui/cost/amount_field.h"

namespace gouache::ui {

namespace {

enum Kind { Unpaid, Hourly, PerPicture, OwnHardware };

constexpr int kUsualSpeed = 1200;  // pictures an hour
constexpr int kMostSpeed = 100'000;
constexpr int kMostSlots = 64;
constexpr int kSpinWidth = 130;

QString presetText(const std::string& text) {
    return QCoreApplication::translate("prices", text.c_str());
}

QString assumptionsOf(const PricePreset& preset) {
    return QString::fromStdString(
        fillTemplate(presetText(preset.assumptions).toStdString(), preset.arguments));
}

QDoubleSpinBox* number(const QString& name, double most, double step, int decimals,
                       const QString& suffix) {
    auto* box = new QDoubleSpinBox;
    box->setAccessibleName(name);
    box->setRange(0, most);
    box->setSingleStep(step);
    box->setDecimals(decimals);
    box->setSuffix(suffix);
    box->setGroupSeparatorShown(true);
    box->setFixedWidth(kSpinWidth + 30);
    box->setKeyboardTracking(false);
    return box;
}

QFormLayout* formOf(QWidget* page) {
    auto* form = new QFormLayout(page);
    form->setContentsMargins(0, 0, 0, 0);
    form->setFieldGrowthPolicy(QFormLayout::FieldsStayAtSizeHint);
    form->setLabelAlignment(Qt::AlignLeading | Qt::AlignVCenter);
    return form;
}

}  // namespace

PriceEditor::PriceEditor(QWidget* parent)
    : QWidget(parent),
      presets_(new QComboBox),
      assumptions_(new QLabel),
      kind_(new QComboBox),
      pages_(new QStackedWidget),
      speed_(new QSpinBox),
      result_(new QLabel),
      slots_(new QSpinBox),
      enabled_(new QCheckBox(tr("Takes &jobs of the queue"))) {
    kind_->addItem(tr("Nothing, or not known"), Unpaid);
    kind_->addItem(tr("By the hour (rented)"), Hourly);
    kind_->addItem(tr("By the picture"), PerPicture);
    kind_->addItem(tr("Hardware of one's own"), OwnHardware);
    kind_->setAccessibleName(tr("How it is paid"));
    presets_->setAccessibleName(tr("Common prices to start from"));
    assumptions_->setTextFormat(Qt::PlainText);
    assumptions_->setWordWrap(true);
    assumptions_->setProperty("role", "hint");
    pages_->addWidget(new QWidget);
    pages_->addWidget(buildHourly());
    pages_->addWidget(buildPicture());
    pages_->addWidget(buildOwn());
    pages_->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum);
    speed_->setRange(1, kMostSpeed);
    speed_->setValue(kUsualSpeed);
    speed_->setSingleStep(100);
    speed_->setGroupSeparatorShown(true);
    speed_->setAccessibleName(tr("Pictures an hour"));
    speed_->setFixedWidth(kSpinWidth);
    result_->setTextFormat(Qt::PlainText);
    result_->setWordWrap(true);
    result_->setProperty("role", "heading");
    slots_->setRange(1, kMostSlots);
    slots_->setAccessibleName(tr("Jobs at once"));
    slots_->setFixedWidth(kSpinWidth);

    auto* top = new QWidget;
    QFormLayout* form = formOf(top);
    form->addRow(tr("&Start from:"), presets_);
    form->addRow(assumptions_);
    form->addRow(tr("&Paid:"), kind_);
    auto* bottom = new QWidget;
    QFormLayout* more = formOf(bottom);
    more->addRow(tr("Pictures an &hour:"), speed_);
    more->addRow(result_);
    more->addRow(tr("Jobs at &once:"), slots_);
    more->addRow(enabled_);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(12, 0, 0, 0);
    layout->setSpacing(12);
    layout->addWidget(top);
    layout->addWidget(pages_);
    layout->addWidget(bottom);
    layout->addStretch(1);
    fillPresets();

    connect(presets_, &QComboBox::activated, this,
            [this] { applyPreset(presets_->currentData().toString()); });
    connect(kind_, &QComboBox::activated, this, &PriceEditor::onEdited);
    for (AmountField* field : {perHour_, perPicture_, perKilowattHour_, purchase_}) {
        connect(field, &AmountField::edited, this, &PriceEditor::onEdited);
    }
    for (QDoubleSpinBox* box : {rented_, watts_, lifetime_}) {
        connect(box, &QDoubleSpinBox::valueChanged, this, &PriceEditor::onEdited);
    }
    connect(speed_, &QSpinBox::valueChanged, this, &PriceEditor::showResult);
    connect(slots_, &QSpinBox::valueChanged, this, &PriceEditor::onEdited);
    connect(enabled_, &QCheckBox::toggled, this, &PriceEditor::onEdited);
    setCost({}, currency_);
}

QWidget* PriceEditor::buildHourly() {
    auto* page = new QWidget;
    QFormLayout* form = formOf(page);
    perHour_ = new AmountField(tr("Price an hour"), tr(" an hour"));
    rented_ = number(tr("Rented hours for each hour of work"), 10'000, 0.5, 3, tr(" h"));
    rented_->setMinimum(1);
    rented_->setToolTip(
        tr("1: the machine is given back when it has nothing to do. A machine that waits half of "
           "the time costs twice as much: 2."));
    form->addRow(tr("Pri&ce:"), perHour_);
    form->addRow(tr("&Rented for an hour of work:"), rented_);
    return page;
}

QWidget* PriceEditor::buildPicture() {
    auto* page = new QWidget;
    perPicture_ = new AmountField(tr("Price a picture"), tr(" a picture"));
    formOf(page)->addRow(tr("Pri&ce:"), perPicture_);
    return page;
}

QWidget* PriceEditor::buildOwn() {
    auto* page = new QWidget;
    QFormLayout* form = formOf(page);
    watts_ = number(tr("Power while it works"), 100'000, 50, 0, tr(" W"));
    perKilowattHour_ = new AmountField(tr("Price of electricity"), tr(" a kWh"));
    purchase_ = new AmountField(tr("Purchase price"));
    lifetime_ = number(tr("Hours of work until it is paid off"), 1'000'000, 100, 1, tr(" h"));
    lifetime_->setSpecialValueText(tr("does not count"));
    lifetime_->setToolTip(
        tr("The purchase is spread over so many hours of work; 0: only electricity counts"));
    form->addRow(tr("Po&wer:"), watts_);
    form->addRow(tr("&Electricity:"), perKilowattHour_);
    form->addRow(tr("P&urchase:"), purchase_);
    form->addRow(tr("Paid o&ff after:"), lifetime_);
    return page;
}

void PriceEditor::fillPresets() {
    presets_->addItem(tr("Choose a common case…"), QString());
    for (const PricePreset& preset : pricePresets()) {
        presets_->addItem(
            tr("%1: %2 a picture").arg(presetText(preset.name), moneyText(preset.perPicture)),
            QString::fromStdString(preset.id));
    }
}

void PriceEditor::applyPreset(const QString& id) {
    const auto presets = pricePresets();
    const auto found = std::ranges::find(presets, id.toStdString(), &PricePreset::id);
    if (found == presets.end()) {
        assumptions_->clear();
        return;
    }
    assumptions_->setText(assumptionsOf(*found));
    CostSettings one;
    one.profiles["p"].price = found->price;
    const QSignalBlocker quiet(this);
    setPrice(withCurrency(one, currency_).profiles["p"].price);
    speed_->setValue(found->picturesPerHour);
    presets_->setCurrentIndex(presets_->findData(id));
    blockSignals(false);
    onEdited();
}

void PriceEditor::setPrice(const Price& price) {
    kind_->setCurrentIndex(kind_->findData(static_cast<int>(price.index())));
    const auto* hourly = std::get_if<HourlyPrice>(&price);
    const auto* picture = std::get_if<PicturePrice>(&price);
    const auto* own = std::get_if<OwnHardwarePrice>(&price);
    const QSignalBlocker quiet[] = {QSignalBlocker(rented_), QSignalBlocker(watts_),
                                    QSignalBlocker(lifetime_)};
    if (hourly != nullptr) {
        perHour_->setAmount(hourly->perHour);
        rented_->setValue(hourly->rentedPerWorked);
    }
    if (picture != nullptr) {
        perPicture_->setAmount(picture->perPicture);
    }
    if (own != nullptr) {
        watts_->setValue(own->watts);
        perKilowattHour_->setAmount(own->perKilowattHour);
        purchase_->setAmount(own->purchase);
        lifetime_->setValue(own->lifetimeHours);
    }
    showPage();
}

void PriceEditor::setCost(const ProfileCost& cost, const std::string& currency) {
    currency_ = currency;
    for (AmountField* field : {perHour_, perPicture_, perKilowattHour_, purchase_}) {
        field->setCurrency(currency);
        field->setAmount(Money{0, currency});
    }
    const QSignalBlocker quiet[] = {QSignalBlocker(slots_), QSignalBlocker(enabled_)};
    setPrice(cost.price);
    slots_->setValue(cost.jobsAtOnce);
    enabled_->setChecked(cost.enabled);
    presets_->setCurrentIndex(0);
    assumptions_->clear();
    showResult();
}

std::optional<ProfileCost> PriceEditor::cost() const {
    ProfileCost cost;
    cost.jobsAtOnce = slots_->value();
    cost.enabled = enabled_->isChecked();
    const auto amount = [this](const AmountField* field) {
        return field->amount().value_or(Money{0, currency_});
    };
    switch (kind_->currentData().toInt()) {
        case Hourly:
            if (perHour_->isWrong()) {
                return std::nullopt;
            }
            cost.price = HourlyPrice{amount(perHour_), rented_->value()};
            break;
        case PerPicture:
            if (perPicture_->isWrong()) {
                return std::nullopt;
            }
            cost.price = PicturePrice{amount(perPicture_)};
            break;
        case OwnHardware:
            if (perKilowattHour_->isWrong() || purchase_->isWrong()) {
                return std::nullopt;
            }
            cost.price = OwnHardwarePrice{watts_->value(), amount(perKilowattHour_),
                                          amount(purchase_), lifetime_->value()};
            break;
        default:
            break;
    }
    return cost;
}

void PriceEditor::showPage() {
    // Only as high as the page that is shown.
    for (int page = 0; page < pages_->count(); ++page) {
        const bool shown = page == kind_->currentIndex();
        pages_->widget(page)->setSizePolicy(QSizePolicy::Preferred,
                                            shown ? QSizePolicy::Maximum : QSizePolicy::Ignored);
    }
    pages_->setCurrentIndex(kind_->currentIndex());
    pages_->setVisible(kind_->currentData().toInt() != Unpaid);
    pages_->adjustSize();
}

void PriceEditor::onEdited() {
    showPage();
    showResult();
    if (cost()) {
        Q_EMIT edited();
    }
}

void PriceEditor::showResult() {
    const auto now = cost();
    if (!now) {
        result_->setText(tr("That is no amount: write digits, such as 0.32."));
        return;
    }
    if (std::holds_alternative<std::monostate>(now->price)) {
        result_->setText(tr("Costs are not counted here."));
        return;
    }
    const Money hour = costPerHour(now->price, speed_->value(), currency_);
    result_->setText(tr("%1 a picture, %2 an hour of work")
                         .arg(moneyText(scaled(hour, 1, speed_->value())), moneyText(hour)));
}

}  // namespace gouache::ui
