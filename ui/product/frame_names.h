#pragma once

#include <QString>
#include <string_view>
#include <vector>

namespace gouache::ui {

/// Of a FramePreset by its stable name, as it is shown.
QString frameName(std::string_view preset);

/// A scene to start from.
struct SceneTemplate {
    QString name;    ///< translated
    QString prompt;  ///< English, which every model knows; with "{product}"
};
std::vector<SceneTemplate> sceneTemplates();

}  // namespace gouache::ui
