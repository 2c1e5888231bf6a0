#include "ui/tools/crop_settings.h"

#include "ui/tools/tool_settings.h"

namespace gouache::ui {

CropSettings& CropSettings::of(ToolSettings& settings) {
    auto* found = settings.findChild<CropSettings*>({}, Qt::FindDirectChildrenOnly);
    return *(found != nullptr ? found : new CropSettings(&settings));
}

void CropSettings::setArea(const std::optional<PixelRect>& area) {
    if (area != area_) {
        area_ = area;
        Q_EMIT areaChanged();
    }
}

void CropSettings::setCanvas(const PixelRect& canvas) {
    if (canvas != canvas_) {
        canvas_ = canvas;
        Q_EMIT areaChanged();
    }
}

void CropSettings::setAspect(QSizeF aspect) {
    if (aspect != aspect_) {
        aspect_ = aspect;
        Q_EMIT aspectChanged();
    }
}

}  // namespace gouache::ui
