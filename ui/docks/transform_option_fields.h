#pragma once

namespace gouache::ui {

class ToolOptionsBar;
class ToolSettings;

/// Adds the fields of the transform tool to the bar: place, size, angle and skew as numbers, flips,
/// filter, Apply and Reset.
void addTransformOptions(ToolOptionsBar& bar, ToolSettings& settings);

}  // namespace gouache::ui
