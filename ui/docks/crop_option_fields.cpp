#include "ui/docks/crop_option_fields.h"

#include <QComboBox>
#include <QCoreApplication>
#include <QSignalBlocker>
#include <QSpinBox>
#include <QToolButton>
#include <utility>

#include "core/document/document.h"
#include "ui/docks/tool_options_bar.h"
#include "ui/theme/icons.h"
#include "ui/tools/crop_settings.h"

namespace gouache::ui {

namespace {

struct CropOptionFields {
    Q_DECLARE_TR_FUNCTIONS(CropOptionFields)
};

const QList<ToolKind> kTools{ToolKind::Crop};

void addAspect(ToolOptionsBar& bar, CropSettings* settings) {
    auto* box = new QComboBox;
    box->setAccessibleName(CropOptionFields::tr("Proportion"));
    box->setToolTip(CropOptionFields::tr("Width to height of what is kept"));
    box->addItem(CropOptionFields::tr("Any proportion"), QSizeF());
    for (const auto& [width, height] :
         {std::pair(1, 1), std::pair(4, 3), std::pair(3, 2), std::pair(16, 9), std::pair(3, 4),
          std::pair(2, 3), std::pair(9, 16)}) {
        box->addItem(QStringLiteral("%1 : %2").arg(width).arg(height), QSizeF(width, height));
    }
    bar.addOption(box, kTools);
    QObject::connect(box, &QComboBox::activated, settings, [box, settings](int row) {
        settings->setAspect(box->itemData(row).toSizeF());
    });
}

void addNumber(ToolOptionsBar& bar, CropSettings* settings, const QString& prefix,
               const QString& name, int PixelRect::*member, int least) {
    auto* box = new QSpinBox;
    box->setRange(least, kMaxCanvasSide);
    box->setPrefix(prefix + QChar(0x2002));
    box->setSuffix(CropOptionFields::tr(" px"));
    box->setAccessibleName(name);
    box->setToolTip(name);
    box->setKeyboardTracking(false);
    bar.addOption(box, kTools);
    QObject::connect(box, &QSpinBox::valueChanged, settings, [=](int value) {
        PixelRect area = settings->area().value_or(settings->canvas());
        area.*member = value;
        settings->edit(area);
    });
    const auto show = [=] {
        const QSignalBlocker blocked(box);
        box->setValue(settings->area().value_or(settings->canvas()).*member);
    };
    QObject::connect(settings, &CropSettings::areaChanged, box, show);
    show();
}

void addButton(ToolOptionsBar& bar, CropSettings* settings, const char* iconName,
               const QString& name, void (CropSettings::*run)()) {
    auto* button = new QToolButton;
    button->setIcon(icon(iconName));
    button->setText(name);
    button->setAccessibleName(name);
    button->setToolTip(name);
    bar.addOption(button, kTools);
    QObject::connect(button, &QToolButton::clicked, settings, run);
    const auto show = [=] { button->setEnabled(settings->area().has_value()); };
    QObject::connect(settings, &CropSettings::areaChanged, button, show);
    show();
}

}  // namespace

void addCropOptions(ToolOptionsBar& bar, ToolSettings& tools) {
    CropSettings* settings = &CropSettings::of(tools);
    addAspect(bar, settings);
    addNumber(bar, settings, QStringLiteral("X"), CropOptionFields::tr("Left edge"), &PixelRect::x,
              -kMaxCanvasSide);
    addNumber(bar, settings, QStringLiteral("Y"), CropOptionFields::tr("Top edge"), &PixelRect::y,
              -kMaxCanvasSide);
    addNumber(bar, settings, CropOptionFields::tr("W"), CropOptionFields::tr("Width"),
              &PixelRect::width, 1);
    addNumber(bar, settings, CropOptionFields::tr("H"), CropOptionFields::tr("Height"),
              &PixelRect::height, 1);
    addButton(bar, settings, "accept", CropOptionFields::tr("Crop (Enter)"), &CropSettings::apply);
    addButton(bar, settings, "discard", CropOptionFields::tr("Start over (Esc)"),
              &CropSettings::reset);
}

}  // namespace gouache::ui
