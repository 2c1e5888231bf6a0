#include "backends/local/schedule/sampling_config.h"

#include <array>
#include <cmath>
#include <string_view>

namespace gouache::local {
namespace {

struct ClassEntry {
    std::string_view name;
    SamplerMethod method;
    bool exact;  ///< else the nearest one that we have
};

constexpr std::array kClasses{
    ClassEntry{"DDIMScheduler", SamplerMethod::Ddim, true},
    ClassEntry{"PNDMScheduler", SamplerMethod::Pndm, true},
    ClassEntry{"EulerDiscreteScheduler", SamplerMethod::Euler, true},
    ClassEntry{"EulerAncestralDiscreteScheduler", SamplerMethod::EulerAncestral, true},
    ClassEntry{"HeunDiscreteScheduler", SamplerMethod::Heun, true},
    ClassEntry{"DPMSolverMultistepScheduler", SamplerMethod::Dpmpp2m, true},
    ClassEntry{"DPMSolverSDEScheduler", SamplerMethod::DpmppSde, true},
    ClassEntry{"UniPCMultistepScheduler", SamplerMethod::UniPc, true},
    ClassEntry{"LCMScheduler", SamplerMethod::Lcm, true},
    ClassEntry{"DDPMScheduler", SamplerMethod::Ddim, false},
    ClassEntry{"LMSDiscreteScheduler", SamplerMethod::Euler, false},
    ClassEntry{"KDPM2DiscreteScheduler", SamplerMethod::Heun, false},
    ClassEntry{"KDPM2AncestralDiscreteScheduler", SamplerMethod::EulerAncestral, false},
    ClassEntry{"DPMSolverSinglestepScheduler", SamplerMethod::Dpmpp2m, false},
    ClassEntry{"DEISMultistepScheduler", SamplerMethod::Dpmpp2m, false},
    ClassEntry{"TCDScheduler", SamplerMethod::Lcm, false},
};

SamplerMethod methodOf(Sampler sampler) {
    switch (sampler) {
        case Sampler::Ddim:
            return SamplerMethod::Ddim;
        case Sampler::Euler:
            return SamplerMethod::Euler;
        case Sampler::EulerAncestral:
            return SamplerMethod::EulerAncestral;
        case Sampler::Heun:
            return SamplerMethod::Heun;
        case Sampler::Dpmpp2m:
            return SamplerMethod::Dpmpp2m;
        case Sampler::Dpmpp2mSde:
            return SamplerMethod::Dpmpp2mSde;
        case Sampler::DpmppSde:
            return SamplerMethod::DpmppSde;
        case Sampler::UniPc:
            return SamplerMethod::UniPc;
        case Sampler::Lcm:
            return SamplerMethod::Lcm;
    }
    return SamplerMethod::Dpmpp2m;
}

bool isDpmpp(SamplerMethod method) {
    return method == SamplerMethod::Dpmpp2m || method == SamplerMethod::Dpmpp2mSde ||
           method == SamplerMethod::DpmppSde;
}

/// The defaults of the method's class in diffusers.
SamplingConfig classDefaults(SamplerMethod method) {
    SamplingConfig config;
    config.method = method;
    switch (method) {
        case SamplerMethod::Ddim:
            config.timestepSpacing = TimestepSpacing::Leading;
            config.clipSample = true;
            break;
        case SamplerMethod::Pndm:
            config.timestepSpacing = TimestepSpacing::Leading;
            config.setAlphaToOne = false;
            break;
        case SamplerMethod::Lcm:
            config.timestepSpacing = TimestepSpacing::Leading;
            config.betaSchedule = BetaSchedule::ScaledLinear;
            [[fallthrough]];
        case SamplerMethod::Heun:
        case SamplerMethod::DpmppSde:
            config.betaStart = 0.00085;
            config.betaEnd = 0.012;
            break;
        case SamplerMethod::UniPc:
            config.solverType = SolverType::Bh2;
            break;
        case SamplerMethod::Euler:
        case SamplerMethod::EulerAncestral:
        case SamplerMethod::Dpmpp2m:
        case SamplerMethod::Dpmpp2mSde:
            break;
    }
    return config;
}

template <typename T, typename U>
void assignIf(T& target, const std::optional<U>& value) {
    if (value) {
        target = static_cast<T>(*value);
    }
}

/// Sets `target` to the value that belongs to `name` in `names`; false where there is none.
template <typename Enum, std::size_t N>
bool assignName(Enum& target, const std::optional<std::string>& name,
                const std::array<std::pair<std::string_view, Enum>, N>& names) {
    if (!name) {
        return true;
    }
    for (const auto& [known, value] : names) {
        if (*name == known) {
            target = value;
            return true;
        }
    }
    return false;
}

constexpr std::array<std::pair<std::string_view, BetaSchedule>, 3> kBetaSchedules{
    {{"linear", BetaSchedule::Linear},
     {"scaled_linear", BetaSchedule::ScaledLinear},
     {"squaredcos_cap_v2", BetaSchedule::SquaredCosine}}};
constexpr std::array<std::pair<std::string_view, PredictionType>, 4> kPredictionTypes{
    {{"epsilon", PredictionType::Epsilon},
     {"v_prediction", PredictionType::VPrediction},
     {"sample", PredictionType::Sample},
     {"original_sample", PredictionType::Sample}}};
constexpr std::array<std::pair<std::string_view, TimestepSpacing>, 3> kSpacings{
    {{"leading", TimestepSpacing::Leading},
     {"linspace", TimestepSpacing::Linspace},
     {"trailing", TimestepSpacing::Trailing}}};
constexpr std::array<std::pair<std::string_view, FinalSigma>, 2> kFinalSigmas{
    {{"zero", FinalSigma::Zero}, {"sigma_min", FinalSigma::SigmaMin}}};
constexpr std::array<std::pair<std::string_view, SolverType>, 5> kSolverTypes{
    {{"midpoint", SolverType::Midpoint},
     {"heun", SolverType::Heun},
     {"logrho", SolverType::Midpoint},
     {"bh1", SolverType::Bh1},
     {"bh2", SolverType::Bh2}}};

/// Name of the first setting that we cannot follow; empty = none. Applies the named settings.
std::string applyNamed(SamplingConfig& config, const SchedulerConfig& model) {
    if (!assignName(config.betaSchedule, model.betaSchedule, kBetaSchedules)) {
        return "beta_schedule " + *model.betaSchedule;
    }
    if (!assignName(config.predictionType, model.predictionType, kPredictionTypes)) {
        return "prediction_type " + *model.predictionType;
    }
    if (!assignName(config.timestepSpacing, model.timestepSpacing, kSpacings)) {
        return "timestep_spacing " + *model.timestepSpacing;
    }
    if (!assignName(config.finalSigma, model.finalSigmasType, kFinalSigmas)) {
        return "final_sigmas_type " + *model.finalSigmasType;
    }
    if (!assignName(config.solverType, model.solverType, kSolverTypes)) {
        return "solver_type " + *model.solverType;
    }
    return {};
}

/// The config's values where the method's class has a parameter of that name.
std::string applyModel(SamplingConfig& config, const SchedulerConfig& model) {
    const SamplerMethod method = config.method;
    if (std::string unknown = applyNamed(config, model); !unknown.empty()) {
        return unknown;
    }
    assignIf(config.numTrainTimesteps, model.numTrainTimesteps);
    assignIf(config.betaStart, model.betaStart);
    assignIf(config.betaEnd, model.betaEnd);
    config.trainedBetas = model.trainedBetas;
    assignIf(config.stepsOffset, model.stepsOffset);
    assignIf(config.setAlphaToOne, model.setAlphaToOne);
    assignIf(config.lowerOrderFinal, model.lowerOrderFinal);
    assignIf(config.eulerAtFinal, model.eulerAtFinal);
    assignIf(config.solverOrder, model.solverOrder);
    assignIf(config.predictX0, model.predictX0);
    assignIf(config.timestepScaling, model.timestepScaling);
    assignIf(config.originalInferenceSteps, model.originalInferenceSteps);
    assignIf(config.dynamicThresholdingRatio, model.dynamicThresholdingRatio);
    assignIf(config.sampleMaxValue, model.sampleMaxValue);
    assignIf(config.clipSampleRange, model.clipSampleRange);
    for (const std::int64_t step : model.disableCorrector) {
        config.disableCorrector.push_back(static_cast<int>(step));
    }
    if (model.lambdaMinClipped && std::isfinite(*model.lambdaMinClipped)) {
        config.lambdaMinClipped = *model.lambdaMinClipped;
    }

    const bool noRescale = method == SamplerMethod::Heun || method == SamplerMethod::DpmppSde ||
                           method == SamplerMethod::Pndm;
    if (!noRescale) {
        assignIf(config.rescaleBetasZeroSnr, model.rescaleBetasZeroSnr);
    }
    const bool clips = method == SamplerMethod::Ddim || method == SamplerMethod::Lcm ||
                       method == SamplerMethod::Heun;
    if (clips) {
        assignIf(config.clipSample, model.clipSample);
    }
    const bool thresholds = method == SamplerMethod::Ddim || method == SamplerMethod::Lcm ||
                            method == SamplerMethod::UniPc || method == SamplerMethod::Dpmpp2m ||
                            method == SamplerMethod::Dpmpp2mSde;
    if (thresholds) {
        assignIf(config.thresholding, model.thresholding);
    }
    const bool spacesSigmas = method != SamplerMethod::Ddim && method != SamplerMethod::Pndm &&
                              method != SamplerMethod::EulerAncestral &&
                              method != SamplerMethod::Lcm;
    if (spacesSigmas) {
        if (model.useBetaSigmas.value_or(false)) {
            return "use_beta_sigmas";
        }
        if (model.useKarrasSigmas.value_or(false)) {
            config.sigmaSpacing = SigmaSpacing::Karras;
        } else if (model.useExponentialSigmas.value_or(false)) {
            config.sigmaSpacing = SigmaSpacing::Exponential;
        }
    }
    if (method == SamplerMethod::Euler || method == SamplerMethod::UniPc) {
        config.sigmaMin = model.sigmaMin;
        config.sigmaMax = model.sigmaMax;
    }
    if (method == SamplerMethod::Euler && model.interpolationType.value_or("linear") != "linear") {
        return "interpolation_type " + *model.interpolationType;
    }
    const bool finalSigma = method == SamplerMethod::Euler || method == SamplerMethod::UniPc ||
                            method == SamplerMethod::Dpmpp2m || method == SamplerMethod::Dpmpp2mSde;
    if (!finalSigma) {
        config.finalSigma = FinalSigma::Zero;
    }
    // A solver type of the other family counts as the family's usual one, as in diffusers.
    const bool bh = config.solverType == SolverType::Bh1 || config.solverType == SolverType::Bh2;
    if (method == SamplerMethod::UniPc && !bh) {
        config.solverType = SolverType::Bh2;
    } else if (method != SamplerMethod::UniPc && bh) {
        config.solverType = SolverType::Midpoint;
    }
    return {};
}

void applySchedule(SamplingConfig& config, Schedule schedule) {
    switch (schedule) {
        case Schedule::Model:
            return;
        case Schedule::Trailing:
            config.timestepSpacing = TimestepSpacing::Trailing;
            config.sigmaSpacing = SigmaSpacing::Model;
            return;
        case Schedule::Karras:
            config.sigmaSpacing = SigmaSpacing::Karras;
            break;
        case Schedule::Exponential:
            config.sigmaSpacing = SigmaSpacing::Exponential;
            break;
        case Schedule::SgmUniform:
            config.sigmaSpacing = SigmaSpacing::SgmUniform;
            break;
    }
    if (config.method == SamplerMethod::Pndm) {
        // PLMS is made for even timesteps.
        config.method = SamplerMethod::Dpmpp2m;
    }
}

/// What the field takes for granted where a Stable Diffusion checkpoint brings no config.
SchedulerConfig assumedConfig() {
    SchedulerConfig config;
    config.className = "DPMSolverMultistepScheduler";
    config.betaStart = 0.00085;
    config.betaEnd = 0.012;
    config.betaSchedule = "scaled_linear";
    config.predictionType = "epsilon";
    config.stepsOffset = 1;
    config.setAlphaToOne = false;
    config.clipSample = false;
    return config;
}

std::string rangeProblem(const SamplingConfig& config) {
    if (config.numTrainTimesteps < 2 || config.numTrainTimesteps > 100'000) {
        return "num_train_timesteps is out of range";
    }
    const std::size_t trained = config.trainedBetas.size();
    if (trained != 0 && trained != static_cast<std::size_t>(config.numTrainTimesteps)) {
        return "trained_betas and num_train_timesteps do not belong together";
    }
    if (!(config.betaStart > 0 && config.betaStart <= config.betaEnd && config.betaEnd < 1)) {
        return "beta_start and beta_end are out of range";
    }
    if (config.stepsOffset < 0 || config.stepsOffset > config.numTrainTimesteps) {
        return "steps_offset is out of range";
    }
    if (config.solverOrder < 1 || config.solverOrder > 3) {
        return "solver_order is not 1, 2 or 3";
    }
    if (config.originalInferenceSteps < 1 || config.timestepScaling <= 0) {
        return "the LCM settings are out of range";
    }
    if (config.sigmaMin.value_or(1e-9) <= 0 || config.sigmaMax.value_or(1e-9) <= 0) {
        return "sigma_min or sigma_max is not positive";
    }
    if (!(config.dynamicThresholdingRatio >= 0 && config.dynamicThresholdingRatio <= 1)) {
        return "dynamic_thresholding_ratio is out of range";
    }
    return {};
}

}  // namespace

Result<SamplingConfig> resolveSampling(const SchedulerConfig& model, std::optional<Sampler> sampler,
                                       std::optional<Schedule> schedule,
                                       const std::string& modelName) {
    const bool assumed = model.className.empty();
    const SchedulerConfig source = assumed ? assumedConfig() : model;

    std::optional<SamplerMethod> method;
    bool exact = true;
    for (const ClassEntry& entry : kClasses) {
        if (entry.name == source.className) {
            method = entry.method;
            exact = entry.exact;
        }
    }
    if (!method) {
        return makeError(ErrorCode::BadModelConfig, modelName,
                         "its scheduler " + source.className + " is not known");
    }
    const std::string algorithm = source.algorithmType.value_or("dpmsolver++");
    if (method == SamplerMethod::Dpmpp2m) {
        if (algorithm.starts_with("sde-")) {
            method = SamplerMethod::Dpmpp2mSde;
        }
        exact = exact && algorithm.ends_with("++");
    }
    if (sampler) {
        method = methodOf(*sampler);
        exact = true;
    }

    SamplingConfig config = classDefaults(*method);
    if (const std::string unknown = applyModel(config, source); !unknown.empty()) {
        return makeError(ErrorCode::BadModelConfig, modelName,
                         "its scheduler's setting " + unknown + " is not supported");
    }
    config.replaced = !exact;
    if (assumed && isDpmpp(config.method)) {
        config.sigmaSpacing = SigmaSpacing::Karras;
    }
    if (schedule) {
        applySchedule(config, *schedule);
    }
    if (const std::string problem = rangeProblem(config); !problem.empty()) {
        return makeError(ErrorCode::BadModelConfig, modelName, problem);
    }
    return config;
}

}  // namespace gouache::local
