#pragma once

#include <QString>
#include <cstdint>

namespace gouache::ui {

/// Whose default keys the window has. Krita and Photoshop give the keys of those programs to the
/// commands that they have too; every other command keeps Gouache's.
enum class KeyScheme : std::uint8_t { Gouache, Krita, Photoshop };

inline constexpr KeyScheme kKeySchemes[] = {KeyScheme::Gouache, KeyScheme::Krita,
                                            KeyScheme::Photoshop};

/// "gouache", "krita", "photoshop", as in the settings file.
QString nameOf(KeyScheme scheme);
/// Gouache for an unknown name.
KeyScheme keySchemeFromName(const QString& name);
/// As the program is called; the same in every language.
QString displayName(KeyScheme scheme);

}  // namespace gouache::ui
