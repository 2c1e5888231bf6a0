#include "core/batch/sweep.h"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <cstdint>
#include <optional>
#include <system_error>
#include <utility>

#include "core/base/csv.h"
#include "core/base/utf8.h"
#include "core/batch/draft_field.h"

namespace gouache {

namespace {

constexpr std::size_t kMostValues = 1'000;
constexpr std::string_view kSearchAndReplace = "prompt_sr";

/// A decimal number as a whole number of its last places: "0.25" → 25, 2.
struct Decimal {
    std::int64_t value = 0;
    int places = 0;
};

std::optional<Decimal> decimalFrom(std::string_view text) {
    text = trimmed(text);
    const std::size_t point = std::min(text.find('.'), text.size());
    std::string digits(text.substr(0, point));
    const std::string_view fraction = text.substr(std::min(point + 1, text.size()));
    if (fraction.size() > 6 || digits.size() > 12 || digits.starts_with('+')) {
        return std::nullopt;
    }
    digits += fraction;
    Decimal decimal{0, static_cast<int>(fraction.size())};
    const auto [end, error] =
        std::from_chars(digits.data(), digits.data() + digits.size(), decimal.value);
    return error == std::errc() && end == digits.data() + digits.size() ? std::optional(decimal)
                                                                        : std::nullopt;
}

std::int64_t atPlaces(const Decimal& decimal, int places) {
    std::int64_t value = decimal.value;
    for (int i = decimal.places; i < places; ++i) {
        value *= 10;
    }
    return value;
}

std::string decimalText(std::int64_t value, int places) {
    std::string text = std::to_string(value < 0 ? -value : value);
    if (places > 0) {
        const auto width = static_cast<std::size_t>(places);
        if (text.size() <= width) {
            text.insert(0, width + 1 - text.size(), '0');
        }
        text.insert(text.size() - width, ".");
        while (text.ends_with('0')) {
            text.pop_back();
        }
        if (text.ends_with('.')) {
            text.pop_back();
        }
    }
    return (value < 0 ? "-" : "") + text;
}

/// "4..8:2" → 4, 6, 8; empty where it is no range, or one without values or with too many.
std::vector<std::string> rangeFrom(std::string_view text) {
    const std::size_t dots = text.find("..");
    if (dots == std::string_view::npos) {
        return {};
    }
    const std::string_view rest = text.substr(dots + 2);
    const std::size_t colon = std::min(rest.find(':'), rest.size());
    const auto from = decimalFrom(text.substr(0, dots));
    const auto to = decimalFrom(rest.substr(0, colon));
    const auto step =
        colon < rest.size() ? decimalFrom(rest.substr(colon + 1)) : std::optional(Decimal{1, 0});
    if (!from || !to || !step || step->value == 0) {
        return {};
    }
    const int places = std::max({from->places, to->places, step->places});
    const std::int64_t first = atPlaces(*from, places);
    const std::int64_t last = atPlaces(*to, places);
    const std::int64_t width = std::abs(atPlaces(*step, places));
    const std::int64_t direction = last < first ? -1 : 1;
    const std::int64_t count = std::abs(last - first) / width + 1;
    std::vector<std::string> values;
    for (std::int64_t i = 0; i < count && count <= static_cast<std::int64_t>(kMostValues); ++i) {
        values.push_back(decimalText(first + direction * i * width, places));
    }
    return values;
}

/// Every `search` in `text`; false where there is none.
bool replaceAll(std::string& text, std::string_view search, std::string_view replacement) {
    bool found = false;
    for (std::size_t at = text.find(search); at != std::string::npos;
         at = text.find(search, at + replacement.size())) {
        text.replace(at, search.size(), replacement);
        found = true;
    }
    return found;
}

}  // namespace

Result<Sweep> sweepFromText(std::string_view text) {
    const Error bad = makeError(ErrorCode::BadSweep, text);
    const std::size_t equals = text.find('=');
    if (equals == std::string_view::npos) {
        return bad;
    }
    Sweep sweep;
    const std::string_view name = text.substr(0, equals);
    const std::string normal = normalisedFieldName(name);
    if (normal == kSearchAndReplace || normal == "prompt_s/r") {
        sweep.field = kSearchAndReplace;
    } else if (auto field = draftFieldNamed(name)) {
        sweep.field = std::move(*field);
    } else {
        std::string names;
        for (const std::string_view known : draftFields()) {
            names += std::string(known) + ", ";
        }
        return makeError(ErrorCode::UnknownName, "field", trimmed(name),
                         names + "lora:NAME, prompt_sr");
    }
    const auto records = csvRecords(text.substr(equals + 1));
    if (!records.ok() || records->size() != 1) {
        return bad;
    }
    const bool isText =
        sweep.field == "prompt" || sweep.field == "negative" || sweep.field == kSearchAndReplace;
    for (const std::string& cell : records->front().cells) {
        const std::string value(trimmed(cell));
        const auto range = isText ? std::vector<std::string>() : rangeFrom(value);
        const bool halfRange = !isText && range.empty() && value.find("..") != std::string::npos;
        if (halfRange || (value.empty() && !isText)) {
            return bad;
        }
        if (range.empty()) {
            sweep.values.push_back(value);
        } else {
            sweep.values.insert(sweep.values.end(), range.begin(), range.end());
        }
        if (sweep.values.size() > kMostValues) {
            return makeError(ErrorCode::TooManyJobs, std::to_string(sweep.values.size()),
                             std::to_string(kMostValues));
        }
    }
    if (sweep.field == kSearchAndReplace && sweep.values.front().empty()) {
        return bad;
    }
    return sweep;
}

Result<void> applySweep(JobDraft& draft, const Sweep& sweep, std::size_t index) {
    const std::string& value = sweep.values.at(index);
    if (sweep.field != kSearchAndReplace) {
        return setDraftField(draft, sweep.field, value);
    }
    const std::string& search = sweep.values.front();
    const bool found = replaceAll(draft.request.prompt, search, value);
    const bool foundNegative = replaceAll(draft.request.negativePrompt, search, value);
    if (!found && !foundNegative) {
        return makeError(ErrorCode::ValueNotUnderstood, sweep.field, search,
                         "a text that the prompt holds");
    }
    return {};
}

}  // namespace gouache
