#pragma once

#include <optional>

#include "core/document/paint_target.h"
#include "core/paint/brush.h"
#include "core/paint/paint_limits.h"
#include "ui/tools/tool.h"

namespace gouache::ui {

// What the paint tools share: how they get at the document.

/// What a paint tool is to work on. None where it cannot; the canvas has then told why.
std::optional<PaintTarget> paintTarget(ToolCanvas& canvas);

PaintLimits limitsOf(const PaintTarget& target);

/// Masks and regions are painted white; their layer's own mask by the colour's luma.
QColor colorFor(const PaintTarget& target, const Document& document, const QColor& color);
std::uint32_t wordOf(const QColor& color);

/// The tiles of the layer, or of everything that is shown, as they are now.
TileSource pictureOf(const Document& document, const PaintTarget& target, bool allLayers);

/// A change of the target as one step, or as a part of the step with the same number. False where
/// the document refused it; the canvas has then told why. An empty change is done at once.
bool applyPaint(ToolCanvas& canvas, const PaintTarget& target, CommandKind kind, std::uint64_t step,
                TileDelta delta);

}  // namespace gouache::ui
