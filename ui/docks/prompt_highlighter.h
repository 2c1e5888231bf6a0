#pragma once

#include <QSyntaxHighlighter>

namespace gouache::ui {

class PromptAssistant;

/// Underlines words that are not in the dictionary; tags and wildcards stand out.
class PromptHighlighter : public QSyntaxHighlighter {
    Q_OBJECT

  public:
    PromptHighlighter(QTextDocument* document, PromptAssistant* assistant);

  protected:
    void highlightBlock(const QString& text) override;

  private:
    PromptAssistant* assistant_;
};

/// Index in `text` (UTF-16) of a byte of its UTF-8 form, and back.
int characterAt(const QByteArray& utf8, std::size_t byte);
std::size_t byteAt(const QString& text, int character);

}  // namespace gouache::ui
