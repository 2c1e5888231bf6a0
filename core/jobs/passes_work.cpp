#include "core/jobs/passes_work.h"

#include <algorithm>
#include <cmath>
#include <memory>
#include <string>
#include <utility>

namespace gouache {

namespace {

constexpr int kPreviewSide = 512;

Image atSize(const Image& image, PixelSize size) {
    return image.size() == size ? image : resized(image, size);
}

/// `above` Rgba8, `below` Rgb8, of one size.
void layOver(const Image& above, Image& below) {
    for (std::size_t i = 0; i < below.bytes().size() / 3; ++i) {
        const int share = above.bytes()[4 * i + 3];
        for (std::size_t c = 0; c < 3 && share > 0; ++c) {
            std::uint8_t& value = below.bytes()[3 * i + c];
            value = static_cast<std::uint8_t>(
                (value * (255 - share) + above.bytes()[4 * i + c] * share + 127) / 255);
        }
    }
}

/// Gray8: 255 where `kept` is opaque at that size.
ImagePtr keptMask(const Image* kept, PixelSize size) {
    if (kept == nullptr) {
        return nullptr;
    }
    Image mask(kept->size(), PixelFormat::Gray8);
    for (std::size_t i = 0; i < mask.bytes().size(); ++i) {
        mask.bytes()[i] = kept->bytes()[4 * i + 3];
    }
    mask = atSize(mask, size);
    for (std::uint8_t& value : mask.bytes()) {
        value = value >= 250 ? std::uint8_t{255} : std::uint8_t{0};
    }
    return std::make_shared<const Image>(std::move(mask));
}

PixelSize previewSize(PixelSize size) {
    const double scale = std::min(1.0, double(kPreviewSide) / std::max(size.width, size.height));
    return {std::max(1, static_cast<int>(std::lround(size.width * scale))),
            std::max(1, static_cast<int>(std::lround(size.height * scale)))};
}

}  // namespace

PassesWork::PassesWork(Plan plan)
    : plan_(std::move(plan)), sizes_(passSizes(plan_.first.size, plan_.size)) {
    for (const PixelSize size : sizes_) {
        passes_ += tilesToMake(size, plan_.defaults, keptMask(plan_.kept.get(), size).get());
    }
}

std::optional<GenerationRequest> PassesWork::next() {
    if (done_ == 0) {
        return plan_.first;
    }
    return pass_ ? pass_->next() : std::nullopt;
}

Result<void> PassesWork::take(ImagePtr made) {
    if (made == nullptr || made->empty()) {
        return makeError(ErrorCode::BackendFailed, "the engine gives an empty picture");
    }
    const bool first = done_ == 0;
    if (!first && !next()) {
        return {};
    }
    ++done_;
    if (first) {
        goOn(converted(*made, PixelFormat::Rgb8));
        return {};
    }
    pass_->take(*made);
    if (!pass_->area()) {
        Image picture = pass_->picture();
        ++stage_;
        goOn(std::move(picture));
    }
    return {};
}

void PassesWork::goOn(Image picture) {
    pass_.reset();
    while (stage_ < sizes_.size()) {
        const PixelSize size = sizes_[stage_];
        picture = withKept(atSize(picture, size));
        TiledPass::Setup setup{.request = plan_.first,
                               .defaults = plan_.defaults,
                               .kept = keptMask(plan_.kept.get(), size)};
        setup.pass = static_cast<int>(stage_) + 1;
        TiledPass pass(picture, std::move(setup));
        if (pass.area()) {
            pass_.emplace(std::move(pass));
            return;
        }
        // All of it stays.
        ++stage_;
    }
    last_ = std::move(picture);
}

Image PassesWork::withKept(Image picture) const {
    if (plan_.kept) {
        layOver(atSize(*plan_.kept, picture.size()), picture);
    }
    return picture;
}

Result<ImagePtr> PassesWork::finished() {
    if (!last_) {
        return makeError(ErrorCode::BackendFailed, "a pass over the picture is missing");
    }
    if (!finished_) {
        Image picture = atSize(*last_, plan_.size);
        finished_ = std::make_shared<const Image>(plan_.finish ? plan_.finish(std::move(picture))
                                                               : withKept(std::move(picture)));
    }
    return finished_;
}

ImagePtr PassesWork::preview(const ImagePtr& forming) {
    if (!forming || forming->empty()) {
        return forming;
    }
    const Image part = converted(*forming, PixelFormat::Rgb8);
    const std::optional<PixelRect> area = pass_ ? pass_->area() : std::nullopt;
    if (!area) {
        return std::make_shared<const Image>(withKept(atSize(part, previewSize(plan_.first.size))));
    }
    const PixelSize whole = pass_->picture().size();
    Image picture = resized(pass_->picture(), previewSize(whole));
    const double across = double(picture.width()) / whole.width;
    const double down = double(picture.height()) / whole.height;
    PixelRect place{static_cast<int>(area->x * across), static_cast<int>(area->y * down),
                    std::max(1, static_cast<int>(std::lround(area->width * across))),
                    std::max(1, static_cast<int>(std::lround(area->height * down)))};
    place = intersected(place, {0, 0, picture.width(), picture.height()});
    if (!place.empty()) {
        const Image tile = atSize(part, place.size());
        for (int y = 0; y < place.height; ++y) {
            std::copy_n(tile.row(y), tile.rowBytes(), picture.pixel(place.x, place.y + y));
        }
    }
    return std::make_shared<const Image>(withKept(std::move(picture)));
}

}  // namespace gouache
