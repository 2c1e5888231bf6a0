#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <vector>

namespace gouache {

/// What is asked for where a region layer's mask is; beside what the whole picture is asked for.
struct RegionSettings {
    static constexpr double kMaxLoraWeight = 4;

    struct Lora {
        std::string name;
        double weight = 1;  ///< ±kMaxLoraWeight
        bool operator==(const Lora&) const = default;
    };

    std::string prompt;    ///< UTF-8
    std::string negative;  ///< UTF-8
    std::vector<Lora> loras;
    std::array<std::uint8_t, 3> color{59, 130, 246};  ///< sRGB, of its overlay on the canvas

    bool operator==(const RegionSettings&) const = default;
};

}  // namespace gouache
