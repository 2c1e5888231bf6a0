#include "core/ora/ora_reader.h"

#include <unistd.h>

#include <algorithm>
#include <charconv>
#include <cmath>
#include <utility>

#include "core/base/utf8.h"
#include "core/document/layer_tree.h"
#include "core/document_json/document_json.h"
#include "core/generation/request_json.h"
#include "core/io/generation_metadata.h"
#include "core/io/image_file.h"
#include "core/json/json.h"
#include "core/ora/baked_pixels.h"
#include "core/ora/composite_op.h"
#include "core/ora/ora_names.h"

namespace gouache::detail {

namespace {

constexpr std::uint64_t kMostXmlBytes = std::uint64_t{16} << 20;
constexpr std::uint64_t kMostJsonBytes = std::uint64_t{64} << 20;
constexpr std::uint64_t kMostEntryBytes = std::uint64_t{2} << 30;
constexpr std::uint64_t kMostProfileBytes = std::uint64_t{16} << 20;
constexpr std::size_t kLongestName = 400;
constexpr int kFar = 1'000'000;

std::string_view textOf(const std::vector<std::byte>& bytes) {
    return {reinterpret_cast<const char*>(bytes.data()), bytes.size()};
}

std::uint64_t halfOfMemory() {
    const long pages = ::sysconf(_SC_PHYS_PAGES);
    const long size = ::sysconf(_SC_PAGE_SIZE);
    constexpr std::uint64_t kUnknown = std::uint64_t{4} << 30;
    return pages > 0 && size > 0
               ? static_cast<std::uint64_t>(pages) * static_cast<std::uint64_t>(size) / 2
               : kUnknown;
}

std::optional<double> numberOf(const std::string* text) {
    if (text == nullptr) {
        return std::nullopt;
    }
    const std::string_view all = trimmed(*text);
    double value = 0;
    const auto [end, error] = std::from_chars(all.data(), all.data() + all.size(), value);
    if (error != std::errc() || end != all.data() + all.size() || !std::isfinite(value)) {
        return std::nullopt;
    }
    return value;
}

int wholeOf(const std::string* text, int otherwise) {
    const auto value = numberOf(text);
    return value && std::abs(*value) <= kFar ? static_cast<int>(std::lround(*value)) : otherwise;
}

bool isTrue(const std::string* text) {
    return text != nullptr && (*text == "true" || *text == "1");
}

std::string shortened(std::string_view name) {
    std::string clean = sanitizedUtf8(name);
    std::erase_if(clean, [](char c) { return static_cast<unsigned char>(c) < 0x20; });
    if (clean.size() > kLongestName) {
        clean.resize(kLongestName);
        clean.resize(validUtf8Length(clean));
    }
    return clean;
}

bool isPlain(const XmlElement& element, std::string_view name) {
    return element.name.space.empty() && element.name.local == name;
}

/// Attributes of an element that are neither ours nor among those that we read.
std::vector<XmlAttribute> unknownOf(const XmlElement& element,
                                    std::initializer_list<std::string_view> known) {
    std::vector<XmlAttribute> unknown;
    for (const XmlAttribute& attribute : element.attributes) {
        const bool read = attribute.name.space.empty() &&
                          std::ranges::find(known, attribute.name.local) != known.end();
        if (!read && attribute.name.space != kOurSpace) {
            unknown.push_back(attribute);
        }
    }
    return unknown;
}

}  // namespace

OraReader::OraReader(const ZipReader& zip, const OraLimits& limits)
    : zip_(zip),
      limits_(limits),
      pixelBytes_(limits.pixelBytes != 0 ? limits.pixelBytes : halfOfMemory()) {
    for (const std::string_view name : {kMimeEntry, kStackEntry, kMergedEntry, kThumbnailEntry}) {
        used_.insert(std::string(name));
    }
}

Error OraReader::damaged(const std::string& reason) const {
    return makeError(ErrorCode::BadDocument, zip_.name(), reason);
}

void OraReader::note(OraNote noted) {
    auto& notes = document_.notes;
    if (std::ranges::find(notes, noted) == notes.end()) {
        notes.push_back(noted);
    }
}

Result<std::vector<std::byte>> OraReader::entry(const std::string& name) {
    GOUACHE_TRY(auto bytes, zip_.read(name, kMostEntryBytes));
    used_.insert(zip_.find(name)->name);
    return bytes;
}

Result<std::optional<Image>> OraReader::picture(const std::string& name) {
    if (zip_.find(name) == nullptr) {
        return std::optional<Image>();
    }
    GOUACHE_TRY(const std::vector<std::byte> bytes, zip_.read(name, kMostEntryBytes));
    // A layer may reach beyond the canvas.
    ImageLimits most;
    most.bytes = kMostEntryBytes;
    most.side = 2 * kMaxCanvasSide;
    auto image = decodeImage(bytes, name, most);
    if (image.ok()) {
        used_.insert(zip_.find(name)->name);
        return std::optional<Image>(*std::move(image));
    }
    if (image.error().code == ErrorCode::ImageTooLarge) {
        return image.error();
    }
    return std::optional<Image>();
}

Result<void> OraReader::spend(const TiledImage& pixels) {
    const std::uint64_t bytes = pixels.byteCount();
    if (bytes > pixelBytes_) {
        return damaged("its layers need more memory than there is");
    }
    pixelBytes_ -= bytes;
    return {};
}

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

Result<OraDocument> OraReader::read() {
    GOUACHE_CHECK(readHead());
    GOUACHE_CHECK(readOurs());
    const XmlElement* root = nullptr;
    for (const XmlElement& child : image_.children) {
        if (root == nullptr && isPlain(child, "stack")) {
            root = &child;
        } else {
            kept_.behind.push_back(child);
        }
    }
    if (root == nullptr) {
        return damaged("it has no layers");
    }
    kept_.root = unknownOf(*root, {});
    GOUACHE_CHECK(readStack(*root, {}, 0));
    GOUACHE_CHECK(unbake());
    GOUACHE_CHECK(readExtras());
    keepForeign();
    DocumentState& state = document_.state;
    const auto isThere = [&state](LayerId id) {
        return std::ranges::find(state.layers, id, &Layer::id) != state.layers.end();
    };
    if (!isThere(state.active)) {
        state.active = state.layers.empty() ? LayerId{} : state.layers.back().id;
    }
    if (auto sound = checkState(state); !sound.ok()) {
        return damaged(englishSentence(sound.error()));
    }
    return std::move(document_);
}

Result<void> OraReader::readHead() {
    GOUACHE_TRY(const auto mime, zip_.read(kMimeEntry, 100));
    if (trimmed(textOf(mime)) != kOraMime) {
        return damaged("it is no OpenRaster file");
    }
    GOUACHE_TRY(const auto stack, zip_.read(kStackEntry, kMostXmlBytes));
    GOUACHE_TRY(image_, parseXml(textOf(stack), zip_.name()));
    if (!isPlain(image_, "image")) {
        return damaged("its list of layers is not one");
    }
    document_.state.size = {wholeOf(image_.attribute("w"), 0), wholeOf(image_.attribute("h"), 0)};
    if (auto size = checkCanvasSize(document_.state.size); !size.ok()) {
        return damaged(englishSentence(size.error()));
    }
    kept_.image = unknownOf(image_, {"w", "h", "version"});
    return {};
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

Result<void> OraReader::readStack(const XmlElement& stack, LayerId group, int depth) {
    if (depth > kMaxGroupDepth) {
        return damaged("its groups are nested too deep");
    }
    // The file lists the topmost first, the document the lowest.
    LayerId below;
    std::vector<KeptXml::Element> foreign;
    for (auto element = stack.children.rbegin(); element != stack.children.rend(); ++element) {
        if (document_.state.layers.size() >= limits_.layers) {
            return damaged("it has too many layers");
        }
        if (isPlain(*element, "stack")) {
            GOUACHE_CHECK(readGroup(*element, group, depth));
            below = document_.state.layers.back().id;
            continue;
        }
        if (isPlain(*element, "layer")) {
            GOUACHE_TRY(const bool isMask, readGroupMask(*element, group));
            if (isMask) {
                continue;
            }
            GOUACHE_TRY(const bool isOurs, readLayer(*element, group));
            if (isOurs) {
                below = document_.state.layers.back().id;
                continue;
            }
        }
        note(OraNote::LayerNotShown);
        foreign.push_back({group, below, *element});
    }
    kept_.elements.insert(kept_.elements.end(), foreign.rbegin(), foreign.rend());
    return {};
}

Layer OraReader::layerFor(const XmlElement& element, LayerKind otherwise) {
    const std::string* number = element.attribute(kOurSpace, kIdAttribute);
    std::uint32_t id = 0;
    if (number != nullptr) {
        std::from_chars(number->data(), number->data() + number->size(), id);
    }
    const bool group = otherwise == LayerKind::Group;
    if (ours_ && id != 0 && !ids_.contains(id)) {
        const auto known = ours_->layers.find(id);
        if (known != ours_->layers.end() && (known->second.kind == LayerKind::Group) == group) {
            ids_.insert(id);
            Layer layer = known->second;
            layer.parent = {};
            return layer;
        }
    }
    while (ids_.contains(nextId_) || (ours_ && ours_->layers.contains(nextId_))) {
        ++nextId_;
    }
    ids_.insert(nextId_);
    return makeLayer({nextId_}, otherwise, document_.state.size);
}

void OraReader::readCommon(const XmlElement& element, Layer& layer) {
    const std::string* name = element.attribute("name");
    const std::string given = name != nullptr ? shortened(*name) : std::string();
    layer.name = layer.name.empty() && given == defaultLayerName(layer.kind) ? "" : given;
    layer.opacity = std::clamp(numberOf(element.attribute("opacity")).value_or(1), 0.0, 1.0);
    layer.locked = isTrue(element.attribute("edit-locked"));
    const std::string* visibility = element.attribute("visibility");
    if (isPicture(layer.kind) || layer.kind == LayerKind::Group) {
        layer.visible = visibility == nullptr || *visibility != "hidden";
    }
    KeptXml::Of kept;
    kept.attributes = unknownOf(element, {"name", "composite-op", "opacity", "visibility", "x", "y",
                                          "src", "edit-locked", "selected", "isolation"});
    const std::string* op = element.attribute("composite-op");
    const auto blend = op != nullptr ? blendModeFromCompositeOp(*op) : BlendMode::Normal;
    if (isPicture(layer.kind) || layer.kind == LayerKind::Group) {
        layer.blend = blend.value_or(BlendMode::Normal);
    }
    if (!blend) {
        kept.compositeOp = *op;
        note(OraNote::BlendModeUnknown);
    }
    if (isTrue(element.attribute("selected"))) {
        document_.state.active = layer.id;
    }
    if (!kept.empty()) {
        kept_.layers[layer.id.value] = std::move(kept);
    }
}

Result<void> OraReader::readGroup(const XmlElement& element, LayerId group, int depth) {
    Layer layer = layerFor(element, LayerKind::Group);
    const bool passesWithMask = layer.blend == BlendMode::PassThrough && layer.hasMask;
    layer.parent = group;
    readCommon(element, layer);
    const std::string* isolation = element.attribute("isolation");
    const bool passes = (isolation != nullptr && *isolation == "auto") || passesWithMask;
    if (passes && layer.blend == BlendMode::Normal && layer.opacity == 1) {
        layer.blend = BlendMode::PassThrough;
    }
    GOUACHE_CHECK(readStack(element, layer.id, depth + 1));
    document_.state.layers.push_back(std::move(layer));
    return {};
}

Result<bool> OraReader::readGroupMask(const XmlElement& element, LayerId group) {
    const std::string* role = element.attribute(kOurSpace, kRoleAttribute);
    const std::string* source = element.attribute("src");
    if (!ours_ || role == nullptr || *role != kMaskRole || source == nullptr) {
        return false;
    }
    // The group's mask itself is among our own files.
    const auto of = ours_->layers.find(group.value);
    const bool known = of != ours_->layers.end() && of->second.hasMask;
    if (known) {
        used_.insert(*source);
    }
    return known;
}

Result<bool> OraReader::readLayer(const XmlElement& element, LayerId group) {
    const std::string* source = element.attribute("src");
    if (source == nullptr) {
        return false;
    }
    GOUACHE_TRY(const std::optional<Image> image, picture(*source));
    if (!image) {
        return false;
    }
    Layer layer = layerFor(element, LayerKind::Paint);
    layer.parent = group;
    readCommon(element, layer);
    const PixelPoint at{wholeOf(element.attribute("x"), 0), wholeOf(element.attribute("y"), 0)};
    const PixelRect area{at.x, at.y, image->width(), image->height()};
    const PixelRect canvas{0, 0, document_.state.size.width, document_.state.size.height};
    layer.pixels.write(converted(*image, layer.pixels.format()), at);
    if (intersected(area, canvas) != area) {
        note(OraNote::CutToCanvas);
    }
    GOUACHE_CHECK(spend(layer.pixels));
    document_.state.layers.push_back(std::move(layer));
    return true;
}

Result<void> OraReader::unbake() {
    if (!ours_) {
        return {};
    }
    auto& layers = document_.state.layers;
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
        if (!isPicture(layer.kind) || !isBaked(layer)) {
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
        if (expected != pixels) {
            // Painted on by another program: its picture counts, with the mask in it.
            layer.pixels = std::move(pixels);
            layer.hasMask = false;
            layer.mask = {};
            layer.maskEnabled = true;
            layer.clipped = false;
        }
    }
    return {};
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

void OraReader::keepForeign() {
    std::uint64_t spent = 0;
    for (const ZipReader::Entry& found : zip_.entries()) {
        const bool ours = ours_ && found.name.starts_with(kOurFolder);
        if (used_.contains(found.name) || ours) {
            continue;
        }
        if (found.size > limits_.foreignBytes - spent) {
            note(OraNote::ForeignDropped);
            continue;
        }
        auto bytes = zip_.read(found.name, limits_.foreignBytes);
        if (!bytes.ok()) {
            note(OraNote::ForeignDropped);
            continue;
        }
        spent += bytes->size();
        document_.state.extras[std::string(kExtraFile) + found.name] = textOf(*bytes);
    }
    if (!kept_.empty()) {
        document_.state.extras[std::string(kExtraXml)] = keptXmlToText(kept_);
    }
}

}  // namespace gouache::detail
