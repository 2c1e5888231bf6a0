#include "core/models/model_info_json.h"

#include <cmath>
#include <cstdint>
#include <utility>

#include "core/json/json.h"

namespace gouache::detail {

namespace {

using nlohmann::json;

constexpr std::uint64_t kLongestText = 4U << 20U;

json notesToJson(const ModelNotes& notes) {
    json object{{"title", notes.title},
                {"description", notes.description},
                {"author", notes.author},
                {"licence", notes.licence},
                {"source", notes.source},
                {"sha256", notes.sha256},
                {"base", notes.base},
                {"trigger_words", notes.triggerWords},
                {"training_tags", notes.trainingTags},
                {"thumbnail", notes.thumbnail.string()}};
    if (notes.weight) {
        object["weight"] = *notes.weight;
    }
    return object;
}

/// from_json of the library throws where a field is missing or of another type; modelInfoFromText
/// catches.
ModelNotes notesFromJson(const json& object) {
    ModelNotes notes;
    object.at("title").get_to(notes.title);
    object.at("description").get_to(notes.description);
    object.at("author").get_to(notes.author);
    object.at("licence").get_to(notes.licence);
    object.at("source").get_to(notes.source);
    object.at("sha256").get_to(notes.sha256);
    object.at("base").get_to(notes.base);
    object.at("trigger_words").get_to(notes.triggerWords);
    object.at("training_tags").get_to(notes.trainingTags);
    notes.thumbnail = object.at("thumbnail").get<std::string>();
    notes.weight = numberField(object, "weight");
    return notes;
}

json latentRgbToJson(const LatentRgb& rgb) {
    return {{"factors", rgb.factors}, {"bias", rgb.bias}};
}

}  // namespace

std::string modelInfoText(const ModelInfo& info) {
    json object{{"name", info.name},
                {"path", info.path.string()},
                {"kind", static_cast<int>(info.kind)},
                {"format", static_cast<int>(info.format)},
                {"architecture", info.architecture},
                {"runnable", info.runnable},
                {"parameters", info.parameters},
                {"file_bytes", info.fileBytes},
                {"tensor_types", info.tensorTypes},
                {"latent_channels", info.latentChannels},
                {"vae_factor", info.vaeFactor},
                {"unet_input_channels", info.unetInputChannels},
                {"context_width", info.contextWidth},
                {"width", info.defaults.nativeSize.width},
                {"height", info.defaults.nativeSize.height},
                {"size_multiple", info.defaults.sizeMultiple},
                {"steps", info.defaults.steps},
                {"guidance", info.defaults.guidance},
                {"controls", info.bundledControls},
                {"notes", notesToJson(info.notes)}};
    if (info.suggestedSampler) {
        object["sampler"] = nameOf(*info.suggestedSampler);
    }
    if (info.latentRgb) {
        object["latent_rgb"] = latentRgbToJson(*info.latentRgb);
    }
    return jsonText(object);
}

std::optional<ModelInfo> modelInfoFromText(std::string_view text) {
    const auto parsed = parseJson(text, kLongestText);
    if (!parsed.ok() || !parsed->is_object()) {
        return std::nullopt;
    }
    const json& object = *parsed;
    try {
        ModelInfo info;
        object.at("name").get_to(info.name);
        info.path = object.at("path").get<std::string>();
        const int kind = object.at("kind").get<int>();
        const int format = object.at("format").get<int>();
        if (kind < 0 || kind > static_cast<int>(ModelKind::Unknown) || format < 0 ||
            format > static_cast<int>(ModelFormat::SingleFile)) {
            return std::nullopt;
        }
        info.kind = static_cast<ModelKind>(kind);
        info.format = static_cast<ModelFormat>(format);
        object.at("architecture").get_to(info.architecture);
        object.at("runnable").get_to(info.runnable);
        object.at("parameters").get_to(info.parameters);
        object.at("file_bytes").get_to(info.fileBytes);
        object.at("tensor_types").get_to(info.tensorTypes);
        object.at("latent_channels").get_to(info.latentChannels);
        object.at("vae_factor").get_to(info.vaeFactor);
        object.at("unet_input_channels").get_to(info.unetInputChannels);
        object.at("context_width").get_to(info.contextWidth);
        object.at("width").get_to(info.defaults.nativeSize.width);
        object.at("height").get_to(info.defaults.nativeSize.height);
        object.at("size_multiple").get_to(info.defaults.sizeMultiple);
        object.at("steps").get_to(info.defaults.steps);
        object.at("guidance").get_to(info.defaults.guidance);
        object.at("controls").get_to(info.bundledControls);
        info.notes = notesFromJson(object.at("notes"));
        if (const auto sampler = textField(object, "sampler")) {
            info.suggestedSampler = samplerFromName(*sampler);
        }
        if (const auto rgb = object.find("latent_rgb"); rgb != object.end()) {
            LatentRgb latentRgb;
            rgb->at("factors").get_to(latentRgb.factors);
            rgb->at("bias").get_to(latentRgb.bias);
            info.latentRgb = std::move(latentRgb);
        }
        return info;
    } catch (const json::exception&) {
        return std::nullopt;
    }
}

}  // namespace gouache::detail
