#pragma once

#include "core/base/result.h"
#include "core/generation/generation_request.h"
#include "core/image/image.h"

namespace gouache::local {

/// Where in a picture is generated, and how the outcome becomes the picture. Coordinates are the
/// finished picture's.
struct WorkArea {
    PixelSize working;   ///< what the network makes; multiples of the VAE's factor
    PixelSize finished;  ///< of the result
    PixelRect
        region;  ///< part of the finished picture that is made; all of it unless only the mask is
};

/// Plans a request's area. Text to image: all. Image to image: init is resized to the request's
/// size. With a mask the result keeps init's own size where the request's is that size, as near as
/// the model can make it; any other size resizes init. With maskedOnly the region is the mask's
/// bounds with padding, widened to the shape of the request's size and kept within the picture.
/// InvalidRequest for a mask without a white part, MaskWithoutImage, SizeNotMultiple for a size
/// that is not a multiple of `vaeFactor`; `modelMultiple` is ModelDefaults::sizeMultiple.
Result<WorkArea> planWorkArea(const GenerationRequest& request, int vaeFactor, int modelMultiple);

/// `image` (of the picture's own coordinates, any size) at the finished size, cut to the region, at
/// working size.
Image worked(const Image& image, const WorkArea& area);

/// The smallest rectangle of `shape`'s proportions round `wanted`, within `bounds` where it fits,
/// else as much of the proportions as bounds allow.
PixelRect widened(const PixelRect& wanted, PixelSize shape, PixelSize bounds);

}  // namespace gouache::local
