#pragma once

#include <QWidget>

class QLabel;

namespace gouache::ui {

/// Caption, input and, under it, what is wrong with the value.
class FormField : public QWidget {
    Q_OBJECT

  public:
    /// `input` is focused by the caption's mnemonic. `caption` may be empty.
    FormField(const QString& caption, QWidget* input, QWidget* parent = nullptr);

    /// Plain text; empty = nothing is wrong. Also becomes the accessible description of the input.
    void setProblem(const QString& problem);
    QString problem() const;

    /// A small widget at the right end of the caption's line.
    void addToCaption(QWidget* widget);
    QLabel* caption() const { return caption_; }

  private:
    QLabel* caption_;
    QWidget* input_;
    QLabel* problem_;
};

/// Marks an input as wrong or right (style sheet property "wrong") and repaints it.
void markWrong(QWidget* input, bool wrong);

}  // namespace gouache::ui
