#include "backends/local/nn/conv2d.h"
#include "backends/local/nn/linear.h"
#include "tests/unit/engine/kernels_support.h"

namespace gouache::local {
namespace {

using test::expectClose;
using test::randomTensor;

class LayerTypes : public testing::TestWithParam<std::tuple<at::ScalarType, bool>> {
  protected:
    at::ScalarType type() const { return std::get<0>(GetParam()); }
    /// The layer as loaded, or prepared.
    template <typename Layer>
    Layer ready(Layer layer) const {
        if (std::get<1>(GetParam())) {
            layer.prepare();
        }
        return layer;
    }
};

TEST_P(LayerTypes, LinearAgreesWithDouble) {
    const std::vector<std::vector<int64_t>> cases = {
        // rows, in, out
        {4096, 320, 320}, {77, 768, 3072}, {1, 320, 1280}, {2, 1280, 320}, {5, 7, 3}, {1, 1, 1}};
    for (const auto& c : cases) {
        for (const bool withBias : {true, false}) {
            SCOPED_TRACE(at::IntArrayRef(c));
            const at::Tensor weight = randomTensor({c[2], c[1]}, type(), 1);
            const at::Tensor bias = withBias ? randomTensor({c[2]}, type(), 2) : at::Tensor();
            const at::Tensor x = randomTensor({c[0], c[1]}, type(), 3);
            const at::Tensor residual = randomTensor({c[0], c[2]}, type(), 4);
            const Linear layer = ready(Linear(weight.clone(), bias));
            const at::Tensor expected = at::linear(x.to(at::kDouble), weight.to(at::kDouble),
                                                   withBias ? bias.to(at::kDouble) : at::Tensor());
            expectClose(layer(x), expected);
            expectClose(layer.addTo(residual.clone(), x), expected + residual.to(at::kDouble));
            const at::Tensor held = residual.clone();
            expectClose(layer.addTo(held, x), expected + residual.to(at::kDouble));
            EXPECT_TRUE(at::equal(held, residual));
        }
    }
}

TEST_P(LayerTypes, LinearTakesAnyNumberOfDimensionsAndStrides) {
    const at::Tensor weight = randomTensor({24, 40}, type(), 1);
    const Linear layer = ready(Linear(weight.clone(), {}));
    const at::Tensor x = randomTensor({2, 40, 9}, type(), 2).transpose(1, 2);
    expectClose(layer(x), at::linear(x.to(at::kDouble), weight.to(at::kDouble)));
    const at::Tensor row = randomTensor({3, 5, 2, 40}, type(), 2);
    expectClose(layer(row), at::linear(row.to(at::kDouble), weight.to(at::kDouble)));
}

TEST_P(LayerTypes, StackedLinearIsItsPartsSideBySide) {
    const Linear q(randomTensor({16, 12}, type(), 1), randomTensor({16}, type(), 2));
    const Linear k(randomTensor({8, 12}, type(), 3), randomTensor({8}, type(), 4));
    const at::Tensor x = randomTensor({2, 6, 12}, type(), 5);
    const Linear both = ready(Linear::stacked({q, k}));
    EXPECT_EQ(both.in(), 12);
    EXPECT_EQ(both.out(), 24);
    expectClose(both(x), at::cat({q(x), k(x)}, -1), 2);
}

TEST_P(LayerTypes, ConvolutionAgreesWithDouble) {
    struct Case {
        int64_t batch, in, out, kernel, stride, padding, height, width;
    };
    const Case cases[] = {
        {2, 320, 320, 3, 1, 1, 16, 16}, {2, 4, 320, 3, 1, 1, 32, 32}, {2, 320, 4, 3, 1, 1, 32, 32},
        {1, 64, 96, 1, 1, 0, 17, 13},   {2, 32, 32, 3, 2, 1, 15, 16}, {1, 32, 64, 3, 2, 0, 17, 17},
        {1, 3, 16, 3, 1, 1, 9, 7},      {1, 4, 4, 1, 1, 0, 8, 8},     {1, 1, 1, 3, 1, 1, 3, 3},
        {1, 9, 24, 3, 1, 1, 8, 8},      {3, 64, 3, 3, 1, 1, 24, 40},  {1, 16, 16, 3, 1, 1, 1, 1},
    };
    for (const Case& c : cases) {
        SCOPED_TRACE(testing::Message()
                     << c.in << "->" << c.out << " k" << c.kernel << " s" << c.stride << " p"
                     << c.padding << " " << c.height << "x" << c.width);
        const at::Tensor weight = randomTensor({c.out, c.in, c.kernel, c.kernel}, type(), 1);
        const at::Tensor bias = randomTensor({c.out}, type(), 2);
        const Conv2d layer = ready(Conv2d(weight.contiguous(at::MemoryFormat::ChannelsLast).clone(),
                                          bias, c.stride, c.padding));
        for (const auto format : {at::MemoryFormat::ChannelsLast, at::MemoryFormat::Contiguous}) {
            const at::Tensor x =
                randomTensor({c.batch, c.in, c.height, c.width}, type(), 3).contiguous(format);
            const at::Tensor expected = at::conv2d(x.to(at::kDouble), weight.to(at::kDouble),
                                                   bias.to(at::kDouble), c.stride, c.padding);
            const at::Tensor result = layer(x);
            if (format == at::MemoryFormat::ChannelsLast) {
                EXPECT_TRUE(result.is_contiguous(at::MemoryFormat::ChannelsLast));
            }
            expectClose(result, expected);
            const at::Tensor residual =
                randomTensor(expected.sizes(), type(), 4).contiguous(format);
            const at::Tensor sum = expected + residual.to(at::kDouble);
            expectClose(layer.addTo(residual.clone(), x), sum);
            const at::Tensor held = residual.clone();
            expectClose(layer.addTo(held, x), sum);
            EXPECT_TRUE(at::equal(held, residual));
        }
    }
}

TEST_P(LayerTypes, ConvolutionKeepsNanWhereItIs) {
    const Conv2d layer =
        ready(Conv2d(randomTensor({32, 32, 3, 3}, type(), 1), randomTensor({32}, type(), 2), 1, 1));
    at::Tensor x =
        randomTensor({1, 32, 12, 12}, type(), 3).contiguous(at::MemoryFormat::ChannelsLast);
    x[0][5][6][6] = std::numeric_limits<double>::quiet_NaN();
    const at::Tensor nans = layer(x).isnan();
    EXPECT_EQ(nans.sum().item<int64_t>(), 32 * 9);
    EXPECT_TRUE(nans.slice(2, 5, 8).slice(3, 5, 8).all().item<bool>());
}

INSTANTIATE_TEST_SUITE_P(Kernels, LayerTypes,
                         testing::Combine(testing::Values(at::kFloat, at::kBFloat16),
                                          testing::Bool()),
                         [](const auto& param) {
                             return std::string(c10::toString(std::get<0>(param.param))) +
                                    (std::get<1>(param.param) ? "Prepared" : "AsLoaded");
                         });

}  // namespace
}  // namespace gouache::local
