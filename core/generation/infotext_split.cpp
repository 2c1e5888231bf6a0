#include <algorithm>
#include <optional>

#include "core/base/utf8.h"
#include "core/generation/infotext.h"
#include "core/json/json.h"

namespace gouache {

namespace {

using Fields = std::vector<std::pair<std::string, std::string>>;

constexpr std::size_t kLongestInfotext = std::size_t{1} << 20;
constexpr std::size_t kLongestKey = 100;
constexpr std::size_t kMostFields = 1'000;
constexpr int kFewestFields = 3;  ///< that make a line the settings line
constexpr std::string_view kNegative = "Negative prompt:";

std::string cleaned(std::string_view text) {
    text = text.substr(0, kLongestInfotext);
    std::string clean;
    clean.reserve(text.size());
    for (const char c : sanitizedUtf8(text)) {
        const auto byte = static_cast<unsigned char>(c);
        if ((byte >= 0x20 && byte != 0x7f) || c == '\n' || c == '\t') {
            clean += c;
        }
    }
    return clean;
}

std::vector<std::string_view> linesOf(std::string_view text) {
    std::vector<std::string_view> lines;
    while (true) {
        const std::size_t end = text.find('\n');
        lines.push_back(text.substr(0, end));
        if (end == std::string_view::npos) {
            return lines;
        }
        text.remove_prefix(end + 1);
    }
}

bool isWordCharacter(char c) {
    return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_' ||
           static_cast<unsigned char>(c) >= 0x80;
}

/// Reads "Key: value, Key: value" from left to right.
class FieldScanner {
  public:
    explicit FieldScanner(std::string_view line) : left_(line) {}

    Fields all() {
        Fields fields;
        while (!left_.empty() && fields.size() < kMostFields) {
            left_ = trimmed(left_);
            const std::size_t keyLength = keyAhead();
            if (keyLength == 0) {
                skipPastComma();
                continue;
            }
            std::string key(trimmed(left_.substr(0, keyLength)));
            left_ = trimmed(left_.substr(keyLength + 1));
            fields.emplace_back(std::move(key), value());
        }
        return fields;
    }

  private:
    /// Length of a key that a colon follows; 0 where there is none.
    std::size_t keyAhead() const {
        std::size_t length = 0;
        while (length < left_.size() && length <= kLongestKey) {
            const char c = left_[length];
            const bool inner = c == ' ' || c == '-' || c == '/';
            if (!isWordCharacter(c) && !(inner && length > 0)) {
                break;
            }
            ++length;
        }
        const bool isKey = trimmed(left_.substr(0, length)).size() >= 2 && length < left_.size() &&
                           left_[length] == ':';
        return isKey ? length : 0;
    }

    void skipPastComma() {
        const std::size_t comma = left_.find(',');
        left_.remove_prefix(comma == std::string_view::npos ? left_.size() : comma + 1);
    }

    std::string value() {
        if (!left_.empty() && left_.front() == '"') {
            if (const std::size_t length = stringLength(left_); endsValue(length)) {
                const auto decoded = parseJson(left_.substr(0, length), kLongestInfotext);
                if (decoded.ok() && decoded->is_string()) {
                    left_.remove_prefix(length);
                    skipPastComma();
                    return decoded->get<std::string>();
                }
            }
        } else if (!left_.empty() && (left_.front() == '[' || left_.front() == '{')) {
            // Civitai writes JSON values without quoting them.
            if (const std::size_t length = bracketLength(left_); endsValue(length)) {
                std::string raw(left_.substr(0, length));
                left_.remove_prefix(length);
                skipPastComma();
                return raw;
            }
        }
        std::string plain(trimmed(left_.substr(0, left_.find(','))));
        skipPastComma();
        return plain;
    }

    /// True where only white space lies between `length` and a comma or the end.
    bool endsValue(std::size_t length) const {
        if (length == 0) {
            return false;
        }
        const std::string_view rest = trimmed(left_.substr(length));
        return rest.empty() || rest.front() == ',';
    }

    /// Bytes of the JSON string that `text` begins with; 0 where it is not closed.
    static std::size_t stringLength(std::string_view text) {
        for (std::size_t i = 1; i < text.size(); ++i) {
            if (text[i] == '\\') {
                ++i;
            } else if (text[i] == '"') {
                return i + 1;
            }
        }
        return 0;
    }

    /// Bytes of the JSON list or object that `text` begins with; 0 where it is not closed.
    static std::size_t bracketLength(std::string_view text) {
        int depth = 0;
        for (std::size_t i = 0; i < text.size(); ++i) {
            if (text[i] == '"') {
                const std::size_t length = stringLength(text.substr(i));
                if (length == 0) {
                    return 0;
                }
                i += length - 1;
            } else if (text[i] == '[' || text[i] == '{') {
                ++depth;
            } else if ((text[i] == ']' || text[i] == '}') && --depth == 0) {
                return i + 1;
            }
        }
        return 0;
    }

    std::string_view left_;
};

/// The line with the settings: the last, or one that begins with "Steps:" where a tool added lines
/// behind it.
std::optional<std::size_t> settingsLine(const std::vector<std::string_view>& lines) {
    const auto isSettings = [](std::string_view line) {
        return FieldScanner(line).all().size() >= kFewestFields;
    };
    if (isSettings(lines.back())) {
        return lines.size() - 1;
    }
    for (std::size_t i = lines.size() - 1; i-- > 0;) {
        if (trimmed(lines[i]).starts_with("Steps:") && isSettings(lines[i])) {
            return i;
        }
    }
    return std::nullopt;
}

std::string quoted(const std::string& value) {
    const bool plain = value.find_first_of(",:\n\t\"") == std::string::npos &&
                       trimmed(value).size() == value.size() && !value.starts_with('[') &&
                       !value.starts_with('{');
    return plain ? value : jsonText(value);
}

}  // namespace

Infotext splitInfotext(std::string_view text) {
    Infotext infotext;
    const std::string clean = cleaned(text);
    const auto lines = linesOf(trimmed(clean));
    const auto settings = settingsLine(lines);
    if (settings) {
        for (std::size_t i = *settings; i < lines.size(); ++i) {
            for (auto& field : FieldScanner(lines[i]).all()) {
                infotext.fields.push_back(std::move(field));
            }
        }
    }
    std::string* part = &infotext.prompt;
    const std::size_t end = settings.value_or(lines.size());
    for (std::size_t i = 0; i < end; ++i) {
        std::string_view line = lines[i];
        if (part == &infotext.prompt && trimmed(line).starts_with(kNegative)) {
            part = &infotext.negativePrompt;
            line.remove_prefix(line.find(kNegative) + kNegative.size());
        }
        if (!part->empty()) {
            *part += '\n';
        }
        *part += line;
    }
    infotext.prompt = std::string(trimmed(infotext.prompt));
    infotext.negativePrompt = std::string(trimmed(infotext.negativePrompt));
    return infotext;
}

std::string joinInfotext(const Infotext& infotext) {
    std::string text(trimmed(infotext.prompt));
    const auto newLine = [&] {
        if (!text.empty()) {
            text += '\n';
        }
    };
    if (!infotext.negativePrompt.empty()) {
        newLine();
        text += std::string(kNegative) + " " + std::string(trimmed(infotext.negativePrompt));
    }
    std::string line;
    for (const auto& [key, value] : infotext.fields) {
        line += (line.empty() ? "" : ", ") + key + ": " + quoted(value);
    }
    if (!line.empty()) {
        newLine();
        text += line;
    }
    return text;
}

}  // namespace gouache
