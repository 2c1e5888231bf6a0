#include "backends/local/lora/peft_scales.h"

#include <algorithm>
#include <cmath>

#include "core/json/json.h"

namespace gouache::local {

namespace {

constexpr std::uint64_t kLongestMetadata = 1U << 20U;

}  // namespace

PeftScales::PeftScales(const std::map<std::string, std::string, std::less<>>& metadata) {
    const auto found = metadata.find("lora_adapter_metadata");
    if (found == metadata.end()) {
        return;
    }
    const auto parsed = parseJson(found->second, kLongestMetadata);
    if (!parsed.ok() || !parsed->is_object()) {
        return;
    }
    for (const auto& [prefix, part] :
         {std::pair("unet.", &unet_), std::pair("text_encoder.", &text_)}) {
        const auto name = [prefix = prefix](const char* field) {
            return std::string(prefix) + field;
        };
        part->alpha = numberField(*parsed, name("lora_alpha"));
        part->rankStabilised = booleanField(*parsed, name("use_rslora")).value_or(false);
        const auto pattern = parsed->find(name("alpha_pattern"));
        if (pattern == parsed->end() || !pattern->is_object()) {
            continue;
        }
        for (const auto& [module, alpha] : pattern->items()) {
            std::string plain = module;
            std::replace(plain.begin(), plain.end(), '.', '_');
            if (alpha.is_number()) {
                part->alphas[plain] = alpha.get<double>();
            }
        }
    }
}

std::optional<double> PeftScales::scaleOf(std::string_view target, std::int64_t rank) const {
    const Part& part = target.starts_with("text_") ? text_ : unet_;
    std::optional<double> alpha = part.alpha;
    for (const auto& [module, value] : part.alphas) {
        // As PEFT matches: the whole name, or its end from a dot on.
        if (target.ends_with("_" + module)) {
            alpha = value;
        }
    }
    if (!alpha || rank < 1) {
        return std::nullopt;
    }
    const auto ranks = static_cast<double>(rank);
    return *alpha / (part.rankStabilised ? std::sqrt(ranks) : ranks);
}

}  // namespace gouache::local
