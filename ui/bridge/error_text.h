#pragma once

#include <QString>

#include "core/base/error.h"

namespace gouache::ui {

/// The error's sentence in the language of the window (context "errors"), filled with its
/// arguments. Arguments that are words of ours ("steps", "sampler") are translated too (context
/// "arguments"). Plain text, not rich text.
QString errorSentence(const Error& error);

}  // namespace gouache::ui
