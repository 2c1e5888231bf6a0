#pragma once

#include <filesystem>

#include "ui/canvas/view_aids.h"

namespace gouache::ui {

/// What of the view aids is on, kept from start to start. Values that are missing or wrong in the
/// file are the defaults.
ViewAidOptions loadViewAids(const std::filesystem::path& file);
/// False where it cannot be written.
bool saveViewAids(const std::filesystem::path& file, const ViewAidOptions& options);

}  // namespace gouache::ui
