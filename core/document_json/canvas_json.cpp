#include <algorithm>

#include "core/base/utf8.h"
#include "core/document_json/document_json.h"
#include "core/json/json.h"

namespace gouache {

namespace {

using nlohmann::json;

constexpr std::uint64_t kMostBytes = std::uint64_t{16} << 20;
constexpr std::size_t kMostReferences = 1'000;
constexpr std::size_t kMostGuides = 10'000;
/// A frame or reference may lie beside the canvas, but not anywhere.
constexpr std::int64_t kFar = 1'000'000;

std::vector<double> numbers(const json& object, const char* key) {
    std::vector<double> found;
    const auto list = object.find(key);
    if (list != object.end() && list->is_array()) {
        for (const json& value : *list) {
            if (value.is_number() && found.size() < kMostGuides) {
                found.push_back(std::clamp(value.get<double>(), -1.0 * kFar, 1.0 * kFar));
            }
        }
    }
    return found;
}

ReferenceImage referenceFrom(const json& object) {
    ReferenceImage reference;
    reference.id =
        static_cast<std::uint32_t>(integerField(object, "id", 1, 0xFFFF'FFFF).value_or(0));
    reference.name = sanitizedUtf8(textField(object, "name", 1'000).value_or(std::string()));
    const double far = kFar;
    reference.x = std::clamp(numberField(object, "x").value_or(0), -far, far);
    reference.y = std::clamp(numberField(object, "y").value_or(0), -far, far);
    reference.scale = std::clamp(numberField(object, "scale").value_or(1), 1e-4, 1e4);
    reference.visible = booleanField(object, "visible").value_or(true);
    return reference;
}

}  // namespace

std::string canvasToJson(const DocumentState& state) {
    json references = json::array();
    for (const ReferenceImage& reference : state.references) {
        references.push_back({{"id", reference.id},
                              {"name", reference.name},
                              {"x", reference.x},
                              {"y", reference.y},
                              {"scale", reference.scale},
                              {"visible", reference.visible}});
    }
    const PixelRect& frame = state.frame;
    return jsonText(
        {{"size", {state.size.width, state.size.height}},
         {"active", state.active.value},
         {"frame", {frame.x, frame.y, frame.width, frame.height}},
         {"guides", {{"vertical", state.guides.vertical}, {"horizontal", state.guides.horizontal}}},
         {"references", std::move(references)}});
}

Result<DocumentState> canvasFromJson(std::string_view source) {
    GOUACHE_TRY(const json object, parseJson(source, kMostBytes));
    const auto size = integerListField(object, "size", 1, kMaxCanvasSide);
    if (size.size() != 2) {
        return makeError(ErrorCode::InvalidRequest, "the canvas has no size");
    }
    DocumentState state;
    state.size = {static_cast<int>(size[0]), static_cast<int>(size[1])};
    state.active.value =
        static_cast<std::uint32_t>(integerField(object, "active", 0, 0xFFFF'FFFF).value_or(0));
    const auto frame = integerListField(object, "frame", -kFar, kFar);
    if (frame.size() == 4 && frame[2] > 0 && frame[3] > 0) {
        state.frame = {static_cast<int>(frame[0]), static_cast<int>(frame[1]),
                       static_cast<int>(frame[2]), static_cast<int>(frame[3])};
    }
    const auto guides = object.find("guides");
    if (guides != object.end() && guides->is_object()) {
        state.guides = {numbers(*guides, "vertical"), numbers(*guides, "horizontal")};
    }
    const auto references = object.find("references");
    if (references != object.end() && references->is_array()) {
        for (const json& reference : *references) {
            if (state.references.size() < kMostReferences && reference.is_object()) {
                state.references.push_back(referenceFrom(reference));
            }
        }
    }
    return state;
}

}  // namespace gouache
