#pragma once

#include <QObject>

#include "core/selection/selection.h"

namespace gouache::ui {

class ToolSettings;

/// What the select tools have in common.
struct SelectOptions {
    static constexpr double kMostFeather = 250;

    SelectionMode mode = SelectionMode::Replace;
    bool smoothEdge = true;
    double feather = 0;      ///< 0…kMostFeather: sigma of the soft edge, in document pixels
    double tolerance = 0.1;  ///< 0…1, of the wand and by colour
    bool contiguous = true;  ///< of the wand
    bool allLayers = true;   ///< wand and colour look at the whole picture, not at the layer

    bool operator==(const SelectOptions&) const = default;
};

/// The options of the select tools, shared by canvas and tool options. GUI thread.
class SelectSettings : public QObject {
    Q_OBJECT
  public:
    /// Those that belong to `settings`; made at the first call, and live as long.
    static SelectSettings& of(ToolSettings& settings);

    const SelectOptions& options() const { return options_; }
    /// Values out of range are brought into it.
    void setOptions(const SelectOptions& options);

  Q_SIGNALS:
    void changed();

  private:
    explicit SelectSettings(QObject* parent) : QObject(parent) {}
    SelectOptions options_;
};

}  // namespace gouache::ui
