#pragma once

#include <QByteArray>
#include <QList>
#include <QMap>
#include <QString>
#include <QStringList>
#include <filesystem>

#include "ui/theme/theme.h"

namespace gouache::ui {

/// An arrangement of the docks that the user saved under a name.
struct Workspace {
    QString name;
    QByteArray state;  ///< of QMainWindow::saveState
    bool operator==(const Workspace&) const = default;
};

/// What the window remembers between starts; TOML in the configuration folder.
struct Settings {
    static constexpr int kMostRecentPrompts = 30;
    static constexpr int kMostRecentCommands = 8;

    QString language;  ///< "en", "zh_CN"; empty = the desktop's
    ThemeChoice theme = ThemeChoice::System;
    QString place;         ///< of BackendPlace::id; empty = the default
    QString device;        ///< of DeviceInfo::id; empty = the backend's best
    QString model;         ///< name in the catalogue
    QString folder;        ///< last used for pictures
    QString batchFolder;   ///< last used for the pictures of a batch
    QString batchPattern;  ///< and their names
    QByteArray geometry;
    QByteArray windowState;
    QStringList recentPrompts;  ///< newest first
    /// ICC file of the display; empty = as the desktop says, "none" = taken for sRGB.
    QString displayProfile;
    bool welcomed = false;  ///< the first-start assistant was gone through
    QString keyScheme;      ///< of nameOf(KeyScheme)
    /// The user's own keys by command id: QKeySequence::listToString in portable text, empty =
    /// none.
    QMap<QString, QString> keys;
    QList<Workspace> workspaces;  ///< in the order in which they were saved
    QStringList recentCommands;   ///< ids, newest first
    QString workspace;            ///< the last one chosen; empty = the default

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
