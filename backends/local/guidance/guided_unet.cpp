#include "backends/local/guidance/guided_unet.h"

namespace gouache::local {

GuidedUNet::GuidedUNet(const UNet& unet, const PromptEmbeddings& prompts, double scale,
                       std::vector<ActiveControl> controls)
    : unet_(&unet), scale_(scale), guided_(scale > 1), prompts_(prompts) {
    for (ActiveControl& control : controls) {
        at::Tensor condition = control.network->embedCondition(control.image);
        controls_.push_back({std::move(control), std::move(condition)});
    }
}

GuidedUNet::Branch GuidedUNet::prepare(const at::Tensor& embeddings) const {
    Branch branch{unet_->prepareContext(embeddings), {}};
    for (const Embedded& embedded : controls_) {
        branch.controls.push_back(embedded.control.network->prepareContext(embeddings));
    }
    return branch;
}

const GuidedUNet::Branch& GuidedUNet::both(std::int64_t pictures) {
    if (bothPictures_ != pictures) {
        both_ = prepare(at::cat({prompts_.unconditional.expand({pictures, -1, -1}),
                                 prompts_.conditional.expand({pictures, -1, -1})}));
        bothPictures_ = pictures;
    }
    return both_;
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
        residuals.add(control.network->forward(input, time, branch.controls[i],
                                               controls_[i].condition, control.weight));
    }
    return unet_->forward(input, time, branch.context, residuals.empty() ? nullptr : &residuals);
}

at::Tensor GuidedUNet::operator()(const at::Tensor& input, double timestep, int evaluation,
                                  int evaluations) {
    const std::int64_t pictures = input.size(0);
    if (guided_ && !split_) {
        const at::Tensor answers =
            answer(both(pictures), at::cat({input, input}), timestep, evaluation, evaluations);
        const at::Tensor without = answers.narrow(0, 0, pictures);
        return without + (answers.narrow(0, pictures, pictures) - without) * scale_;
    }
    if (conditional_.context.layers.empty()) {
        both_ = {};
        bothPictures_ = 0;
        conditional_ = prepare(prompts_.conditional);
    }
    const at::Tensor with = answer(conditional_, input, timestep, evaluation, evaluations);
    if (!guided_) {
        return with;
    }
    if (unconditional_.context.layers.empty()) {
        unconditional_ = prepare(prompts_.unconditional);
    }
    const at::Tensor without = answer(unconditional_, input, timestep, evaluation, evaluations);
    return without + (with - without) * scale_;
}

}  // namespace gouache::local
