#include "backends/local/kernels/group_norm.h"

#include "backends/local/kernels/reference.h"

namespace gouache::local {

at::Tensor groupNorm(const at::Tensor& x, const at::Tensor& weight, const at::Tensor& bias,
                     int64_t groups, double eps, Activation activation, const at::Tensor& shift) {
    return reference::groupNorm(x, weight, bias, groups, eps, activation, shift);
}

}  // namespace gouache::local
