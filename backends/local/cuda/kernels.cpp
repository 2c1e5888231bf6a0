// The module's kernels as operators of libtorch, under the names that backends/local/kernels looks
// for.
#include <ATen/ATen.h>
#include <c10/cuda/CUDAException.h>
#include <c10/cuda/CUDAGuard.h>
#include <c10/cuda/CUDAStream.h>
#include <torch/library.h>

#include <limits>
#include <optional>

#include "backends/local/cuda/launch.h"

namespace gouache::local::cuda {

namespace {

Element elementOf(const at::Tensor& x) {
    switch (x.scalar_type()) {
        case at::kFloat:
            return Element::Float32;
        case at::kHalf:
            return Element::Float16;
        case at::kBFloat16:
            return Element::BFloat16;
        default:
            TORCH_CHECK(false, "no CUDA kernel for ", x.scalar_type());
    }
}

/// Blocks of a launch are counted in 31 bits.
void checkSize(const at::Tensor& x) {
    TORCH_CHECK(x.numel() < std::numeric_limits<int>::max() * int64_t{64}, "a tensor of ",
                x.sizes(), " is too large for the CUDA kernels");
}

at::Tensor groupNormOperator(const at::Tensor& x, const at::Tensor& weight, const at::Tensor& bias,
                             int64_t groups, double eps, bool silu,
                             const std::optional<at::Tensor>& shift) {
    checkSize(x);
    const c10::cuda::CUDAGuard guard(x.device());
    const auto asFloat = [&x](const at::Tensor& values) {
        return values.to(x.device(), at::kFloat).contiguous();
    };
    const at::Tensor w = asFloat(weight);
    const at::Tensor b = asFloat(bias);
    const at::Tensor s = shift ? asFloat(*shift) : at::Tensor();
    at::Tensor y = at::empty_like(x, x.options(), at::MemoryFormat::ChannelsLast);
    const int64_t pixels = x.size(2) * x.size(3);
    const int channels = static_cast<int>(x.size(1));
    const at::Tensor workspace =
        at::empty({groupNormWorkspace(x.size(0), pixels, channels)}, x.options().dtype(at::kFloat));
    const GroupNormTask task{.x = x.const_data_ptr(),
                             .y = y.mutable_data_ptr(),
                             .weight = w.const_data_ptr<float>(),
                             .bias = b.const_data_ptr<float>(),
                             .shift = s.defined() ? s.const_data_ptr<float>() : nullptr,
                             .workspace = workspace.mutable_data_ptr<float>(),
                             .pictures = x.size(0),
                             .pixels = pixels,
                             .channels = channels,
                             .groups = static_cast<int>(groups),
                             .eps = static_cast<float>(eps),
                             .silu = silu,
                             .element = elementOf(x)};
    C10_CUDA_CHECK(groupNorm(task, c10::cuda::getCurrentCUDAStream()));
    return y;
}

at::Tensor gegluOperator(const at::Tensor& x) {
    checkSize(x);
    const c10::cuda::CUDAGuard guard(x.device());
    at::DimVector sizes(x.sizes());
    sizes.back() /= 2;
    at::Tensor y = at::empty(sizes, x.options());
    C10_CUDA_CHECK(geglu(x.const_data_ptr(), y.mutable_data_ptr(), y.numel() / sizes.back(),
                         sizes.back(), elementOf(x), c10::cuda::getCurrentCUDAStream()));
    return y;
}

}  // namespace

TORCH_LIBRARY(gouache_cuda, library) {
    library.def(
        "group_norm(Tensor x, Tensor weight, Tensor bias, int groups, float eps, bool silu, "
        "Tensor? shift) -> Tensor");
    library.def("geglu(Tensor x) -> Tensor");
}

TORCH_LIBRARY_IMPL(gouache_cuda, CUDA, library) {
    library.impl("group_norm", &groupNormOperator);
    library.impl("geglu", &gegluOperator);
}

}  // namespace gouache::local::cuda
