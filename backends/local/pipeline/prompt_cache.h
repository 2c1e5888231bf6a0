#pragma once

#include <list>
#include <memory>
#include <string>

#include "backends/local/pipeline/parts.h"
#include "backends/local/text/prompt_encoder.h"

namespace gouache::local {

/// The embeddings of the last prompts, so that a second picture needs no text encoder. One thread.
class PromptCache {
  public:
    /// Encodes with those LoRAs where it must; in float32 where the answer is not finite, then
    /// NotFinite. Errors as encodePrompts.
    Result<PromptEmbeddings> get(Parts& parts, const std::string& prompt,
                                 const std::string& negativePrompt, int clipSkip,
                                 const LoraSet& loras = {});

  private:
    struct Entry {
        std::weak_ptr<LoadedModel> model;
        std::string prompt;
        std::string negativePrompt;
        int clipSkip = 1;
        std::string variant;  ///< of the text encoder's weights
        PromptEmbeddings embeddings;
    };
    std::list<Entry> entries_;  ///< newest first
};

}  // namespace gouache::local
