#pragma once

#include <cstdint>
#include <filesystem>
#include <nlohmann/json.hpp>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/result.h"

// JSON from outside, read within bounds. Only source files include this header: no type of the JSON
// library shows in another module's interface.

namespace gouache {

/// A whole JSON text: at most `mostBytes` long, nested at most 64 deep, no null byte.
/// InvalidRequest with the reason as its argument.
Result<nlohmann::json> parseJson(std::string_view text, std::uint64_t mostBytes);

/// The same from a file. FileNotFound, FileNotReadable, InvalidRequest.
Result<nlohmann::json> readJsonFile(const std::filesystem::path& path, std::uint64_t mostBytes);

// Fields of an object: none where `object` is no object, the key is absent or null, or the value is
// of another type or out of range. A caller that must tell those apart looks at the value itself.

std::optional<std::int64_t> integerField(const nlohmann::json& object, std::string_view key,
                                         std::int64_t least, std::int64_t most);
/// Finite.
std::optional<double> numberField(const nlohmann::json& object, std::string_view key);
std::optional<bool> booleanField(const nlohmann::json& object, std::string_view key);
std::optional<std::string> textField(const nlohmann::json& object, std::string_view key,
                                     std::size_t longest = 100'000);
/// Empty where not an array of whole numbers within the range.
std::vector<std::int64_t> integerListField(const nlohmann::json& object, std::string_view key,
                                           std::int64_t least, std::int64_t most);

/// One line of valid JSON; ill-formed UTF-8 becomes U+FFFD.
std::string jsonText(const nlohmann::json& value);

}  // namespace gouache
