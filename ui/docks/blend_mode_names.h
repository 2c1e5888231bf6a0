#pragma once

#include <QString>

#include "core/document/blend_mode.h"

namespace gouache::ui {

/// Translated.
QString displayName(BlendMode mode);

}  // namespace gouache::ui
