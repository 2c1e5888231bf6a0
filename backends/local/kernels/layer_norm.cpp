#include "backends/local/kernels/layer_norm.h"

#include <ATen/ATen.h>
#include <ATen/Parallel.h>

#include "backends/local/kernels/cpu/fast_path.h"
#include "backends/local/kernels/cpu/rows_avx512.h"
#include "backends/local/kernels/reference.h"

namespace gouache::local {

at::Tensor layerNorm(const at::Tensor& x, const at::Tensor& weight, const at::Tensor& bias,
                     double eps) {
    if (!cpu::hasFastPath(x) || x.numel() == 0) {
        return reference::layerNorm(x, weight, bias, eps);
    }
    const int64_t channels = x.size(-1);
    TORCH_CHECK(weight.numel() == channels && bias.numel() == channels, "layer norm of ", x.sizes(),
                " with weights ", weight.sizes());
    const at::Tensor source = x.contiguous();
    const at::Tensor out = at::empty(x.sizes(), x.options());
    const at::Tensor w = weight.to(at::kFloat).contiguous();
    const at::Tensor b = bias.to(at::kFloat).contiguous();
    cpu::withElementType(x, [&](auto element) {
        using T = decltype(element);
        at::parallel_for(0, x.numel() / channels, 64, [&](int64_t first, int64_t last) {
            for (int64_t row = first; row < last; ++row) {
                cpu::layerNormRow(cpu::constData<T>(source) + row * channels,
                                  cpu::mutableData<T>(out) + row * channels, channels,
                                  w.const_data_ptr<float>(), b.const_data_ptr<float>(),
                                  static_cast<float>(eps));
            }
        });
    });
    return out;
}

}  // namespace gouache::local
