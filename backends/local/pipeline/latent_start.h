#pragma once

#include <ATen/ATen.h>

#include "backends/local/pipeline/parts.h"
#include "backends/local/pipeline/work_area.h"
#include "backends/local/samplers/step_sampler.h"

namespace gouache::local {

/// What a batch's denoising starts from. Latents are [N, C, h, w] float32 on the model's device.
struct LatentStart {
    at::Tensor sample;
    at::Tensor noise;  ///< standard normal; what the unmasked part is noised with in every step
    at::Tensor clean;  ///< init's latents; undefined without init
    at::Tensor mask;   ///< [1, 1, h, w] of 0 and 1; undefined without mask
    /// [1, 1, h, w], 0…1, of a soft mask (mask = grades > 0); undefined otherwise.
    at::Tensor grades;
    at::Tensor maskedImage;  ///< latents of init without its masked part; only for a 9-channel UNet
    int firstEvaluation = 0;
};

/// Text to image, image to image or inpainting, as diffusers' pipelines do it: the order of draws
/// from `source`, the first step by strength, pure noise where an inpainting's strength is 1.
/// `given`: noise in place of the seeds', or undefined. A strength above 0 leaves at least one
/// step; 0 leaves none. UnsupportedArchitecture for a UNet whose input is neither latents nor
/// latents, mask and masked picture; OutOfMemory, Cancelled, NotFinite.
Result<LatentStart> makeLatentStart(Parts& parts, const GenerationRequest& request,
                                    const WorkArea& area, const StepSampler& sampler,
                                    std::int64_t pictures, const at::Tensor& given,
                                    NoiseSource& source);

}  // namespace gouache::local
