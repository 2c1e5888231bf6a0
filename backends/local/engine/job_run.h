#pragma once

#include <chrono>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "backends/local/engine/engine_state.h"
#include "backends/local/engine/job_events.h"
#include "backends/local/engine/step_clock.h"
#include "backends/local/guidance/guided_unet.h"
#include "backends/local/pipeline/parts.h"
#include "backends/local/pipeline/paste_back.h"
#include "backends/local/pipeline/work_area.h"
#include "backends/local/preview/latent_preview.h"
#include "backends/local/schedule/sampling_config.h"
#include "core/backend/job.h"

namespace gouache::local {

/// One job from its request to its pictures, on the engine's thread. Pictures are made in batches;
/// where memory runs out beyond what the parts can free, the batch is halved, and at last the CPU
/// takes over from a CUDA device; whatever was done differently stands in the pictures' notes.
class JobRun {
  public:
    /// `betweenSteps` is called after every step, for what else the thread has to look after.
    JobRun(EngineState& state, const JobSpec& job, JobEvents& events,
           std::function<void()> betweenSteps);

    /// Sends progress, previews and results. Any error of the parts; Cancelled.
    Result<void> run();

  private:
    /// What can be told before anything is loaded.
    Result<void> checkRequest() const;
    Result<void> prepare();
    Result<void> openModel(at::Device device);
    Result<void> loadControls();
    /// Opens the LoRAs of the request and of its regions, and adds them to the weights.
    Result<void> loadLoras();
    /// The request's prompt and the regions' with their parts of the picture, encoded.
    Result<std::vector<PromptPart>> encodePrompts();
    /// Whether a ControlNet fits the checkpoint.
    Result<void> checkControl(const std::string& name, const ControlNetConfig& config) const;
    Result<void> checkNoise() const;
    int batchSize() const;
    /// Pixels a side of a latent cell.
    std::int64_t factor() const;
    Result<void> runBatches();
    Result<void> runBatch(int first, int count, bool checkEachStep);
    Result<void> finishPicture(int picture, const at::Tensor& latents, double seconds);
    /// The result of strength 0.
    ImagePtr untouchedInit() const;
    void reportStage(JobStage stage, int first, int count);
    void reportPreviews(int first, int step, const at::Tensor& predicted);
    Result<void> preparePreviews();
    /// Of every LoRA of the job, each once.
    std::vector<std::pair<std::string, std::string>> loraHashes();
    std::uint64_t predictedMemory(int pictures) const;
    bool freeCaches();

    EngineState& state_;
    const JobSpec& job_;
    const GenerationRequest& request_;
    JobEvents& events_;
    std::function<void()> betweenSteps_;

    Notes notes_;
    ModelInfo info_;
    at::Device device_ = at::kCPU;
    std::optional<Parts> parts_;
    std::vector<ActiveControl> controls_;
    /// The request's own LoRAs, then for each region those that it adds them to.
    std::vector<LoraSet> loras_;
    SamplingConfig sampling_;
    WorkArea area_;
    std::optional<PasteBack> paste_;
    std::optional<LatentPreview> preview_;
    StepClock clock_;
    int nextPicture_ = 0;  ///< pictures before it are done
};

}  // namespace gouache::local
