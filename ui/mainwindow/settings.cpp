#include "ui/mainwindow/settings.h"

#include <toml++/toml.h>
#include <fstream>
#include <sstream>

#include "core/base/atomic_file.h"
#include "core/base/log.h"
#include "core/base/paths.h"

namespace gouache::ui {

namespace {

QString text(const toml::table& table, std::string_view key) {
    return QString::fromStdString(table[key].value_or(std::string()));
}

QByteArray bytes(const toml::table& table, std::string_view key) {
    return QByteArray::fromBase64(text(table, key).toLatin1());
}

QStringList texts(const toml::table& table, std::string_view key, qsizetype most) {
    QStringList list;
    if (const toml::array* entries = table[key].as_array()) {
        for (const toml::node& entry : *entries) {
            if (list.size() < most && entry.is_string()) {
                list << QString::fromStdString(entry.value_or(std::string()));
            }
        }
    }
    return list;
}

toml::array arrayOf(const QStringList& list) {
    toml::array entries;
    for (const QString& entry : list) {
        entries.push_back(entry.toStdString());
    }
    return entries;
}

}  // namespace

void Settings::rememberPrompt(const QString& prompt) {
    if (prompt.trimmed().isEmpty()) {
        return;
    }
    recentPrompts.removeAll(prompt);
    recentPrompts.prepend(prompt);
    while (recentPrompts.size() > kMostRecentPrompts) {
        recentPrompts.removeLast();
    }
}

Settings Settings::load(const std::filesystem::path& file) {
    Settings settings;
    std::error_code missing;
    if (!std::filesystem::exists(file, missing)) {
        return settings;
    }
    try {
        const toml::table table = toml::parse_file(file.string());
        settings.language = text(table, "language");
        settings.theme = themeFromName(text(table, "theme"));
        settings.place = text(table, "place");
        settings.device = text(table, "device");
        settings.model = text(table, "model");
        settings.folder = text(table, "folder");
        settings.batchFolder = text(table, "batch_folder");
        settings.batchPattern = text(table, "batch_names");
        settings.displayProfile = text(table, "display_profile");
        settings.geometry = bytes(table, "geometry");
        settings.windowState = bytes(table, "window_state");
        settings.welcomed = table["welcomed"].value_or(false);
        settings.keyScheme = text(table, "key_scheme");
        settings.workspace = text(table, "workspace");
        if (const toml::table* keys = table["keys"].as_table()) {
            for (const auto& [id, keyText] : *keys) {
                if (keyText.is_string()) {
                    settings.keys.insert(
                        QString::fromUtf8(id.data(), static_cast<qsizetype>(id.length())),
                        QString::fromStdString(keyText.value_or(std::string())));
                }
            }
        }
        if (const toml::array* workspaces = table["workspaces"].as_array()) {
            for (const toml::node& node : *workspaces) {
                const toml::table* entry = node.as_table();
                if (entry != nullptr && !text(*entry, "name").isEmpty()) {
                    settings.workspaces.append({text(*entry, "name"), bytes(*entry, "state")});
                }
            }
        }
        settings.recentPrompts = texts(table, "recent_prompts", kMostRecentPrompts);
        settings.recentCommands = texts(table, "recent_commands", kMostRecentCommands);
    } catch (const toml::parse_error&) {
        log(LogLevel::Warning, "ui", "the settings file cannot be read; it was put aside");
        std::error_code ignored;
        std::filesystem::rename(file, file.string() + ".broken", ignored);
    }
    return settings;
}

bool Settings::save(const std::filesystem::path& file) const {
    toml::table table;
    const auto put = [&table](std::string_view key, const QString& value) {
        if (!value.isEmpty()) {
            table.insert_or_assign(key, value.toStdString());
        }
    };
    put("language", language);
    put("theme", nameOf(theme));
    put("place", place);
    put("device", device);
    put("model", model);
    put("folder", folder);
    put("batch_folder", batchFolder);
    put("batch_names", batchPattern);
    put("display_profile", displayProfile);
    put("geometry", QString::fromLatin1(geometry.toBase64()));
    put("window_state", QString::fromLatin1(windowState.toBase64()));
    if (welcomed) {
        table.insert_or_assign("welcomed", true);
    }
    put("key_scheme", keyScheme);
    put("workspace", workspace);
    toml::table keyTable;
    for (auto it = keys.cbegin(); it != keys.cend(); ++it) {
        keyTable.insert_or_assign(it.key().toStdString(), it.value().toStdString());
    }
    table.insert_or_assign("keys", std::move(keyTable));
    toml::array saved;
    for (const Workspace& each : workspaces) {
        saved.push_back(toml::table{{"name", each.name.toStdString()},
                                    {"state", each.state.toBase64().toStdString()}});
    }
    table.insert_or_assign("workspaces", std::move(saved));
    table.insert_or_assign("recent_prompts", arrayOf(recentPrompts));
    table.insert_or_assign("recent_commands", arrayOf(recentCommands));
    std::ostringstream stream;
    stream << table << '\n';
    const std::string content = stream.str();

    std::error_code ignored;
    std::filesystem::create_directories(file.parent_path(), ignored);
    auto target = AtomicFile::create(file);
    return target.ok() && target->write(std::as_bytes(std::span(content))).ok() &&
           target->commit().ok();
}

std::filesystem::path Settings::defaultFile() {
    return configFolder() / "settings.toml";
}

}  // namespace gouache::ui
