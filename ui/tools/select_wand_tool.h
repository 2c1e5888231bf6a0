#pragma once

#include "ui/tools/select_tool.h"

namespace gouache::ui {

/// Selects what has a colour like the one clicked: the magic wand what hangs together (unless the
/// options say otherwise), by colour everything.
class SelectWandTool final : public SelectTool {
  public:
    /// SelectWand or SelectColor.
    explicit SelectWandTool(ToolKind kind) : SelectTool(kind) {}

    void press(ToolCanvas& canvas, const ToolPoint& point) override;
    void move(ToolCanvas&, const ToolPoint&) override {}
    void release(ToolCanvas&, const ToolPoint&) override {}
    void cancel(ToolCanvas&) override {}
};

}  // namespace gouache::ui
