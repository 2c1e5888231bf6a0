#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "core/base/result.h"

namespace gouache {

/// An exact amount of money: whole millionths of the currency's unit.
struct Money {
    std::int64_t micros = 0;
    std::string currency = "CNY";  ///< ISO 4217, three capital letters

    bool isZero() const { return micros == 0; }
    bool operator==(const Money&) const = default;
};

/// Of one currency; where one of the two is zero, the other's counts. What would be beyond
/// ±9.2 · 10¹² units stays there.
Money operator+(const Money& a, const Money& b);
Money operator-(const Money& a, const Money& b);
/// a · numerator / denominator, rounded to nearest, half away from 0; exact in between, bounded as
/// sums are. Precondition: denominator ≠ 0.
Money scaled(const Money& a, std::int64_t numerator, std::int64_t denominator);

/// How many hundredths of `whole` are in `part`, rounded down: 0…1,000,000; 100 where `whole` ≤ 0.
/// Of one currency.
int percentOf(const Money& part, const Money& whole);

/// A decimal number with at most six places, '.' as its point: "16000", "0.32", "-1.5".
/// InvalidAmount; InvalidCurrency for what is not three letters.
Result<Money> moneyFromText(std::string_view amount, std::string_view currency);
/// At least `places` decimal places (0…6) and as many more as the amount needs: "0.32",
/// "12.000001". moneyFromText() reads it back.
std::string amountText(const Money& money, int places = 2);
/// Rounded to `places` decimal places (0…6), half away from 0: to be shown, not kept.
std::string roundedAmountText(const Money& money, int places = 2);

/// "cny" → "CNY"; none for what is not three ASCII letters.
std::optional<std::string> currencyFromText(std::string_view text);
/// "¥", "€", "$" …, or the code itself: "CNY 0.32" is clear everywhere, "¥0.32" is not.
std::string_view currencySymbol(std::string_view currency);

}  // namespace gouache
