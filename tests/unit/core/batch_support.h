#pragma once

#include <gtest/gtest.h>

#include <filesystem>
#include <string>
#include <vector>

#include "core/batch/batch_plan.h"
#include "core/io/generation_metadata.h"
#include "core/io/picture_metadata.h"
#include "tests/unit/core/temporary_folder.h"

namespace gouache::testing {

inline Image plainPicture(PixelSize size, std::uint8_t grey) {
    Image image(size, PixelFormat::Rgb8);
    std::fill(image.bytes().begin(), image.bytes().end(), grey);
    return image;
}

/// A folder to drop things from, and the plan that comes of them.
class BatchFixture : public ::testing::Test {
  protected:
    std::filesystem::path picture(std::string_view name, PixelSize size = {80, 60},
                                  std::uint8_t grey = 200) const {
        std::filesystem::create_directories((folder_ / name).parent_path());
        EXPECT_TRUE(savePicture(folder_ / name, plainPicture(size, grey)).ok());
        return folder_ / name;
    }
    /// A picture with the settings that it was made with.
    std::filesystem::path generated(std::string_view name, const GenerationRequest& request) const {
        const auto metadata = pictureMetadataFor(request, {});
        EXPECT_TRUE(savePicture(folder_ / name, plainPicture({64, 64}, 90), metadata).ok());
        return folder_ / name;
    }

    Result<BatchPlan> tryPlan(const std::vector<std::filesystem::path>& paths) const {
        return planBatch({paths}, options_, WildcardBook({folder_ / "wildcards"}));
    }
    BatchPlan plan(const std::vector<std::filesystem::path>& paths) const {
        auto result = tryPlan(paths);
        EXPECT_TRUE(result.ok()) << englishSentence(result.ok() ? Error{} : result.error());
        return result.ok() ? std::move(result).value() : BatchPlan{};
    }
    static std::vector<std::string> prompts(const BatchPlan& plan) {
        std::vector<std::string> all;
        for (const JobDraft& job : plan.jobs) {
            all.push_back(job.request.prompt);
        }
        return all;
    }
    /// "line: sentence" of each bad row.
    static std::vector<std::string> problems(const BatchPlan& plan) {
        std::vector<std::string> all;
        for (const BatchRow& row : plan.rows) {
            if (row.problem) {
                EXPECT_EQ(row.jobs, 0);
                all.push_back(std::to_string(row.line) + ": " + englishSentence(*row.problem));
            }
        }
        return all;
    }

    TemporaryFolder folder_;
    BatchOptions options_;
};

}  // namespace gouache::testing
