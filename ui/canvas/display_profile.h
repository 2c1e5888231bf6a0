#pragma once

#include <QByteArray>

namespace gouache::ui {

/// Bytes of the ICC profile that the desktop has set for the display (the X11 property
/// _ICC_PROFILE); empty where it has none or the platform tells of none. GUI thread.
QByteArray systemDisplayProfile();

}  // namespace gouache::ui
