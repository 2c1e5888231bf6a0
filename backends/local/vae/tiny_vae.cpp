#include "backends/local/vae/tiny_vae.h"

#include <c10/core/InferenceMode.h>
#include <c10/util/Exception.h>

#include <string>
#include <utility>
#include <variant>
#include <vector>

#include "backends/local/base/interruption.h"
#include "backends/local/nn/conv2d.h"

namespace gouache::local {

namespace {

/// Three convolutions with a skip connection round them.
class TinyBlock {
  public:
    TinyBlock(std::int64_t channels, const WeightScope& weights) {
        // Entries 1 and 3 of "conv" are its activations.
        for (const std::int64_t index : {0, 2, 4}) {
            convs_.push_back(
                Conv2d::load(weights.scope("conv").scope(index), channels, channels, 3, 1, 1));
        }
    }

    void prepare() {
        for (Conv2d& conv : convs_) {
            conv.prepare();
        }
    }

    at::Tensor operator()(at::Tensor x) const {
        at::Tensor hidden = convs_[0](x).relu_();
        hidden = convs_[1](hidden).relu_();
        return convs_[2].addTo(std::move(x), hidden).relu_();
    }

  private:
    std::vector<Conv2d> convs_;
};

/// Repeats every cell `factor` times in both directions.
struct Enlarge {
    std::int64_t factor;
    at::Tensor operator()(const at::Tensor& x) const {
        return at::upsample_nearest2d(x, {x.size(2) * factor, x.size(3) * factor});
    }
};

struct Relu {
    at::Tensor operator()(at::Tensor x) const { return x.relu_(); }
};

/// nn.Sequential with the layers that AutoencoderTiny uses.
class Sequence {
  public:
    explicit Sequence(WeightScope weights) : weights_(std::move(weights)) {}

    void conv(std::int64_t in, std::int64_t out, std::int64_t stride, bool bias) {
        layers_.emplace_back(Conv2d::load(next(), in, out, 3, stride, 1, bias));
    }
    void blocks(std::int64_t count, std::int64_t channels) {
        for (std::int64_t i = 0; i < count; ++i) {
            layers_.emplace_back(TinyBlock(channels, next()));
        }
    }
    void relu() {
        next();
        layers_.emplace_back(Relu{});
    }
    void enlarge(std::int64_t factor) {
        next();
        layers_.emplace_back(Enlarge{factor});
    }

    void prepare() {
        for (auto& layer : layers_) {
            if (auto* conv = std::get_if<Conv2d>(&layer)) {
                conv->prepare();
            } else if (auto* block = std::get_if<TinyBlock>(&layer)) {
                block->prepare();
            }
        }
    }

    at::Tensor operator()(at::Tensor x) const {
        for (const auto& layer : layers_) {
            throwIfInterrupted();
            x = std::visit([&](const auto& operation) { return operation(std::move(x)); }, layer);
        }
        return x;
    }

  private:
    /// Every layer has a number, those without weights too.
    WeightScope next() { return weights_.scope("layers").scope(count_++); }

    WeightScope weights_;
    std::int64_t count_ = 0;
    std::vector<std::variant<Conv2d, TinyBlock, Relu, Enlarge>> layers_;
};

class TinyVae final : public Vae {
  public:
    TinyVae(TinyVaeConfig config, const WeightScope& weights)
        : config_(std::move(config)),
          target_(weights.target()),
          encoder_(weights.scope("encoder")),
          decoder_(weights.scope("decoder")) {
        const std::int64_t before = weights.bytesTaken();
        for (std::size_t i = 0; i < config_.encoderChannels.size(); ++i) {
            const std::int64_t channels = config_.encoderChannels[i];
            if (i == 0) {
                encoder_.conv(config_.inChannels, channels, 1, true);
            } else {
                encoder_.conv(channels, channels, 2, false);
            }
            encoder_.blocks(config_.encoderBlocks[i], channels);
        }
        encoder_.conv(config_.encoderChannels.back(), config_.latentChannels, 1, true);

        decoder_.conv(config_.latentChannels, config_.decoderChannels.front(), 1, true);
        decoder_.relu();
        for (std::size_t i = 0; i < config_.decoderChannels.size(); ++i) {
            const std::int64_t channels = config_.decoderChannels[i];
            const bool last = i + 1 == config_.decoderChannels.size();
            decoder_.blocks(config_.decoderBlocks[i], channels);
            if (!last) {
                decoder_.enlarge(config_.upsample);
            }
            decoder_.conv(channels, last ? config_.outChannels : channels, 1, last);
        }
        byteSize_ = weights.bytesTaken() - before;
    }

    void prepare() override {
        const c10::InferenceMode guard;
        encoder_.prepare();
        decoder_.prepare();
    }

    std::int64_t latentChannels() const override { return config_.latentChannels; }
    std::int64_t factor() const override { return config_.factor(); }
    WeightTarget target() const override { return target_; }
    std::int64_t byteSize() const override { return byteSize_; }

    at::Tensor encode(const at::Tensor& image, const at::Tensor& /*noise*/) const override {
        const c10::InferenceMode guard;
        TORCH_CHECK(image.dim() == 4 && image.size(1) == config_.inChannels,
                    "the picture does not fit this VAE");
        // TAESD works on [0, 1].
        const at::Tensor input = image.to(target_.device, at::kFloat).add(1).div_(2);
        const at::Tensor latents = encoder_(local(input)).to(at::kFloat).contiguous();
        return (latents - config_.shiftFactor).mul_(config_.scalingFactor);
    }

    at::Tensor decode(const at::Tensor& latents) const override {
        const c10::InferenceMode guard;
        TORCH_CHECK(latents.dim() == 4 && latents.size(1) == config_.latentChannels,
                    "the latents do not fit this VAE");
        constexpr double kLatentMagnitude = 3;
        at::Tensor input = latents.to(target_.device, at::kFloat).div(config_.scalingFactor);
        input.add_(config_.shiftFactor);
        input.div_(kLatentMagnitude).tanh_().mul_(kLatentMagnitude);
        return decoder_(local(input)).to(at::kFloat).contiguous().mul_(2).sub_(1);
    }

  private:
    at::Tensor local(const at::Tensor& x) const {
        return x.to(target_.dtype).contiguous(at::MemoryFormat::ChannelsLast);
    }

    TinyVaeConfig config_;
    WeightTarget target_;
    Sequence encoder_;
    Sequence decoder_;
    std::int64_t byteSize_ = 0;
};

}  // namespace

std::unique_ptr<Vae> makeTinyVae(const TinyVaeConfig& config, const WeightScope& weights) {
    return std::make_unique<TinyVae>(config, weights);
}

}  // namespace gouache::local
