#include "backends/local/config/ldm_config.h"

#include <algorithm>
#include <cstdint>
#include <string>
#include <utility>
#include <vector>

#include "backends/local/config/unet_fields.h"
#include "backends/local/weights/ldm_names.h"

namespace gouache::local {

namespace {

constexpr std::int64_t kGroups = 32;
constexpr std::int64_t kUNetHeads = 8;
constexpr std::int64_t kTextHeadWidth = 64;
constexpr int kMostBlocks = 128;

using Shape = std::vector<std::int64_t>;

/// Looks at shapes under a prefix and remembers the first thing that is wrong.
class Shapes {
  public:
    Shapes(const SafetensorsFile& file, std::string_view prefix) : file_(file), prefix_(prefix) {}

    bool has(const std::string& name) const { return find(name) != nullptr; }

    /// Dimension of a tensor that must be there; 1 where it is not.
    std::int64_t size(const std::string& name, std::size_t dimension, std::int64_t most) {
        const Shape* shape = find(name);
        if (shape == nullptr || shape->size() <= dimension) {
            fail("it lacks the tensor " + prefix_ + name);
            return 1;
        }
        const std::int64_t value = (*shape)[dimension];
        if (value < 1 || value > most) {
            fail("the tensor " + prefix_ + name + " has an impossible shape");
            return 1;
        }
        return value;
    }

    std::size_t dimensions(const std::string& name) const {
        const Shape* shape = find(name);
        return shape == nullptr ? 0 : shape->size();
    }

    void fail(const std::string& reason) {
        if (reason_.empty()) {
            reason_ = reason;
        }
    }

    Result<void> finish() const {
        if (!reason_.empty()) {
            return makeError(ErrorCode::BadModelConfig, file_.path().string(), reason_);
        }
        return {};
    }

  private:
    const Shape* find(const std::string& name) const {
        const auto& tensors = file_.header().tensors;
        const auto found = tensors.find(prefix_ + name);
        return found == tensors.end() ? nullptr : &found->second.shape;
    }

    const SafetensorsFile& file_;
    std::string prefix_;
    std::string reason_;
};

bool hasPrefix(const SafetensorsFile& file, std::string_view prefix) {
    const auto& tensors = file.header().tensors;
    const auto found = tensors.lower_bound(prefix);
    return found != tensors.end() && found->first.starts_with(prefix);
}

std::string block(const char* list, int index, const char* rest) {
    return std::string(list) + "." + std::to_string(index) + "." + rest;
}

/// Number of transformer blocks in the attention `name`.
std::int64_t transformerLayers(const Shapes& shapes, const std::string& name) {
    std::int64_t layers = 0;
    while (layers < kMostBlocks &&
           shapes.has(name + "transformer_blocks." + std::to_string(layers) + ".norm1.weight")) {
        ++layers;
    }
    return std::max<std::int64_t>(layers, 1);
}

/// The down and middle part, which a UNet and a ControlNet share.
UNetConfig downConfig(Shapes& shapes) {
    UNetConfig config;
    config.inChannels = shapes.size("input_blocks.0.0.weight", 1, kMostChannels);
    config.timeWidth = shapes.size("time_embed.0.weight", 0, 4 * kMostChannels);
    config.normGroups = kGroups;

    // input_blocks.0 is the first convolution; then each level's layers and, but for the last, a
    // downsampler.
    UNetLevel level;
    std::string attention;
    for (int i = 1; i < kMostBlocks; ++i) {
        if (shapes.has(block("input_blocks", i, "0.op.weight"))) {
            config.levels.push_back(level);
            level = {};
        } else if (shapes.has(block("input_blocks", i, "0.in_layers.2.weight"))) {
            level.channels =
                shapes.size(block("input_blocks", i, "0.in_layers.2.weight"), 0, kMostChannels);
            level.heads = kUNetHeads;
            ++level.layers;
            attention = block("input_blocks", i, "1.");
            if (shapes.has(attention + "norm.weight")) {
                level.downAttention = level.upAttention = true;
                level.transformerLayers = transformerLayers(shapes, attention);
            }
        } else {
            break;
        }
    }
    config.levels.push_back(level);
    if (config.levels.size() > kMostLevels) {
        shapes.fail("it has too many levels");
    }
    for (const UNetLevel& each : config.levels) {
        if (each.layers == 0 || each.layers != config.levels.front().layers) {
            shapes.fail("its levels have different numbers of layers");
        } else if (each.channels % kGroups != 0 || each.channels % kUNetHeads != 0) {
            shapes.fail("its channels are not multiples of 32");
        }
    }

    config.midAttention = shapes.has("middle_block.1.norm.weight");
    if (config.midAttention) {
        const std::string transformer = "middle_block.1.transformer_blocks.0.";
        config.contextWidth = shapes.size(transformer + "attn2.to_k.weight", 1, kMostChannels);
        config.linearProjection = shapes.dimensions("middle_block.1.proj_in.weight") == 2;
        config.levels.back().transformerLayers = transformerLayers(shapes, "middle_block.1.");
    }
    return config;
}

}  // namespace

Result<void> checkLdmArchitecture(const SafetensorsFile& file) {
    const auto is = [&](const char* what) {
        return makeError(ErrorCode::UnsupportedArchitecture, file.path().string(), what);
    };
    if (hasPrefix(file, "conditioner.embedders.")) {
        return is("a Stable Diffusion XL model");
    }
    if (hasPrefix(file, "cond_stage_model.model.")) {
        return is("a Stable Diffusion 2.x model in one file");
    }
    if (hasPrefix(file, "model.diffusion_model.joint_blocks.") ||
        hasPrefix(file, "joint_blocks.")) {
        return is("a Stable Diffusion 3 model");
    }
    if (hasPrefix(file, "model.diffusion_model.double_blocks.") ||
        hasPrefix(file, "double_blocks.")) {
        return is("a Flux model");
    }
    if (!hasPrefix(file, kLdmUNetPrefix)) {
        return is("not a Stable Diffusion checkpoint");
    }
    return {};
}

Result<UNetConfig> ldmUNetConfig(const SafetensorsFile& file) {
    Shapes shapes(file, kLdmUNetPrefix);
    UNetConfig config = downConfig(shapes);
    config.outChannels = shapes.size("out.2.weight", 0, kMostChannels);
    GOUACHE_CHECK(shapes.finish());
    return config;
}

Result<ControlNetConfig> ldmControlNetConfig(const SafetensorsFile& file, std::string_view prefix) {
    Shapes shapes(file, prefix);
    ControlNetConfig config;
    config.unet = downConfig(shapes);
    config.conditioningChannels = shapes.size("input_hint_block.0.weight", 1, 64);
    // The first convolution, then pairs: one that keeps the width, one that widens and halves.
    config.conditioningWidths = {shapes.size("input_hint_block.0.weight", 0, kMostChannels)};
    for (int i = 4; shapes.has("input_hint_block." + std::to_string(i + 2) + ".weight") &&
                    config.conditioningWidths.size() < kMostLevels;
         i += 4) {
        config.conditioningWidths.push_back(
            shapes.size("input_hint_block." + std::to_string(i) + ".weight", 0, kMostChannels));
    }
    GOUACHE_CHECK(shapes.finish());
    return config;
}

Result<KlVaeConfig> ldmVaeConfig(const SafetensorsFile& file) {
    Shapes shapes(file, kLdmVaePrefix);
    KlVaeConfig config;
    config.inChannels = shapes.size("encoder.conv_in.weight", 1, 64);
    config.outChannels = shapes.size("decoder.conv_out.weight", 0, 64);
    config.latentChannels = shapes.size("decoder.conv_in.weight", 1, 128);
    config.normGroups = kGroups;
    config.midAttention = shapes.has("encoder.mid.attn_1.norm.weight");
    config.quantConv = shapes.has("quant_conv.weight");
    config.postQuantConv = shapes.has("post_quant_conv.weight");
    config.channels.clear();
    for (int i = 0; shapes.has(block("encoder.down", i, "block.0.conv1.weight")) &&
                    config.channels.size() < kMostLevels;
         ++i) {
        config.channels.push_back(
            shapes.size(block("encoder.down", i, "block.0.conv1.weight"), 0, kMostChannels));
        if (config.channels.back() % kGroups != 0) {
            shapes.fail("the channels of its VAE are not multiples of 32");
        }
    }
    if (config.channels.empty()) {
        shapes.fail("it brings no VAE");
    }
    config.layers = 0;
    while (config.layers < kMostBlocks &&
           shapes.has("encoder.down.0.block." + std::to_string(config.layers) + ".conv1.weight")) {
        ++config.layers;
    }
    GOUACHE_CHECK(shapes.finish());
    return config;
}

Result<ClipTextConfig> ldmTextConfig(const SafetensorsFile& file) {
    Shapes modern(file, std::string(kLdmTextPrefix) + "text_model.");
    Shapes bare(file, kLdmTextPrefix);
    // Some early fine-tunes left "text_model." out.
    Shapes& shapes = modern.has("embeddings.token_embedding.weight") ? modern : bare;
    ClipTextConfig config;
    config.vocabulary = shapes.size("embeddings.token_embedding.weight", 0, 4'000'000);
    config.width = shapes.size("embeddings.token_embedding.weight", 1, kMostChannels);
    config.positions = shapes.size("embeddings.position_embedding.weight", 0, 4096);
    config.intermediate = shapes.size("encoder.layers.0.mlp.fc1.weight", 0, 8 * kMostChannels);
    config.layers = 0;
    while (config.layers < kMostBlocks &&
           shapes.has("encoder.layers." + std::to_string(config.layers) + ".mlp.fc1.weight")) {
        ++config.layers;
    }
    if (config.width % kTextHeadWidth != 0) {
        shapes.fail("the width of its text model is not a multiple of 64");
    }
    config.heads = config.width / kTextHeadWidth;
    if (config.positions < 3) {
        shapes.fail("its text model has too few positions");
    }
    GOUACHE_CHECK(shapes.finish());
    return config;
}

}  // namespace gouache::local
