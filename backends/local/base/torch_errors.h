#pragma once

#include <exception>
#include <optional>
#include <string>
#include <type_traits>
#include <utility>

#include "core/base/result.h"

namespace gouache::local {

/// The Error that an exception of libtorch (or of our own interruption) stands for: Interrupted →
/// Cancelled; a failed allocation → OutOfMemory with `place` ("cpu", "cuda:0") and "an unknown
/// amount"; others → BackendFailed with the first line of the message.
Error errorOf(const std::exception_ptr& exception, const std::string& place);

/// Calls `function` (returning a T or a Result<T>) and turns what it throws into an Error.
template <typename Function>
auto guarded(const std::string& place, Function&& function) {
    using Returned = std::invoke_result_t<Function>;
    if constexpr (std::is_void_v<Returned>) {
        try {
            std::forward<Function>(function)();
            return Result<void>();
        } catch (...) {
            return Result<void>(errorOf(std::current_exception(), place));
        }
    } else if constexpr (requires(Returned r) { r.error(); }) {
        try {
            return std::forward<Function>(function)();
        } catch (...) {
            return Returned(errorOf(std::current_exception(), place));
        }
    } else {
        try {
            return Result<Returned>(std::forward<Function>(function)());
        } catch (...) {
            return Result<Returned>(errorOf(std::current_exception(), place));
        }
    }
}

}  // namespace gouache::local
