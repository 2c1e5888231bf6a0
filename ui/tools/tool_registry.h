#pragma once

#include <QString>
#include <memory>
#include <span>

#include "ui/tools/tool.h"

namespace gouache::ui {

/// How the canvas gets a tool. Adding one is a line in tool_registry.cpp, and a button by
/// ToolsBar::add.
struct ToolEntry {
    ToolKind kind;
    const char* name;  ///< English; toolName() translates
    const char* hint;  ///< English, what it does in a few words; toolHint() translates
    std::unique_ptr<Tool> (*make)();
};

std::span<const ToolEntry> toolEntries();

/// Empty where there is no tool of the kind.
QString toolName(ToolKind kind);
QString toolHint(ToolKind kind);

}  // namespace gouache::ui
