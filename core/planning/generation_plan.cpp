#include "core/planning/generation_plan.h"

#include <algorithm>
#include <utility>

#include "core/document/composite.h"
#include "core/planning/canvas_mark.h"
#include "core/planning/control_hints.h"
#include "core/planning/region_inputs.h"
#include "core/planning/resolution.h"
#include "core/planning/start_step.h"

namespace gouache {

namespace {

bool hasPicture(const Document& document) {
    return hasContent(document, LayerKind::Image) || hasContent(document, LayerKind::Paint);
}

bool contains(const PixelRect& outer, const PixelRect& inner) {
    return intersected(outer, inner) == inner;
}

/// What is to be made anew in `area`, as Gray8 of its size.
Image markFor(Intent intent, const Document& document, const Image& picture,
              const PixelRect& area) {
    if (intent == Intent::Expand) {
        Image mark(area.size(), PixelFormat::Gray8);
        for (std::size_t i = 0; i < mark.bytes().size(); ++i) {
            mark.bytes()[i] = static_cast<std::uint8_t>(255 - picture.bytes()[4 * i + 3]);
        }
        return mark;
    }
    Image mark = markOf(document, area);
    if (intent == Intent::ReplaceBackground) {
        for (std::uint8_t& value : mark.bytes()) {
            value = static_cast<std::uint8_t>(255 - value);
        }
    }
    return mark;
}

PixelRect areaFor(Intent intent, const Document& document, const PlanInput& input,
                  const PixelRect& marked, const MaskEdge& edge) {
    const PixelRect frame = document.frame();
    const PixelRect bounds = united(document.area(), frame);
    if (intent == Intent::Expand || intent == Intent::ReplaceBackground || marked.empty()) {
        return input.options.context == ContextChoice::Canvas ? bounds : frame;
    }
    switch (input.options.context) {
        case ContextChoice::Mark:
            return intersected(padded(marked, std::max(edge.padding, edge.reach())), bounds);
        case ContextChoice::Frame:
            return frame;
        case ContextChoice::Canvas:
            return document.area();
        case ContextChoice::Automatic:
            break;
    }
    const bool chosen = !document.state().frame.empty() && contains(frame, marked);
    return chosen ? frame : contextArea(marked, bounds, input.form.strength, edge, input.defaults);
}

Result<void> checkCanvas(Intent intent, const Document& document) {
    if (needsPicture(intent) && !hasPicture(document)) {
        return makeError(ErrorCode::PictureMissing);
    }
    if (needsMark(intent) &&
        intersected(markBounds(document), united(document.area(), document.frame())).empty()) {
        return makeError(ErrorCode::MarkMissing);
    }
    return {};
}

/// Skips the first step of any usual run: the one that starts from noise alone.
constexpr double kNearlyAll = 0.99;

bool hasGrey(const Image& mask) {
    return std::ranges::any_of(mask.bytes(),
                               [](std::uint8_t value) { return value > 0 && value < 255; });
}

/// Everything about the picture that a request changes.
struct Source {
    Image picture;  ///< Rgba8 of the area
    Image mark;     ///< Gray8 of the area; empty = all of it
    MaskEdge edge;
};

void addPicture(GenerationPlan& plan, const PlanInput& input, const Source& source,
                const Resolution& resolution) {
    GenerationRequest& request = plan.request;
    const Image picture = converted(source.picture, PixelFormat::Rgb8);
    Image init = atSize(picture, request.size);
    const int steps = request.steps > 0 ? request.steps : input.defaults.steps;
    if (!source.mark.empty()) {
        const Image changed = denoiseMask(source.mark, source.edge);
        Image mask = atSize(changed, request.size);
        const FillMode fill = input.options.fill.value_or(usualFill(plan.intent));
        plan.placement.mask = sharedImage(pasteMask(source.mark, source.edge));
        if (input.options.colourMatch) {
            plan.placement.before = sharedImage(init);
            plan.placement.changed = sharedImage(mask);
        }
        init = filled(init, mask, fill);
        request.inpaintFill =
            fill == FillMode::Noise ? InpaintFill::LatentNoise : InpaintFill::Original;
        request.softMask = hasGrey(changed);
        request.maskFeather = 0;
        request.pasteBack = false;
        // A run from pure noise would not see what fills the marked part. The model for it does.
        const bool guided = fill == FillMode::Blur || fill == FillMode::Continue;
        if (guided && !input.inpaintingModel && request.strength >= 1 && steps > 1) {
            request.strength = kNearlyAll;
        }
        if (plan.second) {
            plan.second->picture = sharedImage(atSize(picture, resolution.second));
            plan.second->mask = sharedImage(atSize(changed, resolution.second));
            plan.second->padding = source.edge.padding;
        }
        request.mask = sharedImage(std::move(mask));
    }
    request.init = sharedImage(std::move(init));
    if (request.strength < 1) {
        request.steps = stepsFor(steps, request.strength, input.options.leastSteps).total;
    }
}

}  // namespace

PlanOptions optionsAsGiven() {
    PlanOptions options;
    options.context = ContextChoice::Canvas;
    options.edge = {0, 0, 0, 0};
    options.fill = FillMode::Original;
    return options;
}

Intent intentFor(const Document& document, const PlanOptions& options, double strength) {
    if (options.intent) {
        return *options.intent;
    }
    if (!hasPicture(document)) {
        return Intent::Generate;
    }
    const PixelRect frame = document.frame();
    if (!intersected(markBounds(document), united(document.area(), frame)).empty()) {
        return strength < 1 ? Intent::Refine : Intent::Fill;
    }
    const PixelRect inside = intersected(frame, document.area());
    if (!contains(document.area(), frame) && !inside.empty()) {
        return Intent::Expand;
    }
    return strength < 1 ? Intent::Refine : Intent::Generate;
}

Result<GenerationPlan> planGeneration(const Document& document, const PlanInput& input) {
    GenerationPlan plan;
    plan.request = input.form;
    plan.intent = intentFor(document, input.options, input.form.strength);
    GOUACHE_CHECK(checkCanvas(plan.intent, document));
    if (plan.intent == Intent::Remove) {
        // The prompt names what the picture shows, which would come back in the gap.
        plan.request.prompt.clear();
    }

    const bool fromPicture = needsPicture(plan.intent);
    PixelRect marked;
    Source source;
    if (fromPicture) {
        marked = plan.intent == Intent::Expand || plan.intent == Intent::ReplaceBackground
                     ? PixelRect{}
                     : intersected(markBounds(document), united(document.area(), document.frame()));
        source.edge = maskEdge(marked.size(), input.form.strength, plan.intent, input.options.edge);
    }
    const PixelRect area = areaFor(plan.intent, document, input, marked, source.edge);
    plan.placement.area = area;
    const Resolution resolution =
        resolutionFor(area.size(), input.defaults, input.options.secondPass);
    plan.request.size = resolution.first;
    if (resolution.twoPasses) {
        plan.second = SecondPass{.size = resolution.second};
    }
    if (fromPicture) {
        source.picture = mergedPicture(document, area);
        const bool whole = plan.intent == Intent::Refine && marked.empty();
        if (!whole) {
            source.mark = markFor(plan.intent, document, source.picture, area);
            const PixelRect bounds = boundsOf(source.mark);
            if (bounds.empty()) {
                return makeError(plan.intent == Intent::Expand ? ErrorCode::NothingToExpand
                                                               : ErrorCode::MarkMissing);
            }
            if (marked.empty()) {
                source.edge =
                    maskEdge(bounds.size(), input.form.strength, plan.intent, input.options.edge);
            }
        }
        addPicture(plan, input, source, resolution);
    }
    ControlHints hints = controlHints(document, area, plan.request.size, input.sketchModel);
    plan.request.controls.insert(plan.request.controls.end(), hints.inputs.begin(),
                                 hints.inputs.end());
    plan.controlsWithoutModel = hints.withoutModel;
    addRegions(plan.request, regionInputs(document, area, plan.request.size, plan.request.prompt));
    return plan;
}

}  // namespace gouache
