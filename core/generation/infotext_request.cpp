#include <charconv>
#include <cmath>
#include <optional>

#include "core/base/utf8.h"
#include "core/generation/catalogue_name.h"
#include "core/generation/infotext.h"
#include "core/generation/infotext_names.h"
#include "core/generation/lora_tags.h"
#include "core/generation/request_limits.h"

namespace gouache {

namespace {

/// Shortest text that reads back as the same number: 7, 7.5, 0.1.
std::string shown(double value) {
    char text[64];
    const auto end = std::to_chars(text, text + sizeof text, value);
    return {text, end.ptr};
}

template <typename Number>
std::optional<Number> numberIn(std::string_view text, Number least, Number most) {
    text = trimmed(text);
    Number value{};
    const auto parsed = std::from_chars(text.data(), text.data() + text.size(), value);
    if (parsed.ec != std::errc() || parsed.ptr != text.data() + text.size() ||
        !(value >= least && value <= most)) {
        return std::nullopt;
    }
    return value;
}

std::optional<PixelSize> sizeIn(std::string_view text) {
    const std::size_t cross = text.find('x');
    if (cross == std::string_view::npos) {
        return std::nullopt;
    }
    const auto width = numberIn<int>(text.substr(0, cross), 1, limits::kLargestSide);
    const auto height = numberIn<int>(text.substr(cross + 1), 1, limits::kLargestSide);
    return width && height ? std::optional(PixelSize{*width, *height}) : std::nullopt;
}

constexpr std::string_view maskedContentName(InpaintFill fill) {
    switch (fill) {
        case InpaintFill::Fill:
            return "fill";
        case InpaintFill::Original:
            return "original";
        case InpaintFill::LatentNoise:
            return "latent noise";
        case InpaintFill::LatentNothing:
            return "latent nothing";
    }
    return "";
}

/// Puts one field into the request; false where it has no counterpart or its value does not fit.
class FieldReader {
  public:
    explicit FieldReader(GenerationRequest& request) : request_(request) {}

    bool read(const std::string& key, const std::string& value) {
        if (key == "Steps") {
            return take(request_.steps, numberIn<int>(value, 1, limits::kMostSteps));
        }
        if (key == "CFG scale") {
            return take(request_.guidance, numberIn<double>(value, 0, limits::kLargestGuidance));
        }
        if (key == "Seed") {
            const auto seed = numberIn<std::uint64_t>(value, 0, UINT64_MAX);
            request_.seed = seed ? std::optional(Seed{*seed}) : std::nullopt;
            return seed.has_value();
        }
        if (key == "Size") {
            return take(request_.size, sizeIn(value));
        }
        if (key == "Model") {
            return isCatalogueName(value) && (request_.model = value, true);
        }
        if (key == "Sampler") {
            return readSampler(value);
        }
        if (key == "Schedule type") {
            const auto schedule = detail::scheduleFromInfotext(value, request_.sampler);
            request_.schedule = schedule ? schedule : request_.schedule;
            return schedule.has_value();
        }
        if (key == "Clip skip") {
            return take(request_.clipSkip, numberIn<int>(value, 1, limits::kLargestClipSkip));
        }
        if (key == "Variation seed") {
            const auto seed = numberIn<std::uint64_t>(value, 0, UINT64_MAX);
            request_.variationSeed = seed ? std::optional(Seed{*seed}) : std::nullopt;
            return seed.has_value();
        }
        if (key == "Variation seed strength") {
            return take(request_.variationStrength, numberIn<double>(value, 0, 1));
        }
        if (key == "Denoising strength") {
            return take(request_.strength, numberIn<double>(value, 0, 1));
        }
        return readInpainting(key, value);
    }

  private:
    template <typename T>
    static bool take(T& target, const std::optional<T>& value) {
        if (value) {
            target = *value;
        }
        return value.has_value();
    }

    bool readSampler(const std::string& value) {
        const auto named = detail::samplerFromInfotext(value);
        if (named) {
            request_.sampler = named->sampler;
            if (named->schedule) {
                request_.schedule = named->schedule;
            }
        }
        return named.has_value();
    }

    bool readInpainting(const std::string& key, const std::string& value) {
        if (key == "Mask blur") {
            return take(request_.maskFeather, numberIn<int>(value, 0, limits::kLargestFeather));
        }
        if (key == "Masked content") {
            for (const InpaintFill fill : allInpaintFills()) {
                if (asciiLower(value) == maskedContentName(fill)) {
                    request_.inpaintFill = fill;
                    return true;
                }
            }
            return false;
        }
        if (key == "Inpaint area") {
            request_.maskedOnly = asciiLower(value) == "only masked";
            return request_.maskedOnly || asciiLower(value) == "whole picture";
        }
        if (key == "Masked area padding") {
            return take(request_.maskedPadding,
                        numberIn<int>(value, 0, limits::kLargestMaskedPadding));
        }
        return false;
    }

    GenerationRequest& request_;
};

/// "Schedule type" needs the sampler, whatever the order in the file.
void readInOrder(InfotextRequest& result,
                 const std::vector<std::pair<std::string, std::string>>& fields) {
    FieldReader reader(result.request);
    for (const bool isSchedule : {false, true}) {
        for (auto& [key, value] : fields) {
            if ((key == "Schedule type") == isSchedule && !reader.read(key, value)) {
                result.others.emplace_back(key, value);
            }
        }
    }
}

void addInpainting(const GenerationRequest& request, Infotext& infotext) {
    auto& fields = infotext.fields;
    fields.emplace_back("Mask blur", std::to_string(request.maskFeather));
    fields.emplace_back("Masked content", maskedContentName(request.inpaintFill));
    if (request.maskedOnly) {
        fields.emplace_back("Inpaint area", "Only masked");
        fields.emplace_back("Masked area padding", std::to_string(request.maskedPadding));
    }
}

}  // namespace

bool isCatalogueName(std::string_view name) {
    if (name.empty() || name.size() > limits::kLongestName || trimmed(name).size() != name.size() ||
        !isValidUtf8(name)) {
        return false;
    }
    std::size_t partStart = 0;
    int slashes = 0;
    for (std::size_t i = 0; i <= name.size(); ++i) {
        if (i == name.size() || name[i] == '/') {
            // No empty part, no "." or "..", no hidden file, no home folder.
            if (i == partStart || name[partStart] == '.' || name[partStart] == '~') {
                return false;
            }
            slashes += i < name.size() ? 1 : 0;
            partStart = i + 1;
        } else if (name[i] == '\\' || static_cast<unsigned char>(name[i]) < 0x20) {
            return false;
        }
    }
    return slashes <= 1;
}

std::string infotextOf(const GenerationRequest& request, const InfotextFacts& facts) {
    Infotext infotext;
    infotext.prompt = withLoraTags(request.prompt, request.loras);
    infotext.negativePrompt = request.negativePrompt;
    auto& fields = infotext.fields;
    fields.emplace_back("Steps", std::to_string(request.steps));
    if (request.sampler) {
        fields.emplace_back("Sampler", infotextNameOf(*request.sampler));
    }
    if (request.schedule && *request.schedule != Schedule::Model) {
        fields.emplace_back("Schedule type", infotextNameOf(*request.schedule));
    }
    fields.emplace_back("CFG scale", shown(request.guidance));
    if (request.seed) {
        fields.emplace_back("Seed", std::to_string(request.seed->value));
    }
    fields.emplace_back(
        "Size", std::to_string(request.size.width) + "x" + std::to_string(request.size.height));
    if (!facts.modelHash.empty()) {
        fields.emplace_back("Model hash", facts.modelHash);
    }
    const std::string& model = facts.modelName.empty() ? request.model : facts.modelName;
    if (!model.empty()) {
        fields.emplace_back("Model", model);
    }
    if (request.init != nullptr) {
        fields.emplace_back("Denoising strength", shown(request.strength));
    }
    if (request.variationStrength > 0) {
        if (request.variationSeed) {
            fields.emplace_back("Variation seed", std::to_string(request.variationSeed->value));
        }
        fields.emplace_back("Variation seed strength", shown(request.variationStrength));
    }
    if (request.clipSkip > 1) {
        fields.emplace_back("Clip skip", std::to_string(request.clipSkip));
    }
    if (request.mask != nullptr) {
        addInpainting(request, infotext);
    }
    for (std::size_t i = 0; i < request.controls.size(); ++i) {
        const ControlInput& control = request.controls[i];
        Infotext unit;
        unit.fields = {{"Module", "none"},
                       {"Model", control.model},
                       {"Weight", shown(control.weight)},
                       {"Guidance Start", shown(control.start)},
                       {"Guidance End", shown(control.end)}};
        fields.emplace_back("ControlNet " + std::to_string(i), joinInfotext(unit));
    }
    if (!facts.loraHashes.empty()) {
        std::string hashes;
        for (const auto& [name, hash] : facts.loraHashes) {
            std::string plain = name;
            std::erase_if(plain, [](char c) { return c == ':' || c == ','; });
            hashes += (hashes.empty() ? "" : ", ") + plain + ": " + hash;
        }
        fields.emplace_back("Lora hashes", hashes);
    }
    if (!facts.notes.empty()) {
        std::string notes;
        for (const std::string& note : facts.notes) {
            notes += (notes.empty() ? "" : "; ") + note;
        }
        fields.emplace_back("Notes", notes);
    }
    // The seed's noise comes from the CPU's generator, which A1111 must be told.
    fields.emplace_back("RNG", "CPU");
    if (!facts.version.empty()) {
        fields.emplace_back("Version", facts.version);
    }
    return joinInfotext(infotext);
}

InfotextRequest requestFromInfotext(std::string_view text) {
    Infotext infotext = splitInfotext(text);
    InfotextRequest result;
    TaggedPrompt tagged = splitLoraTags(infotext.prompt);
    result.request.prompt = std::move(tagged.text);
    result.request.loras = std::move(tagged.loras);
    result.request.negativePrompt = std::move(infotext.negativePrompt);
    readInOrder(result, std::move(infotext.fields));
    return result;
}

}  // namespace gouache
