#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "core/backend/job.h"
#include "core/base/error.h"

namespace gouache {

/// Every event says whose it is; `sequence` starts at 1 and grows by one within an attempt.
struct EventHeader {
    JobAttempt id;
    std::uint64_t sequence = 0;
};

enum class JobStage : std::uint8_t { LoadingModel, EncodingPrompt, Denoising, Decoding };

struct StepProgress {
    JobStage stage = JobStage::Denoising;
    int firstPicture = 0;  ///< index of the first picture of this batch
    int pictures = 1;      ///< pictures in this batch
    int step = 0;          ///< steps done, 0…steps (of this batch)
    int steps = 0;
    double iterationsPerSecond = 0;  ///< over the last few steps; 0 = not known yet
};

/// The forming picture after a step, at latent size or larger; scale it to the picture's size.
struct Preview {
    int picture = 0;
    int step = 0;
    ImagePtr image;  ///< Rgb8
};

struct PictureResult {
    int picture = 0;
    Seed seed;
    ImagePtr image;  ///< Rgb8, or Rgba8 where init had alpha
    double seconds = 0;  ///< this picture's share of the job's time so far
    std::string device;  ///< as DeviceInfo::id
    Precision precision = Precision::Float32;
    std::uint64_t peakMemory = 0;  ///< bytes, measured; 0 = not known
    /// Deviations the user should be able to see later, such as "vae_tiled", "float32_retry". Keys, not sentences.
    std::vector<std::string> notes;
    /// Name and hash of each LoRA in it, for InfotextFacts::loraHashes.
    std::vector<std::pair<std::string, std::string>> loraHashes;
    std::shared_ptr<const FloatTensor> latents;  ///< [1, C, H/f, W/f], model-scaled, where asked for
};

enum class JobOutcome : std::uint8_t { Done, Failed, Cancelled };

/// Hears of one job. Called on the backend's thread, one call at a time, in order; must return quickly and not throw.
class JobObserver {
  public:
    virtual ~JobObserver() = default;

    virtual void onStarted(const EventHeader&) {}
    virtual void onProgress(const EventHeader&, const StepProgress&) {}
    virtual void onPreview(const EventHeader&, const Preview&) {}
    virtual void onResult(const EventHeader&, const PictureResult&) {}
    /// The last event of every job that submit() took. `error` is set exactly where outcome is Failed.
    virtual void onFinished(const EventHeader&, JobOutcome, const std::optional<Error>&) {}
};

}  // namespace gouache
