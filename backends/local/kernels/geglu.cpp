#include "backends/local/kernels/geglu.h"

#include <ATen/ATen.h>
#include <ATen/Parallel.h>

#include "backends/local/kernels/cpu/fast_path.h"
#include "backends/local/kernels/cpu/rows_avx512.h"
#include "backends/local/kernels/cuda_kernel.h"
#include "backends/local/kernels/reference.h"

namespace gouache::local {

at::Tensor geglu(const at::Tensor& x) {
    TORCH_CHECK(x.dim() > 0 && x.size(-1) % 2 == 0, "GEGLU of ", x.sizes());
    if (x.is_cuda() && x.is_contiguous() && x.numel() > 0) {
        if (const auto kernel =
                findCudaKernel<at::Tensor(const at::Tensor&)>("gouache_cuda::geglu")) {
            return kernel->call(x);
        }
    }
    if (!cpu::hasFastPath(x) || x.numel() == 0) {
        return reference::geglu(x);
    }
    const int64_t channels = x.size(-1) / 2;
    const at::Tensor source = x.contiguous();
    at::DimVector sizes(x.sizes());
    sizes.back() = channels;
    const at::Tensor out = at::empty(sizes, x.options());
    cpu::withElementType(x, [&](auto element) {
        using T = decltype(element);
        at::parallel_for(0, out.numel() / channels, 16, [&](int64_t first, int64_t last) {
            for (int64_t row = first; row < last; ++row) {
                cpu::gegluRow(cpu::constData<T>(source) + row * 2 * channels,
                              cpu::mutableData<T>(out) + row * channels, channels);
            }
        });
    });
    return out;
}

}  // namespace gouache::local
