#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "core/models/model_catalogue.h"

// How the cache keeps a ModelInfo. Private to core/models.

namespace gouache::detail {

/// One line of JSON.
std::string modelInfoText(const ModelInfo& info);

/// None where a field is missing or of another type.
std::optional<ModelInfo> modelInfoFromText(std::string_view text);

}  // namespace gouache::detail
