#include "ui/mainwindow/document_tabs.h"

#include <QMouseEvent>
#include <QToolButton>
#include <algorithm>

#include "ui/mainwindow/document_watch.h"
#include "ui/mainwindow/session.h"
#include "ui/theme/icons.h"

namespace gouache::ui {

DocumentTabs::DocumentTabs(Session* session, QWidget* parent) : QTabBar(parent), session_(session) {
    setObjectName(QStringLiteral("documentTabs"));
    setAccessibleName(tr("Open documents"));
    setMovable(true);
    setDocumentMode(true);
    setExpanding(false);
    setElideMode(Qt::ElideMiddle);
    setUsesScrollButtons(true);
    setDrawBase(false);
    connect(this, &QTabBar::currentChanged, this, [this](int index) {
        if (!rebuilding_) {
            session_->setCurrentIndex(index);
        }
    });
    connect(this, &QTabBar::tabMoved, this, [this](int from, int to) {
        if (!rebuilding_) {
            session_->moveDocument(from, to);
        }
    });
    connect(session_, &Session::documentsChanged, this, &DocumentTabs::rebuild);
    new DocumentWatch(
        session_,
        [this](const DocumentChange& change) {
            if (std::holds_alternative<HistoryChanged>(change)) {
                showTexts();
            }
        },
        [this] { showTexts(); }, this);
    rebuild();
}

void DocumentTabs::rebuild() {
    rebuilding_ = true;
    while (count() > session_->documentCount()) {
        removeTab(count() - 1);
    }
    while (count() < session_->documentCount()) {
        setTabButton(addTab(QString()), QTabBar::RightSide, newCloseButton());
    }
    setCurrentIndex(session_->currentIndex());
    rebuilding_ = false;
    showTexts();
    setVisible(count() > 1);
}

QWidget* DocumentTabs::newCloseButton() {
    constexpr QSize kIcon(14, 14);
    auto* button = new QToolButton(this);
    button->setIcon(icon("close"));
    button->setIconSize(kIcon);
    button->setAutoRaise(true);
    button->setFocusPolicy(Qt::NoFocus);
    button->setAccessibleName(tr("Close the document"));
    button->setToolTip(tr("Close the document"));
    connect(button, &QToolButton::clicked, this, [this, button] {
        for (int i = 0; i < count(); ++i) {
            if (tabButton(i, QTabBar::RightSide) == button) {
                Q_EMIT closeAsked(i);
                return;
            }
        }
    });
    return button;
}

void DocumentTabs::showTexts() {
    for (int i = 0; i < std::min(count(), session_->documentCount()); ++i) {
        QString title = session_->titleOf(i);
        // A name is no mnemonic.
        title.replace(QLatin1Char('&'), QLatin1String("&&"));
        setTabText(i, session_->isModified(i) ? QStringLiteral("• ") + title : title);
        const QString file = session_->fileOf(i);
        setTabToolTip(i, file.isEmpty() ? tr("Not saved yet") : file);
    }
}

void DocumentTabs::mouseReleaseEvent(QMouseEvent* event) {
    const int index = tabAt(event->position().toPoint());
    if (event->button() == Qt::MiddleButton && index >= 0) {
        Q_EMIT closeAsked(index);
        return;
    }
    QTabBar::mouseReleaseEvent(event);
}

}  // namespace gouache::ui
