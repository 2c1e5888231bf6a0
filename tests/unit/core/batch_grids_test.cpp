// A sweep from its plan through the queue to its grids.

#include "core/batch/batch_grids.h"

#include <memory>

#include "core/jobs/result_files.h"
#include "tests/unit/core/batch_support.h"

namespace gouache {
namespace {

class BatchGridsTest : public testing::BatchFixture {
  protected:
    void SetUp() override {
        auto opened = JobQueue::open(folder_ / "queue");
        ASSERT_TRUE(opened.ok()) << englishSentence(opened.error());
        queue_ = std::move(opened).value();
        options_.form.prompt = "a {red|green} cat";
        options_.sweeps = {"steps=1,2", "cfg=3,4"};
        options_.output.folder = folder_ / "out";
        BatchPlan made = plan({});
        ASSERT_TRUE(storePictures(made, queue_->blobs()).ok());
        BatchRecord batch;
        batch.name = "cats";
        batch.grid = made.grid;
        batch.gridPlan = made.gridPlan;
        batch_ = queue_->enqueue(batch, made.jobs).value();
    }
    /// The next job: made as a grey picture, or failed.
    void run(std::optional<std::uint8_t> grey) {
        ClaimRule any;
        any.anyProfile = "cpu";
        const JobRecord job = queue_->claim(any, "cpu").value().value();
        if (grey) {
            PictureRecord picture;
            picture.job = job.id;
            picture.batch = job.batch;
            const auto kept =
                keepPicture(*queue_, job, picture, testing::plainPicture({64, 64}, *grey),
                            job.draft.request, {});
            ASSERT_TRUE(kept.ok()) << englishSentence(kept.error());
        }
        const auto why =
            grey ? std::nullopt : std::optional(makeError(ErrorCode::BackendFailed, "a test"));
        ASSERT_TRUE(queue_
                        ->finish({job.id, job.attempt}, grey ? JobState::Done : JobState::Failed,
                                 why, std::nullopt)
                        .ok());
    }
    /// Pixels of that grey.
    static int greyIn(const Image& image, std::uint8_t grey) {
        int count = 0;
        for (int y = 0; y < image.height(); ++y) {
            for (int x = 0; x < image.width(); ++x) {
                const std::uint8_t* pixel = image.pixel(x, y);
                count += pixel[0] == grey && pixel[1] == grey && pixel[2] == grey ? 1 : 0;
            }
        }
        return count;
    }

    std::unique_ptr<JobQueue> queue_;
    BatchId batch_;
};

TEST_F(BatchGridsTest, areDrawnWhenTheLastJobIsOver) {
    for (int i = 0; i < 7; ++i) {
        EXPECT_TRUE(makeBatchGrids(*queue_, batch_).value().empty());
        run(i == 1 ? std::nullopt : std::optional(static_cast<std::uint8_t>(100 + 10 * i)));
    }
    EXPECT_TRUE(makeBatchGrids(*queue_, batch_).value().empty());
    run(170);
    const auto made = makeBatchGrids(*queue_, batch_);
    ASSERT_TRUE(made.ok()) << englishSentence(made.error());
    ASSERT_EQ(made->size(), 2U);
    EXPECT_EQ(made->at(0).parent_path(), folder_ / "out");
    const Image first = loadImage(made->at(0)).value();
    const Image second = loadImage(made->at(1)).value();
    for (int i = 0; i < 8; ++i) {
        const auto grey = static_cast<std::uint8_t>(100 + 10 * i);
        // Labels' soft edges have such greys too, but few of them.
        EXPECT_EQ(greyIn(first, grey) >= 64 * 64, i < 4 && i != 1) << i;
        EXPECT_EQ(greyIn(second, grey) >= 64 * 64, i >= 4) << i;
    }
}

TEST_F(BatchGridsTest, neverTakeThePlaceOfAFile) {
    for (int i = 0; i < 8; ++i) {
        run(100);
    }
    const auto once = makeBatchGrids(*queue_, batch_).value();
    std::filesystem::remove(once.at(1));
    const std::string kept = testing::contentOf(once.at(0));
    const auto twice = makeBatchGrids(*queue_, batch_).value();
    EXPECT_NE(twice.at(0), once.at(0));
    EXPECT_EQ(testing::contentOf(once.at(0)), kept);
    EXPECT_EQ(twice.at(1), once.at(1));
}

TEST_F(BatchGridsTest, thereAreNoneOfWhatMadeNothing) {
    for (int i = 0; i < 8; ++i) {
        run(std::nullopt);
    }
    EXPECT_TRUE(makeBatchGrids(*queue_, batch_).value().empty());
    EXPECT_TRUE(makeBatchGrids(*queue_, "no-such-batch").value().empty());
}

}  // namespace
}  // namespace gouache
