#include <algorithm>
#include <cmath>

#include "core/base/utf8.h"
#include "core/document_json/document_json.h"
#include "core/json/json.h"

namespace gouache {

namespace {

using nlohmann::json;

constexpr std::uint64_t kMostBytes = std::uint64_t{4} << 20;
constexpr std::size_t kLongestName = 1'000;
constexpr std::size_t kMostLoras = 100;
constexpr std::size_t kMostParameters = 100;
constexpr std::int64_t kMostId = 0xFFFF'FFF0;

json controlToJson(const ControlSettings& control) {
    return {{"model", control.model},   {"preprocessor", control.preprocessor},
            {"weight", control.weight}, {"start", control.start},
            {"end", control.end},       {"parameters", control.parameters}};
}

json regionToJson(const RegionSettings& region) {
    json loras = json::array();
    for (const RegionSettings::Lora& lora : region.loras) {
        loras.push_back({{"name", lora.name}, {"weight", lora.weight}});
    }
    return {{"prompt", region.prompt},
            {"negative", region.negative},
            {"loras", std::move(loras)},
            {"color", region.color}};
}

double ranged(const json& object, std::string_view key, double least, double most,
              double otherwise) {
    return std::clamp(numberField(object, key).value_or(otherwise), least, most);
}

std::string text(const json& object, std::string_view key, std::size_t longest = 100'000) {
    return sanitizedUtf8(textField(object, key, longest).value_or(std::string()));
}

ControlSettings controlFromJson(const json& object) {
    ControlSettings control;
    control.model = text(object, "model");
    control.preprocessor = text(object, "preprocessor", kLongestName);
    control.weight = ranged(object, "weight", 0, ControlSettings::kMaxWeight, 1);
    control.start = ranged(object, "start", 0, 1, 0);
    control.end = ranged(object, "end", control.start, 1, 1);
    const auto parameters = object.find("parameters");
    if (parameters != object.end() && parameters->is_object()) {
        for (const auto& [name, value] : parameters->items()) {
            if (value.is_number() && std::isfinite(value.get<double>()) &&
                name.size() <= kLongestName && control.parameters.size() < kMostParameters) {
                control.parameters[name] = value.get<double>();
            }
        }
    }
    return control;
}

RegionSettings regionFromJson(const json& object) {
    RegionSettings region;
    region.prompt = text(object, "prompt");
    region.negative = text(object, "negative");
    const auto loras = object.find("loras");
    if (loras != object.end() && loras->is_array()) {
        for (const json& lora : *loras) {
            if (region.loras.size() < kMostLoras && lora.is_object()) {
                region.loras.push_back(
                    {text(lora, "name", kLongestName), ranged(lora, "weight", -4, 4, 1)});
            }
        }
    }
    const auto color = integerListField(object, "color", 0, 255);
    for (std::size_t i = 0; color.size() == region.color.size() && i < color.size(); ++i) {
        region.color[i] = static_cast<std::uint8_t>(color[i]);
    }
    return region;
}

}  // namespace

std::string layerToJson(const Layer& layer) {
    json object{{"id", layer.id.value},     {"kind", nameOf(layer.kind)},
                {"name", layer.name},       {"visible", layer.visible},
                {"opacity", layer.opacity}, {"blend", nameOf(layer.blend)}};
    if (layer.parent) {
        object["parent"] = layer.parent.value;
    }
    for (const auto& [key, value] :
         {std::pair("locked", layer.locked), std::pair("alphaLocked", layer.alphaLocked),
          std::pair("clipped", layer.clipped)}) {
        if (value) {
            object[key] = true;
        }
    }
    if (layer.hasMask) {
        object["mask"] = {{"enabled", layer.maskEnabled}};
    }
    if (layer.control) {
        object["control"] = controlToJson(*layer.control);
    }
    if (layer.region) {
        object["region"] = regionToJson(*layer.region);
    }
    return jsonText(object);
}

Result<Layer> layerFromJson(std::string_view source, PixelSize size) {
    GOUACHE_TRY(const json object, parseJson(source, kMostBytes));
    const auto kind = layerKindFromName(text(object, "kind", 100));
    const auto id = integerField(object, "id", 1, kMostId);
    if (!kind || !id) {
        return makeError(ErrorCode::InvalidRequest, "a layer has no kind or number");
    }
    Layer layer = makeLayer({static_cast<std::uint32_t>(*id)}, *kind, size,
                            text(object, "name", kLongestName));
    layer.parent.value =
        static_cast<std::uint32_t>(integerField(object, "parent", 0, kMostId).value_or(0));
    layer.visible = booleanField(object, "visible").value_or(true);
    layer.opacity = ranged(object, "opacity", 0, 1, 1);
    layer.blend = blendModeFromName(text(object, "blend", 100)).value_or(BlendMode::Normal);
    layer.locked = booleanField(object, "locked").value_or(false);
    layer.alphaLocked = booleanField(object, "alphaLocked").value_or(false);
    layer.clipped = booleanField(object, "clipped").value_or(false);
    const auto mask = object.find("mask");
    if (mask != object.end() && mask->is_object()) {
        layer.hasMask = true;
        layer.maskEnabled = booleanField(*mask, "enabled").value_or(true);
        layer.mask = TiledImage(size, PixelFormat::Gray8);
    }
    const auto control = object.find("control");
    if (*kind == LayerKind::Control && control != object.end() && control->is_object()) {
        layer.control = controlFromJson(*control);
    }
    const auto region = object.find("region");
    if (*kind == LayerKind::Region && region != object.end() && region->is_object()) {
        layer.region = regionFromJson(*region);
    }
    return layer;
}

}  // namespace gouache
