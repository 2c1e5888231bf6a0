#pragma once

#include <QObject>
#include <QPointF>

namespace gouache {
class Document;
}

namespace gouache::ui {

/// What helps to place things: rulers, guides, grid, snapping. The guides themselves are the
/// document's.
struct ViewAidOptions {
    static constexpr int kLeastSpacing = 2;
    static constexpr int kMostSpacing = 4096;
    static constexpr int kMostParts = 32;

    bool rulers = false;
    bool guides = true;
    bool grid = false;
    bool references = true;
    bool snapToGuides = true;
    bool snapToGrid = false;
    bool snapToEdges = true;  ///< of the canvas, and its middle
    bool snaps = false;       ///< all of it on or off
    int gridSpacing = 64;     ///< document pixels
    int gridParts = 1;        ///< a finer line this often within a field

    bool operator==(const ViewAidOptions&) const = default;
};

class ViewAids : public QObject {
    Q_OBJECT
  public:
    explicit ViewAids(QObject* parent) : QObject(parent) {}

    const ViewAidOptions& options() const { return options_; }
    /// Values out of range are brought into it.
    void setOptions(const ViewAidOptions& options);

  Q_SIGNALS:
    void changed();

  private:
    ViewAidOptions options_;
};

/// `point` drawn to the nearest guide, grid line, canvas edge or middle line in each direction,
/// where one is within `reach` (all in document pixels).
QPointF snapPoint(QPointF point, const ViewAidOptions& options, const Document& document,
                  double reach);

}  // namespace gouache::ui
