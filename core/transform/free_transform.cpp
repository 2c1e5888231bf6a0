#include "core/transform/free_transform.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace gouache {

namespace {

double tangent(double degrees) {
    return std::tan(degrees * std::numbers::pi / 180);
}

double boundedAngle(double degrees) {
    const double turned = std::isfinite(degrees) ? std::remainder(degrees, 360.0) : 0;
    return turned <= -180 ? 180 : turned + 0.0;
}

/// Not thinner than a pixel.
double boundedScale(double scale, int length) {
    const double least = 1.0 / std::max(length, 1);
    if (!std::isfinite(scale)) {
        return 1;
    }
    return std::abs(scale) < least ? std::copysign(least, scale) : scale;
}

/// Corners that belong to a handle, in the order of a Quad.
bool belongs(std::size_t corner, TransformHandle handle) {
    const int across = corner == 0 || corner == 3 ? -1 : 1;
    const int down = corner < 2 ? -1 : 1;
    return (handle.across == 0 || handle.across == across) &&
           (handle.down == 0 || handle.down == down);
}

PlanePoint meanOf(const Quad& quad) {
    PlanePoint sum;
    for (const PlanePoint& corner : quad) {
        sum.x += corner.x / 4;
        sum.y += corner.y / 4;
    }
    return sum;
}

}  // namespace

FreeTransform::FreeTransform(const PixelRect& bounds) : bounds_(bounds) {
    middle_ = localMiddle();
}

PlanePoint FreeTransform::localMiddle() const {
    return {bounds_.x + bounds_.width / 2.0, bounds_.y + bounds_.height / 2.0};
}

PlanePoint FreeTransform::middle() const {
    return corners_ ? meanOf(*corners_) : middle_;
}

Projective FreeTransform::affine() const {
    const PlanePoint from = localMiddle();
    Projective map = Projective::translation(-from.x, -from.y);
    if (scaleX_ != 1 || scaleY_ != 1) {
        map = map.then(Projective::scaling(scaleX_, scaleY_));
    }
    if (skew_ != 0) {
        map = map.then(Projective::skew(tangent(skew_), 0));
    }
    if (rotation_ != 0) {
        map = map.then(Projective::rotation(rotation_));
    }
    return map.then(Projective::translation(middle_.x, middle_.y));
}

Quad FreeTransform::corners() const {
    return corners_ ? *corners_ : affine().map(cornersOf(bounds_));
}

PlanePoint FreeTransform::handlePlace(TransformHandle handle) const {
    const Quad all = corners();
    PlanePoint sum;
    int count = 0;
    for (std::size_t i = 0; i < 4; ++i) {
        if (belongs(i, handle)) {
            sum.x += all[i].x;
            sum.y += all[i].y;
            ++count;
        }
    }
    return {sum.x / count, sum.y / count};
}

std::optional<Projective> FreeTransform::map() const {
    return corners_ ? Projective::toQuad(bounds_, *corners_) : std::optional(affine());
}

FreeTransform FreeTransform::movedBy(double x, double y) const {
    const PlanePoint now = middle();
    return withMiddle({now.x + x, now.y + y});
}

FreeTransform FreeTransform::withMiddle(PlanePoint place) const {
    FreeTransform next = *this;
    if (corners_) {
        const PlanePoint now = middle();
        for (PlanePoint& corner : *next.corners_) {
            corner.x += place.x - now.x;
            corner.y += place.y - now.y;
        }
    }
    next.middle_ = place;
    return next;
}

FreeTransform FreeTransform::withScale(double x, double y) const {
    FreeTransform next = *this;
    next.scaleX_ = boundedScale(x, bounds_.width);
    next.scaleY_ = boundedScale(y, bounds_.height);
    return next;
}

FreeTransform FreeTransform::withRotation(double degrees) const {
    FreeTransform next = *this;
    next.rotation_ = boundedAngle(degrees);
    return next;
}

FreeTransform FreeTransform::withSkew(double degrees) const {
    FreeTransform next = *this;
    next.skew_ = std::isfinite(degrees) ? std::clamp(degrees, -kMaxSkew, kMaxSkew) : 0;
    return next;
}

FreeTransform FreeTransform::turnedBy(double degrees) const {
    if (!corners_) {
        return withRotation(rotation_ + degrees);
    }
    const PlanePoint about = middle();
    FreeTransform next = *this;
    next.corners_ = Projective::translation(-about.x, -about.y)
                        .then(Projective::rotation(degrees))
                        .then(Projective::translation(about.x, about.y))
                        .map(*corners_);
    return next;
}

FreeTransform FreeTransform::flipped(bool leftRight) const {
    FreeTransform next = *this;
    if (corners_) {
        const PlanePoint about = middle();
        for (PlanePoint& corner : *next.corners_) {
            (leftRight ? corner.x : corner.y) =
                2 * (leftRight ? about.x : about.y) - (leftRight ? corner.x : corner.y);
        }
        return next;
    }
    // Mirroring what was turned turns it the other way.
    next.rotation_ = boundedAngle(-rotation_);
    next.skew_ = -skew_;
    (leftRight ? next.scaleX_ : next.scaleY_) *= -1;
    return next;
}

FreeTransform FreeTransform::dragged(TransformHandle handle, PlanePoint to, bool keepAspect,
                                     bool fromMiddle) const {
    if (corners_) {
        return bentBy(handle, to);
    }
    const double width = bounds_.width;
    const double height = bounds_.height;
    const double reach = fromMiddle ? 0.5 : 1;
    const TransformHandle opposite{-handle.across, -handle.down};
    const PlanePoint fixed = fromMiddle ? middle_ : handlePlace(opposite);
    // The way from what stays to the handle, unscaled, and as it is wanted along the axes.
    const double wayX = handle.across * width * reach;
    const double wayY = handle.down * height * reach;
    PlanePoint wanted =
        Projective::rotation(-rotation_).map(PlanePoint{to.x - fixed.x, to.y - fixed.y});
    wanted.x -= tangent(skew_) * wanted.y;
    double scaleX = handle.across != 0 ? wanted.x / wayX : scaleX_;
    double scaleY = handle.down != 0 ? wanted.y / wayY : scaleY_;
    if (keepAspect) {
        const double oldX = wayX * scaleX_;
        const double oldY = wayY * scaleY_;
        const double part = (wanted.x * oldX + wanted.y * oldY) / (oldX * oldX + oldY * oldY);
        scaleX = scaleX_ * part;
        scaleY = scaleY_ * part;
    }
    FreeTransform next = withScale(scaleX, scaleY);
    if (!fromMiddle) {
        const PlanePoint moved = next.handlePlace(opposite);
        next.middle_.x += fixed.x - moved.x;
        next.middle_.y += fixed.y - moved.y;
    }
    return next;
}

FreeTransform FreeTransform::bentBy(TransformHandle handle, PlanePoint to) const {
    FreeTransform next = *this;
    const PlanePoint from = handlePlace(handle);
    next.corners_ = corners();
    for (std::size_t i = 0; i < 4; ++i) {
        if (belongs(i, handle)) {
            (*next.corners_)[i].x += to.x - from.x;
            (*next.corners_)[i].y += to.y - from.y;
        }
    }
    // A shape that cannot be drawn is not taken on.
    return isConvex(*next.corners_) ? next : *this;
}

}  // namespace gouache
