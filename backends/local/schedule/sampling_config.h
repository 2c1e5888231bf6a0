#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "backends/local/config/scheduler_config.h"
#include "core/base/result.h"
#include "core/generation/generation_request.h"

namespace gouache::local {

/// What advances a sample from step to step: those of the request, and those that only a model's
/// config can name.
enum class SamplerMethod : std::uint8_t {
    Ddim,
    Pndm,  ///< PLMS; only where a model's config names it
    Euler,
    EulerAncestral,
    Heun,
    Dpmpp2m,     ///< DPM-Solver++ multistep of order 1…3
    Dpmpp2mSde,  ///< the same with noise
    DpmppSde,
    UniPc,
    Lcm,
};

enum class BetaSchedule : std::uint8_t { Linear, ScaledLinear, SquaredCosine };
enum class PredictionType : std::uint8_t { Epsilon, VPrediction, Sample };
enum class TimestepSpacing : std::uint8_t { Leading, Linspace, Trailing };
enum class SigmaSpacing : std::uint8_t { Model, Karras, Exponential, SgmUniform };
enum class FinalSigma : std::uint8_t { Zero, SigmaMin };
enum class SolverType : std::uint8_t { Midpoint, Heun, Bh1, Bh2 };

/// Everything that decides a run's timesteps, sigmas and sampler; no field is left open.
struct SamplingConfig {
    SamplerMethod method = SamplerMethod::Dpmpp2m;

    int numTrainTimesteps = 1000;
    double betaStart = 0.0001;
    double betaEnd = 0.02;
    BetaSchedule betaSchedule = BetaSchedule::Linear;
    std::vector<double> trainedBetas;  ///< in place of the three above where not empty
    bool rescaleBetasZeroSnr = false;

    PredictionType predictionType = PredictionType::Epsilon;
    TimestepSpacing timestepSpacing = TimestepSpacing::Linspace;
    int stepsOffset = 0;
    SigmaSpacing sigmaSpacing = SigmaSpacing::Model;
    std::optional<double>
        sigmaMin;  ///< ends of Karras and exponential sigmas; none = the training's
    std::optional<double> sigmaMax;
    FinalSigma finalSigma = FinalSigma::Zero;

    bool clipSample = false;  ///< clamp the predicted x0 to ±clipSampleRange
    double clipSampleRange = 1.0;
    bool thresholding = false;  ///< dynamic thresholding of x0 (Imagen), in place of clipSample
    double dynamicThresholdingRatio = 0.995;
    double sampleMaxValue = 1.0;
    bool setAlphaToOne =
        true;  ///< ᾱ before training step 0 is 1, not that of step 0 (DDIM, PNDM, LCM)

    int solverOrder = 2;  ///< multistep solvers: 1…3
    SolverType solverType = SolverType::Midpoint;
    bool lowerOrderFinal = true;
    bool eulerAtFinal = false;
    std::optional<double> lambdaMinClipped;  ///< least log(α/σ) that timesteps start from
    bool predictX0 = true;                   ///< UniPC: data prediction, not noise prediction
    std::vector<int> disableCorrector;       ///< UniPC: steps whose result is not corrected
    double timestepScaling = 10.0;           ///< LCM
    int originalInferenceSteps = 50;         ///< LCM

    /// The config names a class that Gouache lacks; the nearest one stands in.
    bool replaced = false;
};

/// What `request` and `model` ask for together, as diffusers' from_config would read it: the
/// requested sampler's class, else the config's; the config's values where that class knows them,
/// else that class' defaults; the requested schedule on top. A model without a config is epsilon,
/// scaled linear and DPM++ 2M; DPM++ samplers then use Karras sigmas. BadModelConfig for values
/// outside their ranges and for settings that would change the picture but are not implemented;
/// `modelName` is its first argument.
Result<SamplingConfig> resolveSampling(const SchedulerConfig& model, std::optional<Sampler> sampler,
                                       std::optional<Schedule> schedule,
                                       const std::string& modelName);

}  // namespace gouache::local
