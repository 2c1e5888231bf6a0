#pragma once

#include <array>
#include <optional>

#include "core/base/units.h"

namespace gouache {

struct PlanePoint {
    double x = 0;
    double y = 0;
    bool operator==(const PlanePoint&) const = default;
};

/// The corners of a mapped rectangle: of its top left, top right, bottom right, bottom left.
using Quad = std::array<PlanePoint, 4>;

/// Corners of a rectangle at the borders of its pixels.
Quad cornersOf(const PixelRect& area);
/// Whether it goes round once without a concave or flat corner; mirrored counts too.
bool isConvex(const Quad& quad);

/// A projective map of the plane: (x, y, 1) times a 3 × 3 matrix, divided by the third. {0, 0} is
/// the top left corner of the top left pixel.
class Projective {
  public:
    /// The identity.
    Projective() = default;
    static Projective translation(double x, double y);
    static Projective scaling(double x, double y);
    /// Degrees clockwise (y points down), about {0, 0}.
    static Projective rotation(double degrees);
    /// x grows by `across` · y, y by `down` · x.
    static Projective skew(double across, double down);
    /// What brings the corners of `area` to `quad`; none where that is not convex or has no size.
    /// P. S. Heckbert, Fundamentals of Texture Mapping and Image Warping, 1989.
    static std::optional<Projective> toQuad(const PixelRect& area, const Quad& quad);

    /// First this, then `next`.
    Projective then(const Projective& next) const;
    /// None where it flattens the plane.
    std::optional<Projective> inverse() const;

    PlanePoint map(PlanePoint point) const;
    Quad map(const Quad& quad) const;
    /// What the point is divided by; not above 0 beyond the horizon.
    double depth(PlanePoint point) const { return m_[6] * point.x + m_[7] * point.y + m_[8]; }
    /// Derivatives at the point: dx'/dx, dx'/dy, dy'/dx, dy'/dy.
    std::array<double, 4> jacobian(PlanePoint point) const;

    bool isAffine() const { return m_[6] == 0 && m_[7] == 0; }
    /// Moves by whole pixels and does nothing else.
    std::optional<PixelPoint> wholeTranslation() const;
    bool isIdentity() const { return wholeTranslation() == PixelPoint{0, 0}; }

    /// Row by row.
    const std::array<double, 9>& values() const { return m_; }
    bool operator==(const Projective&) const = default;

  private:
    explicit Projective(const std::array<double, 9>& values);
    std::array<double, 9> m_{1, 0, 0, 0, 1, 0, 0, 0, 1};
};

}  // namespace gouache
