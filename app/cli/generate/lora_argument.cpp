#include "app/cli/generate/lora_argument.h"

#include <charconv>
#include <optional>
#include <string>
#include <vector>

namespace gouache::cli {

Result<LoraUse> parseLoraArgument(std::string_view text) {
    std::string_view name = text;
    std::vector<double> numbers;  // from the back
    while (numbers.size() < 2) {
        const std::size_t colon = name.rfind(':');
        if (colon == std::string_view::npos) {
            break;
        }
        const std::string_view number = name.substr(colon + 1);
        double value = 0;
        const auto [end, error] =
            std::from_chars(number.data(), number.data() + number.size(), value);
        if (error != std::errc{} || end != number.data() + number.size()) {
            break;
        }
        numbers.push_back(value);
        name = name.substr(0, colon);
    }
    if (name.empty() || name.back() == ':') {
        return makeError(ErrorCode::InvalidRequest,
                         "--lora " + std::string(text) + " is not NAME[:WEIGHT[:TEXT_WEIGHT]]");
    }
    LoraUse lora{std::string(name)};
    if (!numbers.empty()) {
        lora.weight = numbers.back();
    }
    if (numbers.size() == 2) {
        lora.textWeight = numbers.front();
    }
    return lora;
}

}  // namespace gouache::cli
