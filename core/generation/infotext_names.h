#pragma once

#include <optional>
#include <string_view>

#include "core/generation/generation_request.h"

// Names of samplers and schedules in other programs' settings lines. Private to core/generation.

namespace gouache::detail {

struct NamedSampler {
    Sampler sampler;
    std::optional<Schedule> schedule;  ///< where the name holds it too, as "DPM++ 2M Karras"
};

/// A1111's, Forge's and ComfyUI's names, in any case.
std::optional<NamedSampler> samplerFromInfotext(std::string_view name);

/// "Karras", "sgm_uniform" …; "Automatic" is A1111's choice for that sampler. None where there is
/// no such here.
std::optional<Schedule> scheduleFromInfotext(std::string_view name, std::optional<Sampler> sampler);

}  // namespace gouache::detail
