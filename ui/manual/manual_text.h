#pragma once

#include <QList>
#include <QString>

namespace gouache::ui {

class ActionRegistry;

/// A page of the manual: Markdown in docs/manual/<language>/<name>.md, built into the program.
struct ManualPage {
    QString name;   ///< "painting"
    QString title;  ///< its first heading
};

/// In reading order. `language`: one of languages(); English where the manual lacks it.
QList<ManualPage> manualPages(const QString& language);

/// The page's Markdown as it is written; empty where there is none.
QString manualSource(const QString& language, const QString& page);

/// Puts the keys that the user has now behind every link to a command: [Undo](command:edit.undo)
/// gets "(Ctrl+Z)". A command without keys gets nothing.
QString withKeys(const QString& markdown, const ActionRegistry& actions);

/// Ids of the commands that a page links to.
QStringList commandsIn(const QString& markdown);

/// Every command that has keys, with its keys, as a table a menu.
QString keysPage(const QString& markdown, const ActionRegistry& actions);

}  // namespace gouache::ui
