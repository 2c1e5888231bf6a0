#pragma once

#include <QString>

#include "core/planning/context_area.h"
#include "core/planning/inpaint_fill.h"
#include "core/planning/intent.h"

namespace gouache::ui {

/// Translated.
QString displayName(Intent intent);
/// One sentence on what it does with the canvas.
QString description(Intent intent);
QString displayName(FillMode fill);
QString displayName(ContextChoice context);

}  // namespace gouache::ui
