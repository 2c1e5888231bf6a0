#pragma once

#include <QString>

#include "ui/bridge/graphics_cards.h"

namespace gouache::ui {

class BackendHost;

/// Where pictures are made, told to somebody who does not know what CUDA is.
struct DeviceWords {
    enum class Mood { Waiting, Good, Slow, Bad };
    Mood mood = Mood::Waiting;
    QString title;   ///< one line
    QString advice;  ///< a sentence or two: what it means, and what can be done
};

DeviceWords deviceWords(const BackendHost& host, const GraphicsCards& cards);

}  // namespace gouache::ui
