#pragma once

#include "core/generation/generation_request.h"
#include "core/prompt/wildcards.h"

namespace gouache {

/// Expands the wildcards of both prompts, so that the request alone makes the picture again; a
/// request without a seed gets a random one then. All pictures of the request share the text. As it
/// was where there are no wildcards; the folders are read only where there are some. UnknownName,
/// InvalidRequest.
Result<GenerationRequest> withoutWildcards(GenerationRequest request,
                                           const std::vector<std::filesystem::path>& folders);

}  // namespace gouache
