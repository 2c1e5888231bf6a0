#pragma once

#include <ATen/ATen.h>

#include <cstdint>
#include <memory>
#include <vector>

#include "backends/local/config/unet_config.h"
#include "backends/local/lora/weight_patches.h"
#include "backends/local/unet/cross_attention.h"
#include "backends/local/weights/weight_store.h"
#include "core/base/result.h"

namespace gouache::local {

/// What ControlNets add to a UNet's skip connections and to its middle, in the order in which the
/// down path makes them; shapes as theirs. Several are summed with add().
struct ControlResiduals {
    std::vector<at::Tensor> down;  ///< [N, C_i, h_i, w_i] each
    at::Tensor mid;                ///< [N, C, h, w]

    bool empty() const { return down.empty(); }
    /// Sums `other` into this; an empty one becomes it. Either may have N = 1 beside the other's N.
    void add(const ControlResiduals& other);
};

/// diffusers' UNet2DConditionModel for the Stable Diffusion 1.x family. One thread.
class UNet {
  public:
    /// Names as in diffusers: "conv_in.weight", "down_blocks.0…". Does not call finish(): do, then
    /// prepare().
    static Result<std::unique_ptr<UNet>> load(const UNetConfig& config, WeightScope weights);
    virtual ~UNet() = default;

    /// Packs the weights for the processor. Call once, after the store's finish() and before the
    /// first use.
    virtual void prepare() = 0;

    virtual const UNetConfig& config() const = 0;
    virtual WeightTarget target() const = 0;

    /// context [N, L, contextWidth], any type and device.
    virtual CrossAttentionCache prepareContext(const at::Tensor& context) const = 0;

    /// sample [N, inChannels, h, w], timesteps [N] or [1] (need not be whole numbers), both of any
    /// type and device; context for N, or for 1. Returns the prediction [N, outChannels, h, w] in
    /// float32 on the network's device. h and w may be any size ≥ 1: odd ones are upsampled back to
    /// the skip connection's size, as in diffusers. Throws c10::Error (out of memory, wrong
    /// shapes) and Interrupted.
    virtual at::Tensor forward(const at::Tensor& sample, const at::Tensor& timesteps,
                               const CrossAttentionCache& context,
                               const ControlResiduals* residuals = nullptr) const = 0;

    /// Its weights with LoRAs added and without. After prepare().
    virtual WeightPatches& patches() = 0;

    /// Bytes of the weights as loaded.
    virtual std::int64_t byteSize() const = 0;
};

}  // namespace gouache::local
