#include "backends/local/controlnet/controlnet.h"

#include <c10/core/InferenceMode.h>
#include <c10/util/Exception.h>

#include <exception>
#include <string>
#include <string_view>
#include <system_error>
#include <utility>
#include <vector>

#include "backends/local/base/torch_errors.h"
#include "backends/local/config/ldm_config.h"
#include "backends/local/nn/conv2d.h"
#include "backends/local/unet/contracting_path.h"
#include "backends/local/weights/ldm_names.h"
#include "backends/local/weights/surplus_log.h"
#include "backends/local/weights/weight_files.h"

namespace gouache::local {

namespace {

/// Convolutions that bring a picture to the size and width of the UNet's first features.
class ConditionEmbedding {
  public:
    static ConditionEmbedding load(const ControlNetConfig& config, const WeightScope& weights) {
        const auto& widths = config.conditioningWidths;
        ConditionEmbedding embedding;
        embedding.convs_.push_back(Conv2d::load(
            weights.scope("conv_in"), config.conditioningChannels, widths.front(), 3, 1, 1));
        for (std::size_t i = 0; i + 1 < widths.size(); ++i) {
            const auto first = static_cast<std::int64_t>(2 * i);
            const WeightScope blocks = weights.scope("blocks");
            embedding.convs_.push_back(
                Conv2d::load(blocks.scope(first), widths[i], widths[i], 3, 1, 1));
            embedding.convs_.push_back(
                Conv2d::load(blocks.scope(first + 1), widths[i], widths[i + 1], 3, 2, 1));
        }
        embedding.out_ = Conv2d::load(weights.scope("conv_out"), widths.back(),
                                      config.unet.levels.front().channels, 3, 1, 1);
        return embedding;
    }

    void prepare() {
        for (Conv2d& conv : convs_) {
            conv.prepare();
        }
        out_.prepare();
    }

    at::Tensor operator()(at::Tensor x) const {
        for (const Conv2d& conv : convs_) {
            x = conv(x);
            at::silu_(x);
        }
        return out_(x);
    }

  private:
    std::vector<Conv2d> convs_;
    Conv2d out_;
};

class DiffusersControlNet final : public ControlNet {
  public:
    DiffusersControlNet(ControlNetConfig config, const WeightScope& weights)
        : config_(std::move(config)) {
        const std::int64_t before = weights.bytesTaken();
        path_ = ContractingPath::load(config_.unet, weights);
        embedding_ = ConditionEmbedding::load(config_, weights.scope("controlnet_cond_embedding"));
        // One for the first convolution, each layer and each downsampler.
        const auto& levels = config_.unet.levels;
        const auto addOutput = [&](std::int64_t channels) {
            const auto index = static_cast<std::int64_t>(outputs_.size());
            outputs_.push_back(Conv2d::load(weights.scope("controlnet_down_blocks").scope(index),
                                            channels, channels, 1));
        };
        addOutput(levels.front().channels);
        for (std::size_t i = 0; i < levels.size(); ++i) {
            const std::int64_t count = levels[i].layers + (i + 1 < levels.size() ? 1 : 0);
            for (std::int64_t n = 0; n < count; ++n) {
                addOutput(levels[i].channels);
            }
        }
        const std::int64_t channels = levels.back().channels;
        middleOutput_ = Conv2d::load(weights.scope("controlnet_mid_block"), channels, channels, 1);
        byteSize_ = weights.bytesTaken() - before;
    }

    void prepare() override {
        const c10::InferenceMode guard;
        path_.prepare();
        embedding_.prepare();
        for (Conv2d& output : outputs_) {
            output.prepare();
        }
        middleOutput_.prepare();
    }

    const ControlNetConfig& config() const override { return config_; }
    WeightTarget target() const override { return path_.target(); }
    std::int64_t byteSize() const override { return byteSize_; }

    at::Tensor embedCondition(const at::Tensor& image) const override {
        const c10::InferenceMode guard;
        TORCH_CHECK(image.dim() == 4 && image.size(1) == config_.conditioningChannels,
                    "the picture does not fit this ControlNet");
        at::Tensor input = image.to(path_.target().device, path_.target().dtype);
        if (config_.bgr) {
            input = input.flip(1);
        }
        return embedding_(input.contiguous(at::MemoryFormat::ChannelsLast));
    }

    CrossAttentionCache prepareContext(const at::Tensor& context) const override {
        const c10::InferenceMode guard;
        TORCH_CHECK(context.dim() == 3 && context.size(2) == config_.unet.contextWidth,
                    "the prompt's embeddings do not fit this ControlNet");
        CrossAttentionCache cache;
        cache.batch = context.size(0);
        path_.prepareContext(context.to(path_.target().device, path_.target().dtype), cache);
        return cache;
    }

    ControlResiduals forward(const at::Tensor& sample, const at::Tensor& timesteps,
                             const CrossAttentionCache& context, const at::Tensor& condition,
                             double weight) const override {
        const c10::InferenceMode guard;
        TORCH_CHECK(sample.dim() == 4 && sample.size(1) == config_.unet.inChannels,
                    "the sample does not fit this ControlNet");
        ContextCursor cursor(context);
        const ContractingPath::Features features = path_.down(sample, timesteps, condition, cursor);
        const at::Tensor middle = path_.middle(features, cursor);
        const auto weighted = [&](at::Tensor residual) {
            return weight == 1 ? residual : residual.mul_(weight);
        };
        ControlResiduals residuals;
        for (std::size_t i = 0; i < features.skips.size(); ++i) {
            residuals.down.push_back(weighted(outputs_[i](features.skips[i])));
        }
        residuals.mid = weighted(middleOutput_(middle));
        return residuals;
    }

  private:
    ControlNetConfig config_;
    ContractingPath path_;
    ConditionEmbedding embedding_;
    std::vector<Conv2d> outputs_;
    Conv2d middleOutput_;
    std::int64_t byteSize_ = 0;
};

/// Config and renamed weights of a ControlNet on disk.
struct Opened {
    ControlNetConfig config;
    std::unique_ptr<WeightStore> weights;
};

bool holds(const SafetensorsFile& file, const std::string& name) {
    return file.header().tensors.contains(name);
}

Result<Opened> openSingleFile(const std::filesystem::path& path, const WeightTarget& target) {
    GOUACHE_TRY(const auto file, SafetensorsFile::open(path));
    constexpr std::string_view kFirstHint = "input_hint_block.0.weight";
    Opened opened;
    const std::string prefix =
        holds(*file, std::string(kLdmControlPrefix) + std::string(kFirstHint))
            ? std::string(kLdmControlPrefix)
            : std::string();
    if (holds(*file, prefix + std::string(kFirstHint))) {
        GOUACHE_TRY(opened.config, ldmControlNetConfig(*file, prefix));
        const std::int64_t layers = opened.config.unet.levels.front().layers;
        const auto hints = static_cast<std::int64_t>(2 * opened.config.conditioningWidths.size());
        opened.weights = std::make_unique<WeightStore>(
            path.string(), std::vector{file}, target,
            [=](std::string_view name) -> std::optional<std::string> {
                if (!name.starts_with(prefix)) {
                    return std::nullopt;
                }
                return diffusersControlNetName(name.substr(prefix.size()), layers, hints);
            });
        return opened;
    }
    if (!holds(*file, "controlnet_cond_embedding.conv_in.weight")) {
        return makeError(ErrorCode::UnsupportedArchitecture, path.string(), "not a ControlNet");
    }
    // diffusers' names: its config lies beside it, or the sizes are those of Stable Diffusion 1.x.
    const std::filesystem::path config = path.parent_path() / "config.json";
    std::error_code ignored;
    opened.config = sd15ControlNetConfig();
    if (std::filesystem::exists(config, ignored)) {
        GOUACHE_TRY(opened.config, readControlNetConfig(config));
    }
    opened.weights = std::make_unique<WeightStore>(path.string(), std::vector{file}, target);
    return opened;
}

Result<Opened> openFolder(const std::filesystem::path& path, const WeightTarget& target) {
    Opened opened;
    GOUACHE_TRY(opened.config, readControlNetConfig(path / "config.json"));
    GOUACHE_TRY(auto files, openWeightFiles(path));
    opened.weights = std::make_unique<WeightStore>(path.string(), std::move(files), target);
    return opened;
}

}  // namespace

Result<std::shared_ptr<ControlNet>> ControlNet::load(const ControlNetConfig& config,
                                                     WeightScope weights) {
    const c10::InferenceMode guard;
    try {
        return std::shared_ptr<ControlNet>(std::make_shared<DiffusersControlNet>(config, weights));
    } catch (...) {
        return errorOf(std::current_exception(), weights.target().device.str());
    }
}

Result<std::shared_ptr<ControlNet>> ControlNet::load(const std::filesystem::path& path,
                                                     const WeightTarget& target) {
    std::error_code ignored;
    GOUACHE_TRY(Opened opened, std::filesystem::is_directory(path, ignored)
                                   ? openFolder(path, target)
                                   : openSingleFile(path, target));
    GOUACHE_TRY(auto control, load(opened.config, opened.weights->root()));
    GOUACHE_CHECK(opened.weights->finish());
    logSurplus("ControlNet", *opened.weights);
    try {
        control->prepare();
    } catch (...) {
        return errorOf(std::current_exception(), target.device.str());
    }
    return control;
}

}  // namespace gouache::local
