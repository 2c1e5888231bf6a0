#include "backends/local/pipeline/memory_estimate.h"

#include <algorithm>

namespace gouache::local {
namespace {

std::uint64_t bytes(std::int64_t elements, at::ScalarType type) {
    return static_cast<std::uint64_t>(elements) * at::elementSize(type);
}

/// Elements of one residual block's and one transformer block's weights.
std::int64_t resnetWeights(std::int64_t in, std::int64_t out, std::int64_t timeWidth) {
    return 9 * in * out + 9 * out * out + timeWidth * out + (in == out ? 0 : in * out);
}

std::int64_t transformerWeights(std::int64_t width, std::int64_t context) {
    return 4 * width * width + 2 * width * width + 2 * width * context + 12 * width * width +
           2 * width * width;
}

std::int64_t unetWeights(const UNetConfig& config) {
    std::int64_t sum = 0;
    std::int64_t in = config.levels.front().channels;
    std::vector<std::int64_t> skips{in};
    const auto attention = [&](const UNetLevel& level) {
        return level.transformerLayers * transformerWeights(level.channels, config.contextWidth);
    };
    for (const UNetLevel& level : config.levels) {
        for (std::int64_t i = 0; i < level.layers; ++i) {
            sum += resnetWeights(in, level.channels, config.timeWidth) +
                   (level.downAttention ? attention(level) : 0);
            in = level.channels;
            skips.push_back(in);
        }
        if (&level != &config.levels.back()) {
            sum += 9 * in * in;
            skips.push_back(in);
        }
    }
    sum += 2 * resnetWeights(in, in, config.timeWidth) +
           (config.midAttention ? attention(config.levels.back()) : 0);
    for (auto level = config.levels.rbegin(); level != config.levels.rend(); ++level) {
        for (std::int64_t i = 0; i <= level->layers; ++i) {
            const std::int64_t skip = skips.back();
            skips.pop_back();
            sum += resnetWeights(in + skip, level->channels, config.timeWidth) +
                   (level->upAttention ? attention(*level) : 0);
            in = level->channels;
        }
        if (&*level != &config.levels.front()) {
            sum += 9 * in * in;
        }
    }
    return sum;
}

std::int64_t klDecoderWeights(const KlVaeConfig& config) {
    std::int64_t sum = 0;
    std::int64_t in = config.channels.back();
    sum += 4 * 9 * in * in + 4 * in * in;
    for (auto channels = config.channels.rbegin(); channels != config.channels.rend(); ++channels) {
        for (std::int64_t i = 0; i <= config.layers; ++i) {
            sum += 9 * in * *channels + 9 * *channels * *channels;
            in = *channels;
        }
        sum += 9 * in * in;
    }
    return sum;
}

}  // namespace

MemoryNeed estimateUNet(const ModelSource& model, std::int64_t pictures, std::int64_t h,
                        std::int64_t w, at::ScalarType type) {
    // Live in a transformer block beside the skips: input, normalised, packed QKV, attention's
    // answer, and the feed forward's 8-fold gate and 4-fold product.
    constexpr std::int64_t kTransformer = 2 + 8 + 4;
    constexpr std::int64_t kResnet = 6;
    const UNetConfig& config = model.unetConfig();
    std::int64_t skips = config.levels.front().channels * h * w;
    std::int64_t widest = 0;
    std::int64_t cells = h * w;
    for (const UNetLevel& level : config.levels) {
        const bool attention = level.downAttention || level.upAttention;
        skips += (level.layers + 1) * level.channels * cells;
        widest = std::max(widest, (attention ? kTransformer : kResnet) * level.channels * cells);
        cells = (cells + 3) / 4;
    }
    return {bytes(unetWeights(config), type), bytes(pictures * (skips + widest), type)};
}

MemoryNeed estimateDecode(const ModelSource& model, std::int64_t h, std::int64_t w,
                          at::ScalarType type) {
    // The last level works at full size: a block's input, normalised input, two intermediate
    // results and the answer.
    constexpr std::int64_t kLive = 4;
    const std::int64_t factor = vaeFactor(model.vaeConfig());
    const std::int64_t pixels = h * factor * w * factor;
    if (const auto* kl = std::get_if<KlVaeConfig>(&model.vaeConfig())) {
        const std::int64_t next = kl->channels.size() > 1 ? kl->channels[1] : kl->channels[0];
        return {bytes(2 * klDecoderWeights(*kl), type), bytes(kLive * next * pixels, type)};
    }
    const auto& tiny = std::get<TinyVaeConfig>(model.vaeConfig());
    std::int64_t weights = 0;
    for (std::size_t i = 0; i < tiny.decoderChannels.size(); ++i) {
        weights += 2 * (tiny.decoderBlocks[i] * 3 + 1) * 9 * tiny.decoderChannels[i] *
                   tiny.decoderChannels[i];
    }
    return {bytes(weights, type), bytes(kLive * tiny.decoderChannels.back() * pixels, type)};
}

MemoryNeed estimateJob(const ModelSource& model, std::int64_t pictures, std::int64_t h,
                       std::int64_t w, at::ScalarType type) {
    const ClipTextConfig& text = model.textConfig();
    const std::int64_t textWeights =
        text.vocabulary * text.width +
        text.layers * (4 * text.width * text.width + 2 * text.width * text.intermediate);
    const MemoryNeed unet = estimateUNet(model, pictures, h, w, type);
    const MemoryNeed decode = estimateDecode(model, h, w, type);
    return {bytes(textWeights, type) + unet.weights + decode.weights,
            std::max(unet.activations, decode.activations)};
}

}  // namespace gouache::local
