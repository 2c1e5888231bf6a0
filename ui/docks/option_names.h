#pragma once

#include <QString>

#include "core/document/command.h"
#include "core/document/layer.h"
#include "core/generation/generation_request.h"

namespace gouache::ui {

/// Names as users of other programs know them: "DPM++ 2M", "Euler a".
QString displayName(Sampler sampler);
/// Translated.
QString displayName(Schedule schedule);
QString displayName(LayerKind kind);
/// What an undo step did, for "Undo %1".
QString displayName(CommandKind kind);
/// File name of the layer kind's icon, for icon().
const char* iconNameOf(LayerKind kind);
/// The layer's own name, or its kind's.
QString displayName(const Layer& layer);

}  // namespace gouache::ui
