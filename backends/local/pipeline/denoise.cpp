#include "backends/local/pipeline/denoise.h"

#include "backends/local/base/interruption.h"
#include "backends/local/base/torch_errors.h"

namespace gouache::local {
namespace {

/// The network's guided answers, over losses of memory and of finite numbers.
class Answers {
  public:
    Answers(Parts& parts, const DenoiseInputs& inputs) : parts_(parts), inputs_(inputs) {}

    Result<at::Tensor> ask(const at::Tensor& input, double timestep, int evaluation,
                           int evaluations) {
        for (;;) {
            GOUACHE_TRY(at::Tensor answer, withRemedies(
                                               [&]() -> Result<at::Tensor> {
                                                   GOUACHE_CHECK(build());
                                                   return guarded(parts_.place(), [&] {
                                                       return (*guided_)(input, timestep,
                                                                         evaluation, evaluations);
                                                   });
                                               },
                                               remedies()));
            const at::Tensor finite = answer.isfinite().all();
            if (!inputs_.checkEachStep) {
                allFinite_ = allFinite_.defined() ? allFinite_.logical_and(finite) : finite;
                return answer;
            }
            if (finite.item<bool>()) {
                return answer;
            }
            guided_.reset();
            GOUACHE_TRY(const bool retry, parts_.widenUNet());
            if (!retry) {
                return makeError(ErrorCode::NotFinite, "The UNet", std::to_string(evaluation + 1));
            }
        }
    }

    /// Of all answers so far that were not checked at once.
    bool allFinite() const { return !allFinite_.defined() || allFinite_.item<bool>(); }

  private:
    Result<void> build() {
        if (guided_.has_value()) {
            return {};
        }
        // The first variant is made last, and stays.
        UNet* unet = nullptr;
        for (auto loras = inputs_.loras.rbegin(); loras != inputs_.loras.rend(); ++loras) {
            GOUACHE_TRY(unet, parts_.unet(*loras));
        }
        return guarded(parts_.place(), [&] {
            guided_.emplace(*unet, inputs_.prompts, inputs_.guidance, inputs_.controls);
            if (split_) {
                guided_->splitGuidance();
            }
        });
    }

    std::vector<Remedy> remedies() {
        return {
            [this] { return parts_.freeCaches(); },
            [this] { return parts_.dropText() && note(notes::kTextOffloaded); },
            [this] { return parts_.dropVae() && note(notes::kVaeOffloaded); },
            [this] {
                if (split_ || inputs_.guidance <= 1) {
                    return false;
                }
                split_ = true;
                guided_.reset();
                return note(notes::kGuidanceSplit);
            },
        };
    }

    bool note(std::string_view key) {
        parts_.notes().add(key);
        return true;
    }

    Parts& parts_;
    const DenoiseInputs& inputs_;
    std::optional<GuidedUNet> guided_;
    bool split_ = false;
    at::Tensor allFinite_;  ///< on the device; undefined = nothing to check later
};

}  // namespace

Result<at::Tensor> denoise(Parts& parts, StepSampler& sampler, const LatentStart& start,
                           const DenoiseInputs& inputs, NoiseSource& noise,
                           const StepListener& listener) {
    Answers answers(parts, inputs);
    at::Tensor sample = start.sample;
    const bool inpaintUNet = start.maskedImage.defined();
    const bool graded = start.grades.defined();
    const bool blends = start.mask.defined() && start.clean.defined() && (!inpaintUNet || graded);
    const int first = start.firstEvaluation;
    const int total = sampler.evaluations();
    // The cells that have begun to change when evaluation `e` starts.
    const auto insideAt = [&](int e) {
        constexpr double kTolerance = 1e-4;
        const double progress =
            static_cast<double>(std::min(e, total - 1) - first) / (total - first);
        return graded ? start.grades.ge(1 - progress - kTolerance).to(at::kFloat) : start.mask;
    };
    if (graded && blends && first < total) {
        const at::Tensor inside = insideAt(first);
        sample = sampler.noised(start.clean, start.noise, first) * (1 - inside) + sample * inside;
    }
    const int skipped = first > 0 ? sampler.stepsDone(first - 1) : 0;
    int done = 0;
    for (int e = first; e < total; ++e) {
        GOUACHE_CHECK(guarded(parts.place(), [] { throwIfInterrupted(); }));
        at::Tensor input = sample * sampler.inputScale(e);
        if (inpaintUNet) {
            input = at::cat(
                {input, start.mask.expand({input.size(0), -1, -1, -1}), start.maskedImage}, 1);
        }
        GOUACHE_TRY(const at::Tensor answer,
                    answers.ask(input, sampler.timestep(e), e - first, total - first));
        at::Tensor predicted;
        GOUACHE_CHECK(guarded(parts.place(), [&] {
            SamplerStep step = sampler.advance(e, answer, sample, noise);
            sample = std::move(step.sample);
            predicted = std::move(step.predicted);
            if (blends) {
                const at::Tensor kept =
                    e + 1 < total ? sampler.noised(start.clean, start.noise, e + 1) : start.clean;
                const at::Tensor inside = insideAt(e + 1);
                sample = kept * (1 - inside) + sample * inside;
                predicted = start.clean * (1 - inside) + predicted * inside;
            }
        }));
        const int now = sampler.stepsDone(e) - skipped;
        if (now > done) {
            done = now;
            listener(done, sampler.steps() - skipped, predicted);
        }
    }
    GOUACHE_TRY(const bool finite, guarded(parts.place(), [&] { return answers.allFinite(); }));
    if (!finite) {
        return makeError(ErrorCode::NotFinite, "The UNet", "0");
    }
    return sample;
}

}  // namespace gouache::local
