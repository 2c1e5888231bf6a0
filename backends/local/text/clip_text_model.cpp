#include "backends/local/text/clip_text_model.h"

#include <c10/core/InferenceMode.h>
#include <c10/util/Exception.h>

#include <algorithm>
#include <exception>
#include <utility>
#include <vector>

#include "backends/local/base/torch_errors.h"
#include "backends/local/kernels/attention.h"
#include "backends/local/nn/layer_norm.h"
#include "backends/local/nn/linear.h"

namespace gouache::local {

namespace {

/// A transformer layer with causal self-attention.
class ClipLayer {
  public:
    static ClipLayer load(const ClipTextConfig& config, const WeightScope& weights) {
        const std::int64_t width = config.width;
        ClipLayer layer;
        layer.width_ = width;
        layer.heads_ = config.heads;
        layer.activation_ = config.activation;
        layer.norm1_ = LayerNorm::load(weights.scope("layer_norm1"), width, config.normEpsilon);
        const WeightScope attention = weights.scope("self_attn");
        layer.query_ = Linear::load(attention.scope("q_proj"), width, width);
        layer.key_ = Linear::load(attention.scope("k_proj"), width, width);
        layer.value_ = Linear::load(attention.scope("v_proj"), width, width);
        layer.out_ = Linear::load(attention.scope("out_proj"), width, width);
        layer.norm2_ = LayerNorm::load(weights.scope("layer_norm2"), width, config.normEpsilon);
        layer.feedForwardIn_ = Linear::load(weights.scope("mlp.fc1"), width, config.intermediate);
        layer.feedForwardOut_ = Linear::load(weights.scope("mlp.fc2"), config.intermediate, width);
        return layer;
    }

    void prepare() {
        queryKeyValue_ = Linear::stacked(
            {std::exchange(query_, {}), std::exchange(key_, {}), std::exchange(value_, {})});
        for (Linear* linear : {&queryKeyValue_, &out_, &feedForwardIn_, &feedForwardOut_}) {
            linear->prepare();
        }
    }

    void list(const WeightLister& weights) {
        weights.scope("self_attn.q_proj").add(queryKeyValue_, 0, width_);
        weights.scope("self_attn.k_proj").add(queryKeyValue_, width_, width_);
        weights.scope("self_attn.v_proj").add(queryKeyValue_, 2 * width_, width_);
        weights.scope("self_attn.out_proj").add(out_);
        weights.scope("mlp.fc1").add(feedForwardIn_);
        weights.scope("mlp.fc2").add(feedForwardOut_);
    }

    at::Tensor operator()(at::Tensor x) const {
        at::Tensor hidden = queryKeyValue_(norm1_(x));
        hidden = attention(hidden.narrow(-1, 0, width_), hidden.narrow(-1, width_, width_),
                           hidden.narrow(-1, 2 * width_, width_), heads_, /*causal=*/true);
        x = out_.addTo(std::move(x), hidden);
        hidden = feedForwardIn_(norm2_(x));
        if (activation_ == ClipActivation::QuickGelu) {
            constexpr double kSlope = 1.702;
            hidden.mul_((hidden * kSlope).sigmoid_());
        } else {
            hidden = at::gelu(hidden);
        }
        return feedForwardOut_.addTo(std::move(x), hidden);
    }

  private:
    std::int64_t width_ = 0;
    std::int64_t heads_ = 0;
    ClipActivation activation_ = ClipActivation::QuickGelu;
    LayerNorm norm1_;
    Linear query_, key_, value_;  ///< stacked into queryKeyValue_ by prepare()
    Linear queryKeyValue_;
    Linear out_;
    LayerNorm norm2_;
    Linear feedForwardIn_;
    Linear feedForwardOut_;
};

class TransformersClip final : public ClipTextModel {
  public:
    TransformersClip(const ClipTextConfig& config, const WeightScope& weights)
        : config_(config), target_(weights.target()) {
        const std::int64_t before = weights.bytesTaken();
        const WeightScope model = weights.scope("text_model");
        tokens_ =
            model.take("embeddings.token_embedding.weight", {config.vocabulary, config.width});
        positions_ =
            model.take("embeddings.position_embedding.weight", {config.positions, config.width});
        for (std::int64_t i = 0; i < config.layers; ++i) {
            layers_.push_back(ClipLayer::load(config, model.scope("encoder.layers").scope(i)));
        }
        norm_ = LayerNorm::load(model.scope("final_layer_norm"), config.width, config.normEpsilon);
        byteSize_ = weights.bytesTaken() - before;
    }

    void prepare() override {
        const c10::InferenceMode guard;
        std::vector<ListedWeight> weights;
        const WeightLister scope = WeightLister(weights).scope("text_model.encoder.layers");
        for (std::size_t i = 0; i < layers_.size(); ++i) {
            layers_[i].prepare();
            layers_[i].list(scope.scope(static_cast<std::int64_t>(i)));
        }
        patches_ = WeightPatches(std::move(weights));
    }

    const ClipTextConfig& config() const override { return config_; }
    WeightTarget target() const override { return target_; }
    WeightPatches& patches() override { return patches_; }
    std::int64_t byteSize() const override { return byteSize_; }

    at::Tensor forward(const at::Tensor& tokens, int clipSkip) const override {
        const c10::InferenceMode guard;
        TORCH_CHECK(tokens.dim() == 2 && tokens.size(1) <= config_.positions,
                    "the tokens do not fit this text model");
        const at::Tensor ids = tokens.to(tokens_.device(), at::kLong);
        at::Tensor x = at::embedding(tokens_, ids).add_(positions_.narrow(0, 0, tokens.size(1)));
        const std::int64_t count =
            std::clamp<std::int64_t>(config_.layers + 1 - clipSkip, 1, config_.layers);
        for (std::int64_t i = 0; i < count; ++i) {
            x = layers_[static_cast<std::size_t>(i)](std::move(x));
        }
        return norm_(x);
    }

  private:
    ClipTextConfig config_;
    WeightTarget target_;
    at::Tensor tokens_;     ///< [vocabulary, width]
    at::Tensor positions_;  ///< [positions, width]
    std::vector<ClipLayer> layers_;
    LayerNorm norm_;
    WeightPatches patches_;
    std::int64_t byteSize_ = 0;
};

}  // namespace

Result<std::unique_ptr<ClipTextModel>> ClipTextModel::load(const ClipTextConfig& config,
                                                           WeightScope weights) {
    const c10::InferenceMode guard;
    try {
        return std::unique_ptr<ClipTextModel>(std::make_unique<TransformersClip>(config, weights));
    } catch (...) {
        return errorOf(std::current_exception(), weights.target().device.str());
    }
}

}  // namespace gouache::local
