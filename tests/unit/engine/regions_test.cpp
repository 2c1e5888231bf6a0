// Regions, control areas, variation seeds and soft masks.
#include <gtest/gtest.h>

#include "backends/local/pipeline/paste_back.h"
#include "backends/local/pipeline/picture_noise.h"
#include "backends/local/pipeline/region_shares.h"
#include "backends/local/unet/cross_attention.h"
#include "tests/unit/engine/support/engine_run.h"

namespace gouache::local {
namespace {

ImagePtr maskOf(PixelSize size, PixelRect marked, std::uint8_t value = 255) {
    Image mask(size, PixelFormat::Gray8);
    for (int y = marked.y; y < marked.bottom(); ++y) {
        for (int x = marked.x; x < marked.right(); ++x) {
            *mask.pixel(x, y) = value;
        }
    }
    return std::make_shared<const Image>(std::move(mask));
}

ImagePtr noisyPicture(PixelSize size) {
    Image image(size, PixelFormat::Rgb8);
    std::uint32_t state = 1;
    for (std::uint8_t& byte : image.bytes()) {
        state = state * 1664525U + 1013904223U;
        byte = static_cast<std::uint8_t>(state >> 24);
    }
    return std::make_shared<const Image>(std::move(image));
}

const PixelRect kLeft{0, 0, 32, 64};
const PixelRect kRight{32, 0, 32, 64};
const PixelRect kAll{0, 0, 64, 64};

TEST(RegionShares, UpperRegionsTakeFromWhatTheyLeave) {
    const WorkArea area{{64, 64}, {64, 64}, {0, 0, 64, 64}};
    const std::vector<RegionInput> regions{
        {"below", "", maskOf({64, 64}, kAll), {}},
        {"left", "", maskOf({64, 64}, kLeft), {}},
        {"a little of everything", "", maskOf({64, 64}, kAll, 51), {}}};
    const auto shares = regionShares(regions, area, 4);
    ASSERT_EQ(shares.size(), 4U);
    at::Tensor sum = at::zeros({1, 1, 16, 16});
    for (const at::Tensor& share : shares) {
        ASSERT_EQ(share.sizes(), (at::IntArrayRef{1, 1, 16, 16}));
        sum = sum + share;
    }
    EXPECT_TRUE(at::allclose(sum, at::ones_like(sum)));
    const auto at = [&](std::size_t i, int x) { return shares[i][0][0][5][x].item<double>(); };
    EXPECT_NEAR(at(0, 3), 0, 1e-6);
    EXPECT_NEAR(at(1, 3), 0, 1e-6);
    EXPECT_NEAR(at(2, 3), 0.8, 1e-6);
    EXPECT_NEAR(at(3, 3), 0.2, 1e-6);
    EXPECT_NEAR(at(1, 12), 0.8, 1e-6);
    EXPECT_NEAR(at(2, 12), 0, 1e-6);
    // A mask of another size covers the whole picture too; half a cell is half.
    const auto half = regionShares({{"x", "", maskOf({32, 32}, {0, 0, 1, 32}), {}}}, area, 4);
    EXPECT_NEAR(half[1][0][0][5][0].item<double>(), 0.5, 0.1);
}

TEST(CoupledAttention, HearsEachContextInItsPart) {
    const auto context = [] {
        CrossAttentionCache cache;
        cache.layers.push_back({at::randn({2, 7, 16}), at::randn({2, 7, 16})});
        cache.batch = 2;
        return cache;
    };
    const CrossAttentionCache a = context();
    const CrossAttentionCache b = context();
    at::Tensor shares = at::zeros({2, 1, 4, 8});
    shares[0].slice(2, 0, 4).fill_(1);
    shares[1].slice(2, 4, 8).fill_(1);
    const CrossAttentionCache both = coupled({a, b}, std::make_shared<const ContextShares>(shares));
    const at::Tensor query = at::randn({2, 32, 16});
    const at::Tensor left = attendTo({a, 0}, query, 2, 4, 8).view({2, 4, 8, 16});
    const at::Tensor right = attendTo({b, 0}, query, 2, 4, 8).view({2, 4, 8, 16});
    const at::Tensor joined = attendTo({both, 0}, query, 2, 4, 8).view({2, 4, 8, 16});
    EXPECT_TRUE(at::allclose(joined.slice(2, 0, 4), left.slice(2, 0, 4)));
    EXPECT_TRUE(at::allclose(joined.slice(2, 4, 8), right.slice(2, 4, 8)));
    // At a quarter of the size, cells of the middle column hear both.
    const at::Tensor small = at::randn({2, 3, 16});
    const at::Tensor mixed = attendTo({both, 0}, small, 2, 1, 3);
    const at::Tensor middle =
        (attendTo({a, 0}, small, 2, 1, 3) + attendTo({b, 0}, small, 2, 1, 3)) / 2;
    EXPECT_TRUE(at::allclose(mixed.select(1, 1), middle.select(1, 1), 1e-4, 1e-5));
}

class EngineRegions : public ::testing::Test {
  protected:
    static at::Tensor latents(JobSpec job) {
        static LocalEngine engine{LocalModuleOptions{}};
        job.id.job = newJobId();
        job.returnLatents = true;
        const auto run = runJob(engine, job);
        EXPECT_TRUE(ended(*run, "done")) << sentenceOf(*run);
        const PictureResult result = run->results().at(0);
        return at::from_blob(const_cast<float*>(result.latents->values.data()),
                             result.latents->shape, at::kFloat)
            .clone();
    }
    static JobSpec job() {
        JobSpec job = smallJob();
        job.request.sampler = Sampler::Euler;
        job.request.steps = 3;
        return job;
    }
    /// Mean difference over the left and the right half of the latents.
    static std::pair<double, double> difference(const at::Tensor& a, const at::Tensor& b) {
        const at::Tensor apart = (a - b).abs();
        return {apart.slice(3, 0, 8).mean().item<double>(),
                apart.slice(3, 8, 16).mean().item<double>()};
    }
    static std::string lora(const char* name) {
        return (std::filesystem::path(GOUACHE_TEST_DATA) / "golden/loras" /
                (std::string(name) + ".safetensors"))
            .string();
    }
};

TEST_F(EngineRegions, ARegionOfEverythingIsThePicturesPrompt) {
    JobSpec plain = job();
    plain.request.prompt = "a blue cup";
    plain.request.negativePrompt = "green";
    JobSpec region = job();
    region.request.negativePrompt = "red";
    region.request.regions = {{"a blue cup", "green", maskOf({64, 64}, kAll), {}}};
    EXPECT_TRUE(at::equal(latents(region), latents(plain)));
    // An empty region is not heard at all.
    region.request.regions = {{"a blue cup", "green", maskOf({64, 64}, {}), {}}};
    JobSpec none = region;
    none.request.regions.clear();
    EXPECT_TRUE(at::equal(latents(region), latents(none)));
}

TEST_F(EngineRegions, APromptIsHeardMostInItsPart) {
    JobSpec changed = job();
    changed.request.guidance = 8;
    const at::Tensor plain = latents(changed);
    changed.request.regions = {{"completely other words: 蓝色", "", maskOf({64, 64}, kRight), {}}};
    const auto [left, right] = difference(latents(changed), plain);
    EXPECT_GT(right, 0);
    EXPECT_GT(right, 1.5 * left);
    // Its negative prompt too, and prompts of any length.
    changed.request.regions[0].prompt = changed.request.prompt;
    changed.request.regions[0].negativePrompt = "BREAK much longer than the others BREAK than all";
    EXPECT_GT(difference(latents(changed), plain).second, 0);
    // Without guidance nobody hears negative prompts.
    changed.request.guidance = 1;
    JobSpec alone = changed;
    alone.request.regions.clear();
    EXPECT_LE(golden::relativeError(latents(changed), latents(alone)), 1e-4);
}

TEST_F(EngineRegions, ALoraOfARegionStaysInIt) {
    JobSpec region = job();
    region.request.steps = 1;
    const at::Tensor plain = latents(region);
    JobSpec whole = region;
    whole.request.loras = {{lora("original"), 1.0, 0.0}};
    const at::Tensor everywhere = latents(whole);
    // The same prompt, with the LoRA on the right: after one step each half is the one's or the
    // other's, cell by cell.
    region.request.regions = {
        {region.request.prompt, "", maskOf({64, 64}, kRight), whole.request.loras}};
    const at::Tensor mixed = latents(region);
    EXPECT_LE(golden::relativeError(mixed.slice(3, 0, 8), plain.slice(3, 0, 8)), 1e-4);
    EXPECT_LE(golden::relativeError(mixed.slice(3, 8, 16), everywhere.slice(3, 8, 16)), 1e-4);
    EXPECT_GT(difference(plain, everywhere).second, 1e-3);
}

TEST_F(EngineRegions, AControlSteersItsAreaMost) {
    JobSpec controlled = job();
    controlled.request.guidance = 1;
    const at::Tensor plain = latents(controlled);
    controlled.request.controls = {
        {(golden::modelsFolder() / "controlnet").string(), noisyPicture({64, 64}), 1.5}};
    const at::Tensor everywhere = latents(controlled);
    controlled.request.controls[0].mask = maskOf({64, 64}, kRight);
    const auto [left, right] = difference(latents(controlled), plain);
    EXPECT_GT(right, 1.2 * left);
    controlled.request.controls[0].mask = maskOf({64, 64}, kAll);
    EXPECT_TRUE(at::allclose(latents(controlled), everywhere, 1e-4, 1e-4));
    controlled.request.controls[0].mask = maskOf({64, 64}, {});
    EXPECT_TRUE(at::allclose(latents(controlled), plain, 1e-4, 1e-4));
}

TEST_F(EngineRegions, VariationsTurnFromOneSeedToAnother) {
    JobSpec one = job();
    one.request.seed = Seed{5};
    const at::Tensor first = latents(one);
    one.request.variationSeed = Seed{6};
    EXPECT_TRUE(at::equal(latents(one), first));
    one.request.variationStrength = 1e-7;
    EXPECT_LE(golden::relativeError(latents(one), first), 1e-3);
    one.request.variationStrength = 0.3;
    const at::Tensor near = latents(one);
    one.request.variationStrength = 1;
    const at::Tensor other = latents(one);
    JobSpec six = job();
    six.request.seed = Seed{6};
    EXPECT_LE(golden::relativeError(other, latents(six)), 1e-3);
    const auto apart = [](const at::Tensor& a, const at::Tensor& b) {
        return (a - b).abs().mean().item<double>();
    };
    EXPECT_GT(apart(near, first), 0);
    EXPECT_LT(apart(near, first), apart(other, first));
}

TEST(PictureNoise, TurnsAlongTheSphereAsA1111Does) {
    const at::Tensor from = at::tensor({1.0, 0.0, 0.0, 2.0}).view({1, 1, 2, 2});
    const at::Tensor to = at::tensor({0.0, 2.0, 1.0, 0.0}).view({1, 1, 2, 2});
    // Angles are taken down the columns: (1, 0) and (0, 1), (0, 2) and (2, 0) stand at right
    // angles.
    const double own = std::sin(0.7 * M_PI_2);
    const double other = std::sin(0.3 * M_PI_2);
    const at::Tensor expected = at::tensor({own, 2 * other, other, 2 * own}).view({1, 1, 2, 2});
    EXPECT_TRUE(at::allclose(turned(from, to, 0.3), expected));
    EXPECT_TRUE(at::allclose(turned(from, from, 0.3), from));
}

TEST_F(EngineRegions, ASoftMaskChangesDarkPlacesLaterAndLess) {
    JobSpec soft = job();
    soft.request.init = noisyPicture({64, 64});
    Image mask({64, 64}, PixelFormat::Gray8);
    for (int y = 0; y < 64; ++y) {
        for (int x = 0; x < 64; ++x) {
            *mask.pixel(x, y) = x < 16 ? 0 : x < 32 ? 90 : x < 48 ? 170 : 255;
        }
    }
    soft.request.mask = std::make_shared<const Image>(mask);
    soft.request.softMask = true;
    soft.request.maskFeather = 4;
    soft.request.strength = 1;
    soft.request.steps = 6;
    soft.request.sampler = Sampler::Ddim;
    // After the last step the darker quarters are nearer to init's latents.
    JobSpec untouched = soft;
    untouched.request.strength = 0;
    const at::Tensor clean = latents(untouched);
    const at::Tensor apart = (latents(soft) - clean).abs().mean({0, 1, 2});
    const auto quarter = [&](int i) {
        return apart.slice(0, 4 * i, 4 * i + 4).mean().item<double>();
    };
    EXPECT_EQ(quarter(0), 0);
    EXPECT_GT(quarter(1), 0);
    EXPECT_GT(quarter(2), quarter(1));
    EXPECT_GT(quarter(3), quarter(2));
}

TEST(SoftFeather, KeepsBlackUntouchedAndWhiteWhole) {
    Image mask({40, 8}, PixelFormat::Gray8);
    for (int y = 0; y < 8; ++y) {
        for (int x = 10; x < 40; ++x) {
            *mask.pixel(x, y) = x < 30 ? 100 : 255;
        }
    }
    const Image soft = softFeatherOf(mask, 8);
    EXPECT_EQ(*soft.pixel(9, 4), 0);
    EXPECT_EQ(*soft.pixel(30, 4), 255);
    EXPECT_EQ(*soft.pixel(25, 4), 255);
    int previous = 0;
    for (int x = 9; x < 40; ++x) {
        EXPECT_GE(*soft.pixel(x, 4), previous);
        previous = *soft.pixel(x, 4);
    }
    EXPECT_LT(*soft.pixel(11, 4), 60);
}

}  // namespace
}  // namespace gouache::local
