// A disk that is full, over quota or broken at any call: each failure has its code, nothing that
// was acknowledged is lost, and the queue goes on where the disk does. The long form:
// GOUACHE_FAULTS=all.

#include <gtest/gtest.h>

#include <cerrno>
#include <cstdio>
#include <cstdlib>

#include "core/jobs/blob_store.h"
#include "tests/unit/core/disk_calls.h"
#include "tests/unit/core/queue_support.h"
#include "tests/unit/core/temporary_folder.h"

namespace gouache {
namespace {

namespace fs = std::filesystem;

/// Calls step() until it succeeds; after a failure the queue is paused with its reason, the disk is
/// healed and the queue resumed, as the scheduler and its user do.
class Stubborn {
  public:
    explicit Stubborn(JobQueue& queue) : queue_(queue) {}

    template <typename Step>
    auto operator()(Step&& step) {
        auto result = step();
        if (!result.ok()) {
            ++failures;
            error = result.error();
            const ErrorCode code = error.code;
            EXPECT_TRUE(code == ErrorCode::StorageFull || code == ErrorCode::StorageNotWritable ||
                        code == ErrorCode::OutputFull || code == ErrorCode::OutputNotWritable)
                << englishSentence(result.error());
            (void)queue_.setPaused(true, result.error());
            EXPECT_TRUE(queue_.isPaused());
            EXPECT_EQ(queue_.pauseReason(), result.error());
            testing::diskCalls().heal();
            EXPECT_TRUE(queue_.setPaused(false).ok());
            EXPECT_FALSE(queue_.isPaused());
            result = step();
        }
        EXPECT_TRUE(result.ok()) << (result.ok() ? "" : englishSentence(result.error()));
        return result;
    }

    int failures = 0;
    Error error{};

  private:
    JobQueue& queue_;
};

/// Two batches, three jobs, every kind of change. Returns how many steps failed once.
Stubborn session(JobQueue& queue, const fs::path& out) {
    Stubborn stubborn(queue);
    (void)stubborn([&] { return queue.blobs().add(testing::bytesOf("a picture")); });
    const auto batch = stubborn(
        [&] { return queue.enqueue(testing::batchOf("a"), testing::draftsOf(2, "a", out)); });
    (void)stubborn(
        [&] { return queue.enqueueInto(batch.value(), testing::draftsOf(1, "b", out)); });
    for (int i = 0; i < 3; ++i) {
        const auto claimed = stubborn([&] { return queue.claim(testing::anyJob(), "local"); });
        EXPECT_TRUE(claimed.ok() && claimed->has_value());
        if (!claimed.ok() || !claimed->has_value()) {
            return stubborn;
        }
        const JobRecord& job = **claimed;
        (void)stubborn([&] { return testing::keepSmall(queue, job, 0); });
        (void)stubborn([&] {
            return queue.finish({job.id, job.attempt}, JobState::Done, std::nullopt, std::nullopt);
        });
    }
    return stubborn;
}

void checkAfter(const fs::path& folder) {
    auto queue = JobQueue::open(folder / "queue");
    ASSERT_TRUE(queue.ok());
    ASSERT_TRUE((*queue)->recover().ok());
    const QueueCounts counts = (*queue)->counts().value();
    EXPECT_EQ(counts.done, 3);
    EXPECT_EQ(counts.total(), 3);
    EXPECT_EQ(testing::filesIn(folder / "out"),
              (std::vector<std::string>{"a0.png", "a1.png", "b0.png"}));
    EXPECT_EQ((*queue)->pictures().value().size(), 3U);
}

struct Fault {
    int systemError;
    int failures;  ///< calls in a row
};

TEST(QueueDisk, failingAtAnyCallLosesNothing) {
    const testing::EnvironmentVariable fast("TMPDIR", testing::fastFolder());
    const bool all = std::getenv("GOUACHE_FAULTS") != nullptr;
    int points = 0;
    int felt = 0;
    for (const Fault fault :
         {Fault{ENOSPC, 1'000'000}, Fault{EIO, 1}, Fault{EDQUOT, 1'000'000}, Fault{ENOSPC, 1}}) {
        for (int at = 1;; at += all ? 1 : 4) {
            SCOPED_TRACE("errno " + std::to_string(fault.systemError) + ", " +
                         std::to_string(fault.failures) + " calls from " + std::to_string(at));
            const testing::TemporaryFolder folder;
            auto queue = JobQueue::open(folder / "queue");
            ASSERT_TRUE(queue.ok());
            testing::DiskCalls& disk = testing::diskCalls();
            disk.count = 0;
            disk.systemError = fault.systemError;
            disk.failures = fault.failures;
            disk.failAt = at;
            const Stubborn stubborn = session(**queue, folder / "out");
            const bool reached = disk.count >= at;
            disk.heal();
            if (!reached) {
                break;
            }
            ++points;
            felt += stubborn.failures > 0 ? 1 : 0;
            if (stubborn.failures > 0 && fault.failures > 1) {
                const bool full = stubborn.error.code == ErrorCode::StorageFull ||
                                  stubborn.error.code == ErrorCode::OutputFull;
                EXPECT_TRUE(full) << englishSentence(stubborn.error);
            }
            queue->reset();
            checkAfter(folder.path());
            ASSERT_FALSE(HasFailure());
        }
    }
    EXPECT_GE(points, 100);
    EXPECT_GT(felt, points / 2);
    std::printf("%d fault points, %d felt\n", points, felt);
}

TEST(QueueDisk, openingOnABrokenDiskIsAnErrorAndLeavesNothingBroken) {
    const testing::EnvironmentVariable fast("TMPDIR", testing::fastFolder());
    for (int at = 1; at < 200; at += 3) {
        const testing::TemporaryFolder folder;
        testing::DiskCalls& disk = testing::diskCalls();
        disk.count = 0;
        disk.systemError = ENOSPC;
        disk.failures = 1'000'000;
        disk.failAt = at;
        const bool opened = JobQueue::open(folder / "queue").ok();
        disk.heal();
        if (opened) {
            break;
        }
        auto queue = JobQueue::open(folder / "queue");
        ASSERT_TRUE(queue.ok()) << at << ": " << englishSentence(queue.error());
        EXPECT_TRUE((*queue)->enqueue({}, testing::draftsOf(1)).ok());
    }
}

}  // namespace
}  // namespace gouache
