#pragma once

#include <ATen/ATen.h>

#include <functional>
#include <memory>
#include <string>
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
    at::Tensor area{};  ///< [1, 1, h, w] of the latent cells, 0…1: where it steers; undefined =
                        ///< everywhere
};

/// A prompt and its part of the picture.
struct PromptPart {
    PromptEmbeddings embeddings;
    at::Tensor share{};  ///< [1, 1, h, w] of the latent cells, float32, 0…1, all parts together 1;
                         ///< undefined where it is the only part
    std::string variant{};  ///< of the UNet's weights (WeightPatches), which must be known
};

/// Classifier-free guidance (Ho & Salimans 2022) round a UNet and its ControlNets: one network call
/// for the conditional and the unconditional answer of every picture, and for the conditional alone
/// where the scale is ≤ 1. Prompts that share the picture are heard by the cells of their parts
/// (attention coupling); where parts have different weights, the network is asked once for each
/// variant, and the answers are joined by their shares (Bar-Tal et al. 2023, MultiDiffusion).
/// Prompt keys and values, and the controls' embedded pictures, are computed once. One thread;
/// throws what the networks throw.
class GuidedUNet {
  public:
    /// `prompts`: at least one.
    GuidedUNet(UNet& unet, std::vector<PromptPart> prompts, double scale,
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

    /// The parts whose weights are the same.
    struct Group {
        std::string variant;
        at::Tensor share;  ///< [1, 1, h, w]; undefined = everywhere
        Branch conditional;
        Branch unconditional;
        Branch both;  ///< unconditional, then conditional, each for `bothPictures`
        std::int64_t bothPictures = 0;
    };

    /// For each part's embeddings.
    Branch prepare(const std::function<at::Tensor(const PromptEmbeddings&)>& embeddings) const;
    at::Tensor answer(const Branch& branch, const at::Tensor& input, double timestep,
                      int evaluation, int evaluations) const;
    at::Tensor guided(Group& group, const at::Tensor& input, double timestep, int evaluation,
                      int evaluations) const;
    const Branch& both(Group& group, std::int64_t pictures) const;

    UNet* unet_;
    double scale_;
    bool guided_;
    bool split_ = false;
    std::vector<PromptPart> prompts_;
    std::shared_ptr<const ContextShares> shares_;  ///< of the prompts; null for one
    std::vector<Embedded> controls_;
    std::vector<Group> groups_;
};

}  // namespace gouache::local
