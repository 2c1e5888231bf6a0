#include <algorithm>
#include <utility>

#include "core/base/utf8.h"
#include "core/document_json/document_json.h"
#include "core/generation/request_json.h"
#include "core/io/generation_metadata.h"
#include "core/json/json.h"
#include "core/ora/baked_pixels.h"
#include "core/ora/ora_names.h"
#include "core/ora/ora_reader.h"

// What only our own files hold: gouache/document.json and the pictures that belong to it.

namespace gouache::detail {

namespace {

constexpr std::uint64_t kMostJsonBytes = std::uint64_t{64} << 20;
constexpr std::uint64_t kMostProfileBytes = std::uint64_t{16} << 20;
constexpr int kFar = 1'000'000;

/// `alpha` (Gray8, of the same size) in place of the pixels' own.
TiledImage withAlpha(const TiledImage& pixels, const Image& alpha) {
    Image image = pixels.toImage();
    for (std::size_t i = 0; i < alpha.bytes().size(); ++i) {
        image.bytes()[i * 4 + 3] = std::min(image.bytes()[i * 4 + 3], alpha.bytes()[i]);
    }
    return TiledImage::fromImage(image);
}

}  // namespace

Result<std::optional<TiledImage>> OraReader::ourPicture(const std::string& name,
                                                        PixelFormat format) {
    const auto place = ours_->places.find(name);
    if (place == ours_->places.end()) {
        return std::optional<TiledImage>();
    }
    GOUACHE_TRY(const std::optional<Image> image, picture(name));
    if (!image) {
        note(OraNote::ExtrasNotReadable);
        return std::optional<TiledImage>();
    }
    TiledImage pixels(document_.state.size, format);
    pixels.write(converted(*image, format), place->second);
    GOUACHE_CHECK(spend(pixels));
    return std::optional<TiledImage>(std::move(pixels));
}

Result<void> OraReader::readOurs() {
    if (zip_.find(kOurJson) == nullptr) {
        return {};
    }
    GOUACHE_TRY(const auto bytes, entry(std::string(kOurJson)));
    const auto root = parseJson(textOf(bytes), kMostJsonBytes);
    if (!root.ok() || integerField(*root, "version", 1, kOurVersion) != kOurVersion) {
        note(OraNote::ExtrasNotReadable);
        return {};
    }
    Ours ours;
    const auto canvas = root->find("canvas");
    auto state = canvasFromJson(canvas == root->end() ? "{}" : jsonText(*canvas));
    if (!state.ok() || state->size != document_.state.size) {
        // Another program changed the size: what lies at places of the canvas is no longer right.
        note(OraNote::ExtrasNotReadable);
        return {};
    }
    ours.canvas = *std::move(state);
    ours.hasSelection = booleanField(*root, "hasSelection").value_or(false);
    if (const auto layers = root->find("layers"); layers != root->end() && layers->is_array()) {
        for (const nlohmann::json& described : *layers) {
            auto layer = layerFromJson(jsonText(described), document_.state.size);
            if (layer.ok() && ours.layers.size() < limits_.layers) {
                ours.layers.insert_or_assign(layer->id.value, *std::move(layer));
            }
        }
    }
    if (const auto places = root->find("places"); places != root->end() && places->is_object()) {
        for (const auto& [name, value] : places->items()) {
            const auto at = integerListField(*places, name, -kFar, kFar);
            if (at.size() == 2) {
                ours.places[name] = {static_cast<int>(at[0]), static_cast<int>(at[1])};
            }
        }
    }
    if (const auto extras = root->find("extras"); extras != root->end() && extras->is_object()) {
        for (const auto& [name, value] : extras->items()) {
            if (const auto file = textField(*extras, name, 1'000);
                file && !name.starts_with(kExtrasPrefix)) {
                ours.extras[name] = *file;
            }
        }
    }
    ours_ = std::move(ours);
    return {};
}

Result<void> OraReader::unbake() {
    if (!ours_) {
        return {};
    }
    auto& layers = document_.state.layers;
    const PixelRect canvas{0, 0, document_.state.size.width, document_.state.size.height};
    // What other programs show, to compare with.
    std::map<std::size_t, TiledImage> shown;
    for (std::size_t i = 0; i < layers.size(); ++i) {
        Layer& layer = layers[i];
        if (layer.hasMask) {
            GOUACHE_TRY(auto mask, ourPicture(maskEntry(layer.id), PixelFormat::Gray8));
            if (mask) {
                layer.mask = *std::move(mask);
            } else {
                layer.hasMask = false;
                layer.mask = {};
                layer.maskEnabled = true;
            }
        }
        if (!isPicture(layer.kind) || !isBaked(layers, i)) {
            continue;
        }
        GOUACHE_TRY(auto original, ourPicture(originalEntry(layer.id), layer.pixels.format()));
        if (original) {
            shown.emplace(i, std::exchange(layer.pixels, *std::move(original)));
        }
    }
    for (auto& [index, pixels] : shown) {
        Layer& layer = layers[index];
        const PixelRect area = layer.pixels.contentBounds();
        TiledImage expected(document_.state.size, pixels.format());
        if (!area.empty()) {
            expected.write(bakedPixels(layers, index, area), {area.x, area.y});
        }
        GOUACHE_TRY(const std::optional<Image> clip, clipMaskOf(layer));
        if (expected != pixels || (clip && *clip != coverageOf(layer, canvas))) {
            // Painted on by another program: its picture counts, with the mask in it.
            layer.pixels = clip ? withAlpha(pixels, *clip) : std::move(pixels);
            layer.hasMask = false;
            layer.mask = {};
            layer.maskEnabled = true;
        }
    }
    return {};
}

Result<std::optional<Image>> OraReader::clipMaskOf(const Layer& layer) {
    const auto clip = std::ranges::find(clips_, layer.id, &Clip::base);
    if (clip == clips_.end()) {
        return std::optional<Image>();
    }
    GOUACHE_TRY(const std::optional<Image> mask, picture(clip->mask));
    if (!mask || mask->size() != document_.state.size || mask->format() != PixelFormat::Rgba8) {
        return std::optional<Image>();
    }
    Image alpha(mask->size(), PixelFormat::Gray8);
    for (std::size_t i = 0; i < alpha.bytes().size(); ++i) {
        alpha.bytes()[i] = mask->bytes()[i * 4 + 3];
    }
    return std::optional<Image>(std::move(alpha));
}

Result<void> OraReader::readExtras() {
    if (!ours_) {
        return {};
    }
    DocumentState& state = document_.state;
    state.frame = ours_->canvas.frame;
    state.guides = std::move(ours_->canvas.guides);
    if (ours_->hasSelection) {
        GOUACHE_TRY(auto selection, ourPicture(std::string(kSelectionEntry), PixelFormat::Gray8));
        state.selection =
            selection ? *std::move(selection) : TiledImage(state.size, PixelFormat::Gray8);
        state.hasSelection = true;
    }
    std::set<std::uint32_t> seen;
    for (ReferenceImage& reference : ours_->canvas.references) {
        if (reference.id == 0 || !seen.insert(reference.id).second) {
            continue;
        }
        GOUACHE_TRY(std::optional<Image> image, picture(referenceEntry(reference.id)));
        if (image) {
            const std::uint64_t bytes = image->bytes().size();
            if (bytes > pixelBytes_) {
                return damaged("its pictures need more memory than there is");
            }
            pixelBytes_ -= bytes;
            reference.image = std::make_shared<const Image>(*std::move(image));
            state.references.push_back(std::move(reference));
        }
    }
    if (zip_.find(kProfileEntry) != nullptr) {
        used_.insert(std::string(kProfileEntry));
        GOUACHE_TRY(const auto profile, zip_.read(kProfileEntry, kMostProfileBytes));
        state.iccProfile = textOf(profile);
    }
    std::uint64_t spent = 0;
    for (const auto& [name, file] : ours_->extras) {
        const ZipReader::Entry* found = zip_.find(file);
        if (found != nullptr && file.starts_with(kOurFolder) &&
            (spent += found->size) <= limits_.foreignBytes) {
            GOUACHE_TRY(const auto bytes, entry(file));
            state.extras[name] = textOf(bytes);
        }
    }
    if (zip_.find(kRequestEntry) != nullptr) {
        GOUACHE_TRY(const auto text, entry(std::string(kRequestEntry)));
        auto request = requestFromJson(textOf(text), &pngCodec());
        if (request.ok()) {
            document_.source = *std::move(request);
        } else {
            note(OraNote::ExtrasNotReadable);
        }
    }
    return {};
}

}  // namespace gouache::detail
