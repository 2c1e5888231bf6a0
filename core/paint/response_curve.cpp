#include "core/paint/response_curve.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace gouache {

namespace {

double unit(double value) {
    return value > 0 ? std::min(value, 1.0) : 0;
}

std::vector<double> monotoneSlopes(const std::vector<ResponseCurve::Point>& points) {
    const std::size_t count = points.size();
    std::vector<double> slopes(count, 0.0);
    if (count < 2) {
        return slopes;
    }
    std::vector<double> secants(count - 1);
    for (std::size_t i = 0; i + 1 < count; ++i) {
        secants[i] = (points[i + 1].y - points[i].y) / (points[i + 1].x - points[i].x);
    }
    slopes.front() = secants.front();
    slopes.back() = secants.back();
    for (std::size_t i = 1; i + 1 < count; ++i) {
        const bool turns = secants[i - 1] * secants[i] <= 0;
        slopes[i] = turns ? 0 : (secants[i - 1] + secants[i]) / 2;
    }
    for (std::size_t i = 0; i + 1 < count; ++i) {
        if (secants[i] == 0) {
            slopes[i] = 0;
            slopes[i + 1] = 0;
            continue;
        }
        const double before = slopes[i] / secants[i];
        const double after = slopes[i + 1] / secants[i];
        const double length = std::hypot(before, after);
        if (length > 3) {
            slopes[i] = 3 / length * before * secants[i];
            slopes[i + 1] = 3 / length * after * secants[i];
        }
    }
    return slopes;
}

constexpr std::array<ResponseCurve::Point, 2> kStraight{{{0, 0}, {1, 1}}};

}  // namespace

ResponseCurve::ResponseCurve() : ResponseCurve(kStraight) {}

ResponseCurve::ResponseCurve(std::span<const Point> points) {
    for (const Point& point : points.first(std::min(points.size(), kMostPoints))) {
        points_.push_back({unit(point.x), unit(point.y)});
    }
    if (points_.empty()) {
        points_.assign(kStraight.begin(), kStraight.end());
    }
    std::ranges::stable_sort(points_, {}, &Point::x);
    constexpr double kNearest = 1e-6;
    std::vector<Point> distinct;
    for (const Point& point : points_) {
        if (!distinct.empty() && point.x - distinct.back().x < kNearest) {
            distinct.back().y = point.y;
        } else {
            distinct.push_back(point);
        }
    }
    points_ = std::move(distinct);
    slopes_ = monotoneSlopes(points_);
}

double ResponseCurve::at(double x) const {
    const double place = unit(x);
    if (place <= points_.front().x) {
        return points_.front().y;
    }
    if (place >= points_.back().x) {
        return points_.back().y;
    }
    std::size_t i = 0;
    while (points_[i + 1].x < place) {
        ++i;
    }
    const double width = points_[i + 1].x - points_[i].x;
    const double t = (place - points_[i].x) / width;
    const double t2 = t * t;
    const double t3 = t2 * t;
    return unit((2 * t3 - 3 * t2 + 1) * points_[i].y + (t3 - 2 * t2 + t) * width * slopes_[i] +
                (3 * t2 - 2 * t3) * points_[i + 1].y + (t3 - t2) * width * slopes_[i + 1]);
}

}  // namespace gouache
