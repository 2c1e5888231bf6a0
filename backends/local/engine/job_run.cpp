#include "backends/local/engine/job_run.h"

#include <algorithm>

#include "backends/local/base/cpu_memory.h"
#include "backends/local/base/device.h"
#include "backends/local/base/torch_errors.h"
#include "backends/local/engine/lora_loader.h"
#include "backends/local/pipeline/decode.h"
#include "backends/local/pipeline/denoise.h"
#include "backends/local/pipeline/image_tensor.h"
#include "backends/local/pipeline/latent_start.h"
#include "backends/local/pipeline/memory_estimate.h"
#include "backends/local/pipeline/picture_noise.h"
#include "backends/local/pipeline/region_shares.h"
#include "core/base/log.h"
#include "core/models/model_places.h"

namespace gouache::local {
namespace {

using Clock = std::chrono::steady_clock;

double secondsSince(Clock::time_point start) {
    return std::chrono::duration<double>(Clock::now() - start).count();
}

std::shared_ptr<const FloatTensor> floatTensorOf(const at::Tensor& tensor) {
    const at::Tensor dense = tensor.to(at::kCPU, at::kFloat).contiguous();
    auto copy = std::make_shared<FloatTensor>();
    copy->shape.assign(dense.sizes().begin(), dense.sizes().end());
    copy->values.assign(dense.const_data_ptr<float>(),
                        dense.const_data_ptr<float>() + dense.numel());
    return copy;
}

/// The control's picture as the network takes it, [1, 3, H, W] in [0, 1], cut like the picture that
/// it steers.
at::Tensor controlTensor(const Image& image, const WorkArea& area) {
    return tensorOf(worked(image, area)).mul(0.5).add(0.5);
}

}  // namespace

JobRun::JobRun(EngineState& state, const JobSpec& job, JobEvents& events,
               std::function<void()> betweenSteps)
    : state_(state),
      job_(job),
      request_(job.request),
      events_(events),
      betweenSteps_(std::move(betweenSteps)) {}

Result<void> JobRun::run() {
    GOUACHE_TRY(const at::Device device, deviceOf(job_.device));
    GOUACHE_TRY(info_, findModel(request_.model, ModelKind::Checkpoint, allModelFolders()));
    GOUACHE_CHECK(checkRequest());
    reportStage(JobStage::LoadingModel, 0, request_.count);
    GOUACHE_CHECK(openModel(device));
    GOUACHE_CHECK(prepare());
    Result<void> made = runBatches();
    if (!made && made.error().code == ErrorCode::OutOfMemory && device_.is_cuda()) {
        log(LogLevel::Warning, "engine", "out of memory on the CUDA device: the CPU takes over");
        notes_.add(notes::kCpuFallback);
        parts_.reset();
        controls_.clear();
        freeCaches();
        GOUACHE_CHECK(openModel(at::kCPU));
        GOUACHE_CHECK(loadControls());
        GOUACHE_CHECK(loadLoras());
        made = runBatches();
    }
    if (!made && made.error().code == ErrorCode::OutOfMemory) {
        return makeError(ErrorCode::OutOfMemory, idOf(device_), memoryText(predictedMemory(1)));
    }
    return made;
}

Result<void> JobRun::openModel(at::Device device) {
    const std::vector<Precision> well = precisionsOf(device);
    Precision precision = job_.precision.value_or(well.front());
    if (device.is_cpu() && precision == Precision::Float16) {
        // Processors only convert it: what was meant for a CUDA device runs in the type that they
        // do well.
        if (!device_.is_cuda()) {
            return makeError(ErrorCode::NotSupported, "float16", "the CPU");
        }
        precision = well.front();
    }
    device_ = device;
    GOUACHE_TRY(std::shared_ptr<LoadedModel> model,
                state_.models.model(info_.path, {device, scalarTypeOf(precision)}));
    parts_.emplace(std::move(model), notes_, [this] { return freeCaches(); });
    resetPeakMemory(device_);
    return {};
}

bool JobRun::freeCaches() {
    return state_.models.dropUnused(device_);
}

Result<void> JobRun::checkRequest() const {
    const std::vector<RequestProblem> problems = validate(request_, info_.defaults);
    if (!problems.empty()) {
        return problems.front().error;
    }
    return {};
}

Result<void> JobRun::prepare() {
    const ModelSource& source = *parts_->model().source;
    GOUACHE_TRY(sampling_, resolveSampling(source.schedulerConfig(), request_.sampler,
                                           request_.schedule, info_.name));
    if (sampling_.replaced) {
        notes_.add(notes::kSchedulerReplaced);
    }
    GOUACHE_TRY(area_, planWorkArea(request_, static_cast<int>(vaeFactor(source.vaeConfig())),
                                    info_.defaults.sizeMultiple));
    GOUACHE_CHECK(checkNoise());
    GOUACHE_CHECK(loadControls());
    GOUACHE_CHECK(loadLoras());
    GOUACHE_CHECK(guarded(idOf(device_), [this] { paste_.emplace(request_, area_); }));
    const std::uint64_t need = predictedMemory(1);
    log(LogLevel::Info, "engine", "a picture is predicted to need " + memoryText(need));
    if (need > totalMemory(device_) && device_.is_cpu()) {
        return makeError(ErrorCode::OutOfMemory, idOf(device_), memoryText(need));
    }
    return {};
}

Result<void> JobRun::checkNoise() const {
    if (job_.noise == nullptr) {
        return {};
    }
    const ModelSource& source = *parts_->model().source;
    const std::int64_t factor = vaeFactor(source.vaeConfig());
    const std::vector<std::int64_t> wanted{request_.count, latentChannels(source.vaeConfig()),
                                           area_.working.height / factor,
                                           area_.working.width / factor};
    const auto text = [](const std::vector<std::int64_t>& shape) {
        std::string joined;
        for (const std::int64_t size : shape) {
            joined += (joined.empty() ? "[" : ", ") + std::to_string(size);
        }
        return joined + "]";
    };
    const auto elements = static_cast<std::size_t>(wanted[0] * wanted[1] * wanted[2] * wanted[3]);
    if (job_.noise->shape != wanted || job_.noise->values.size() != elements) {
        return makeError(ErrorCode::InvalidRequest, "the noise has the shape " +
                                                        text(job_.noise->shape) + ", but " +
                                                        text(wanted) + " is needed");
    }
    return {};
}

Result<void> JobRun::loadControls() {
    controls_.clear();
    for (const ControlInput& input : request_.controls) {
        GOUACHE_TRY(const ModelInfo info, findControl(input.model, info_, allModelFolders()));
        GOUACHE_TRY(auto network,
                    state_.models.control(info.path, {device_, parts_->model().target.dtype}));
        GOUACHE_CHECK(checkControl(info.name, network->config()));
        GOUACHE_TRY(at::Tensor image, guarded(idOf(device_), [&] {
                        return controlTensor(*input.image, area_).to(device_);
                    }));
        at::Tensor area;
        if (input.mask != nullptr) {
            GOUACHE_TRY(area, guarded(idOf(device_), [&] {
                            return cellsOf(*input.mask, area_, factor()).to(device_);
                        }));
        }
        controls_.push_back({std::move(network), std::move(image), input.weight, input.start,
                             input.end, std::move(area)});
    }
    return {};
}

Result<void> JobRun::loadLoras() {
    loras_.assign(1 + request_.regions.size(), LoraSet());
    const bool any = !request_.loras.empty() ||
                     std::any_of(request_.regions.begin(), request_.regions.end(),
                                 [](const RegionInput& region) { return !region.loras.empty(); });
    if (any) {
        GOUACHE_TRY(auto targets, parts_->loraTargets());
        LoraLoader loader(std::move(targets), allModelFolders());
        GOUACHE_CHECK(loader.add(request_.loras, loras_.front()));
        for (std::size_t i = 0; i < request_.regions.size(); ++i) {
            loras_[i + 1] = loras_.front();
            GOUACHE_CHECK(loader.add(request_.regions[i].loras, loras_[i + 1]));
        }
    }
    parts_->needLoras(loras_);
    // Now, so that it counts as loading and fails early.
    for (const LoraSet& loras : loras_) {
        for (const auto& lora : loras.files()) {
            if (!lora->unused().empty()) {
                notes_.add(std::string(notes::kLoraPartly) + ": " + lora->name() + ": " +
                           lora->unusedText());
            }
        }
        GOUACHE_CHECK(withRemedies([&]() -> Result<UNet*> { return parts_->unet(loras); },
                                   {[this] { return parts_->freeCaches(); }}));
    }
    return {};
}

std::vector<std::pair<std::string, std::string>> JobRun::loraHashes() {
    std::vector<std::pair<std::string, std::string>> hashes;
    for (const LoraSet& loras : loras_) {
        for (const auto& lora : loras.files()) {
            std::string& hash = state_.loraHashes[lora->stamp()];
            if (hash.empty()) {
                hash = lora->hash();
            }
            const std::pair entry(lora->name(), hash);
            if (!hash.empty() && std::find(hashes.begin(), hashes.end(), entry) == hashes.end()) {
                hashes.push_back(entry);
            }
        }
    }
    return hashes;
}

Result<std::vector<PromptPart>> JobRun::encodePrompts() {
    const bool guided = request_.guidance > 1;
    GOUACHE_TRY(const std::vector<at::Tensor> shares, guarded(idOf(device_), [&] {
                    return regionShares(request_.regions, area_, factor());
                }));
    std::vector<PromptPart> prompts;
    for (std::size_t i = 0; i < shares.size(); ++i) {
        const RegionInput* region = i == 0 ? nullptr : &request_.regions[i - 1];
        // A part that no cell hears is left out; one is always there.
        const bool heard = shares[i].max().item<float>() > 0;
        if (!heard && !(i + 1 == shares.size() && prompts.empty())) {
            continue;
        }
        const std::string& negative = region == nullptr || region->negativePrompt.empty()
                                          ? request_.negativePrompt
                                          : region->negativePrompt;
        PromptPart part;
        GOUACHE_TRY(
            part.embeddings,
            state_.prompts.get(*parts_, region == nullptr ? request_.prompt : region->prompt,
                               guided ? negative : std::string(), request_.clipSkip, loras_[i]));
        part.share = shares[i].to(device_);
        part.variant = loras_[i].variantOf(LoraPart::UNet);
        prompts.push_back(std::move(part));
    }
    return prompts;
}

Result<void> JobRun::checkControl(const std::string& name, const ControlNetConfig& config) const {
    const ModelSource& source = *parts_->model().source;
    const std::int64_t width = source.unetConfig().contextWidth;
    if (config.unet.contextWidth != width) {
        return makeError(ErrorCode::BadModelConfig, name,
                         "its context is " + std::to_string(config.unet.contextWidth) +
                             " wide, but the checkpoint's is " + std::to_string(width));
    }
    if (config.factor() != vaeFactor(source.vaeConfig())) {
        return makeError(ErrorCode::BadModelConfig, name,
                         "its picture has " + std::to_string(config.factor()) +
                             " pixels for a latent cell, but the checkpoint's VAE " +
                             std::to_string(vaeFactor(source.vaeConfig())));
    }
    return {};
}

std::int64_t JobRun::factor() const {
    return vaeFactor(parts_->model().source->vaeConfig());
}

std::uint64_t JobRun::predictedMemory(int pictures) const {
    const LoadedModel& model = parts_->model();
    const int calls = request_.guidance > 1 ? 2 : 1;
    const std::int64_t variants = model.unet != nullptr ? model.unet->patches().byteSize() : 0;
    return estimateJob(*model.source, static_cast<std::int64_t>(pictures) * calls,
                       area_.working.height / factor(), area_.working.width / factor(),
                       model.target.dtype)
               .total() +
           static_cast<std::uint64_t>(variants);
}

int JobRun::batchSize() const {
    if (request_.batch > 0) {
        return std::min(request_.batch, request_.count);
    }
    if (!device_.is_cuda()) {
        return 1;  // a processor gains nothing, and the first picture would come later
    }
    constexpr int kMost = 8;
    int batch = std::min(request_.count, kMost);
    while (batch > 1 && predictedMemory(batch) > totalMemory(device_) / 4 * 3) {
        --batch;
    }
    return batch;
}

Result<void> JobRun::runBatches() {
    int batch = batchSize();
    while (nextPicture_ < request_.count) {
        const int count = std::min(batch, request_.count - nextPicture_);
        // Previews wait for a CUDA device in every step anyway.
        const bool late = device_.is_cuda() && !job_.previews;
        Result<void> made = runBatch(nextPicture_, count, !late);
        if (!made && late && made.error().code == ErrorCode::NotFinite) {
            made = runBatch(nextPicture_, count, true);
        }
        if (made) {
            continue;
        }
        if (made.error().code != ErrorCode::OutOfMemory || count == 1) {
            return made;
        }
        notes_.add(notes::kBatchReduced);
        batch = (count + 1) / 2;
    }
    return {};
}

Result<void> JobRun::runBatch(int first, int count, bool checkEachStep) {
    const Clock::time_point began = Clock::now();
    Parts& parts = *parts_;
    if (job_.previews) {
        GOUACHE_CHECK(preparePreviews());
    }
    reportStage(JobStage::EncodingPrompt, first, count);
    DenoiseInputs inputs;
    GOUACHE_TRY(inputs.prompts, encodePrompts());
    inputs.loras = loras_;
    inputs.guidance = request_.guidance;
    inputs.controls = controls_;
    inputs.checkEachStep = checkEachStep;

    GOUACHE_TRY(NoiseSchedule schedule, makeNoiseSchedule(sampling_, request_.steps));
    const std::unique_ptr<StepSampler> sampler = makeSampler(sampling_, std::move(schedule));
    const std::vector<std::int64_t> shape{1, latentChannels(parts.model().source->vaeConfig()),
                                          area_.working.height / factor(),
                                          area_.working.width / factor()};
    std::vector<NoiseSeeds> seeds;
    for (int i = 0; i < count; ++i) {
        seeds.push_back({seedOf(request_, first + i), variationSeedOf(request_, first + i)});
    }
    PictureNoise noise(seeds, request_.variationStrength, shape, device_);
    at::Tensor given;
    if (job_.noise != nullptr) {
        given = at::from_blob(const_cast<float*>(job_.noise->values.data()), job_.noise->shape,
                              at::kFloat)
                    .narrow(0, first, count);
    }
    GOUACHE_TRY(const LatentStart start,
                makeLatentStart(parts, request_, area_, *sampler, count, given, noise));

    const int steps = sampler->steps();
    const int skipped =
        start.firstEvaluation > 0 ? sampler->stepsDone(start.firstEvaluation - 1) : 0;
    events_.progress({JobStage::Denoising, first, count, 0, steps - skipped, 0});
    clock_.start();
    GOUACHE_TRY(
        const at::Tensor latents,
        denoise(
            parts, *sampler, start, inputs, noise,
            [&](int step, int total, const at::Tensor& predicted) {
                events_.progress({JobStage::Denoising, first, count, step, total, clock_.tick()});
                reportPreviews(first, step, predicted);
                betweenSteps_();
            }));
    reportStage(JobStage::Decoding, first, count);
    const double share = secondsSince(began) / count;
    for (int i = 0; i < count; ++i) {
        GOUACHE_CHECK(finishPicture(first + i, latents.narrow(0, i, 1), share));
        betweenSteps_();
    }
    return {};
}

Result<void> JobRun::finishPicture(int picture, const at::Tensor& latents, double seconds) {
    Parts& parts = *parts_;
    const Clock::time_point began = Clock::now();
    PictureResult result;
    if (request_.init != nullptr && request_.strength <= 0) {
        GOUACHE_TRY(result.image, guarded(idOf(device_), [&] { return untouchedInit(); }));
    } else {
        GOUACHE_TRY(const Image generated, decodePicture(parts, latents, request_.steps));
        GOUACHE_TRY(result.image, guarded(idOf(device_), [&]() -> ImagePtr {
                        return std::make_shared<const Image>(paste_->finished(generated));
                    }));
    }
    result.picture = picture;
    result.seed = seedOf(request_, picture);
    result.seconds = seconds + secondsSince(began);
    result.device = idOf(device_);
    result.precision = precisionOf(parts.model().target.dtype);
    result.peakMemory = peakMemory(device_);
    result.notes = notes_.keys();
    result.loraHashes = loraHashes();
    if (job_.returnLatents) {
        GOUACHE_TRY(result.latents, guarded(idOf(device_), [&] { return floatTensorOf(latents); }));
    }
    nextPicture_ = picture + 1;
    events_.result(result);
    return {};
}

ImagePtr JobRun::untouchedInit() const {
    const Image& init = *request_.init;
    Image image = init.size() == area_.finished ? init : resized(init, area_.finished);
    return std::make_shared<const Image>(image.format() == PixelFormat::Gray8
                                             ? converted(image, PixelFormat::Rgb8)
                                             : std::move(image));
}

void JobRun::reportStage(JobStage stage, int first, int count) {
    events_.progress({stage, first, count, 0, 0, 0});
}

Result<void> JobRun::preparePreviews() {
    if (preview_) {
        return {};
    }
    LoadedModel& model = parts_->model();
    const auto channels = static_cast<std::size_t>(latentChannels(model.source->vaeConfig()));
    if (model.latentRgb && model.latentRgb->factors.size() == channels) {
        preview_.emplace(*model.latentRgb);
        return {};
    }
    GOUACHE_TRY(const Vae* vae, parts_->vae());
    GOUACHE_TRY(LatentRgb rgb, guarded(idOf(device_), [&] {
                    return latentRgbFor(model.source->vaeConfig(), *vae, model.source->path());
                }));
    model.latentRgb = rgb;
    return guarded(idOf(device_), [&] { preview_.emplace(rgb); });
}

void JobRun::reportPreviews(int first, int step, const at::Tensor& predicted) {
    if (!preview_) {
        return;
    }
    const Result<void> sent = guarded(idOf(device_), [&] {
        int picture = first;
        for (const Image& image : preview_->pictures(predicted)) {
            events_.preview(
                {picture++, step, std::make_shared<const Image>(paste_->preview(image))});
        }
    });
    if (!sent) {
        log(LogLevel::Info, "engine", "a preview could not be made");
    }
}

}  // namespace gouache::local
