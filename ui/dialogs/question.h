#pragma once

#include <QMessageBox>

namespace gouache::ui {

/// What `confirmed` asks. Texts are translated; `text` is shown as plain text.
struct Question {
    QString title = {};
    QString text = {};
    QString yes = {};
    QMessageBox::ButtonRole role = QMessageBox::DestructiveRole;  ///< of `yes`
    QString no = {};                                              ///< what Enter and Escape mean
};

/// Waits for the answer.
bool confirmed(QWidget* parent, const Question& question);

}  // namespace gouache::ui
