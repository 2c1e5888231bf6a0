#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "core/base/error.h"
#include "core/io/image_file.h"

// Private to core/io.

namespace gouache::detail {

inline bool isTooLarge(std::int64_t width, std::int64_t height, const ImageLimits& limits) {
    return width > limits.side || height > limits.side ||
           (width > 0 && height > limits.pixels / width);
}

inline Error tooLarge(std::string_view name, std::int64_t width, std::int64_t height,
                      const ImageLimits& limits) {
    return makeError(ErrorCode::ImageTooLarge, name,
                     std::to_string(width) + "×" + std::to_string(height),
                     std::to_string(limits.side) + " pixels a side and " +
                         std::to_string(limits.pixels) + " in all");
}

}  // namespace gouache::detail
