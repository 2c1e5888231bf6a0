#include "backends/local/engine/lora_loader.h"

#include "core/models/model_catalogue.h"

namespace gouache::local {

Result<void> LoraLoader::add(const std::vector<LoraUse>& uses, LoraSet& set) {
    for (const LoraUse& use : uses) {
        const double textWeight = use.textWeight.value_or(use.weight);
        if (use.weight == 0 && textWeight == 0) {
            continue;
        }
        std::shared_ptr<const LoraFile>& lora = opened_[use.name];
        if (lora == nullptr) {
            GOUACHE_TRY(const ModelInfo info, findModel(use.name, ModelKind::Lora, folders_));
            GOUACHE_TRY(lora, LoraFile::open(info.path, info.name, *targets_));
        }
        set.add(lora, use.weight, textWeight);
    }
    return {};
}

}  // namespace gouache::local
