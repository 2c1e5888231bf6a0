#pragma once

#include "core/base/units.h"
#include "core/document/tiled_image.h"
#include "core/transform/projective.h"
#include "core/transform/resample.h"

namespace gouache {

/// The selected part of a picture (or all of it), picked up to be moved and put down again as often
/// as needed without losing anything in between.
class FloatingContent {
  public:
    /// `base` Rgba8 or Gray8; `selection` of its size, null = everything.
    FloatingContent(TiledImage base, const TiledImage* selection);

    /// Of what was picked up; empty where that is nothing.
    const PixelRect& bounds() const { return bounds_; }
    const TiledImage& base() const { return base_; }
    const TiledImage& lifted() const { return lifted_; }
    /// `base` without what was picked up.
    const TiledImage& remainder() const { return remainder_; }

    /// `base` with the picked-up part mapped and put over the rest; exactly `base` for the
    /// identity.
    TiledImage placed(const Projective& map, const ResampleOptions& options = {}) const;

  private:
    TiledImage base_;
    TiledImage lifted_;
    TiledImage remainder_;
    PixelRect bounds_;
};

/// `above` over `below`, of one size and format: alpha over for Rgba8, the larger value for Gray8.
TiledImage putOver(const TiledImage& above, const TiledImage& below);

}  // namespace gouache
