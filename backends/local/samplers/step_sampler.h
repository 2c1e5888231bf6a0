#pragma once

#include <ATen/ATen.h>

#include <memory>

#include "backends/local/schedule/noise_schedule.h"

namespace gouache::local {

/// Where samplers that add noise get it. One thread.
class NoiseSource {
  public:
    virtual ~NoiseSource() = default;
    /// Fresh standard normal noise [N, C, h, w], float32, on the sample's device.
    virtual at::Tensor draw() = 0;
    /// The noise that a run begins with: the next draw, or what stands in its place.
    virtual at::Tensor initial() { return draw(); }
};

struct SamplerStep {
    at::Tensor sample;     ///< what the next evaluation starts from
    at::Tensor predicted;  ///< the clean latents x0 that this evaluation predicts
};

/// One run of a sampler: turns the network's answers into the next sample. Deterministic but for
/// the noise it draws. All tensors are [N, C, h, w] float32 on one device. Evaluations are counted
/// from 0; a step has one, or two for the second-order methods. advance() is called for consecutive
/// evaluations from any start on (image to image starts late), once each: the multistep methods
/// remember. One thread.
class StepSampler {
  public:
    StepSampler(SamplingConfig config, NoiseSchedule schedule)
        : config_(std::move(config)), schedule_(std::move(schedule)) {}
    virtual ~StepSampler() = default;
    StepSampler(const StepSampler&) = delete;
    StepSampler& operator=(const StepSampler&) = delete;

    const SamplingConfig& config() const { return config_; }
    const NoiseSchedule& schedule() const { return schedule_; }

    /// Network evaluations in a whole run.
    virtual int evaluations() const { return schedule_.steps(); }
    /// Steps in a whole run, as progress counts them.
    virtual int steps() const { return schedule_.steps(); }
    /// Evaluation that step `step` starts with.
    virtual int firstEvaluation(int step) const { return step; }
    /// Steps that are complete after evaluation `evaluation`.
    virtual int stepsDone(int evaluation) const { return evaluation + 1; }

    /// What the network is told in an evaluation.
    virtual double timestep(int evaluation) const;
    /// The network's input is the sample times this.
    virtual double inputScale(int evaluation) const = 0;
    /// Standard normal noise times this is a run's start from pure noise.
    double initialScale() const { return schedule_.initialScale; }
    /// `clean` latents as they stand in the run when `evaluation` starts.
    virtual at::Tensor noised(const at::Tensor& clean, const at::Tensor& noise,
                              int evaluation) const = 0;

    /// `output`: the network's answer (after guidance) to sample · inputScale at timestep.
    virtual SamplerStep advance(int evaluation, const at::Tensor& output, const at::Tensor& sample,
                                NoiseSource& noise) = 0;

  protected:
    double sigma(int i) const { return schedule_.sigmas[static_cast<std::size_t>(i)]; }

  private:
    SamplingConfig config_;
    NoiseSchedule schedule_;
};

std::unique_ptr<StepSampler> makeSampler(const SamplingConfig& config, NoiseSchedule schedule);

}  // namespace gouache::local
