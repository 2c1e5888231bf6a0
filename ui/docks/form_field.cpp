#include "ui/docks/form_field.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QStyle>
#include <QVBoxLayout>

namespace gouache::ui {

FormField::FormField(const QString& caption, QWidget* input, QWidget* parent)
    : QWidget(parent), caption_(new QLabel(caption)), input_(input), problem_(new QLabel) {
    caption_->setProperty("role", "caption");
    caption_->setBuddy(input->focusProxy() != nullptr ? input->focusProxy() : input);
    problem_->setProperty("role", "problem");
    problem_->setTextFormat(Qt::PlainText);
    problem_->setWordWrap(true);
    problem_->hide();

    auto* head = new QHBoxLayout;
    head->setSpacing(4);
    head->addWidget(caption_);
    head->addStretch(1);

    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(4);
    layout->addLayout(head);
    layout->addWidget(input);
    layout->addWidget(problem_);
    caption_->setVisible(!caption.isEmpty());
}

void FormField::setProblem(const QString& problem) {
    if (problem == problem_->text() && problem_->isHidden() == problem.isEmpty()) {
        return;
    }
    problem_->setText(problem);
    problem_->setVisible(!problem.isEmpty());
    input_->setAccessibleDescription(problem);
    QWidget* target = input_->focusProxy() != nullptr ? input_->focusProxy() : input_;
    markWrong(target, !problem.isEmpty());
}

QString FormField::problem() const {
    return problem_->text();
}

void FormField::addToCaption(QWidget* widget) {
    auto* head = static_cast<QHBoxLayout*>(layout()->itemAt(0)->layout());
    head->addWidget(widget);
}

void markWrong(QWidget* input, bool wrong) {
    if (input->property("wrong").toBool() == wrong) {
        return;
    }
    input->setProperty("wrong", wrong);
    input->style()->unpolish(input);
    input->style()->polish(input);
}

}  // namespace gouache::ui
