#include "backends/local/guidance/guided_unet.h"

#include <algorithm>
#include <utility>

namespace gouache::local {

namespace {

/// Weakens what a control adds outside of its area.
void limit(ControlResiduals& residuals, const at::Tensor& area) {
    const auto limited = [&](at::Tensor& residual) {
        const at::Tensor sized =
            at::adaptive_avg_pool2d(area, {residual.size(2), residual.size(3)});
        residual = residual * sized.to(residual.options());
    };
    for (at::Tensor& residual : residuals.down) {
        limited(residual);
    }
    limited(residuals.mid);
}

}  // namespace

GuidedUNet::GuidedUNet(UNet& unet, std::vector<PromptPart> prompts, double scale,
                       std::vector<ActiveControl> controls)
    : unet_(&unet), scale_(scale), guided_(scale > 1), prompts_(std::move(prompts)) {
    for (ActiveControl& control : controls) {
        at::Tensor condition = control.network->embedCondition(control.image);
        controls_.push_back({std::move(control), std::move(condition)});
    }
    for (const PromptPart& part : prompts_) {
        const auto same = std::find_if(groups_.begin(), groups_.end(), [&](const Group& group) {
            return group.variant == part.variant;
        });
        if (same == groups_.end()) {
            groups_.push_back({part.variant, part.share, {}, {}, {}, 0});
        } else {
            same->share = same->share + part.share;
        }
    }
    if (prompts_.size() > 1) {
        std::vector<at::Tensor> shares;
        for (const PromptPart& part : prompts_) {
            shares.push_back(part.share);
        }
        shares_ = std::make_shared<const ContextShares>(at::cat(shares));
    }
}

GuidedUNet::Branch GuidedUNet::prepare(
    const std::function<at::Tensor(const PromptEmbeddings&)>& embeddings) const {
    const auto contextOf = [&](const auto& network) {
        std::vector<CrossAttentionCache> contexts;
        for (const PromptPart& part : prompts_) {
            contexts.push_back(network.prepareContext(embeddings(part.embeddings)));
        }
        return coupled(std::move(contexts), shares_);
    };
    Branch branch{contextOf(*unet_), {}};
    for (const Embedded& embedded : controls_) {
        branch.controls.push_back(contextOf(*embedded.control.network));
    }
    return branch;
}

const GuidedUNet::Branch& GuidedUNet::both(Group& group, std::int64_t pictures) const {
    if (group.bothPictures != pictures) {
        group.both = prepare([&](const PromptEmbeddings& prompt) {
            return at::cat({prompt.unconditional.expand({pictures, -1, -1}),
                            prompt.conditional.expand({pictures, -1, -1})});
        });
        group.bothPictures = pictures;
    }
    return group.both;
}

at::Tensor GuidedUNet::answer(const Branch& branch, const at::Tensor& input, double timestep,
                              int evaluation, int evaluations) const {
    const at::Tensor time =
        at::full({1}, timestep, at::TensorOptions().dtype(at::kFloat).device(input.device()));
    ControlResiduals residuals;
    for (std::size_t i = 0; i < controls_.size(); ++i) {
        const ActiveControl& control = controls_[i].control;
        // The same comparison as diffusers', so that a border falls on the same evaluation.
        const bool active = static_cast<double>(evaluation) / evaluations >= control.start &&
                            static_cast<double>(evaluation + 1) / evaluations <= control.end;
        if (control.weight == 0 || !active) {
            continue;
        }
        ControlResiduals added = control.network->forward(input, time, branch.controls[i],
                                                          controls_[i].condition, control.weight);
        if (control.area.defined()) {
            limit(added, control.area);
        }
        residuals.add(added);
    }
    return unet_->forward(input, time, branch.context, residuals.empty() ? nullptr : &residuals);
}

at::Tensor GuidedUNet::guided(Group& group, const at::Tensor& input, double timestep,
                              int evaluation, int evaluations) const {
    unet_->patches().activate(group.variant);
    const std::int64_t pictures = input.size(0);
    if (guided_ && !split_) {
        const at::Tensor answers = answer(both(group, pictures), at::cat({input, input}), timestep,
                                          evaluation, evaluations);
        const at::Tensor without = answers.narrow(0, 0, pictures);
        return without + (answers.narrow(0, pictures, pictures) - without) * scale_;
    }
    if (group.conditional.context.layers.empty()) {
        group.both = {};
        group.bothPictures = 0;
        group.conditional =
            prepare([](const PromptEmbeddings& prompt) { return prompt.conditional; });
    }
    const at::Tensor with = answer(group.conditional, input, timestep, evaluation, evaluations);
    if (!guided_) {
        return with;
    }
    if (group.unconditional.context.layers.empty()) {
        group.unconditional =
            prepare([](const PromptEmbeddings& prompt) { return prompt.unconditional; });
    }
    const at::Tensor without =
        answer(group.unconditional, input, timestep, evaluation, evaluations);
    return without + (with - without) * scale_;
}

at::Tensor GuidedUNet::operator()(const at::Tensor& input, double timestep, int evaluation,
                                  int evaluations) {
    at::Tensor sum = guided(groups_.front(), input, timestep, evaluation, evaluations);
    if (groups_.size() == 1) {
        return sum;
    }
    sum = sum * groups_.front().share;
    for (std::size_t i = 1; i < groups_.size(); ++i) {
        sum.addcmul_(guided(groups_[i], input, timestep, evaluation, evaluations),
                     groups_[i].share);
    }
    return sum;
}

}  // namespace gouache::local
