#include <gtest/gtest.h>

#include <string>

#include "backends/local/base/interruption.h"
#include "backends/local/controlnet/controlnet.h"
#include "backends/local/model.h"
#include "tests/unit/engine/support/golden.h"

namespace gouache::local {
namespace {

namespace fs = std::filesystem;
using golden::expectParity;
using golden::valueOf;

/// Against diffusers 0.42.1 and transformers 5.23: float32 and bfloat16.
class Parity : public testing::TestWithParam<at::ScalarType> {
  protected:
    WeightTarget target() const { return {at::kCPU, GetParam()}; }

    static std::shared_ptr<ModelSource> open(const std::string& name) {
        return valueOf(ModelSource::open(golden::modelsFolder() / name));
    }

    void expectText(const std::string& model, const std::string& name) {
        const auto text = valueOf(open(model)->loadTextModel(target()));
        auto expected = golden::load(name);
        for (int skip = 1; expected.contains("skip" + std::to_string(skip)); ++skip) {
            SCOPED_TRACE(skip);
            expectParity(text->forward(expected["tokens"], skip),
                         expected["skip" + std::to_string(skip)], target());
        }
        ASSERT_TRUE(expected.contains("skip2"));
        // More than there is counts as the first layer.
        EXPECT_TRUE(
            at::equal(text->forward(expected["tokens"], 100),
                      text->forward(expected["tokens"], static_cast<int>(text->config().layers))));
    }

    void expectUNet(const std::string& model, const std::string& name) {
        const auto unet = valueOf(open(model)->loadUNet(target()));
        auto expected = golden::load(name);
        const auto context = unet->prepareContext(expected["context"]);
        const at::Tensor output = unet->forward(expected["sample"], expected["timesteps"], context);
        EXPECT_EQ(output.scalar_type(), at::kFloat);
        EXPECT_TRUE(output.is_contiguous());
        expectParity(output, expected["output"], target());
        // Nothing of one step stays for the next.
        EXPECT_TRUE(
            at::equal(unet->forward(expected["sample"], expected["timesteps"], context), output));
    }

    void expectVae(const std::string& model, const std::string& name) {
        const auto vae = valueOf(open(model)->loadVae(target()));
        auto expected = golden::load(name);
        expectParity(vae->decode(expected["latents"]), expected["decoded"], target());
        expectParity(vae->encode(expected["image"], {}), expected["mean"], target());
        if (expected.contains("sample")) {
            expectParity(vae->encode(expected["image"], expected["noise"]), expected["sample"],
                         target());
        }
        EXPECT_EQ(expected["image"].size(2), expected["latents"].size(2) * vae->factor());
        EXPECT_EQ(expected["latents"].size(1), vae->latentChannels());
    }
};

TEST_P(Parity, TextModelQuickGelu) {
    expectText("sd", "text");
}
TEST_P(Parity, TextModelGelu) {
    expectText("inpaint", "text_gelu");
}
TEST_P(Parity, UNet) {
    expectUNet("sd", "unet");
}
TEST_P(Parity, UNetOddSizeLongContext) {
    expectUNet("sd", "unet_odd");
}
TEST_P(Parity, UNetNineChannelsLinearProjections) {
    expectUNet("inpaint", "unet_inpaint");
}
TEST_P(Parity, AutoencoderKl) {
    expectVae("sd", "vae_kl");
}
TEST_P(Parity, AutoencoderTiny) {
    expectVae("inpaint", "vae_tiny");
}
TEST_P(Parity, SingleFileText) {
    expectText("ldm.safetensors", "ldm_text");
}
TEST_P(Parity, SingleFileUNet) {
    expectUNet("ldm.safetensors", "ldm_unet");
}
TEST_P(Parity, SingleFileVae) {
    expectVae("ldm.safetensors", "ldm_vae");
}

TEST_P(Parity, TwoControlNetsSummed) {
    const auto unet = valueOf(open("sd")->loadUNet(target()));
    auto expected = golden::load("control");
    ControlResiduals residuals;
    const double weights[] = {0.8, 1.0};
    const char* const names[] = {"controlnet", "controlnet2"};
    for (int i = 0; i < 2; ++i) {
        const auto control = valueOf(ControlNet::load(golden::modelsFolder() / names[i], target()));
        const ControlResiduals each = control->forward(
            expected["sample"], expected["timesteps"], control->prepareContext(expected["context"]),
            control->embedCondition(expected["image" + std::to_string(i)]), weights[i]);
        if (i == 0) {
            expectParity(each.down.front(), expected["first_down0"], target());
            expectParity(each.mid, expected["first_mid"], target());
        }
        residuals.add(each);
    }
    expectParity(unet->forward(expected["sample"], expected["timesteps"],
                               unet->prepareContext(expected["context"]), &residuals),
                 expected["output"], target());
}

TEST_P(Parity, SingleFileControlNet) {
    const auto unet = valueOf(open("ldm.safetensors")->loadUNet(target()));
    const auto control =
        valueOf(ControlNet::load(golden::modelsFolder() / "controlnet_ldm.safetensors", target()));
    auto expected = golden::load("ldm_control");
    const ControlResiduals residuals = control->forward(
        expected["sample"], expected["timesteps"], control->prepareContext(expected["context"]),
        control->embedCondition(expected["image0"]), 0.8);
    expectParity(unet->forward(expected["sample"], expected["timesteps"],
                               unet->prepareContext(expected["context"]), &residuals),
                 expected["output"], target());
}

INSTANTIATE_TEST_SUITE_P(Precision, Parity, testing::Values(at::kFloat, at::kBFloat16),
                         [](const auto& instance) {
                             return std::string(at::toString(instance.param));
                         });

class UNetUse : public testing::Test {
  protected:
    std::unique_ptr<UNet> unet_ =
        valueOf(valueOf(ModelSource::open(golden::modelsFolder() / "sd"))->loadUNet({}));
    std::map<std::string, at::Tensor> expected_ = golden::load("unet");
};

TEST_F(UNetUse, OneContextForManySamples) {
    const at::Tensor one = expected_["context"].narrow(0, 0, 1);
    const at::Tensor shared =
        unet_->forward(expected_["sample"], expected_["timesteps"], unet_->prepareContext(one));
    const at::Tensor repeated = unet_->forward(expected_["sample"], expected_["timesteps"],
                                               unet_->prepareContext(one.repeat({2, 1, 1})));
    golden::expectEqual(shared, repeated);
    EXPECT_THROW(unet_->forward(expected_["sample"].repeat({2, 1, 1, 1}), at::full({1}, 5.0),
                                unet_->prepareContext(expected_["context"])),
                 c10::Error);
}

TEST_F(UNetUse, OneTimestepForManySamples) {
    const auto context = unet_->prepareContext(expected_["context"]);
    golden::expectEqual(
        unet_->forward(expected_["sample"], at::full({1}, 20.5), context).narrow(0, 1, 1),
        expected_["output"].narrow(0, 1, 1));
}

TEST_F(UNetUse, TakesAnyTypeAndLayout) {
    const auto context = unet_->prepareContext(expected_["context"].to(at::kDouble));
    const at::Tensor sample =
        expected_["sample"].to(at::kDouble).contiguous(at::MemoryFormat::ChannelsLast);
    golden::expectEqual(unet_->forward(sample, expected_["timesteps"].to(at::kDouble), context),
                        expected_["output"]);
}

TEST_F(UNetUse, StopsWithinAStep) {
    const auto context = unet_->prepareContext(expected_["context"]);
    const std::atomic<bool> stop{true};
    const InterruptionScope scope(stop);
    EXPECT_THROW(unet_->forward(expected_["sample"], expected_["timesteps"], context), Interrupted);
}

TEST_F(UNetUse, ControlNetsOfAnotherShapeAreRefused) {
    ControlResiduals residuals;
    residuals.down = {at::zeros({1, 16, 8, 12})};
    residuals.mid = at::zeros({1, 40, 2, 3});
    EXPECT_THROW(unet_->forward(expected_["sample"], expected_["timesteps"],
                                unet_->prepareContext(expected_["context"]), &residuals),
                 c10::Error);
}

TEST(VaeTiles, DecodeCloseToTheWhole) {
    const auto vae =
        valueOf(valueOf(ModelSource::open(golden::modelsFolder() / "inpaint"))->loadVae({}));
    const at::Tensor latents = at::randn({1, 4, 40, 26});
    const at::Tensor whole = vae->decode(latents);
    const at::Tensor tiled = decodeTiled(*vae, latents, 24);
    ASSERT_EQ(tiled.sizes(), whole.sizes());
    EXPECT_GE(golden::cosine(tiled, whole), 0.99);
    // One tile is the whole.
    golden::expectEqual(decodeTiled(*vae, latents, 64), whole);
}

TEST(VaeTiles, EncodeCloseToTheWhole) {
    const auto vae =
        valueOf(valueOf(ModelSource::open(golden::modelsFolder() / "inpaint"))->loadVae({}));
    const at::Tensor image = at::rand({1, 3, 160, 104}) * 2 - 1;
    const at::Tensor whole = vae->encode(image, {});
    const at::Tensor tiled = encodeTiled(*vae, image, {}, 24);
    ASSERT_EQ(tiled.sizes(), whole.sizes());
    EXPECT_GE(golden::cosine(tiled, whole), 0.99);
}

}  // namespace
}  // namespace gouache::local
