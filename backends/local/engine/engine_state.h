#pragma once

#include <map>
#include <string>

#include "backends/local/engine/model_cache.h"
#include "backends/local/pipeline/prompt_cache.h"

namespace gouache::local {

/// What outlives a job on the engine's thread.
struct EngineState {
    ModelCache models;
    PromptCache prompts;
    std::map<std::string, std::string> loraHashes;  ///< by LoraFile::stamp()
};

}  // namespace gouache::local
