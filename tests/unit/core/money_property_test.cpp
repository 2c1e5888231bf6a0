// Properties of money and tables that hold for any values, by RapidCheck.

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include "core/base/csv.h"
#include "core/base/money.h"
#include "core/cost/price.h"

namespace gouache {
namespace {

RC_GTEST_PROP(MoneyProperty, textGoesThereAndBack, (std::int64_t micros)) {
    RC_PRE(micros != std::numeric_limits<std::int64_t>::min());
    const Money money{micros, "EUR"};
    const int places = *rc::gen::inRange(0, 7);
    const auto back = moneyFromText(amountText(money, places), "EUR");
    RC_ASSERT(back.ok());
    RC_ASSERT(*back == money);
}

RC_GTEST_PROP(MoneyProperty, sharesOfAJobAddUpToIt, ()) {
    // However a run is cut into pieces, rounding moves the sum by at most half a millionth each.
    const Money perHour{*rc::gen::inRange<std::int64_t>(0, 1'000'000'000), "CNY"};
    const auto pieces =
        *rc::gen::nonEmpty(rc::gen::container<std::vector<int>>(rc::gen::inRange(0, 3'600'000)));
    Money sum{0, "CNY"};
    double seconds = 0;
    for (const int milliseconds : pieces) {
        seconds += milliseconds / 1000.0;
        sum = sum + costOf(HourlyPrice{perHour}, milliseconds / 1000.0, 1, "CNY");
    }
    const Money whole = costOf(HourlyPrice{perHour}, seconds, 1, "CNY");
    const auto most = static_cast<std::int64_t>(pieces.size()) + 1;
    RC_ASSERT(std::abs(sum.micros - whole.micros) <= most);
}

RC_GTEST_PROP(MoneyProperty, scalingBackGivesTheSame, (std::int64_t micros)) {
    RC_PRE(micros != std::numeric_limits<std::int64_t>::min());
    const auto factor = *rc::gen::inRange<std::int64_t>(1, 1'000'000);
    const Money small{micros / 1'000'000, "CNY"};
    RC_ASSERT(scaled(scaled(small, factor, 1), 1, factor) == small);
}

RC_GTEST_PROP(CsvProperty, recordsGoThereAndBack,
              (const std::vector<std::vector<std::string>>& given)) {
    const char separator = *rc::gen::element(',', ';', '\t');
    std::string text;
    std::vector<std::vector<std::string>> kept;
    for (const auto& cells : given) {
        if (!cells.empty()) {
            text += csvLine(cells, separator);
            kept.push_back(cells);
        }
    }
    const auto records = csvRecords(text, separator);
    RC_ASSERT(records.ok());
    RC_ASSERT(records->size() == kept.size());
    for (std::size_t i = 0; i < kept.size(); ++i) {
        RC_ASSERT((*records)[i].cells == kept[i]);
    }
}

RC_GTEST_PROP(CsvProperty, anyBytesGiveRecordsOrAnError, (const std::string& text)) {
    const auto records = csvRecords(text);
    if (!records.ok()) {
        RC_ASSERT(records.error().code == ErrorCode::QuoteNotClosed);
    } else {
        int line = 0;
        for (const CsvRecord& record : *records) {
            RC_ASSERT(record.line > line);
            RC_ASSERT(!record.cells.empty());
            line = record.line;
        }
    }
}

}  // namespace
}  // namespace gouache
