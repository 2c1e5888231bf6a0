#pragma once

#include <cstddef>
#include <cstdint>

#include "backends/local/config/config_reader.h"
#include "backends/local/config/unet_config.h"

namespace gouache::local {

inline constexpr std::int64_t kMostChannels = 8192;
inline constexpr std::size_t kMostLevels = 8;

/// The fields that a UNet and a ControlNet share: everything but the up path. Always gives a config
/// with at least one level; what is wrong is noted in the reader.
UNetConfig readUNetFields(ConfigReader& reader);

}  // namespace gouache::local
