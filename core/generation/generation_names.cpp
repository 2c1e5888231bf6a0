#include <algorithm>
#include <array>
#include <utility>

#include "core/generation/generation_request.h"

namespace gouache {

namespace {

template <typename Enum, std::size_t N>
using Names = std::array<std::pair<Enum, std::string_view>, N>;

constexpr Names<Sampler, 9> kSamplers{{{Sampler::Ddim, "ddim"},
                                       {Sampler::Euler, "euler"},
                                       {Sampler::EulerAncestral, "euler_a"},
                                       {Sampler::Heun, "heun"},
                                       {Sampler::Dpmpp2m, "dpmpp_2m"},
                                       {Sampler::Dpmpp2mSde, "dpmpp_2m_sde"},
                                       {Sampler::DpmppSde, "dpmpp_sde"},
                                       {Sampler::UniPc, "unipc"},
                                       {Sampler::Lcm, "lcm"}}};

constexpr Names<Schedule, 5> kSchedules{{{Schedule::Model, "model"},
                                         {Schedule::Karras, "karras"},
                                         {Schedule::Exponential, "exponential"},
                                         {Schedule::SgmUniform, "sgm_uniform"},
                                         {Schedule::Trailing, "trailing"}}};

constexpr Names<InpaintFill, 4> kInpaintFills{{{InpaintFill::Fill, "fill"},
                                               {InpaintFill::Original, "original"},
                                               {InpaintFill::LatentNoise, "latent_noise"},
                                               {InpaintFill::LatentNothing, "latent_nothing"}}};

template <typename Enum, std::size_t N>
std::string_view nameIn(const Names<Enum, N>& names, Enum value) {
    const auto found = std::find_if(names.begin(), names.end(),
                                    [&](const auto& entry) { return entry.first == value; });
    return found == names.end() ? std::string_view() : found->second;
}

template <typename Enum, std::size_t N>
std::optional<Enum> valueIn(const Names<Enum, N>& names, std::string_view name) {
    const auto found = std::find_if(names.begin(), names.end(),
                                    [&](const auto& entry) { return entry.second == name; });
    return found == names.end() ? std::nullopt : std::optional<Enum>(found->first);
}

template <typename Enum, std::size_t N>
std::vector<Enum> valuesOf(const Names<Enum, N>& names) {
    std::vector<Enum> values;
    for (const auto& entry : names) {
        values.push_back(entry.first);
    }
    return values;
}

}  // namespace

std::string_view nameOf(Sampler sampler) {
    return nameIn(kSamplers, sampler);
}
std::string_view nameOf(Schedule schedule) {
    return nameIn(kSchedules, schedule);
}
std::string_view nameOf(InpaintFill fill) {
    return nameIn(kInpaintFills, fill);
}
std::optional<Sampler> samplerFromName(std::string_view name) {
    return valueIn(kSamplers, name);
}
std::optional<Schedule> scheduleFromName(std::string_view name) {
    return valueIn(kSchedules, name);
}
std::optional<InpaintFill> inpaintFillFromName(std::string_view name) {
    return valueIn(kInpaintFills, name);
}
std::vector<Sampler> allSamplers() {
    return valuesOf(kSamplers);
}
std::vector<Schedule> allSchedules() {
    return valuesOf(kSchedules);
}
std::vector<InpaintFill> allInpaintFills() {
    return valuesOf(kInpaintFills);
}

}  // namespace gouache
