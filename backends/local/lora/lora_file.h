#pragma once

#include <filesystem>
#include <memory>
#include <string>
#include <vector>

#include "backends/local/lora/lora_module.h"
#include "backends/local/lora/lora_targets.h"
#include "core/base/result.h"

namespace gouache::local {

/// A LoRA file with its modules beside the weights of one model that they change. Tensors stay in
/// the file until they are needed. Immutable.
class LoraFile {
  public:
    struct Change {
        LoraTarget target;
        LoraModule module;
    };

    /// `name` stands for it in errors and in the log, which tells every key that does not apply to
    /// this model. FileNotFound, PickleRefused, BadWeights; BadModelConfig where nothing applies or
    /// where it was made for weights of other shapes.
    static Result<std::shared_ptr<const LoraFile>> open(const std::filesystem::path& path,
                                                        const std::string& name,
                                                        const LoraTargets& targets);

    const std::vector<Change>& changes() const { return changes_; }
    /// Names in the file that do not apply, sorted.
    const std::vector<std::string>& unused() const { return unused_; }
    /// The first of them, in one line.
    std::string unusedText() const;
    const std::string& name() const { return name_; }
    /// See core/models/lora_hash.h; empty where the file changed since it was opened.
    std::string hash() const;
    /// Differs from file to file, and when the file changes.
    const std::string& stamp() const { return stamp_; }

  private:
    std::shared_ptr<const SafetensorsFile> file_;
    std::string name_;
    std::vector<Change> changes_;
    std::vector<std::string> unused_;
    std::string stamp_;
};

}  // namespace gouache::local
