#include "core/jobs/draft_json.h"

#include <cstdint>
#include <utility>
#include <vector>

#include "core/generation/request_json.h"
#include "core/generation/request_limits.h"
#include "core/json/json.h"

namespace gouache {

namespace {

using nlohmann::json;

constexpr int kVersion = 1;
constexpr std::uint64_t kLongestText = std::uint64_t{16} << 20U;
constexpr std::int64_t kLargestSide = 1 << 20;

/// The fields of a product's scene, once for both directions.
template <typename Scene, typename Visit>
void visitScene(Scene& scene, Visit&& visit) {
    visit("photo", scene.photo);
    visit("mask", scene.mask);
    visit("scale", scene.scale);
    visit("x", scene.x);
    visit("y", scene.y);
    visit("margin", scene.margin);
    visit("light_direction", scene.lightDirection);
    visit("light_height", scene.lightHeight);
    visit("shadow", scene.shadow);
    visit("shadow_softness", scene.shadowSoftness);
    visit("reflection", scene.reflection);
    visit("colour_match", scene.colourMatch);
}

json sceneToJson(const ProductScene& scene) {
    json object = json::object();
    visitScene(scene, [&](const char* key, const auto& value) { object[key] = value; });
    return object;
}

void readField(const json& object, const char* key, std::string& value) {
    if (auto text = textField(object, key)) {
        value = std::move(*text);
    }
}

void readField(const json& object, const char* key, double& value) {
    value = numberField(object, key).value_or(value);
}

ProductScene sceneFromJson(const json& object) {
    ProductScene scene;
    visitScene(scene, [&](const char* key, auto& value) { readField(object, key, value); });
    return scene;
}

/// At most `most` names; empty where it is no list of texts.
std::vector<std::string> namesField(const json& object, const char* key, std::size_t most) {
    std::vector<std::string> names;
    const auto list = object.find(key);
    if (list == object.end() || !list->is_array() || list->size() > most) {
        return names;
    }
    for (const json& name : *list) {
        names.push_back(name.is_string() ? name.get<std::string>() : std::string());
    }
    return names;
}

void putText(json& object, const char* key, const std::string& value) {
    if (!value.empty()) {
        object[key] = value;
    }
}

void putNames(json& object, const char* key, const std::vector<std::string>& names) {
    if (!names.empty()) {
        object[key] = names;
    }
}

json picturesToJson(const JobPictures& pictures) {
    json object = json::object();
    putText(object, "init", pictures.init);
    putText(object, "mask", pictures.mask);
    putNames(object, "controls", pictures.controls);
    putNames(object, "control_masks", pictures.controlMasks);
    putNames(object, "region_masks", pictures.regionMasks);
    return object;
}

JobPictures picturesFromJson(const json& object) {
    JobPictures pictures;
    readField(object, "init", pictures.init);
    readField(object, "mask", pictures.mask);
    pictures.controls = namesField(object, "controls", limits::kMostControls);
    pictures.controlMasks = namesField(object, "control_masks", limits::kMostControls);
    pictures.regionMasks = namesField(object, "region_masks", limits::kMostRegions);
    return pictures;
}

}  // namespace

Result<std::string> draftToJson(const JobDraft& draft) {
    GOUACHE_TRY(const std::string request, requestToJson(draft.request));
    json object = {{"version", kVersion},
                   {"pictures", picturesToJson(draft.pictures)},
                   {"width", draft.size.width},
                   {"height", draft.size.height},
                   {"profile", draft.profile},
                   {"folder", draft.output.folder.string()},
                   {"pattern", draft.output.pattern},
                   {"name", draft.output.name},
                   {"index", draft.output.index},
                   {"title", draft.title},
                   {"grid_cell", draft.gridCell}};
    if (draft.product) {
        object["product"] = sceneToJson(*draft.product);
    }
    std::string text = jsonText(object);
    text.pop_back();  // the brace: the request is JSON already
    return text + ",\"request\":" + request + '}';
}

Result<JobDraft> draftFromJson(std::string_view text) {
    GOUACHE_TRY(const json object, parseJson(text, kLongestText));
    const auto version = integerField(object, "version", 1, INT32_MAX);
    const auto request = object.is_object() ? object.find("request") : object.end();
    if (!version || request == object.end() || !request->is_object()) {
        return makeError(ErrorCode::InvalidRequest, "it is no job");
    }
    if (*version > kVersion) {
        return makeError(ErrorCode::InvalidRequest, "it was made by a newer version of Gouache");
    }
    JobDraft draft;
    GOUACHE_TRY(draft.request, requestFromJson(jsonText(*request)));
    if (const auto pictures = object.find("pictures"); pictures != object.end()) {
        draft.pictures = picturesFromJson(*pictures);
    }
    draft.size.width = static_cast<int>(integerField(object, "width", 0, kLargestSide).value_or(0));
    draft.size.height =
        static_cast<int>(integerField(object, "height", 0, kLargestSide).value_or(0));
    readField(object, "profile", draft.profile);
    std::string folder;
    readField(object, "folder", folder);
    draft.output.folder = folder;
    readField(object, "pattern", draft.output.pattern);
    readField(object, "name", draft.output.name);
    draft.output.index = static_cast<int>(integerField(object, "index", 0, INT32_MAX).value_or(0));
    readField(object, "title", draft.title);
    readField(object, "grid_cell", draft.gridCell);
    if (const auto product = object.find("product");
        product != object.end() && product->is_object()) {
        draft.product = sceneFromJson(*product);
    }
    return draft;
}

}  // namespace gouache
