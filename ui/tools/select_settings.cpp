#include "ui/tools/select_settings.h"

#include <algorithm>

#include "ui/tools/tool_settings.h"

namespace gouache::ui {

SelectSettings& SelectSettings::of(ToolSettings& settings) {
    auto* found = settings.findChild<SelectSettings*>({}, Qt::FindDirectChildrenOnly);
    return *(found != nullptr ? found : new SelectSettings(&settings));
}

void SelectSettings::setOptions(const SelectOptions& options) {
    SelectOptions next = options;
    next.feather = std::clamp(next.feather, 0.0, SelectOptions::kMostFeather);
    next.tolerance = std::clamp(next.tolerance, 0.0, 1.0);
    if (next != options_) {
        options_ = next;
        Q_EMIT changed();
    }
}

}  // namespace gouache::ui
