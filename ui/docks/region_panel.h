#pragma once

#include <QWidget>

#include "core/document/region_settings.h"

class QPushButton;

namespace gouache::ui {

class PromptEdit;

/// What a region layer asks for: prompt, negative prompt and the colour of its overlay. LoRAs stand
/// in the prompt, as <lora:name:0.8>.
class RegionPanel : public QWidget {
    Q_OBJECT

  public:
    explicit RegionPanel(QWidget* parent = nullptr);

    /// Does not signal.
    void setSettings(const RegionSettings& settings);
    const RegionSettings& settings() const { return settings_; }

  Q_SIGNALS:
    void edited(const gouache::RegionSettings& settings);

  private:
    void chooseColour();
    void showColour();

    RegionSettings settings_;
    PromptEdit* prompt_;
    PromptEdit* negative_;
    QPushButton* colour_;
};

}  // namespace gouache::ui
