#include "ui/docks/region_panel.h"

#include <QColorDialog>
#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QSignalBlocker>
#include <QVBoxLayout>

#include "ui/docks/form_field.h"
#include "ui/docks/prompt_edit.h"

namespace gouache::ui {

namespace {

QColor colourOf(const RegionSettings& settings) {
    return {settings.color[0], settings.color[1], settings.color[2]};
}

}  // namespace

RegionPanel::RegionPanel(QWidget* parent)
    : QWidget(parent),
      prompt_(new PromptEdit(4)),
      negative_(new PromptEdit(2)),
      colour_(new QPushButton(tr("Colour…"))) {
    prompt_->setAccessibleName(tr("Prompt of the region"));
    prompt_->setPlaceholderText(tr("What shall be in this region?"));
    prompt_->setToolTip(
        tr("Takes the place of the picture's prompt where the region is painted; {prompt} puts "
           "that in, <lora:name:0.8> adds a LoRA here alone"));
    negative_->setAccessibleName(tr("Negative prompt of the region"));
    negative_->setPlaceholderText(tr("Empty: as for the whole picture"));
    colour_->setAccessibleName(tr("Colour of the region's overlay"));
    auto* note = new QLabel(
        tr("Paint the layer where this holds. Where regions overlap, the upper one holds; a "
           "control layer in the same group steers here alone."));
    note->setWordWrap(true);
    note->setProperty("role", "hint");
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(10, 4, 10, 10);
    column->setSpacing(8);
    column->addWidget(new FormField(tr("&Prompt of the region"), prompt_));
    column->addWidget(new FormField(tr("&Negative prompt"), negative_));
    column->addWidget(colour_, 0, Qt::AlignLeft);
    column->addWidget(note);
    column->addStretch(1);
    connect(prompt_, &QPlainTextEdit::textChanged, this, [this] {
        settings_.prompt = prompt_->toPlainText().toStdString();
        Q_EMIT edited(settings_);
    });
    connect(negative_, &QPlainTextEdit::textChanged, this, [this] {
        settings_.negative = negative_->toPlainText().toStdString();
        Q_EMIT edited(settings_);
    });
    connect(colour_, &QPushButton::clicked, this, &RegionPanel::chooseColour);
    showColour();
}

void RegionPanel::setSettings(const RegionSettings& settings) {
    settings_ = settings;
    const QString prompt = QString::fromStdString(settings.prompt);
    const QString negative = QString::fromStdString(settings.negative);
    for (const auto& [edit, text] : {std::pair(prompt_, prompt), std::pair(negative_, negative)}) {
        if (edit->toPlainText() != text) {
            const QSignalBlocker blocked(edit);
            edit->setPlainText(text);
        }
    }
    showColour();
}

void RegionPanel::chooseColour() {
    const QColor chosen = QColorDialog::getColor(colourOf(settings_), this, tr("Region colour"));
    if (chosen.isValid()) {
        settings_.color = {static_cast<std::uint8_t>(chosen.red()),
                           static_cast<std::uint8_t>(chosen.green()),
                           static_cast<std::uint8_t>(chosen.blue())};
        showColour();
        Q_EMIT edited(settings_);
    }
}

void RegionPanel::showColour() {
    QPixmap swatch(16, 16);
    swatch.fill(Qt::transparent);
    QPainter painter(&swatch);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setBrush(colourOf(settings_));
    painter.setPen(Qt::NoPen);
    painter.drawRoundedRect(swatch.rect(), 4, 4);
    colour_->setIcon(swatch);
}

}  // namespace gouache::ui
