#include "core/transform/content_transform.h"

#include <utility>

#include "core/commands/change_content.h"
#include "core/commands/checks.h"
#include "core/document/layer_tree.h"

namespace gouache {

Result<ContentTransform> ContentTransform::start(const Document& document) {
    const Layer* active = document.active();
    if (active == nullptr) {
        return makeError(ErrorCode::LayerMissing);
    }
    GOUACHE_CHECK(checkUnlocked(document, active->id));
    ContentTransform made;
    made.session_ = ChangeContent::newSession();
    const TiledImage* selection = document.selection();
    const auto add = [&](const Layer& layer, LayerPart part) -> Result<void> {
        GOUACHE_CHECK(checkUnlocked(document, layer.id));
        FloatingContent content(layer.part(part), selection);
        if (!content.bounds().empty()) {
            made.bounds_ = united(made.bounds_, content.bounds());
            made.items_.push_back({layer.id, part, std::move(content)});
        }
        return {};
    };
    const auto addWhole = [&](const Layer& layer) -> Result<void> {
        if (layer.kind != LayerKind::Group) {
            GOUACHE_CHECK(add(layer, LayerPart::Pixels));
        }
        return layer.hasMask ? add(layer, LayerPart::Mask) : Result<void>();
    };
    if (document.activePart() == LayerPart::Mask) {
        GOUACHE_CHECK(add(*active, LayerPart::Mask));
    } else if (active->kind == LayerKind::Group) {
        const std::size_t last = *document.indexOf(active->id);
        for (std::size_t i = subtreeStart(document.layers(), last); i <= last; ++i) {
            GOUACHE_CHECK(addWhole(document.layers()[i]));
        }
    } else if (selection != nullptr) {
        GOUACHE_CHECK(add(*active, LayerPart::Pixels));
    } else {
        GOUACHE_CHECK(addWhole(*active));
    }
    if (made.items_.empty()) {
        return makeError(ErrorCode::NothingToTransform);
    }
    if (selection != nullptr) {
        made.selection_ = *selection;
    }
    return made;
}

std::unique_ptr<Command> ContentTransform::place(const Document& document, const Projective& map,
                                                 const ResampleOptions& options,
                                                 CommandKind kind) const {
    std::vector<ContentChange> changes;
    for (const Item& item : items_) {
        const Layer* layer = document.layer(item.layer);
        if (layer == nullptr) {
            continue;
        }
        TileDelta delta =
            TileDelta::between(layer->part(item.part), item.content.placed(map, options));
        if (!delta.empty()) {
            changes.push_back({item.layer, item.part, std::move(delta)});
        }
    }
    std::optional<TiledImage> selection;
    if (selection_ && document.selection() != nullptr) {
        selection = FloatingContent(*selection_, nullptr).placed(map, options);
    }
    const bool selectionMoves = selection && *selection != *document.selection();
    if (changes.empty() && !selectionMoves) {
        return nullptr;
    }
    return std::make_unique<ChangeContent>(kind, std::move(changes), std::move(selection),
                                           session_);
}

}  // namespace gouache
