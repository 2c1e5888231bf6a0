#include <ATen/CPUGeneratorImpl.h>
#include <gtest/gtest.h>

#include <cstdlib>
#include <fstream>

#include "backends/local/base/cpu_memory.h"
#include "backends/local/base/device.h"
#include "backends/local/base/file_stamp.h"
#include "backends/local/base/torch_errors.h"
#include "backends/local/pipeline/image_tensor.h"
#include "backends/local/pipeline/inpaint_fill.h"
#include "backends/local/pipeline/memory_estimate.h"
#include "backends/local/pipeline/paste_back.h"
#include "backends/local/pipeline/picture_noise.h"
#include "backends/local/preview/latent_preview.h"
#include "backends/local/preview/latent_rgb_cache.h"
#include "tests/unit/engine/support/golden.h"
#include "tests/unit/engine/support/temporary_folder.h"

namespace gouache::local {
namespace {

TEST(PictureNoise, IsLibtorchsOwnForEachSeed) {
    PictureNoise noise({{Seed{7}, {}}, {Seed{8}, {}}}, 0, {1, 2, 4, 4}, at::kCPU);
    const at::Tensor first = noise.draw();
    const at::Tensor second = noise.draw();
    ASSERT_EQ(first.sizes(), (at::IntArrayRef{2, 2, 4, 4}));
    at::Generator seven = at::detail::createCPUGenerator(7);
    EXPECT_TRUE(first[0].equal(at::randn({1, 2, 4, 4}, seven)[0]));
    EXPECT_TRUE(second[0].equal(at::randn({1, 2, 4, 4}, seven)[0]));
    EXPECT_FALSE(first[0].equal(first[1]));
}

TEST(ImageTensor, GoesThereAndBack) {
    Image image({16, 8}, PixelFormat::Rgb8);
    for (std::size_t i = 0; i < image.bytes().size(); ++i) {
        image.bytes()[i] = static_cast<std::uint8_t>(i * 7);
    }
    const at::Tensor tensor = tensorOf(image);
    ASSERT_EQ(tensor.sizes(), (at::IntArrayRef{1, 3, 8, 16}));
    EXPECT_GE(tensor.min().item<float>(), -1.0F);
    EXPECT_LE(tensor.max().item<float>(), 1.0F);
    EXPECT_EQ(imageOf(tensor[0]), image);
    EXPECT_EQ(imageOf(tensor[0] * 10).bytes()[0], 0);
}

TEST(WorkArea, KeepsShapeAndStaysInside) {
    const PixelRect square = widened({90, 10, 10, 40}, {64, 64}, {100, 80});
    EXPECT_EQ(square.width, 40);
    EXPECT_EQ(square.height, 40);
    EXPECT_EQ(square.right(), 100);
    const PixelRect wide = widened({10, 10, 20, 20}, {128, 64}, {200, 200});
    EXPECT_EQ(wide.size(), (PixelSize{40, 20}));
    EXPECT_EQ(wide.x, 0);
    const PixelRect larger = widened({0, 0, 100, 10}, {64, 64}, {100, 50});
    EXPECT_EQ(larger.size(), (PixelSize{100, 50}));
}

TEST(Feather, IsWholeInsideAndNothingBeyond) {
    Image mask({64, 64}, PixelFormat::Gray8);
    for (int y = 20; y < 40; ++y) {
        for (int x = 20; x < 40; ++x) {
            *mask.pixel(x, y) = 255;
        }
    }
    const Image soft = featherOf(mask, 8);
    EXPECT_EQ(*soft.pixel(20, 20), 255);
    EXPECT_EQ(*soft.pixel(39, 30), 255);
    EXPECT_EQ(*soft.pixel(49, 30), 0);
    EXPECT_EQ(*soft.pixel(5, 5), 0);
    int previous = 255;
    for (int x = 39; x < 50; ++x) {
        EXPECT_LE(*soft.pixel(x, 30), previous);
        previous = *soft.pixel(x, 30);
    }
    EXPECT_GT(*soft.pixel(42, 30), 150);
    EXPECT_LT(*soft.pixel(46, 30), 100);
    EXPECT_EQ(featherOf(mask, 0), mask);
}

TEST(InpaintFill, ContinuesWhatStandsRoundTheMask) {
    at::Tensor image = at::full({1, 3, 40, 56}, 0.25);
    at::Tensor mask = at::zeros({1, 1, 40, 56});
    mask.slice(2, 10, 30).slice(3, 20, 40).fill_(1);
    image = image * (1 - mask) + mask * -1;
    const at::Tensor filled = filledFromSurroundings(image, mask);
    EXPECT_LE((filled - 0.25).abs().max().item<double>(), 1e-5);
    EXPECT_LE(filledFromSurroundings(image, at::ones_like(mask)).abs().max().item<double>(), 1e-6);
    const at::Tensor kept = at::randn_like(image);
    const at::Tensor untouched = filledFromSurroundings(kept, mask) * (1 - mask);
    EXPECT_LE((untouched - kept * (1 - mask)).abs().max().item<double>(), 1e-5);
}

TEST(LatentMask, DoesNotLoseAThinMask) {
    at::Tensor mask = at::zeros({1, 1, 64, 64});
    mask.slice(2, 8, 24).slice(3, 16, 24).fill_(1);
    const at::Tensor cells = latentMask(mask, 8, 8);
    EXPECT_EQ(cells.sum().item<int>(), 2);
    at::Tensor thin = at::zeros({1, 1, 64, 64});
    thin[0][0][13].slice(0, 10, 30).fill_(1);
    EXPECT_EQ(latentMask(thin, 8, 8).sum().item<int>(), 3);
}

TEST(LatentPreview, FitsAVaeThatIsLinear) {
    class LinearVae final : public Vae {
      public:
        std::int64_t latentChannels() const override { return 4; }
        std::int64_t factor() const override { return 2; }
        WeightTarget target() const override { return {}; }
        void prepare() override {}
        at::Tensor encode(const at::Tensor& image, const at::Tensor&) const override {
            return image;
        }
        at::Tensor decode(const at::Tensor& latents) const override {
            const at::Tensor rgb =
                latents.narrow(1, 0, 3) * 0.1 + latents.narrow(1, 3, 1) * 0.05 + 0.2;
            return at::upsample_nearest2d(rgb, {latents.size(2) * 2, latents.size(3) * 2});
        }
        std::int64_t byteSize() const override { return 0; }
    };
    const LatentRgb rgb = fitLatentRgb(LinearVae());
    ASSERT_EQ(rgb.factors.size(), 4U);
    EXPECT_NEAR(rgb.factors[0][0], 0.1, 2e-3);
    EXPECT_NEAR(rgb.factors[0][1], 0.0, 2e-3);
    EXPECT_NEAR(rgb.factors[2][2], 0.1, 2e-3);
    EXPECT_NEAR(rgb.factors[3][1], 0.05, 2e-3);
    EXPECT_NEAR(rgb.bias[2], 0.2, 2e-3);

    const std::vector<Image> images = LatentPreview(rgb).pictures(at::zeros({2, 4, 3, 5}));
    ASSERT_EQ(images.size(), 2U);
    EXPECT_EQ(images[0].size(), (PixelSize{5, 3}));
    EXPECT_NEAR(images[0].bytes()[0], 127.5 * 1.2, 2);
}

TEST(LatentPreview, KeepsFittedFactors) {
    const TemporaryFolder folder;
    ::setenv("XDG_CACHE_HOME", (folder.path() / "cache").c_str(), 1);
    const auto file = folder.path() / "vae.safetensors";
    std::ofstream(file) << "weights";
    EXPECT_FALSE(readLatentRgb(file).has_value());
    const LatentRgb rgb{{{1, 2, 3}, {4, 5, 6.5F}}, {-1, 0, 1}};
    writeLatentRgb(file, rgb);
    const auto read = readLatentRgb(file);
    ASSERT_TRUE(read.has_value());
    EXPECT_EQ(read->factors, rgb.factors);
    EXPECT_EQ(read->bias, rgb.bias);
    std::ofstream(file) << "other weights";
    EXPECT_FALSE(readLatentRgb(file).has_value());
    ::unsetenv("XDG_CACHE_HOME");
}

TEST(FileStamp, ChangesWithContentAndPath) {
    const TemporaryFolder folder;
    std::filesystem::create_directories(folder.path() / "a/unet");
    std::ofstream(folder.path() / "a/unet/x") << "1";
    const std::string before = fileStamp(folder.path() / "a");
    EXPECT_EQ(before, fileStamp(folder.path() / "a"));
    EXPECT_EQ(before, fileStamp(folder.path() / "a/../a"));
    std::ofstream(folder.path() / "a/unet/x") << "22";
    EXPECT_NE(before, fileStamp(folder.path() / "a"));
    EXPECT_NE(fileStamp(folder.path() / "a"), fileStamp(folder.path() / "b"));
}

TEST(CpuMemory, CountsAndBoundsTensors) {
    meterCpuMemory();
    resetCpuPeak();
    const std::uint64_t before = cpuMemoryUsed();
    {
        const at::Tensor tensor = at::zeros({1000, 1000});
        EXPECT_GE(cpuMemoryUsed(), before + 4'000'000);
    }
    EXPECT_LT(cpuMemoryUsed(), before + 4'000'000);
    EXPECT_GE(cpuMemoryPeak(), before + 4'000'000);
    limitCpuMemory(cpuMemoryUsed() + 1'000'000);
    const auto refused = guarded("cpu", [] { return at::zeros({1000, 1000}); });
    limitCpuMemory(0);
    ASSERT_FALSE(refused.ok());
    EXPECT_EQ(refused.error().code, ErrorCode::OutOfMemory);
    EXPECT_GT(cpuMemoryTotal(), cpuMemoryAvailable() / 2);
    EXPECT_EQ(memoryText(3'240'000'000), "3.2 GB");
    EXPECT_EQ(memoryText(12'000'000), "12 MB");
}

TEST(TorchErrors, KeepTheFirstLineOfWhatWentWrong) {
    const auto shapes = guarded("cpu", [] { return at::mm(at::ones({2, 3}), at::ones({2, 3})); });
    ASSERT_FALSE(shapes.ok());
    EXPECT_EQ(shapes.error().code, ErrorCode::BackendFailed);
    EXPECT_EQ(shapes.error().arguments.at(0).find('\n'), std::string::npos);
    EXPECT_NE(shapes.error().arguments.at(0).find("shapes"), std::string::npos);
}

TEST(MemoryEstimate, KnowsStableDiffusionsSize) {
    const auto source = golden::valueOf(
        ModelSource::open(std::filesystem::path(GOUACHE_SOURCE_DIR) / "resources/starter"));
    const auto model = golden::valueOf(LoadedModel::load(source->path(), at::kCPU, at::kFloat));
    const double weights = static_cast<double>(model->unet->byteSize() + model->vae->byteSize() +
                                               model->text->byteSize());
    const MemoryNeed need = estimateJob(*source, 2, 32, 32, at::kFloat);
    EXPECT_NEAR(static_cast<double>(need.weights) / weights, 1.0, 0.2);
    EXPECT_GT(estimateUNet(*source, 2, 64, 64, at::kFloat).activations,
              3 * estimateUNet(*source, 2, 32, 32, at::kFloat).activations);
    EXPECT_GT(estimateUNet(*source, 8, 32, 32, at::kFloat).activations,
              3 * estimateUNet(*source, 2, 32, 32, at::kFloat).activations);
}

}  // namespace
}  // namespace gouache::local
