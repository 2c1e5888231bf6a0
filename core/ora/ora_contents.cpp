#include "core/ora/ora_contents.h"

#include <algorithm>
#include <charconv>
#include <future>
#include <memory>
#include <set>
#include <utility>

#include "core/document/composite.h"
#include "core/document/layer_tree.h"
#include "core/document_json/document_json.h"
#include "core/generation/request_json.h"
#include "core/io/generation_metadata.h"
#include "core/io/image_file.h"
#include "core/json/json.h"
#include "core/ora/baked_pixels.h"
#include "core/ora/composite_op.h"
#include "core/ora/kept_xml.h"
#include "core/ora/ora_names.h"

namespace gouache::detail {

namespace {

using Bytes = std::vector<std::byte>;
using Shared = std::shared_ptr<const OraDocument>;

Bytes bytesOf(std::string_view text) {
    const auto bytes = std::as_bytes(std::span(text.data(), text.size()));
    return {bytes.begin(), bytes.end()};
}

Result<Bytes> pngOf(const Image& image) {
    return encodeImage(image, ImageFileFormat::Png);
}

/// A picture layer's smallest file: OpenRaster wants one for every layer.
Image onePixel(PixelFormat format) {
    return Image({1, 1}, format);
}

/// The picture that all programs show where they do not know better.
Image mergedImage(const DocumentState& state) {
    Document copy(state.size);
    copy.restore(state);
    return mergedPicture(copy);
}

std::string numberText(double value) {
    char buffer[32];
    const auto [end, error] = std::to_chars(buffer, buffer + sizeof buffer, value);
    return error == std::errc() ? std::string(buffer, end) : "1";
}

class Builder {
  public:
    explicit Builder(const OraDocument& document)
        : document_(std::make_shared<const OraDocument>(document)),
          state_(document_->state),
          kept_(keptXmlOf(state_)) {
        for (const auto& [name, content] : state_.extras) {
            if (name.starts_with(kExtraFile)) {
                taken_.insert(name.substr(kExtraFile.size()));
            }
        }
    }

    std::vector<ZipContent> build() {
        add(kMimeEntry, [] { return bytesOf(kOraMime); });
        XmlElement image = imageElement();
        add(
            kStackEntry, [text = writeXml(image)] { return bytesOf(text); }, true);
        addPictures();
        for (ZipContent& content : layers_) {
            contents_.push_back(std::move(content));
        }
        addOurs();
        for (const auto& [name, content] : state_.extras) {
            if (name.starts_with(kExtraFile)) {
                // The document is kept alive by what is captured, and never changes.
                add(
                    name.substr(kExtraFile.size()),
                    [document = document_, key = name] {
                        return bytesOf(document->state.extras.at(key));
                    },
                    true);
            }
        }
        return std::move(contents_);
    }

  private:
    static KeptXml keptXmlOf(const DocumentState& state) {
        const auto text = state.extras.find(std::string(kExtraXml));
        return text == state.extras.end() ? KeptXml{} : keptXmlFromText(text->second);
    }

    void add(std::string_view name, std::function<Result<Bytes>()> produce, bool pack = false) {
        contents_.push_back({std::string(name), std::move(produce), pack});
    }

    /// A name in data/ that no foreign file has.
    std::string dataName() {
        std::string name;
        do {
            name = "data/layer" + std::to_string(++dataFiles_) + ".png";
        } while (taken_.contains(name));
        return name;
    }

    XmlElement imageElement() {
        XmlElement image;
        image.name.local = "image";
        image.set("version", "0.0.5");
        image.set("w", std::to_string(state_.size.width));
        image.set("h", std::to_string(state_.size.height));
        image.attributes.insert(image.attributes.end(), kept_.image.begin(), kept_.image.end());
        XmlElement root = stackElement();
        root.attributes.insert(root.attributes.end(), kept_.root.begin(), kept_.root.end());
        addMembers(root, {});
        image.children.push_back(std::move(root));
        image.children.insert(image.children.end(), kept_.behind.begin(), kept_.behind.end());
        return image;
    }

    static XmlElement stackElement() {
        XmlElement stack;
        stack.name.local = "stack";
        return stack;
    }

    /// What the group holds, topmost first, with the foreign elements among it.
    void addMembers(XmlElement& stack, LayerId group) {
        // From the top down; layers from `end` on are written.
        for (std::size_t end = state_.layers.size(); end > 0;) {
            const std::size_t i = end - 1;
            if (state_.layers[i].parent != group) {
                --end;
                continue;
            }
            const std::size_t base = clippingBase(i);
            if (base < i) {
                stack.children.push_back(clipElement(base, i));
                end = base;
            } else {
                addMember(stack, i);
                --end;
            }
        }
        addForeign(stack, group, {});
    }

    void addMember(XmlElement& stack, std::size_t i) {
        const Layer& layer = state_.layers[i];
        addForeign(stack, layer.parent, layer.id);
        stack.children.push_back(layer.kind == LayerKind::Group ? groupElement(layer)
                                                                : layerElement(i));
    }

    /// The picture layer to which `index` is the topmost one clipped; `index` where there is none.
    std::size_t clippingBase(std::size_t index) const {
        for (std::size_t i = index; state_.layers[index].clipped && i-- > 0;) {
            const auto clipped = clippedTo(state_.layers, i);
            if (!clipped.empty() && clipped.back() == index) {
                return i;
            }
        }
        return index;
    }

    /// The layers from `base` to `top` in a stack that shows them as we do.
    XmlElement clipElement(std::size_t base, std::size_t top) {
        const Layer& layer = state_.layers[base];
        XmlElement stack = stackElement();
        stack.set("name",
                  layer.name.empty() ? std::string(defaultLayerName(layer.kind)) : layer.name);
        stack.set("composite-op", compositeOp(layer.blend));
        stack.set("opacity", numberText(layer.opacity));
        stack.set("visibility", layer.visible ? "visible" : "hidden");
        stack.set("isolation", "isolate");
        stack.set("x", "0");
        stack.set("y", "0");
        stack.attributes.push_back({ourName(kRoleAttribute), std::string(kClipRole)});
        const PixelRect canvas{0, 0, state_.size.width, state_.size.height};
        stack.children.push_back(maskElement([document = document_, base, canvas] {
            return coverageOf(document->state.layers[base], canvas);
        }));
        for (std::size_t i = top + 1; i-- > base;) {
            if (state_.layers[i].parent == layer.parent) {
                addMember(stack, i);
            }
        }
        // Mode, opacity and visibility are the stack's.
        for (XmlAttribute& attribute : stack.children.back().attributes) {
            if (attribute.name.space.empty() && attribute.name.local == "composite-op") {
                attribute.value = compositeOp(BlendMode::Normal);
            } else if (attribute.name.space.empty() && attribute.name.local == "opacity") {
                attribute.value = "1";
            } else if (attribute.name.space.empty() && attribute.name.local == "visibility") {
                attribute.value = "visible";
            }
        }
        return stack;
    }

    /// Where the layer that an element stood above is gone, it comes last in its group; where that
    /// is gone too, last of all.
    void addForeign(XmlElement& stack, LayerId group, LayerId before) {
        for (const KeptXml::Element& element : kept_.elements) {
            const Layer* next = layerOf(element.before);
            const Layer* parent = layerOf(element.parent);
            const LayerId place = parent != nullptr ? element.parent : LayerId{};
            const LayerId above =
                next != nullptr && next->parent == place ? element.before : LayerId{};
            if (place == group && above == before) {
                stack.children.push_back(element.element);
            }
        }
    }

    const Layer* layerOf(LayerId id) const {
        const auto found = std::ranges::find(state_.layers, id, &Layer::id);
        return found == state_.layers.end() ? nullptr : &*found;
    }

    void setCommon(XmlElement& element, const Layer& layer) {
        const auto of = kept_.layers.find(layer.id.value);
        const bool unknownOp = of != kept_.layers.end() && !of->second.compositeOp.empty() &&
                               layer.blend == BlendMode::Normal;
        element.set("name",
                    layer.name.empty() ? std::string(defaultLayerName(layer.kind)) : layer.name);
        element.set("composite-op", unknownOp ? of->second.compositeOp : compositeOp(layer.blend));
        element.set("opacity", numberText(layer.opacity));
        // Masks, control and region layers are no part of the picture.
        const bool shown =
            layer.visible && (isPicture(layer.kind) || layer.kind == LayerKind::Group);
        element.set("visibility", shown ? "visible" : "hidden");
        if (layer.locked) {
            element.set("edit-locked", "true");
        }
        if (layer.id == state_.active) {
            element.set("selected", "true");
        }
        element.attributes.push_back({ourName(kIdAttribute), std::to_string(layer.id.value)});
        if (of != kept_.layers.end()) {
            element.attributes.insert(element.attributes.end(), of->second.attributes.begin(),
                                      of->second.attributes.end());
        }
    }

    XmlElement groupElement(const Layer& group) {
        XmlElement stack = stackElement();
        setCommon(stack, group);
        // A mask needs the group composed on its own.
        const bool passes = group.blend == BlendMode::PassThrough && !group.hasMask;
        stack.set("isolation", passes ? "auto" : "isolate");
        // Programs differ in what a group's offset means; none is the same to all.
        stack.set("x", "0");
        stack.set("y", "0");
        if (hasActiveMask(group)) {
            stack.children.push_back(maskElement([mask = group.mask] { return mask.toImage(); }));
        }
        addMembers(stack, group.id);
        return stack;
    }

    /// A layer on top of a stack that leaves of it as much as `values` (Gray8, of the canvas) say.
    XmlElement maskElement(std::function<Image()> values) {
        XmlElement element;
        element.name.local = "layer";
        const std::string source = dataName();
        element.set("name", "Mask");
        element.set("composite-op", compositeOp(BlendMode::DestinationIn));
        element.set("opacity", "1");
        element.set("visibility", "visible");
        element.set("x", "0");
        element.set("y", "0");
        element.set("src", source);
        element.attributes.push_back({ourName(kRoleAttribute), std::string(kMaskRole)});
        layers_.push_back({source,
                           [values = std::move(values)] {
                               const Image mask = values();
                               Image image(mask.size(), PixelFormat::Rgba8);
                               for (std::size_t i = 0; i < mask.bytes().size(); ++i) {
                                   image.bytes()[i * 4 + 3] = mask.bytes()[i];
                               }
                               return pngOf(image);
                           },
                           false});
        return element;
    }

    XmlElement layerElement(std::size_t index) {
        const Layer& layer = state_.layers[index];
        XmlElement element;
        element.name.local = "layer";
        setCommon(element, layer);
        const PixelRect area = layer.pixels.contentBounds();
        const std::string source = dataName();
        element.set("x", std::to_string(area.x));
        element.set("y", std::to_string(area.y));
        element.set("src", source);
        const bool baked = isPicture(layer.kind) && isBaked(state_.layers, index) && !area.empty();
        layers_.push_back({source,
                           [document = document_, index, area, baked] {
                               const auto& layers = document->state.layers;
                               const TiledImage& pixels = layers[index].pixels;
                               if (area.empty()) {
                                   return pngOf(onePixel(pixels.format()));
                               }
                               return pngOf(baked ? bakedPixels(layers, index, area)
                                                  : pixels.toImage(area));
                           },
                           false});
        if (baked) {
            addPicture(originalEntry(layer.id), layer.pixels, area);
        }
        if (layer.hasMask) {
            addPicture(maskEntry(layer.id), layer.mask,
                       {0, 0, state_.size.width, state_.size.height});
        }
        return element;
    }

    /// Of ours, read back at the place that document.json tells.
    void addPicture(const std::string& name, const TiledImage& pixels, const PixelRect& area) {
        ours_.push_back({name, [pixels, area] { return pngOf(pixels.toImage(area)); }, false});
        places_[name] = {area.x, area.y};
    }

    void addPictures() {
        // Composed once, by whichever of the two comes first.
        const std::shared_future<Image> merged = std::async(
            std::launch::deferred, [document = document_] { return mergedImage(document->state); });
        add(kThumbnailEntry, [merged]() -> Result<Bytes> {
            const Image& image = merged.get();
            const int side = std::max(image.width(), image.height());
            if (side <= kThumbnailSide) {
                return pngOf(image);
            }
            const double scale = static_cast<double>(kThumbnailSide) / side;
            return pngOf(resized(image, {std::max(1, static_cast<int>(image.width() * scale)),
                                         std::max(1, static_cast<int>(image.height() * scale))}));
        });
        add(kMergedEntry, [merged] { return pngOf(merged.get()); });
    }

    void addOurs() {
        for (const Layer& layer : state_.layers) {
            if (layer.kind == LayerKind::Group && layer.hasMask) {
                addPicture(maskEntry(layer.id), layer.mask,
                           {0, 0, state_.size.width, state_.size.height});
            }
        }
        if (state_.hasSelection) {
            const PixelRect area = state_.selection.contentBounds();
            if (!area.empty()) {
                addPicture(std::string(kSelectionEntry), state_.selection, area);
            }
        }
        for (const ReferenceImage& reference : state_.references) {
            ours_.push_back({referenceEntry(reference.id),
                             [image = reference.image] { return pngOf(*image); }, false});
        }
        if (!state_.iccProfile.empty()) {
            ours_.push_back({std::string(kProfileEntry),
                             [document = document_] { return bytesOf(document->state.iccProfile); },
                             true});
        }
        if (document_->source) {
            ours_.push_back({std::string(kRequestEntry),
                             [document = document_]() -> Result<Bytes> {
                                 GOUACHE_TRY(const std::string text,
                                             requestToJson(*document->source, &pngCodec()));
                                 return bytesOf(text);
                             },
                             true});
        }
        const std::string text = ourJson();
        add(
            kOurJson, [text] { return bytesOf(text); }, true);
        for (ZipContent& content : ours_) {
            contents_.push_back(std::move(content));
        }
    }

    std::string ourJson() {
        nlohmann::json root{{"version", kOurVersion},
                            {"canvas", nlohmann::json::parse(canvasToJson(state_))},
                            {"hasSelection", state_.hasSelection},
                            {"layers", nlohmann::json::array()},
                            {"places", nlohmann::json::object()},
                            {"extras", nlohmann::json::object()}};
        for (const Layer& layer : state_.layers) {
            root["layers"].push_back(nlohmann::json::parse(layerToJson(layer)));
        }
        for (const auto& [name, place] : places_) {
            root["places"][name] = {place.x, place.y};
        }
        int files = 0;
        for (const auto& [name, content] : state_.extras) {
            if (!name.starts_with(kExtrasPrefix)) {
                const std::string file = "gouache/extra-" + std::to_string(++files);
                root["extras"][name] = file;
                ours_.push_back({file,
                                 [document = document_, key = name] {
                                     return bytesOf(document->state.extras.at(key));
                                 },
                                 true});
            }
        }
        return jsonText(root);
    }

    Shared document_;
    const DocumentState& state_;
    KeptXml kept_;
    std::set<std::string> taken_;
    int dataFiles_ = 0;
    std::map<std::string, PixelPoint> places_;
    std::vector<ZipContent> contents_;
    std::vector<ZipContent> layers_;
    std::vector<ZipContent> ours_;
};

}  // namespace

std::vector<ZipContent> oraContents(const OraDocument& document) {
    return Builder(document).build();
}

}  // namespace gouache::detail
