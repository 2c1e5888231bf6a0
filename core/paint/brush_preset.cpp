#include "core/paint/brush_preset.h"

#include <algorithm>
#include <array>
#include <optional>

#include "core/json/json.h"

namespace gouache {

namespace {

constexpr std::uint64_t kMostBytes = 4'000'000;

/// Names of a brush's numbers in the file.
constexpr std::pair<const char*, double Brush::*> kNumbers[] = {
    {"size", &Brush::size},       {"hardness", &Brush::hardness},
    {"opacity", &Brush::opacity}, {"flow", &Brush::flow},
    {"spacing", &Brush::spacing}, {"roundness", &Brush::roundness},
    {"angle", &Brush::angle},     {"stabiliser", &Brush::stabiliser},
    {"grain", &Brush::grain},     {"grain_scale", &Brush::grainScale},
    {"rate", &Brush::rate}};
constexpr std::pair<const char*, bool Brush::*> kFlags[] = {
    {"angle_follows_tilt", &Brush::angleFollowsTilt}, {"airbrush", &Brush::airbrush}};
constexpr std::pair<const char*, BrushDynamic Brush::*> kDynamics[] = {
    {"size_dynamic", &Brush::sizeDynamic},
    {"opacity_dynamic", &Brush::opacityDynamic},
    {"flow_dynamic", &Brush::flowDynamic}};

nlohmann::json curveJson(const ResponseCurve& curve) {
    nlohmann::json points = nlohmann::json::array();
    for (const ResponseCurve::Point& point : curve.points()) {
        points.push_back({point.x, point.y});
    }
    return points;
}

ResponseCurve curveFrom(const nlohmann::json& object, const char* key) {
    std::vector<ResponseCurve::Point> points;
    const auto found = object.find(key);
    if (found != object.end() && found->is_array()) {
        for (const nlohmann::json& pair : *found) {
            if (pair.is_array() && pair.size() == 2 && pair[0].is_number() && pair[1].is_number()) {
                points.push_back({pair[0].get<double>(), pair[1].get<double>()});
            }
        }
    }
    return points.size() < 2 ? ResponseCurve() : ResponseCurve(points);
}

Brush brushFrom(const nlohmann::json& object) {
    Brush brush;
    for (const auto& [key, member] : kNumbers) {
        brush.*member = numberField(object, key).value_or(brush.*member);
    }
    for (const auto& [key, member] : kFlags) {
        brush.*member = booleanField(object, key).value_or(brush.*member);
    }
    for (const auto& [key, member] : kDynamics) {
        const auto found = object.find(key);
        if (found != object.end() && found->is_object()) {
            BrushDynamic& dynamic = brush.*member;
            dynamic.pressure = booleanField(*found, "pressure").value_or(false);
            dynamic.tilt = booleanField(*found, "tilt").value_or(false);
            dynamic.pressureCurve = curveFrom(*found, "pressure_curve");
            dynamic.tiltCurve = curveFrom(*found, "tilt_curve");
        }
    }
    return clamped(brush);
}

nlohmann::json brushJson(const Brush& brush) {
    nlohmann::json object;
    for (const auto& [key, member] : kNumbers) {
        object[key] = brush.*member;
    }
    for (const auto& [key, member] : kFlags) {
        object[key] = brush.*member;
    }
    for (const auto& [key, member] : kDynamics) {
        const BrushDynamic& dynamic = brush.*member;
        object[key] = {{"pressure", dynamic.pressure},
                       {"tilt", dynamic.tilt},
                       {"pressure_curve", curveJson(dynamic.pressureCurve)},
                       {"tilt_curve", curveJson(dynamic.tiltCurve)}};
    }
    return object;
}

using Points = std::initializer_list<ResponseCurve::Point>;

ResponseCurve curve(Points points) {
    return ResponseCurve(std::span(points.begin(), points.size()));
}

BrushDynamic byPressure(Points points = {{0, 0}, {1, 1}}) {
    return {.pressure = true, .tilt = false, .pressureCurve = curve(points), .tiltCurve = {}};
}

}  // namespace

const std::vector<BrushPreset>& standardPresets() {
    static const std::vector<BrushPreset> presets = [] {
        std::vector<BrushPreset> made;
        const auto add = [&made](const char* id, const Brush& brush) {
            made.push_back({id, {}, clamped(brush)});
        };
        const BrushDynamic level{};
        Brush round;
        add("round", round);
        Brush soft;
        soft.size = 80;
        soft.hardness = 0;
        soft.sizeDynamic = level;
        soft.opacityDynamic = byPressure();
        add("soft", soft);
        Brush airbrush;
        airbrush.size = 120;
        airbrush.hardness = 0;
        airbrush.flow = 0.08;
        airbrush.spacing = 0.08;
        airbrush.airbrush = true;
        airbrush.sizeDynamic = level;
        airbrush.flowDynamic = byPressure();
        add("airbrush", airbrush);
        Brush pencil;
        pencil.size = 12;
        pencil.hardness = 0.45;
        pencil.grain = 0.6;
        pencil.sizeDynamic = {.pressure = true,
                              .tilt = true,
                              .pressureCurve = curve({{0, 0.6}, {1, 1}}),
                              .tiltCurve = curve({{0, 0.5}, {0.4, 0.55}, {1, 1}})};
        pencil.opacityDynamic = {.pressure = true,
                                 .tilt = true,
                                 .pressureCurve = curve({{0, 0.3}, {0.6, 0.8}, {1, 1}}),
                                 .tiltCurve = curve({{0, 1}, {0.4, 0.95}, {1, 0.5}})};
        add("pencil", pencil);
        Brush ink;
        ink.size = 14;
        ink.hardness = 1;
        ink.stabiliser = 0.35;
        ink.sizeDynamic = byPressure({{0, 0.04}, {0.5, 0.4}, {1, 1}});
        add("ink", ink);
        Brush marker;
        marker.size = 44;
        marker.hardness = 0.95;
        marker.opacity = 0.55;
        marker.roundness = 0.35;
        marker.angle = -45;
        marker.sizeDynamic = level;
        add("marker", marker);
        Brush pen;
        pen.size = 30;
        pen.hardness = 1;
        pen.roundness = 0.14;
        pen.angle = -40;
        pen.stabiliser = 0.2;
        pen.sizeDynamic = level;
        add("calligraphy", pen);
        Brush chalk;
        chalk.size = 54;
        chalk.hardness = 0.75;
        chalk.grain = 1;
        chalk.grainScale = 1.8;
        chalk.sizeDynamic = byPressure({{0, 0.7}, {1, 1}});
        chalk.opacityDynamic = byPressure({{0, 0.2}, {1, 1}});
        add("chalk", chalk);
        Brush wet;
        wet.size = 60;
        wet.hardness = 0.3;
        wet.flow = 0.18;
        wet.opacity = 0.8;
        wet.spacing = 0.06;
        wet.sizeDynamic = byPressure({{0, 0.35}, {1, 1}});
        wet.flowDynamic = byPressure();
        add("glaze", wet);
        return made;
    }();
    return presets;
}

std::string presetsText(std::span<const BrushPreset> presets) {
    nlohmann::json list = nlohmann::json::array();
    for (const BrushPreset& preset : presets) {
        list.push_back({{"name", preset.name}, {"brush", brushJson(preset.brush)}});
    }
    return jsonText({{"gouache_brushes", 1}, {"presets", std::move(list)}});
}

Result<std::vector<BrushPreset>> presetsFromText(std::string_view text) {
    auto json = parseJson(text, kMostBytes);
    if (!json) {
        return json.error();
    }
    const auto list = json->is_object() ? json->find("presets") : json->end();
    if (!json->is_object() || !json->contains("gouache_brushes") || list == json->end() ||
        !list->is_array()) {
        return makeError(ErrorCode::InvalidRequest, "there is no list of brush presets");
    }
    std::vector<BrushPreset> presets;
    for (const nlohmann::json& entry : *list) {
        if (presets.size() == BrushPreset::kMostPresets) {
            break;
        }
        const auto brush = entry.is_object() ? entry.find("brush") : entry.end();
        if (!entry.is_object() || brush == entry.end() || !brush->is_object()) {
            continue;
        }
        std::string name = textField(entry, "name").value_or("");
        if (name.size() > BrushPreset::kMostNameBytes) {
            name.resize(BrushPreset::kMostNameBytes);
            while (!name.empty() && (static_cast<unsigned char>(name.back()) & 0xc0U) == 0x80U) {
                name.pop_back();
            }
            if (!name.empty() && static_cast<unsigned char>(name.back()) >= 0xc0U) {
                name.pop_back();
            }
        }
        presets.push_back({{}, std::move(name), brushFrom(*brush)});
    }
    return presets;
}

}  // namespace gouache
