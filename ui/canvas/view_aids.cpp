#include "ui/canvas/view_aids.h"

#include <algorithm>
#include <cmath>
#include <vector>

#include "core/document/document.h"

namespace gouache::ui {

namespace {

double snapped(double value, const std::vector<double>& guides, int length,
               const ViewAidOptions& options, double reach) {
    double best = value;
    double least = reach;
    const auto offer = [&](double line) {
        if (const double away = std::abs(line - value); away <= least) {
            least = away;
            best = line;
        }
    };
    // Later ones win where two are equally near: guides, which someone has placed, come last.
    if (options.snapToGrid && options.grid) {
        const double field = static_cast<double>(options.gridSpacing) / options.gridParts;
        offer(std::round(value / field) * field);
    }
    if (options.snapToEdges) {
        offer(length / 2.0);
        offer(0);
        offer(length);
    }
    if (options.snapToGuides && options.guides) {
        std::ranges::for_each(guides, offer);
    }
    return best;
}

}  // namespace

void ViewAids::setOptions(const ViewAidOptions& options) {
    ViewAidOptions next = options;
    next.gridSpacing =
        std::clamp(next.gridSpacing, ViewAidOptions::kLeastSpacing, ViewAidOptions::kMostSpacing);
    next.gridParts = std::clamp(next.gridParts, 1, ViewAidOptions::kMostParts);
    if (next != options_) {
        options_ = next;
        Q_EMIT changed();
    }
}

QPointF snapPoint(QPointF point, const ViewAidOptions& options, const Document& document,
                  double reach) {
    if (!options.snaps) {
        return point;
    }
    const Guides& guides = document.state().guides;
    return {snapped(point.x(), guides.vertical, document.size().width, options, reach),
            snapped(point.y(), guides.horizontal, document.size().height, options, reach)};
}

}  // namespace gouache::ui
