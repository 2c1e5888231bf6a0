#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/backend/backend.h"
#include "core/base/result.h"

namespace gouache {

/// Where jobs run and how: what the profile switch of the window and `--profile` name.
struct Profile {
    std::string name;        ///< unique, for settings and the command line: "cpu", "cuda:0"
    std::string place;       ///< BackendPlace::id that runs it: "local"
    std::string device;      ///< JobSpec::device there
    std::string deviceName;  ///< DeviceInfo::name, to be shown; may be empty
    std::optional<Precision> precision;  ///< none = the fastest that the device does well
    bool operator==(const Profile&) const = default;
};

/// BackendPlace::id of this computer.
inline constexpr std::string_view kLocalPlace = "local";

/// One profile for each device of this computer, in order.
std::vector<Profile> localProfiles(const std::vector<DeviceInfo>& devices);

/// By name in any case. "cuda" is the first CUDA device, "local" the first profile of this
/// computer, and empty the first of all. UnknownName lists the names.
Result<Profile> findProfile(std::string_view name, const std::vector<Profile>& profiles);

}  // namespace gouache
