#include "core/base/utf8.h"

#include <cstdint>

namespace gouache {

namespace {

struct Decoded {
    char32_t codePoint = 0xFFFD;
    std::size_t length = 0;  ///< 0 = ill-formed
};

Decoded decodeAt(std::string_view text, std::size_t offset) {
    const auto byte = [&](std::size_t i) { return static_cast<std::uint8_t>(text[offset + i]); };
    const std::size_t left = text.size() - offset;
    const std::uint8_t first = byte(0);
    if (first < 0x80) {
        return {first, 1};
    }
    std::size_t length = 0;
    char32_t value = 0;
    char32_t smallest = 0;
    if ((first & 0xE0) == 0xC0) {
        length = 2;
        value = first & 0x1F;
        smallest = 0x80;
    } else if ((first & 0xF0) == 0xE0) {
        length = 3;
        value = first & 0x0F;
        smallest = 0x800;
    } else if ((first & 0xF8) == 0xF0) {
        length = 4;
        value = first & 0x07;
        smallest = 0x10000;
    } else {
        return {};
    }
    if (length > left) {
        return {};
    }
    for (std::size_t i = 1; i < length; ++i) {
        if ((byte(i) & 0xC0) != 0x80) {
            return {};
        }
        value = (value << 6) | (byte(i) & 0x3F);
    }
    if (value < smallest || value > 0x10FFFF || (value >= 0xD800 && value <= 0xDFFF)) {
        return {};
    }
    return {value, length};
}

bool isAsciiSpace(char c) {
    return c == ' ' || (c >= '\t' && c <= '\r');
}

}  // namespace

std::size_t validUtf8Length(std::string_view text) {
    std::size_t offset = 0;
    while (offset < text.size()) {
        const Decoded decoded = decodeAt(text, offset);
        if (decoded.length == 0) {
            return offset;
        }
        offset += decoded.length;
    }
    return offset;
}

bool isValidUtf8(std::string_view text) {
    return validUtf8Length(text) == text.size();
}

std::string sanitizedUtf8(std::string_view text) {
    std::string clean;
    clean.reserve(text.size());
    while (!text.empty()) {
        const std::size_t good = validUtf8Length(text);
        clean.append(text.substr(0, good));
        if (good == text.size()) {
            break;
        }
        appendUtf8(clean, 0xFFFD);
        text.remove_prefix(good + 1);
    }
    return clean;
}

std::string latin1ToUtf8(std::string_view latin1) {
    std::string text;
    text.reserve(latin1.size());
    for (const char c : latin1) {
        appendUtf8(text, static_cast<std::uint8_t>(c));
    }
    return text;
}

void appendUtf8(std::string& text, char32_t codePoint) {
    if (codePoint > 0x10FFFF || (codePoint >= 0xD800 && codePoint <= 0xDFFF)) {
        codePoint = 0xFFFD;
    }
    const auto put = [&](char32_t byte) {
        text += static_cast<char>(static_cast<std::uint8_t>(byte));
    };
    if (codePoint < 0x80) {
        put(codePoint);
    } else if (codePoint < 0x800) {
        put(0xC0 | (codePoint >> 6));
        put(0x80 | (codePoint & 0x3F));
    } else if (codePoint < 0x10000) {
        put(0xE0 | (codePoint >> 12));
        put(0x80 | ((codePoint >> 6) & 0x3F));
        put(0x80 | (codePoint & 0x3F));
    } else {
        put(0xF0 | (codePoint >> 18));
        put(0x80 | ((codePoint >> 12) & 0x3F));
        put(0x80 | ((codePoint >> 6) & 0x3F));
        put(0x80 | (codePoint & 0x3F));
    }
}

char32_t nextCodePoint(std::string_view text, std::size_t& offset) {
    const Decoded decoded = decodeAt(text, offset);
    offset += decoded.length == 0 ? 1 : decoded.length;
    return decoded.codePoint;
}

std::string asciiLower(std::string_view text) {
    std::string lower(text);
    for (char& c : lower) {
        if (c >= 'A' && c <= 'Z') {
            c = static_cast<char>(c - 'A' + 'a');
        }
    }
    return lower;
}

std::string_view trimmed(std::string_view text) {
    while (!text.empty() && isAsciiSpace(text.front())) {
        text.remove_prefix(1);
    }
    while (!text.empty() && isAsciiSpace(text.back())) {
        text.remove_suffix(1);
    }
    return text;
}

}  // namespace gouache
