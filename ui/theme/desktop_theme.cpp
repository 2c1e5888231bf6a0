#include "ui/theme/desktop_theme.h"

#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>
#include <QGuiApplication>
#include <QPalette>

namespace gouache::ui {

namespace {

const auto kService = QStringLiteral("org.freedesktop.portal.Desktop");
const auto kPath = QStringLiteral("/org/freedesktop/portal/desktop");
const auto kInterface = QStringLiteral("org.freedesktop.portal.Settings");
const auto kSpace = QStringLiteral("org.freedesktop.appearance");
const auto kKey = QStringLiteral("color-scheme");
/// Of the portal: 0 = no preference, 1 = dark, 2 = light.
constexpr uint kDark = 1;
constexpr uint kLight = 2;

}  // namespace

DesktopTheme::DesktopTheme(QObject* parent)
    : QObject(parent),
      paletteIsDark_(QGuiApplication::palette().color(QPalette::Window).lightness() < 128) {
    QDBusConnection bus = QDBusConnection::sessionBus();
    if (!bus.isConnected()) {
        return;
    }
    // The slot's types are looked up by name; a type that nobody has used yet is not found, and
    // the connection fails without a word.
    qRegisterMetaType<QDBusVariant>();
    bus.connect(kService, kPath, kInterface, QStringLiteral("SettingChanged"), this,
                SLOT(onSettingChanged(QString, QString, QDBusVariant)));
    QDBusMessage call =
        QDBusMessage::createMethodCall(kService, kPath, kInterface, QStringLiteral("Read"));
    call.setArguments({kSpace, kKey});
    auto* watcher = new QDBusPendingCallWatcher(bus.asyncCall(call), this);
    connect(watcher, &QDBusPendingCallWatcher::finished, this, [this, watcher] {
        const QDBusPendingReply<QDBusVariant> reply = *watcher;
        watcher->deleteLater();
        if (!reply.isError() && !heard_) {
            takeScheme(reply.value().variant());
        }
    });
}

void DesktopTheme::onSettingChanged(const QString& space, const QString& key,
                                    const QDBusVariant& value) {
    if (space == kSpace && key == kKey) {
        heard_ = true;
        takeScheme(value.variant());
    }
}

void DesktopTheme::takeScheme(const QVariant& value) {
    QVariant inner = value;
    // Read() wraps the value once more than the signal does.
    if (inner.metaType() == QMetaType::fromType<QDBusVariant>()) {
        inner = inner.value<QDBusVariant>().variant();
    }
    const bool before = isDark();
    const uint scheme = inner.toUInt();
    if (scheme == kDark || scheme == kLight) {
        portalSaysDark_ = scheme == kDark;
    } else {
        portalSaysDark_.reset();
    }
    if (isDark() != before) {
        Q_EMIT changed();
    }
}

}  // namespace gouache::ui
