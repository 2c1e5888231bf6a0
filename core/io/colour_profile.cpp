#include "core/io/colour_profile.h"

#include <lcms2.h>

#include <cmath>
#include <memory>
#include <string>
#include <type_traits>

#include "core/base/log.h"

namespace gouache::detail {

namespace {

constexpr std::size_t kLargestProfile = std::size_t{16} << 20;

struct ProfileCloser {
    void operator()(void* profile) const { cmsCloseProfile(profile); }
};
using Profile = std::unique_ptr<void, ProfileCloser>;

struct TransformDeleter {
    void operator()(void* transform) const { cmsDeleteTransform(transform); }
};
using Transform = std::unique_ptr<void, TransformDeleter>;

/// Own context: lcms2 else shares error handlers and plug-ins between threads.
struct ContextDeleter {
    void operator()(cmsContext context) const { cmsDeleteContext(context); }
};
using Context = std::unique_ptr<std::remove_pointer_t<cmsContext>, ContextDeleter>;

bool isSrgb(cmsHPROFILE profile) {
    char description[64] = {};
    cmsGetProfileInfoASCII(profile, cmsInfoDescription, cmsNoLanguage, cmsNoCountry, description,
                           sizeof description);
    return std::string(description).find("sRGB") != std::string::npos;
}

Profile srgbGray(cmsContext context) {
    // The sRGB curve, parametric type 4 of ICC.1: ((a·x + b)^g above d, c·x below).
    const cmsFloat64Number parameters[] = {2.4, 1 / 1.055, 0.055 / 1.055, 1 / 12.92, 0.04045};
    cmsToneCurve* const curve = cmsBuildParametricToneCurve(context, 4, parameters);
    Profile profile(cmsCreateGrayProfileTHR(context, cmsD50_xyY(), curve));
    cmsFreeToneCurve(curve);
    return profile;
}

Profile opened(cmsContext context, std::span<const std::byte> bytes) {
    return bytes.empty() || bytes.size() > kLargestProfile
               ? nullptr
               : Profile(cmsOpenProfileFromMemTHR(context, bytes.data(),
                                                  static_cast<cmsUInt32Number>(bytes.size())));
}

bool fits(cmsHPROFILE profile, const Image& image) {
    return cmsGetColorSpace(profile) ==
           (image.format() == PixelFormat::Gray8 ? cmsSigGrayData : cmsSigRgbData);
}

Profile srgbFor(cmsContext context, const Image& image) {
    return image.format() == PixelFormat::Gray8 ? srgbGray(context)
                                                : Profile(cmsCreate_sRGBProfileTHR(context));
}

bool convert(cmsContext context, Image& image, cmsHPROFILE from, cmsHPROFILE to) {
    const cmsUInt32Number layout = image.format() == PixelFormat::Gray8   ? TYPE_GRAY_8
                                   : image.format() == PixelFormat::Rgba8 ? TYPE_RGBA_8
                                                                          : TYPE_RGB_8;
    const Transform transform(cmsCreateTransformTHR(context, from, layout, to, layout,
                                                    INTENT_PERCEPTUAL, cmsFLAGS_COPY_ALPHA));
    if (transform == nullptr) {
        return false;
    }
    for (int y = 0; y < image.height(); ++y) {
        cmsDoTransform(transform.get(), image.row(y), image.row(y),
                       static_cast<cmsUInt32Number>(image.width()));
    }
    return true;
}

}  // namespace

void convertToSrgb(Image& image, std::span<const std::byte> iccProfile) {
    if (iccProfile.empty() || image.empty()) {
        return;
    }
    const Context context(cmsCreateContext(nullptr, nullptr));
    const Profile from = opened(context.get(), iccProfile);
    if (from == nullptr) {
        log(LogLevel::Info, "image", "a picture's colour profile cannot be read; taken for sRGB");
        return;
    }
    const bool gray = image.format() == PixelFormat::Gray8;
    if (fits(from.get(), image) && (gray || !isSrgb(from.get()))) {
        convert(context.get(), image, from.get(), srgbFor(context.get(), image).get());
    }
}

bool convertFromSrgb(Image& image, std::span<const std::byte> iccProfile) {
    const Context context(cmsCreateContext(nullptr, nullptr));
    const Profile to = opened(context.get(), iccProfile);
    return to != nullptr && fits(to.get(), image) &&
           convert(context.get(), image, srgbFor(context.get(), image).get(), to.get());
}

bool isSrgbProfile(std::span<const std::byte> iccProfile) {
    const Context context(cmsCreateContext(nullptr, nullptr));
    const Profile profile = opened(context.get(), iccProfile);
    return profile != nullptr && isSrgb(profile.get());
}

}  // namespace gouache::detail
