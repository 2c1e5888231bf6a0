#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "core/document/blend_mode.h"

// Private to core/ora.

namespace gouache::detail {

/// The composite-op of a layer or stack: "svg:multiply". Exclusion, which OpenRaster lacks, goes by
/// Krita's name; a group that lets its members through is "svg:src-over" with isolation "auto".
std::string compositeOp(BlendMode mode);

/// None for an operation that is not ours.
std::optional<BlendMode> blendModeFromCompositeOp(std::string_view op);

}  // namespace gouache::detail
