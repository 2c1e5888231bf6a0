#include "core/document/layer.h"

#include <array>

namespace gouache {

namespace {

constexpr std::array kNames{std::string_view("image"), std::string_view("paint"),
                            std::string_view("mask"), std::string_view("sketch")};

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
    return std::nullopt;
}

}  // namespace gouache
