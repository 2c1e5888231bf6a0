#include "core/document/layer.h"

#include <array>
#include <utility>

namespace gouache {

namespace {

constexpr std::array kNames{std::string_view("image"), std::string_view("paint"),
                            std::string_view("mask"),  std::string_view("control"),
                            std::string_view("group"), std::string_view("region")};
constexpr std::string_view kFormerControlName = "sketch";

}  // namespace

std::string_view nameOf(LayerKind kind) {
    return kNames[static_cast<std::size_t>(kind)];
}

std::optional<LayerKind> layerKindFromName(std::string_view name) {
    for (std::size_t i = 0; i < kNames.size(); ++i) {
        if (kNames[i] == name) {
            return static_cast<LayerKind>(i);
        }
    }
    return name == kFormerControlName ? std::optional(LayerKind::Control) : std::nullopt;
}

Layer makeLayer(LayerId id, LayerKind kind, PixelSize size, std::string name) {
    Layer layer;
    layer.id = id;
    layer.kind = kind;
    layer.name = std::move(name);
    layer.pixels = TiledImage(size, formatOf(kind));
    if (kind == LayerKind::Control) {
        layer.control.emplace();
    } else if (kind == LayerKind::Region) {
        layer.region.emplace();
    }
    return layer;
}

}  // namespace gouache
