#include "app/cli/generate/job_builder.h"

#include <memory>
#include <string>
#include <string_view>
#include <utility>

#include "app/cli/generate/control_argument.h"
#include "app/cli/generate/region_argument.h"
#include "core/io/image_file.h"
#include "core/models/tensor_file.h"
#include "core/prompt/expand_request.h"

namespace gouache::cli {

namespace {

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

Result<void> readPictures(const PictureOptions& options, GenerationRequest& request) {
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

Result<ModelInfo> runnableModel(const std::string& name,
                                const std::vector<std::filesystem::path>& folders) {
    GOUACHE_TRY(ModelInfo model, findModel(name, ModelKind::Checkpoint, folders));
    if (!model.runnable) {
        return makeError(ErrorCode::UnsupportedArchitecture, model.name,
                         model.architecture.empty() ? "of an unknown kind" : model.architecture);
    }
    return model;
}

Result<CheckedRequest> checkedRequest(const PictureOptions& options,
                                      const std::vector<std::filesystem::path>& modelFolders) {
    CheckedRequest checked;
    checked.request.prompt = options.prompt;
    GOUACHE_CHECK(options.applyTo(checked.request));
    GOUACHE_TRY(checked.request, withoutWildcards(std::move(checked.request), wildcardFolders()));
    GOUACHE_TRY(checked.model, runnableModel(checked.request.model, modelFolders));
    GOUACHE_CHECK(readPictures(options, checked.request));
    for (const ControlInput& control : checked.request.controls) {
        GOUACHE_CHECK(findControl(control.model, checked.model, modelFolders));
    }
    if (const auto problems = validate(checked.request, checked.model.defaults);
        !problems.empty()) {
        return problems.front().error;
    }
    const GenerationRequest resolved = resolveDefaults(checked.request, checked.model.defaults);
    GOUACHE_CHECK(checkLoras(resolved.loras, modelFolders));
    for (const RegionInput& region : resolved.regions) {
        GOUACHE_CHECK(checkLoras(region.loras, modelFolders));
    }
    return checked;
}

Result<GenerateJob> buildJob(const GenerateOptions& options,
                             const std::vector<std::filesystem::path>& modelFolders,
                             const std::vector<Profile>& profiles) {
    GenerateJob job;
    GOUACHE_CHECK(choosePlace(options, profiles, job));
    GOUACHE_TRY(CheckedRequest checked, checkedRequest(options, modelFolders));
    job.model = std::move(checked.model);
    job.spec.request = resolveDefaults(std::move(checked.request), job.model.defaults);
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
