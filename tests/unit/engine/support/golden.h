#pragma once

#include <ATen/ATen.h>
#include <gtest/gtest.h>

#include <cstring>
#include <filesystem>
#include <map>
#include <stdexcept>
#include <string>
#include <utility>

#include "backends/local/weights/weight_store.h"
#include "core/base/error.h"
#include "core/models/safetensors.h"

// Reference values made by tests/golden/make_models.py with diffusers and transformers.

namespace gouache::local::golden {

inline std::filesystem::path modelsFolder() {
    return std::filesystem::path(GOUACHE_TEST_DATA) / "golden" / "models";
}

/// All tensors of a file, float32 or int64.
inline std::map<std::string, at::Tensor> tensorsOf(const std::filesystem::path& path) {
    std::map<std::string, at::Tensor> tensors;
    auto file = SafetensorsFile::open(path);
    if (!file.ok()) {
        ADD_FAILURE() << englishSentence(file.error());
        return tensors;
    }
    for (const auto& [name, entry] : (*file)->header().tensors) {
        const at::ScalarType type = entry.type == TensorType::I64   ? at::kLong
                                    : entry.type == TensorType::F16 ? at::kHalf
                                                                    : at::kFloat;
        const auto bytes = (*file)->bytes(entry);
        at::Tensor tensor = at::empty(entry.shape, type);
        std::memcpy(tensor.data_ptr(), bytes.data(), bytes.size());
        tensors[name] = tensor;
    }
    return tensors;
}

/// tests/golden/models/<name>.safetensors.
inline std::map<std::string, at::Tensor> load(const std::string& name) {
    return tensorsOf(modelsFolder() / (name + ".safetensors"));
}

/// Largest difference as a part of the reference's largest value.
inline double relativeError(const at::Tensor& actual, const at::Tensor& expected) {
    const at::Tensor a = actual.to(at::kCPU, at::kDouble);
    const at::Tensor b = expected.to(at::kDouble);
    return (a - b).abs().max().item<double>() / b.abs().max().item<double>();
}

inline double cosine(const at::Tensor& actual, const at::Tensor& expected) {
    const at::Tensor a = actual.to(at::kCPU, at::kDouble).flatten();
    const at::Tensor b = expected.to(at::kDouble).flatten();
    return (a.dot(b) / (a.norm() * b.norm())).item<double>();
}

inline void expectEqual(const at::Tensor& actual, const at::Tensor& expected) {
    ASSERT_TRUE(actual.defined());
    ASSERT_TRUE(expected.defined());
    ASSERT_EQ(actual.sizes(), expected.sizes());
    EXPECT_LE(relativeError(actual, expected), 1e-4);
}

inline void expectClose(const at::Tensor& actual, const at::Tensor& expected) {
    ASSERT_TRUE(actual.defined());
    ASSERT_TRUE(expected.defined());
    ASSERT_EQ(actual.sizes(), expected.sizes());
    EXPECT_GE(cosine(actual, expected), 0.999);
}

/// Exact in float32, close in half the width: what parity means.
inline void expectParity(const at::Tensor& actual, const at::Tensor& expected,
                         const WeightTarget& target) {
    target.dtype == at::kFloat ? expectEqual(actual, expected) : expectClose(actual, expected);
}

/// The value, or a failed test with the error's sentence.
template <typename T>
T valueOf(Result<T> result) {
    if (!result.ok()) {
        throw std::runtime_error(englishSentence(result.error()));
    }
    return std::move(*result);
}

}  // namespace gouache::local::golden
