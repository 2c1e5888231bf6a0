#include "ui/bridge/generation_plan.h"

#include <algorithm>
#include <cmath>

#include "core/document/composite.h"
#include "core/generation/request_limits.h"

namespace gouache::ui {

namespace {

ImagePtr shared(Image image) {
    return std::make_shared<const Image>(std::move(image));
}

Image atSize(Image image, PixelSize size) {
    return image.size() == size ? std::move(image) : resized(image, size);
}

int roundedSide(double side, int multiple) {
    const int step = std::max(multiple, 1);
    const int least = (limits::kSmallestSide + step - 1) / step * step;
    const int most = limits::kLargestSide / step * step;
    return std::clamp(static_cast<int>(std::lround(side / step)) * step, least, most);
}

PixelRect wholeOf(PixelSize size) {
    return {0, 0, size.width, size.height};
}

void addSketch(GenerationPlan& plan, const Document& document, const std::string& model,
               double weight) {
    if (model.empty() || !hasContent(document, LayerKind::Control)) {
        return;
    }
    Image sketch = cropped(mergedSketch(document), plan.placement.area);
    ControlInput control;
    control.model = model;
    control.weight = weight;
    control.image = shared(atSize(std::move(sketch), plan.request.size));
    plan.request.controls.push_back(std::move(control));
}

}  // namespace

GenerationMode modeFor(const Document& document, double strength) {
    const bool picture =
        hasContent(document, LayerKind::Image) || hasContent(document, LayerKind::Paint);
    if (picture && hasContent(document, LayerKind::Mask)) {
        return GenerationMode::Inpaint;
    }
    return picture && strength < 1 ? GenerationMode::ImageToImage : GenerationMode::TextToImage;
}

PixelRect centeredArea(PixelSize shape, PixelSize canvas) {
    if (shape.empty() || canvas.empty()) {
        return wholeOf(canvas);
    }
    const double scale =
        std::min(double(canvas.width) / shape.width, double(canvas.height) / shape.height);
    const int width =
        std::clamp(static_cast<int>(std::lround(shape.width * scale)), 1, canvas.width);
    const int height =
        std::clamp(static_cast<int>(std::lround(shape.height * scale)), 1, canvas.height);
    return {(canvas.width - width) / 2, (canvas.height - height) / 2, width, height};
}

PixelSize sizeInShape(PixelSize canvas, std::int64_t area, int multiple) {
    const int step = std::max(multiple, 1);
    const bool fits = canvas.width % step == 0 && canvas.height % step == 0 &&
                      canvas.width >= limits::kSmallestSide &&
                      canvas.height >= limits::kSmallestSide;
    if (fits && canvas.area() <= area) {
        return canvas;
    }
    const double scale =
        std::min(1.0, std::sqrt(double(area) / double(std::max<std::int64_t>(canvas.area(), 1))));
    return {roundedSide(canvas.width * scale, step), roundedSide(canvas.height * scale, step)};
}

PixelRect surroundings(const PixelRect& bounds, PixelSize size, PixelSize canvas) {
    // A quarter more on each side, so that the model sees what the part belongs to.
    const double wantedWidth = bounds.width * 1.5;
    const double wantedHeight = bounds.height * 1.5;
    const double scale = std::max({1.0, wantedWidth / size.width, wantedHeight / size.height});
    const int width = std::min(static_cast<int>(std::ceil(size.width * scale)), canvas.width);
    const int height = std::min(static_cast<int>(std::ceil(size.height * scale)), canvas.height);
    const int x = std::clamp(bounds.x + (bounds.width - width) / 2, 0, canvas.width - width);
    const int y = std::clamp(bounds.y + (bounds.height - height) / 2, 0, canvas.height - height);
    return {x, y, width, height};
}

GenerationPlan planGeneration(const Document& document, const GenerationRequest& form,
                              const ModelDefaults& defaults, const std::string& sketchModel,
                              double sketchWeight) {
    GenerationPlan plan;
    plan.mode = modeFor(document, form.strength);
    plan.request = form;
    const PixelSize canvas = document.size();
    const bool sketched = !sketchModel.empty() && hasContent(document, LayerKind::Control);
    switch (plan.mode) {
        case GenerationMode::TextToImage:
            if (sketched) {
                // The sketch covers the canvas, so the picture takes the canvas's shape.
                plan.request.size = sizeInShape(canvas, form.size.area(), defaults.sizeMultiple);
                plan.placement.area = wholeOf(canvas);
            } else {
                plan.placement.area = centeredArea(form.size, canvas);
            }
            break;
        case GenerationMode::ImageToImage: {
            plan.request.size = sizeInShape(canvas, form.size.area(), defaults.sizeMultiple);
            plan.placement.area = wholeOf(canvas);
            Image picture = converted(mergedPicture(document), PixelFormat::Rgb8);
            plan.request.init = shared(atSize(std::move(picture), plan.request.size));
            break;
        }
        case GenerationMode::Inpaint: {
            const PixelRect bounds =
                intersected(contentBounds(document, LayerKind::Mask), wholeOf(canvas));
            const PixelRect area = surroundings(bounds, form.size, canvas);
            plan.placement.area = area;
            plan.request.size = sizeInShape(area.size(), form.size.area(), defaults.sizeMultiple);
            Image picture = converted(mergedPicture(document, area), PixelFormat::Rgb8);
            plan.placement.mask = shared(cropped(mergedMask(document), area));
            plan.request.init = shared(atSize(std::move(picture), plan.request.size));
            plan.request.mask = shared(atSize(Image(*plan.placement.mask), plan.request.size));
            plan.placement.init = plan.request.init;
            plan.placement.feather = plan.request.maskFeather;
            break;
        }
    }
    addSketch(plan, document, sketchModel, sketchWeight);
    return plan;
}

Image layerImage(const Image& result, const Placement& placement) {
    const PixelSize size = placement.area.size();
    if (!placement.mask) {
        return atSize(converted(result, result.format() == PixelFormat::Rgba8 ? PixelFormat::Rgba8
                                                                              : PixelFormat::Rgb8),
                      size);
    }
    const bool exact = result.size() == size && placement.init && placement.init->size() == size;
    Image layer = atSize(converted(result, PixelFormat::Rgba8), size);
    const Image& mask = *placement.mask;
    // Scaled results differ everywhere by a little, so there the mask itself, softened outwards,
    // decides.
    const Image soft =
        exact ? Image() : blurred(dilated(mask, placement.feather), placement.feather / 2.0);
    for (int y = 0; y < size.height; ++y) {
        for (int x = 0; x < size.width; ++x) {
            std::uint8_t* pixel = layer.pixel(x, y);
            if (exact) {
                const std::uint8_t* before = placement.init->pixel(x, y);
                const bool same = std::equal(pixel, pixel + 3, before);
                pixel[3] = same && *mask.pixel(x, y) == 0 ? 0 : 255;
            } else {
                pixel[3] = *soft.pixel(x, y);
            }
        }
    }
    return layer;
}

}  // namespace gouache::ui
