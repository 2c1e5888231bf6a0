#include "ui/tools/transform_settings.h"

#include "ui/tools/tool_settings.h"

namespace gouache::ui {

TransformSettings& TransformSettings::of(ToolSettings& settings) {
    auto* found = settings.findChild<TransformSettings*>({}, Qt::FindDirectChildrenOnly);
    return *(found != nullptr ? found : new TransformSettings(&settings));
}

void TransformSettings::setShape(const std::optional<FreeTransform>& shape) {
    if (shape != shape_) {
        shape_ = shape;
        Q_EMIT shapeChanged();
    }
}

void TransformSettings::setFilter(ResampleFilter filter) {
    if (filter != filter_) {
        filter_ = filter;
        Q_EMIT optionsChanged();
    }
}

void TransformSettings::setKeepsAspect(bool keeps) {
    if (keeps != keepsAspect_) {
        keepsAspect_ = keeps;
        Q_EMIT optionsChanged();
    }
}

}  // namespace gouache::ui
