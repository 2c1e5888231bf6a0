#include "core/product/product_cutout.h"

#include <algorithm>
#include <cstdint>
#include <string>
#include <utility>

#include "core/product/backdrop.h"
#include "core/product/colour_field.h"
#include "core/product/product_matte.h"
#include "core/product/product_region.h"

namespace gouache {

namespace {

/// The product is looked for at about this side; its edge is then cut at the photo's own size.
constexpr int kSearchSide = 1440;
constexpr int kVisible = 8;  // of 255
constexpr double kLeastPart = 0.0005;
constexpr double kMostPart = 0.98;

int factorFor(PixelSize size) {
    return (std::max(size.width, size.height) + kSearchSide - 1) / kSearchSide;
}

Image alphaOf(const Image& picture) {
    Image alpha(picture.size(), PixelFormat::Gray8);
    for (std::size_t i = 0; i < alpha.bytes().size(); ++i) {
        alpha.bytes()[i] = picture.bytes()[4 * i + 3];
    }
    return alpha;
}

/// Whether alpha tells a product from its background already.
bool hasCutout(const Image& photo) {
    if (photo.format() != PixelFormat::Rgba8) {
        return false;
    }
    std::int64_t clear = 0;
    std::int64_t solid = 0;
    for (std::size_t i = 3; i < photo.bytes().size(); i += 4) {
        clear += photo.bytes()[i] < kVisible ? 1 : 0;
        solid += photo.bytes()[i] >= 128 ? 1 : 0;
    }
    return clear * 200 >= photo.size().area() && solid > 0;
}

Image limited(const Image& image) {
    const int longest = std::max(image.width(), image.height());
    if (longest <= kLargestCutoutSide) {
        return image;
    }
    const double scale = double(kLargestCutoutSide) / longest;
    return resized(image, {std::max(1, static_cast<int>(image.width() * scale)),
                           std::max(1, static_cast<int>(image.height() * scale))});
}

Result<ProductCutout> boxed(Image picture, std::string_view name) {
    Image visible = alphaOf(picture);
    std::int64_t count = 0;
    for (std::uint8_t& value : visible.bytes()) {
        value = value >= kVisible ? std::uint8_t{255} : std::uint8_t{0};
        count += value != 0 ? 1 : 0;
    }
    if (static_cast<double>(count) < kLeastPart * static_cast<double>(picture.size().area())) {
        return makeError(ErrorCode::ProductNotFound, std::string(name));
    }
    const PixelRect box = boundsOf(visible);
    return ProductCutout{std::move(picture), box};
}

std::string text(PixelSize size) {
    return std::to_string(size.width) + "×" + std::to_string(size.height);
}

}  // namespace

Result<ProductCutout> cutOutProduct(const Image& original, std::string_view name) {
    if (original.empty()) {
        return makeError(ErrorCode::ProductNotFound, std::string(name));
    }
    const Image photo = limited(original);
    if (hasCutout(photo)) {
        return boxed(photo, name);
    }
    const Image opaque =
        photo.format() == PixelFormat::Rgb8 ? photo : converted(photo, PixelFormat::Rgb8);
    const int factor = factorFor(opaque.size());
    const ColourField small = averaged(opaque, factor);
    const Backdrop backdrop = findBackdrop(small);
    const ProductRegion region = findProduct(small, backdrop);
    const auto found = std::ranges::count(region.mask.bytes(), std::uint8_t{255});
    const double part = static_cast<double>(found) / static_cast<double>(region.mask.size().area());
    if (!backdrop.plain || part < kLeastPart || part > kMostPart) {
        return makeError(ErrorCode::ProductNotFound, std::string(name));
    }
    return boxed(mattedProduct(opaque, small, region, backdrop.noise, factor), name);
}

Result<ProductCutout> cutOutProduct(const Image& original, const Image& mask,
                                    std::string_view name) {
    if (mask.size() != original.size()) {
        return makeError(ErrorCode::ProductMaskMismatch, text(mask.size()), std::string(name),
                         text(original.size()));
    }
    const Image photo = limited(original);
    const Image opaque =
        photo.format() == PixelFormat::Rgb8 ? photo : converted(photo, PixelFormat::Rgb8);
    const Image opacity = limited(converted(mask, PixelFormat::Gray8, 0));
    const int factor = factorFor(opaque.size());
    return boxed(mattedProduct(opaque, averaged(opaque, factor), opacity, factor), name);
}

Image maskOf(const ProductCutout& cutout, PixelSize size) {
    Image alpha = alphaOf(cutout.picture);
    return alpha.size() == size ? alpha : resized(alpha, size);
}

}  // namespace gouache
