#include "core/ora/ora_reader.h"

#include <unistd.h>

#include <algorithm>
#include <charconv>
#include <cmath>
#include <utility>

#include "core/base/utf8.h"
#include "core/document/layer_tree.h"
#include "core/io/image_file.h"
#include "core/ora/composite_op.h"
#include "core/ora/ora_names.h"

namespace gouache::detail {

namespace {

constexpr std::uint64_t kMostXmlBytes = std::uint64_t{16} << 20;
constexpr std::uint64_t kMostEntryBytes = std::uint64_t{2} << 30;
constexpr std::size_t kLongestName = 400;
constexpr int kFar = 1'000'000;

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

Result<void> OraReader::readStack(const XmlElement& stack, LayerId group, int depth) {
    if (depth > kMaxGroupDepth) {
        return damaged("its groups are nested too deep");
    }
    LayerId below;
    return readMembers(stack, group, depth, below);
}

Result<void> OraReader::readMembers(const XmlElement& stack, LayerId group, int depth,
                                    LayerId& below) {
    // The file lists the topmost first, the document the lowest.
    std::vector<KeptXml::Element> foreign;
    for (auto element = stack.children.rbegin(); element != stack.children.rend(); ++element) {
        if (document_.state.layers.size() >= limits_.layers) {
            return damaged("it has too many layers");
        }
        if (isPlain(*element, "stack")) {
            if (ours_ && hasRole(*element, kClipRole)) {
                GOUACHE_CHECK(readClip(*element, group, depth + 1, below));
            } else {
                GOUACHE_CHECK(readGroup(*element, group, depth));
                below = document_.state.layers.back().id;
            }
            continue;
        }
        if (isPlain(*element, "layer")) {
            GOUACHE_TRY(const bool isMask, readMask(*element, group));
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

Result<void> OraReader::readClip(const XmlElement& element, LayerId group, int depth,
                                 LayerId& below) {
    if (depth > kMaxGroupDepth) {
        return damaged("its groups are nested too deep");
    }
    auto& layers = document_.state.layers;
    const std::size_t first = layers.size();
    clipMask_ = "none";
    GOUACHE_CHECK(readMembers(element, group, depth, below));
    const std::string mask = std::exchange(clipMask_, {});
    if (layers.size() == first || !isPicture(layers[first].kind)) {
        return {};
    }
    Layer& base = layers[first];
    base.opacity = std::clamp(numberOf(element.attribute("opacity")).value_or(1), 0.0, 1.0);
    const std::string* op = element.attribute("composite-op");
    base.blend =
        (op != nullptr ? blendModeFromCompositeOp(*op) : std::nullopt).value_or(BlendMode::Normal);
    const std::string* visibility = element.attribute("visibility");
    base.visible = visibility == nullptr || *visibility != "hidden";
    clips_.push_back({base.id, mask});
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
    const std::string outside = std::exchange(clipMask_, {});
    GOUACHE_CHECK(readStack(element, layer.id, depth + 1));
    clipMask_ = outside;
    document_.state.layers.push_back(std::move(layer));
    return {};
}

bool OraReader::hasRole(const XmlElement& element, std::string_view role) {
    const std::string* const found = element.attribute(kOurSpace, kRoleAttribute);
    return found != nullptr && *found == role;
}

Result<bool> OraReader::readMask(const XmlElement& element, LayerId group) {
    const std::string* source = element.attribute("src");
    if (!ours_ || !hasRole(element, kMaskRole) || source == nullptr) {
        return false;
    }
    const ZipReader::Entry* const file = zip_.find(*source);
    if (file == nullptr) {
        return false;
    }
    if (!clipMask_.empty()) {
        clipMask_ = file->name;
        used_.insert(file->name);
        return true;
    }
    // The group's mask itself is among our own files.
    const auto of = ours_->layers.find(group.value);
    const bool known = of != ours_->layers.end() && of->second.hasMask;
    if (known) {
        used_.insert(file->name);
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
