// The desktop's services, played by the test itself on a bus of its own (CTest starts it under
// dbus-run-session).

#include <QApplication>
#include <QDBusAbstractAdaptor>
#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusVariant>
#include <QLineEdit>
#include <QTest>
#include <QWidget>

#include "ui/shell/desktop_notification.h"
#include "ui/theme/theme.h"

namespace gouache::ui {

/// The desktop portal's settings.
class FakePortal : public QObject {
    Q_OBJECT
    Q_CLASSINFO("D-Bus Interface", "org.freedesktop.portal.Settings")

  public:
    uint scheme = 2;
    void change(uint to) {
        scheme = to;
        Q_EMIT SettingChanged(QStringLiteral("org.freedesktop.appearance"),
                              QStringLiteral("color-scheme"), QDBusVariant(to));
    }

  public Q_SLOTS:
    QDBusVariant Read(const QString& space, const QString& key) {
        if (space == QLatin1String("org.freedesktop.appearance") &&
            key == QLatin1String("color-scheme")) {
            return QDBusVariant(QVariant::fromValue(QDBusVariant(scheme)));
        }
        return {};
    }

  Q_SIGNALS:
    void SettingChanged(const QString& space, const QString& key, const QDBusVariant& value);
};

/// The desktop's notifications.
class FakeNotifications : public QObject {
    Q_OBJECT
    Q_CLASSINFO("D-Bus Interface", "org.freedesktop.Notifications")

  public:
    QStringList summaries;
    QStringList bodies;

  public Q_SLOTS:
    uint Notify(const QString&, uint, const QString&, const QString& summary, const QString& body,
                const QStringList&, const QVariantMap&, int) {
        summaries << summary;
        bodies << body;
        return 7;
    }

  Q_SIGNALS:
    void ActionInvoked(uint id, const QString& action);
    void NotificationClosed(uint id, uint reason);
};

class DesktopBusTest : public QObject {
    Q_OBJECT

  private:
    FakePortal portal_;
    FakeNotifications notifications_;

  private Q_SLOTS:
    void initTestCase() {
        auto bus = QDBusConnection::sessionBus();
        if (!bus.isConnected()) {
            QSKIP("no session bus");
        }
        QVERIFY(bus.registerService(QStringLiteral("org.freedesktop.portal.Desktop")));
        QVERIFY(bus.registerService(QStringLiteral("org.freedesktop.Notifications")));
        const auto what = QDBusConnection::ExportAllSlots | QDBusConnection::ExportAllSignals;
        QVERIFY(
            bus.registerObject(QStringLiteral("/org/freedesktop/portal/desktop"), &portal_, what));
        QVERIFY(bus.registerObject(QStringLiteral("/org/freedesktop/Notifications"),
                                   &notifications_, what));
    }

    void themeFollowsTheDesktopAtOnce() {
        applyTheme(*qApp, ThemeChoice::System);
        QTRY_VERIFY(!themeColors().dark);
        portal_.change(1);
        QTRY_VERIFY(themeColors().dark);
        QCOMPARE(QApplication::palette().color(QPalette::Window), themeColors().window);
        portal_.change(2);
        QTRY_VERIFY(!themeColors().dark);
    }

    void aChosenThemeStays() {
        applyTheme(*qApp, ThemeChoice::Light);
        portal_.change(1);
        QTest::qWait(100);
        QVERIFY(!themeColors().dark);
        applyTheme(*qApp, ThemeChoice::System);  // dark, as was told meanwhile
        QVERIFY(themeColors().dark);
    }

    void theUserIsToldOnlyWhereNotLooking() {
        QWidget window;
        window.show();
        QVERIFY(QTest::qWaitForWindowActive(&window));
        notifyEnded(&window, QStringLiteral("Done"), QStringLiteral("seen"));
        QTest::qWait(100);
        QVERIFY(notifications_.summaries.isEmpty());

        QWidget other;
        other.show();
        other.activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&other));
        notifyEnded(&window, QStringLiteral("Done"), QStringLiteral("a <b>cat</b> & a dog"));
        QTRY_COMPARE(notifications_.summaries, QStringList{QStringLiteral("Done")});
        // The prompt is text, not markup.
        QCOMPARE(notifications_.bodies.first(),
                 QStringLiteral("a &lt;b&gt;cat&lt;/b&gt; &amp; a dog"));

        // A click brings the window to the front; one on another program's notification does not.
        QTest::qWait(50);
        Q_EMIT notifications_.ActionInvoked(8, QStringLiteral("default"));
        QTest::qWait(50);
        QVERIFY(!window.isActiveWindow());
        Q_EMIT notifications_.ActionInvoked(7, QStringLiteral("default"));
        QTRY_VERIFY(window.isActiveWindow());
    }
};

}  // namespace gouache::ui

QTEST_MAIN(gouache::ui::DesktopBusTest)
#include "desktop_bus_test.moc"
