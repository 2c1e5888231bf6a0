#include "core/profiles/profile.h"

#include <algorithm>

#include "core/base/utf8.h"

namespace gouache {

std::vector<Profile> localProfiles(const std::vector<DeviceInfo>& devices) {
    std::vector<Profile> profiles;
    for (const DeviceInfo& device : devices) {
        profiles.push_back({device.id, std::string(kLocalPlace), device.id, device.name, {}});
    }
    return profiles;
}

Result<Profile> findProfile(std::string_view name, const std::vector<Profile>& profiles) {
    const std::string wanted = asciiLower(trimmed(name));
    const auto matches = [&](const Profile& profile) {
        return wanted.empty() || asciiLower(profile.name) == wanted ||
               (wanted == kLocalPlace && profile.place == kLocalPlace) ||
               (wanted == "cuda" && profile.device.starts_with("cuda"));
    };
    // A profile that is called exactly so comes before what a short name stands for.
    auto found = std::find_if(profiles.begin(), profiles.end(), [&](const Profile& profile) {
        return asciiLower(profile.name) == wanted;
    });
    if (found == profiles.end()) {
        found = std::find_if(profiles.begin(), profiles.end(), matches);
    }
    if (found != profiles.end()) {
        return *found;
    }
    std::string names;
    for (const Profile& profile : profiles) {
        names += (names.empty() ? "" : ", ") + profile.name;
    }
    return makeError(ErrorCode::UnknownName, "profile", name, names);
}

}  // namespace gouache
