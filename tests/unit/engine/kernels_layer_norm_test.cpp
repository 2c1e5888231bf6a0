#include "backends/local/kernels/layer_norm.h"

#include "backends/local/kernels/reference.h"
#include "tests/unit/engine/kernels_support.h"

namespace gouache::local {
namespace {

using test::expectClose;
using test::randomTensor;

class LayerNormTypes : public testing::TestWithParam<at::ScalarType> {};

TEST_P(LayerNormTypes, AgreesWithDoubleOverShapes) {
    const std::vector<std::vector<int64_t>> cases = {
        {2, 4096, 320}, {2, 77, 768}, {64, 1280}, {5, 7}, {1, 1, 17}, {3, 33}, {768}};
    for (const auto& sizes : cases) {
        SCOPED_TRACE(at::IntArrayRef(sizes));
        const at::Tensor x = randomTensor(sizes, GetParam()) * 2 - 3;
        const at::Tensor weight = randomTensor({sizes.back()}, GetParam(), 2);
        const at::Tensor bias = randomTensor({sizes.back()}, GetParam(), 3);
        const at::Tensor result = layerNorm(x, weight, bias, 1e-5);
        EXPECT_EQ(result.scalar_type(), GetParam());
        expectClose(result, reference::layerNorm(x.to(at::kDouble), weight.to(at::kDouble),
                                                 bias.to(at::kDouble), 1e-5));
    }
}

TEST_P(LayerNormTypes, TakesAnyStrides) {
    const at::Tensor x = randomTensor({2, 40, 50}, GetParam()).transpose(1, 2);
    const at::Tensor weight = randomTensor({80}, GetParam(), 2).slice(0, 0, 80, 2);
    expectClose(layerNorm(x, weight, weight, 1e-5),
                reference::layerNorm(x.to(at::kDouble), weight.to(at::kDouble),
                                     weight.to(at::kDouble), 1e-5));
}

TEST_P(LayerNormTypes, NanStaysInItsRow) {
    at::Tensor x = randomTensor({4, 40}, GetParam());
    x[2][17] = std::numeric_limits<double>::quiet_NaN();
    const at::Tensor weight = at::ones({40}, x.options());
    const at::Tensor result = layerNorm(x, weight, weight, 1e-5);
    EXPECT_TRUE(result[2].isnan().all().item<bool>());
    EXPECT_EQ(result.isnan().sum().item<int64_t>(), 40);
}

INSTANTIATE_TEST_SUITE_P(Kernels, LayerNormTypes, testing::Values(at::kFloat, at::kBFloat16),
                         [](const auto& param) { return std::string(c10::toString(param.param)); });

}  // namespace
}  // namespace gouache::local
