#include "ui/dialogs/question.h"

#include <QPushButton>

namespace gouache::ui {

bool confirmed(QWidget* parent, const Question& question) {
    QMessageBox box(QMessageBox::Question, question.title, question.text, QMessageBox::NoButton,
                    parent);
    box.setTextFormat(Qt::PlainText);
    const auto* yes = box.addButton(question.yes, question.role);
    auto* no = box.addButton(question.no, QMessageBox::RejectRole);
    box.setDefaultButton(no);
    box.setEscapeButton(no);
    box.exec();
    return box.clickedButton() == yes;
}

}  // namespace gouache::ui
