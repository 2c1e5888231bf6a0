#pragma once

#include <cstdint>
#include <filesystem>
#include <nlohmann/json.hpp>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/result.h"

namespace gouache::local {

/// Reads a model's config key by key, each with its bounds. Null counts as absent. The first thing
/// that is wrong is kept and comes out of finish(); until then every read gives a usable value.
class ConfigReader {
  public:
    /// As readModelJson.
    static Result<ConfigReader> open(const std::filesystem::path& path);

    bool has(std::string_view key) const;

    std::int64_t integer(std::string_view key, std::int64_t fallback, std::int64_t least,
                         std::int64_t most);
    double number(std::string_view key, double fallback, double least, double most);
    bool boolean(std::string_view key, bool fallback);
    std::string text(std::string_view key, std::string_view fallback);
    /// An array, or a single value for an array of one. An empty one only where the fallback is
    /// empty.
    std::vector<std::int64_t> integers(std::string_view key, std::vector<std::int64_t> fallback,
                                       std::int64_t least, std::int64_t most,
                                       std::size_t mostItems);
    std::vector<double> numbers(std::string_view key, double least, double most,
                                std::size_t mostItems);
    std::vector<std::string> texts(std::string_view key, std::vector<std::string> fallback,
                                   std::size_t mostItems);

    /// As above, none where the key is absent.
    std::optional<std::int64_t> optionalInteger(std::string_view key, std::int64_t least,
                                                std::int64_t most);
    std::optional<double> optionalNumber(std::string_view key, double least, double most);
    std::optional<bool> optionalBoolean(std::string_view key);
    std::optional<std::string> optionalText(std::string_view key);

    /// Notes BadModelConfig: `reason` completes "The model … cannot be used: ".
    void fail(const std::string& reason);
    /// Notes UnsupportedArchitecture: `what` completes "… is …, which Gouache cannot run yet".
    void unsupported(const std::string& what);
    /// Notes UnsupportedArchitecture where `key` is there and not `expected`.
    void requireText(std::string_view key, std::string_view expected);
    void requireBoolean(std::string_view key, bool expected);
    void requireAbsent(std::string_view key);

    Result<void> finish() const;

  private:
    ConfigReader(std::filesystem::path path, nlohmann::json json);

    const nlohmann::json* find(std::string_view key) const;
    void wrongType(std::string_view key, std::string_view expected);
    std::optional<std::int64_t> integerIn(std::string_view key, const nlohmann::json& value,
                                          std::int64_t least, std::int64_t most);
    std::optional<double> numberIn(std::string_view key, const nlohmann::json& value, double least,
                                   double most);

    std::filesystem::path path_;
    nlohmann::json json_;
    std::optional<Error> error_;
};

}  // namespace gouache::local
