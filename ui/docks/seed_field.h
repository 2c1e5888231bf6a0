#pragma once

#include <QWidget>
#include <optional>

#include "core/base/units.h"

class QLineEdit;
class QToolButton;

namespace gouache::ui {

/// Seed with two buttons: dice (a new one now) and lock (keep it for the next picture). Unlocked,
/// each picture gets a fresh seed.
class SeedField : public QWidget {
    Q_OBJECT

  public:
    explicit SeedField(QWidget* parent = nullptr);

    /// None where the field is empty, unlocked, or not a number.
    std::optional<Seed> seed() const;
    bool locked() const;
    /// Whether the text is neither empty nor a number from 0 to 2^64 - 1.
    bool malformed() const;

    void setSeed(std::optional<Seed> seed, bool locked);
    /// What the last picture used; shown while unlocked.
    void showUsed(Seed seed);
    void roll();

  Q_SIGNALS:
    void edited();

  private:
    QLineEdit* edit_;
    QToolButton* lock_;
};

}  // namespace gouache::ui
