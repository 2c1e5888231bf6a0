#include <algorithm>
#include <cmath>
#include <utility>

#include "core/planning/generation_plan.h"
#include "core/planning/resolution.h"
#include "core/planning/start_step.h"

namespace gouache {

namespace {

/// Maps rectangles between two sizes of one picture.
class Scale {
  public:
    Scale(PixelSize from, PixelSize to)
        : across_(double(to.width) / from.width), down_(double(to.height) / from.height), to_(to) {}

    /// Rounded outwards, within the picture.
    PixelRect operator()(const PixelRect& rect) const {
        const int left = static_cast<int>(std::floor(rect.x * across_));
        const int top = static_cast<int>(std::floor(rect.y * down_));
        const int right = static_cast<int>(std::ceil(rect.right() * across_));
        const int bottom = static_cast<int>(std::ceil(rect.bottom() * down_));
        return intersected({left, top, right - left, bottom - top}, {0, 0, to_.width, to_.height});
    }

  private:
    double across_;
    double down_;
    PixelSize to_;
};

int roundedUp(int side, int multiple) {
    return (side + multiple - 1) / multiple * multiple;
}

/// The part of the second pass's picture that is made anew: round the mask, in steps of the model.
PixelRect partOf(const SecondPass& second, const Placement& placement, int multiple) {
    const PixelRect whole{0, 0, second.size.width, second.size.height};
    if (!second.mask) {
        return whole;
    }
    const int padding = static_cast<int>(std::lround(double(second.padding) * second.size.width /
                                                     std::max(placement.area.width, 1)));
    PixelRect part = padded(boundsOf(*second.mask), std::max(padding, multiple));
    part.width = roundedUp(part.width, multiple);
    part.height = roundedUp(part.height, multiple);
    return fittedInto(part, whole);
}

ImagePtr croppedTo(const ImagePtr& image, const Scale& scale, const PixelRect& part,
                   PixelSize size) {
    return image ? sharedImage(atSize(cropped(*image, scale(part)), size)) : nullptr;
}

}  // namespace

SecondRun planSecondPass(const GenerationPlan& plan, const Image& first,
                         const ModelDefaults& defaults) {
    const SecondPass& second = *plan.second;
    const int multiple = std::max(defaults.sizeMultiple, 8);
    const PixelRect part = partOf(second, plan.placement, multiple);

    Placement onSecond{.area = {0, 0, second.size.width, second.size.height},
                       .mask = second.mask,
                       .before = plan.placement.before,
                       .changed = plan.placement.changed};
    Image base = layerImage(first, onSecond);
    if (second.picture) {
        base = over(base, *second.picture);
    }

    SecondRun run;
    run.request = plan.request;
    GenerationRequest& request = run.request;
    request.count = 1;
    request.batch = 0;
    request.strength = second.strength;
    request.inpaintFill = InpaintFill::Original;
    const int steps = plan.request.steps > 0 ? plan.request.steps : defaults.steps;
    request.steps = stepsFor(steps, second.strength, std::min(steps, 4)).total;
    request.size = {std::max(roundedUp(part.width, multiple), multiple),
                    std::max(roundedUp(part.height, multiple), multiple)};
    request.init = sharedImage(atSize(cropped(base, part), request.size));
    if (second.mask) {
        request.mask = sharedImage(atSize(cropped(*second.mask, part), request.size));
    }
    const Scale toFirst(second.size, plan.request.size);
    for (ControlInput& control : request.controls) {
        control.image = croppedTo(control.image, toFirst, part, request.size);
        control.mask = croppedTo(control.mask, toFirst, part, request.size);
    }
    for (RegionInput& region : request.regions) {
        region.mask = croppedTo(region.mask, toFirst, part, request.size);
    }

    const Scale toArea(second.size, plan.placement.area.size());
    const PixelRect onCanvas = toArea(part);
    run.placement.area = {plan.placement.area.x + onCanvas.x, plan.placement.area.y + onCanvas.y,
                          onCanvas.width, onCanvas.height};
    if (plan.placement.mask) {
        run.placement.mask = sharedImage(cropped(*plan.placement.mask, onCanvas));
    }
    if (plan.placement.before && second.picture && request.mask) {
        run.placement.before = sharedImage(atSize(cropped(*second.picture, part), request.size));
        run.placement.changed = request.mask;
    }
    return run;
}

}  // namespace gouache
