#include "backends/local/lora/lora_targets.h"

#include <algorithm>
#include <array>

#include "backends/local/weights/ldm_names.h"

namespace gouache::local {

namespace {

std::string underscored(std::string name) {
    std::replace(name.begin(), name.end(), '.', '_');
    return name;
}

/// Blocks that any model of this family stays below.
constexpr int kMostBlocks = 40;
constexpr int kMostParts = 3;

/// What the original code calls the weights inside of a block; attentions' names are the same in
/// both.
constexpr std::array<std::string_view, 6> kParts{"in_layers.2",     "emb_layers.1", "out_layers.3",
                                                 "skip_connection", "op",           "conv"};

}  // namespace

LoraTargets::LoraTargets(const WeightPatches& unet, const WeightPatches& text,
                         std::int64_t layersPerLevel) {
    add(LoraPart::UNet, unet, "unet_");
    add(LoraPart::Text, text, "text_");
    addOriginalNames(layersPerLevel, unet);
}

void LoraTargets::add(LoraPart part, const WeightPatches& weights, std::string_view prefix) {
    for (std::size_t i = 0; i < weights.weights().size(); ++i) {
        targets_.emplace(std::string(prefix) + underscored(weights.weights()[i].name),
                         LoraTarget{part, i, weights.shapeOf(i)});
    }
}

void LoraTargets::addOriginalNames(std::int64_t layersPerLevel, const WeightPatches& unet) {
    const auto addAlias = [&](const std::string& original, const std::string& name) {
        if (const LoraTarget* target = find("unet_" + underscored(name))) {
            targets_.emplace("unet_" + underscored(original), *target);
        }
    };
    // The attention whose first weight is `name`: all that begins like it.
    const auto addAttention = [&](const std::string& original, const std::string& name) {
        for (const ListedWeight& weight : unet.weights()) {
            if (weight.name.starts_with(name)) {
                addAlias(original + weight.name.substr(name.size()), weight.name);
            }
        }
    };
    const auto addBlock = [&](const std::string& block) {
        for (const std::string_view part : kParts) {
            const std::string original = block + std::string(part);
            const auto name = diffusersUNetName(original + ".", layersPerLevel);
            if (name) {
                addAlias(original, name->substr(0, name->size() - 1));
            }
        }
        constexpr std::string_view kAnything = "x";
        const auto name = diffusersUNetName(block + std::string(kAnything), layersPerLevel);
        if (name && name->find("attentions.") != std::string::npos) {
            addAttention(block, name->substr(0, name->size() - kAnything.size()));
        }
    };
    for (int block = 0; block < kMostBlocks; ++block) {
        for (int part = 0; part < kMostParts; ++part) {
            const std::string place = std::to_string(block) + "." + std::to_string(part) + ".";
            addBlock("input_blocks." + place);
            addBlock("output_blocks." + place);
        }
    }
    for (int part = 0; part < kMostParts; ++part) {
        addBlock("middle_block." + std::to_string(part) + ".");
    }
    for (const auto& [original, name] :
         {std::pair("input_blocks.0.0", "conv_in"), std::pair("out.2", "conv_out"),
          std::pair("time_embed.0", "time_embedding.linear_1"),
          std::pair("time_embed.2", "time_embedding.linear_2")}) {
        addAlias(original, name);
    }
}

const LoraTarget* LoraTargets::find(std::string_view name) const {
    const auto found = targets_.find(name);
    return found == targets_.end() ? nullptr : &found->second;
}

}  // namespace gouache::local
