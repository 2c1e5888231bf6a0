#pragma once

#include "core/paint/flood_fill.h"
#include "core/paint/gradient.h"
#include "core/paint/symmetry.h"

namespace gouache::ui {

/// What the paint tools do besides what their brush says.
struct PaintOptions {
    static constexpr double kMostLineWidth = 500;
    static constexpr double kMostCornerRadius = 1000;

    double fillOpacity = 1;
    double fillTolerance = 0.1;
    int fillGap = 0;
    int fillGrow = 0;
    bool fillContiguous = true;
    bool fillAllLayers = false;

    GradientShape gradientShape = GradientShape::Linear;
    double gradientOpacity = 1;
    bool gradientToTransparent = false;  ///< in place of the background colour
    bool gradientReversed = false;

    double shapeWidth = 6;  ///< of lines, in document pixels
    double shapeOpacity = 1;
    double shapeRadius = 0;  ///< of a rectangle's corners, in document pixels
    bool shapeFilled = false;

    bool cloneAligned = true;  ///< the distance to the source stays from stroke to stroke
    bool cloneAllLayers = false;

    Symmetry::Kind symmetry = Symmetry::Kind::None;  ///< round the middle of the canvas
    int symmetryParts = 6;

    bool operator==(const PaintOptions&) const = default;
};

/// With every value in its range.
PaintOptions clamped(PaintOptions options);

}  // namespace gouache::ui
