#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "core/image/image.h"

namespace gouache {

/// Turns a picture into what a ControlNet was trained on, without a network. Lines come out white
/// on black, as ControlNets for edges, line art and scribbles expect them.
enum class Preprocessor : std::uint8_t {
    None,       ///< as it is: a finished map, a pose, a sketch
    Canny,      ///< thin, hard edges
    SoftEdges,  ///< wide edges, as grey as they are strong
    LineArt,    ///< ink lines (XDoG)
    Scribble,   ///< few thick strokes
    Inverted,   ///< dark lines on white become white on black
    Tile,       ///< the picture without its fine detail
    Depth       ///< greys as depth, stretched to the whole range: near is white
};

/// "none", "canny", "soft_edges", "line_art", "scribble", "inverted", "tile", "depth".
std::string_view nameOf(Preprocessor preprocessor);
std::optional<Preprocessor> preprocessorFromName(std::string_view name);
std::span<const Preprocessor> allPreprocessors();

/// A number that a preprocessor can be given, in the order of a form.
struct PreprocessorParameter {
    std::string_view name;
    double least;
    double most;
    double usual;
    int decimals;  ///< 0 = a whole number; least 0 and most 1 with decimals 0 = a switch
};
std::span<const PreprocessorParameter> parametersOf(Preprocessor preprocessor);

/// By PreprocessorParameter::name. Missing ones take their usual value, those out of range the
/// nearest in it, unknown ones are ignored.
using PreprocessorValues = std::map<std::string, double>;

/// `picture` in any format → Rgb8 of the same size. Lengths among the values are pixels of a
/// picture of 512 and grow with larger ones. May take a second for large pictures. Any thread.
Image preprocessed(const Image& picture, Preprocessor preprocessor,
                   const PreprocessorValues& values = {});

}  // namespace gouache
