#include "core/product/scene_checks.h"

#include <array>
#include <cstdio>
#include <string>

namespace gouache {

namespace {

struct Range {
    const char* name;
    double ProductScene::*value;
    double least;
    double most;
};

constexpr std::array kRanges{
    Range{"product scale", &ProductScene::scale, 0.05, 1},
    Range{"product position across", &ProductScene::x, 0, 1},
    Range{"product position down", &ProductScene::y, 0, 1},
    Range{"product margin", &ProductScene::margin, 0, 0.45},
    Range{"light direction", &ProductScene::lightDirection, -360, 360},
    Range{"light height", &ProductScene::lightHeight, 5, 90},
    Range{"shadow", &ProductScene::shadow, 0, 1},
    Range{"shadow softness", &ProductScene::shadowSoftness, 0, 1},
    Range{"reflection", &ProductScene::reflection, 0, 1},
    Range{"colour match", &ProductScene::colourMatch, 0, 1},
};

std::string shown(double value) {
    char text[64];
    std::snprintf(text, sizeof text, "%.6g", value);
    return text;
}

}  // namespace

std::optional<Error> problemOf(const ProductScene& scene) {
    for (const Range& range : kRanges) {
        const double value = scene.*range.value;
        // Written so that NaN fails.
        if (!(value >= range.least && value <= range.most)) {
            return makeError(ErrorCode::ValueOutOfRange, range.name, shown(value),
                             shown(range.least), shown(range.most));
        }
    }
    return std::nullopt;
}

}  // namespace gouache
