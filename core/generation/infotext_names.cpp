#include "core/generation/infotext_names.h"

#include <array>
#include <string>
#include <utility>

#include "core/base/utf8.h"
#include "core/generation/infotext.h"

namespace gouache {

namespace {

/// Every name of a sampler that pictures carry, in lower case.
constexpr std::array<std::pair<std::string_view, Sampler>, 26> kSamplerAliases{{
    {"ddim", Sampler::Ddim},
    {"euler", Sampler::Euler},
    {"k_euler", Sampler::Euler},
    {"euler a", Sampler::EulerAncestral},
    {"euler_a", Sampler::EulerAncestral},
    {"euler ancestral", Sampler::EulerAncestral},
    {"euler_ancestral", Sampler::EulerAncestral},
    {"k_euler_a", Sampler::EulerAncestral},
    {"k_euler_ancestral", Sampler::EulerAncestral},
    {"heun", Sampler::Heun},
    {"k_heun", Sampler::Heun},
    {"dpm++ 2m", Sampler::Dpmpp2m},
    {"dpmpp_2m", Sampler::Dpmpp2m},
    {"k_dpmpp_2m", Sampler::Dpmpp2m},
    {"dpm++ 2m sde", Sampler::Dpmpp2mSde},
    {"dpmpp_2m_sde", Sampler::Dpmpp2mSde},
    {"dpmpp_2m_sde_gpu", Sampler::Dpmpp2mSde},
    {"k_dpmpp_2m_sde", Sampler::Dpmpp2mSde},
    {"dpm++ sde", Sampler::DpmppSde},
    {"dpmpp_sde", Sampler::DpmppSde},
    {"dpmpp_sde_gpu", Sampler::DpmppSde},
    {"k_dpmpp_sde", Sampler::DpmppSde},
    {"unipc", Sampler::UniPc},
    {"uni_pc", Sampler::UniPc},
    {"uni_pc_bh2", Sampler::UniPc},
    {"lcm", Sampler::Lcm},
}};

constexpr std::array<std::pair<std::string_view, Schedule>, 6> kScheduleAliases{{
    {"karras", Schedule::Karras},
    {"exponential", Schedule::Exponential},
    {"sgm uniform", Schedule::SgmUniform},
    {"sgm_uniform", Schedule::SgmUniform},
    {"trailing", Schedule::Trailing},
    {"model", Schedule::Model},
}};

template <typename Table>
auto lookUp(const Table& table, std::string_view name)
    -> std::optional<typename Table::value_type::second_type> {
    for (const auto& [alias, value] : table) {
        if (alias == name) {
            return value;
        }
    }
    return std::nullopt;
}

}  // namespace

std::string_view infotextNameOf(Sampler sampler) {
    switch (sampler) {
        case Sampler::Ddim:
            return "DDIM";
        case Sampler::Euler:
            return "Euler";
        case Sampler::EulerAncestral:
            return "Euler a";
        case Sampler::Heun:
            return "Heun";
        case Sampler::Dpmpp2m:
            return "DPM++ 2M";
        case Sampler::Dpmpp2mSde:
            return "DPM++ 2M SDE";
        case Sampler::DpmppSde:
            return "DPM++ SDE";
        case Sampler::UniPc:
            return "UniPC";
        case Sampler::Lcm:
            return "LCM";
    }
    return "";
}

std::string_view infotextNameOf(Schedule schedule) {
    switch (schedule) {
        case Schedule::Model:
            return "";
        case Schedule::Karras:
            return "Karras";
        case Schedule::Exponential:
            return "Exponential";
        case Schedule::SgmUniform:
            return "SGM Uniform";
        case Schedule::Trailing:
            return "Trailing";
    }
    return "";
}

namespace detail {

std::optional<NamedSampler> samplerFromInfotext(std::string_view name) {
    std::string lower = asciiLower(trimmed(name));
    if (const auto sampler = lookUp(kSamplerAliases, lower)) {
        return NamedSampler{*sampler, std::nullopt};
    }
    for (const auto& [suffix, schedule] : kScheduleAliases) {
        // "DPM++ 2M Karras", "dpmpp_2m_karras"
        if (lower.size() > suffix.size() + 1 && lower.ends_with(suffix)) {
            const char separator = lower[lower.size() - suffix.size() - 1];
            const auto base = std::string_view(lower).substr(0, lower.size() - suffix.size() - 1);
            if (separator == ' ' || separator == '_') {
                if (const auto sampler = lookUp(kSamplerAliases, base)) {
                    return NamedSampler{*sampler, schedule};
                }
            }
        }
    }
    return std::nullopt;
}

std::optional<Schedule> scheduleFromInfotext(std::string_view name,
                                             std::optional<Sampler> sampler) {
    const std::string lower = asciiLower(trimmed(name));
    if (lower == "automatic") {
        const bool karras = sampler == Sampler::Dpmpp2m || sampler == Sampler::Dpmpp2mSde ||
                            sampler == Sampler::DpmppSde;
        return karras ? Schedule::Karras : Schedule::Model;
    }
    return lookUp(kScheduleAliases, lower);
}

}  // namespace detail

}  // namespace gouache
