#include "backends/local/unet/cross_attention.h"

#include <c10/util/Exception.h>

#include "backends/local/kernels/attention.h"

namespace gouache::local {

namespace {

at::Tensor answer(const CrossAttentionCache::KeyValue& context, const at::Tensor& query,
                  std::int64_t heads) {
    const std::int64_t batch = query.size(0);
    const bool same = context.key.size(0) == batch;
    return attention(query, same ? context.key : context.key.expand({batch, -1, -1}),
                     same ? context.value : context.value.expand({batch, -1, -1}), heads);
}

}  // namespace

const at::Tensor& ContextShares::at(std::int64_t height, std::int64_t width,
                                    const at::Tensor& like) const {
    at::Tensor& sized = sized_[{height, width}];
    if (!sized.defined()) {
        const bool own = shares_.size(2) == height && shares_.size(3) == width;
        sized = (own ? shares_ : at::adaptive_avg_pool2d(shares_, {height, width}))
                    .reshape({shares_.size(0), height * width, 1})
                    .to(like.options());
    }
    return sized;
}

CrossAttentionCache coupled(std::vector<CrossAttentionCache> contexts,
                            std::shared_ptr<const ContextShares> shares) {
    CrossAttentionCache first = std::move(contexts.front());
    for (std::size_t i = 1; i < contexts.size(); ++i) {
        TORCH_CHECK(
            contexts[i].batch == first.batch && contexts[i].layers.size() == first.layers.size(),
            "contexts of different networks or batches");
        first.others.push_back(std::move(contexts[i].layers));
    }
    if (!first.others.empty()) {
        first.shares = std::move(shares);
    }
    return first;
}

at::Tensor attendTo(const ContextView& context, const at::Tensor& query, std::int64_t heads,
                    std::int64_t height, std::int64_t width) {
    const CrossAttentionCache& cache = context.cache;
    at::Tensor result = answer(cache.layers[context.layer], query, heads);
    if (cache.others.empty()) {
        return result;
    }
    const at::Tensor& shares = cache.shares->at(height, width, query);
    result.mul_(shares[0]);
    for (std::size_t i = 0; i < cache.others.size(); ++i) {
        result.addcmul_(answer(cache.others[i][context.layer], query, heads),
                        shares[static_cast<std::int64_t>(i) + 1]);
    }
    return result;
}

}  // namespace gouache::local
