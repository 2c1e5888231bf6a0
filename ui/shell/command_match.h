#pragma once

#include <QString>
#include <optional>

namespace gouache::ui {

/// What a command is found by.
struct CommandWords {
    QString text;   ///< plain, as the menu shows it
    QString menu;   ///< of the menu and sub-menu
    QString more;   ///< synonyms, the status tip
    QString ident;  ///< English, so that it is found in every language
};

/// How well `query` names the command: every word of it must begin a word of `words`, or its
/// letters must occur in order in the text ("dlr" finds "Duplicate layer"). Larger is better; none
/// = not at all. Case and accents do not count. An empty query fits everything with 0.
std::optional<int> matchScore(const QString& query, const CommandWords& words);

}  // namespace gouache::ui
