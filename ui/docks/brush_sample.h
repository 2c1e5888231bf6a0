#pragma once

#include <QColor>
#include <QImage>

#include "core/paint/brush.h"

namespace gouache::ui {

/// A stroke of the brush on nothing, thin at its ends where the brush follows pressure; large
/// brushes are made smaller to fit. `size` in device pixels.
QImage brushSample(const Brush& brush, QSize size, const QColor& color);

}  // namespace gouache::ui
