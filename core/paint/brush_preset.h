#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/result.h"
#include "core/paint/brush.h"

namespace gouache {

/// A brush under a name. Its colour does not count.
struct BrushPreset {
    static constexpr std::size_t kMostNameBytes = 200;
    static constexpr std::size_t kMostPresets = 1000;

    std::string id;    ///< of those that come with the program ("ink"); empty = the user's
    std::string name;  ///< of the user's, UTF-8; the window names the others by their id
    Brush brush;

    bool operator==(const BrushPreset&) const = default;
};

/// Those that come with the program, in the order to show them.
const std::vector<BrushPreset>& standardPresets();

/// The user's presets as a file: JSON, one object with a list.
std::string presetsText(std::span<const BrushPreset> presets);
/// InvalidRequest where it is no such file. Values out of range are brought into it, names cut,
/// presets beyond kMostPresets left out.
Result<std::vector<BrushPreset>> presetsFromText(std::string_view text);

}  // namespace gouache
