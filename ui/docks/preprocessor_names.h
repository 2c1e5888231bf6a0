#pragma once

#include <QString>
#include <string_view>

#include "core/preprocess/preprocessor.h"

namespace gouache::ui {

/// Translated.
QString displayName(Preprocessor preprocessor);
/// What it is for, in a sentence.
QString description(Preprocessor preprocessor);
/// Of one of its parameters.
QString parameterName(std::string_view parameter);

}  // namespace gouache::ui
