#include <algorithm>
#include <charconv>
#include <optional>

#include "core/models/model_inspectors.h"

namespace gouache::detail {

namespace {

using Tensors = std::map<std::string, TensorEntry, std::less<>>;

bool hasPrefix(const Tensors& tensors, std::string_view prefix) {
    const auto first = tensors.lower_bound(prefix);
    return first != tensors.end() && first->first.starts_with(prefix);
}

bool anyContains(const Tensors& tensors, std::string_view part) {
    return std::any_of(tensors.begin(), tensors.end(), [&](const auto& entry) {
        return entry.first.find(part) != std::string::npos;
    });
}

/// Dimension `axis` of a tensor; 0 where there is no such tensor or axis.
int dimension(const Tensors& tensors, std::string_view name, std::size_t axis) {
    const auto found = tensors.find(name);
    if (found == tensors.end() || found->second.shape.size() <= axis) {
        return 0;
    }
    return static_cast<int>(std::min<std::int64_t>(found->second.shape[axis], 1 << 20));
}

/// Width of the text embeddings that cross-attention below `prefix` reads: columns of any
/// attn2.to_k.
int contextWidth(const Tensors& tensors, std::string_view prefix) {
    for (auto it = tensors.lower_bound(prefix);
         it != tensors.end() && it->first.starts_with(prefix); ++it) {
        if (it->first.ends_with("attn2.to_k.weight")) {
            return dimension(tensors, it->first, 1);
        }
    }
    return 0;
}

/// One more than the highest N in "<prefix>N.…"; 0 where there is none.
int countNumbered(const Tensors& tensors, std::string_view prefix) {
    int count = 0;
    for (auto it = tensors.lower_bound(prefix);
         it != tensors.end() && it->first.starts_with(prefix); ++it) {
        int number = -1;
        const char* const begin = it->first.data() + prefix.size();
        const auto parsed = std::from_chars(begin, it->first.data() + it->first.size(), number);
        if (parsed.ec == std::errc() && number >= 0 && number < 64) {
            count = std::max(count, number + 1);
        }
    }
    return count;
}

void nameCheckpoint(const Tensors& tensors, ModelInfo& info) {
    constexpr std::string_view kUnet = "model.diffusion_model.";
    info.kind = ModelKind::Checkpoint;
    info.unetInputChannels = dimension(tensors, "model.diffusion_model.input_blocks.0.0.weight", 1);
    info.contextWidth = contextWidth(tensors, kUnet);
    const bool hasVae = hasPrefix(tensors, "first_stage_model.decoder.");
    if (hasVae) {
        const int latent = dimension(tensors, "first_stage_model.decoder.conv_in.weight", 1);
        const int levels = countNumbered(tensors, "first_stage_model.encoder.down.");
        info.latentChannels = latent > 0 ? latent : 4;
        info.vaeFactor = levels > 0 && levels <= 8 ? 1 << (levels - 1) : 8;
    }
    info.defaults.nativeSize = {64 * info.vaeFactor, 64 * info.vaeFactor};
    info.defaults.sizeMultiple = info.vaeFactor;

    if (hasPrefix(tensors, "conditioner.embedders.")) {
        const bool base = hasPrefix(tensors, "conditioner.embedders.0.transformer.");
        info.architecture = base ? "Stable Diffusion XL" : "Stable Diffusion XL refiner";
        info.defaults.nativeSize = {1024, 1024};
        info.latentRgb = stableDiffusionXlLatentRgb();
        return;
    }
    std::string family;
    bool version1 = false;
    if (hasPrefix(tensors, "cond_stage_model.transformer.")) {
        family = "Stable Diffusion 1.x";
        version1 = true;
    } else if (hasPrefix(tensors, "cond_stage_model.model.")) {
        family = "Stable Diffusion 2.x";
    } else {
        info.architecture = "Stable Diffusion UNet without a text encoder";
        return;
    }
    if (info.unetInputChannels == 2 * info.latentChannels + 1) {
        family += " inpainting";
    } else if (info.unetInputChannels == 2 * info.latentChannels) {
        family += " InstructPix2Pix";
        version1 = false;
    } else if (info.unetInputChannels != info.latentChannels) {
        family += " with " + std::to_string(info.unetInputChannels) + " input channels";
        version1 = false;
    }
    info.architecture = hasVae ? family : family + " without an autoencoder";
    info.runnable = version1 && hasVae && info.contextWidth > 0;
    if (hasVae && info.latentChannels == 4 && info.vaeFactor == 8) {
        info.latentRgb = stableDiffusionLatentRgb();
    }
}

void nameLdmControlNet(const Tensors& tensors, std::string_view prefix, ModelInfo& info) {
    info.kind = ModelKind::ControlNet;
    info.contextWidth = contextWidth(tensors, prefix);
    const int channels = dimension(tensors, std::string(prefix) + "input_blocks.0.0.weight", 1);
    info.latentChannels = info.unetInputChannels = channels > 0 ? channels : 4;
    const bool xl = hasPrefix(tensors, std::string(prefix) + "label_emb.");
    info.architecture = xl ? "Stable Diffusion XL ControlNet" : "Stable Diffusion ControlNet";
    info.runnable = !xl && info.contextWidth > 0;
}

/// Architectures that are recognised so that the refusal can name them.
std::optional<std::string> nameOther(const Tensors& tensors) {
    for (const std::string_view prefix : {"", "model.diffusion_model.", "transformer."}) {
        const std::string p(prefix);
        if (hasPrefix(tensors, p + "double_blocks.")) {
            return "Flux";
        }
        if (hasPrefix(tensors, p + "joint_blocks.")) {
            return "Stable Diffusion 3";
        }
        if (hasPrefix(tensors, p + "transformer_blocks.0.img_mod.")) {
            return "Qwen Image";
        }
        if (hasPrefix(tensors, p + "noise_refiner.")) {
            return "Lumina or Z-Image";
        }
    }
    return std::nullopt;
}

bool isLora(const Tensors& tensors) {
    for (const std::string_view part :
         {".lora_down.", ".lora_up.", ".lora_A.", ".lora_B.", ".lora.down.", "_lora.down.",
          ".lora_linear_layer.down.", ".hada_w1_", ".lokr_w1"}) {
        if (anyContains(tensors, part)) {
            return true;
        }
    }
    return hasPrefix(tensors, "lora_unet_") || hasPrefix(tensors, "lora_te");
}

/// Width of the text embeddings that a LoRA's cross-attention reads: columns of the first matrix of
/// any of its keys; 0 where it changes none.
int loraContextWidth(const Tensors& tensors) {
    for (const auto& [name, tensor] : tensors) {
        const bool key = name.find("attn2_to_k") != std::string::npos ||
                         name.find("attn2.to_k") != std::string::npos ||
                         name.find("attn2.processor.to_k") != std::string::npos;
        const bool first = name.find("lora_down") != std::string::npos ||
                           name.find("lora_A") != std::string::npos ||
                           name.find("lora.down") != std::string::npos ||
                           name.ends_with("hada_w1_b");
        if (key && first) {
            return dimension(tensors, name, 1);
        }
    }
    return 0;
}

/// LoRAs for the networks of Stable Diffusion; for others their weights have other names.
void nameLora(const Tensors& tensors, ModelInfo& info) {
    constexpr int kVersion1 = 768;
    constexpr int kVersion2 = 1024;
    constexpr int kXl = 2048;
    info.kind = ModelKind::Lora;
    info.architecture = "LoRA";
    info.contextWidth = loraContextWidth(tensors);
    if (hasPrefix(tensors, "lora_te2_") || hasPrefix(tensors, "text_encoder_2.") ||
        info.contextWidth == kXl) {
        info.architecture = "LoRA for Stable Diffusion XL";
    } else if (info.contextWidth == kVersion2) {
        info.architecture = "LoRA for Stable Diffusion 2.x";
    } else if (anyContains(tensors, "double_blocks") || anyContains(tensors, "single_blocks") ||
               anyContains(tensors, "single_transformer_blocks")) {
        info.architecture = "LoRA for Flux";
    } else if (anyContains(tensors, "down_blocks") || anyContains(tensors, "up_blocks") ||
               anyContains(tensors, "mid_block") || anyContains(tensors, "input_blocks") ||
               anyContains(tensors, "output_blocks") || anyContains(tensors, "middle_block") ||
               anyContains(tensors, "self_attn")) {
        info.architecture =
            info.contextWidth == kVersion1 ? "LoRA for Stable Diffusion 1.x" : "LoRA";
        info.runnable = true;
    }
}

/// A1111's and ComfyUI's files of textual inversion.
bool isEmbedding(const Tensors& tensors) {
    return tensors.size() <= 4 && (tensors.contains("emb_params") || tensors.contains("clip_l") ||
                                   tensors.contains("clip_g"));
}

/// Width of the text embeddings that an embedding file gives: columns of its (first) tensor.
int embeddingWidth(const Tensors& tensors) {
    return dimension(tensors, tensors.contains("clip_g") ? "clip_g" : tensors.begin()->first, 1);
}

bool isUpscaler(const Tensors& tensors) {
    return tensors.contains("conv_first.weight") ||
           (tensors.contains("model.0.weight") && hasPrefix(tensors, "model.1.sub."));
}

void recognise(const Tensors& tensors, ModelInfo& info) {
    if (isLora(tensors)) {
        nameLora(tensors, info);
    } else if (isEmbedding(tensors)) {
        info.kind = ModelKind::Embedding;
        info.architecture = "Textual inversion";
        info.contextWidth = embeddingWidth(tensors);
    } else if (isUpscaler(tensors)) {
        info.kind = ModelKind::Upscaler;
        info.architecture = "ESRGAN upscaler";
    } else if (hasPrefix(tensors, "control_model.")) {
        nameLdmControlNet(tensors, "control_model.", info);
    } else if (hasPrefix(tensors, "input_hint_block.")) {
        nameLdmControlNet(tensors, "", info);
    } else if (hasPrefix(tensors, "model.diffusion_model.input_blocks.")) {
        nameCheckpoint(tensors, info);
    } else if (hasPrefix(tensors, "controlnet_cond_embedding.")) {
        info.kind = ModelKind::ControlNet;
        info.architecture = "Stable Diffusion ControlNet without its config.json";
        info.contextWidth = contextWidth(tensors, "");
    } else if (const auto other = nameOther(tensors)) {
        info.kind = ModelKind::Checkpoint;
        info.architecture = *other;
    } else if (hasPrefix(tensors, "down_blocks.") && hasPrefix(tensors, "time_embedding.")) {
        info.architecture = "UNet of a diffusers folder";
        info.contextWidth = contextWidth(tensors, "");
    } else if ((hasPrefix(tensors, "decoder.") && hasPrefix(tensors, "encoder.")) ||
               hasPrefix(tensors, "first_stage_model.")) {
        info.kind = ModelKind::Vae;
        info.architecture =
            hasPrefix(tensors, "decoder.layers.") ? "AutoencoderTiny" : "AutoencoderKL";
    }
}

}  // namespace

Result<ModelInfo> inspectSingleFile(const std::filesystem::path& path) {
    GOUACHE_TRY(const auto file, SafetensorsFile::open(path));
    ModelInfo info;
    info.path = path;
    info.name = path.stem().string();
    info.format = ModelFormat::SingleFile;
    recognise(file->header().tensors, info);
    countTensors(*file, info);
    info.notes = readModelNotes(path, file->header().metadata);
    return info;
}

}  // namespace gouache::detail
