#pragma once

#include <filesystem>
#include <functional>

#include "core/base/result.h"
#include "core/document/document.h"

namespace gouache {

/// Writes the picture's layers as a Photoshop document (version 1, 8 bit RGB, RLE;
/// https://www.adobe.com/devnet-apps/photoshop/fileformatashtml/): names, groups, blend modes,
/// opacity, clipping, layer masks, locks and the merged picture. Modes that Photoshop lacks
/// (destination in, out and atop, source atop) become normal. Masks, control and region layers,
/// which are no part of the picture, are left out. `progress` hears of the share done; false stops
/// (Cancelled). FileNotWritable, also where the format cannot hold it (2 GB, 30,000 pixels); the
/// old file is then untouched. Any thread.
Result<void> savePsd(const std::filesystem::path& path, const DocumentState& state,
                     const std::function<bool(double)>& progress = {});

}  // namespace gouache
