#include "ui/tools/paint_access.h"

#include <QCoreApplication>
#include <cstring>
#include <memory>
#include <utility>
#include <vector>

#include "core/commands/paint_stroke.h"
#include "core/document/picture_compositor.h"
#include "core/paint/clone_rows.h"
#include "ui/bridge/error_text.h"

namespace gouache::ui {

namespace {

struct PaintAccess {
    Q_DECLARE_TR_FUNCTIONS(PaintAccess)
};

/// The layers as they were, and what they look like.
struct Snapshot {
    explicit Snapshot(const Document& document)
        : layers(document.layers().begin(), document.layers().end()), compositor(layers) {}

    std::vector<Layer> layers;
    PictureCompositor compositor;
};

}  // namespace

std::optional<PaintTarget> paintTarget(ToolCanvas& canvas) {
    const Document& document = canvas.document();
    const Layer* layer = document.active();
    if (layer == nullptr) {
        canvas.tell(PaintAccess::tr("There is no layer to paint on: add one first."));
        return {};
    }
    if (!layer->visible) {
        canvas.tell(PaintAccess::tr("The active layer is hidden: show it to paint on it."));
        return {};
    }
    auto target = PaintTarget::active(document);
    if (!target) {
        canvas.tell(errorSentence(target.error()));
        return {};
    }
    return std::move(*target);
}

PaintLimits limitsOf(const PaintTarget& target) {
    return {target.selection(), target.alphaLocked()};
}

QColor colorFor(const PaintTarget& target, const Document& document, const QColor& color) {
    const Layer* layer = document.layer(target.layer());
    const bool marks = target.part() == LayerPart::Pixels && layer != nullptr &&
                       formatOf(layer->kind) == PixelFormat::Gray8;
    return marks ? QColor(Qt::white) : color;
}

std::uint32_t wordOf(const QColor& color) {
    return static_cast<std::uint32_t>(color.red()) |
           static_cast<std::uint32_t>(color.green()) << 8 |
           static_cast<std::uint32_t>(color.blue()) << 16 |
           static_cast<std::uint32_t>(color.alpha()) << 24;
}

TileSource pictureOf(const Document& document, const PaintTarget& target, bool allLayers) {
    if (!allLayers) {
        return tileSource(target.pixels());
    }
    auto shot = std::make_shared<const Snapshot>(document);
    return [shot](TileIndex index) -> TilePtr {
        const auto pixels = std::make_unique<TilePixels>();
        if (!shot->compositor.composeStraight(index, *pixels)) {
            return nullptr;
        }
        auto tile = std::make_shared<Tile>(PixelFormat::Rgba8);
        std::memcpy(tile->data(), pixels->data(), tile->byteCount());
        return tile;
    };
}

bool applyPaint(ToolCanvas& canvas, const PaintTarget& target, CommandKind kind, std::uint64_t step,
                TileDelta delta) {
    if (delta.empty()) {
        return true;
    }
    const auto done = canvas.execute(
        std::make_unique<PaintStroke>(target.layer(), target.part(), kind, step, std::move(delta)));
    if (!done) {
        canvas.tell(errorSentence(done.error()));
    }
    return done.ok();
}

}  // namespace gouache::ui
