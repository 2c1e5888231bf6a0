#pragma once

#include <ATen/ATen.h>

#include <memory>
#include <vector>

#include "backends/local/controlnet/controlnet.h"
#include "backends/local/text/prompt_encoder.h"
#include "backends/local/unet/unet.h"

namespace gouache::local {

/// A ControlNet at work in one batch.
struct ActiveControl {
    std::shared_ptr<const ControlNet> network;
    at::Tensor image;  ///< [1, 3, H, W] in [0, 1]
    double weight = 1;
    double start = 0;  ///< parts of the run: active in [start, end)
    double end = 1;
};

/// Classifier-free guidance (Ho & Salimans 2022) round a UNet and its ControlNets: one network call
/// for the conditional and the unconditional answer of every picture, and for the conditional alone
/// where the scale is ≤ 1. Prompt keys and values, and the controls' embedded pictures, are
/// computed once. One thread; throws what the networks throw.
class GuidedUNet {
  public:
    GuidedUNet(const UNet& unet, const PromptEmbeddings& prompts, double scale,
               std::vector<ActiveControl> controls);

    /// input [N, inChannels, h, w], for evaluation `evaluation` out of `evaluations` → the guided
    /// answer [N, C, h, w], float32, on the network's device.
    at::Tensor operator()(const at::Tensor& input, double timestep, int evaluation,
                          int evaluations);

    /// Asks for the two answers one after the other: half the memory, and slower.
    void splitGuidance() { split_ = true; }
    bool canSplit() const { return guided_ && !split_; }

  private:
    struct Branch {
        CrossAttentionCache context;
        std::vector<CrossAttentionCache> controls;
    };
    struct Embedded {
        ActiveControl control;
        at::Tensor condition;  ///< for one picture
    };

    Branch prepare(const at::Tensor& embeddings) const;
    at::Tensor answer(const Branch& branch, const at::Tensor& input, double timestep,
                      int evaluation, int evaluations) const;
    const Branch& both(std::int64_t pictures);

    const UNet* unet_;
    double scale_;
    bool guided_;
    bool split_ = false;
    PromptEmbeddings prompts_;
    std::vector<Embedded> controls_;
    Branch conditional_;
    Branch unconditional_;
    Branch both_;  ///< unconditional, then conditional, each for `bothPictures_`
    std::int64_t bothPictures_ = 0;
};

}  // namespace gouache::local
