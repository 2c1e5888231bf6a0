#include "backends/local/model.h"

#include <exception>
#include <system_error>
#include <utility>

#include "backends/local/base/torch_errors.h"
#include "backends/local/config/ldm_config.h"
#include "backends/local/weights/ldm_names.h"
#include "backends/local/weights/surplus_log.h"
#include "backends/local/weights/weight_files.h"

namespace gouache::local {

namespace {

namespace fs = std::filesystem;

/// The rest of `name` behind `prefix`; none where it does not start with it.
std::optional<std::string_view> behind(std::string_view prefix, std::string_view name) {
    return name.starts_with(prefix) ? std::optional(name.substr(prefix.size())) : std::nullopt;
}

/// Loads one part: builds it from the store, checks that everything was there, packs it.
template <typename Part, typename Config>
Result<std::unique_ptr<Part>> loadPart(
    const char* name, const Config& config, const fs::path& model,
    const std::vector<std::shared_ptr<const SafetensorsFile>>& files, const WeightTarget& target,
    const WeightRename& rename) {
    WeightStore store(model.string(), files, target, rename);
    GOUACHE_TRY(auto part, Part::load(config, store.root()));
    GOUACHE_CHECK(store.finish());
    logSurplus(name, store);
    try {
        part->prepare();
    } catch (...) {
        return errorOf(std::current_exception(), target.device.str());
    }
    return part;
}

}  // namespace

Result<std::shared_ptr<ModelSource>> ModelSource::open(const fs::path& path) {
    auto source = std::make_shared<ModelSource>();
    source->path_ = path;
    std::error_code ignored;
    if (fs::is_directory(path, ignored)) {
        GOUACHE_CHECK(source->readFolder());
    } else {
        source->singleFile_ = true;
        GOUACHE_CHECK(source->readSingleFile());
    }
    GOUACHE_CHECK(source->checkParts());
    return source;
}

Result<void> ModelSource::readFolder() {
    std::error_code ignored;
    if (fs::is_directory(path_ / "text_encoder_2", ignored)) {
        return makeError(ErrorCode::UnsupportedArchitecture, path_.string(),
                         "a model with several text encoders");
    }
    GOUACHE_TRY(unet_, readUNetConfig(path_ / "unet" / "config.json"));
    GOUACHE_TRY(vae_, readVaeConfig(path_ / "vae" / "config.json"));
    GOUACHE_TRY(text_, readClipTextConfig(path_ / "text_encoder" / "config.json"));
    const fs::path scheduler = path_ / "scheduler" / "scheduler_config.json";
    if (fs::exists(scheduler, ignored)) {
        GOUACHE_TRY(scheduler_, readSchedulerConfig(scheduler));
    }
    GOUACHE_TRY(unetFiles_, openWeightFiles(path_ / "unet"));
    GOUACHE_TRY(vaeFiles_, openWeightFiles(path_ / "vae"));
    GOUACHE_TRY(textFiles_, openWeightFiles(path_ / "text_encoder"));
    return {};
}

Result<void> ModelSource::readSingleFile() {
    GOUACHE_TRY(const auto file, SafetensorsFile::open(path_));
    GOUACHE_CHECK(checkLdmArchitecture(*file));
    GOUACHE_TRY(unet_, ldmUNetConfig(*file));
    GOUACHE_TRY(vae_, ldmVaeConfig(*file));
    GOUACHE_TRY(text_, ldmTextConfig(*file));
    unetFiles_ = vaeFiles_ = textFiles_ = {file};
    return {};
}

Result<void> ModelSource::checkParts() const {
    const auto bad = [&](const std::string& reason) {
        return makeError(ErrorCode::BadModelConfig, path_.string(), reason);
    };
    if (unet_.contextWidth != text_.width) {
        return bad("its UNet takes prompts of width " + std::to_string(unet_.contextWidth) +
                   ", its text encoder makes " + std::to_string(text_.width));
    }
    const std::int64_t latents = local::latentChannels(vae_);
    if (unet_.outChannels != latents) {
        return bad("its UNet makes " + std::to_string(unet_.outChannels) +
                   " channels, its VAE takes " + std::to_string(latents));
    }
    if (unet_.inChannels != latents && unet_.inChannels != 2 * latents + 1) {
        return makeError(
            ErrorCode::UnsupportedArchitecture, path_.string(),
            "a model whose UNet takes " + std::to_string(unet_.inChannels) + " channels");
    }
    return {};
}

Result<std::unique_ptr<UNet>> ModelSource::loadUNet(const WeightTarget& target) const {
    WeightRename rename;
    if (singleFile_) {
        rename = [layers = unet_.levels.front().layers](
                     std::string_view name) -> std::optional<std::string> {
            const auto rest = behind(kLdmUNetPrefix, name);
            return rest ? diffusersUNetName(*rest, layers) : std::nullopt;
        };
    }
    return loadPart<UNet>("UNet", unet_, path_, unetFiles_, target, rename);
}

Result<std::unique_ptr<Vae>> ModelSource::loadVae(const WeightTarget& target) const {
    WeightRename rename = [](std::string_view name) { return std::optional(modernVaeName(name)); };
    if (const auto* config = std::get_if<KlVaeConfig>(&vae_); singleFile_ && config != nullptr) {
        rename = [levels = static_cast<std::int64_t>(config->channels.size())](
                     std::string_view name) -> std::optional<std::string> {
            const auto rest = behind(kLdmVaePrefix, name);
            return rest ? diffusersVaeName(*rest, levels) : std::nullopt;
        };
    }
    return loadPart<Vae>("VAE", vae_, path_, vaeFiles_, target, rename);
}

Result<std::unique_ptr<ClipTextModel>> ModelSource::loadTextModel(
    const WeightTarget& target) const {
    const auto rename = [single =
                             singleFile_](std::string_view name) -> std::optional<std::string> {
        const auto rest = single ? behind(kLdmTextPrefix, name) : std::optional(name);
        return rest ? std::optional(modernTextName(*rest)) : std::nullopt;
    };
    return loadPart<ClipTextModel>("text encoder", text_, path_, textFiles_, target, rename);
}

Result<std::shared_ptr<const ClipTokenizer>> ModelSource::loadTokenizer() const {
    GOUACHE_TRY(auto tokenizer, singleFile_ ? ClipTokenizer::builtIn()
                                            : ClipTokenizer::fromFolder(path_ / "tokenizer"));
    if (tokenizer->vocabularySize() > text_.vocabulary) {
        return makeError(ErrorCode::BadModelConfig, path_.string(),
                         "its tokenizer has " + std::to_string(tokenizer->vocabularySize()) +
                             " tokens, its text encoder knows " + std::to_string(text_.vocabulary));
    }
    return tokenizer;
}

Result<std::shared_ptr<LoadedModel>> LoadedModel::load(const fs::path& path, at::Device device,
                                                       at::ScalarType dtype) {
    auto model = std::make_shared<LoadedModel>();
    model->target = {device, dtype};
    GOUACHE_TRY(model->info, inspectModel(path));
    GOUACHE_TRY(model->source, ModelSource::open(path));
    GOUACHE_TRY(model->tokenizer, model->source->loadTokenizer());
    GOUACHE_TRY(model->text, model->source->loadTextModel(model->target));
    GOUACHE_TRY(model->unet, model->source->loadUNet(model->target));
    GOUACHE_TRY(model->vae, model->source->loadVae(model->target));
    model->scheduler = model->source->schedulerConfig();
    model->latentRgb = model->info.latentRgb;
    return model;
}

}  // namespace gouache::local
