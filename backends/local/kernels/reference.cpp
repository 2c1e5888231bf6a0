#include "backends/local/kernels/reference.h"

#include <ATen/ATen.h>

namespace gouache::local::reference {

at::Tensor attention(const at::Tensor& q, const at::Tensor& k, const at::Tensor& v, int64_t heads,
                     bool causal) {
    const auto split = [heads](const at::Tensor& x) {
        return x.unflatten(-1, {heads, x.size(-1) / heads}).transpose(1, 2);
    };
    return at::scaled_dot_product_attention(split(q), split(k), split(v), {}, 0.0, causal)
        .transpose(1, 2)
        .flatten(-2)
        .contiguous();
}

at::Tensor groupNorm(const at::Tensor& x, const at::Tensor& weight, const at::Tensor& bias,
                     int64_t groups, double eps, Activation activation, const at::Tensor& shift) {
    const at::Tensor shifted = shift.defined() ? x + shift.unsqueeze(-1).unsqueeze(-1) : x;
    at::Tensor result =
        at::group_norm(shifted, groups, weight.to(x.scalar_type()), bias.to(x.scalar_type()), eps);
    if (activation == Activation::Silu) {
        at::silu_(result);
    }
    return result;
}

at::Tensor layerNorm(const at::Tensor& x, const at::Tensor& weight, const at::Tensor& bias,
                     double eps) {
    return at::layer_norm(x, {x.size(-1)}, weight.to(x.scalar_type()), bias.to(x.scalar_type()),
                          eps);
}

at::Tensor geglu(const at::Tensor& x) {
    const auto halves = x.chunk(2, -1);
    return halves[0] * at::gelu(halves[1]);
}

}  // namespace gouache::local::reference
