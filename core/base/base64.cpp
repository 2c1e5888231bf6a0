#include "core/base/base64.h"

#include <algorithm>
#include <array>
#include <cstdint>

namespace gouache {

namespace {

constexpr std::string_view kAlphabet =
    "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
constexpr std::uint8_t kInvalid = 0xFF;

constexpr std::array<std::uint8_t, 256> makeValues() {
    std::array<std::uint8_t, 256> values{};
    values.fill(kInvalid);
    for (std::size_t i = 0; i < kAlphabet.size(); ++i) {
        values[static_cast<std::uint8_t>(kAlphabet[i])] = static_cast<std::uint8_t>(i);
    }
    return values;
}
constexpr auto kValues = makeValues();

}  // namespace

std::string base64Encoded(std::span<const std::byte> bytes) {
    std::string text;
    text.reserve((bytes.size() + 2) / 3 * 4);
    for (std::size_t i = 0; i < bytes.size(); i += 3) {
        const std::size_t count = std::min<std::size_t>(3, bytes.size() - i);
        std::uint32_t group = 0;
        for (std::size_t k = 0; k < 3; ++k) {
            group = (group << 8U) | (k < count ? std::to_integer<std::uint32_t>(bytes[i + k]) : 0U);
        }
        for (std::size_t k = 0; k < 4; ++k) {
            text += k <= count ? kAlphabet[(group >> (18 - 6 * k)) & 63U] : '=';
        }
    }
    return text;
}

std::optional<std::vector<std::byte>> base64Decoded(std::string_view text) {
    if (text.size() % 4 != 0) {
        return std::nullopt;
    }
    std::size_t padding = 0;
    while (padding < 2 && padding < text.size() && text[text.size() - 1 - padding] == '=') {
        ++padding;
    }
    std::vector<std::byte> bytes;
    bytes.reserve(text.size() / 4 * 3);
    const std::size_t digits = text.size() - padding;
    for (std::size_t i = 0; i < text.size(); i += 4) {
        std::uint32_t group = 0;
        const std::size_t count = std::min<std::size_t>(4, digits - i);
        for (std::size_t k = 0; k < 4; ++k) {
            const std::uint8_t value =
                k < count ? kValues[static_cast<std::uint8_t>(text[i + k])] : 0;
            if (value == kInvalid) {
                return std::nullopt;
            }
            group = (group << 6U) | value;
        }
        if ((count == 3 && (group & 0xFFU) != 0) || (count == 2 && (group & 0xFFFFU) != 0)) {
            return std::nullopt;
        }
        for (std::size_t k = 0; k + 1 < count; ++k) {
            bytes.push_back(static_cast<std::byte>(group >> (16 - 8 * k)));
        }
    }
    return bytes;
}

}  // namespace gouache
