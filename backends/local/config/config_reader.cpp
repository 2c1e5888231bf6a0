#include "backends/local/config/config_reader.h"

#include <cmath>
#include <utility>

#include "core/json/model_json.h"

namespace gouache::local {

namespace {

std::string quoted(std::string_view key) {
    return "\"" + std::string(key) + "\"";
}

std::string range(const std::string& least, const std::string& most) {
    return " must be between " + least + " and " + most;
}

std::string format(double value) {
    return nlohmann::json(value).dump();
}

}  // namespace

ConfigReader::ConfigReader(std::filesystem::path path, nlohmann::json json)
    : path_(std::move(path)), json_(std::move(json)) {}

Result<ConfigReader> ConfigReader::open(const std::filesystem::path& path) {
    GOUACHE_TRY(nlohmann::json json, readModelJson(path));
    return ConfigReader(path, std::move(json));
}

const nlohmann::json* ConfigReader::find(std::string_view key) const {
    const auto found = json_.find(key);
    return found == json_.end() || found->is_null() ? nullptr : &*found;
}

bool ConfigReader::has(std::string_view key) const {
    return find(key) != nullptr;
}

void ConfigReader::fail(const std::string& reason) {
    if (!error_) {
        error_ = makeError(ErrorCode::BadModelConfig, path_.string(), reason);
    }
}

void ConfigReader::unsupported(const std::string& what) {
    if (!error_) {
        error_ = makeError(ErrorCode::UnsupportedArchitecture, path_.string(), what);
    }
}

void ConfigReader::wrongType(std::string_view key, std::string_view expected) {
    fail(quoted(key) + " is not " + std::string(expected));
}

std::optional<std::int64_t> ConfigReader::integerIn(std::string_view key,
                                                    const nlohmann::json& value, std::int64_t least,
                                                    std::int64_t most) {
    double real = 0;
    if (value.is_number()) {
        real = value.get<double>();
    }
    // Python writes 1.0 where a value went through a float.
    if (!value.is_number() || std::floor(real) != real) {
        wrongType(key, "a whole number");
        return std::nullopt;
    }
    if (real < static_cast<double>(least) || real > static_cast<double>(most)) {
        fail(quoted(key) + range(std::to_string(least), std::to_string(most)));
        return std::nullopt;
    }
    return static_cast<std::int64_t>(real);
}

std::optional<double> ConfigReader::numberIn(std::string_view key, const nlohmann::json& value,
                                             double least, double most) {
    if (!value.is_number()) {
        wrongType(key, "a number");
        return std::nullopt;
    }
    const auto real = value.get<double>();
    if (!(real >= least && real <= most)) {
        fail(quoted(key) + range(format(least), format(most)));
        return std::nullopt;
    }
    return real;
}

std::optional<std::int64_t> ConfigReader::optionalInteger(std::string_view key, std::int64_t least,
                                                          std::int64_t most) {
    const nlohmann::json* value = find(key);
    return value == nullptr ? std::nullopt : integerIn(key, *value, least, most);
}

std::optional<double> ConfigReader::optionalNumber(std::string_view key, double least,
                                                   double most) {
    const nlohmann::json* value = find(key);
    return value == nullptr ? std::nullopt : numberIn(key, *value, least, most);
}

std::optional<bool> ConfigReader::optionalBoolean(std::string_view key) {
    const nlohmann::json* value = find(key);
    if (value == nullptr) {
        return std::nullopt;
    }
    if (!value->is_boolean()) {
        wrongType(key, "true or false");
        return std::nullopt;
    }
    return value->get<bool>();
}

std::optional<std::string> ConfigReader::optionalText(std::string_view key) {
    const nlohmann::json* value = find(key);
    if (value == nullptr) {
        return std::nullopt;
    }
    if (!value->is_string()) {
        wrongType(key, "a text");
        return std::nullopt;
    }
    return value->get<std::string>();
}

std::int64_t ConfigReader::integer(std::string_view key, std::int64_t fallback, std::int64_t least,
                                   std::int64_t most) {
    return optionalInteger(key, least, most).value_or(fallback);
}

double ConfigReader::number(std::string_view key, double fallback, double least, double most) {
    return optionalNumber(key, least, most).value_or(fallback);
}

bool ConfigReader::boolean(std::string_view key, bool fallback) {
    return optionalBoolean(key).value_or(fallback);
}

std::string ConfigReader::text(std::string_view key, std::string_view fallback) {
    return optionalText(key).value_or(std::string(fallback));
}

std::vector<std::int64_t> ConfigReader::integers(std::string_view key,
                                                 std::vector<std::int64_t> fallback,
                                                 std::int64_t least, std::int64_t most,
                                                 std::size_t mostItems) {
    const nlohmann::json* value = find(key);
    if (value == nullptr) {
        return fallback;
    }
    if (!value->is_array()) {
        const auto single = integerIn(key, *value, least, most);
        return single ? std::vector<std::int64_t>{*single} : fallback;
    }
    if ((value->empty() && !fallback.empty()) || value->size() > mostItems) {
        fail(quoted(key) + " has " + std::to_string(value->size()) + " entries");
        return fallback;
    }
    std::vector<std::int64_t> items;
    for (const nlohmann::json& item : *value) {
        const auto number = integerIn(key, item, least, most);
        if (!number) {
            return fallback;
        }
        items.push_back(*number);
    }
    return items;
}

std::vector<double> ConfigReader::numbers(std::string_view key, double least, double most,
                                          std::size_t mostItems) {
    const nlohmann::json* value = find(key);
    if (value == nullptr) {
        return {};
    }
    if (!value->is_array() || value->empty() || value->size() > mostItems) {
        wrongType(key, "a list of numbers");
        return {};
    }
    std::vector<double> items;
    for (const nlohmann::json& item : *value) {
        const auto number = numberIn(key, item, least, most);
        if (!number) {
            return {};
        }
        items.push_back(*number);
    }
    return items;
}

std::vector<std::string> ConfigReader::texts(std::string_view key,
                                             std::vector<std::string> fallback,
                                             std::size_t mostItems) {
    const nlohmann::json* value = find(key);
    if (value == nullptr) {
        return fallback;
    }
    if (!value->is_array() || value->empty() || value->size() > mostItems) {
        wrongType(key, "a list of texts");
        return fallback;
    }
    std::vector<std::string> items;
    for (const nlohmann::json& item : *value) {
        if (!item.is_string()) {
            wrongType(key, "a list of texts");
            return fallback;
        }
        items.push_back(item.get<std::string>());
    }
    return items;
}

void ConfigReader::requireText(std::string_view key, std::string_view expected) {
    const std::string value = text(key, expected);
    if (value != expected) {
        unsupported("a model with " + quoted(key) + " = \"" + value + "\"");
    }
}

void ConfigReader::requireBoolean(std::string_view key, bool expected) {
    const nlohmann::json* value = find(key);
    if (value != nullptr && *value != expected) {
        unsupported("a model with " + quoted(key) + " = " + value->dump().substr(0, 40));
    }
}

void ConfigReader::requireAbsent(std::string_view key) {
    const nlohmann::json* value = find(key);
    if (value != nullptr) {
        unsupported("a model with " + quoted(key) + " = " + value->dump().substr(0, 40));
    }
}

Result<void> ConfigReader::finish() const {
    if (error_) {
        return *error_;
    }
    return {};
}

}  // namespace gouache::local
