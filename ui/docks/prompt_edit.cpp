#include "ui/docks/prompt_edit.h"

#include <QAbstractTextDocumentLayout>
#include <QContextMenuEvent>
#include <QKeyEvent>
#include <QListWidget>
#include <QMenu>
#include <QMimeData>
#include <QPainter>
#include <QScreen>
#include <algorithm>
#include <memory>

#include "core/prompt/completion.h"
#include "core/prompt/emphasis_edit.h"
#include "core/prompt/prompt_words.h"
#include "ui/docks/prompt_assistant.h"
#include "ui/docks/prompt_highlighter.h"
#include "ui/theme/theme.h"

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
    if (steersCompletion(event)) {
        event->accept();
        return;
    }
    if (event->modifiers() == Qt::ControlModifier &&
        (event->key() == Qt::Key_Up || event->key() == Qt::Key_Down)) {
        changeEmphasis(event->key() == Qt::Key_Up ? 0.1 : -0.1);
        event->accept();
        return;
    }
    QPlainTextEdit::keyPressEvent(event);
    const bool moves = event->text().isEmpty() && event->key() != Qt::Key_Backspace;
    if (!moves || (completions_ != nullptr && completions_->isVisible())) {
        offerCompletion();
    }
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
    const auto edit = weighted(text.toStdString(), byteAt(text, cursor.selectionStart()),
                               byteAt(text, cursor.selectionEnd()), step);
    if (!edit) {
        return;
    }
    const QByteArray utf8 = text.toUtf8();
    cursor.setPosition(characterAt(utf8, edit->begin));
    cursor.setPosition(characterAt(utf8, edit->end), QTextCursor::KeepAnchor);
    cursor.insertText(QString::fromStdString(edit->replacement));
    const QByteArray changed = toPlainText().toUtf8();
    cursor.setPosition(characterAt(changed, edit->selectBegin));
    cursor.setPosition(characterAt(changed, edit->selectEnd), QTextCursor::KeepAnchor);
    setTextCursor(cursor);
}

void PromptEdit::setAssistant(PromptAssistant* assistant) {
    assistant_ = assistant;
    new PromptHighlighter(document(), assistant);
}

void PromptEdit::insertWords(const QString& words) {
    QTextCursor cursor = textCursor();
    cursor.setPosition(cursor.selectionEnd());
    const QString text = toPlainText();
    const QString before = text.left(cursor.position()).trimmed();
    const QString behind = text.mid(cursor.position()).trimmed();
    const bool tag = words.startsWith(QLatin1Char('<'));
    QString inserted = words;
    if (!before.isEmpty()) {
        const bool divided = before.endsWith(QLatin1Char(',')) || tag;
        const bool blank = text.at(cursor.position() - 1).isSpace();
        inserted.prepend(divided ? (blank ? QString() : QStringLiteral(" "))
                                 : QStringLiteral(", "));
    }
    if (!behind.isEmpty() && !behind.startsWith(QLatin1Char(',')) && !tag) {
        inserted += QStringLiteral(", ");
    }
    cursor.insertText(inserted);
    setTextCursor(cursor);
}

void PromptEdit::setChunkMarks(const QList<int>& marks) {
    if (marks != marks_) {
        marks_ = marks;
        viewport()->update();
    }
}

void PromptEdit::paintEvent(QPaintEvent* event) {
    QPlainTextEdit::paintEvent(event);
    QPainter painter(viewport());
    painter.setPen(QPen(themeColors().accent, 2));
    for (const int mark : marks_) {
        QTextCursor at(document());
        at.setPosition(std::min(mark, document()->characterCount() - 1));
        const QRect place = cursorRect(at);
        painter.drawLine(place.topLeft(), place.bottomLeft());
    }
}

QListWidget* PromptEdit::completionList() {
    if (completions_ == nullptr) {
        completions_ = new QListWidget(this);
        completions_->setWindowFlags(Qt::ToolTip);
        completions_->setFocusPolicy(Qt::NoFocus);
        completions_->setAccessibleName(tr("Completions"));
        completions_->setUniformItemSizes(true);
        connect(completions_, &QListWidget::itemClicked, this,
                [this](QListWidgetItem* item) { complete(completions_->row(item)); });
    }
    return completions_;
}

void PromptEdit::offerCompletion() {
    const QString text = toPlainText();
    const auto span = assistant_ == nullptr
                          ? std::nullopt
                          : completionAt(text.toStdString(), byteAt(text, textCursor().position()));
    const auto names = span
                           ? assistant_->candidates(span->kind, QString::fromStdString(span->typed))
                           : QList<PromptAssistant::Name>();
    if (names.isEmpty()) {
        if (completions_ != nullptr) {
            completions_->hide();
        }
        return;
    }
    QListWidget* list = completionList();
    list->clear();
    for (const PromptAssistant::Name& name : names) {
        auto* item = new QListWidgetItem(
            name.detail.isEmpty() ? name.name
                                  : QStringLiteral("%1   %2").arg(name.name, name.detail.left(60)));
        const std::string inserted =
            completionText(span->kind, name.name.toStdString(), name.weight);
        item->setData(Qt::UserRole, QString::fromStdString(inserted));
        list->addItem(item);
    }
    list->setCurrentRow(0);
    const int rows = std::min<int>(static_cast<int>(names.size()), 8);
    list->resize(std::clamp(list->sizeHintForColumn(0) + 40, 180, 420),
                 list->sizeHintForRow(0) * rows + 2 * list->frameWidth() + 8);
    QPoint at = viewport()->mapToGlobal(cursorRect().bottomLeft() + QPoint(0, 4));
    const QRect room = screen()->availableGeometry();
    at.setX(std::clamp(at.x(), room.left(), std::max(room.right() - list->width(), room.left())));
    list->move(at);
    list->show();
}

void PromptEdit::complete(int row) {
    const QString text = toPlainText();
    const auto span = completionAt(text.toStdString(), byteAt(text, textCursor().position()));
    const QListWidgetItem* item = completions_->item(row);
    if (span && item != nullptr) {
        QTextCursor cursor = textCursor();
        const int end = cursor.position();
        cursor.setPosition(characterAt(text.toUtf8(), span->begin));
        cursor.setPosition(end, QTextCursor::KeepAnchor);
        cursor.insertText(item->data(Qt::UserRole).toString());
        setTextCursor(cursor);
    }
    completions_->hide();
}

/// Keys that go to the list of completions while it is open.
bool PromptEdit::steersCompletion(QKeyEvent* event) {
    if (completions_ == nullptr || !completions_->isVisible() ||
        event->modifiers() != Qt::NoModifier) {
        return false;
    }
    const int row = completions_->currentRow();
    switch (event->key()) {
        case Qt::Key_Up:
        case Qt::Key_Down: {
            const int step = event->key() == Qt::Key_Down ? 1 : -1;
            completions_->setCurrentRow((row + step + completions_->count()) %
                                        completions_->count());
            return true;
        }
        case Qt::Key_Return:
        case Qt::Key_Enter:
            complete(row);
            return true;
        case Qt::Key_Escape:
            completions_->hide();
            return true;
        default:
            return false;
    }
}

bool PromptEdit::focusNextPrevChild(bool next) {
    if (next && completions_ != nullptr && completions_->isVisible()) {
        complete(completions_->currentRow());
        return true;
    }
    return QPlainTextEdit::focusNextPrevChild(next);
}

void PromptEdit::focusOutEvent(QFocusEvent* event) {
    if (completions_ != nullptr) {
        completions_->hide();
    }
    QPlainTextEdit::focusOutEvent(event);
}

void PromptEdit::contextMenuEvent(QContextMenuEvent* event) {
    const std::unique_ptr<QMenu> menu(createStandardContextMenu());
    QTextCursor word = event->reason() == QContextMenuEvent::Keyboard
                           ? textCursor()
                           : cursorForPosition(event->pos());
    word.select(QTextCursor::WordUnderCursor);
    const QString wrong = word.selectedText();
    const bool spelt = assistant_ == nullptr || wordsToSpell(wrong.toStdString()).empty() ||
                       assistant_->isRight(wrong);
    if (!spelt) {
        QAction* first = menu->actions().isEmpty() ? nullptr : menu->actions().first();
        for (const QString& better : assistant_->suggestions(wrong)) {
            auto* action = new QAction(better, menu.get());
            connect(action, &QAction::triggered, this,
                    [word, better]() mutable { word.insertText(better); });
            menu->insertAction(first, action);
        }
        auto* learn = new QAction(tr("&Add “%1” to the dictionary").arg(wrong), menu.get());
        connect(learn, &QAction::triggered, this, [this, wrong] { assistant_->learn(wrong); });
        menu->insertAction(first, learn);
        menu->insertSeparator(first);
    }
    menu->exec(event->globalPos());
}

}  // namespace gouache::ui
