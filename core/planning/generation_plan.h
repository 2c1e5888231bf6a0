#pragma once

#include <optional>
#include <string>

#include "core/base/result.h"
#include "core/document/document.h"
#include "core/generation/generation_request.h"
#include "core/planning/inpaint_fill.h"
#include "core/planning/intent.h"
#include "core/planning/mask_edge.h"
#include "core/planning/placement.h"

namespace gouache {

/// What the user chose beside the request; what is not set follows from the canvas.
struct PlanOptions {
    std::optional<Intent> intent;
    ContextChoice context = ContextChoice::Automatic;
    MaskEdgeChoice edge;
    std::optional<FillMode> fill;
    int leastSteps = 4;       ///< taken of a run with a strength below 1
    bool colourMatch = true;  ///< to what is not marked
    bool secondPass = true;   ///< for areas larger than the model's range
    bool operator==(const PlanOptions&) const = default;
};

/// The picture and its mark as they are: no edge, no fill, the whole canvas. What a request that
/// was made before was given, put back onto a canvas, gives the same picture so.
PlanOptions optionsAsGiven();

struct PlanInput {
    GenerationRequest form;  ///< without pictures; its size is not used
    PlanOptions options;
    ModelDefaults defaults;
    bool inpaintingModel = false;  ///< its UNet sees the masked picture (9 channels)
    std::string sketchModel;       ///< ControlNet of control layers that name none; empty = none
};

/// The first pass scaled up and gone over again, at more pixels than the model makes at once.
struct SecondPass {
    PixelSize size = {};  ///< of the whole area
    ImagePtr picture =
        {};              ///< what the canvas holds there, Rgb8 of that size; null = a new picture
    ImagePtr mask = {};  ///< Gray8 of that size; null = everything
    int padding = 0;     ///< round the mask, in canvas pixels
    double strength = 0.4;
};

struct GenerationPlan {
    Intent intent = Intent::Generate;
    GenerationRequest request;
    Placement placement;
    std::optional<SecondPass> second;
    int controlsWithoutModel = 0;  ///< control layers without effect
};

/// What `intent` none means on this canvas: the marked part of a picture is filled (refined below
/// strength 1), a frame that reaches past the picture expands it, a picture is refined below
/// strength 1; else a new picture is made.
Intent intentFor(const Document& document, const PlanOptions& options, double strength);

/// Adds the canvas to what the form says (Intent::Remove drops its prompt): picture, mask, controls
/// and regions in the area that is to be made, at a size of the model's range. The request is not
/// validated. PictureMissing, MarkMissing, NothingToExpand for an intent that the canvas has
/// nothing for. Merges layers, so it takes time that grows with the area. Any thread that owns the
/// document.
Result<GenerationPlan> planGeneration(const Document& document, const PlanInput& input);

/// The request that goes over `first`, the picture that plan.request made, and where its result
/// belongs. plan.second is set.
struct SecondRun {
    GenerationRequest request;
    Placement placement;
};
SecondRun planSecondPass(const GenerationPlan& plan, const Image& first,
                         const ModelDefaults& defaults);

}  // namespace gouache
