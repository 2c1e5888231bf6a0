#pragma once

#include <memory>
#include <string>
#include <vector>

#include "backends/local/lora/lora_file.h"

namespace gouache::local {

/// LoRAs that are added to a model together, one after the other. A value.
class LoraSet {
  public:
    /// Weights of 0 add nothing.
    void add(std::shared_ptr<const LoraFile> lora, double unetWeight, double textWeight);

    /// Name of the part's variant with these LoRAs (WeightPatches::make): the same for the same
    /// files and weights in the same order; empty where they change nothing of the part.
    std::string variantOf(LoraPart part) const;
    /// What makes that variant.
    std::vector<WeightEdit> editsOf(LoraPart part) const;

    /// In the order in which they were added.
    std::vector<std::shared_ptr<const LoraFile>> files() const;

  private:
    struct Item {
        std::shared_ptr<const LoraFile> lora;
        double unetWeight;
        double textWeight;

        double weightOf(LoraPart part) const {
            return part == LoraPart::UNet ? unetWeight : textWeight;
        }
        bool changes(LoraPart part) const;
    };
    std::vector<Item> items_;
};

}  // namespace gouache::local
