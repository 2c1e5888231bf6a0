#pragma once

#include <QPlainTextEdit>

namespace gouache::ui {

/// Plain-text prompt. Ctrl+Up and Ctrl+Down change the emphasis of the selection, or of the word at
/// the cursor, by 0.1 in A1111's notation, "(word:1.1)". Tab leaves the field.
class PromptEdit : public QPlainTextEdit {
    Q_OBJECT

  public:
    explicit PromptEdit(int lines, QWidget* parent = nullptr);

    /// Adds `step` to the weight; 1.0 takes the parentheses away. Kept within 0.1 … 2.
    void changeEmphasis(double step);

    /// Replaces all text so that undo brings the old back. Does nothing where it is the same.
    void replaceText(const QString& text);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

  protected:
    void keyPressEvent(QKeyEvent* event) override;
    /// Pastes plain text only, without control characters.
    void insertFromMimeData(const QMimeData* source) override;
    bool canInsertFromMimeData(const QMimeData* source) const override;

  private:
    int lines_;
};

}  // namespace gouache::ui
