// Broken weights and short memory: named failures, and remedies that stand in the notes.
#include <gtest/gtest.h>

#include <fstream>

#include "backends/local/base/cpu_memory.h"
#include "backends/local/pipeline/notes.h"
#include "tests/unit/engine/support/engine_run.h"
#include "tests/unit/engine/support/temporary_folder.h"

namespace gouache::local {
namespace {

namespace fs = std::filesystem;

/// A copy of the small model, with every value of one float16 tensor replaced.
class DamagedModel {
  public:
    DamagedModel(const std::string& file, const std::string& tensor, std::uint16_t bits) {
        fs::copy(golden::modelsFolder() / "sd", path(), fs::copy_options::recursive);
        std::size_t begin = 0;
        std::size_t end = 0;
        {
            const auto weights = golden::valueOf(SafetensorsFile::open(path() / file));
            const TensorEntry& entry = weights->header().tensors.at(tensor);
            begin = weights->header().dataOffset + entry.begin;
            end = weights->header().dataOffset + entry.end;
        }
        std::fstream stream(path() / file, std::ios::in | std::ios::out | std::ios::binary);
        stream.seekp(static_cast<std::streamoff>(begin));
        for (std::size_t at = begin; at < end; at += 2) {
            stream.write(reinterpret_cast<const char*>(&bits), 2);
        }
    }

    fs::path path() const { return folder_.path() / "model"; }

  private:
    TemporaryFolder folder_;
};

constexpr std::uint16_t kNan = 0x7E00;

struct NanCase {
    std::string file;
    std::string tensor;
    std::string part;
    std::string_view note;
};

class NotFiniteWeights : public ::testing::TestWithParam<NanCase> {};

TEST_P(NotFiniteWeights, AreANamedFailureAfterOneTryInFloat32) {
    const NanCase& c = GetParam();
    const DamagedModel model(c.file, c.tensor, kNan);
    LocalEngine engine{LocalModuleOptions{}};
    JobSpec job = smallJob();
    job.request.model = model.path().string();
    for (const Precision precision : {Precision::Float32, Precision::BFloat16}) {
        job.precision = precision;
        job.id.job = newJobId();
        const auto observer = runJob(engine, job);
        ASSERT_TRUE(ended(*observer, "failed")) << observer->log();
        EXPECT_EQ(observer->error()->code, ErrorCode::NotFinite) << sentenceOf(*observer);
        EXPECT_EQ(observer->error()->arguments.at(0), c.part);
        EXPECT_TRUE(observer->results().empty());
    }
    job = smallJob();
    EXPECT_TRUE(ended(*runJob(engine, job), "done"));
}

INSTANTIATE_TEST_SUITE_P(
    Parts, NotFiniteWeights,
    ::testing::Values(NanCase{"unet/diffusion_pytorch_model.safetensors", "conv_out.weight",
                              "The UNet", notes::kUNetFloat32},
                      NanCase{"vae/diffusion_pytorch_model.safetensors", "decoder.conv_out.weight",
                              "The VAE", notes::kVaeFloat32}));

TEST(ShortMemory, IsANamedFailureAndTheEngineWorksOn) {
    LocalModuleOptions options;
    options.memoryLimit = 12'000'000;
    LocalEngine engine(options);
    JobSpec job = smallJob();
    job.request.size = {1024, 1024};
    const auto failed = runJob(engine, job);
    ASSERT_TRUE(ended(*failed, "failed")) << failed->log();
    EXPECT_EQ(failed->error()->code, ErrorCode::OutOfMemory);
    EXPECT_EQ(failed->error()->arguments.at(0), "cpu");
    EXPECT_NE(failed->error()->arguments.at(1).find("MB"), std::string::npos);

    const auto done = runJob(engine, smallJob());
    EXPECT_TRUE(ended(*done, "done")) << sentenceOf(*done);
}

/// What one job needs beyond what other engines of this process hold.
std::uint64_t needOf(const JobSpec& job) {
    const std::uint64_t before = cpuMemoryUsed();
    LocalEngine engine{LocalModuleOptions{}};
    const auto observer = runJob(engine, job);
    EXPECT_TRUE(ended(*observer, "done")) << sentenceOf(*observer);
    return observer->results().at(0).peakMemory - before;
}

double meanDifference(const Image& a, const Image& b) {
    double sum = 0;
    for (std::size_t i = 0; i < a.bytes().size(); ++i) {
        sum += std::abs(static_cast<int>(a.bytes()[i]) - static_cast<int>(b.bytes()[i]));
    }
    return sum / static_cast<double>(a.bytes().size());
}

TEST(ShortMemory, RemediesAreNotedAndBarelyShow) {
    JobSpec job = smallJob();
    job.request.size = {256, 256};
    job.request.steps = 1;
    const std::uint64_t need = needOf(job);
    LocalEngine roomy{LocalModuleOptions{}};
    job.id.job = newJobId();
    const ImagePtr wanted = runJob(roomy, job)->results().at(0).image;

    int finished = 0;
    for (const double part : {0.9, 0.8, 0.7, 0.6, 0.5, 0.4, 0.3, 0.2}) {
        LocalModuleOptions options;
        options.memoryLimit =
            cpuMemoryUsed() + static_cast<std::uint64_t>(static_cast<double>(need) * part);
        LocalEngine engine(options);
        job.id.job = newJobId();
        const auto observer = runJob(engine, job);
        if (ended(*observer, "failed")) {
            EXPECT_EQ(observer->error()->code, ErrorCode::OutOfMemory) << sentenceOf(*observer);
            continue;
        }
        ++finished;
        const PictureResult result = observer->results().at(0);
        EXPECT_FALSE(result.notes.empty()) << part;
        EXPECT_LE(result.peakMemory, options.memoryLimit);
        // The VAE of random weights looks far: its tiles differ more than a trained one's.
        const bool tiled = std::find(result.notes.begin(), result.notes.end(), notes::kVaeTiled) !=
                           result.notes.end();
        EXPECT_LE(meanDifference(*result.image, *wanted), tiled ? 12.0 : 0.01) << part;
    }
    EXPECT_GE(finished, 2);
}

TEST(ShortMemory, BatchesAreHalved) {
    JobSpec job = smallJob();
    job.request.size = {256, 256};
    job.request.steps = 1;
    const std::uint64_t one = needOf(job);
    LocalModuleOptions options;
    options.memoryLimit = cpuMemoryUsed() + one + one / 4;
    LocalEngine engine(options);
    job.request.count = 4;
    job.request.batch = 4;
    job.id.job = newJobId();
    const auto observer = runJob(engine, job);
    ASSERT_TRUE(ended(*observer, "done")) << sentenceOf(*observer);
    ASSERT_EQ(observer->results().size(), 4U);
    for (std::size_t i = 0; i < 4; ++i) {
        EXPECT_EQ(observer->results()[i].picture, static_cast<int>(i));
        EXPECT_EQ(observer->results()[i].seed.value, 5 + i);
    }
    const std::vector<std::string>& keys = observer->results()[0].notes;
    EXPECT_NE(std::find(keys.begin(), keys.end(), notes::kBatchReduced), keys.end());
}

TEST(ModelFiles, ChangedOnDiskAreLoadedAnew) {
    const DamagedModel model("unet/diffusion_pytorch_model.safetensors", "conv_out.bias", 0x3C00);
    LocalEngine engine{LocalModuleOptions{}};
    JobSpec job = smallJob();
    job.request.model = model.path().string();
    const ImagePtr before = runJob(engine, job)->results().at(0).image;
    const fs::path file = "unet/diffusion_pytorch_model.safetensors";
    fs::remove(model.path() / file);
    fs::copy(golden::modelsFolder() / "sd" / file, model.path() / file);
    job.id.job = newJobId();
    EXPECT_NE(*runJob(engine, job)->results().at(0).image, *before);
}

}  // namespace
}  // namespace gouache::local
