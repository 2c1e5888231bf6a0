#include "backends/local/pipeline/parts.h"

namespace gouache::local {
namespace {

/// The part, loaded if it is not there.
template <typename Part, typename Load>
Result<const Part*> present(std::unique_ptr<Part>& part, Load&& load) {
    if (part == nullptr) {
        GOUACHE_TRY(part, load());
    }
    return static_cast<const Part*>(part.get());
}

template <typename Part, typename Load>
Result<bool> widened(std::unique_ptr<Part>& part, Load&& load) {
    part.reset();  // first, since both may not fit
    GOUACHE_TRY(part, load());
    return true;
}

template <typename Part>
bool dropped(std::unique_ptr<Part>& part) {
    const bool there = part != nullptr;
    part.reset();
    return there;
}

}  // namespace

Parts::Parts(std::shared_ptr<LoadedModel> model, Notes& notes, std::function<bool()> freeCaches)
    : model_(std::move(model)), notes_(&notes), freeCaches_(std::move(freeCaches)) {}

Result<const ClipTextModel*> Parts::text() {
    return present(model_->text, [this] { return model_->source->loadTextModel(model_->target); });
}

Result<const UNet*> Parts::unet() {
    return present(model_->unet, [this] { return model_->source->loadUNet(model_->target); });
}

Result<const Vae*> Parts::vae() {
    return present(model_->vae, [this] { return model_->source->loadVae(model_->target); });
}

Result<bool> Parts::widenText() {
    if (textWidened_ || model_->target.dtype == at::kFloat) {
        return false;
    }
    textWidened_ = true;
    notes_->add(notes::kTextFloat32);
    return widened(model_->text, [this] { return model_->source->loadTextModel(float32()); });
}

Result<bool> Parts::widenUNet() {
    if (model_->unet != nullptr && model_->unet->target().dtype == at::kFloat) {
        return false;
    }
    notes_->add(notes::kUNetFloat32);
    return widened(model_->unet, [this] { return model_->source->loadUNet(float32()); });
}

Result<bool> Parts::widenVae() {
    if (model_->vae != nullptr && model_->vae->target().dtype == at::kFloat) {
        return false;
    }
    notes_->add(notes::kVaeFloat32);
    return widened(model_->vae, [this] { return model_->source->loadVae(float32()); });
}

bool Parts::dropText() {
    return dropped(model_->text);
}
bool Parts::dropUNet() {
    return dropped(model_->unet);
}
bool Parts::dropVae() {
    return dropped(model_->vae);
}

}  // namespace gouache::local
