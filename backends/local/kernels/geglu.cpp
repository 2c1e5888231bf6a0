#include "backends/local/kernels/geglu.h"

#include "backends/local/kernels/reference.h"

namespace gouache::local {

at::Tensor geglu(const at::Tensor& x) {
    return reference::geglu(x);
}

}  // namespace gouache::local
