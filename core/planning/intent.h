#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string_view>

namespace gouache {

/// What a generation is to do with the canvas.
enum class Intent : std::uint8_t {
    Generate,          ///< a new picture in the frame
    Refine,            ///< changes the picture, or its marked part, by the strength
    Fill,              ///< new content in the marked part, in keeping with its surroundings
    Expand,            ///< continues the picture where the frame reaches past it
    Add,               ///< a new object in the marked part, whatever was there
    Remove,            ///< takes the marked object away and continues what is round it
    ReplaceBackground  ///< keeps the marked subject and makes the rest anew
};

/// "generate", "refine", "fill", "expand", "add", "remove", "replace_background".
std::string_view nameOf(Intent intent);
std::optional<Intent> intentFromName(std::string_view name);
std::span<const Intent> allIntents();

constexpr bool needsPicture(Intent intent) {
    return intent != Intent::Generate;
}
constexpr bool needsMark(Intent intent) {
    return intent == Intent::Fill || intent == Intent::Add || intent == Intent::Remove ||
           intent == Intent::ReplaceBackground;
}

/// Strength 0…1 to start from when the intent is chosen.
double usualStrength(Intent intent);

}  // namespace gouache
