#include <algorithm>
#include <cmath>

#include "core/json/json.h"
#include "core/models/component_files.h"
#include "core/models/model_inspectors.h"

namespace gouache::detail {

namespace {

namespace fs = std::filesystem;
using nlohmann::json;

constexpr std::uint64_t kLargestConfig = 4U << 20U;
constexpr std::int64_t kMostChannels = 1 << 20;

Error badConfig(const fs::path& folder, const std::string& reason) {
    return makeError(ErrorCode::BadModelConfig, folder.string(), reason);
}

Result<json> readConfig(const fs::path& folder, std::string_view name) {
    auto config = readJsonFile(folder / name, kLargestConfig);
    if (!config.ok()) {
        const Error& error = config.error();
        return badConfig(folder, error.code == ErrorCode::FileNotFound
                                     ? std::string(name) + " is missing"
                                     : std::string(name) + ": " + error.arguments.back());
    }
    if (!config->is_object()) {
        return badConfig(folder, std::string(name) + " is not a JSON object");
    }
    return config;
}

/// The class that model_index.json gives a part, such as "CLIPTextModel"; empty where it has none.
std::string partClass(const json& index, std::string_view part) {
    const auto found = index.find(part);
    if (found == index.end() || !found->is_array() || found->size() != 2 ||
        !(*found)[1].is_string()) {
        return {};
    }
    return (*found)[1].get<std::string>();
}

/// Fills what the autoencoder's config says. Both kinds halve the size once for each block after
/// the first.
bool readAutoencoder(const json& config, ModelInfo& info) {
    const auto channels = integerField(config, "latent_channels", 1, 1024);
    auto blocks = integerListField(config, "block_out_channels", 1, kMostChannels);
    if (blocks.empty()) {
        blocks = integerListField(config, "encoder_block_out_channels", 1, kMostChannels);
    }
    if (!channels || blocks.empty() || blocks.size() > 8) {
        return false;
    }
    info.latentChannels = static_cast<int>(*channels);
    info.vaeFactor = 1 << (blocks.size() - 1);
    return true;
}

/// An int, or the largest of a list of them, one a block.
int contextWidthOf(const json& unet) {
    if (const auto width = integerField(unet, "cross_attention_dim", 1, kMostChannels)) {
        return static_cast<int>(*width);
    }
    const auto widths = integerListField(unet, "cross_attention_dim", 1, kMostChannels);
    return widths.empty() ? 0 : static_cast<int>(*std::max_element(widths.begin(), widths.end()));
}

/// sample_size of the UNet (an int or [height, width], in latent pixels) times the VAE's factor.
PixelSize nativeSizeOf(const json& unet, int vaeFactor) {
    std::int64_t height = 64;
    std::int64_t width = 64;
    if (const auto side = integerField(unet, "sample_size", 8, 1024)) {
        height = width = *side;
    } else if (const auto sides = integerListField(unet, "sample_size", 8, 1024);
               sides.size() == 2) {
        height = sides[0];
        width = sides[1];
    }
    return {static_cast<int>(width) * vaeFactor, static_cast<int>(height) * vaeFactor};
}

struct Named {
    std::string architecture;
    bool runnable = false;
};

/// What a UNet2DConditionModel with these configs is called.
Named nameUnetPipeline(const json& index, const json& unet, const ModelInfo& info) {
    const std::string addition = textField(unet, "addition_embed_type").value_or("");
    if (!partClass(index, "text_encoder_2").empty() || addition == "text_time") {
        return {partClass(index, "text_encoder").empty() ? "Stable Diffusion XL refiner"
                                                         : "Stable Diffusion XL",
                false};
    }
    const bool linear = booleanField(unet, "use_linear_projection").value_or(false);
    const bool version2 = linear && info.contextWidth == 1024;
    const std::string family = version2 ? "Stable Diffusion 2.x" : "Stable Diffusion 1.x";
    if (info.unetInputChannels == 2 * info.latentChannels + 1) {
        return {family + " inpainting", !version2};
    }
    if (info.unetInputChannels == 2 * info.latentChannels) {
        return {family + " InstructPix2Pix", false};
    }
    const bool standard = addition.empty() && info.contextWidth > 0 &&
                          partClass(index, "text_encoder") == "CLIPTextModel" &&
                          info.unetInputChannels == info.latentChannels;
    return {standard ? family : "UNet pipeline with unusual parts", standard && !version2};
}

/// Gives the standard preview factors where the autoencoder has the released one's scale and sizes.
void guessLatentRgb(const json& vae, ModelInfo& info) {
    const double scale = numberField(vae, "scaling_factor").value_or(0.18215);
    if (info.latentChannels != 4 || info.vaeFactor != 8 ||
        integerListField(vae, "block_out_channels", 1, kMostChannels) !=
            std::vector<std::int64_t>{128, 256, 512, 512}) {
        return;
    }
    if (std::abs(scale - 0.18215) < 1e-6) {
        info.latentRgb = stableDiffusionLatentRgb();
    } else if (std::abs(scale - 0.13025) < 1e-6) {
        info.latentRgb = stableDiffusionXlLatentRgb();
    }
}

/// Names of the folders controlnet-<name>/ that hold a ControlNet's config, sorted.
std::vector<std::string> bundledControlsIn(const fs::path& folder) {
    std::vector<std::string> names;
    std::error_code failure;
    for (fs::directory_iterator it(folder, failure), end; !failure && it != end;
         it.increment(failure)) {
        const std::string name = it->path().filename().string();
        std::error_code ignored;
        if (name.size() > kBundledControlPrefix.size() && name.starts_with(kBundledControlPrefix) &&
            fs::is_regular_file(it->path() / "config.json", ignored)) {
            names.push_back(name.substr(kBundledControlPrefix.size()));
        }
    }
    std::sort(names.begin(), names.end());
    return names;
}

}  // namespace

void countTensors(const SafetensorsFile& file, ModelInfo& info) {
    const SafetensorsHeader& header = file.header();
    for (const auto& [name, entry] : header.tensors) {
        const std::string type(nameOf(entry.type));
        info.parameters += (entry.end - entry.begin) / byteSizeOf(entry.type);
        info.fileBytes += entry.end - entry.begin;
        if (std::find(info.tensorTypes.begin(), info.tensorTypes.end(), type) ==
            info.tensorTypes.end()) {
            info.tensorTypes.push_back(type);
        }
    }
    std::sort(info.tensorTypes.begin(), info.tensorTypes.end());
    info.fileBytes += header.dataOffset;
}

Result<void> countWeights(const std::vector<fs::path>& files, ModelInfo& info) {
    for (const fs::path& path : files) {
        GOUACHE_TRY(const auto file, SafetensorsFile::open(path));
        countTensors(*file, info);
    }
    return {};
}

Result<ModelInfo> inspectPipelineFolder(const fs::path& folder) {
    GOUACHE_TRY(const json index, readConfig(folder, "model_index.json"));
    ModelInfo info;
    info.path = folder;
    info.name = folder.filename().string();
    info.kind = ModelKind::Checkpoint;
    info.format = ModelFormat::DiffusersFolder;
    info.bundledControls = bundledControlsIn(folder);

    const std::string unetClass = partClass(index, "unet");
    if (unetClass != "UNet2DConditionModel") {
        const std::string transformer = partClass(index, "transformer");
        const std::string pipeline = textField(index, "_class_name", 200).value_or("");
        if (unetClass.empty() && transformer.empty() && pipeline.empty()) {
            return badConfig(folder, "model_index.json names neither a pipeline nor its parts");
        }
        info.architecture = !transformer.empty() ? transformer
                            : !unetClass.empty() ? unetClass
                                                 : pipeline;
        return info;
    }
    GOUACHE_TRY(const json unet, readConfig(folder / "unet", "config.json"));
    GOUACHE_TRY(const json vae, readConfig(folder / "vae", "config.json"));
    if (!readAutoencoder(vae, info)) {
        return badConfig(folder / "vae",
                         "config.json gives no latent_channels or block_out_channels");
    }
    info.unetInputChannels = static_cast<int>(
        integerField(unet, "in_channels", 1, kMostChannels).value_or(info.latentChannels));
    info.contextWidth = contextWidthOf(unet);
    info.defaults.nativeSize = nativeSizeOf(unet, info.vaeFactor);
    info.defaults.sizeMultiple = info.vaeFactor;
    guessLatentRgb(vae, info);
    const Named named = nameUnetPipeline(index, unet, info);
    info.architecture = named.architecture;
    info.runnable = named.runnable;

    for (const std::string_view part : {"unet", "vae", "text_encoder", "text_encoder_2"}) {
        if (!partClass(index, part).empty()) {
            GOUACHE_TRY(const auto files, componentWeights(folder / part));
            GOUACHE_CHECK(countWeights(files, info));
        }
    }
    GOUACHE_CHECK(applyModelSettings(folder, info));
    return info;
}

Result<ModelInfo> inspectComponentFolder(const fs::path& folder) {
    GOUACHE_TRY(const json config, readConfig(folder, "config.json"));
    const std::string className = textField(config, "_class_name", 200).value_or("");
    ModelInfo info;
    info.path = folder;
    info.name = folder.filename().string();
    info.format = ModelFormat::DiffusersFolder;
    if (className == "ControlNetModel") {
        info.kind = ModelKind::ControlNet;
        info.contextWidth = contextWidthOf(config);
        info.latentChannels = info.unetInputChannels =
            static_cast<int>(integerField(config, "in_channels", 1, kMostChannels).value_or(4));
        const bool xl = textField(config, "addition_embed_type").value_or("") == "text_time";
        info.architecture = xl ? "Stable Diffusion XL ControlNet" : "Stable Diffusion ControlNet";
        info.runnable = !xl && info.contextWidth > 0;
        if (info.name.starts_with(kBundledControlPrefix)) {
            info.name.erase(0, kBundledControlPrefix.size());
        }
    } else if (className == "AutoencoderKL" || className == "AutoencoderTiny") {
        info.kind = ModelKind::Vae;
        info.architecture = className;
        if (!readAutoencoder(config, info)) {
            return badConfig(folder, "config.json gives no latent_channels or block_out_channels");
        }
    } else if (className.empty()) {
        return badConfig(folder, "config.json names no class");
    } else {
        info.architecture = className;
        return info;
    }
    GOUACHE_TRY(const auto files, componentWeights(folder));
    GOUACHE_CHECK(countWeights(files, info));
    GOUACHE_CHECK(applyModelSettings(folder, info));
    return info;
}

}  // namespace gouache::detail
