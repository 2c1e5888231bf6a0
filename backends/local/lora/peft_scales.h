#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>

namespace gouache::local {

/// The scales that diffusers keeps beside a PEFT adapter's tensors, in the file's metadata entry
/// "lora_adapter_metadata": alpha, alpha for single modules, and rank-stabilised scaling.
class PeftScales {
  public:
    /// Metadata that cannot be read counts as none.
    explicit PeftScales(const std::map<std::string, std::string, std::less<>>& metadata);

    /// For LoraKey::target; none where nothing is said of its part.
    std::optional<double> scaleOf(std::string_view target, std::int64_t rank) const;

  private:
    struct Part {
        std::optional<double> alpha;
        std::map<std::string, double> alphas;  ///< by a module's name, '_' in place of '.'
        bool rankStabilised = false;
    };

    Part unet_;
    Part text_;
};

}  // namespace gouache::local
