#include "backends/local/lora/lora_set.h"

#include <algorithm>
#include <charconv>

namespace gouache::local {

namespace {

/// Text that differs for different numbers.
std::string textOf(double value) {
    char text[64];
    const auto end = std::to_chars(text, text + sizeof text, value);
    return {text, end.ptr};
}

}  // namespace

bool LoraSet::Item::changes(LoraPart part) const {
    return weightOf(part) != 0 &&
           std::any_of(lora->changes().begin(), lora->changes().end(),
                       [&](const LoraFile::Change& change) { return change.target.part == part; });
}

void LoraSet::add(std::shared_ptr<const LoraFile> lora, double unetWeight, double textWeight) {
    items_.push_back({std::move(lora), unetWeight, textWeight});
}

std::string LoraSet::variantOf(LoraPart part) const {
    std::string name;
    for (const Item& item : items_) {
        if (item.changes(part)) {
            name += item.lora->stamp() + ":" + textOf(item.weightOf(part)) + " ";
        }
    }
    return name;
}

std::vector<WeightEdit> LoraSet::editsOf(LoraPart part) const {
    std::vector<WeightEdit> edits;
    for (const Item& item : items_) {
        const double strength = item.weightOf(part);
        if (strength == 0) {
            continue;
        }
        for (std::size_t i = 0; i < item.lora->changes().size(); ++i) {
            const LoraTarget& target = item.lora->changes()[i].target;
            if (target.part == part) {
                edits.push_back(
                    {target.weight, [lora = item.lora, i, strength](at::Tensor& weight) {
                         lora->changes()[i].module.addTo(weight, strength);
                     }});
            }
        }
    }
    return edits;
}

std::vector<std::shared_ptr<const LoraFile>> LoraSet::files() const {
    std::vector<std::shared_ptr<const LoraFile>> files;
    for (const Item& item : items_) {
        files.push_back(item.lora);
    }
    return files;
}

}  // namespace gouache::local
