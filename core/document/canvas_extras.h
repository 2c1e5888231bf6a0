#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "core/image/image.h"

namespace gouache {

/// Lines to align by, in document pixels from the top left corner; any order.
struct Guides {
    std::vector<double> vertical;    ///< x
    std::vector<double> horizontal;  ///< y

    bool operator==(const Guides&) const = default;
};

/// A picture to look at while working, pinned anywhere on or beside the canvas. No part of the
/// document's picture.
struct ReferenceImage {
    std::uint32_t id = 0;  ///< unique within the document, not 0
    std::string name;      ///< UTF-8
    ImagePtr image;        ///< not null
    double x = 0;          ///< left edge, document pixels; may lie outside
    double y = 0;          ///< top edge
    double scale = 1;      ///< document pixels for a pixel of it, above 0
    bool visible = true;

    bool operator==(const ReferenceImage&) const = default;
};

}  // namespace gouache
