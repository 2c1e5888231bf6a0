#pragma once

#include "backends/local/engine/model_cache.h"
#include "backends/local/pipeline/prompt_cache.h"

namespace gouache::local {

/// What outlives a job on the engine's thread.
struct EngineState {
    ModelCache models;
    PromptCache prompts;
};

}  // namespace gouache::local
