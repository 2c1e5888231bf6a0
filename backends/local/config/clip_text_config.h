#pragma once

#include <cstdint>
#include <filesystem>

#include "core/base/result.h"

namespace gouache::local {

enum class ClipActivation : std::uint8_t { QuickGelu, Gelu };

/// Shape of transformers' CLIPTextModel.
struct ClipTextConfig {
    std::int64_t vocabulary = 49408;
    std::int64_t positions = 77;
    std::int64_t width = 768;
    std::int64_t layers = 12;
    std::int64_t heads = 12;
    std::int64_t intermediate = 3072;
    double normEpsilon = 1e-5;
    ClipActivation activation = ClipActivation::QuickGelu;
};

/// Reads text_encoder/config.json. BadModelConfig, UnsupportedArchitecture (another class or
/// activation).
Result<ClipTextConfig> readClipTextConfig(const std::filesystem::path& path);

}  // namespace gouache::local
