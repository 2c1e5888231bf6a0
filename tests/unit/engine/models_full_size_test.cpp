#include <gtest/gtest.h>

#include <algorithm>
#include <chrono>
#include <cmath>
#include <cstdint>
#include <cstdio>
#include <fstream>
#include <map>
#include <nlohmann/json.hpp>
#include <string>
#include <vector>

#include "backends/local/lora/lora_set.h"
#include "backends/local/model.h"
#include "tests/unit/engine/support/golden.h"
#include "tests/unit/engine/support/temporary_folder.h"
#include "tests/unit/engine/support/tensor_writer.h"

namespace gouache::local {
namespace {

namespace fs = std::filesystem;

enum class Kind { Weight, Norm, Bias };

/// One tensor of sd15.json.
struct Entry {
    std::string name;
    std::vector<std::int64_t> shape;
    std::uint32_t seed;
    Kind kind;

    std::int64_t count() const {
        std::int64_t product = 1;
        for (const std::int64_t size : shape) {
            product *= size;
        }
        return product;
    }
};

/// As `values` in make_full_size.py.
void fill(const Entry& entry, std::vector<at::Half>& values) {
    const std::int64_t count = entry.count();
    const float scale =
        entry.kind == Kind::Weight
            ? static_cast<float>(
                  std::sqrt(3.0 * static_cast<double>(entry.shape[0]) / static_cast<double>(count)))
            : 0.125F;
    const float base = entry.kind == Kind::Norm ? 1.0F : 0.0F;
    values.resize(static_cast<std::size_t>(count));
    for (std::int64_t i = 0; i < count; ++i) {
        std::uint32_t x = static_cast<std::uint32_t>(i) * 2654435761U + entry.seed;
        x ^= x >> 15U;
        x *= 2246822519U;
        x ^= x >> 13U;
        const float unit = (static_cast<float>(x >> 16U) - 32768.0F) / 32768.0F;
        values[static_cast<std::size_t>(i)] = base + scale * unit;
    }
}

/// A checkpoint of Stable Diffusion 1.5 in one file, float16, written piece by piece.
void writeCheckpoint(const fs::path& path) {
    std::vector<Entry> entries;
    nlohmann::json header = nlohmann::json::object();
    std::int64_t offset = 0;
    for (const auto& item :
         nlohmann::json::parse(std::ifstream(golden::modelsFolder() / "sd15.json"))) {
        entries.push_back({item[0].get<std::string>(), item[1].get<std::vector<std::int64_t>>(),
                           item[2].get<std::uint32_t>(), static_cast<Kind>(item[3].get<int>())});
        const std::int64_t end = offset + 2 * entries.back().count();
        header[entries.back().name] = {
            {"dtype", "F16"}, {"shape", entries.back().shape}, {"data_offsets", {offset, end}}};
        offset = end;
    }
    std::string text = header.dump();
    text.resize((text.size() + 7) / 8 * 8, ' ');
    std::ofstream file(path, std::ios::binary);
    const std::uint64_t length = text.size();
    file.write(reinterpret_cast<const char*>(&length), sizeof(length));
    file << text;
    std::vector<at::Half> values;
    for (const Entry& entry : entries) {
        fill(entry, values);
        file.write(reinterpret_cast<const char*>(values.data()),
                   static_cast<std::streamsize>(values.size() * sizeof(at::Half)));
    }
    ASSERT_TRUE(file.good()) << "no space for 2.1 GB in " << path;
}

/// A LoRA of rank 16 for every linear layer of the attentions, in kohya's names, float16.
fs::path writeLora(const fs::path& folder, const WeightPatches& unet) {
    std::map<std::string, at::Tensor> tensors;
    for (std::size_t i = 0; i < unet.weights().size(); ++i) {
        std::string name = unet.weights()[i].name;
        if (name.find("transformer_blocks") == std::string::npos) {
            continue;
        }
        std::replace(name.begin(), name.end(), '.', '_');
        const std::vector<std::int64_t> shape = unet.shapeOf(i);
        tensors["lora_unet_" + name + ".lora_down.weight"] =
            (at::randn({16, shape[1]}) * 0.02).to(at::kHalf);
        tensors["lora_unet_" + name + ".lora_up.weight"] =
            (at::randn({shape[0], 16}) * 0.02).to(at::kHalf);
    }
    const fs::path path = folder / "lora.safetensors";
    EXPECT_TRUE(writeTensors(path, tensors).ok());
    return path;
}

/// Adds it to the weights and takes it off again: at once, and bit for bit.
void expectQuickLora(const fs::path& folder, UNet& unet, const at::Tensor& sample,
                     const at::Tensor& context) {
    using Clock = std::chrono::steady_clock;
    const auto milliseconds = [](Clock::time_point since) {
        return std::chrono::duration<double, std::milli>(Clock::now() - since).count();
    };
    const auto answer = [&] {
        return unet.forward(sample, at::full({1}, 501.0), unet.prepareContext(context));
    };
    const at::Tensor before = answer();
    const LoraTargets targets(unet.patches(), WeightPatches(), 2);
    LoraSet loras;
    loras.add(golden::valueOf(LoraFile::open(writeLora(folder, unet.patches()), "lora", targets)),
              0.8, 0.8);
    const std::string variant = loras.variantOf(LoraPart::UNet);
    const auto opened = Clock::now();
    unet.patches().make(variant, loras.editsOf(LoraPart::UNet));
    const double made = milliseconds(opened);
    auto start = Clock::now();
    unet.patches().activate(variant);
    const double on = milliseconds(start);
    EXPECT_FALSE(at::equal(answer(), before));
    start = Clock::now();
    unet.patches().activate("");
    const double off = milliseconds(start);
    EXPECT_TRUE(at::equal(answer(), before));
    std::printf("LoRA: computed in %.0f ms, on in %.3f ms, off in %.3f ms, %.0f MB beside\n", made,
                on, off, static_cast<double>(unet.patches().byteSize()) / 1e6);
    EXPECT_LT(on, 50);
    EXPECT_LT(off, 50);
}

TEST(FullSize, StableDiffusion15InOneFileAgreesWithDiffusers) {
    const TemporaryFolder folder;
    const fs::path path = folder.path() / "sd15.safetensors";
    writeCheckpoint(path);
    const auto source = golden::valueOf(ModelSource::open(path));
    auto expected = golden::load("sd15");

    // What the shapes tell is Stable Diffusion 1.5.
    EXPECT_EQ(source->unetConfig().levels.size(), 4U);
    EXPECT_EQ(source->unetConfig().contextWidth, 768);
    EXPECT_EQ(source->textConfig().heads, 12);
    EXPECT_EQ(vaeFactor(source->vaeConfig()), 8);
    EXPECT_EQ(golden::valueOf(source->loadTokenizer())->vocabularySize(), 49408);

    {
        const auto text = golden::valueOf(source->loadTextModel({}));
        EXPECT_EQ(text->byteSize(), 123'060'480 * 4);
        golden::expectEqual(text->forward(expected["tokens"], 1), expected["context"]);
    }
    {
        const c10::InferenceMode inference;
        const auto unet = golden::valueOf(source->loadUNet({}));
        EXPECT_EQ(unet->byteSize(), 859'520'964LL * 4);
        golden::expectEqual(unet->forward(expected["sample"], at::full({1}, 501.0),
                                          unet->prepareContext(expected["context"])),
                            expected["noise_prediction"]);
        expectQuickLora(folder.path(), *unet, expected["sample"], expected["context"]);
    }
    {
        const auto vae = golden::valueOf(source->loadVae({}));
        EXPECT_EQ(vae->byteSize(), 83'653'863 * 4);
        golden::expectEqual(vae->decode(expected["sample"]), expected["picture"]);
    }
}

}  // namespace
}  // namespace gouache::local
