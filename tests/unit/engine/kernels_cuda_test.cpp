#include <dlfcn.h>

#include <ATen/ATen.h>

#include "backends/local/kernels/attention.h"
#include "backends/local/kernels/geglu.h"
#include "backends/local/kernels/group_norm.h"
#include "backends/local/kernels/reference.h"
#include "backends/local/module/cuda_module.h"
#include "tests/unit/engine/kernels_support.h"

namespace gouache::local {
namespace {

using test::randomTensor;
using test::relativeError;

/// The loaded module; null, with the reason, where there is none to load or no device.
const CudaModule* cudaModule(std::string& reason) {
    void* library = dlopen(GOUACHE_CUDA_MODULE, RTLD_NOW | RTLD_GLOBAL);
    if (library == nullptr) {
        reason = dlerror();
        return nullptr;
    }
    const auto entry = reinterpret_cast<CudaModuleFunction*>(dlsym(library, kCudaModuleSymbol));
    const CudaModule* module = entry == nullptr ? nullptr : entry();
    if (module == nullptr || module->version != kCudaModuleVersion) {
        ADD_FAILURE() << "the module has no entry point of version " << kCudaModuleVersion;
        return nullptr;
    }
    if (module->deviceCount() == 0) {
        reason = "there is no CUDA device";
        return nullptr;
    }
    return module;
}

class CudaKernels : public testing::TestWithParam<at::ScalarType> {
  protected:
    void SetUp() override {
        std::string reason;
        module_ = cudaModule(reason);
        if (module_ == nullptr) {
            GTEST_SKIP() << "not tested on CUDA: " << reason;
        }
    }
    double tolerance() const {
        return GetParam() == at::kFloat ? 1e-5 : GetParam() == at::kHalf ? 1e-3 : 5e-3;
    }
    void expectClose(const at::Tensor& actual, const at::Tensor& expected) const {
        ASSERT_TRUE(actual.is_cuda());
        ASSERT_EQ(actual.sizes(), expected.sizes());
        EXPECT_EQ(actual.scalar_type(), GetParam());
        EXPECT_LT(relativeError(actual.cpu(), expected), tolerance());
    }

    const CudaModule* module_ = nullptr;
};

TEST_P(CudaKernels, GroupNormAgreesWithTheProcessor) {
    const std::vector<std::vector<int64_t>> cases = {
        {2, 320, 64, 64, 32}, {2, 2560, 8, 8, 32}, {1, 30, 7, 9, 5},
        {1, 17, 33, 31, 17},  {1, 64, 1, 1, 8},    {1, 128, 256, 256, 32},
    };
    for (const auto& c : cases) {
        for (const Activation activation : {Activation::None, Activation::Silu}) {
            SCOPED_TRACE(at::IntArrayRef(c));
            const at::Tensor x = (randomTensor({c[0], c[1], c[2], c[3]}, GetParam()) * 2 + 3)
                                     .contiguous(at::MemoryFormat::ChannelsLast);
            const at::Tensor weight = randomTensor({c[1]}, GetParam(), 2);
            const at::Tensor bias = randomTensor({c[1]}, GetParam(), 3);
            const at::Tensor shift = randomTensor({c[0], c[1]}, GetParam(), 4);
            const at::Tensor expected = reference::groupNorm(
                x.to(at::kDouble), weight.to(at::kDouble), bias.to(at::kDouble), c[4], 1e-5,
                activation, shift.to(at::kDouble));
            const at::Tensor result = groupNorm(x.cuda(), weight.cuda(), bias.cuda(), c[4], 1e-5,
                                                activation, shift.cuda());
            EXPECT_TRUE(result.is_contiguous(at::MemoryFormat::ChannelsLast));
            expectClose(result, expected);
        }
    }
}

TEST_P(CudaKernels, GegluAgreesWithTheProcessor) {
    const std::vector<std::vector<int64_t>> cases = {{2, 4096, 2560}, {5, 34}, {1, 2}, {3, 7, 80}};
    for (const auto& sizes : cases) {
        SCOPED_TRACE(at::IntArrayRef(sizes));
        const at::Tensor x = randomTensor(sizes, GetParam()) * 2;
        expectClose(geglu(x.cuda()), reference::geglu(x.to(at::kDouble)));
    }
}

TEST_P(CudaKernels, AttentionAgreesWithTheProcessor) {
    for (const int64_t headSize : {40, 64, 80, 160}) {
        SCOPED_TRACE(headSize);
        const at::Tensor q = randomTensor({2, 256, 8 * headSize}, GetParam(), 1);
        const at::Tensor k = randomTensor({2, 77, 8 * headSize}, GetParam(), 2);
        const at::Tensor v = randomTensor({2, 77, 8 * headSize}, GetParam(), 3);
        expectClose(attention(q.cuda(), k.cuda(), v.cuda(), 8),
                    reference::attention(q.to(at::kDouble), k.to(at::kDouble), v.to(at::kDouble), 8,
                                         false));
    }
}

TEST_P(CudaKernels, DescribesItsDevice) {
    CudaDeviceInfo info;
    ASSERT_TRUE(module_->describe(0, &info));
    EXPECT_FALSE(info.name.empty());
    EXPECT_GE(info.major, 7);
    EXPECT_GT(info.memoryTotal, info.memoryFree);
    EXPECT_FALSE(module_->describe(module_->deviceCount(), &info));
    module_->resetPeakMemory(0);
    constexpr int64_t kBytes = 64 << 20;
    at::empty({kBytes}, at::TensorOptions(at::kByte).device(at::kCUDA));
    EXPECT_GE(module_->peakMemory(0), kBytes);
    module_->emptyCache();
    module_->synchronize(0);
}

INSTANTIATE_TEST_SUITE_P(Kernels, CudaKernels,
                         testing::Values(at::kFloat, at::kHalf, at::kBFloat16),
                         [](const auto& param) { return std::string(c10::toString(param.param)); });

}  // namespace
}  // namespace gouache::local
