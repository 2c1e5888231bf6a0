#pragma once

#include <optional>

#include "core/base/units.h"
#include "core/transform/projective.h"

namespace gouache {

/// One of the eight handles round a rectangle: which side or corner, −1, 0 or 1 across and down.
struct TransformHandle {
    int across = 0;
    int down = 0;
    bool corner() const { return across != 0 && down != 0; }
    bool operator==(const TransformHandle&) const = default;
};

/// What the free transform does to a rectangle: scales about its middle, then skews, turns and
/// moves it; or bends it to four corners of its own. A value; edits give another one.
class FreeTransform {
  public:
    static constexpr double kMaxSkew = 80;  ///< degrees

    FreeTransform() = default;
    /// The identity for what lies in `bounds`, not empty.
    explicit FreeTransform(const PixelRect& bounds);

    const PixelRect& bounds() const { return bounds_; }
    PlanePoint middle() const;
    double scaleX() const { return scaleX_; }
    double scaleY() const { return scaleY_; }
    double rotation() const { return rotation_; }  ///< degrees clockwise, above −180 up to 180
    double skew() const { return skew_; }          ///< degrees
    /// The corners were moved on their own: scale, rotation and skew do not tell its shape.
    bool bent() const { return corners_.has_value(); }

    Quad corners() const;
    PlanePoint handlePlace(TransformHandle handle) const;
    /// None where the corners cross or lie in a line.
    std::optional<Projective> map() const;

    FreeTransform movedBy(double x, double y) const;
    FreeTransform withMiddle(PlanePoint middle) const;
    /// Not for a bent one. 0 is brought to a scale of one pixel.
    FreeTransform withScale(double x, double y) const;
    FreeTransform withRotation(double degrees) const;
    FreeTransform withSkew(double degrees) const;
    /// Turned about its middle, also where it is bent.
    FreeTransform turnedBy(double degrees) const;
    /// Mirrored about its middle as it is seen: left and right, or top and bottom.
    FreeTransform flipped(bool leftRight) const;
    /// The handle is dragged to a place; the opposite side, or the middle, stays. A bent one moves
    /// its corners.
    FreeTransform dragged(TransformHandle handle, PlanePoint to, bool keepAspect,
                          bool fromMiddle) const;
    /// The corner, or the two corners of the side, go on their own, which bends it.
    FreeTransform bentBy(TransformHandle handle, PlanePoint to) const;

    bool operator==(const FreeTransform&) const = default;

  private:
    PlanePoint localMiddle() const;
    Projective affine() const;

    PixelRect bounds_;
    PlanePoint middle_;
    double scaleX_ = 1;
    double scaleY_ = 1;
    double rotation_ = 0;
    double skew_ = 0;
    std::optional<Quad> corners_;
};

}  // namespace gouache
