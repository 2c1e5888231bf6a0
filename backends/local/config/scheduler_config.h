#pragma once

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "core/base/result.h"

namespace gouache::local {

/// scheduler/scheduler_config.json as it stands. A field that the file leaves out is none: its
/// default differs from one scheduler class to the next, so whoever builds a sampler applies that
/// class' default, as diffusers' from_config does.
struct SchedulerConfig {
    std::string
        className;  ///< "DDIMScheduler", "PNDMScheduler" …; empty = the model brought no config

    std::optional<std::int64_t> numTrainTimesteps;
    std::optional<double> betaStart;
    std::optional<double> betaEnd;
    std::optional<std::string> betaSchedule;  ///< "linear", "scaled_linear", "squaredcos_cap_v2" …
    std::vector<double> trainedBetas;         ///< empty = none
    std::optional<std::string> predictionType;   ///< "epsilon", "v_prediction", "sample"
    std::optional<std::string> timestepSpacing;  ///< "linspace", "leading", "trailing"
    std::optional<std::int64_t> stepsOffset;
    std::optional<bool> rescaleBetasZeroSnr;

    std::optional<bool> setAlphaToOne;
    std::optional<bool> clipSample;
    std::optional<double> clipSampleRange;
    std::optional<bool> thresholding;
    std::optional<double> dynamicThresholdingRatio;
    std::optional<double> sampleMaxValue;

    std::optional<bool> useKarrasSigmas;
    std::optional<bool> useExponentialSigmas;
    std::optional<bool> useBetaSigmas;
    std::optional<double> sigmaMin;
    std::optional<double> sigmaMax;
    std::optional<std::string> interpolationType;  ///< Euler: "linear", "log_linear"
    std::optional<std::string> finalSigmasType;    ///< "zero", "sigma_min"

    std::optional<std::int64_t> solverOrder;
    std::optional<std::string> algorithmType;  ///< "dpmsolver++", "sde-dpmsolver++" …
    std::optional<std::string> solverType;     ///< "midpoint", "heun", "bh1", "bh2" …
    std::optional<bool> lowerOrderFinal;
    std::optional<bool> eulerAtFinal;
    std::optional<double> lambdaMinClipped;  ///< -inf where the file says so
    std::optional<bool> predictX0;
    std::vector<std::int64_t> disableCorrector;

    std::optional<std::int64_t> originalInferenceSteps;  ///< LCM
    std::optional<double> timestepScaling;               ///< LCM
};

/// Reads scheduler_config.json. BadModelConfig for a value of the wrong type or out of bounds
/// (1…100,000 training steps, betas in (0, 1) …). Unknown keys are ignored.
Result<SchedulerConfig> readSchedulerConfig(const std::filesystem::path& path);

}  // namespace gouache::local
