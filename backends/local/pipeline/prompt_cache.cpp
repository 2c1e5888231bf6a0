#include "backends/local/pipeline/prompt_cache.h"

#include <algorithm>

#include "backends/local/base/torch_errors.h"

namespace gouache::local {
namespace {

constexpr std::size_t kMostEntries = 32;

bool finite(const PromptEmbeddings& embeddings) {
    return embeddings.conditional.isfinite().all().item<bool>() &&
           embeddings.unconditional.isfinite().all().item<bool>();
}

}  // namespace

Result<PromptEmbeddings> PromptCache::get(Parts& parts, const std::string& prompt,
                                          const std::string& negativePrompt, int clipSkip,
                                          const LoraSet& loras) {
    const std::string variant = loras.variantOf(LoraPart::Text);
    const std::shared_ptr<LoadedModel> model = parts.shared();
    const auto known = std::find_if(entries_.begin(), entries_.end(), [&](const Entry& entry) {
        return entry.model.lock() == model && entry.prompt == prompt &&
               entry.negativePrompt == negativePrompt && entry.clipSkip == clipSkip &&
               entry.variant == variant;
    });
    if (known != entries_.end()) {
        entries_.splice(entries_.begin(), entries_, known);
        return entries_.front().embeddings;
    }
    for (;;) {
        GOUACHE_TRY(PromptEmbeddings embeddings,
                    withRemedies(
                        [&]() -> Result<PromptEmbeddings> {
                            GOUACHE_TRY(const ClipTextModel* text, parts.text(loras));
                            return guarded(parts.place(), [&] {
                                return encodePrompts(*model->tokenizer, *text, prompt,
                                                     negativePrompt, clipSkip);
                            });
                        },
                        {[&] { return parts.freeCaches(); }}));
        if (finite(embeddings)) {
            entries_.push_front({model, prompt, negativePrompt, clipSkip, variant, embeddings});
            if (entries_.size() > kMostEntries) {
                entries_.pop_back();
            }
            return embeddings;
        }
        GOUACHE_TRY(const bool retry, parts.widenText());
        if (!retry) {
            return makeError(ErrorCode::NotFinite, "The text encoder", "0");
        }
    }
}

}  // namespace gouache::local
