#include "app/cli/generate/control_argument.h"

#include <charconv>
#include <filesystem>
#include <optional>
#include <system_error>
#include <vector>

namespace gouache::cli {

namespace {

std::optional<double> number(std::string_view text) {
    double value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error != std::errc{} || end != text.data() + text.size()) {
        return std::nullopt;
    }
    return value;
}

}  // namespace

Result<ControlArgument> parseControlArgument(std::string_view text) {
    const std::size_t colon = text.find(':');
    if (colon == std::string_view::npos || colon == 0 || colon + 1 == text.size()) {
        return makeError(
            ErrorCode::InvalidRequest,
            "--control " + std::string(text) + " is not MODEL:FILE[:WEIGHT[:START[:END]]]");
    }
    ControlArgument argument;
    argument.model = text.substr(0, colon);
    std::string_view file = text.substr(colon + 1);
    std::vector<double> numbers;  // from the back
    std::error_code ignored;
    while (numbers.size() < 3 && !std::filesystem::exists(std::filesystem::path(file), ignored)) {
        const std::size_t last = file.rfind(':');
        const auto value =
            last == std::string_view::npos ? std::nullopt : number(file.substr(last + 1));
        if (!value || last == 0) {
            break;
        }
        numbers.push_back(*value);
        file = file.substr(0, last);
    }
    argument.file = file;
    const auto take = [&numbers](double& target) {
        if (!numbers.empty()) {
            target = numbers.back();
            numbers.pop_back();
        }
    };
    take(argument.weight);
    take(argument.start);
    take(argument.end);
    return argument;
}

}  // namespace gouache::cli
