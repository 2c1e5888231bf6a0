#pragma once

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

namespace gouache::local {

/// Deviations of a job that end in PictureResult::notes, each once, in the order in which they
/// came.
class Notes {
  public:
    void add(std::string_view key) {
        if (std::find(keys_.begin(), keys_.end(), key) == keys_.end()) {
            keys_.emplace_back(key);
        }
    }
    const std::vector<std::string>& keys() const { return keys_; }

  private:
    std::vector<std::string> keys_;
};

namespace notes {
inline constexpr std::string_view kSchedulerReplaced = "scheduler_replaced";
inline constexpr std::string_view kTextFloat32 = "text_encoder_float32";
inline constexpr std::string_view kUNetFloat32 = "unet_float32";
inline constexpr std::string_view kVaeFloat32 = "vae_float32";
inline constexpr std::string_view kVaeTiled = "vae_tiled";
inline constexpr std::string_view kTextOffloaded = "text_encoder_offloaded";
inline constexpr std::string_view kVaeOffloaded = "vae_offloaded";
inline constexpr std::string_view kUNetOffloaded = "unet_offloaded";
inline constexpr std::string_view kGuidanceSplit = "guidance_split";
inline constexpr std::string_view kBatchReduced = "batch_reduced";
inline constexpr std::string_view kCpuFallback = "cpu_fallback";
/// Followed by ": ", the LoRA's name, ": " and the first of its keys that do not apply.
inline constexpr std::string_view kLoraPartly = "lora_partly_applied";
}  // namespace notes

}  // namespace gouache::local
