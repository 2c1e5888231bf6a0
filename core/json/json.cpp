#include "core/json/json.h"

#include <cmath>

#include "core/base/read_file.h"

namespace gouache {

namespace {

constexpr int kDeepest = 64;

/// The value, where `object` is an object that has it; else null.
const nlohmann::json* fieldOf(const nlohmann::json& object, std::string_view key) {
    if (!object.is_object()) {
        return nullptr;
    }
    const auto found = object.find(key);
    return found == object.end() ? nullptr : &*found;
}

std::optional<std::int64_t> asInteger(const nlohmann::json& value, std::int64_t least,
                                      std::int64_t most) {
    if (!value.is_number_integer()) {
        return std::nullopt;
    }
    if (value.is_number_unsigned() &&
        value.get<std::uint64_t>() > static_cast<std::uint64_t>(INT64_MAX)) {
        return std::nullopt;
    }
    const auto number = value.get<std::int64_t>();
    return number < least || number > most ? std::nullopt : std::optional(number);
}

}  // namespace

Result<nlohmann::json> parseJson(std::string_view text, std::uint64_t mostBytes) {
    const auto invalid = [](std::string reason) {
        return makeError(ErrorCode::InvalidRequest, std::move(reason));
    };
    if (text.size() > mostBytes) {
        return invalid("it is longer than " + std::to_string(mostBytes) + " bytes");
    }
    // The JSON reader takes a null byte for the end of the text; what follows would go unread.
    if (text.find('\0') != std::string_view::npos) {
        return invalid("it holds a null byte");
    }
    bool tooDeep = false;
    const auto watchDepth = [&](int depth, nlohmann::json::parse_event_t, nlohmann::json&) {
        tooDeep = tooDeep || depth > kDeepest;
        return !tooDeep;
    };
    try {
        nlohmann::json value =
            nlohmann::json::parse(text.begin(), text.end(), watchDepth, /*allow_exceptions=*/false);
        if (tooDeep) {
            return invalid("it is nested too deeply");
        }
        if (value.is_discarded()) {
            return invalid("it is not valid JSON");
        }
        return value;
    } catch (const std::exception&) {
        return invalid("it does not fit into memory");
    }
}

Result<nlohmann::json> readJsonFile(const std::filesystem::path& path, std::uint64_t mostBytes) {
    GOUACHE_TRY(const std::string text, readFile(path, mostBytes));
    return parseJson(text, mostBytes);
}

std::optional<std::int64_t> integerField(const nlohmann::json& object, std::string_view key,
                                         std::int64_t least, std::int64_t most) {
    const nlohmann::json* const value = fieldOf(object, key);
    return value == nullptr ? std::nullopt : asInteger(*value, least, most);
}

std::optional<double> numberField(const nlohmann::json& object, std::string_view key) {
    const nlohmann::json* const value = fieldOf(object, key);
    if (value == nullptr || !value->is_number() || !std::isfinite(value->get<double>())) {
        return std::nullopt;
    }
    return value->get<double>();
}

std::optional<bool> booleanField(const nlohmann::json& object, std::string_view key) {
    const nlohmann::json* const value = fieldOf(object, key);
    return value == nullptr || !value->is_boolean() ? std::nullopt
                                                    : std::optional(value->get<bool>());
}

std::optional<std::string> textField(const nlohmann::json& object, std::string_view key,
                                     std::size_t longest) {
    const nlohmann::json* const value = fieldOf(object, key);
    if (value == nullptr || !value->is_string() ||
        value->get_ref<const std::string&>().size() > longest) {
        return std::nullopt;
    }
    return value->get<std::string>();
}

std::vector<std::int64_t> integerListField(const nlohmann::json& object, std::string_view key,
                                           std::int64_t least, std::int64_t most) {
    const nlohmann::json* const value = fieldOf(object, key);
    if (value == nullptr || !value->is_array()) {
        return {};
    }
    std::vector<std::int64_t> numbers;
    for (const nlohmann::json& element : *value) {
        const auto number = asInteger(element, least, most);
        if (!number) {
            return {};
        }
        numbers.push_back(*number);
    }
    return numbers;
}

std::string jsonText(const nlohmann::json& value) {
    return value.dump(-1, ' ', false, nlohmann::json::error_handler_t::replace);
}

}  // namespace gouache
