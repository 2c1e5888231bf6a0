#include "ui/mainwindow/studio.h"

#include <QApplication>
#include <QTimer>

#include "ui/mainwindow/language.h"
#include "ui/mainwindow/main_window.h"
#include "ui/mainwindow/picture_flow.h"
#include "ui/mainwindow/session.h"
#include "ui/shell/action_registry.h"
#include "ui/welcome/welcome_dialog.h"

namespace gouache::ui {

Studio::Studio(Session* session, QObject* parent) : QObject(parent), session_(session) {}

Studio::~Studio() = default;

void Studio::openWindow() {
    installLanguage(session_->language);
    applyTheme(*qApp, session_->settings.theme);
    auto fresh = std::make_unique<MainWindow>(session_);
    // Queued, since the sender is the window that is to be deleted.
    connect(fresh.get(), &MainWindow::languageChosen, this, &Studio::rebuildWindow,
            Qt::QueuedConnection);
    fresh->show();
    window_ = std::move(fresh);
    // After the first paint, so that the window is there at once.
    QTimer::singleShot(0, window_.get(), &MainWindow::startLoading);
}

void Studio::rebuildWindow() {
    const bool welcoming = window_->findChild<WelcomeDialog*>() != nullptr;
    openWindow();
    if (welcoming) {
        window_->actions().action("help.welcome")->trigger();
    }
}

void Studio::welcome() {
    if (!session_->settings.welcomed) {
        // Something to look at behind the assistant, and to try everything on.
        window_->pictures()->openSample();
        window_->actions().action("help.welcome")->trigger();
    }
}

}  // namespace gouache::ui
