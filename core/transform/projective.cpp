#include "core/transform/projective.h"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <numbers>

namespace gouache {

namespace {

/// Less is no area at all, in square pixels.
constexpr double kSmallestArea = 1e-6;

double turn(PlanePoint a, PlanePoint b, PlanePoint c) {
    return (b.x - a.x) * (c.y - b.y) - (b.y - a.y) * (c.x - b.x);
}

/// Exact at multiples of 90°, where the library is not.
double cosine(double degrees) {
    const double bounded = std::abs(std::remainder(degrees, 360.0));
    if (bounded == 90) {
        return 0;
    }
    return bounded == 180 ? -1 : std::cos(bounded * std::numbers::pi / 180);
}

}  // namespace

Quad cornersOf(const PixelRect& area) {
    const double left = area.x;
    const double top = area.y;
    const double right = area.right();
    const double bottom = area.bottom();
    return {{{left, top}, {right, top}, {right, bottom}, {left, bottom}}};
}

bool isConvex(const Quad& quad) {
    int left = 0;
    int right = 0;
    for (std::size_t i = 0; i < 4; ++i) {
        const double turned = turn(quad[i], quad[(i + 1) % 4], quad[(i + 2) % 4]);
        if (!std::isfinite(turned) || std::abs(turned) < kSmallestArea) {
            return false;
        }
        (turned > 0 ? right : left) += 1;
    }
    // Four turns to one side and no crossing: the diagonals meet.
    return left == 4 || right == 4;
}

Projective::Projective(const std::array<double, 9>& values) : m_(values) {
    // By a positive factor: the sign of the depth tells what lies beyond the horizon.
    if (m_[8] != 0 && m_[8] != 1) {
        const double scale = 1 / std::abs(m_[8]);
        for (double& value : m_) {
            value *= scale;
        }
    }
}

Projective Projective::translation(double x, double y) {
    return Projective({1, 0, x, 0, 1, y, 0, 0, 1});
}

Projective Projective::scaling(double x, double y) {
    return Projective({x, 0, 0, 0, y, 0, 0, 0, 1});
}

Projective Projective::rotation(double degrees) {
    const double c = cosine(degrees);
    const double s = cosine(degrees - 90);
    return Projective({c, -s, 0, s, c, 0, 0, 0, 1});
}

Projective Projective::skew(double across, double down) {
    return Projective({1, across, 0, down, 1, 0, 0, 0, 1});
}

std::optional<Projective> Projective::toQuad(const PixelRect& area, const Quad& quad) {
    if (area.empty() || !isConvex(quad)) {
        return {};
    }
    // The unit square to the quad.
    const double sumX = quad[0].x - quad[1].x + quad[2].x - quad[3].x;
    const double sumY = quad[0].y - quad[1].y + quad[2].y - quad[3].y;
    Projective square;
    if (sumX == 0 && sumY == 0) {
        square = Projective({quad[1].x - quad[0].x, quad[2].x - quad[1].x, quad[0].x,
                             quad[1].y - quad[0].y, quad[2].y - quad[1].y, quad[0].y, 0, 0, 1});
    } else {
        const double ax = quad[1].x - quad[2].x;
        const double bx = quad[3].x - quad[2].x;
        const double ay = quad[1].y - quad[2].y;
        const double by = quad[3].y - quad[2].y;
        const double determinant = ax * by - bx * ay;
        if (std::abs(determinant) < kSmallestArea) {
            return {};
        }
        const double g = (sumX * by - bx * sumY) / determinant;
        const double h = (ax * sumY - sumX * ay) / determinant;
        square = Projective({quad[1].x - quad[0].x + g * quad[1].x,
                             quad[3].x - quad[0].x + h * quad[3].x, quad[0].x,
                             quad[1].y - quad[0].y + g * quad[1].y,
                             quad[3].y - quad[0].y + h * quad[3].y, quad[0].y, g, h, 1});
    }
    const Projective map = translation(-area.x, -area.y)
                               .then(scaling(1.0 / area.width, 1.0 / area.height))
                               .then(square);
    return std::ranges::all_of(map.m_, [](double value) { return std::isfinite(value); })
               ? std::optional(map)
               : std::nullopt;
}

Projective Projective::then(const Projective& next) const {
    std::array<double, 9> product{};
    for (std::size_t row = 0; row < 3; ++row) {
        for (std::size_t column = 0; column < 3; ++column) {
            for (std::size_t k = 0; k < 3; ++k) {
                product[row * 3 + column] += next.m_[row * 3 + k] * m_[k * 3 + column];
            }
        }
    }
    return Projective(product);
}

std::optional<Projective> Projective::inverse() const {
    const auto minor = [this](std::size_t a, std::size_t b, std::size_t c, std::size_t d) {
        return m_[a] * m_[d] - m_[b] * m_[c];
    };
    const std::array<double, 9> adjoint{minor(4, 5, 7, 8),  -minor(1, 2, 7, 8), minor(1, 2, 4, 5),
                                        -minor(3, 5, 6, 8), minor(0, 2, 6, 8),  -minor(0, 2, 3, 5),
                                        minor(3, 4, 6, 7),  -minor(0, 1, 6, 7), minor(0, 1, 3, 4)};
    const double determinant = m_[0] * adjoint[0] + m_[1] * adjoint[3] + m_[2] * adjoint[6];
    if (!std::isfinite(determinant) || std::abs(determinant) < 1e-15) {
        return {};
    }
    std::array<double, 9> values{};
    for (std::size_t i = 0; i < 9; ++i) {
        values[i] = adjoint[i] / determinant;
    }
    return Projective(values);
}

PlanePoint Projective::map(PlanePoint point) const {
    const double w = depth(point);
    return {(m_[0] * point.x + m_[1] * point.y + m_[2]) / w,
            (m_[3] * point.x + m_[4] * point.y + m_[5]) / w};
}

Quad Projective::map(const Quad& quad) const {
    return {map(quad[0]), map(quad[1]), map(quad[2]), map(quad[3])};
}

std::array<double, 4> Projective::jacobian(PlanePoint point) const {
    const double w = depth(point);
    const PlanePoint at = map(point);
    return {(m_[0] - m_[6] * at.x) / w, (m_[1] - m_[7] * at.x) / w, (m_[3] - m_[6] * at.y) / w,
            (m_[4] - m_[7] * at.y) / w};
}

std::optional<PixelPoint> Projective::wholeTranslation() const {
    constexpr double kMost = 1 << 24;
    const bool moves = m_[0] == 1 && m_[1] == 0 && m_[3] == 0 && m_[4] == 1 && isAffine() &&
                       m_[8] == 1 && std::abs(m_[2]) < kMost && std::abs(m_[5]) < kMost &&
                       m_[2] == std::round(m_[2]) && m_[5] == std::round(m_[5]);
    return moves ? std::optional(PixelPoint{static_cast<int>(m_[2]), static_cast<int>(m_[5])})
                 : std::nullopt;
}

}  // namespace gouache
