#pragma once

#include <QDialog>
#include <QList>
#include <QPair>
#include <QString>

namespace gouache::ui {

/// What a key does.
struct ShortcutRow {
    QString keys;
    QString what;
};

/// The keyboard at a glance.
class ShortcutsDialog : public QDialog {
    Q_OBJECT

  public:
    explicit ShortcutsDialog(const QList<ShortcutRow>& rows, QWidget* parent = nullptr);

    /// Keys that no action stands for: those of the canvas and the prompt.
    static QList<ShortcutRow> canvasKeys();
};

}  // namespace gouache::ui
