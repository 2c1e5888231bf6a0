#pragma once

namespace gouache::ui {

class ToolOptionsBar;
class ToolSettings;

/// Adds the options of the select tools to the bar; they follow the settings both ways.
void addSelectOptions(ToolOptionsBar& bar, ToolSettings& settings);

}  // namespace gouache::ui
