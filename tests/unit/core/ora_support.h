#pragma once

#include <cstdint>
#include <memory>
#include <random>

#include "core/document/document.h"

namespace gouache::testing {

/// A picture with soft and full alpha in a part of the canvas.
inline TiledImage blotch(PixelSize size, PixelFormat format, const PixelRect& area,
                         std::uint32_t seed) {
    std::mt19937 random(seed);
    Image image(area.size(), format);
    for (auto& byte : image.bytes()) {
        byte = static_cast<std::uint8_t>(random());
    }
    for (int y = 0; format == PixelFormat::Rgba8 && y < area.height; ++y) {
        for (int x = 0; x < area.width; ++x) {
            // Never 0: colours of what cannot be seen need not be kept.
            image.pixel(x, y)[3] =
                x < area.width / 2 ? 255 : static_cast<std::uint8_t>(1 + x % 255);
        }
    }
    TiledImage pixels(size, format);
    pixels.write(image, {area.x, area.y});
    return pixels;
}

/// A document with one of everything that a document has.
inline DocumentState everything(PixelSize size = {150, 100}) {
    DocumentState state;
    state.size = size;
    std::uint32_t next = 0;
    const auto add = [&](LayerKind kind, const char* name, LayerId parent = {}) -> Layer& {
        Layer layer = makeLayer({++next}, kind, size, name);
        layer.parent = parent;
        if (kind != LayerKind::Group) {
            const int x = static_cast<int>(next * 7 % 60);
            layer.pixels = blotch(size, formatOf(kind), {x, x / 2, 70, 50}, next);
        }
        state.layers.push_back(std::move(layer));
        return state.layers.back();
    };
    add(LayerKind::Image, "背景 <&>\"'");
    Layer& masked = add(LayerKind::Paint, "masked");
    masked.hasMask = true;
    masked.mask = blotch(size, PixelFormat::Gray8, {0, 0, size.width, size.height}, 77);
    masked.opacity = 0.25;
    masked.blend = BlendMode::Multiply;
    const LayerId group{6};
    add(LayerKind::Paint, "member", group).alphaLocked = true;
    Layer& clipped = add(LayerKind::Paint, "clipped", group);
    clipped.clipped = true;
    clipped.locked = true;
    Layer& hidden = add(LayerKind::Paint, "hidden", group);
    hidden.visible = false;
    hidden.blend = BlendMode::Exclusion;
    Layer& grouped = add(LayerKind::Group, "group");
    grouped.hasMask = true;
    grouped.mask = blotch(size, PixelFormat::Gray8, {10, 10, 80, 60}, 78);
    grouped.opacity = 0.5;
    const LayerId through{8};
    add(LayerKind::Paint, "", through).blend = BlendMode::Luminosity;
    add(LayerKind::Group, "through").blend = BlendMode::PassThrough;
    Layer& disabled = add(LayerKind::Paint, "mask off");
    disabled.hasMask = true;
    disabled.maskEnabled = false;
    disabled.mask = blotch(size, PixelFormat::Gray8, {0, 0, 20, 20}, 79);
    Layer& control = add(LayerKind::Control, "");
    control.control = ControlSettings{"canny", "edges", {{"low", 0.5}}, 1.5, 0.125, 0.75};
    Layer& region = add(LayerKind::Region, "左边");
    region.region = RegionSettings{"a red apple", "blurry", {{"style", 0.75}}, {1, 2, 3}};
    add(LayerKind::Mask, "").visible = true;
    state.active = {4};
    state.hasSelection = true;
    state.selection = blotch(size, PixelFormat::Gray8, {5, 6, 30, 20}, 80);
    state.frame = {-16, 8, 64, 96};
    state.guides = {{12.5, 40}, {7}};
    auto picture = std::make_shared<Image>(PixelSize{9, 5}, PixelFormat::Rgb8);
    picture->bytes()[4] = 200;
    state.references.push_back({3, "look", picture, -200.5, 30, 0.5, false});
    state.iccProfile = std::string("not a profile\0but bytes", 23);
    state.extras["notes"] = std::string("kept\0too", 8);
    return state;
}

/// The same document; pictures of references are compared by their pixels.
inline bool sameDocument(DocumentState a, DocumentState b) {
    if (a.references.size() != b.references.size()) {
        return false;
    }
    for (std::size_t i = 0; i < a.references.size(); ++i) {
        if (!(*a.references[i].image == *b.references[i].image)) {
            return false;
        }
        b.references[i].image = a.references[i].image;
    }
    return a == b;
}

}  // namespace gouache::testing
