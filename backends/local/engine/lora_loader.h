#pragma once

#include <filesystem>
#include <map>
#include <memory>
#include <string>
#include <vector>

#include "backends/local/lora/lora_set.h"
#include "core/generation/generation_request.h"

namespace gouache::local {

/// Opens a job's LoRAs, each file once. Lives as long as the job's model.
class LoraLoader {
  public:
    /// `folders`: where names are looked up.
    LoraLoader(std::shared_ptr<const LoraTargets> targets,
               std::vector<std::filesystem::path> folders)
        : targets_(std::move(targets)), folders_(std::move(folders)) {}

    /// Adds them to `set`; those whose weights are 0 are not even looked for. ModelNotFound;
    /// errors as LoraFile::open.
    Result<void> add(const std::vector<LoraUse>& uses, LoraSet& set);

  private:
    std::shared_ptr<const LoraTargets> targets_;
    std::vector<std::filesystem::path> folders_;
    std::map<std::string, std::shared_ptr<const LoraFile>> opened_;  ///< by the name asked for
};

}  // namespace gouache::local
