#pragma once

#include "core/backend/job_observer.h"
#include "core/generation/generation_request.h"
#include "ui/bridge/generation_plan.h"

namespace gouache::ui {

/// A finished picture with all that made it and the place on the canvas that it was made for.
struct GeneratedPicture {
    PictureResult result;
    GenerationRequest request;  ///< of this picture alone: its seed, count 1
    GenerationMode mode = GenerationMode::TextToImage;
    Placement placement;
};

}  // namespace gouache::ui
