#pragma once

#include <ATen/ATen.h>
#include <ATen/core/dispatch/Dispatcher.h>

namespace gouache::local {

/// A kernel of libgouache_local_cuda.so, which registers its kernels with libtorch's dispatcher
/// under "gouache_cuda::…" when it is loaded; none where it is not.
template <typename Signature>
std::optional<c10::TypedOperatorHandle<Signature>> findCudaKernel(const char* name) {
    const auto schema = c10::Dispatcher::singleton().findSchema({name, ""});
    if (!schema) {
        return std::nullopt;
    }
    return schema->typed<Signature>();
}

}  // namespace gouache::local
