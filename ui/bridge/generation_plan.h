#pragma once

#include <string>
#include <vector>

#include "core/base/result.h"
#include "core/document/document.h"
#include "core/generation/generation_request.h"

namespace gouache::ui {

/// What a generation does with the canvas; follows from its layers and the strength.
enum class GenerationMode { TextToImage, ImageToImage, Inpaint };

/// A mask over a picture inpaints; a picture with a strength below 1 is changed; else a new picture
/// is made.
GenerationMode modeFor(const Document& document, double strength);

/// Where a result belongs on the canvas, and which of its pixels.
struct Placement {
    PixelRect area;  ///< in document pixels
    /// Inpaint: what the engine was given, and the mask at the size of `area`. Null elsewhere.
    ImagePtr init;
    ImagePtr mask;
    int feather = 0;  ///< pixels of the document over which the mask may fade outwards
};

struct GenerationPlan {
    GenerationMode mode = GenerationMode::TextToImage;
    GenerationRequest request;
    Placement placement;
};

/// Adds the canvas to what the form says: init picture, mask, sketch as the control of
/// `sketchModel`.
/// - A new picture gets the form's size and is shown in the largest such rectangle of the canvas.
/// - A changed picture covers the canvas, at the form's area in the canvas's shape.
/// - Inpainting takes the mask's surroundings: at least the form's size where the canvas has it, so
/// that a small part
///   of a large picture is worked on at full resolution.
/// `sketchModel` empty = no sketch. Merges layers, so it takes time that grows with the canvas.
GenerationPlan planGeneration(const Document& document, const GenerationRequest& form,
                              const ModelDefaults& defaults, const std::string& sketchModel,
                              double sketchWeight);

/// The result as a layer for `placement.area`: scaled to it; where inpainted, transparent wherever
/// nothing changed, so that the layers below stay exactly as they are.
Image layerImage(const Image& result, const Placement& placement);

/// The largest rectangle of that shape in the middle of the canvas.
PixelRect centeredArea(PixelSize shape, PixelSize canvas);

/// A size of the canvas's shape and about `area` pixels, in steps of `multiple`; the canvas's own
/// where that fits.
PixelSize sizeInShape(PixelSize canvas, std::int64_t area, int multiple);

/// `bounds` with its surroundings: at least `size` in `size`'s shape, within the canvas.
PixelRect surroundings(const PixelRect& bounds, PixelSize size, PixelSize canvas);

}  // namespace gouache::ui
