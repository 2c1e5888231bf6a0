#pragma once

#include <QImage>

#include "core/document/layer.h"

namespace gouache::ui {

/// Longest side of a thumbnail in pixels; sharp up to 200 % scale at the size it is drawn.
inline constexpr int kThumbnailSide = 72;

/// The layer's pixels at their shape, at most kThumbnailSide a side; masks, regions and control
/// layers on their usual ground, others transparent. Takes time that depends on the thumbnail, not
/// on the layer. Never null.
QImage layerThumbnail(const Layer& layer);

/// The same of its mask, on black. Only while it has one.
QImage maskThumbnail(const Layer& layer);

}  // namespace gouache::ui
