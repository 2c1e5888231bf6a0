#pragma once

#include <memory>
#include <string>

#include "core/document/document.h"
#include "core/generation/generation_request.h"

namespace gouache::ui {

/// Whether a request carries pictures that it was made from.
bool hasInputs(const GenerationRequest& request);

/// The canvas as it was when `request` was made: its starting picture, its mask and its sketch,
/// each on a layer. The result lies on top, hidden, so that generating again starts from the same.
/// Everything at the request's size. ValueOutOfRange, ImageTooLarge.
Result<std::unique_ptr<Document>> documentWithInputs(const GenerationRequest& request,
                                                     ImagePtr result, const std::string& name);

}  // namespace gouache::ui
