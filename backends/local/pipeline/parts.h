#pragma once

#include <functional>
#include <memory>
#include <set>
#include <string>

#include "backends/local/lora/lora_set.h"
#include "backends/local/model.h"
#include "backends/local/pipeline/notes.h"
#include "core/base/result.h"

namespace gouache::local {

/// A model's parts as a job uses them: dropped where memory is short, loaded again when needed, and
/// widened to float32 where their answers were not finite. Changes stay with the model, so that
/// later jobs need not learn them again.
class Parts {
  public:
    /// `freeCaches` gives back what the engine keeps only for speed (other models, cached blocks);
    /// true where that freed something.
    Parts(std::shared_ptr<LoadedModel> model, Notes& notes, std::function<bool()> freeCaches);

    LoadedModel& model() { return *model_; }
    const LoadedModel& model() const { return *model_; }
    const std::shared_ptr<LoadedModel>& shared() const { return model_; }
    Notes& notes() { return *notes_; }
    at::Device device() const { return model_->target.device; }
    /// "cpu", "cuda:0"
    std::string place() const { return model_->target.device.str(); }

    /// The part, with these LoRAs added and no others, loaded if it is not there. Errors as
    /// ModelSource's; OutOfMemory and Cancelled while LoRAs are added.
    Result<const ClipTextModel*> text(const LoraSet& loras = {});
    Result<UNet*> unet(const LoraSet& loras = {});
    Result<const Vae*> vae();

    /// The model's weights by the names of LoRA files. Errors as ModelSource's.
    Result<std::shared_ptr<const LoraTargets>> loraTargets();
    /// What the job will ask for: freeCaches() forgets every other variant of the weights, and so
    /// does making a new one where they take more than half of a part's own size.
    void needLoras(const std::vector<LoraSet>& sets);

    /// Loads the part again in float32 and notes it; false where it is float32 already.
    Result<bool> widenText();
    Result<bool> widenUNet();
    Result<bool> widenVae();

    bool dropText();
    bool dropUNet();
    bool dropVae();
    bool freeCaches();

  private:
    template <typename Part>
    Result<void> patch(Part& part, LoraPart kind, const LoraSet& loras);
    bool forgetVariants();

    WeightTarget float32() const { return {model_->target.device, at::kFloat}; }

    std::shared_ptr<LoadedModel> model_;
    Notes* notes_;
    std::function<bool()> freeCaches_;
    std::set<std::string> unetVariants_;  ///< needed by the job
    std::set<std::string> textVariants_;
    bool textWidened_ = false;
};

/// A way to need less memory: does it and returns true, or false where there is nothing to gain.
using Remedy = std::function<bool()>;

/// `work()` (a Result); each time that it ends in OutOfMemory the next remedy that gains something
/// is taken and it is tried again.
template <typename Work>
auto withRemedies(Work&& work, const std::vector<Remedy>& remedies) -> decltype(work()) {
    std::size_t next = 0;
    for (;;) {
        auto result = work();
        if (result.ok() || result.error().code != ErrorCode::OutOfMemory) {
            return result;
        }
        while (next < remedies.size() && !remedies[next]()) {
            ++next;
        }
        if (next == remedies.size()) {
            return result;
        }
        ++next;
    }
}

}  // namespace gouache::local
