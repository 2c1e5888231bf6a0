#pragma once

#include <concepts>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "core/base/result.h"

namespace gouache {

/// One compiled SQL statement: values are bound to its question marks in order, then it is stepped
/// through its rows or run to its end. Must not outlive its Database. Given back when dropped.
class Statement {
  public:
    struct Compiled;

    Statement(Statement&&) noexcept;
    Statement& operator=(Statement&&) noexcept;
    ~Statement();

    /// What goes wrong here is told by the next step() or run().
    Statement& bind(std::int64_t value);
    Statement& bind(double value);
    Statement& bind(std::string_view value);
    Statement& bind(std::nullopt_t);
    Statement& bind(const std::string& value) { return bind(std::string_view(value)); }
    Statement& bind(const char* value) { return bind(std::string_view(value)); }
    template <std::integral Integer>
    Statement& bind(Integer value) {
        return bind(static_cast<std::int64_t>(value));
    }
    template <typename Value>
    Statement& bind(const std::optional<Value>& value) {
        return value ? bind(*value) : bind(std::nullopt);
    }

    /// True where there is a row to read; false past the last.
    Result<bool> step();
    /// To its end; returns how many rows it changed. Ready for other values then.
    Result<int> run();
    /// Ready for other values.
    void reset();

    // Of the current row; columns from 0. NULL reads as 0 or an empty text.

    bool isNull(int column) const;
    std::int64_t integer(int column) const;
    double real(int column) const;
    std::string text(int column) const;
    std::optional<std::int64_t> optionalInteger(int column) const;

  private:
    friend class Database;
    explicit Statement(std::shared_ptr<Compiled> compiled);

    std::shared_ptr<Compiled> compiled_;
    int bound_ = 0;
    std::optional<Error> problem_;
};

}  // namespace gouache
