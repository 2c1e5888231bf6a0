#pragma once

#include <c10/util/Exception.h>

#include <cstddef>

#include "backends/local/unet/unet.h"

namespace gouache::local {

/// Hands the cached keys and values to the cross-attentions, one after the other, in the order of
/// computing.
class ContextCursor {
  public:
    explicit ContextCursor(const CrossAttentionCache& cache) : cache_(cache) {}

    const CrossAttentionCache::KeyValue& next() {
        TORCH_CHECK(next_ < cache_.layers.size(), "the context was prepared for another network");
        return cache_.layers[next_++];
    }

  private:
    const CrossAttentionCache& cache_;
    std::size_t next_ = 0;
};

}  // namespace gouache::local
