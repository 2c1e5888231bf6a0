#include "ui/docks/prompt_edit.h"

#include <QAbstractTextDocumentLayout>
#include <QKeyEvent>
#include <QMimeData>
#include <QRegularExpression>
#include <QTextBlock>
#include <algorithm>
#include <cmath>

namespace gouache::ui {

PromptEdit::PromptEdit(int lines, QWidget* parent) : QPlainTextEdit(parent), lines_(lines) {
    setTabChangesFocus(true);
    setVerticalScrollBarPolicy(Qt::ScrollBarAsNeeded);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    connect(document()->documentLayout(), &QAbstractTextDocumentLayout::documentSizeChanged, this,
            &QWidget::updateGeometry);
}

QSize PromptEdit::sizeHint() const {
    const int shown = std::clamp(static_cast<int>(document()->size().height()), lines_, lines_ + 4);
    return {240, fontMetrics().lineSpacing() * shown + 24};
}

QSize PromptEdit::minimumSizeHint() const {
    return {120, fontMetrics().lineSpacing() * lines_ + 24};
}

void PromptEdit::replaceText(const QString& text) {
    if (text == toPlainText()) {
        return;
    }
    QTextCursor cursor(document());
    cursor.beginEditBlock();
    cursor.select(QTextCursor::Document);
    cursor.insertText(text);
    cursor.endEditBlock();
}

void PromptEdit::keyPressEvent(QKeyEvent* event) {
    if (event->modifiers() == Qt::ControlModifier &&
        (event->key() == Qt::Key_Up || event->key() == Qt::Key_Down)) {
        changeEmphasis(event->key() == Qt::Key_Up ? 0.1 : -0.1);
        event->accept();
        return;
    }
    QPlainTextEdit::keyPressEvent(event);
}

bool PromptEdit::canInsertFromMimeData(const QMimeData* source) const {
    // Pictures and files go to the window, which opens them.
    return source->hasText() && !source->hasUrls() && !source->hasImage();
}

void PromptEdit::insertFromMimeData(const QMimeData* source) {
    QString text = source->text();
    text.removeIf(
        [](QChar c) { return c != QLatin1Char('\n') && c.category() == QChar::Other_Control; });
    textCursor().insertText(text);
    ensureCursorVisible();
}

void PromptEdit::changeEmphasis(double step) {
    QTextCursor cursor = textCursor();
    const QString text = toPlainText();
    int begin = cursor.selectionStart();
    int end = cursor.selectionEnd();
    if (begin == end) {
        const auto isPart = [&text](int at) {
            const QChar c = text.at(at);
            return c.isLetterOrNumber() || c == QLatin1Char('-') || c == QLatin1Char('_') ||
                   c == QLatin1Char('\'');
        };
        while (begin > 0 && isPart(begin - 1)) {
            --begin;
        }
        while (end < text.size() && isPart(end)) {
            ++end;
        }
    }
    while (begin < end && text.at(begin).isSpace()) {
        ++begin;
    }
    while (end > begin && text.at(end - 1).isSpace()) {
        --end;
    }
    if (begin == end) {
        return;
    }
    double weight = 1.0;
    int from = begin;
    int to = end;
    static const QRegularExpression weightEnd(QStringLiteral(R"(\G:(\d+(?:\.\d+)?)\))"));
    if (begin > 0 && text.at(begin - 1) == QLatin1Char('(')) {
        const auto match = weightEnd.match(text, end);
        if (match.hasMatch()) {
            weight = match.captured(1).toDouble();
            from = begin - 1;
            to = static_cast<int>(match.capturedEnd());
        }
    }
    weight = std::clamp(std::round((weight + step) * 10) / 10, 0.1, 2.0);
    const QString inner = text.mid(begin, end - begin);
    const bool plain = std::abs(weight - 1.0) < 0.05;
    cursor.setPosition(from);
    cursor.setPosition(to, QTextCursor::KeepAnchor);
    cursor.insertText(
        plain ? inner : QStringLiteral("(%1:%2)").arg(inner, QString::number(weight, 'f', 1)));
    const int innerBegin = plain ? from : from + 1;
    cursor.setPosition(innerBegin);
    cursor.setPosition(innerBegin + static_cast<int>(inner.size()), QTextCursor::KeepAnchor);
    setTextCursor(cursor);
}

}  // namespace gouache::ui
