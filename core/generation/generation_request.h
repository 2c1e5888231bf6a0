#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/result.h"
#include "core/base/units.h"
#include "core/image/image.h"

namespace gouache {

enum class Sampler : std::uint8_t {
    Ddim,
    Euler,
    EulerAncestral,
    Heun,
    Dpmpp2m,
    Dpmpp2mSde,
    DpmppSde,
    UniPc,
    Lcm
};
enum class Schedule : std::uint8_t { Model, Karras, Exponential, SgmUniform, Trailing };

/// What stands under the mask before the first step (A1111's "masked content").
enum class InpaintFill : std::uint8_t { Fill, Original, LatentNoise, LatentNothing };

/// Names of the command line and of our JSON: "euler_a", "dpmpp_2m", "sgm_uniform", "latent_noise"
/// …
std::string_view nameOf(Sampler sampler);
std::string_view nameOf(Schedule schedule);
std::string_view nameOf(InpaintFill fill);
std::optional<Sampler> samplerFromName(std::string_view name);
std::optional<Schedule> scheduleFromName(std::string_view name);
std::optional<InpaintFill> inpaintFillFromName(std::string_view name);
std::vector<Sampler> allSamplers();
std::vector<Schedule> allSchedules();
std::vector<InpaintFill> allInpaintFills();

/// One ControlNet over the steps in [start, end), as parts of the whole run.
struct ControlInput {
    std::string model;  ///< name in the catalogue, or a path
    ImagePtr image;     ///< as the ControlNet expects it (for the starter's sketch: dark strokes on
                        ///< white); resized to fit
    double weight = 1.0;
    double start = 0.0;
    double end = 1.0;
    ImagePtr mask{};  ///< Gray8 over the whole picture, any size: where it steers, and how
                      ///< strongly; null = everywhere
};

/// A LoRA (or LoCon, LoHa, LoKr) added to the model's weights.
struct LoraUse {
    std::string name;                    ///< in the catalogue, or a path
    double weight = 1.0;                 ///< −10…10; 0 = not used
    std::optional<double> textWeight{};  ///< of its text encoder's part; none = weight
    bool operator==(const LoraUse&) const = default;
};

/// Part of the picture with a prompt of its own in place of the request's.
struct RegionInput {
    std::string prompt;
    std::string negativePrompt;  ///< empty = the request's
    ImagePtr mask;  ///< Gray8 over the whole picture, any size, white = here; grey leaves a share
                    ///< to what lies below
    std::vector<LoraUse> loras{};  ///< here alone, added to the request's
};

/// Everything that a picture depends on, and nothing else: the same request on the same kind of
/// device gives the same picture. Where it runs is JobSpec's.
struct GenerationRequest {
    std::string prompt;
    std::string negativePrompt;
    std::string model;     ///< name in the catalogue, or a path; empty = the starter model
    PixelSize size;        ///< {0, 0} = the init picture's, or the model's native size
    int steps = 0;         ///< 0 = the model's suggestion, else 20
    double guidance = -1;  ///< classifier-free guidance scale; ≤ 1 = off; negative = the model's
                           ///< suggestion, else 7
    std::optional<Seed> seed;        ///< none = chosen at validation (resolveDefaults), then fixed
    std::optional<Sampler> sampler;  ///< none = the model's scheduler config decides
    std::optional<Schedule> schedule;  ///< none = the model's scheduler config decides
    int count = 1;                     ///< pictures; picture n uses seed + n
    int batch = 0;                     ///< pictures in one UNet call; 0 = as many as fit
    int clipSkip = 1;                  ///< 1 = the last layer, 2 = the one before …

    ImagePtr init;           ///< image to image, or the picture to inpaint
    double strength = 0.75;  ///< 0 = init as it is, 1 = nothing of it
    ImagePtr mask;           ///< Gray8, white = repaint; needs init
    InpaintFill inpaintFill = InpaintFill::Original;
    int maskFeather =
        8;  ///< pixels: Gaussian edge of the paste-back; outside of it pixels stay bit-exact
    /// The mask's grey values count: the darker a place, the later in the run it begins to change
    /// (Differential Diffusion, Levin & Fried 2023). Otherwise 128 and more is inside.
    bool softMask = false;
    /// False: the whole picture as it was generated, also outside of the mask, for a canvas that
    /// puts it together itself.
    bool pasteBack = true;
    bool maskedOnly = false;  ///< generate only the mask's surroundings, at full size
    int maskedPadding = 32;   ///< pixels of context round the mask where maskedOnly

    /// "More like this": the first noise turns from the seed's towards this seed's by the strength
    /// (0 = the seed's own picture, 1 = the variation seed's). Above 0 picture n uses seed and
    /// variation seed + n.
    std::optional<Seed> variationSeed;  ///< none = chosen by resolveDefaults where it is needed
    double variationStrength = 0;

    std::vector<ControlInput> controls;
    std::vector<LoraUse> loras;
    /// From bottom to top: where they overlap the last has its say; what none covers is the
    /// request's own prompt's.
    std::vector<RegionInput> regions;
};

/// A model's suggestions, from gouache.json or its architecture.
struct ModelDefaults {
    PixelSize nativeSize{512, 512};
    int sizeMultiple = 8;  ///< width and height must be multiples of it
    int steps = 20;
    double guidance = 7.0;
};

/// The request with 0/negative/none replaced by the model's defaults and a random seed where none
/// is given; <lora:…> tags move from the prompts to the lists (lora_tags.h). Sides taken from an
/// init picture are rounded down to what the model can do; one given side (the other 0) keeps its
/// shape.
GenerationRequest resolveDefaults(GenerationRequest request, const ModelDefaults& defaults);

/// What picture `picture` of `request` starts from; its seeds, or 0 where none is set.
Seed seedOf(const GenerationRequest& request, int picture);
Seed variationSeedOf(const GenerationRequest& request, int picture);

/// The request that makes picture `picture` of `request` (which has a seed) alone.
GenerationRequest singlePicture(GenerationRequest request, int picture);

/// Which field of the request an error is about, so that a form can show it beside the field.
enum class RequestField : std::uint8_t {
    Prompt,
    NegativePrompt,
    Model,
    Size,
    Steps,
    Guidance,
    Seed,
    Sampler,
    Count,
    ClipSkip,
    Init,
    Strength,
    Mask,
    Control,
    Lora,
    Region,
    Variation
};
struct RequestProblem {
    RequestField field;
    Error error;
};

/// Everything that is wrong with the values after resolveDefaults, in the order of the form; empty
/// = valid. Ranges are in request_limits.h: size 64…8192 a side, steps 1…1000, guidance 0…100,
/// count 1…10,000, clip skip 1…12, strength and variation strength 0…1, control weight 0…2 and 0 ≤
/// start < end ≤ 1, prompt ≤ 100,000 bytes of valid UTF-8, and not blank unless there is an init
/// picture or a region.
std::vector<RequestProblem> validate(const GenerationRequest& request,
                                     const ModelDefaults& defaults);

}  // namespace gouache
