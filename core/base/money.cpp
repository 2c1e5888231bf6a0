#include "core/base/money.h"

#include <algorithm>
#include <array>
#include <cstdlib>
#include <limits>
#include <utility>

#include "core/base/utf8.h"

namespace gouache {

namespace {

__extension__ using Wide = __int128;

constexpr int kPlaces = 6;
constexpr std::array<std::int64_t, kPlaces + 1> kPowersOfTen{1,      10,      100,      1'000,
                                                             10'000, 100'000, 1'000'000};

std::int64_t bounded(Wide value) {
    constexpr Wide kMost = std::numeric_limits<std::int64_t>::max();
    return static_cast<std::int64_t>(std::clamp(value, -kMost, kMost));
}

Wide divided(Wide dividend, Wide divisor) {
    if (divisor < 0) {
        dividend = -dividend;
        divisor = -divisor;
    }
    const Wide half = divisor / 2;
    return dividend < 0 ? -((-dividend + half) / divisor) : (dividend + half) / divisor;
}

const std::string& sharedCurrency(const Money& a, const Money& b) {
    return a.isZero() ? b.currency : a.currency;
}

/// Digits of `units` whole and `fraction` millionths, of which `places` are written.
std::string decimalText(bool negative, std::uint64_t micros, int places) {
    const auto unit = static_cast<std::uint64_t>(kPowersOfTen[kPlaces]);
    std::string text = (negative ? "-" : "") + std::to_string(micros / unit);
    if (places > 0) {
        std::string fraction = std::to_string(micros % unit);
        fraction.insert(0, kPlaces - fraction.size(), '0');
        text += '.' + fraction.substr(0, static_cast<std::size_t>(places));
    }
    return text;
}

std::uint64_t magnitude(std::int64_t micros) {
    return micros < 0 ? ~static_cast<std::uint64_t>(micros) + 1
                      : static_cast<std::uint64_t>(micros);
}

}  // namespace

Money operator+(const Money& a, const Money& b) {
    return {bounded(Wide{a.micros} + b.micros), sharedCurrency(a, b)};
}

Money operator-(const Money& a, const Money& b) {
    return {bounded(Wide{a.micros} - b.micros), sharedCurrency(a, b)};
}

Money scaled(const Money& a, std::int64_t numerator, std::int64_t denominator) {
    return {bounded(divided(Wide{a.micros} * numerator, denominator)), a.currency};
}

int percentOf(const Money& part, const Money& whole) {
    if (whole.micros <= 0) {
        return 100;
    }
    return static_cast<int>(std::clamp<Wide>(Wide{part.micros} * 100 / whole.micros, 0, 1'000'000));
}

std::optional<std::string> currencyFromText(std::string_view text) {
    text = trimmed(text);
    std::string code;
    for (const char c : text) {
        const bool lower = c >= 'a' && c <= 'z';
        if (!lower && (c < 'A' || c > 'Z')) {
            return std::nullopt;
        }
        code += lower ? static_cast<char>(c - 'a' + 'A') : c;
    }
    return code.size() == 3 ? std::optional(code) : std::nullopt;
}

Result<Money> moneyFromText(std::string_view amount, std::string_view currency) {
    const auto code = currencyFromText(currency);
    if (!code) {
        return makeError(ErrorCode::InvalidCurrency, currency);
    }
    std::string_view rest = trimmed(amount);
    const bool negative = rest.starts_with('-');
    if (negative || rest.starts_with('+')) {
        rest.remove_prefix(1);
    }
    const std::size_t point = std::min(rest.find('.'), rest.size());
    const std::string_view whole = rest.substr(0, point);
    const std::string_view fraction = rest.substr(std::min(point + 1, rest.size()));
    const bool digits =
        rest.size() <= 40 && fraction.size() <= kPlaces && whole.size() + fraction.size() > 0 &&
        (std::string(whole) + std::string(fraction)).find_first_not_of("0123456789") ==
            std::string::npos;
    if (!digits) {
        return makeError(ErrorCode::InvalidAmount, amount);
    }
    Wide micros = 0;
    for (const char c : whole) {
        micros = std::min<Wide>(micros * 10 + (c - '0'), std::numeric_limits<std::int64_t>::max());
    }
    micros *= kPowersOfTen[kPlaces];
    for (std::size_t i = 0; i < fraction.size(); ++i) {
        micros += Wide{fraction[i] - '0'} * kPowersOfTen[kPlaces - 1 - i];
    }
    if (micros > std::numeric_limits<std::int64_t>::max()) {
        return makeError(ErrorCode::InvalidAmount, amount);
    }
    return Money{static_cast<std::int64_t>(negative ? -micros : micros), *code};
}

std::string amountText(const Money& money, int places) {
    places = std::clamp(places, 0, kPlaces);
    const std::uint64_t micros = magnitude(money.micros);
    while (places < kPlaces &&
           micros % static_cast<std::uint64_t>(
                        kPowersOfTen[static_cast<std::size_t>(kPlaces - places)]) !=
               0) {
        ++places;
    }
    return decimalText(money.micros < 0, micros, places);
}

std::string roundedAmountText(const Money& money, int places) {
    places = std::clamp(places, 0, kPlaces);
    const auto step =
        static_cast<std::uint64_t>(kPowersOfTen[static_cast<std::size_t>(kPlaces - places)]);
    const std::uint64_t rounded = (magnitude(money.micros) + step / 2) / step * step;
    return decimalText(money.micros < 0 && rounded > 0, rounded, places);
}

std::string_view currencySymbol(std::string_view currency) {
    static constexpr std::array<std::pair<std::string_view, std::string_view>, 8> kSymbols{
        {{"CNY", "¥"},
         {"EUR", "€"},
         {"USD", "$"},
         {"GBP", "£"},
         {"JPY", "JP¥"},
         {"KRW", "₩"},
         {"INR", "₹"},
         {"TWD", "NT$"}}};
    const auto found = std::find_if(kSymbols.begin(), kSymbols.end(),
                                    [&](const auto& entry) { return entry.first == currency; });
    return found == kSymbols.end() ? currency : found->second;
}

}  // namespace gouache
