#pragma once

#include <map>
#include <string>

namespace gouache {

/// How a control layer steers the generation.
struct ControlSettings {
    static constexpr double kMaxWeight = 2;

    std::string model;         ///< a ControlNet's name; empty = the one for sketches
    std::string preprocessor;  ///< what makes the hint of the pixels; empty = they are the hint
    std::map<std::string, double> parameters;  ///< of the preprocessor, by name
    double weight = 1;                         ///< 0…kMaxWeight
    double start = 0;  ///< part of the steps from which it counts, 0…1, at most end
    double end = 1;    ///< part of the steps up to which it counts, 0…1

    bool operator==(const ControlSettings&) const = default;
};

}  // namespace gouache
