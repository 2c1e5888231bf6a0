#pragma once

#include <QImage>

#include "core/image/image.h"

namespace gouache::ui {

/// Shares the pixels: no copy is made, and they live as long as any copy of the QImage. Null for an
/// empty image. Gray8 → Grayscale8, Rgb8 → RGB888, Rgba8 → RGBA8888 (straight alpha), all sRGB.
QImage toQImage(ImagePtr image);

/// Rgba8 where the picture has an alpha channel, else Rgb8. Pictures with another colour space are
/// converted to sRGB.
Image fromQImage(const QImage& image);

}  // namespace gouache::ui
