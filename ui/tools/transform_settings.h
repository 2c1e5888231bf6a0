#pragma once

#include <QObject>
#include <optional>

#include "core/transform/free_transform.h"
#include "core/transform/resample.h"

namespace gouache::ui {

class ToolSettings;

/// What the transform tool and its options in the bar say to each other. GUI thread.
class TransformSettings : public QObject {
    Q_OBJECT
  public:
    /// Those that belong to `settings`; made at the first call, and live as long.
    static TransformSettings& of(ToolSettings& settings);

    /// None while there is nothing to transform.
    const std::optional<FreeTransform>& shape() const { return shape_; }
    /// By the tool.
    void setShape(const std::optional<FreeTransform>& shape);

    ResampleFilter filter() const { return filter_; }
    void setFilter(ResampleFilter filter);
    bool keepsAspect() const { return keepsAspect_; }
    void setKeepsAspect(bool keeps);

    /// By the bar.
    void edit(const FreeTransform& shape) { Q_EMIT edited(shape); }
    void apply() { Q_EMIT applied(); }
    void reset() { Q_EMIT resetWanted(); }

  Q_SIGNALS:
    void shapeChanged();
    void optionsChanged();
    void edited(const gouache::FreeTransform& shape);
    void applied();
    void resetWanted();

  private:
    explicit TransformSettings(QObject* parent) : QObject(parent) {}

    std::optional<FreeTransform> shape_;
    ResampleFilter filter_ = ResampleFilter::Bicubic;
    bool keepsAspect_ = true;
};

}  // namespace gouache::ui
