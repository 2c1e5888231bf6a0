#include "ui/docks/seed_field.h"

#include <QHBoxLayout>
#include <QLineEdit>
#include <QRandomGenerator>
#include <QToolButton>

#include "ui/theme/icons.h"

namespace gouache::ui {

SeedField::SeedField(QWidget* parent)
    : QWidget(parent), edit_(new QLineEdit), lock_(new QToolButton) {
    edit_->setPlaceholderText(tr("random"));
    edit_->setAccessibleName(tr("Seed"));
    edit_->setMaxLength(20);
    edit_->setToolTip(
        tr("The same seed and settings give the same picture. Typing a seed locks it."));

    auto* dice = new QToolButton;
    dice->setIcon(icon("dice"));
    dice->setToolTip(tr("New random seed, kept for the next picture"));
    dice->setAccessibleName(tr("New random seed"));

    lock_->setCheckable(true);
    lock_->setAccessibleName(tr("Keep the seed"));

    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(4);
    layout->addWidget(edit_, 1);
    layout->addWidget(dice);
    layout->addWidget(lock_);
    setFocusProxy(edit_);

    const auto showLock = [this](bool locked) {
        lock_->setIcon(icon(locked ? "lock" : "unlock"));
        lock_->setToolTip(locked ? tr("The seed is kept: the next picture uses it too")
                                 : tr("Each picture gets a new seed"));
    };
    showLock(false);
    connect(lock_, &QToolButton::toggled, this, showLock);
    connect(lock_, &QToolButton::toggled, this, &SeedField::edited);
    connect(dice, &QToolButton::clicked, this, &SeedField::roll);
    connect(edit_, &QLineEdit::textEdited, this, [this](const QString& text) {
        lock_->setChecked(!text.trimmed().isEmpty());
        Q_EMIT edited();
    });
}

std::optional<Seed> SeedField::seed() const {
    if (!locked()) {
        return std::nullopt;
    }
    bool ok = false;
    const quint64 value = edit_->text().trimmed().toULongLong(&ok);
    return ok ? std::optional<Seed>(Seed{value}) : std::nullopt;
}

bool SeedField::locked() const {
    return lock_->isChecked();
}

bool SeedField::malformed() const {
    const QString text = edit_->text().trimmed();
    bool ok = false;
    text.toULongLong(&ok);
    return !text.isEmpty() && !ok;
}

void SeedField::setSeed(std::optional<Seed> seed, bool locked) {
    edit_->setText(seed ? QString::number(seed->value) : QString());
    lock_->setChecked(locked && seed.has_value());
}

void SeedField::showUsed(Seed seed) {
    if (!locked()) {
        edit_->setText(QString::number(seed.value));
    }
}

void SeedField::roll() {
    // 32 bits: easy to read out, and every other program takes them.
    edit_->setText(QString::number(QRandomGenerator::system()->generate()));
    lock_->setChecked(true);
    Q_EMIT edited();
}

}  // namespace gouache::ui
