#include "ui/shell/desktop_notification.h"

#include <QApplication>
#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>
#include <QPointer>
#include <QVariantMap>
#include <QWidget>

namespace gouache::ui {

namespace {

constexpr auto kService = "org.freedesktop.Notifications";
constexpr auto kPath = "/org/freedesktop/Notifications";

/// Brings a window to the front when its notification is clicked.
class Clicks : public QObject {
    Q_OBJECT

  public:
    Clicks(QWidget* window, quint32 id, const QDBusConnection& bus)
        : QObject(window), window_(window), id_(id) {
        QDBusConnection connection = bus;
        connection.connect(QLatin1String(kService), QLatin1String(kPath), QLatin1String(kService),
                           QStringLiteral("ActionInvoked"), this, SLOT(onAction(quint32, QString)));
        connection.connect(QLatin1String(kService), QLatin1String(kPath), QLatin1String(kService),
                           QStringLiteral("NotificationClosed"), this,
                           SLOT(onClosed(quint32, quint32)));
    }

  private Q_SLOTS:
    void onAction(quint32 id, const QString&) {
        if (id == id_) {
            window_->setWindowState(window_->windowState() & ~Qt::WindowMinimized);
            window_->raise();
            window_->activateWindow();
        }
    }
    void onClosed(quint32 id, quint32) {
        if (id == id_) {
            deleteLater();
        }
    }

  private:
    QWidget* window_;
    quint32 id_;
};

}  // namespace

void notifyEnded(QWidget* window, const QString& title, const QString& text) {
    if (window->isActiveWindow() || QApplication::activeModalWidget() != nullptr) {
        return;
    }
    QApplication::alert(window);
    const QDBusConnection bus = QDBusConnection::sessionBus();
    if (!bus.isConnected()) {
        return;
    }
    QDBusMessage call =
        QDBusMessage::createMethodCall(QLatin1String(kService), QLatin1String(kPath),
                                       QLatin1String(kService), QStringLiteral("Notify"));
    const QVariantMap hints{{QStringLiteral("desktop-entry"), QApplication::desktopFileName()},
                            {QStringLiteral("category"), QStringLiteral("transfer.complete")}};
    // The body is markup there.
    call.setArguments({QStringLiteral("Gouache"), 0U, QApplication::desktopFileName(), title,
                       text.toHtmlEscaped(), QStringList{QStringLiteral("default"), QString()},
                       hints, -1});
    auto* watcher = new QDBusPendingCallWatcher(bus.asyncCall(call), window);
    QObject::connect(watcher, &QDBusPendingCallWatcher::finished, window, [watcher, window, bus] {
        const QDBusPendingReply<quint32> reply = *watcher;
        watcher->deleteLater();
        if (!reply.isError()) {
            new Clicks(window, reply.value(), bus);
        }
    });
}

}  // namespace gouache::ui

#include "desktop_notification.moc"
