#pragma once

#include <QByteArray>
#include <QString>
#include <QStringList>
#include <filesystem>

#include "ui/theme/theme.h"

namespace gouache::ui {

/// What the window remembers between starts; TOML in the configuration folder.
struct Settings {
    static constexpr int kMostRecentPrompts = 30;

    QString language;  ///< "en", "zh_CN"; empty = the desktop's
    ThemeChoice theme = ThemeChoice::System;
    QString place;   ///< of BackendPlace::id; empty = the default
    QString device;  ///< of DeviceInfo::id; empty = the backend's best
    QString model;   ///< name in the catalogue
    QString folder;  ///< last used for pictures
    QByteArray geometry;
    QByteArray windowState;
    QStringList recentPrompts;  ///< newest first

    /// Puts it first, without a double.
    void rememberPrompt(const QString& prompt);

    /// Defaults for what is missing or wrong in the file; a broken file is put aside as *.broken,
    /// never overwritten.
    static Settings load(const std::filesystem::path& file);
    /// False where it cannot be written; the old file is then whole.
    bool save(const std::filesystem::path& file) const;
    static std::filesystem::path defaultFile();
};

}  // namespace gouache::ui
