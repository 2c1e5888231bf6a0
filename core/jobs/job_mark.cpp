#include "core/jobs/job_mark.h"

#include <cstdint>
#include <utility>

#include "core/json/json.h"

namespace gouache {

namespace {

constexpr std::uint64_t kLongestText = std::uint64_t{64} << 20U;
constexpr std::size_t kLongestId = 64;

bool isJobId(std::string_view text) {
    return !text.empty() && text.size() <= kLongestId &&
           text.find_first_not_of(
               "0123456789abcdefghijklmnopqrstuvwxyz"
               "ABCDEFGHIJKLMNOPQRSTUVWXYZ_-") == std::string_view::npos;
}

}  // namespace

std::string withJobMark(std::string requestJson, const JobMark& mark) {
    if (requestJson.size() < 3 || requestJson.back() != '}') {
        return requestJson;
    }
    requestJson.pop_back();
    return std::move(requestJson) +
           ",\"job\":" + jsonText({{"id", mark.job}, {"picture", mark.picture}}) + '}';
}

std::optional<JobMark> jobMarkOf(std::string_view requestJson) {
    const auto object = parseJson(requestJson, kLongestText);
    if (!object.ok() || !object->is_object() || !object->contains("job")) {
        return std::nullopt;
    }
    const auto& mark = object->at("job");
    auto id = textField(mark, "id", kLongestId);
    const auto picture = integerField(mark, "picture", 0, INT32_MAX);
    if (!id || !isJobId(*id) || !picture) {
        return std::nullopt;
    }
    return JobMark{std::move(*id), static_cast<int>(*picture)};
}

}  // namespace gouache
