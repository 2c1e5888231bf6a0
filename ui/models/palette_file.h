#pragma once

#include <QByteArray>
#include <QColor>
#include <QList>
#include <QString>
#include <optional>

namespace gouache::ui {

inline constexpr int kMostPaletteColors = 1024;

/// The colours that come with the program: greys, then hues in three shades, twelve each.
QList<QColor> standardPalette();

/// A palette of GIMP (*.gpl), which Krita and Inkscape share.
QByteArray paletteText(const QList<QColor>& colors, const QString& name);
/// None where it is no such file; colours beyond kMostPaletteColors are left out.
std::optional<QList<QColor>> paletteFromText(const QByteArray& text);

}  // namespace gouache::ui
