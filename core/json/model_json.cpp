#include "core/json/model_json.h"

#include <cctype>
#include <cstdint>
#include <string>
#include <string_view>

#include "core/base/read_file.h"
#include "core/json/json.h"

namespace gouache {

namespace {

constexpr std::uint64_t kMostJsonBytes = 64U << 20U;

bool isWordCharacter(char c) {
    return std::isalnum(static_cast<unsigned char>(c)) != 0 || c == '_';
}

/// NaN, Infinity and -Infinity outside of strings become null.
std::string withoutPythonNumbers(std::string_view text) {
    std::string result;
    result.reserve(text.size());
    bool inString = false;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const char c = text[i];
        if (inString) {
            result += c;
            if (c == '\\' && i + 1 < text.size()) {
                result += text[++i];
            } else if (c == '"') {
                inString = false;
            }
            continue;
        }
        inString = c == '"';
        bool replaced = false;
        if ((c == '-' || c == 'N' || c == 'I') && (i == 0 || !isWordCharacter(text[i - 1]))) {
            for (const std::string_view word : {"-Infinity", "Infinity", "NaN"}) {
                if (text.substr(i).starts_with(word)) {
                    result += "null";
                    i += word.size() - 1;
                    replaced = true;
                    break;
                }
            }
        }
        if (!replaced) {
            result += c;
        }
    }
    return result;
}

}  // namespace

Result<nlohmann::json> readModelJson(const std::filesystem::path& path) {
    GOUACHE_TRY(const std::string text, readFile(path, kMostJsonBytes));
    auto json = parseJson(withoutPythonNumbers(text), kMostJsonBytes);
    if (!json.ok()) {
        return makeError(ErrorCode::BadModelConfig, path.string(),
                         json.error().arguments.empty() ? "it is not valid JSON"
                                                        : json.error().arguments.front());
    }
    if (!json->is_object()) {
        return makeError(ErrorCode::BadModelConfig, path.string(), "it is not a JSON object");
    }
    return json;
}

}  // namespace gouache
