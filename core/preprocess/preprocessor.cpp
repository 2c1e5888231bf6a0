#include "core/preprocess/preprocessor.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <utility>

#include "core/preprocess/edges.h"
#include "core/preprocess/line_art.h"

namespace gouache {

namespace {

constexpr std::array kAll{Preprocessor::None,    Preprocessor::Canny,    Preprocessor::SoftEdges,
                          Preprocessor::LineArt, Preprocessor::Scribble, Preprocessor::Inverted,
                          Preprocessor::Tile,    Preprocessor::Depth};
constexpr std::array<std::string_view, kAll.size()> kNames{
    "none", "canny", "soft_edges", "line_art", "scribble", "inverted", "tile", "depth"};

constexpr std::array kCanny{PreprocessorParameter{"low", 0, 1000, 100, 0},
                            PreprocessorParameter{"high", 0, 1000, 200, 0},
                            PreprocessorParameter{"smoothing", 0, 5, 1, 1}};
constexpr std::array kSoftEdges{PreprocessorParameter{"scale", 0.5, 5, 1, 1},
                                PreprocessorParameter{"gamma", 0.2, 3, 0.8, 1}};
constexpr std::array kLineArt{PreprocessorParameter{"width", 0.3, 5, 0.8, 1},
                              PreprocessorParameter{"sharpness", 1, 60, 20, 0},
                              PreprocessorParameter{"threshold", 0, 1, 0.7, 2},
                              PreprocessorParameter{"hardness", 1, 50, 10, 0}};
constexpr std::array kScribble{PreprocessorParameter{"scale", 0.3, 3, 0.5, 1},
                               PreprocessorParameter{"threshold", 0.01, 0.5, 0.06, 2},
                               PreprocessorParameter{"thickness", 0, 10, 1, 0}};
constexpr std::array kTile{PreprocessorParameter{"factor", 1, 16, 4, 1}};
constexpr std::array kDepth{PreprocessorParameter{"near_is_dark", 0, 1, 0, 0},
                            PreprocessorParameter{"clip", 0, 20, 1, 1},
                            PreprocessorParameter{"smoothing", 0, 10, 0, 1}};

/// The values that were given, else the usual ones; within the range.
class Values {
  public:
    Values(Preprocessor preprocessor, const PreprocessorValues& given)
        : parameters_(parametersOf(preprocessor)), given_(given) {}

    double operator()(std::string_view name) const {
        const auto parameter = std::ranges::find(parameters_, name, &PreprocessorParameter::name);
        const auto found = given_.find(std::string(name));
        const double value =
            found == given_.end() || std::isnan(found->second) ? parameter->usual : found->second;
        return std::clamp(value, parameter->least, parameter->most);
    }

  private:
    std::span<const PreprocessorParameter> parameters_;
    const PreprocessorValues& given_;
};

Image inverted(const Image& picture) {
    Image result = converted(picture, PixelFormat::Rgb8);
    for (std::uint8_t& value : result.bytes()) {
        value = static_cast<std::uint8_t>(255 - value);
    }
    return result;
}

Image withoutDetail(const Image& picture, double factor) {
    const auto shrunk = [factor](int side) {
        return std::max(1, static_cast<int>(std::lround(side / factor)));
    };
    const Image opaque = converted(picture, PixelFormat::Rgb8);
    return resized(resized(opaque, {shrunk(opaque.width()), shrunk(opaque.height())}),
                   opaque.size());
}

Image depthMap(const Image& picture, bool nearIsDark, double clip, double sigma) {
    Plane depth = smoothed(lumaPlane(picture), sigma);
    const float least = quantile(depth, clip / 100);
    const float most = quantile(depth, 1 - clip / 100);
    const float range = most - least;
    for (float& sample : depth.samples) {
        sample = range > 0 ? std::clamp((sample - least) / range, 0.0F, 1.0F) : 0.5F;
        sample = nearIsDark ? 1 - sample : sample;
    }
    return greyPicture(depth);
}

}  // namespace

std::string_view nameOf(Preprocessor preprocessor) {
    return kNames[static_cast<std::size_t>(preprocessor)];
}

std::optional<Preprocessor> preprocessorFromName(std::string_view name) {
    const auto found = std::ranges::find(kNames, name);
    return found == kNames.end()
               ? std::nullopt
               : std::optional(kAll[static_cast<std::size_t>(found - kNames.begin())]);
}

std::span<const Preprocessor> allPreprocessors() {
    return kAll;
}

std::span<const PreprocessorParameter> parametersOf(Preprocessor preprocessor) {
    switch (preprocessor) {
        case Preprocessor::Canny:
            return kCanny;
        case Preprocessor::SoftEdges:
            return kSoftEdges;
        case Preprocessor::LineArt:
            return kLineArt;
        case Preprocessor::Scribble:
            return kScribble;
        case Preprocessor::Tile:
            return kTile;
        case Preprocessor::Depth:
            return kDepth;
        case Preprocessor::None:
        case Preprocessor::Inverted:
            break;
    }
    return {};
}

Image preprocessed(const Image& picture, Preprocessor preprocessor,
                   const PreprocessorValues& values) {
    if (picture.empty()) {
        return {};
    }
    const Values value(preprocessor, values);
    const double grown = std::max(1.0, std::min(picture.width(), picture.height()) / 512.0);
    switch (preprocessor) {
        case Preprocessor::Canny:
            return greyPicture(cannyEdges(colourPlanes(picture), value("low"),
                                          std::max(value("low"), value("high")),
                                          value("smoothing") * grown));
        case Preprocessor::SoftEdges:
            return greyPicture(
                softEdges(colourPlanes(picture), value("scale") * grown, value("gamma")));
        case Preprocessor::LineArt:
            return greyPicture(lineArt(lumaPlane(picture), {.sigma = value("width") * grown,
                                                            .sharpness = value("sharpness"),
                                                            .threshold = value("threshold"),
                                                            .hardness = value("hardness")}));
        case Preprocessor::Scribble:
            return greyPicture(
                scribbles(colourPlanes(picture), value("scale") * grown, value("threshold"),
                          static_cast<int>(std::lround(value("thickness") * grown))));
        case Preprocessor::Inverted:
            return inverted(picture);
        case Preprocessor::Tile:
            return withoutDetail(picture, value("factor"));
        case Preprocessor::Depth:
            return depthMap(picture, value("near_is_dark") >= 0.5, value("clip"),
                            value("smoothing") * grown);
        case Preprocessor::None:
            break;
    }
    return converted(picture, PixelFormat::Rgb8);
}

}  // namespace gouache
