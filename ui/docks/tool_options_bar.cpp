#include "ui/docks/tool_options_bar.h"

#include <QColorDialog>
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QToolButton>

#include "ui/docks/slider_field.h"
#include "ui/theme/theme.h"

namespace gouache::ui {

namespace {

QString toolName(ToolKind tool) {
    switch (tool) {
        case ToolKind::Brush:
            return ToolOptionsBar::tr("Brush");
        case ToolKind::Eraser:
            return ToolOptionsBar::tr("Eraser");
        case ToolKind::Hand:
            return ToolOptionsBar::tr("Hand: drag to move the view");
        case ToolKind::ColorPicker:
            return ToolOptionsBar::tr("Colour picker: click a colour in the picture");
        default:
            break;
    }
    return {};
}

QIcon swatch(const QColor& color) {
    QIcon icon;
    for (const int side : {20, 40}) {
        QPixmap pixmap(side, side);
        pixmap.fill(Qt::transparent);
        QPainter painter(&pixmap);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(QPen(themeColors().subtleText, side / 20.0));
        painter.setBrush(color);
        painter.drawRoundedRect(QRectF(1, 1, side - 2, side - 2), side / 5.0, side / 5.0);
        icon.addPixmap(pixmap);
    }
    return icon;
}

}  // namespace

ToolOptionsBar::ToolOptionsBar(ToolSettings* settings, QWidget* parent)
    : QToolBar(tr("Tool options"), parent),
      settings_(settings),
      name_(new QLabel),
      color_(new QToolButton) {
    setObjectName(QStringLiteral("toolOptions"));
    setMovable(false);
    name_->setTextFormat(Qt::PlainText);
    name_->setMargin(4);
    name_->setMinimumWidth(64);
    addWidget(name_);

    size_ = new SliderField({.minimum = Brush::kMinSize,
                             .maximum = Brush::kMaxSize,
                             .sliderMinimum = 1,
                             .sliderMaximum = 200,
                             .suffix = tr(" px")},
                            tr("Brush size"));
    size_->setToolTip(tr("Brush size ([ and ])"));
    hardness_ = new SliderField({.minimum = 0,
                                 .maximum = 100,
                                 .sliderMinimum = 0,
                                 .sliderMaximum = 100,
                                 .suffix = QStringLiteral(" %")},
                                tr("Hardness"));
    opacity_ = new SliderField({.minimum = 1,
                                .maximum = 100,
                                .sliderMinimum = 1,
                                .sliderMaximum = 100,
                                .suffix = QStringLiteral(" %")},
                               tr("Opacity"));
    color_->setAccessibleName(tr("Colour"));
    color_->setToolTip(tr("Colour (C); pick one from the picture with I or Alt"));
    color_->setShortcut(Qt::Key_C);
    color_->setIconSize({20, 20});
    colorAction_ = addWidget(color_);
    brushActions_ << addField(tr("Size"), size_) << addField(tr("Hardness"), hardness_)
                  << addField(tr("Opacity"), opacity_);

    for (SliderField* field : {size_, hardness_, opacity_}) {
        connect(field, &SliderField::edited, this, &ToolOptionsBar::changeBrush);
    }
    connect(color_, &QToolButton::clicked, this, &ToolOptionsBar::chooseColor);
    connect(settings_, &ToolSettings::toolChanged, this, &ToolOptionsBar::showValues);
    connect(settings_, &ToolSettings::brushChanged, this, &ToolOptionsBar::showValues);
    connect(settings_, &ToolSettings::colorChanged, this, &ToolOptionsBar::showValues);
    showValues();
}

QAction* ToolOptionsBar::addField(const QString& caption, SliderField* field) {
    auto* box = new QWidget;
    auto* layout = new QHBoxLayout(box);
    layout->setContentsMargins(8, 0, 4, 0);
    layout->setSpacing(8);
    auto* label = new QLabel(caption);
    label->setProperty("role", "caption");
    layout->addWidget(label);
    field->setFixedWidth(196);
    layout->addWidget(field);
    return addWidget(box);
}

BrushMode ToolOptionsBar::mode() const {
    return settings_->tool() == ToolKind::Eraser ? BrushMode::Erase : BrushMode::Paint;
}

void ToolOptionsBar::showValues() {
    const ToolKind tool = settings_->tool();
    const bool paints = tool == ToolKind::Brush || tool == ToolKind::Eraser;
    name_->setText(toolName(tool));
    for (QAction* action : brushActions_) {
        action->setVisible(paints);
    }
    colorAction_->setVisible(tool == ToolKind::Brush || tool == ToolKind::ColorPicker);
    color_->setIcon(swatch(settings_->color()));
    color_->setAccessibleDescription(settings_->color().name());
    const Brush& brush = settings_->brush(mode());
    size_->setValue(brush.size);
    hardness_->setValue(brush.hardness * 100);
    opacity_->setValue(brush.opacity * 100);
}

void ToolOptionsBar::changeBrush() {
    Brush brush = settings_->brush(mode());
    brush.size = size_->value();
    brush.hardness = hardness_->value() / 100;
    brush.opacity = opacity_->value() / 100;
    settings_->setBrush(mode(), brush);
}

void ToolOptionsBar::chooseColor() {
    const QColor chosen =
        QColorDialog::getColor(settings_->color(), window(), tr("Colour of the brush"));
    if (chosen.isValid()) {
        settings_->setColor(chosen);
    }
}

}  // namespace gouache::ui
