#pragma once

#include <ATen/ATen.h>

#include <cstddef>
#include <cstdint>
#include <map>
#include <memory>
#include <utility>
#include <vector>

namespace gouache::local {

/// Which context has which share of each latent cell, at every size that a network works at. One
/// thread.
class ContextShares {
  public:
    /// shares [K, 1, h, w] float32, summing to 1 in each cell.
    explicit ContextShares(at::Tensor shares) : shares_(std::move(shares)) {}

    /// [K, height·width, 1] in `like`'s type on its device; averaged where smaller.
    const at::Tensor& at(std::int64_t height, std::int64_t width, const at::Tensor& like) const;

  private:
    at::Tensor shares_;
    mutable std::map<std::pair<std::int64_t, std::int64_t>, at::Tensor> sized_;
};

/// Keys and values of every cross-attention for one context, in the order in which the network uses
/// them. Computed once for each prompt and reused in every step.
struct CrossAttentionCache {
    struct KeyValue {
        at::Tensor key;    ///< [N, L, C]
        at::Tensor value;  ///< [N, L, C]
    };
    std::vector<KeyValue> layers;
    std::int64_t batch = 0;

    /// Further contexts of the same picture, and the shares of this one and of them; see couple().
    std::vector<std::vector<KeyValue>> others;
    std::shared_ptr<const ContextShares> shares;
};

/// Contexts of one batch that share the picture: each cell hears each context by its share
/// ("attention coupling"). At least one; `shares` has one layer for each, and may be null for one.
CrossAttentionCache coupled(std::vector<CrossAttentionCache> contexts,
                            std::shared_ptr<const ContextShares> shares);

/// One layer of a cache.
struct ContextView {
    const CrossAttentionCache& cache;
    std::size_t layer;
};

/// query [N, height·width, C] of the network's cells; the context for N, or for 1 → [N,
/// height·width, C]: the answers of all contexts, by their shares.
at::Tensor attendTo(const ContextView& context, const at::Tensor& query, std::int64_t heads,
                    std::int64_t height, std::int64_t width);

}  // namespace gouache::local
