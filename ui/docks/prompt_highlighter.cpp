#include "ui/docks/prompt_highlighter.h"

#include <QRegularExpression>

#include "core/prompt/prompt_words.h"
#include "ui/docks/prompt_assistant.h"
#include "ui/theme/theme.h"

namespace gouache::ui {

int characterAt(const QByteArray& utf8, std::size_t byte) {
    return static_cast<int>(QString::fromUtf8(utf8.left(static_cast<qsizetype>(byte))).size());
}

std::size_t byteAt(const QString& text, int character) {
    return static_cast<std::size_t>(text.left(character).toUtf8().size());
}

PromptHighlighter::PromptHighlighter(QTextDocument* document, PromptAssistant* assistant)
    : QSyntaxHighlighter(document), assistant_(assistant) {
    connect(assistant, &PromptAssistant::spellingChanged, this, &QSyntaxHighlighter::rehighlight);
}

void PromptHighlighter::highlightBlock(const QString& text) {
    static const QRegularExpression kTag(
        QStringLiteral("<[^<>]+>|__[^_,|{}<>]+(?:_[^_,|{}<>]+)*__"));
    QTextCharFormat tag;
    tag.setForeground(themeColors().dark ? themeColors().accent.lighter(150)
                                         : themeColors().accent);
    for (auto match = kTag.globalMatch(text); match.hasNext();) {
        const auto one = match.next();
        setFormat(static_cast<int>(one.capturedStart()), static_cast<int>(one.capturedLength()),
                  tag);
    }
    QTextCharFormat wrong;
    wrong.setUnderlineStyle(QTextCharFormat::SpellCheckUnderline);
    wrong.setUnderlineColor(themeColors().danger);
    const QByteArray utf8 = text.toUtf8();
    for (const PromptWord& word :
         wordsToSpell({utf8.constData(), static_cast<std::size_t>(utf8.size())})) {
        const QString shown = QString::fromStdString(word.text);
        if (!assistant_->isRight(shown)) {
            setFormat(characterAt(utf8, word.begin), static_cast<int>(shown.size()), wrong);
        }
    }
}

}  // namespace gouache::ui
