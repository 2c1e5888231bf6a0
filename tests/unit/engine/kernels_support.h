#pragma once

#include <ATen/ATen.h>
#include <ATen/CPUGeneratorImpl.h>
#include <ATen/Parallel.h>
#include <gtest/gtest.h>

namespace gouache::local::test {

/// Standard normal values, the same for the same seed.
inline at::Tensor randomTensor(at::IntArrayRef sizes, at::ScalarType type, uint64_t seed = 1) {
    at::Generator generator = at::make_generator<at::CPUGeneratorImpl>(seed);
    return at::randn(sizes, generator, at::TensorOptions(at::kFloat)).to(type);
}

/// ‖a − b‖ / ‖b‖ in double.
inline double relativeError(const at::Tensor& a, const at::Tensor& b) {
    const at::Tensor x = a.to(at::kDouble);
    const at::Tensor y = b.to(at::kDouble);
    return (x - y).norm().item<double>() / std::max(y.norm().item<double>(), 1e-300);
}

/// Rounding of the result and of the intermediate values: 8 bits of a bfloat16, 24 of a float.
inline double tolerance(at::ScalarType type) {
    return type == at::kFloat ? 2e-6 : 4e-3;
}

inline void expectClose(const at::Tensor& actual, const at::Tensor& expected, double factor = 1) {
    ASSERT_EQ(actual.sizes(), expected.sizes());
    EXPECT_LT(relativeError(actual, expected), factor * tolerance(actual.scalar_type()));
}

}  // namespace gouache::local::test
