#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <vector>

#include "core/image/image.h"

namespace gouache {

/// A colour at every pixel of a grid, 0…255 in floats, rows top to bottom.
struct ColourField {
    int width = 0;
    int height = 0;
    std::vector<std::array<float, 3>> colours;

    ColourField() = default;
    ColourField(int columns, int rows)
        : width(columns),
          height(rows),
          colours(static_cast<std::size_t>(columns) * static_cast<std::size_t>(rows)) {}
    std::size_t at(int x, int y) const {
        return static_cast<std::size_t>(y) * static_cast<std::size_t>(width) +
               static_cast<std::size_t>(x);
    }
    /// Between pixel centres; the edge's colour beyond it.
    std::array<float, 3> between(float x, float y) const;
};

/// The means of `factor` × `factor` pixels each (of what there is of them at the right and bottom
/// edge); alpha is left out.
ColourField averaged(const Image& picture, int factor);

/// Pixels where `known` is 0 get colours from the known ones, near ones first, smoothly: pull-push
/// over a pyramid (Gortler et al., The Lumigraph, 1996). Without a known pixel nothing changes.
void spreadColours(ColourField& field, const std::vector<std::uint8_t>& known);

}  // namespace gouache
