#include "backends/local/unet/unet.h"

#include <c10/core/InferenceMode.h>
#include <c10/util/Exception.h>

#include <exception>
#include <utility>

#include "backends/local/base/torch_errors.h"
#include "backends/local/unet/contracting_path.h"
#include "backends/local/unet/expanding_path.h"

namespace gouache::local {

void ControlResiduals::add(const ControlResiduals& other) {
    if (empty()) {
        *this = other;
        return;
    }
    TORCH_CHECK(down.size() == other.down.size(), "ControlNets of different shapes");
    for (std::size_t i = 0; i < down.size(); ++i) {
        down[i] = down[i] + other.down[i];
    }
    mid = mid + other.mid;
}

namespace {

class DiffusersUNet final : public UNet {
  public:
    DiffusersUNet(UNetConfig config, const WeightScope& weights)
        : config_(std::move(config)),
          down_(ContractingPath::load(config_, weights)),
          up_(ExpandingPath::load(config_, weights)) {}

    void prepare() override {
        const c10::InferenceMode guard;
        down_.prepare();
        up_.prepare();
        std::vector<ListedWeight> weights;
        down_.list(WeightLister(weights));
        up_.list(WeightLister(weights));
        patches_ = WeightPatches(std::move(weights));
    }

    const UNetConfig& config() const override { return config_; }
    WeightTarget target() const override { return down_.target(); }

    CrossAttentionCache prepareContext(const at::Tensor& context) const override {
        const c10::InferenceMode guard;
        TORCH_CHECK(context.dim() == 3 && context.size(2) == config_.contextWidth,
                    "the prompt's embeddings do not fit this UNet");
        const at::Tensor local = context.to(target().device, target().dtype);
        CrossAttentionCache cache;
        cache.batch = context.size(0);
        down_.prepareContext(local, cache);
        up_.prepareContext(local, cache);
        return cache;
    }

    at::Tensor forward(const at::Tensor& sample, const at::Tensor& timesteps,
                       const CrossAttentionCache& context,
                       const ControlResiduals* residuals) const override {
        const c10::InferenceMode guard;
        TORCH_CHECK(sample.dim() == 4 && sample.size(1) == config_.inChannels,
                    "the sample does not fit this UNet");
        TORCH_CHECK(context.batch == sample.size(0) || context.batch == 1,
                    "the context is for another number of samples");
        ContextCursor cursor(context);
        ContractingPath::Features features = down_.down(sample, timesteps, {}, cursor);
        at::Tensor x = down_.middle(features, cursor);
        if (residuals != nullptr && !residuals->empty()) {
            TORCH_CHECK(residuals->down.size() == features.skips.size(),
                        "the ControlNet has another shape than this UNet");
            for (std::size_t i = 0; i < features.skips.size(); ++i) {
                at::Tensor& skip = features.skips[i];
                skip = skip + residuals->down[i].to(skip.options());
            }
            x = x + residuals->mid.to(x.options());
        }
        x = up_(std::move(x), std::move(features.skips), features.time, cursor);
        return x.to(at::kFloat).contiguous();
    }

    WeightPatches& patches() override { return patches_; }
    std::int64_t byteSize() const override { return byteSize_; }
    void setByteSize(std::int64_t bytes) { byteSize_ = bytes; }

  private:
    UNetConfig config_;
    ContractingPath down_;
    ExpandingPath up_;
    WeightPatches patches_;
    std::int64_t byteSize_ = 0;
};

}  // namespace

Result<std::unique_ptr<UNet>> UNet::load(const UNetConfig& config, WeightScope weights) {
    const c10::InferenceMode guard;
    const std::int64_t before = weights.bytesTaken();
    try {
        auto unet = std::make_unique<DiffusersUNet>(config, weights);
        unet->setByteSize(weights.bytesTaken() - before);
        return std::unique_ptr<UNet>(std::move(unet));
    } catch (...) {
        return errorOf(std::current_exception(), weights.target().device.str());
    }
}

}  // namespace gouache::local
