#pragma once

namespace gouache::ui {

class ToolOptionsBar;
class ToolSettings;

/// Adds the options of the paint tools to the bar; they follow the settings both ways.
void addPaintOptions(ToolOptionsBar& bar, ToolSettings& settings);

}  // namespace gouache::ui
