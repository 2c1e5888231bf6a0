#pragma once

#include <cassert>
#include <optional>
#include <utility>
#include <variant>

#include "core/base/error.h"

namespace gouache {

/// A value or an Error. Functions that can fail return it; exceptions of libraries become Errors in
/// the module that called the library.
template <typename T>
class [[nodiscard]] Result {
  public:
    Result(T value)
        : state_(std::in_place_index<0>, std::move(value)) {
    }  // NOLINT(google-explicit-constructor)
    Result(Error error)
        : state_(std::in_place_index<1>, std::move(error)) {
    }  // NOLINT(google-explicit-constructor)

    bool ok() const { return state_.index() == 0; }
    explicit operator bool() const { return ok(); }

    /// Only where ok().
    T& value() & {
        assert(ok());
        return std::get<0>(state_);
    }
    const T& value() const& {
        assert(ok());
        return std::get<0>(state_);
    }
    T&& value() && {
        assert(ok());
        return std::get<0>(std::move(state_));
    }
    T& operator*() & { return value(); }
    const T& operator*() const& { return value(); }
    T&& operator*() && { return std::move(*this).value(); }
    T* operator->() { return &value(); }
    const T* operator->() const { return &value(); }

    /// Only where !ok().
    const Error& error() const {
        assert(!ok());
        return std::get<1>(state_);
    }

  private:
    std::variant<T, Error> state_;
};

template <>
class [[nodiscard]] Result<void> {
  public:
    Result() = default;
    Result(Error error) : error_(std::move(error)) {}  // NOLINT(google-explicit-constructor)

    bool ok() const { return !error_.has_value(); }
    explicit operator bool() const { return ok(); }

    /// Only where !ok().
    const Error& error() const {
        assert(!ok());
        return *error_;
    }

  private:
    std::optional<Error> error_;
};

/// `GOUACHE_TRY(auto x, f());` declares x from f()'s value, or returns its error from the enclosing
/// function.
#define GOUACHE_TRY(declaration, expression) \
    GOUACHE_TRY_NAMED(declaration, expression, GOUACHE_TRY_JOIN(result_, __LINE__))
#define GOUACHE_TRY_NAMED(declaration, expression, name) \
    auto name = (expression);                            \
    if (!name.ok())                                      \
        return name.error();                             \
    declaration = std::move(name).value()
#define GOUACHE_TRY_JOIN(a, b) GOUACHE_TRY_JOIN_INNER(a, b)
#define GOUACHE_TRY_JOIN_INNER(a, b) a##b

/// `GOUACHE_CHECK(f());` returns f()'s error from the enclosing function, if it has one.
#define GOUACHE_CHECK(expression)                               \
    if (auto gouache_check = (expression); !gouache_check.ok()) \
    return gouache_check.error()

}  // namespace gouache
