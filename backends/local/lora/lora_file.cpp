#include "backends/local/lora/lora_file.h"

#include <algorithm>
#include <map>

#include "backends/local/base/file_stamp.h"
#include "backends/local/lora/peft_scales.h"
#include "core/base/log.h"
#include "core/models/lora_hash.h"

namespace gouache::local {

namespace {

struct Found {
    LoraModule module;
    std::vector<std::string> keys;
};

std::string listed(const std::vector<std::string>& names, std::size_t most) {
    std::string text;
    for (std::size_t i = 0; i < std::min(names.size(), most); ++i) {
        text += (i == 0 ? "" : ", ") + names[i];
    }
    return text + (names.size() > most ? " …" : "");
}

}  // namespace

std::string LoraFile::unusedText() const {
    constexpr std::size_t kShown = 8;
    return listed(unused_, kShown);
}

std::string LoraFile::hash() const {
    return file_->intact() ? loraHash(*file_) : std::string();
}

Result<std::shared_ptr<const LoraFile>> LoraFile::open(const std::filesystem::path& path,
                                                       const std::string& name,
                                                       const LoraTargets& targets) {
    GOUACHE_TRY(const auto file, SafetensorsFile::open(path));
    auto lora = std::make_shared<LoraFile>();
    lora->file_ = file;
    lora->name_ = name;
    lora->stamp_ = fileStamp(path);
    std::map<std::string, Found> modules;
    for (const auto& [key, tensor] : file->header().tensors) {
        const std::optional<LoraKey> parsed = parseLoraKey(key);
        if (!parsed || targets.find(parsed->target) == nullptr) {
            lora->unused_.push_back(key);
            continue;
        }
        Found& found =
            modules.try_emplace(parsed->target, Found{LoraModule(file), {}}).first->second;
        if (found.module.add(parsed->role, tensor)) {
            found.keys.push_back(key);
        } else {
            lora->unused_.push_back(key);
        }
    }
    const PeftScales scales(file->header().metadata);
    for (auto& [target, found] : modules) {
        const LoraTarget& weight = *targets.find(target);
        if (const std::string problem = found.module.problem(weight.shape); !problem.empty()) {
            return makeError(ErrorCode::BadModelConfig, name,
                             "it was made for another kind of model, or is damaged: " +
                                 found.keys.front() + ": " + problem);
        }
        if (!found.module.has(LoraRole::Alpha)) {
            if (const auto scale = scales.scaleOf(target, found.module.rank())) {
                found.module.setScale(*scale);
            }
        }
        lora->changes_.push_back({weight, std::move(found.module)});
    }
    std::sort(lora->unused_.begin(), lora->unused_.end());
    if (lora->changes_.empty()) {
        constexpr std::size_t kShown = 3;
        return makeError(ErrorCode::BadModelConfig, name,
                         "none of its " + std::to_string(lora->unused_.size()) +
                             " tensors fits this model (" + listed(lora->unused_, kShown) + ")");
    }
    if (!lora->unused_.empty()) {
        constexpr std::size_t kLogged = 100;
        log(LogLevel::Warning, "lora",
            "“" + name + "”: " + std::to_string(lora->unused_.size()) +
                " of its tensors do not apply to this model: " + listed(lora->unused_, kLogged));
    }
    return std::shared_ptr<const LoraFile>(std::move(lora));
}

}  // namespace gouache::local
