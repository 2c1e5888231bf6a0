#include "core/base/error.h"

#include <cstddef>

namespace gouache {

std::string_view errorKey(ErrorCode code) {
    switch (code) {
#define GOUACHE_ERROR(name, key, sentence) \
    case ErrorCode::name:                  \
        return key;
#include "core/base/error_list.h"
#undef GOUACHE_ERROR
    }
    return "unknown";
}

std::string_view errorTemplate(ErrorCode code) {
    switch (code) {
#define GOUACHE_ERROR(name, key, sentence) \
    case ErrorCode::name:                  \
        return sentence;
#include "core/base/error_list.h"
#undef GOUACHE_ERROR
    }
    return "";
}

namespace {

constexpr std::size_t kLongestArgument = 400;

/// Arguments may come from files and servers: control characters must not reach a terminal or a
/// label.
std::string printable(std::string_view argument) {
    std::string text;
    for (const char c : argument.substr(0, kLongestArgument)) {
        const auto byte = static_cast<unsigned char>(c);
        text += byte < 0x20 || byte == 0x7f ? ' ' : c;
    }
    if (argument.size() > kLongestArgument) {
        // Do not end inside a UTF-8 sequence.
        while (!text.empty() && (static_cast<unsigned char>(text.back()) & 0xC0) == 0x80) {
            text.pop_back();
        }
        if (!text.empty() && (static_cast<unsigned char>(text.back()) & 0xC0) == 0xC0) {
            text.pop_back();
        }
        text += "…";
    }
    return text;
}

}  // namespace

std::string fillTemplate(std::string_view text, const std::vector<std::string>& arguments) {
    std::string filled;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text[i] == '%' && i + 1 < text.size() && text[i + 1] >= '1' && text[i + 1] <= '9') {
            const auto index = static_cast<std::size_t>(text[i + 1] - '1');
            if (index < arguments.size()) {
                filled += printable(arguments[index]);
            }
            ++i;
        } else {
            filled += text[i];
        }
    }
    return filled;
}

std::string englishSentence(const Error& error) {
    return fillTemplate(errorTemplate(error.code), error.arguments);
}

}  // namespace gouache
