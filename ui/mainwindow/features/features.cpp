#include "ui/mainwindow/features/features.h"

namespace gouache::ui {

void addFeatures(const WindowContext& window) {
#define GOUACHE_FEATURE(function) function(window);
#include "ui/mainwindow/features/feature_list.h"
#undef GOUACHE_FEATURE
}

}  // namespace gouache::ui
