#include "backends/local/vae/kl_vae.h"

#include <c10/core/InferenceMode.h>
#include <c10/util/Exception.h>

#include <utility>

#include "backends/local/vae/kl_decoder.h"
#include "backends/local/vae/kl_encoder.h"

namespace gouache::local {

namespace {

class KlVae final : public Vae {
  public:
    KlVae(KlVaeConfig config, const WeightScope& weights)
        : config_(std::move(config)), target_(weights.target()) {
        const std::int64_t before = weights.bytesTaken();
        encoder_ = KlEncoder::load(config_, weights.scope("encoder"));
        decoder_ = KlDecoder::load(config_, weights.scope("decoder"));
        const std::int64_t channels = config_.latentChannels;
        if (config_.quantConv) {
            quantConv_ = Conv2d::load(weights.scope("quant_conv"), 2 * channels, 2 * channels, 1);
        }
        if (config_.postQuantConv) {
            postQuantConv_ = Conv2d::load(weights.scope("post_quant_conv"), channels, channels, 1);
        }
        byteSize_ = weights.bytesTaken() - before;
    }

    void prepare() override {
        const c10::InferenceMode guard;
        encoder_.prepare();
        decoder_.prepare();
        for (Conv2d* conv : {&quantConv_, &postQuantConv_}) {
            if (conv->defined()) {
                conv->prepare();
            }
        }
    }

    std::int64_t latentChannels() const override { return config_.latentChannels; }
    std::int64_t factor() const override { return config_.factor(); }
    WeightTarget target() const override { return target_; }
    std::int64_t byteSize() const override { return byteSize_; }

    at::Tensor encode(const at::Tensor& image, const at::Tensor& noise) const override {
        const c10::InferenceMode guard;
        TORCH_CHECK(image.dim() == 4 && image.size(1) == config_.inChannels,
                    "the picture does not fit this VAE");
        at::Tensor moments = encoder_(local(image));
        if (quantConv_.defined()) {
            moments = quantConv_(moments);
        }
        moments = moments.to(at::kFloat).contiguous();
        at::Tensor latents = moments.narrow(1, 0, config_.latentChannels).clone();
        if (noise.defined()) {
            constexpr double kLeastLogVariance = -30;
            constexpr double kMostLogVariance = 20;
            const at::Tensor deviation =
                moments.narrow(1, config_.latentChannels, config_.latentChannels)
                    .clamp(kLeastLogVariance, kMostLogVariance)
                    .mul_(0.5)
                    .exp_();
            latents.addcmul_(deviation, noise.to(latents.options()));
        }
        return latents.sub_(config_.shiftFactor).mul_(config_.scalingFactor);
    }

    at::Tensor decode(const at::Tensor& latents) const override {
        const c10::InferenceMode guard;
        TORCH_CHECK(latents.dim() == 4 && latents.size(1) == config_.latentChannels,
                    "the latents do not fit this VAE");
        at::Tensor x = local(latents.to(target_.device, at::kFloat)
                                 .div(config_.scalingFactor)
                                 .add_(config_.shiftFactor));
        if (postQuantConv_.defined()) {
            x = postQuantConv_(x);
        }
        return decoder_(x).to(at::kFloat).contiguous();
    }

  private:
    at::Tensor local(const at::Tensor& x) const {
        return x.to(target_.device, target_.dtype).contiguous(at::MemoryFormat::ChannelsLast);
    }

    KlVaeConfig config_;
    WeightTarget target_;
    KlEncoder encoder_;
    KlDecoder decoder_;
    Conv2d quantConv_;
    Conv2d postQuantConv_;
    std::int64_t byteSize_ = 0;
};

}  // namespace

std::unique_ptr<Vae> makeKlVae(const KlVaeConfig& config, const WeightScope& weights) {
    return std::make_unique<KlVae>(config, weights);
}

}  // namespace gouache::local
