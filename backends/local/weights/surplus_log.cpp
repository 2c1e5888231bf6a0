#include "backends/local/weights/surplus_log.h"

#include <algorithm>
#include <string>
#include <vector>

#include "core/base/log.h"

namespace gouache::local {

void logSurplus(std::string_view part, const WeightStore& weights) {
    constexpr std::size_t kNames = 8;
    std::vector<std::string> names = weights.surplus();
    std::erase_if(names, [](const std::string& name) { return name.ends_with("position_ids"); });
    if (names.empty()) {
        return;
    }
    std::string text = std::string(part) + ": " + std::to_string(names.size()) +
                       " tensors in the file are not used:";
    for (std::size_t i = 0; i < std::min(names.size(), kNames); ++i) {
        text += " " + names[i];
    }
    log(LogLevel::Warning, "model", text + (names.size() > kNames ? " …" : ""));
}

}  // namespace gouache::local
