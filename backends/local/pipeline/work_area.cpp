#include "backends/local/pipeline/work_area.h"

#include <algorithm>
#include <cmath>
#include <string>

namespace gouache::local {
namespace {

std::string text(PixelSize size) {
    return std::to_string(size.width) + "×" + std::to_string(size.height);
}

/// Whether `size` is what a model with that multiple makes of a picture of size `own`.
bool isFitOf(PixelSize size, PixelSize own, int multiple) {
    return std::abs(size.width - own.width) < multiple &&
           std::abs(size.height - own.height) < multiple;
}

}  // namespace

PixelRect widened(const PixelRect& wanted, PixelSize shape, PixelSize bounds) {
    const double aspect = static_cast<double>(shape.width) / shape.height;
    const auto width =
        static_cast<int>(std::lround(std::max<double>(wanted.width, wanted.height * aspect)));
    const auto height =
        static_cast<int>(std::lround(std::max<double>(wanted.height, wanted.width / aspect)));
    PixelRect rect;
    rect.width = std::clamp(width, 1, bounds.width);
    rect.height = std::clamp(height, 1, bounds.height);
    rect.x = std::clamp(wanted.x - (rect.width - wanted.width) / 2, 0, bounds.width - rect.width);
    rect.y =
        std::clamp(wanted.y - (rect.height - wanted.height) / 2, 0, bounds.height - rect.height);
    return rect;
}

Result<WorkArea> planWorkArea(const GenerationRequest& request, int vaeFactor, int modelMultiple) {
    WorkArea area;
    area.working = request.size;
    area.finished = request.size;
    if (request.size.empty() || request.size.width % vaeFactor != 0 ||
        request.size.height % vaeFactor != 0) {
        return makeError(ErrorCode::SizeNotMultiple, text(request.size), std::to_string(vaeFactor));
    }
    if (request.mask != nullptr) {
        if (request.init == nullptr) {
            return makeError(ErrorCode::MaskWithoutImage);
        }
        const PixelSize own = request.init->size();
        if (request.maskedOnly || isFitOf(request.size, own, std::max(vaeFactor, modelMultiple))) {
            area.finished = own;
        }
    }
    area.region = {0, 0, area.finished.width, area.finished.height};
    if (request.mask == nullptr) {
        return area;
    }
    const PixelRect marked =
        boundsOf(request.mask->size() == area.finished ? *request.mask
                                                       : resized(*request.mask, area.finished));
    if (marked.empty()) {
        return makeError(ErrorCode::InvalidRequest,
                         "the mask is empty: paint over what should change");
    }
    if (request.maskedOnly) {
        const int padding = request.maskedPadding;
        const PixelRect padded{marked.x - padding, marked.y - padding, marked.width + 2 * padding,
                               marked.height + 2 * padding};
        area.region = widened(intersected(padded, area.region), request.size, area.finished);
    }
    return area;
}

Image worked(const Image& image, const WorkArea& area) {
    const bool whole = area.region.size() == area.finished;
    if (whole) {
        return image.size() == area.working ? image : resized(image, area.working);
    }
    const Image part =
        cropped(image.size() == area.finished ? image : resized(image, area.finished), area.region);
    return part.size() == area.working ? part : resized(part, area.working);
}

}  // namespace gouache::local
