#pragma once

#include <QIcon>

namespace gouache::ui {

/// A line icon of resources/icons by its file name without ending ("brush"); it follows the theme.
/// A name that does not exist gives an empty icon and a warning in the log. GUI thread.
QIcon icon(const char* name);

/// The program's own, in colour.
QIcon applicationIcon();

}  // namespace gouache::ui
