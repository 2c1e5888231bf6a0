#include "backends/local/config/scheduler_config.h"

#include "backends/local/config/config_reader.h"

namespace gouache::local {

namespace {

constexpr std::int64_t kMostTrainingSteps = 100'000;

}  // namespace

Result<SchedulerConfig> readSchedulerConfig(const std::filesystem::path& path) {
    GOUACHE_TRY(ConfigReader reader, ConfigReader::open(path));
    SchedulerConfig config;
    config.className = reader.text("_class_name", "");

    config.numTrainTimesteps = reader.optionalInteger("num_train_timesteps", 1, kMostTrainingSteps);
    config.betaStart = reader.optionalNumber("beta_start", 1e-9, 0.999999);
    config.betaEnd = reader.optionalNumber("beta_end", 1e-9, 1);
    config.betaSchedule = reader.optionalText("beta_schedule");
    config.trainedBetas = reader.numbers("trained_betas", 0, 1, kMostTrainingSteps);
    config.predictionType = reader.optionalText("prediction_type");
    config.timestepSpacing = reader.optionalText("timestep_spacing");
    config.stepsOffset = reader.optionalInteger("steps_offset", 0, 1000);
    config.rescaleBetasZeroSnr = reader.optionalBoolean("rescale_betas_zero_snr");

    config.setAlphaToOne = reader.optionalBoolean("set_alpha_to_one");
    config.clipSample = reader.optionalBoolean("clip_sample");
    config.clipSampleRange = reader.optionalNumber("clip_sample_range", 0, 1e6);
    config.thresholding = reader.optionalBoolean("thresholding");
    config.dynamicThresholdingRatio = reader.optionalNumber("dynamic_thresholding_ratio", 0, 1);
    config.sampleMaxValue = reader.optionalNumber("sample_max_value", 0, 1e6);

    config.useKarrasSigmas = reader.optionalBoolean("use_karras_sigmas");
    config.useExponentialSigmas = reader.optionalBoolean("use_exponential_sigmas");
    config.useBetaSigmas = reader.optionalBoolean("use_beta_sigmas");
    config.sigmaMin = reader.optionalNumber("sigma_min", 0, 1e6);
    config.sigmaMax = reader.optionalNumber("sigma_max", 0, 1e6);
    config.interpolationType = reader.optionalText("interpolation_type");
    config.finalSigmasType = reader.optionalText("final_sigmas_type");

    config.solverOrder = reader.optionalInteger("solver_order", 1, 16);
    config.algorithmType = reader.optionalText("algorithm_type");
    config.solverType = reader.optionalText("solver_type");
    config.lowerOrderFinal = reader.optionalBoolean("lower_order_final");
    config.eulerAtFinal = reader.optionalBoolean("euler_at_final");
    config.lambdaMinClipped = reader.optionalNumber("lambda_min_clipped", -1e6, 1e6);
    config.predictX0 = reader.optionalBoolean("predict_x0");
    config.disableCorrector = reader.integers("disable_corrector", {}, 0, kMostTrainingSteps, 1000);

    config.originalInferenceSteps =
        reader.optionalInteger("original_inference_steps", 1, kMostTrainingSteps);
    config.timestepScaling = reader.optionalNumber("timestep_scaling", 1e-6, 1e6);
    GOUACHE_CHECK(reader.finish());
    return config;
}

}  // namespace gouache::local
