#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace gouache {

enum class CompletionKind : std::uint8_t { Lora, Wildcard };

/// What is being typed before a cursor and could be completed.
struct CompletionSpan {
    CompletionKind kind;
    std::size_t begin;  ///< of "<lora:" or "__", in bytes
    std::string typed;  ///< of the name, up to the cursor
    bool operator==(const CompletionSpan&) const = default;
};

/// "<lora:wat|" or "<wat|" → a LoRA, "__col|" → a wildcard; none elsewhere, also within what is
/// closed already.
std::optional<CompletionSpan> completionAt(std::string_view prompt, std::size_t cursor);

/// What goes in place of the span: "<lora:watercolour:0.8>", "__colours__".
std::string completionText(CompletionKind kind, std::string_view name, double weight = 1);

}  // namespace gouache
