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
};

struct LoraUse {
    std::string name;
    double weight = 1.0;
    bool operator==(const LoraUse&) const = default;
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
    bool maskedOnly = false;  ///< generate only the mask's surroundings, at full size
    int maskedPadding = 32;   ///< pixels of context round the mask where maskedOnly

    std::vector<ControlInput> controls;
    std::vector<LoraUse> loras;
};

/// A model's suggestions, from gouache.json or its architecture.
struct ModelDefaults {
    PixelSize nativeSize{512, 512};
    int sizeMultiple = 8;  ///< width and height must be multiples of it
    int steps = 20;
    double guidance = 7.0;
};

/// The request with 0/negative/none replaced by the model's defaults and a random seed where none
/// is given. Sides taken from an init picture are rounded down to what the model can do; one given
/// side (the other 0) keeps its shape.
GenerationRequest resolveDefaults(GenerationRequest request, const ModelDefaults& defaults);

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
    Lora
};
struct RequestProblem {
    RequestField field;
    Error error;
};

/// Everything that is wrong with the values after resolveDefaults, in the order of the form; empty
/// = valid. Ranges are in request_limits.h: size 64…8192 a side, steps 1…1000, guidance 0…100,
/// count 1…10,000, clip skip 1…12, strength 0…1, control weight 0…2 and 0 ≤ start < end ≤ 1, prompt
/// ≤ 100,000 bytes of valid UTF-8, and not blank unless there is an init picture.
std::vector<RequestProblem> validate(const GenerationRequest& request,
                                     const ModelDefaults& defaults);

}  // namespace gouache
