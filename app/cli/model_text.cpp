#include "app/cli/model_text.h"

#include <cstdio>

namespace gouache::cli {

std::string_view nameOf(ModelKind kind) {
    switch (kind) {
        case ModelKind::Checkpoint:
            return "checkpoint";
        case ModelKind::ControlNet:
            return "controlnet";
        case ModelKind::Vae:
            return "vae";
        case ModelKind::Lora:
            return "lora";
        case ModelKind::Embedding:
            return "embedding";
        case ModelKind::Upscaler:
            return "upscaler";
        case ModelKind::Unknown:
            return "unknown";
    }
    return "";
}

std::string byteText(std::uint64_t bytes) {
    const double megabytes = static_cast<double>(bytes) / 1e6;
    char text[32];
    if (megabytes >= 1000) {
        std::snprintf(text, sizeof text, "%.2f GB", megabytes / 1000);
    } else {
        std::snprintf(text, sizeof text, megabytes < 10 ? "%.1f MB" : "%.0f MB", megabytes);
    }
    return text;
}

nlohmann::ordered_json modelToJson(const ModelInfo& model) {
    nlohmann::ordered_json json{
        {"name", model.name},
        {"path", model.path.string()},
        {"kind", nameOf(model.kind)},
        {"format",
         model.format == ModelFormat::DiffusersFolder ? "diffusers_folder" : "single_file"},
        {"architecture", model.architecture},
        {"runnable", model.runnable},
        {"parameters", model.parameters},
        {"bytes", model.fileBytes},
        {"tensor_types", model.tensorTypes},
    };
    if (model.kind == ModelKind::Checkpoint) {
        json["latent_channels"] = model.latentChannels;
        json["vae_factor"] = model.vaeFactor;
        json["unet_input_channels"] = model.unetInputChannels;
        json["native_size"] = {model.defaults.nativeSize.width, model.defaults.nativeSize.height};
        json["size_multiple"] = model.defaults.sizeMultiple;
        json["steps"] = model.defaults.steps;
        json["cfg"] = model.defaults.guidance;
        json["controls"] = model.bundledControls;
    }
    if (model.contextWidth > 0) {
        json["context_width"] = model.contextWidth;
    }
    return json;
}

}  // namespace gouache::cli
