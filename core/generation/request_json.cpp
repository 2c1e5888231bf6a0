#include "core/generation/request_json.h"

#include <limits>
#include <utility>

#include "core/base/base64.h"
#include "core/generation/request_limits.h"
#include "core/json/json.h"

namespace gouache {

namespace {

using nlohmann::json;

constexpr int kVersion = 1;
constexpr std::uint64_t kLongestText = 512U << 20U;

/// Writes pictures, or notes which were left out.
class Pictures {
  public:
    explicit Pictures(const ImageCodec* codec) : codec_(codec) {}

    Result<void> put(json& object, const char* key, const ImagePtr& image) {
        if (image == nullptr) {
            return {};
        }
        if (codec_ == nullptr) {
            leftOut_.push_back(key);
            return {};
        }
        GOUACHE_TRY(const auto bytes, codec_->encode(*image));
        object[key] = base64Encoded(bytes);
        return {};
    }

    const std::vector<std::string>& leftOut() const { return leftOut_; }

  private:
    const ImageCodec* codec_;
    std::vector<std::string> leftOut_;
};

/// Reads the fields of one object and remembers the first that is wrong.
class Reader {
  public:
    Reader(const json& object, const ImageCodec* codec) : object_(object), codec_(codec) {}

    void text(std::string_view key, std::string& value, std::size_t longest) {
        if (present(key)) {
            if (auto found = textField(object_, key, longest)) {
                value = std::move(*found);
            } else {
                refuse(key, "is not a text of at most " + std::to_string(longest) + " bytes");
            }
        }
    }

    void integer(std::string_view key, int& value) {
        if (present(key)) {
            if (const auto found = integerField(object_, key, std::numeric_limits<int>::min(),
                                                std::numeric_limits<int>::max())) {
                value = static_cast<int>(*found);
            } else {
                refuse(key, "is not a whole number");
            }
        }
    }

    void number(std::string_view key, double& value) {
        if (present(key)) {
            if (const auto found = numberField(object_, key)) {
                value = *found;
            } else {
                refuse(key, "is not a number");
            }
        }
    }

    void number(std::string_view key, std::optional<double>& value) {
        if (present(key)) {
            number(key, value.emplace());
        }
    }

    void boolean(std::string_view key, bool& value) {
        if (present(key)) {
            if (const auto found = booleanField(object_, key)) {
                value = *found;
            } else {
                refuse(key, "is neither true nor false");
            }
        }
    }

    void seed(std::string_view key, std::optional<Seed>& value) {
        if (present(key)) {
            if (const json& found = *object_.find(key); found.is_number_unsigned()) {
                value = Seed{found.get<std::uint64_t>()};
            } else {
                refuse(key, "is not a whole number from 0 to 2^64 - 1");
            }
        }
    }

    template <typename Optional, typename FromName>
    void name(std::string_view key, Optional& value, FromName&& fromName) {
        if (present(key)) {
            if (const auto found = fromName(textField(object_, key, 100).value_or(""))) {
                value = *found;
            } else {
                refuse(key, "is not a known name");
            }
        }
    }

    void picture(std::string_view key, ImagePtr& value) {
        if (!present(key) || codec_ == nullptr) {
            return;
        }
        const json& found = *object_.find(key);
        const auto bytes =
            found.is_string() ? base64Decoded(found.get_ref<const std::string&>()) : std::nullopt;
        if (!bytes) {
            refuse(key, "is not base64");
            return;
        }
        auto image = codec_->decode(*bytes);
        if (!image.ok()) {
            refuse(key, "is not a picture that can be read");
            return;
        }
        value = std::make_shared<const Image>(std::move(image).value());
    }

    /// Calls read(Reader&) for every object of a list.
    template <typename Read>
    void list(std::string_view key, std::size_t most, Read&& read) {
        if (!present(key)) {
            return;
        }
        const json& elements = *object_.find(key);
        if (!elements.is_array() || elements.size() > most) {
            refuse(key, "is not a list of at most " + std::to_string(most));
            return;
        }
        for (const json& element : elements) {
            if (!element.is_object()) {
                refuse(key, "holds something that is not an object");
                return;
            }
            Reader reader(element, codec_);
            read(reader);
            if (!reader.problem_.empty()) {
                refuse(key, "has an entry whose " + reader.problem_);
                return;
            }
        }
    }

    const std::string& problem() const { return problem_; }

  private:
    bool present(std::string_view key) const {
        const auto found = object_.find(key);
        return problem_.empty() && found != object_.end() && !found->is_null();
    }

    void refuse(std::string_view key, const std::string& reason) {
        problem_ = "“" + std::string(key) + "” " + reason;
    }

    const json& object_;
    const ImageCodec* codec_;
    std::string problem_;
};

json lorasToJson(const std::vector<LoraUse>& loras) {
    json list = json::array();
    for (const LoraUse& lora : loras) {
        json entry = {{"name", lora.name}, {"weight", lora.weight}};
        if (lora.textWeight) {
            entry["text_weight"] = *lora.textWeight;
        }
        list.push_back(std::move(entry));
    }
    return list;
}

void readLoras(Reader& reader, std::vector<LoraUse>& loras) {
    reader.list("loras", limits::kMostLoras, [&](Reader& entry) {
        LoraUse lora;
        entry.text("name", lora.name, limits::kLongestName);
        entry.number("weight", lora.weight);
        entry.number("text_weight", lora.textWeight);
        loras.push_back(std::move(lora));
    });
}

}  // namespace

Result<std::string> requestToJson(const GenerationRequest& request, const ImageCodec* codec) {
    json object = {{"version", kVersion},
                   {"prompt", request.prompt},
                   {"negative_prompt", request.negativePrompt},
                   {"model", request.model},
                   {"width", request.size.width},
                   {"height", request.size.height},
                   {"steps", request.steps},
                   {"cfg", request.guidance},
                   {"count", request.count},
                   {"batch", request.batch},
                   {"clip_skip", request.clipSkip}};
    if (request.seed) {
        object["seed"] = request.seed->value;
    }
    if (request.sampler) {
        object["sampler"] = nameOf(*request.sampler);
    }
    if (request.schedule) {
        object["schedule"] = nameOf(*request.schedule);
    }
    if (request.variationSeed) {
        object["variation_seed"] = request.variationSeed->value;
    }
    object["variation_strength"] = request.variationStrength;
    object["strength"] = request.strength;
    object["inpaint_fill"] = nameOf(request.inpaintFill);
    object["mask_feather"] = request.maskFeather;
    object["soft_mask"] = request.softMask;
    object["paste_back"] = request.pasteBack;
    object["masked_only"] = request.maskedOnly;
    object["masked_padding"] = request.maskedPadding;
    Pictures pictures(codec);
    GOUACHE_CHECK(pictures.put(object, "init", request.init));
    GOUACHE_CHECK(pictures.put(object, "mask", request.mask));
    for (const ControlInput& control : request.controls) {
        json entry = {{"model", control.model},
                      {"weight", control.weight},
                      {"start", control.start},
                      {"end", control.end}};
        GOUACHE_CHECK(pictures.put(entry, "image", control.image));
        GOUACHE_CHECK(pictures.put(entry, "mask", control.mask));
        object["controls"].push_back(std::move(entry));
    }
    if (!request.loras.empty()) {
        object["loras"] = lorasToJson(request.loras);
    }
    for (const RegionInput& region : request.regions) {
        json entry = {{"prompt", region.prompt}, {"negative_prompt", region.negativePrompt}};
        if (!region.loras.empty()) {
            entry["loras"] = lorasToJson(region.loras);
        }
        GOUACHE_CHECK(pictures.put(entry, "mask", region.mask));
        object["regions"].push_back(std::move(entry));
    }
    if (!pictures.leftOut().empty()) {
        object["left_out"] = pictures.leftOut();
    }
    return jsonText(object);
}

Result<GenerationRequest> requestFromJson(std::string_view text, const ImageCodec* codec) {
    GOUACHE_TRY(const json object, parseJson(text, kLongestText));
    if (!object.is_object()) {
        return makeError(ErrorCode::InvalidRequest, "it is not a JSON object");
    }
    const auto version = integerField(object, "version", 1, std::numeric_limits<int>::max());
    if (!version) {
        return makeError(ErrorCode::InvalidRequest, "it has no version");
    }
    if (*version > kVersion) {
        return makeError(ErrorCode::InvalidRequest, "it was made by a newer version of Gouache");
    }
    GenerationRequest request;
    Reader reader(object, codec);
    reader.text("prompt", request.prompt, limits::kLongestPrompt);
    reader.text("negative_prompt", request.negativePrompt, limits::kLongestPrompt);
    reader.text("model", request.model, limits::kLongestName);
    reader.integer("width", request.size.width);
    reader.integer("height", request.size.height);
    reader.integer("steps", request.steps);
    reader.number("cfg", request.guidance);
    reader.seed("seed", request.seed);
    reader.seed("variation_seed", request.variationSeed);
    reader.number("variation_strength", request.variationStrength);
    reader.name("sampler", request.sampler, samplerFromName);
    reader.name("schedule", request.schedule, scheduleFromName);
    reader.integer("count", request.count);
    reader.integer("batch", request.batch);
    reader.integer("clip_skip", request.clipSkip);
    reader.number("strength", request.strength);
    reader.name("inpaint_fill", request.inpaintFill, inpaintFillFromName);
    reader.integer("mask_feather", request.maskFeather);
    reader.boolean("soft_mask", request.softMask);
    reader.boolean("paste_back", request.pasteBack);
    reader.boolean("masked_only", request.maskedOnly);
    reader.integer("masked_padding", request.maskedPadding);
    reader.picture("init", request.init);
    reader.picture("mask", request.mask);
    reader.list("controls", limits::kMostControls, [&](Reader& entry) {
        ControlInput control;
        entry.text("model", control.model, limits::kLongestName);
        entry.picture("image", control.image);
        entry.picture("mask", control.mask);
        entry.number("weight", control.weight);
        entry.number("start", control.start);
        entry.number("end", control.end);
        request.controls.push_back(std::move(control));
    });
    readLoras(reader, request.loras);
    reader.list("regions", limits::kMostRegions, [&](Reader& entry) {
        RegionInput region;
        entry.text("prompt", region.prompt, limits::kLongestPrompt);
        entry.text("negative_prompt", region.negativePrompt, limits::kLongestPrompt);
        entry.picture("mask", region.mask);
        readLoras(entry, region.loras);
        request.regions.push_back(std::move(region));
    });
    if (!reader.problem().empty()) {
        return makeError(ErrorCode::InvalidRequest, reader.problem());
    }
    return request;
}

}  // namespace gouache
