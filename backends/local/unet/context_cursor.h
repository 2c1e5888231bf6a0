#pragma once

#include <c10/util/Exception.h>

#include <cstddef>

#include "backends/local/unet/cross_attention.h"

namespace gouache::local {

/// Hands the cached keys and values to the cross-attentions, one after the other, in the order of
/// computing.
class ContextCursor {
  public:
    explicit ContextCursor(const CrossAttentionCache& cache) : cache_(cache) {}

    ContextView next() {
        TORCH_CHECK(next_ < cache_.layers.size(), "the context was prepared for another network");
        return {cache_, next_++};
    }

  private:
    const CrossAttentionCache& cache_;
    std::size_t next_ = 0;
};

}  // namespace gouache::local
