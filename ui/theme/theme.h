#pragma once

#include <QColor>
#include <QPalette>
#include <QString>

class QApplication;

namespace gouache::ui {

enum class ThemeChoice { System, Dark, Light };

/// "system", "dark", "light", as in the settings file.
QString nameOf(ThemeChoice choice);
ThemeChoice themeFromName(const QString& name);

/// Colours that a QPalette has no role for. Text on `surface` or `window` reaches WCAG AA (4.5:1)
/// in both sets.
struct ThemeColors {
    bool dark = false;
    QColor window;   ///< behind docks and bars
    QColor surface;  ///< input fields, lists
    QColor raised;   ///< buttons, headers
    QColor border;
    QColor text;
    QColor subtleText;   ///< hints, units, captions
    QColor accent;       ///< selection, focus, the one main action
    QColor accentHover;  ///< accent under the pointer
    QColor accentText;   ///< on accent
    QColor link;         ///< words that lead somewhere
    QColor danger;       ///< what is wrong, stop
    QColor success;
    QColor workspace;  ///< round the canvas
};

ThemeColors themeColorsOf(bool dark);
/// Follows the last applyTheme. GUI thread.
const ThemeColors& themeColors();

/// Sets style, palette and style sheet of the whole program. System is as the desktop is, and stays
/// so when that changes. GUI thread.
void applyTheme(QApplication& application, ThemeChoice choice);

}  // namespace gouache::ui
