#pragma once

#include <QString>
#include <string>

namespace gouache::ui {

/// PictureResult's note as a sentence of the user's language. A note that is not known is shown as
/// it is.
QString noteSentence(const std::string& note);

}  // namespace gouache::ui
