#include "backends/local/kernels/geglu.h"

#include "backends/local/kernels/reference.h"
#include "tests/unit/engine/kernels_support.h"

namespace gouache::local {
namespace {

using test::expectClose;
using test::randomTensor;

class GegluTypes : public testing::TestWithParam<at::ScalarType> {};

TEST_P(GegluTypes, AgreesWithDoubleOverShapes) {
    const std::vector<std::vector<int64_t>> cases = {
        {2, 256, 2560}, {3, 10240}, {5, 34}, {1, 2}, {66}};
    for (const auto& sizes : cases) {
        SCOPED_TRACE(at::IntArrayRef(sizes));
        const at::Tensor x = randomTensor(sizes, GetParam()) * 3;
        const at::Tensor result = geglu(x);
        EXPECT_EQ(result.scalar_type(), GetParam());
        expectClose(result, reference::geglu(x.to(at::kDouble)));
    }
}

TEST_P(GegluTypes, GateIsAccurateAcrossItsRange) {
    const at::Tensor gate =
        at::linspace(-12, 12, 4801, at::TensorOptions(at::kFloat)).to(GetParam());
    const at::Tensor result = geglu(at::cat({at::ones_like(gate), gate}));
    const at::Tensor expected = at::gelu(gate.to(at::kDouble));
    const double error =
        (result.to(at::kDouble) - expected).abs().div(expected.abs() + 1).max().item<double>();
    EXPECT_LT(error, GetParam() == at::kFloat ? 1e-6 : 4e-3);
}

TEST_P(GegluTypes, NanAndInfinityComeThrough) {
    at::Tensor x = randomTensor({2, 80}, GetParam());
    x[0][5] = std::numeric_limits<double>::quiet_NaN();
    x[1][40 + 6] = std::numeric_limits<double>::quiet_NaN();
    x[1][40 + 7] = std::numeric_limits<double>::infinity();
    const at::Tensor result = geglu(x);
    EXPECT_TRUE(result[0][5].isnan().item<bool>());
    EXPECT_TRUE(result[1][6].isnan().item<bool>());
    EXPECT_TRUE(result[1][7].isinf().item<bool>());
    EXPECT_EQ(result.isfinite().logical_not().sum().item<int64_t>(), 3);
}

INSTANTIATE_TEST_SUITE_P(Kernels, GegluTypes, testing::Values(at::kFloat, at::kBFloat16),
                         [](const auto& param) { return std::string(c10::toString(param.param)); });

}  // namespace
}  // namespace gouache::local
