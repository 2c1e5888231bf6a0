#pragma once

#include <optional>

#include "core/backend/job_observer.h"
#include "core/generation/generation_request.h"
#include "core/planning/generation_plan.h"

namespace gouache::ui {

/// A finished picture with all that made it and the place on the canvas that it was made for.
struct GeneratedPicture {
    PictureResult result;
    GenerationRequest request;  ///< of this picture alone: its seed, count 1
    Intent intent = Intent::Generate;
    Placement placement;
    Placement planned;                 ///< of the first pass; to make more like it
    std::optional<SecondPass> second;  ///< that it went through
    bool stopped = false;              ///< what there was when the run was stopped
};

}  // namespace gouache::ui
