#pragma once

#include <QObject>
#include <QSizeF>
#include <optional>

#include "core/base/units.h"

namespace gouache::ui {

class ToolSettings;

/// What the crop tool and its options in the bar say to each other. GUI thread.
class CropSettings : public QObject {
    Q_OBJECT
  public:
    /// Those that belong to `settings`; made at the first call, and live as long.
    static CropSettings& of(ToolSettings& settings);

    /// What is to be kept; none before something was drawn. May reach beyond the canvas.
    const std::optional<PixelRect>& area() const { return area_; }
    void setArea(const std::optional<PixelRect>& area);
    /// All there is, shown while nothing was drawn.
    const PixelRect& canvas() const { return canvas_; }
    void setCanvas(const PixelRect& canvas);
    /// Width to height that the area keeps; an empty size = any.
    QSizeF aspect() const { return aspect_; }
    void setAspect(QSizeF aspect);

    /// By the bar.
    void edit(const PixelRect& area) { Q_EMIT edited(area); }
    void apply() { Q_EMIT applied(); }
    void reset() { Q_EMIT resetWanted(); }

  Q_SIGNALS:
    void areaChanged();
    void aspectChanged();
    void edited(const gouache::PixelRect& area);
    void applied();
    void resetWanted();

  private:
    explicit CropSettings(QObject* parent) : QObject(parent) {}

    std::optional<PixelRect> area_;
    PixelRect canvas_;
    QSizeF aspect_;
};

}  // namespace gouache::ui
