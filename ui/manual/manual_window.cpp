#include "ui/manual/manual_window.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QSplitter>
#include <QToolButton>
#include <QVBoxLayout>

#include "ui/manual/manual_browser.h"
#include "ui/manual/manual_text.h"
#include "ui/shell/action_registry.h"
#include "ui/theme/icons.h"

namespace gouache::ui {

namespace {

constexpr int kPageRole = Qt::UserRole;

QToolButton* button(const char* iconName, const QString& name, const QKeySequence& key) {
    auto* made = new QToolButton;
    made->setIcon(icon(iconName));
    made->setAccessibleName(name);
    made->setShortcut(key);
    made->setToolTip(QStringLiteral("%1 (%2)").arg(name, key.toString(QKeySequence::NativeText)));
    return made;
}

}  // namespace

ManualWindow::ManualWindow(const ActionRegistry* actions, const QString& language, QWidget* parent)
    : QWidget(parent, Qt::Window),
      actions_(actions),
      language_(language),
      browser_(new ManualBrowser(actions, language)),
      contents_(new QListWidget),
      search_(new QLineEdit),
      none_(new QLabel(tr("Nothing is said about that."))) {
    setWindowTitle(tr("Manual"));
    setObjectName(QStringLiteral("manual"));
    contents_->setAccessibleName(tr("Contents"));
    contents_->setMinimumWidth(170);
    contents_->setSpacing(3);
    browser_->setAccessibleName(tr("Page"));
    search_->setPlaceholderText(tr("Search the manual"));
    search_->setAccessibleName(search_->placeholderText());
    search_->setClearButtonEnabled(true);
    none_->setProperty("role", "hint");
    none_->setWordWrap(true);
    none_->hide();
    auto* back = button("previous", tr("Back"), QKeySequence(Qt::ALT | Qt::Key_Left));
    auto* forward = button("next", tr("Forward"), QKeySequence(Qt::ALT | Qt::Key_Right));
    back->setEnabled(false);
    forward->setEnabled(false);

    auto* row = new QHBoxLayout;
    row->setSpacing(2);
    row->addWidget(back);
    row->addWidget(forward);
    row->addWidget(search_, 1);
    auto* left = new QWidget;
    auto* column = new QVBoxLayout(left);
    column->setContentsMargins(8, 8, 0, 8);
    column->setSpacing(8);
    column->addLayout(row);
    column->addWidget(none_);
    column->addWidget(contents_, 1);
    auto* split = new QSplitter;
    split->addWidget(left);
    split->addWidget(browser_);
    split->setStretchFactor(1, 1);
    split->setChildrenCollapsible(false);
    split->setSizes({230, 770});
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(split);
    resize(1000, 720);
    move(parent->window()->geometry().center() - rect().center());

    connect(back, &QToolButton::clicked, browser_, &QTextBrowser::backward);
    connect(forward, &QToolButton::clicked, browser_, &QTextBrowser::forward);
    connect(browser_, &QTextBrowser::backwardAvailable, back, &QWidget::setEnabled);
    connect(browser_, &QTextBrowser::forwardAvailable, forward, &QWidget::setEnabled);
    connect(browser_, &QTextBrowser::sourceChanged, this, [this] { select(browser_->page()); });
    connect(browser_, &ManualBrowser::commandClicked, this, [this](const QByteArray& id) {
        const ActionRegistry::Entry* entry = actions_->find(id);
        if (entry != nullptr && entry->action->isEnabled()) {
            parentWidget()->activateWindow();
            entry->action->trigger();
        }
    });
    connect(contents_, &QListWidget::currentItemChanged, this, [this](QListWidgetItem* item) {
        if (item != nullptr && item->data(kPageRole).toString() != browser_->page()) {
            browser_->showPage(item->data(kPageRole).toString());
        }
    });
    connect(search_, &QLineEdit::textChanged, this, &ManualWindow::search);
    connect(search_, &QLineEdit::returnPressed, this, [this] { findInPage(false); });
    search({});
}

void ManualWindow::showPage(const QString& name) {
    search_->clear();
    browser_->showPage(name);
    select(name);
}

void ManualWindow::search(const QString& text) {
    const QString shown = browser_->page();
    {
        const QSignalBlocker quiet(contents_);
        contents_->clear();
        for (const ManualPage& page : manualPages(language_)) {
            if (text.isEmpty() ||
                manualSource(language_, page.name).contains(text, Qt::CaseInsensitive)) {
                auto* item = new QListWidgetItem(page.title, contents_);
                item->setData(kPageRole, page.name);
            }
        }
    }
    none_->setVisible(contents_->count() == 0);
    select(shown);
    if (!text.isEmpty() && contents_->count() > 0) {
        if (contents_->currentItem() == nullptr) {
            contents_->setCurrentRow(0);
        }
        browser_->moveCursor(QTextCursor::Start);
        findInPage(false);
    }
}

void ManualWindow::findInPage(bool backwards) {
    const QString text = search_->text();
    const QTextDocument::FindFlags flags =
        backwards ? QTextDocument::FindBackward : QTextDocument::FindFlags();
    if (!text.isEmpty() && !browser_->find(text, flags)) {
        browser_->moveCursor(backwards ? QTextCursor::End : QTextCursor::Start);
        browser_->find(text, flags);
    }
}

void ManualWindow::select(const QString& page) {
    const QSignalBlocker quiet(contents_);
    contents_->setCurrentItem(nullptr);
    for (int i = 0; i < contents_->count(); ++i) {
        if (contents_->item(i)->data(kPageRole).toString() == page) {
            contents_->setCurrentRow(i);
        }
    }
}

void ManualWindow::keyPressEvent(QKeyEvent* event) {
    if (event->key() == Qt::Key_Escape) {
        close();
    } else if (event->key() == Qt::Key_F3) {
        findInPage(event->modifiers().testFlag(Qt::ShiftModifier));
    } else if (event->matches(QKeySequence::Find)) {
        search_->setFocus();
        search_->selectAll();
    } else {
        QWidget::keyPressEvent(event);
    }
}

}  // namespace gouache::ui
