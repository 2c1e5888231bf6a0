#pragma once

#include <ATen/ATen.h>

#include <cstdint>

#include "backends/local/model.h"

namespace gouache::local {

/// Predicted bytes, from the configs alone: weights in the type that they run in, and the most that
/// is held beside them.
struct MemoryNeed {
    std::uint64_t weights = 0;
    std::uint64_t activations = 0;

    std::uint64_t total() const { return weights + activations; }
};

/// One UNet call for `pictures` (conditional and unconditional count as two) of h × w latent cells.
/// Skip connections and the widest layers; attention is computed in blocks and takes no more.
MemoryNeed estimateUNet(const ModelSource& model, std::int64_t pictures, std::int64_t h,
                        std::int64_t w, at::ScalarType type);

/// Decoding one picture of h × w latent cells.
MemoryNeed estimateDecode(const ModelSource& model, std::int64_t h, std::int64_t w,
                          at::ScalarType type);

/// A whole job: all weights, and the larger of the two activations.
MemoryNeed estimateJob(const ModelSource& model, std::int64_t pictures, std::int64_t h,
                       std::int64_t w, at::ScalarType type);

}  // namespace gouache::local
