#pragma once

#include <QString>
#include <QStringList>

namespace gouache::ui {

/// Codes of the languages that the window speaks: "en", "zh_CN".
QStringList languages();
/// In the language itself: "English", "简体中文".
QString languageName(const QString& code);
/// The best of ours for `wanted` ("zh_CN", "zh-Hans", "de" …), or for the desktop where it is
/// empty.
QString bestLanguage(const QString& wanted);
/// Translators of the program and of Qt's own dialogs for one of languages(); replaces the last.
/// Widgets that exist keep their texts. GUI thread.
void installLanguage(const QString& code);

}  // namespace gouache::ui
