#pragma once

#include <nlohmann/json.hpp>
#include <string>
#include <string_view>

#include "core/models/model_catalogue.h"

namespace gouache::cli {

/// "checkpoint", "controlnet", "vae", "lora", "embedding", "upscaler", "unknown".
std::string_view nameOf(ModelKind kind);

/// "850 MB", "4.27 GB": decimal, as file managers and model sites count.
std::string byteText(std::uint64_t bytes);

/// All of a model's facts, for --json.
nlohmann::ordered_json modelToJson(const ModelInfo& model);

}  // namespace gouache::cli
