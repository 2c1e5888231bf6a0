#include "core/batch/text_encoding.h"

#include <iconv.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstddef>
#include <optional>

#include "core/base/utf8.h"

namespace gouache::detail {

namespace {

constexpr std::string_view kUtf8Mark = "\xEF\xBB\xBF";

/// By the C library's converter; none where the bytes are not of that encoding.
std::optional<std::string> converted(std::string_view bytes, const char* encoding) {
    const iconv_t converter = ::iconv_open("UTF-8", encoding);
    if (converter == reinterpret_cast<iconv_t>(-1)) {
        return std::nullopt;
    }
    std::string text;
    std::array<char, 8192> buffer{};
    std::string copy(bytes);  // iconv asks for a pointer that is not const
    char* in = copy.data();
    std::size_t left = copy.size();
    bool fine = true;
    while (fine && left > 0) {
        char* out = buffer.data();
        std::size_t room = buffer.size();
        const bool all =
            ::iconv(converter, &in, &left, &out, &room) != static_cast<std::size_t>(-1);
        text.append(buffer.data(), buffer.size() - room);
        fine = all || errno == E2BIG;
    }
    ::iconv_close(converter);
    return fine ? std::optional(text) : std::nullopt;
}

/// UTF-16 without a mark: Latin text has a null in every second byte.
std::optional<const char*> unmarkedUtf16(std::string_view bytes) {
    const std::size_t looked = std::min<std::size_t>(bytes.size(), 4096) & ~std::size_t{1};
    std::size_t even = 0;
    std::size_t odd = 0;
    for (std::size_t i = 0; i < looked; ++i) {
        if (bytes[i] == '\0') {
            ++(i % 2 == 0 ? even : odd);
        }
    }
    if (odd > looked / 8 && even == 0) {
        return "UTF-16LE";
    }
    return even > looked / 8 && odd == 0 ? std::optional("UTF-16BE") : std::nullopt;
}

bool isHigh(char c) {
    return static_cast<unsigned char>(c) >= 0x80;
}

/// Whether bytes beyond ASCII mostly stand alone between others, as accented letters do.
bool looksWestern(std::string_view bytes) {
    std::size_t alone = 0;
    std::size_t paired = 0;
    for (std::size_t i = 0; i < bytes.size();) {
        std::size_t end = i;
        while (end < bytes.size() && isHigh(bytes[end])) {
            ++end;
        }
        if (end - i == 1) {
            ++alone;
        } else {
            paired += end - i;
        }
        i = std::max(end, i + 1);
    }
    return alone > paired;
}

}  // namespace

Result<std::string> decodedText(std::string_view bytes, std::string_view name) {
    std::optional<std::string> text;
    if (bytes.starts_with(kUtf8Mark)) {
        text = sanitizedUtf8(bytes.substr(kUtf8Mark.size()));
    } else if (bytes.starts_with("\xFF\xFE") || bytes.starts_with("\xFE\xFF")) {
        text = converted(bytes.substr(2), bytes[0] == '\xFF' ? "UTF-16LE" : "UTF-16BE");
    } else if (const auto utf16 = unmarkedUtf16(bytes)) {
        text = converted(bytes, *utf16);
    } else if (isValidUtf8(bytes)) {
        text = std::string(bytes);
    } else if (!looksWestern(bytes)) {
        text = converted(bytes, "GB18030");
    } else {
        text = converted(bytes, "CP1252");
    }
    if (!text) {
        return makeError(ErrorCode::EncodingUnknown, name);
    }
    std::erase(*text, '\0');
    return *text;
}

}  // namespace gouache::detail
