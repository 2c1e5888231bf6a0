#pragma once

#include <ATen/ATen.h>

#include <cstdint>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "backends/local/lora/lora_keys.h"
#include "core/models/safetensors.h"

namespace gouache::local {

/// What a LoRA file holds for one weight.
class LoraModule {
  public:
    explicit LoraModule(std::shared_ptr<const SafetensorsFile> file) : file_(std::move(file)) {}

    /// False where the role is taken already.
    bool add(LoraRole role, const TensorEntry& tensor) {
        return tensors_.emplace(role, &tensor).second;
    }
    /// In place of a tensor of alpha: PEFT keeps it beside the tensors.
    void setScale(double scale) { scale_ = scale; }
    bool has(LoraRole role) const { return tensors_.contains(role); }
    /// Rank of the decomposition; 0 where there is none.
    std::int64_t rank() const;

    /// Why it cannot change a weight of this shape, [out, in] or [out, in, k, k]; empty where it
    /// can: every tensor is there, floating-point and of a shape that fits the others.
    std::string problem(const std::vector<std::int64_t>& shape) const;

    /// weight += strength · change, float32, in place; for DoRA also its lengths. Only where
    /// problem() is empty. Hu et al. 2021 (LoRA), Yeh et al. 2023 (LyCORIS), Liu et al. 2024
    /// (DoRA).
    void addTo(at::Tensor& weight, double strength) const;

  private:
    /// A matrix that is stored whole or as a product.
    struct Factor;
    static const Factor kHada1, kHada2, kLokr1, kLokr2;

    std::vector<std::int64_t> shapeOf(LoraRole role) const;
    at::Tensor tensor(LoraRole role, const at::Tensor& like) const;
    at::Tensor change(const at::Tensor& weight) const;
    at::Tensor factor(const Factor& factor, const at::Tensor& like) const;
    double scale() const;
    std::vector<std::int64_t> changedShape() const;

    std::shared_ptr<const SafetensorsFile> file_;
    std::map<LoraRole, const TensorEntry*> tensors_;
    std::optional<double> scale_;
};

}  // namespace gouache::local
