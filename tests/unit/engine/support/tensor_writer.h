#pragma once

#include <ATen/ATen.h>

#include <filesystem>
#include <map>
#include <string>
#include <vector>

#include "core/models/safetensors.h"

namespace gouache::local {

/// Writes CPU tensors (float32, float16, bfloat16, int64) as safetensors.
inline Result<void> writeTensors(const std::filesystem::path& path,
                                 const std::map<std::string, at::Tensor>& tensors) {
    std::vector<at::Tensor> contiguous;
    std::vector<NamedTensor> named;
    for (const auto& [name, tensor] : tensors) {
        contiguous.push_back(tensor.contiguous());
        const at::Tensor& value = contiguous.back();
        const TensorType type = value.scalar_type() == at::kHalf       ? TensorType::F16
                                : value.scalar_type() == at::kBFloat16 ? TensorType::BF16
                                : value.scalar_type() == at::kLong     ? TensorType::I64
                                                                       : TensorType::F32;
        named.push_back({name,
                         type,
                         value.sizes().vec(),
                         {static_cast<const std::byte*>(value.const_data_ptr()), value.nbytes()}});
    }
    return writeSafetensors(path, named);
}

}  // namespace gouache::local
