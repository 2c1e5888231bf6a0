#pragma once

#include <QDBusVariant>
#include <QObject>
#include <optional>

namespace gouache::ui {

/// Whether the desktop is dark, now and when the user changes it: asked of the desktop portal
/// (org.freedesktop.appearance color-scheme), which GNOME, KDE and others answer; where there is
/// none, told from the palette that Qt started with. GUI thread.
class DesktopTheme : public QObject {
    Q_OBJECT

  public:
    /// Asks without waiting.
    explicit DesktopTheme(QObject* parent = nullptr);

    bool isDark() const { return portalSaysDark_.value_or(paletteIsDark_); }

  Q_SIGNALS:
    void changed();

  private Q_SLOTS:
    void onSettingChanged(const QString& space, const QString& key, const QDBusVariant& value);

  private:
    void takeScheme(const QVariant& value);

    bool paletteIsDark_;
    bool heard_ = false;  ///< a change was told; an answer that was under way is older
    std::optional<bool> portalSaysDark_;
};

}  // namespace gouache::ui
