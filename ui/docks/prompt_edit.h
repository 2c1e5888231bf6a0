#pragma once

#include <QList>
#include <QPlainTextEdit>

class QListWidget;

namespace gouache::ui {

class PromptAssistant;

/// Plain-text prompt. Ctrl+Up and Ctrl+Down change the emphasis of the selection, or of the word or
/// brackets at the cursor, by 0.1 in A1111's notation, "(word:1.1)"; in "<lora:name:0.8>" the
/// LoRA's weight. With an assistant, "<" and "__" offer LoRAs and wildcards, and words that are not
/// in the dictionary are underlined. Tab leaves the field.
class PromptEdit : public QPlainTextEdit {
    Q_OBJECT

  public:
    explicit PromptEdit(int lines, QWidget* parent = nullptr);

    /// Not owned; outlives the field.
    void setAssistant(PromptAssistant* assistant);

    void changeEmphasis(double step);

    /// Replaces all text so that undo brings the old back. Does nothing where it is the same.
    void replaceText(const QString& text);
    /// Puts words at the cursor, divided from its neighbours by commas.
    void insertWords(const QString& words);

    /// Characters before which a new chunk of tokens begins.
    void setChunkMarks(const QList<int>& marks);
    const QList<int>& chunkMarks() const { return marks_; }

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

  protected:
    void keyPressEvent(QKeyEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;
    bool focusNextPrevChild(bool next) override;
    void contextMenuEvent(QContextMenuEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    /// Pastes plain text only, without control characters.
    void insertFromMimeData(const QMimeData* source) override;
    bool canInsertFromMimeData(const QMimeData* source) const override;

  private:
    bool steersCompletion(QKeyEvent* event);
    void offerCompletion();
    void complete(int row);
    QListWidget* completionList();

    int lines_;
    PromptAssistant* assistant_ = nullptr;
    QListWidget* completions_ = nullptr;
    QList<int> marks_;
};

}  // namespace gouache::ui
