#include "core/prompt/expand_request.h"

#include <random>
#include <utility>

namespace gouache {

Result<GenerationRequest> withoutWildcards(GenerationRequest request,
                                           const std::vector<std::filesystem::path>& folders) {
    if (!hasWildcards(request.prompt) && !hasWildcards(request.negativePrompt)) {
        return request;
    }
    if (!request.seed) {
        std::random_device device;
        request.seed = Seed{device()};  // 32 bits, as other programs' seeds
    }
    const WildcardBook book(folders);
    GOUACHE_TRY(request.prompt, expandWildcards(request.prompt, *request.seed, book));
    GOUACHE_TRY(request.negativePrompt,
                expandWildcards(request.negativePrompt, *request.seed, book));
    return request;
}

}  // namespace gouache
