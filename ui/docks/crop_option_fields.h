#pragma once

namespace gouache::ui {

class ToolOptionsBar;
class ToolSettings;

/// Adds the fields of the crop tool to the bar: proportion, place and size as numbers, Crop and
/// Reset.
void addCropOptions(ToolOptionsBar& bar, ToolSettings& settings);

}  // namespace gouache::ui
