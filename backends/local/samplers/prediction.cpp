#include "backends/local/samplers/prediction.h"

#include <cmath>

namespace gouache::local {

at::Tensor predictedFromSigma(PredictionType type, const at::Tensor& output,
                              const at::Tensor& sample, double sigma) {
    switch (type) {
        case PredictionType::Epsilon:
            return sample - output * sigma;
        case PredictionType::VPrediction: {
            const double variance = sigma * sigma + 1;
            return output * (-sigma / std::sqrt(variance)) + sample / variance;
        }
        case PredictionType::Sample:
            break;
    }
    return output;
}

at::Tensor predictedFromAlpha(PredictionType type, const at::Tensor& output,
                              const at::Tensor& sample, double alpha, double sigma) {
    switch (type) {
        case PredictionType::Epsilon:
            return (sample - output * sigma) / alpha;
        case PredictionType::VPrediction:
            return sample * alpha - output * sigma;
        case PredictionType::Sample:
            break;
    }
    return output;
}

at::Tensor epsilonFromAlpha(PredictionType type, const at::Tensor& output, const at::Tensor& sample,
                            double alpha, double sigma) {
    switch (type) {
        case PredictionType::VPrediction:
            return output * alpha + sample * sigma;
        case PredictionType::Sample:
            return (sample - output * alpha) / sigma;
        case PredictionType::Epsilon:
            break;
    }
    return output;
}

at::Tensor limited(const SamplingConfig& config, const at::Tensor& predicted) {
    if (config.thresholding) {
        const at::Tensor flat = predicted.flatten(1);
        const at::Tensor limit =
            at::quantile(flat.abs(), config.dynamicThresholdingRatio, 1, /*keepdim=*/true)
                .clamp(1.0, std::max(config.sampleMaxValue, 1.0));
        return (at::minimum(at::maximum(flat, -limit), limit) / limit).view_as(predicted);
    }
    if (config.clipSample) {
        return predicted.clamp(-config.clipSampleRange, config.clipSampleRange);
    }
    return predicted;
}

}  // namespace gouache::local
