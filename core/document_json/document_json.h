#pragma once

#include <string>
#include <string_view>

#include "core/base/result.h"
#include "core/document/document.h"

// A document without its pixels as JSON text, for the formats that keep pixels in a way of their
// own.

namespace gouache {

/// Everything of a layer but its pixels and its mask's values, which are empty after reading.
std::string layerToJson(const Layer& layer);
/// Of anyone's text: bounded, ranges kept, unknown keys ignored. `size` is the document's.
/// InvalidRequest.
Result<Layer> layerFromJson(std::string_view json, PixelSize size);

/// Size, active layer, frame, guides, and the references without their pictures. Layers, selection,
/// profile and extras are left out.
std::string canvasToJson(const DocumentState& state);
/// References come without a picture (null), which the caller fills in. InvalidRequest.
Result<DocumentState> canvasFromJson(std::string_view json);

}  // namespace gouache
