#include "core/paint/stabiliser.h"

#include <algorithm>
#include <cmath>

#include "core/paint/stroke_points.h"

namespace gouache {

std::vector<StrokePoint> Stabiliser::add(const StrokePoint& hand) {
    if (lag_ <= 0 || !hand_) {
        hand_ = hand;
        pen_ = hand;
        return {hand};
    }
    const double way = distance(*hand_, hand);
    const double piece = std::max(1.0, lag_ / 6);
    const int pieces = std::clamp(static_cast<int>(std::ceil(way / piece)), 1, 200);
    const double follow = 1 - std::exp(-way / pieces / lag_);
    std::vector<StrokePoint> line;
    line.reserve(static_cast<std::size_t>(pieces));
    for (int i = 1; i <= pieces; ++i) {
        pen_ = between(pen_, between(*hand_, hand, static_cast<double>(i) / pieces), follow);
        line.push_back(pen_);
    }
    hand_ = hand;
    return line;
}

std::vector<StrokePoint> Stabiliser::finish() {
    if (!hand_ || distance(pen_, *hand_) < 0.01) {
        return {};
    }
    pen_ = *hand_;
    return {pen_};
}

}  // namespace gouache
