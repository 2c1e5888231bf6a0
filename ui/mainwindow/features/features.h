#pragma once

#include "ui/mainwindow/window_context.h"

namespace gouache::ui {

/// Adds every feature of feature_list.h to the window.
void addFeatures(const WindowContext& window);

#define GOUACHE_FEATURE(function) void function(const WindowContext& window);
#include "ui/mainwindow/features/feature_list.h"
#undef GOUACHE_FEATURE

}  // namespace gouache::ui
