#include "backends/local/kernels/attention.h"

#include "backends/local/kernels/reference.h"
#include "tests/unit/engine/kernels_support.h"

namespace gouache::local {
namespace {

using test::expectClose;
using test::randomTensor;

struct Case {
    int64_t batch;
    int64_t rows;
    int64_t keys;
    int64_t heads;
    int64_t headSize;
};

at::Tensor inDouble(const at::Tensor& q, const at::Tensor& k, const at::Tensor& v, int64_t heads,
                    bool causal = false) {
    return reference::attention(q.to(at::kDouble), k.to(at::kDouble), v.to(at::kDouble), heads,
                                causal);
}

class AttentionTypes : public testing::TestWithParam<at::ScalarType> {};

TEST_P(AttentionTypes, AgreesWithDoubleOverShapes) {
    const Case cases[] = {
        {2, 4096 / 16, 4096 / 16, 8, 40},  // the UNet's levels at 128², with all its head sizes
        {2, 64, 64, 8, 80},
        {2, 16, 16, 8, 160},
        {2, 256, 77, 8, 40},
        {1, 64, 154, 8, 160},
        {1, 1000, 1500, 2, 64},  // more than two blocks of keys, odd ends
        {1, 300, 300, 1, 512},   // the VAE's
        {1, 1, 1, 1, 8},
        {3, 7, 513, 2, 72},
        {1, 97, 512, 3, 136},
        {1, 95, 17, 2, 24},
        {1, 5, 33, 2, 12},
        {1, 5, 33, 2, 30},
        {1, 5, 33, 2, 7},
    };
    for (const Case& c : cases) {
        SCOPED_TRACE(testing::Message()
                     << c.rows << "x" << c.keys << " heads " << c.heads << " of " << c.headSize);
        const at::Tensor q = randomTensor({c.batch, c.rows, c.heads * c.headSize}, GetParam(), 1);
        const at::Tensor k = randomTensor({c.batch, c.keys, c.heads * c.headSize}, GetParam(), 2);
        const at::Tensor v = randomTensor({c.batch, c.keys, c.heads * c.headSize}, GetParam(), 3);
        const at::Tensor result = attention(q, k, v, c.heads);
        EXPECT_EQ(result.scalar_type(), GetParam());
        EXPECT_TRUE(result.is_contiguous());
        expectClose(result, inDouble(q, k, v, c.heads));
    }
}

TEST_P(AttentionTypes, CausalSeesOnlyThePast) {
    for (const int64_t length : {1, 16, 77, 130, 700}) {
        SCOPED_TRACE(length);
        const at::Tensor q = randomTensor({2, length, 4 * 32}, GetParam(), 1);
        const at::Tensor k = randomTensor({2, length, 4 * 32}, GetParam(), 2);
        const at::Tensor v = randomTensor({2, length, 4 * 32}, GetParam(), 3);
        expectClose(attention(q, k, v, 4, true), inDouble(q, k, v, 4, true));
    }
}

TEST_P(AttentionTypes, TakesSlicesOfAPackedProjection) {
    const at::Tensor packed = randomTensor({2, 100, 3 * 5 * 40}, GetParam());
    const auto parts = packed.chunk(3, -1);
    ASSERT_FALSE(parts[1].is_contiguous());
    expectClose(attention(parts[0], parts[1], parts[2], 5),
                inDouble(parts[0], parts[1], parts[2], 5));
    // The last dimension strided, the batch expanded.
    const at::Tensor strided = randomTensor({2, 80, 50}, GetParam()).transpose(1, 2);
    const at::Tensor expanded = randomTensor({1, 50, 80}, GetParam()).expand({2, 50, 80});
    expectClose(attention(strided, expanded, strided, 2), inDouble(strided, expanded, strided, 2));
}

TEST_P(AttentionTypes, LargeScoresNeitherOverflowNorVanish) {
    const at::Tensor q = randomTensor({1, 40, 64}, GetParam(), 1) * 60;
    const at::Tensor k = randomTensor({1, 600, 64}, GetParam(), 2) * 60;
    const at::Tensor v = randomTensor({1, 600, 64}, GetParam(), 3);
    const at::Tensor result = attention(q, k, v, 1);
    EXPECT_TRUE(result.isfinite().all().item<bool>());
    // Scores of some thousands: float32 sums leave an error of their own in the exponents.
    expectClose(result, inDouble(q, k, v, 1), GetParam() == at::kFloat ? 100 : 2);
    // Every score far below zero, in a length that leaves lanes of the last vector empty.
    const at::Tensor ones = at::full({1, 9, 64}, 30, q.options());
    const at::Tensor values = randomTensor({1, 21, 64}, GetParam(), 4);
    const at::Tensor keys = at::full({1, 21, 64}, -30, q.options());
    expectClose(attention(ones, keys, values, 1), inDouble(ones, keys, values, 1));
}

TEST_P(AttentionTypes, NanStaysInItsRows) {
    const double nan = std::numeric_limits<double>::quiet_NaN();
    at::Tensor q = randomTensor({1, 50, 40}, GetParam(), 1);
    at::Tensor k = randomTensor({1, 30, 40}, GetParam(), 2);
    at::Tensor v = randomTensor({1, 30, 40}, GetParam(), 3);
    q[0][7][3] = nan;
    const at::Tensor oneRow = attention(q, k, v, 1);
    EXPECT_TRUE(oneRow[0][7].isnan().all().item<bool>());
    EXPECT_EQ(oneRow.isnan().sum().item<int64_t>(), 40);
    k[0][11][0] = nan;
    EXPECT_TRUE(attention(q, k, v, 1).isnan().all().item<bool>());
    v[0][2][5] = std::numeric_limits<double>::infinity();
    const at::Tensor finiteKeys = randomTensor({1, 30, 40}, GetParam(), 2);
    const at::Tensor finiteRows = randomTensor({1, 50, 40}, GetParam(), 1);
    const at::Tensor result = attention(finiteRows, finiteKeys, v, 1);
    EXPECT_FALSE(result.select(2, 5).isfinite().any().item<bool>());
    EXPECT_TRUE(result.select(2, 6).isfinite().all().item<bool>());
}

TEST_P(AttentionTypes, TheNumberOfThreadsChangesNothing) {
    const at::Tensor x = randomTensor({2, 500, 2 * 40}, GetParam());
    const int before = at::get_num_threads();
    at::set_num_threads(1);
    const at::Tensor one = attention(x, x, x, 2);
    at::set_num_threads(3);
    const at::Tensor three = attention(x, x, x, 2);
    at::set_num_threads(before);
    EXPECT_TRUE(at::equal(one, three));
}

TEST_P(AttentionTypes, MismatchedShapesAreRefused) {
    const at::Tensor q = randomTensor({1, 8, 40}, GetParam());
    EXPECT_THROW(attention(q, randomTensor({1, 8, 48}, GetParam()), q, 1), c10::Error);
    EXPECT_THROW(attention(q, q, q, 3), c10::Error);
    EXPECT_THROW(attention(q, q.narrow(1, 0, 4), q.narrow(1, 0, 4), 1, true), c10::Error);
    EXPECT_EQ(attention(q.narrow(1, 0, 0), q, q, 1).numel(), 0);
}

INSTANTIATE_TEST_SUITE_P(Kernels, AttentionTypes, testing::Values(at::kFloat, at::kBFloat16),
                         [](const auto& param) { return std::string(c10::toString(param.param)); });

}  // namespace
}  // namespace gouache::local
