#pragma once

#include <ATen/ATen.h>

#include <cstdint>
#include <filesystem>
#include <memory>

#include "backends/local/config/controlnet_config.h"
#include "backends/local/unet/unet.h"
#include "backends/local/weights/weight_store.h"
#include "core/base/result.h"

namespace gouache::local {

/// diffusers' ControlNetModel: a copy of a UNet's down and mid part that turns a picture into
/// residuals. One thread. Zhang et al. 2023, https://arxiv.org/abs/2302.05543.
class ControlNet {
  public:
    /// A diffusers folder (config.json and diffusion_pytorch_model[.fp16].safetensors, shards too)
    /// or a single file
    /// (`control_model.*`, or diffusers' names without a config: Stable Diffusion 1.x sizes).
    /// FileNotFound, PickleRefused, BadWeights, BadModelConfig, MissingTensors, MisshapenTensor,
    /// UnsupportedArchitecture.
    static Result<std::shared_ptr<ControlNet>> load(const std::filesystem::path& path,
                                                    const WeightTarget& target);

    /// Names as in diffusers. Does not call finish(): do, then prepare().
    static Result<std::shared_ptr<ControlNet>> load(const ControlNetConfig& config,
                                                    WeightScope weights);
    virtual ~ControlNet() = default;

    /// Packs the weights for the processor. Call once, after the store's finish() and before the
    /// first use.
    virtual void prepare() = 0;

    virtual const ControlNetConfig& config() const = 0;
    virtual WeightTarget target() const = 0;

    /// image [N, 3, H, W] in [0, 1], RGB → embedding [N, C, H/f, W/f], f = config().factor(). The
    /// same in every step: compute it once.
    virtual at::Tensor embedCondition(const at::Tensor& image) const = 0;

    /// context [N, L, contextWidth]; as UNet::prepareContext, with this network's own weights.
    virtual CrossAttentionCache prepareContext(const at::Tensor& context) const = 0;

    /// sample [N, inChannels, h, w], timesteps [N] or [1], condition from embedCondition for N or
    /// for 1 → residuals multiplied by `weight`.
    virtual ControlResiduals forward(const at::Tensor& sample, const at::Tensor& timesteps,
                                     const CrossAttentionCache& context,
                                     const at::Tensor& condition, double weight) const = 0;

    /// Bytes of the weights.
    virtual std::int64_t byteSize() const = 0;
};

}  // namespace gouache::local
