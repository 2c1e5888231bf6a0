#include "core/jobs/output_name.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <ctime>
#include <optional>

#include "core/base/utf8.h"

namespace gouache {

namespace fs = std::filesystem;

namespace {

constexpr std::size_t kLongestPart = 180;   ///< bytes
constexpr std::size_t kLongestPrompt = 60;  ///< bytes of the prompt in a name
constexpr int kWidestNumber = 12;
constexpr std::array<std::string_view, 4> kExtensions{".png", ".jpg", ".jpeg", ".webp"};

Error badPattern(std::string_view pattern, const std::string& why) {
    return makeError(ErrorCode::BadNamePattern, pattern, why);
}

std::string timePart(WallTime when, const char* format) {
    const std::time_t seconds =
        std::chrono::duration_cast<std::chrono::seconds>(when.time_since_epoch()).count();
    std::tm local{};
    localtime_r(&seconds, &local);
    char text[32];
    return std::string(text, std::strftime(text, sizeof text, format, &local));
}

std::string cutTo(std::string_view text, std::size_t most) {
    std::string_view cut = text.substr(0, most);
    return std::string(cut.substr(0, validUtf8Length(cut)));
}

/// Its first words, as far as they fit.
std::string firstWords(std::string_view prompt) {
    std::string words = cutTo(prompt, kLongestPrompt);
    if (words.size() < prompt.size()) {
        if (const std::size_t blank = words.rfind(' ');
            blank != std::string::npos && blank > kLongestPrompt / 2) {
            words.resize(blank);
        }
    }
    return words;
}

std::string padded(std::int64_t number, int width) {
    std::string digits = std::to_string(number);
    const auto wanted = static_cast<std::size_t>(std::max(0, width));
    return digits.size() < wanted ? std::string(wanted - digits.size(), '0') + digits : digits;
}

/// What stands for a placeholder; none for one that is not known.
std::optional<std::string> valueOf(std::string_view placeholder, int width,
                                   const OutputNameParts& parts) {
    if (placeholder == "date") {
        return timePart(parts.when, "%Y-%m-%d");
    }
    if (placeholder == "time") {
        return timePart(parts.when, "%H-%M-%S");
    }
    if (placeholder == "prompt") {
        return firstWords(parts.prompt);
    }
    if (placeholder == "seed") {
        return std::to_string(parts.seed.value);
    }
    if (placeholder == "index") {
        return padded(parts.index, width);
    }
    if (placeholder == "picture") {
        return padded(parts.picture + 1, width);
    }
    if (placeholder == "name") {
        return parts.name.empty() ? firstWords(parts.prompt) : parts.name;
    }
    if (placeholder == "model") {
        return fs::path(parts.model).stem().string();
    }
    if (placeholder == "batch") {
        return cutTo(parts.batch, kLongestPrompt);
    }
    if (placeholder == "width") {
        return padded(parts.size.width, width);
    }
    if (placeholder == "height") {
        return padded(parts.size.height, width);
    }
    if (placeholder == "sampler") {
        return parts.sampler;
    }
    if (placeholder == "steps") {
        return padded(parts.steps, width);
    }
    return std::nullopt;
}

bool isForbidden(char c) {
    return static_cast<unsigned char>(c) < 0x20 || c == 0x7f ||
           std::string_view("<>:\"\\|?*").find(c) != std::string_view::npos;
}

/// Names that Windows keeps for devices, in any case and with any extension.
bool isReserved(std::string_view part) {
    const std::string stem = asciiLower(part.substr(0, part.find('.')));
    if (stem == "con" || stem == "prn" || stem == "aux" || stem == "nul") {
        return true;
    }
    return stem.size() == 4 && (stem.starts_with("com") || stem.starts_with("lpt")) &&
           stem[3] >= '1' && stem[3] <= '9';
}

/// One part of a path that every common file system takes; may come out empty.
std::string safePart(std::string_view text, std::size_t most) {
    std::string part;
    for (const char c : sanitizedUtf8(text)) {
        const char safe = isForbidden(c) ? ' ' : c;
        if (!(safe == ' ' && (part.empty() || part.back() == ' '))) {
            part += safe;
        }
    }
    part = cutTo(part, most);
    while (!part.empty() && (part.back() == '.' || part.back() == ' ')) {
        part.pop_back();
    }
    while (!part.empty() && (part.front() == ' ' || part.front() == '.')) {
        part.erase(part.begin());
    }
    return isReserved(part) ? "_" + part : part;
}

/// The pattern with its placeholders filled; '/' of values is a hyphen.
Result<std::string> filled(std::string_view pattern, const OutputNameParts& parts) {
    std::string text;
    for (std::size_t at = 0; at < pattern.size(); ++at) {
        if (pattern[at] == '}') {
            return badPattern(pattern, "a } has no { before it");
        }
        if (pattern[at] != '{') {
            text += pattern[at];
            continue;
        }
        const std::size_t end = pattern.find('}', at);
        if (end == std::string_view::npos) {
            return badPattern(pattern, "a { has no } behind it");
        }
        std::string_view inside = pattern.substr(at + 1, end - at - 1);
        int width = 0;
        if (const std::size_t colon = inside.find(':'); colon != std::string_view::npos) {
            const std::string_view number = inside.substr(colon + 1);
            const auto [last, error] =
                std::from_chars(number.data(), number.data() + number.size(), width);
            if (error != std::errc{} || last != number.data() + number.size() || width < 1 ||
                width > kWidestNumber) {
                return badPattern(pattern, "after the colon must be a number from 1 to 12");
            }
            inside = inside.substr(0, colon);
        }
        std::optional<std::string> value = valueOf(inside, width, parts);
        if (!value) {
            std::string names;
            for (const std::string_view name : outputPlaceholders()) {
                names += (names.empty() ? "{" : ", {") + std::string(name) + "}";
            }
            return badPattern(pattern,
                              "{" + std::string(inside) + "} is none of the placeholders " + names);
        }
        std::ranges::replace(*value, '/', '-');
        text += *value;
        at = end;
    }
    return text;
}

}  // namespace

const std::vector<std::string_view>& outputPlaceholders() {
    static const std::vector<std::string_view> kNames{
        "date",  "time",  "prompt", "seed",   "index",   "picture", "name",
        "model", "batch", "width",  "height", "sampler", "steps"};
    return kNames;
}

Result<fs::path> outputName(std::string_view pattern, const OutputNameParts& parts) {
    std::string_view stem = pattern;
    std::string extension = ".png";
    for (const std::string_view known : kExtensions) {
        if (asciiLower(pattern).ends_with(known)) {
            stem = pattern.substr(0, pattern.size() - known.size());
            extension = known;
        }
    }
    GOUACHE_TRY(const std::string text, filled(stem, parts));
    fs::path path;
    for (std::size_t start = 0; start <= text.size();) {
        const std::size_t end = std::min(text.find('/', start), text.size());
        const bool last = end == text.size();
        std::string part = safePart(std::string_view(text).substr(start, end - start),
                                    last ? kLongestPart - extension.size() : kLongestPart);
        if (last) {
            path /= (part.empty() ? std::string("picture") : part) + extension;
        } else if (!part.empty()) {
            path /= part;
        }
        start = end + 1;
    }
    return path;
}

Result<void> checkOutputPattern(std::string_view pattern) {
    if (trimmed(pattern).empty()) {
        return badPattern(pattern, "it is empty");
    }
    const Result<fs::path> name = outputName(pattern, {});
    return name.ok() ? Result<void>() : name.error();
}

fs::path numberedName(const fs::path& path, int number) {
    if (number <= 1) {
        return path;
    }
    return path.parent_path() /
           (path.stem().string() + " (" + std::to_string(number) + ")" + path.extension().string());
}

}  // namespace gouache
