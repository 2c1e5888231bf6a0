#include "ui/docks/color_dock.h"

#include <QFile>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPainter>
#include <QRegularExpressionValidator>
#include <QSaveFile>
#include <QScrollArea>
#include <QToolButton>
#include <QVBoxLayout>

#include "ui/docks/color_wheel.h"
#include "ui/docks/swatch_grid.h"
#include "ui/models/palette_file.h"
#include "ui/theme/icons.h"
#include "ui/theme/theme.h"

namespace gouache::ui {

namespace {

QIcon swatch(const QColor& color) {
    QIcon icon;
    for (const int side : {18, 36}) {
        QPixmap pixmap(side, side);
        pixmap.fill(Qt::transparent);
        QPainter painter(&pixmap);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(QPen(themeColors().subtleText, side / 18.0));
        painter.setBrush(color);
        painter.drawRoundedRect(QRectF(1, 1, side - 2, side - 2), side / 5.0, side / 5.0);
        icon.addPixmap(pixmap);
    }
    return icon;
}

QLabel* caption(const QString& text) {
    auto* label = new QLabel(text);
    label->setProperty("role", "caption");
    return label;
}

}  // namespace

ColorDock::ColorDock(ToolSettings* settings, QWidget* parent)
    : QDockWidget(tr("Colour"), parent),
      settings_(settings),
      wheel_(new ColorWheel),
      hex_(new QLineEdit),
      front_(new QToolButton),
      back_(new QToolButton),
      recent_(new SwatchGrid(tr("Recent colours"))),
      swatches_(new SwatchGrid(tr("Palette"))) {
    setObjectName(QStringLiteral("color"));
    const auto setUp = [](QToolButton* button, const QString& name, const QString& tip) {
        button->setCheckable(true);
        button->setAutoExclusive(true);
        button->setIconSize({18, 18});
        button->setAccessibleName(name);
        button->setToolTip(tip);
    };
    setUp(front_, tr("Edit the colour"), tr("The colour to paint with"));
    setUp(back_, tr("Edit the background colour"),
          tr("The background colour, for gradients and X"));
    front_->setChecked(true);
    auto* swap = new QToolButton;
    swap->setIcon(icon("swap"));
    swap->setAccessibleName(tr("Exchange the colours"));
    swap->setToolTip(tr("Exchange the colours (X)"));
    hex_->setAccessibleName(tr("Colour as hexadecimal number"));
    hex_->setMaxLength(7);
    hex_->setFixedWidth(86);
    hex_->setValidator(new QRegularExpressionValidator(
        QRegularExpression(QStringLiteral("#?[0-9a-fA-F]{0,6}")), hex_));

    auto* row = new QHBoxLayout;
    row->setSpacing(4);
    row->addWidget(front_);
    row->addWidget(back_);
    row->addWidget(swap);
    row->addStretch(1);
    row->addWidget(hex_);
    auto* body = new QWidget;
    auto* layout = new QVBoxLayout(body);
    layout->setContentsMargins(10, 2, 10, 8);
    layout->setSpacing(6);
    layout->addWidget(wheel_, 1);
    layout->addLayout(row);
    layout->addWidget(caption(tr("Recent")));
    layout->addWidget(recent_);
    layout->addWidget(buildPalette());
    setWidget(body);

    connect(wheel_, &ColorWheel::edited, this, &ColorDock::choose);
    connect(hex_, &QLineEdit::editingFinished, this, &ColorDock::readHex);
    connect(swap, &QToolButton::clicked, settings_, &ToolSettings::swapColors);
    connect(front_, &QToolButton::clicked, this, [this] { edit(false); });
    connect(back_, &QToolButton::clicked, this, [this] { edit(true); });
    for (SwatchGrid* grid : {recent_, swatches_}) {
        connect(grid, &SwatchGrid::picked, this, [this](const QColor& color, bool background) {
            background ? settings_->setBackgroundColor(color) : choose(color);
        });
    }
    connect(settings_, &ToolSettings::colorChanged, this, &ColorDock::follow);
    connect(settings_, &ToolSettings::backgroundColorChanged, this, &ColorDock::follow);
    connect(settings_, &ToolSettings::recentColorsChanged, this,
            [this] { recent_->setColors(settings_->recentColors()); });
    recent_->setColors(settings_->recentColors());
    swatches_->setColors(standardPalette());
    follow();
}

QWidget* ColorDock::buildPalette() {
    auto* box = new QWidget;
    auto* layout = new QVBoxLayout(box);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(4);
    auto* row = new QHBoxLayout;
    auto* add = new QToolButton;
    add->setIcon(icon("add"));
    add->setAccessibleName(tr("Add the colour to the palette"));
    add->setToolTip(tr("Add the colour to the palette"));
    auto* more = new QToolButton;
    more->setIcon(icon("palette"));
    more->setAccessibleName(tr("Palette options"));
    more->setToolTip(tr("Palette options"));
    more->setPopupMode(QToolButton::InstantPopup);
    auto* menu = new QMenu(more);
    QAction* remove = menu->addAction(icon("trash"), tr("Remove the colour that was clicked last"));
    menu->addSeparator();
    QAction* import = menu->addAction(icon("open"), tr("Open a palette…"));
    QAction* save = menu->addAction(icon("export"), tr("Save the palette…"));
    QAction* reset = menu->addAction(tr("Standard palette"));
    more->setMenu(menu);
    row->addWidget(caption(tr("Palette")), 1);
    row->addWidget(add);
    row->addWidget(more);
    layout->addLayout(row);
    auto* area = new QScrollArea;
    area->setWidgetResizable(true);
    area->setWidget(swatches_);
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    area->setMinimumHeight(74);
    area->setMaximumHeight(110);
    area->setFocusPolicy(Qt::NoFocus);
    area->setAccessibleName(tr("Palette"));
    layout->addWidget(area);

    connect(add, &QToolButton::clicked, this, [this] {
        const QColor color = background_ ? settings_->backgroundColor() : settings_->color();
        if (!swatches_->colors().contains(color) &&
            swatches_->colors().size() < kMostPaletteColors) {
            changePalette(swatches_->colors() + QList<QColor>{color});
        }
    });
    connect(remove, &QAction::triggered, this, [this] {
        QList<QColor> colors = swatches_->colors();
        if (swatches_->current() >= 0) {
            colors.removeAt(swatches_->current());
            changePalette(colors);
        }
    });
    connect(menu, &QMenu::aboutToShow, this,
            [this, remove] { remove->setEnabled(swatches_->current() >= 0); });
    connect(import, &QAction::triggered, this, &ColorDock::importPalette);
    connect(save, &QAction::triggered, this, &ColorDock::exportPalette);
    connect(reset, &QAction::triggered, this, [this] { changePalette(standardPalette()); });
    return box;
}

QList<QColor> ColorDock::palette() const {
    return swatches_->colors();
}

void ColorDock::setPalette(const QList<QColor>& colors) {
    swatches_->setColors(colors);
}

void ColorDock::edit(bool background) {
    background_ = background;
    (background ? back_ : front_)->setChecked(true);
    follow();
    wheel_->setFocus(Qt::OtherFocusReason);
}

void ColorDock::follow() {
    const QColor color = background_ ? settings_->backgroundColor() : settings_->color();
    wheel_->setColor(color);
    if (!hex_->hasFocus()) {
        hex_->setText(color.name());
    }
    front_->setIcon(swatch(settings_->color()));
    back_->setIcon(swatch(settings_->backgroundColor()));
    front_->setAccessibleDescription(settings_->color().name());
    back_->setAccessibleDescription(settings_->backgroundColor().name());
    recent_->setChosen(color);
    swatches_->setChosen(color);
}

void ColorDock::choose(const QColor& color) {
    background_ ? settings_->setBackgroundColor(color) : settings_->setColor(color);
    hex_->setText(color.name());
}

void ColorDock::readHex() {
    QString text = hex_->text();
    if (!text.startsWith(QLatin1Char('#'))) {
        text.prepend(QLatin1Char('#'));
    }
    const QColor color(text);
    if (color.isValid() && (text.size() == 4 || text.size() == 7)) {
        choose(color);
    } else {
        hex_->setText((background_ ? settings_->backgroundColor() : settings_->color()).name());
    }
}

void ColorDock::changePalette(const QList<QColor>& colors) {
    swatches_->setColors(colors);
    Q_EMIT paletteChanged();
}

void ColorDock::importPalette() {
    const QString path =
        QFileDialog::getOpenFileName(window(), tr("Open a palette"), {}, tr("Palettes (*.gpl)"));
    if (path.isEmpty()) {
        return;
    }
    constexpr qint64 kMostBytes = 1'000'000;
    QFile file(path);
    const auto colors =
        file.open(QIODevice::ReadOnly) ? paletteFromText(file.read(kMostBytes)) : std::nullopt;
    if (colors && !colors->isEmpty()) {
        changePalette(*colors);
    } else {
        Q_EMIT failed(tr("“%1” is no GIMP palette: choose a .gpl file.").arg(path));
    }
}

void ColorDock::exportPalette() {
    const QString path = QFileDialog::getSaveFileName(
        window(), tr("Save the palette"), QStringLiteral("palette.gpl"), tr("Palettes (*.gpl)"));
    if (path.isEmpty()) {
        return;
    }
    QSaveFile file(path);
    const bool saved = file.open(QIODevice::WriteOnly) &&
                       file.write(paletteText(swatches_->colors(), tr("Palette"))) >= 0 &&
                       file.commit();
    if (!saved) {
        Q_EMIT failed(tr("“%1” cannot be written: %2.").arg(path, file.errorString()));
    }
}

}  // namespace gouache::ui
