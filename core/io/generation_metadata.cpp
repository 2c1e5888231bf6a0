#include "core/io/generation_metadata.h"

#include "core/base/log.h"
#include "core/base/read_file.h"
#include "core/base/utf8.h"
#include "core/generation/catalogue_name.h"
#include "core/io/image_file.h"

namespace gouache {

namespace {

constexpr std::size_t kMostEmbedded = std::size_t{32} << 20;
constexpr ImageLimits kEmbeddedLimits{std::uint64_t{256} << 20, 16'384, 67'108'864};

/// A name that tells nothing of this computer's folders.
std::string catalogueNameOf(const std::string& nameOrPath) {
    if (nameOrPath.empty() || isCatalogueName(nameOrPath)) {
        return nameOrPath;
    }
    std::filesystem::path path(nameOrPath);
    if (!path.has_filename()) {
        path = path.parent_path();
    }
    const std::string name =
        (asciiLower(path.extension().string()) == ".safetensors" ? path.stem() : path.filename())
            .string();
    return isCatalogueName(name) ? name : std::string();
}

/// Clears names from outside that are not names, and keeps them to be shown.
void dropPaths(GenerationMetadata& metadata) {
    const auto drop = [&](const char* what, std::string& name) {
        if (!name.empty() && !isCatalogueName(name)) {
            metadata.others.emplace_back(what, std::exchange(name, {}));
            return true;
        }
        return false;
    };
    GenerationRequest& request = metadata.request;
    drop("Model", request.model);
    std::erase_if(request.controls,
                  [&](ControlInput& control) { return drop("ControlNet", control.model); });
    const auto dropLoras = [&](std::vector<LoraUse>& loras) {
        std::erase_if(loras, [&](LoraUse& lora) { return drop("LoRA", lora.name); });
    };
    dropLoras(request.loras);
    for (RegionInput& region : request.regions) {
        dropLoras(region.loras);
    }
}

}  // namespace

const ImageCodec& pngCodec() {
    static const ImageCodec codec{
        [](const Image& image) { return encodeImage(image, ImageFileFormat::Png); },
        [](std::span<const std::byte> bytes) {
            return decodeImage(bytes, "the picture in the settings", kEmbeddedLimits);
        }};
    return codec;
}

PictureMetadata pictureMetadataFor(const GenerationRequest& given, const InfotextFacts& facts) {
    GenerationRequest request = given;
    request.model =
        facts.modelName.empty() ? catalogueNameOf(request.model) : catalogueNameOf(facts.modelName);
    for (ControlInput& control : request.controls) {
        control.model = catalogueNameOf(control.model);
    }
    const auto nameLoras = [](std::vector<LoraUse>& loras) {
        for (LoraUse& lora : loras) {
            lora.name = catalogueNameOf(lora.name);
        }
    };
    nameLoras(request.loras);
    for (RegionInput& region : request.regions) {
        nameLoras(region.loras);
    }
    PictureMetadata metadata;
    metadata.infotext = infotextOf(request, facts);
    auto json = requestToJson(request, &pngCodec());
    if (!json.ok() || json->size() > kMostEmbedded) {
        json = requestToJson(request);
    }
    if (json.ok()) {
        metadata.requestJson = std::move(json).value();
    }
    return metadata;
}

Result<GenerationMetadata> readGenerationMetadata(std::span<const std::byte> file,
                                                  std::string_view name) {
    GOUACHE_TRY(const PictureMetadata stored, readPictureMetadata(file, name));
    GenerationMetadata metadata;
    metadata.infotext = stored.infotext;
    if (!stored.requestJson.empty()) {
        auto request = requestFromJson(stored.requestJson, &pngCodec());
        if (request.ok()) {
            metadata.request = std::move(request).value();
            metadata.complete = true;
            dropPaths(metadata);
            return metadata;
        }
        log(LogLevel::Warning, "metadata", englishSentence(request.error()));
    }
    if (trimmed(stored.infotext).empty()) {
        return makeError(ErrorCode::NoMetadata, name);
    }
    InfotextRequest read = requestFromInfotext(stored.infotext);
    metadata.request = std::move(read.request);
    metadata.others = std::move(read.others);
    dropPaths(metadata);
    return metadata;
}

Result<GenerationMetadata> readGenerationMetadata(const std::filesystem::path& path) {
    GOUACHE_TRY(const std::string content, readFile(path, ImageLimits{}.bytes));
    return readGenerationMetadata(std::as_bytes(std::span(content)), path.string());
}

}  // namespace gouache
