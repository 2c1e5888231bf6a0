#pragma once

#include <ATen/ATen.h>

#include <memory>

#include "backends/local/config/clip_text_config.h"
#include "backends/local/lora/weight_patches.h"
#include "backends/local/weights/weight_store.h"
#include "core/base/result.h"

namespace gouache::local {

/// transformers' CLIPTextModel, without its pooled output. One thread.
class ClipTextModel {
  public:
    /// Names as in transformers: "text_model.embeddings.token_embedding.weight" … Does not call
    /// finish().
    static Result<std::unique_ptr<ClipTextModel>> load(const ClipTextConfig& config,
                                                       WeightScope weights);
    virtual ~ClipTextModel() = default;

    /// Packs the weights for the processor. Call once, after the store's finish() and before the
    /// first use.
    virtual void prepare() = 0;

    virtual const ClipTextConfig& config() const = 0;
    virtual WeightTarget target() const = 0;

    /// tokens [N, L] int64 on any device, L ≤ config().positions and ids < config().vocabulary →
    /// hidden states [N, L, W] in the weights' type. clipSkip 1 = after the last layer, 2 = after
    /// the one before …; the final layer norm is applied in every case (as A1111 and diffusers do).
    /// Values beyond the number of layers count as the first layer.
    virtual at::Tensor forward(const at::Tensor& tokens, int clipSkip) const = 0;

    /// Its weights with LoRAs added and without. After prepare().
    virtual WeightPatches& patches() = 0;

    /// Bytes of the weights as loaded.
    virtual std::int64_t byteSize() const = 0;
};

}  // namespace gouache::local
