#pragma once

#include <QString>
#include <functional>

#include "core/base/result.h"

class QWidget;

namespace gouache::ui {

/// Tells the share done, 0…1; false = stop.
using TellProgress = std::function<bool(double)>;

/// Does `work` on another thread while the window stays alive, and shows its progress, with the
/// time left and a way to stop it, once it takes long. Returns its result. GUI thread.
Result<void> runBusy(QWidget* parent, const QString& title,
                     const std::function<Result<void>(const TellProgress&)>& work);

}  // namespace gouache::ui
