#pragma once

#include <ATen/ATen.h>

#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "backends/local/config/clip_text_config.h"
#include "backends/local/config/scheduler_config.h"
#include "backends/local/config/unet_config.h"
#include "backends/local/config/vae_config.h"
#include "backends/local/lora/lora_targets.h"
#include "backends/local/text/clip_text_model.h"
#include "backends/local/unet/unet.h"
#include "backends/local/vae/vae.h"
#include "core/base/result.h"
#include "core/models/model_catalogue.h"
#include "core/models/safetensors.h"
#include "core/text/clip_tokenizer.h"

namespace gouache::local {

/// A checkpoint on disk with its configs read and its files mapped, but no weights loaded: a
/// diffusers folder, or a single LDM file. Parts can be loaded one by one, in any precision, as
/// often as needed (for a float32 retry, or after one was dropped to free memory). One thread.
class ModelSource {
  public:
    /// FileNotFound, PickleRefused, BadWeights, BadModelConfig, UnsupportedArchitecture.
    static Result<std::shared_ptr<ModelSource>> open(const std::filesystem::path& path);

    const std::filesystem::path& path() const { return path_; }
    const UNetConfig& unetConfig() const { return unet_; }
    const VaeConfig& vaeConfig() const { return vae_; }
    const ClipTextConfig& textConfig() const { return text_; }
    const SchedulerConfig& schedulerConfig() const { return scheduler_; }

    /// Each: MissingTensors, MisshapenTensor, BadWeights, OutOfMemory. Surplus names go to the log.
    Result<std::unique_ptr<UNet>> loadUNet(const WeightTarget& target) const;
    Result<std::unique_ptr<Vae>> loadVae(const WeightTarget& target) const;
    Result<std::unique_ptr<ClipTextModel>> loadTextModel(const WeightTarget& target) const;
    Result<std::shared_ptr<const ClipTokenizer>> loadTokenizer() const;

  private:
    Result<void> readFolder();
    Result<void> readSingleFile();
    Result<void> checkParts() const;

    std::filesystem::path path_;
    bool singleFile_ = false;
    UNetConfig unet_;
    VaeConfig vae_;
    ClipTextConfig text_;
    SchedulerConfig scheduler_;
    std::vector<std::shared_ptr<const SafetensorsFile>> unetFiles_;
    std::vector<std::shared_ptr<const SafetensorsFile>> vaeFiles_;
    std::vector<std::shared_ptr<const SafetensorsFile>> textFiles_;
};

/// A checkpoint ready to run. Parts may be reset and loaded again from `source`.
struct LoadedModel {
    ModelInfo info;  ///< names, native size, defaults, latentRgb
    std::shared_ptr<ModelSource> source;
    std::shared_ptr<const ClipTokenizer> tokenizer;
    std::unique_ptr<ClipTextModel> text;
    std::unique_ptr<UNet> unet;
    std::unique_ptr<Vae> vae;
    SchedulerConfig scheduler;
    std::optional<LatentRgb> latentRgb;  ///< from gouache.json
    WeightTarget target;
    std::shared_ptr<const LoraTargets> loraTargets;  ///< once a LoRA was asked for

    /// Everything in one type on one device. Errors as ModelSource's.
    static Result<std::shared_ptr<LoadedModel>> load(const std::filesystem::path& path,
                                                     at::Device device, at::ScalarType dtype);
};

}  // namespace gouache::local
