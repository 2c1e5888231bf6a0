#include "backends/local/pipeline/parts.h"

#include "backends/local/base/torch_errors.h"

namespace gouache::local {
namespace {

/// The part, loaded if it is not there.
template <typename Part, typename Load>
Result<Part*> present(std::unique_ptr<Part>& part, Load&& load) {
    if (part == nullptr) {
        GOUACHE_TRY(part, load());
    }
    return part.get();
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

template <typename Part>
Result<void> Parts::patch(Part& part, LoraPart kind, const LoraSet& loras) {
    return guarded(place(), [&] {
        const std::string variant = loras.variantOf(kind);
        WeightPatches& patches = part.patches();
        if (!patches.knows(variant)) {
            if (patches.byteSize() > part.byteSize() / 2) {
                forgetVariants();
            }
            patches.make(variant, loras.editsOf(kind));
        }
        patches.activate(variant);
    });
}

Result<const ClipTextModel*> Parts::text(const LoraSet& loras) {
    GOUACHE_TRY(ClipTextModel * text, present(model_->text, [this] {
                    return model_->source->loadTextModel(model_->target);
                }));
    GOUACHE_CHECK(patch(*text, LoraPart::Text, loras));
    return static_cast<const ClipTextModel*>(text);
}

Result<UNet*> Parts::unet(const LoraSet& loras) {
    GOUACHE_TRY(UNet * unet,
                present(model_->unet, [this] { return model_->source->loadUNet(model_->target); }));
    GOUACHE_CHECK(patch(*unet, LoraPart::UNet, loras));
    return unet;
}

Result<const Vae*> Parts::vae() {
    GOUACHE_TRY(Vae * vae,
                present(model_->vae, [this] { return model_->source->loadVae(model_->target); }));
    return static_cast<const Vae*>(vae);
}

Result<std::shared_ptr<const LoraTargets>> Parts::loraTargets() {
    if (model_->loraTargets == nullptr) {
        GOUACHE_CHECK(text());
        GOUACHE_CHECK(unet());
        model_->loraTargets =
            std::make_shared<const LoraTargets>(model_->unet->patches(), model_->text->patches(),
                                                model_->source->unetConfig().levels.front().layers);
    }
    return model_->loraTargets;
}

void Parts::needLoras(const std::vector<LoraSet>& sets) {
    unetVariants_.clear();
    textVariants_.clear();
    for (const LoraSet& loras : sets) {
        unetVariants_.insert(loras.variantOf(LoraPart::UNet));
        textVariants_.insert(loras.variantOf(LoraPart::Text));
    }
}

bool Parts::forgetVariants() {
    const bool unet = model_->unet != nullptr && model_->unet->patches().keepOnly(unetVariants_);
    const bool text = model_->text != nullptr && model_->text->patches().keepOnly(textVariants_);
    return unet || text;
}

bool Parts::freeCaches() {
    const bool forgot = forgetVariants();
    return (freeCaches_ && freeCaches_()) || forgot;
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
