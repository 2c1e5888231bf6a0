#include "ui/docks/size_field.h"

#include <QComboBox>
#include <QGridLayout>
#include <QLabel>
#include <QSignalBlocker>
#include <QSpinBox>
#include <QToolButton>
#include <algorithm>
#include <cmath>

#include "core/generation/request_limits.h"
#include "ui/theme/icons.h"

namespace gouache::ui {

namespace {

QSpinBox* sideBox(const QString& name) {
    auto* box = new QSpinBox;
    // Wider than what is valid: a wrong number is explained under the field rather than changed
    // silently.
    box->setRange(1, 99'999);
    box->setSuffix(QStringLiteral(" px"));
    box->setAccessibleName(name);
    box->setToolTip(name);
    return box;
}

}  // namespace

std::vector<PixelSize> sizePresets(const ModelDefaults& defaults) {
    const double area = static_cast<double>(defaults.nativeSize.area());
    const int multiple = std::max(defaults.sizeMultiple, 1);
    const auto rounded = [multiple](double side) {
        const int steps = std::max(static_cast<int>(std::lround(side / multiple)), 1);
        return std::clamp(steps * multiple,
                          (limits::kSmallestSide + multiple - 1) / multiple * multiple,
                          limits::kLargestSide / multiple * multiple);
    };
    std::vector<PixelSize> presets{defaults.nativeSize};
    for (const auto& [across, down] :
         {std::pair{1, 1}, {4, 3}, {3, 2}, {16, 9}, {3, 4}, {2, 3}, {9, 16}}) {
        const double height = std::sqrt(area * down / across);
        const PixelSize size{rounded(height * across / down), rounded(height)};
        if (std::find(presets.begin(), presets.end(), size) == presets.end()) {
            presets.push_back(size);
        }
    }
    return presets;
}

SizeField::SizeField(QWidget* parent)
    : QWidget(parent),
      presets_(new QComboBox),
      width_(sideBox(tr("Width"))),
      height_(sideBox(tr("Height"))) {
    presets_->setAccessibleName(tr("Size preset"));
    presets_->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    auto* swap = new QToolButton;
    swap->setIcon(icon("swap"));
    swap->setToolTip(tr("Swap width and height"));
    swap->setAccessibleName(swap->toolTip());

    auto* layout = new QGridLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(6);
    layout->addWidget(presets_, 0, 0, 1, 3);
    layout->addWidget(width_, 1, 0);
    layout->addWidget(swap, 1, 1);
    layout->addWidget(height_, 1, 2);
    layout->setColumnStretch(0, 1);
    layout->setColumnStretch(2, 1);
    setFocusProxy(presets_);

    setModel({});
    setSize(defaults_.nativeSize);
    connect(presets_, &QComboBox::activated, this, &SizeField::choosePreset);
    for (QSpinBox* box : {width_, height_}) {
        connect(box, &QSpinBox::valueChanged, this, [this] {
            showPreset();
            Q_EMIT edited();
        });
    }
    connect(swap, &QToolButton::clicked, this, [this] {
        setSize({height_->value(), width_->value()});
        Q_EMIT edited();
    });
}

PixelSize SizeField::size() const {
    return {width_->value(), height_->value()};
}

void SizeField::setSize(PixelSize size) {
    const QSignalBlocker blockedWidth(width_);
    const QSignalBlocker blockedHeight(height_);
    width_->setValue(size.width);
    height_->setValue(size.height);
    showPreset();
}

void SizeField::setModel(const ModelDefaults& defaults) {
    defaults_ = defaults;
    width_->setSingleStep(std::max(defaults.sizeMultiple, 1));
    height_->setSingleStep(std::max(defaults.sizeMultiple, 1));
    presets_->clear();
    for (const PixelSize& size : sizePresets(defaults)) {
        const QString shape = size.width == size.height  ? tr("Square")
                              : size.width > size.height ? tr("Landscape")
                                                         : tr("Portrait");
        presets_->addItem(tr("%1, %2 × %3").arg(shape).arg(size.width).arg(size.height),
                          QSize(size.width, size.height));
    }
    presets_->addItem(tr("Own size"));
    showPreset();
}

void SizeField::choosePreset(int index) {
    const QSize size = presets_->itemData(index).toSize();
    if (size.isValid() && !size.isEmpty()) {
        setSize({size.width(), size.height()});
        Q_EMIT edited();
    } else {
        width_->setFocus();
        width_->selectAll();
    }
}

void SizeField::showPreset() {
    int index = presets_->findData(QSize(width_->value(), height_->value()));
    if (index < 0) {
        index = presets_->count() - 1;
    }
    presets_->setCurrentIndex(index);
}

}  // namespace gouache::ui
