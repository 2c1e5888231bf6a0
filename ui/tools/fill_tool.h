#pragma once

#include <QCoreApplication>

#include "ui/tools/tool.h"

namespace gouache::ui {

/// Fills the area of like colour under the pointer.
class FillTool final : public Tool {
    Q_DECLARE_TR_FUNCTIONS(gouache::ui::FillTool)
  public:
    ToolKind kind() const override { return ToolKind::Fill; }
    void press(ToolCanvas& canvas, const ToolPoint& point) override;
    void move(ToolCanvas&, const ToolPoint&) override {}
    void release(ToolCanvas&, const ToolPoint&) override {}
    void cancel(ToolCanvas& canvas) override;
    void abandon() override { filled_ = false; }
    QCursor cursor(bool pressed) const override;

  private:
    bool filled_ = false;  ///< since press()
};

}  // namespace gouache::ui
