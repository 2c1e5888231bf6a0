#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace gouache {

/// What went wrong. The list, with the English sentence of each code, is in error_list.h.
enum class ErrorCode {
#define GOUACHE_ERROR(code, key, sentence) code,
#include "core/base/error_list.h"
#undef GOUACHE_ERROR
};

/// A failure as data: a code and the values its sentence speaks of. Holds no user text; the window
/// translates the sentence of the code, the command line prints it in English (englishSentence).
struct Error {
    ErrorCode code;
    /// Values for %1, %2 … of the sentence, in order.
    std::vector<std::string> arguments;

    bool operator==(const Error&) const = default;
};

template <typename... Arguments>
Error makeError(ErrorCode code, Arguments&&... arguments) {
    return Error{code, {std::string(std::forward<Arguments>(arguments))...}};
}

/// Stable name for JSON, logs and metrics, such as "model_not_found".
std::string_view errorKey(ErrorCode code);

/// English sentence with %1, %2 … not yet filled: the source text for translation (context
/// "errors").
std::string_view errorTemplate(ErrorCode code);

/// `text` with %1 … %9 replaced by the arguments, each at most 400 bytes and without control
/// characters.
std::string fillTemplate(std::string_view text, const std::vector<std::string>& arguments);

std::string englishSentence(const Error& error);

}  // namespace gouache
