#include "backends/local/kernels/group_norm.h"

#include "backends/local/kernels/reference.h"
#include "tests/unit/engine/kernels_support.h"

namespace gouache::local {
namespace {

using test::expectClose;
using test::randomTensor;

at::Tensor inDouble(const at::Tensor& x, const at::Tensor& weight, const at::Tensor& bias,
                    int64_t groups, double eps, Activation activation,
                    const at::Tensor& shift = {}) {
    return reference::groupNorm(x.to(at::kDouble), weight.to(at::kDouble), bias.to(at::kDouble),
                                groups, eps, activation,
                                shift.defined() ? shift.to(at::kDouble) : shift);
}

class GroupNormTypes : public testing::TestWithParam<at::ScalarType> {};

TEST_P(GroupNormTypes, AgreesWithDoubleOverShapes) {
    const std::vector<std::vector<int64_t>> cases = {
        // N, C, H, W, groups
        {2, 320, 64, 64, 32},  {2, 640, 32, 32, 32}, {2, 2560, 8, 8, 32},
        {1, 128, 100, 37, 32}, {1, 8, 5, 3, 2},      {3, 30, 7, 9, 5},
        {1, 17, 33, 31, 17},   {1, 64, 1, 1, 8},     {2, 64, 16, 17, 1},
    };
    for (const auto& c : cases) {
        for (const auto format : {at::MemoryFormat::ChannelsLast, at::MemoryFormat::Contiguous}) {
            for (const Activation activation : {Activation::None, Activation::Silu}) {
                SCOPED_TRACE(testing::Message() << c[0] << "x" << c[1] << "x" << c[2] << "x" << c[3]
                                                << " in " << c[4] << " groups");
                const at::Tensor x =
                    (randomTensor({c[0], c[1], c[2], c[3]}, GetParam()) * 3 + 1).contiguous(format);
                const at::Tensor weight = randomTensor({c[1]}, GetParam(), 2);
                const at::Tensor bias = randomTensor({c[1]}, GetParam(), 3);
                const at::Tensor result = groupNorm(x, weight, bias, c[4], 1e-5, activation);
                EXPECT_EQ(result.scalar_type(), GetParam());
                EXPECT_TRUE(result.is_contiguous(format));
                const bool wide =
                    format == at::MemoryFormat::Contiguous && GetParam() != at::kFloat;
                expectClose(result, inDouble(x, weight, bias, c[4], 1e-5, activation),
                            wide ? 2 : 1);
            }
        }
    }
}

TEST_P(GroupNormTypes, AddsTheShiftFirst) {
    for (const auto format : {at::MemoryFormat::ChannelsLast, at::MemoryFormat::Contiguous}) {
        const at::Tensor x = randomTensor({2, 48, 20, 21}, GetParam()).contiguous(format);
        const at::Tensor shift = randomTensor({2, 48}, GetParam(), 4) * 2;
        const at::Tensor weight = randomTensor({48}, GetParam(), 2);
        const at::Tensor bias = randomTensor({48}, GetParam(), 3);
        expectClose(groupNorm(x, weight, bias, 8, 1e-6, Activation::Silu, shift),
                    inDouble(x, weight, bias, 8, 1e-6, Activation::Silu, shift), 2);
    }
}

TEST_P(GroupNormTypes, WeightsMayStayInFloat32) {
    const at::Tensor x =
        randomTensor({1, 32, 9, 9}, GetParam()).contiguous(at::MemoryFormat::ChannelsLast);
    const at::Tensor weight = randomTensor({32}, at::kFloat, 2);
    const at::Tensor bias = randomTensor({32}, at::kFloat, 3);
    expectClose(groupNorm(x, weight, bias, 4, 1e-5),
                inDouble(x, weight, bias, 4, 1e-5, Activation::None));
}

TEST_P(GroupNormTypes, ConstantPicturesGiveTheBias) {
    const at::Tensor x = at::full({1, 32, 40, 40}, 5.0, at::TensorOptions(GetParam()))
                             .contiguous(at::MemoryFormat::ChannelsLast);
    const at::Tensor bias = randomTensor({32}, GetParam(), 3);
    const at::Tensor result = groupNorm(x, at::ones({32}, x.options()), bias, 4, 1e-5);
    expectClose(result, bias.view({1, 32, 1, 1}).expand(x.sizes()));
}

TEST_P(GroupNormTypes, NanSpoilsItsGroupAlone) {
    for (const auto& [h, w] : {std::pair<int64_t, int64_t>{0, 0}, {11, 3}}) {
        at::Tensor x =
            randomTensor({2, 32, 12, 12}, GetParam()).contiguous(at::MemoryFormat::ChannelsLast);
        x[1][9][h][w] = std::numeric_limits<double>::quiet_NaN();
        const at::Tensor weight = at::ones({32}, x.options());
        const at::Tensor nans =
            groupNorm(x, weight, weight, 4, 1e-5, Activation::Silu).isnan().sum({2, 3});
        EXPECT_EQ(nans.sum().item<int64_t>(), 8 * 144);
        EXPECT_EQ(nans[1].narrow(0, 8, 8).sum().item<int64_t>(), 8 * 144);
    }
}

TEST_P(GroupNormTypes, TheNumberOfThreadsChangesNothing) {
    const at::Tensor x =
        randomTensor({1, 32, 64, 65}, GetParam()).contiguous(at::MemoryFormat::ChannelsLast);
    const at::Tensor weight = randomTensor({32}, GetParam(), 2);
    const int before = at::get_num_threads();
    at::set_num_threads(1);
    const at::Tensor one = groupNorm(x, weight, weight, 4, 1e-5, Activation::Silu);
    at::set_num_threads(3);
    const at::Tensor three = groupNorm(x, weight, weight, 4, 1e-5, Activation::Silu);
    at::set_num_threads(before);
    EXPECT_TRUE(at::equal(one, three));
}

TEST(GroupNorm, AMeanFarFromZeroCostsNoDigits) {
    const at::Tensor x = (randomTensor({1, 16, 50, 50}, at::kFloat) + 1000)
                             .contiguous(at::MemoryFormat::ChannelsLast);
    const at::Tensor one = at::ones({16}, x.options());
    const at::Tensor zero = at::zeros({16}, x.options());
    const at::Tensor expected = inDouble(x, one, zero, 4, 1e-5, Activation::None);
    EXPECT_LT(test::relativeError(groupNorm(x, one, zero, 4, 1e-5), expected), 2e-6);
}

TEST(GroupNorm, MismatchedShapesAreRefused) {
    const at::Tensor x = randomTensor({1, 8, 4, 4}, at::kFloat);
    const at::Tensor weight = at::ones({8});
    EXPECT_THROW(groupNorm(x, weight, weight, 3, 1e-5), c10::Error);
    EXPECT_THROW(groupNorm(x, at::ones({4}), weight, 2, 1e-5), c10::Error);
    EXPECT_THROW(groupNorm(x, weight, weight, 2, 1e-5, Activation::None, at::ones({2, 8})),
                 c10::Error);
}

INSTANTIATE_TEST_SUITE_P(Kernels, GroupNormTypes, testing::Values(at::kFloat, at::kBFloat16),
                         [](const auto& param) { return std::string(c10::toString(param.param)); });

}  // namespace
}  // namespace gouache::local
