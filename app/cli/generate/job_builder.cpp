#include "app/cli/generate/job_builder.h"

#include <charconv>
#include <memory>
#include <optional>
#include <sstream>
#include <string>
#include <string_view>
#include <utility>

#include "app/cli/generate/control_argument.h"
#include "app/cli/generate/lora_argument.h"
#include "app/cli/generate/region_argument.h"
#include "core/base/utf8.h"
#include "core/generation/request_limits.h"
#include "core/io/image_file.h"
#include "core/models/tensor_file.h"
#include "core/prompt/expand_request.h"

namespace gouache::cli {

namespace {

template <typename T>
std::string joinedNames(const std::vector<T>& values) {
    std::string names;
    for (const T& value : values) {
        names += (names.empty() ? "" : ", ") + std::string(nameOf(value));
    }
    return names;
}

/// None for an empty name; UnknownName lists the ones there are.
template <typename T>
Result<std::optional<T>> parsedName(std::string_view kind, const std::string& name,
                                    std::optional<T> (*fromName)(std::string_view),
                                    const std::vector<T>& all) {
    if (name.empty()) {
        return std::optional<T>();
    }
    const std::optional<T> value = fromName(name);
    if (!value) {
        return makeError(ErrorCode::UnknownName, kind, name, joinedNames(all));
    }
    return value;
}

/// A request's 0 means "the default", so a 0 that was typed has to be refused here.
Result<void> checkTyped(std::string_view name, const std::optional<int>& value, int least,
                        int most) {
    if (value && (*value < least || *value > most)) {
        return makeError(ErrorCode::ValueOutOfRange, name, std::to_string(*value),
                         std::to_string(least), std::to_string(most));
    }
    return {};
}

Result<std::optional<Seed>> parsedSeed(std::string_view name, const std::string& text) {
    if (text.empty() || text == "-1") {
        return std::optional<Seed>();
    }
    Seed seed;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), seed.value);
    if (error != std::errc{} || end != text.data() + text.size()) {
        return makeError(ErrorCode::InvalidRequest,
                         "the " + std::string(name) + " " + text +
                             " is not a whole number from 0 to 18446744073709551615, or -1");
    }
    return std::optional<Seed>(seed);
}

Result<void> checkDevice(const std::string& device) {
    const std::string_view number =
        device.starts_with("cuda:") ? std::string_view(device).substr(5) : "0";
    const bool digits = !number.empty() && number.size() <= 3 &&
                        number.find_first_not_of("0123456789") == number.npos;
    if (device.empty() || device == "cpu" || device == "cuda" ||
        (device.starts_with("cuda:") && digits)) {
        return {};
    }
    return makeError(ErrorCode::UnknownName, "device", device, "cpu, cuda, cuda:N");
}

Result<ImagePtr> readPicture(const std::string& file) {
    GOUACHE_TRY(Image image, loadImage(file));
    return std::make_shared<const Image>(std::move(image));
}

Result<ImagePtr> readMask(const std::string& file) {
    GOUACHE_TRY(const Image image, loadImage(file));
    // Transparent parts select nothing.
    return std::make_shared<const Image>(converted(image, PixelFormat::Gray8, 0));
}

Result<void> readPictures(const GenerateOptions& options, GenerationRequest& request) {
    if (!options.init.empty()) {
        GOUACHE_TRY(request.init, readPicture(options.init));
    }
    if (!options.mask.empty()) {
        GOUACHE_TRY(request.mask, readMask(options.mask));
    }
    for (const std::string& text : options.controls) {
        GOUACHE_TRY(const ControlArgument argument, parseControlArgument(text));
        GOUACHE_TRY(const ImagePtr image, readPicture(argument.file));
        request.controls.push_back(
            {argument.model, image, argument.weight, argument.start, argument.end});
    }
    for (const std::string& text : options.regions) {
        GOUACHE_TRY(RegionArgument argument, parseRegionArgument(text));
        GOUACHE_TRY(ImagePtr mask, readMask(argument.mask));
        request.regions.push_back({std::move(argument.prompt), "", std::move(mask), {}});
    }
    return {};
}

Result<GenerationRequest> parsedRequest(const GenerateOptions& options) {
    GOUACHE_CHECK(
        checkTyped("--width", options.width, limits::kSmallestSide, limits::kLargestSide));
    GOUACHE_CHECK(
        checkTyped("--height", options.height, limits::kSmallestSide, limits::kLargestSide));
    GOUACHE_CHECK(checkTyped("--steps", options.steps, 1, limits::kMostSteps));
    GOUACHE_CHECK(checkTyped("--count", options.count, 1, limits::kMostPictures));
    GOUACHE_CHECK(checkTyped("--batch", options.batch, 1, limits::kLargestBatch));
    GOUACHE_CHECK(checkTyped("--clip-skip", options.clipSkip, 1, limits::kLargestClipSkip));
    if (options.guidance && *options.guidance < 0) {
        std::ostringstream typed;
        typed << *options.guidance;
        return makeError(ErrorCode::ValueOutOfRange, "--cfg", typed.str(), "0",
                         std::to_string(static_cast<int>(limits::kLargestGuidance)));
    }

    GenerationRequest request;
    request.prompt = options.prompt;
    request.negativePrompt = options.negativePrompt;
    request.model = options.model;
    request.size = {options.width.value_or(0), options.height.value_or(0)};
    request.steps = options.steps.value_or(0);
    request.guidance = options.guidance.value_or(-1);
    request.count = options.count.value_or(1);
    request.batch = options.batch.value_or(0);
    request.clipSkip = options.clipSkip.value_or(1);
    request.strength = options.strength.value_or(request.strength);
    request.variationStrength = options.variationStrength.value_or(0);
    request.maskFeather = options.maskFeather.value_or(request.maskFeather);
    request.softMask = options.softMask;
    GOUACHE_TRY(request.seed, parsedSeed("seed", options.seed));
    GOUACHE_TRY(request.variationSeed, parsedSeed("variation seed", options.variationSeed));
    for (const std::string& text : options.loras) {
        GOUACHE_TRY(LoraUse lora, parseLoraArgument(text));
        request.loras.push_back(std::move(lora));
    }
    GOUACHE_TRY(request.sampler,
                parsedName("sampler", options.sampler, samplerFromName, allSamplers()));
    GOUACHE_TRY(request.schedule,
                parsedName("schedule", options.schedule, scheduleFromName, allSchedules()));
    GOUACHE_TRY(
        const std::optional<InpaintFill> fill,
        parsedName("inpaint fill", options.inpaintFill, inpaintFillFromName, allInpaintFills()));
    request.inpaintFill = fill.value_or(request.inpaintFill);
    return request;
}

Result<void> checkLoras(const std::vector<LoraUse>& loras,
                        const std::vector<std::filesystem::path>& folders) {
    for (const LoraUse& lora : loras) {
        if (lora.weight != 0 || lora.textWeight.value_or(0) != 0) {
            GOUACHE_CHECK(findModel(lora.name, ModelKind::Lora, folders));
        }
    }
    return {};
}

/// The shape that the noise of a resolved request has to have.
Result<void> checkNoise(const FloatTensor& noise, const GenerationRequest& request,
                        const ModelInfo& model) {
    const std::vector<std::int64_t> wanted{request.count, model.latentChannels,
                                           request.size.height / model.vaeFactor,
                                           request.size.width / model.vaeFactor};
    if (noise.shape == wanted) {
        return {};
    }
    const auto text = [](const std::vector<std::int64_t>& shape) {
        std::string joined;
        for (const std::int64_t side : shape) {
            joined += (joined.empty() ? "[" : ", ") + std::to_string(side);
        }
        return joined + "]";
    };
    return makeError(ErrorCode::InvalidRequest, "the noise has the shape " + text(noise.shape) +
                                                    ", but these pictures need " + text(wanted));
}

/// Without --profile this computer, on the best of its devices; --device and --dtype go before the
/// profile's.
Result<void> choosePlace(const GenerateOptions& options, const std::vector<Profile>& profiles,
                         GenerateJob& job) {
    GOUACHE_CHECK(checkDevice(options.device));
    GOUACHE_TRY(const Profile profile, findProfile(options.profile, profiles));
    job.place = profile.place;
    if (!options.profile.empty()) {
        job.spec.device = profile.device;
        job.spec.precision = profile.precision;
    }
    if (!options.device.empty()) {
        job.spec.device = options.device;
    }
    if (!options.precision.empty()) {
        job.spec.precision = precisionFromName(options.precision);
        if (!job.spec.precision) {
            return makeError(ErrorCode::UnknownName, "dtype", options.precision,
                             "float32, bfloat16, float16");
        }
    }
    return {};
}

}  // namespace

Result<GenerateJob> buildJob(const GenerateOptions& options,
                             const std::vector<std::filesystem::path>& modelFolders,
                             const std::vector<Profile>& profiles) {
    GOUACHE_TRY(GenerationRequest request, parsedRequest(options));
    GOUACHE_TRY(request, withoutWildcards(std::move(request), wildcardFolders()));
    GenerateJob job;
    GOUACHE_CHECK(choosePlace(options, profiles, job));
    GOUACHE_TRY(job.model, findModel(request.model, ModelKind::Checkpoint, modelFolders));
    if (!job.model.runnable) {
        return makeError(
            ErrorCode::UnsupportedArchitecture, job.model.name,
            job.model.architecture.empty() ? "of an unknown kind" : job.model.architecture);
    }
    GOUACHE_CHECK(readPictures(options, request));
    for (const ControlInput& control : request.controls) {
        GOUACHE_CHECK(findControl(control.model, job.model, modelFolders));
    }
    if (const auto problems = validate(request, job.model.defaults); !problems.empty()) {
        return problems.front().error;
    }
    job.spec.request = resolveDefaults(std::move(request), job.model.defaults);
    GOUACHE_CHECK(checkLoras(job.spec.request.loras, modelFolders));
    for (const RegionInput& region : job.spec.request.regions) {
        GOUACHE_CHECK(checkLoras(region.loras, modelFolders));
    }
    job.spec.previews = !options.previews.empty();
    job.spec.returnLatents = !options.latentsOut.empty();
    if (!options.noise.empty()) {
        GOUACHE_TRY(FloatTensor noise, readFloatTensor(options.noise, "noise"));
        job.spec.noise = std::make_shared<const FloatTensor>(std::move(noise));
        GOUACHE_CHECK(checkNoise(*job.spec.noise, job.spec.request, job.model));
    }
    return job;
}

}  // namespace gouache::cli
