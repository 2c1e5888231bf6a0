#pragma once

#include <ATen/ATen.h>

#include <functional>
#include <vector>

#include "backends/local/guidance/guided_unet.h"
#include "backends/local/pipeline/latent_start.h"
#include "backends/local/pipeline/parts.h"
#include "backends/local/samplers/step_sampler.h"

namespace gouache::local {

/// Heard after each whole step. `predicted`: the clean latents that it points to, [N, C, h, w]
/// float32.
using StepListener = std::function<void(int step, int steps, const at::Tensor& predicted)>;

struct DenoiseInputs {
    std::vector<PromptPart> prompts;  ///< at least one
    std::vector<LoraSet> loras;       ///< those whose variants the prompts name
    double guidance = 1;
    std::vector<ActiveControl> controls;
    /// Whether every answer is checked at once. Otherwise all are checked after the last step, so
    /// that a CUDA device need not be waited for in every step.
    bool checkEachStep = true;
};

/// Runs the sampler from `start` to the end and returns the final latents [N, C, h, w] float32.
/// With a mask and an ordinary UNet the unmasked part is init's, noised, after every evaluation,
/// and exact after the last; where the mask has grades, a cell of grade g changes in the last g of
/// the run. An answer that is not finite is asked for once more in float32; then
/// NotFinite names the UNet and the step. OutOfMemory once nothing more can be freed; Cancelled.
Result<at::Tensor> denoise(Parts& parts, StepSampler& sampler, const LatentStart& start,
                           const DenoiseInputs& inputs, NoiseSource& noise,
                           const StepListener& listener);

}  // namespace gouache::local
