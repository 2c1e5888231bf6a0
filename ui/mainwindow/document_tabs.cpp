#include "ui/mainwindow/document_tabs.h"

#include <QMouseEvent>

#include "ui/mainwindow/document_watch.h"
#include "ui/mainwindow/session.h"

namespace gouache::ui {

DocumentTabs::DocumentTabs(Session* session, QWidget* parent) : QTabBar(parent), session_(session) {
    setObjectName(QStringLiteral("documentTabs"));
    setAccessibleName(tr("Open documents"));
    setTabsClosable(true);
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
    connect(this, &QTabBar::tabCloseRequested, this, &DocumentTabs::closeAsked);
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
        addTab(QString());
    }
    setCurrentIndex(session_->currentIndex());
    rebuilding_ = false;
    showTexts();
    setVisible(count() > 1);
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
