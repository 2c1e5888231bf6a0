#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <vector>

#include "core/document/command.h"
#include "core/document/document.h"
#include "core/transform/floating_content.h"

namespace gouache {

/// What moving and transforming work on, as it was when it began: the selected part of the active
/// layer (or of its mask); without a selection all of the layer and its mask, of a group all that
/// it holds. Each new place starts from that again, so nothing is lost by trying.
class ContentTransform {
  public:
    /// LayerMissing, LayerLocked; NothingToTransform where there is nothing.
    static Result<ContentTransform> start(const Document& document);

    /// Round everything that moves, in document pixels.
    const PixelRect& bounds() const { return bounds_; }

    /// The step from what `document` holds now to the content mapped by `map`. Steps of one
    /// ContentTransform merge. Null where nothing changes.
    std::unique_ptr<Command> place(const Document& document, const Projective& map,
                                   const ResampleOptions& options, CommandKind kind) const;

  private:
    ContentTransform() = default;

    struct Item {
        LayerId layer;
        LayerPart part;
        FloatingContent content;
    };
    std::vector<Item> items_;
    std::optional<TiledImage> selection_;
    PixelRect bounds_;
    std::uint64_t session_ = 0;
};

}  // namespace gouache
