#include "core/cost/cost_settings.h"

#include <toml++/toml.h>

#include <array>
#include <charconv>
#include <cmath>
#include <cstdint>
#include <optional>
#include <span>
#include <sstream>
#include <string_view>
#include <system_error>
#include <utility>

#include "core/base/atomic_file.h"
#include "core/base/paths.h"
#include "core/base/read_file.h"
#include "core/base/utf8.h"

namespace gouache {

namespace {

namespace fs = std::filesystem;

constexpr std::uint64_t kLargestFile = 1U << 20U;
constexpr std::int64_t kMostSlots = 64;
constexpr std::size_t kMostProfiles = 1'000;

/// Reads the values of one table; remembers the first that is wrong.
class Reader {
  public:
    Reader(const toml::table& table, std::string where, std::string currency)
        : table_(table), where_(std::move(where)), currency_(std::move(currency)) {}

    Money amount(std::string_view key) { return optionalAmount(key).value_or(Money{0, currency_}); }

    std::optional<Money> optionalAmount(std::string_view key) {
        const toml::node_view<const toml::node> node = table_[key];
        if (!node) {
            return std::nullopt;
        }
        std::string text = node.value_or(std::string());
        if (const auto* whole = node.as_integer()) {
            text = std::to_string(whole->get());
        } else if (const auto* number = node.as_floating_point()) {
            std::array<char, 400> digits{};  // the longest double without an exponent
            const auto end = std::to_chars(digits.data(), digits.data() + digits.size(),
                                           number->get(), std::chars_format::fixed);
            text = std::string(digits.data(), end.ptr);
        }
        const auto money = moneyFromText(text, currency_);
        if (!money.ok() || money->micros < 0) {
            fail(key, "is no amount of money");
            return std::nullopt;
        }
        return *money;
    }

    double number(std::string_view key, double missing, double least, double most) {
        if (!table_[key]) {
            return missing;
        }
        const std::optional<double> value = table_[key].value<double>();
        if (!value || !std::isfinite(*value) || *value < least || *value > most) {
            std::ostringstream range;
            range << "is no number from " << least << " to " << most;
            fail(key, range.str());
            return missing;
        }
        return *value;
    }

    bool boolean(std::string_view key, bool missing) {
        if (!table_[key]) {
            return missing;
        }
        const auto* value = table_[key].as_boolean();
        if (value == nullptr) {
            fail(key, "is neither true nor false");
            return missing;
        }
        return value->get();
    }

    std::string text(std::string_view key, const std::string& missing) {
        if (table_[key] && !table_[key].is_string()) {
            fail(key, "is no text");
        }
        return table_[key].value_or(missing);
    }

    void fail(std::string_view key, const std::string& why) {
        if (problem_.empty()) {
            problem_ = where_ + std::string(key) + " " + why;
        }
    }

    const std::string& problem() const { return problem_; }

  private:
    const toml::table& table_;
    std::string where_;
    std::string currency_;
    std::string problem_;
};

Price priceFrom(Reader& reader) {
    const std::string kind = reader.text("price", "none");
    if (kind == "hour") {
        return HourlyPrice{reader.amount("per_hour"),
                           reader.number("rented_per_worked", 1, 1, 10'000)};
    }
    if (kind == "picture") {
        return PicturePrice{reader.amount("per_picture")};
    }
    if (kind == "own") {
        return OwnHardwarePrice{reader.number("watts", 0, 0, 1e6),
                                reader.amount("per_kilowatt_hour"), reader.amount("purchase"),
                                reader.number("lifetime_hours", 0, 0, 1e6)};
    }
    if (kind != "none") {
        reader.fail("price", "is “" + kind + "”, but must be hour, picture, own or none");
    }
    return {};
}

toml::table tableOf(const std::string& name, const ProfileCost& profile) {
    toml::table table;
    table.insert_or_assign("name", name);
    table.insert_or_assign("slots", static_cast<std::int64_t>(profile.jobsAtOnce));
    table.insert_or_assign("enabled", profile.enabled);
    if (const auto* hourly = std::get_if<HourlyPrice>(&profile.price)) {
        table.insert_or_assign("price", "hour");
        table.insert_or_assign("per_hour", amountText(hourly->perHour));
        table.insert_or_assign("rented_per_worked", hourly->rentedPerWorked);
    } else if (const auto* picture = std::get_if<PicturePrice>(&profile.price)) {
        table.insert_or_assign("price", "picture");
        table.insert_or_assign("per_picture", amountText(picture->perPicture));
    } else if (const auto* own = std::get_if<OwnHardwarePrice>(&profile.price)) {
        table.insert_or_assign("price", "own");
        table.insert_or_assign("watts", own->watts);
        table.insert_or_assign("per_kilowatt_hour", amountText(own->perKilowattHour));
        table.insert_or_assign("purchase", amountText(own->purchase));
        table.insert_or_assign("lifetime_hours", own->lifetimeHours);
    } else {
        table.insert_or_assign("price", "none");
    }
    return table;
}

/// Keys of a profile that tableOf() writes, for one kind of price or another.
constexpr std::array<std::string_view, 11> kProfileKeys{
    "name",        "slots", "enabled",           "price",    "per_hour",      "rented_per_worked",
    "per_picture", "watts", "per_kilowatt_hour", "purchase", "lifetime_hours"};

/// `fresh` with the keys of the profile of that name in `old` that are not ours.
void keepForeignKeys(toml::table& fresh, const toml::array* old) {
    if (old == nullptr) {
        return;
    }
    for (const toml::node& node : *old) {
        const toml::table* table = node.as_table();
        if (table == nullptr ||
            (*table)["name"].value<std::string>() != fresh["name"].value<std::string>()) {
            continue;
        }
        for (const auto& [key, value] : *table) {
            bool ours = false;
            for (const std::string_view known : kProfileKeys) {
                ours = ours || key.str() == known;
            }
            if (!ours) {
                fresh.insert_or_assign(key, value);
            }
        }
    }
}

Result<CostSettings> settingsFrom(const toml::table& root, const fs::path& file) {
    CostSettings settings;
    const auto bad = [&file](const std::string& why) {
        return makeError(ErrorCode::BadCostSettings, file.string(), why);
    };
    const auto currency = currencyFromText(root["currency"].value_or(settings.currency));
    if (!currency || (root["currency"] && !root["currency"].is_string())) {
        return bad("currency is no code of three letters such as CNY");
    }
    settings.currency = *currency;
    if (const toml::table* budgets = root["budgets"].as_table()) {
        Reader reader(*budgets, "[budgets] ", *currency);
        settings.budgets.day = reader.optionalAmount("day");
        settings.budgets.month = reader.optionalAmount("month");
        settings.budgets.hardStop = reader.boolean("hard_stop", true);
        if (!reader.problem().empty()) {
            return bad(reader.problem());
        }
    } else if (root["budgets"]) {
        return bad("budgets is no table");
    }
    const toml::array* profiles = root["profile"].as_array();
    if (root["profile"] && (profiles == nullptr || profiles->size() > kMostProfiles)) {
        return bad("profile is no list of tables: write [[profile]] above each");
    }
    for (std::size_t i = 0; profiles != nullptr && i < profiles->size(); ++i) {
        const toml::table* table = (*profiles)[i].as_table();
        const std::string name =
            table == nullptr ? std::string() : (*table)["name"].value_or(std::string());
        if (table == nullptr || name.empty()) {
            return bad("a profile has no name");
        }
        Reader reader(*table, "profile “" + name + "”: ", *currency);
        ProfileCost profile;
        profile.price = priceFrom(reader);
        const double slots = reader.number("slots", 1, 1, static_cast<double>(kMostSlots));
        if (slots != std::floor(slots)) {
            reader.fail("slots", "is no whole number");
        }
        profile.jobsAtOnce = static_cast<int>(slots);
        profile.enabled = reader.boolean("enabled", true);
        if (!reader.problem().empty()) {
            return bad(reader.problem());
        }
        settings.profiles[name] = profile;
    }
    return settings;
}

Result<toml::table> parsed(const fs::path& file) {
    GOUACHE_TRY(const std::string text, readFile(file, kLargestFile));
    try {
        return toml::parse(text);
    } catch (const toml::parse_error& error) {
        return makeError(ErrorCode::BadCostSettings, file.string(),
                         "line " + std::to_string(error.source().begin.line) + ": " +
                             std::string(error.description()));
    }
}

}  // namespace

ProfileCost CostSettings::of(const std::string& profile) const {
    const auto found = profiles.find(profile);
    return found == profiles.end() ? ProfileCost{} : found->second;
}

CostSettings withCurrency(CostSettings settings, const std::string& currency) {
    settings.currency = currency;
    const auto change = [&currency](Money& money) { money.currency = currency; };
    for (auto& [name, profile] : settings.profiles) {
        if (auto* hourly = std::get_if<HourlyPrice>(&profile.price)) {
            change(hourly->perHour);
        } else if (auto* picture = std::get_if<PicturePrice>(&profile.price)) {
            change(picture->perPicture);
        } else if (auto* own = std::get_if<OwnHardwarePrice>(&profile.price)) {
            change(own->perKilowattHour);
            change(own->purchase);
        }
    }
    for (std::optional<Money>* budget : {&settings.budgets.day, &settings.budgets.month}) {
        if (budget->has_value()) {
            change(**budget);
        }
    }
    return settings;
}

fs::path costSettingsFile() {
    return configFolder() / "costs.toml";
}

Result<CostSettings> loadCostSettings(const fs::path& file) {
    const Result<toml::table> table = parsed(file);
    if (table.ok()) {
        return settingsFrom(*table, file);
    }
    if (table.error().code == ErrorCode::FileNotFound) {
        return CostSettings{};
    }
    return table.error();
}

Result<void> saveCostSettings(const fs::path& file, const CostSettings& settings) {
    toml::table root;
    std::error_code ignored;
    if (auto old = parsed(file); old.ok()) {
        root = std::move(old).value();
    } else if (old.error().code == ErrorCode::BadCostSettings) {
        fs::rename(file, file.string() + ".broken", ignored);
    }
    root.insert_or_assign("currency", settings.currency);
    toml::table budgets;
    if (const toml::table* old = root["budgets"].as_table()) {
        budgets = *old;
    }
    for (const auto& [key, budget] :
         {std::pair("day", &settings.budgets.day), std::pair("month", &settings.budgets.month)}) {
        budgets.erase(key);
        if (budget->has_value()) {
            budgets.insert_or_assign(key, amountText(**budget));
        }
    }
    budgets.insert_or_assign("hard_stop", settings.budgets.hardStop);
    root.insert_or_assign("budgets", std::move(budgets));
    toml::array profiles;
    for (const auto& [name, profile] : settings.profiles) {
        toml::table table = tableOf(name, profile);
        keepForeignKeys(table, root["profile"].as_array());
        profiles.push_back(std::move(table));
    }
    root.insert_or_assign("profile", std::move(profiles));
    std::ostringstream stream;
    stream << root << '\n';
    const std::string text = stream.str();
    fs::create_directories(file.parent_path(), ignored);
    return writeFileAtomically(file, std::as_bytes(std::span(text)));
}

}  // namespace gouache
