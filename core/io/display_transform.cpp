#include "core/io/display_transform.h"

#include <lcms2.h>

#include <algorithm>
#include <array>
#include <cstring>
#include <type_traits>
#include <utility>

namespace gouache {

namespace {

constexpr std::size_t kLargestProfile = std::size_t{16} << 20;

struct ContextDeleter {
    void operator()(cmsContext context) const { cmsDeleteContext(context); }
};
struct ProfileCloser {
    void operator()(void* profile) const { cmsCloseProfile(profile); }
};
struct TransformDeleter {
    void operator()(void* transform) const { cmsDeleteTransform(transform); }
};
using Context = std::unique_ptr<std::remove_pointer_t<cmsContext>, ContextDeleter>;
using Profile = std::unique_ptr<void, ProfileCloser>;

std::string descriptionOf(cmsHPROFILE profile) {
    std::array<char, 256> text{};
    cmsGetProfileInfoASCII(profile, cmsInfoDescription, cmsNoLanguage, cmsNoCountry, text.data(),
                           text.size() - 1);
    return text.data();
}

}  // namespace

struct DisplayTransform::Handles {
    Context context;
    std::unique_ptr<void, TransformDeleter> transform;
};

DisplayTransform::DisplayTransform(std::unique_ptr<Handles> handles, std::string name)
    : handles_(std::move(handles)), name_(std::move(name)) {}

DisplayTransform::~DisplayTransform() = default;

Result<std::shared_ptr<const DisplayTransform>> DisplayTransform::fromProfile(
    std::span<const std::byte> profile, std::string_view file) {
    const auto unreadable = [file] {
        return makeError(ErrorCode::FileNotReadable, file, "it is no colour profile of a display");
    };
    if (profile.empty() || profile.size() > kLargestProfile) {
        return unreadable();
    }
    auto handles = std::make_unique<Handles>();
    handles->context.reset(cmsCreateContext(nullptr, nullptr));
    const cmsContext context = handles->context.get();
    const Profile display(cmsOpenProfileFromMemTHR(context, profile.data(),
                                                   static_cast<cmsUInt32Number>(profile.size())));
    if (display == nullptr || cmsGetColorSpace(display.get()) != cmsSigRgbData) {
        return unreadable();
    }
    std::string name = descriptionOf(display.get());
    if (name.find("sRGB") != std::string::npos) {
        return std::shared_ptr<const DisplayTransform>();
    }
    const Profile srgb(cmsCreate_sRGBProfileTHR(context));
    // Without its cache of one pixel a transform may be used on several threads.
    handles->transform.reset(cmsCreateTransformTHR(
        context, srgb.get(), TYPE_BGRA_8, display.get(), TYPE_BGRA_8, INTENT_RELATIVE_COLORIMETRIC,
        cmsFLAGS_BLACKPOINTCOMPENSATION | cmsFLAGS_COPY_ALPHA | cmsFLAGS_NOCACHE));
    if (handles->transform == nullptr) {
        return unreadable();
    }
    return std::shared_ptr<const DisplayTransform>(
        new DisplayTransform(std::move(handles), std::move(name)));
}

void DisplayTransform::apply(std::span<std::uint32_t> words) const {
    // Most of a picture is opaque: only what is not has to be divided by its alpha and multiplied.
    const bool opaque =
        std::ranges::all_of(words, [](std::uint32_t word) { return word >> 24 == 255; });
    const auto scaled = [](std::uint32_t word, auto&& channel) {
        const std::uint32_t alpha = word >> 24;
        std::uint32_t result = alpha << 24;
        for (int shift = 0; shift < 24; shift += 8) {
            result |= channel(word >> shift & 255U, alpha) << shift;
        }
        return result;
    };
    if (!opaque) {
        for (std::uint32_t& word : words) {
            word = word >> 24 == 0 ? 0 : scaled(word, [](std::uint32_t value, std::uint32_t alpha) {
                return std::min(255U, (value * 255 + alpha / 2) / alpha);
            });
        }
    }
    cmsDoTransform(handles_->transform.get(), words.data(), words.data(),
                   static_cast<cmsUInt32Number>(words.size()));
    if (!opaque) {
        for (std::uint32_t& word : words) {
            word = scaled(word, [](std::uint32_t value, std::uint32_t alpha) {
                return (value * alpha + 127) / 255;
            });
        }
    }
}

}  // namespace gouache
