// The queue and the files of its results, cut off by kill -9 at every call that changes the disk
// and at random moments: what was acknowledged is there, the numbers add up, nothing is doubled.
// The long form: GOUACHE_KILLS=500.

#include <fcntl.h>
#include <gtest/gtest.h>
#include <sys/syscall.h>
#include <unistd.h>

#include <cstdlib>
#include <fstream>
#include <map>
#include <random>
#include <set>
#include <sstream>
#include <thread>

#include "core/io/image_file.h"
#include "core/jobs/runner_lock.h"
#include "tests/unit/core/child_program.h"
#include "tests/unit/core/disk_calls.h"
#include "tests/unit/core/queue_support.h"
#include "tests/unit/core/temporary_folder.h"

namespace gouache {
namespace {

namespace fs = std::filesystem;
using testing::keepSmall;

constexpr int kJobsInBatch = 3;

/// What the program has told its user, in a file that is written past the counted calls.
class Ledger {
  public:
    explicit Ledger(const fs::path& file)
        : descriptor_(::open(file.c_str(), O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0600)) {}
    ~Ledger() { ::close(descriptor_); }
    void note(const std::string& word, const std::string& name) const {
        const std::string line = word + " " + name + "\n";
        ASSERT_EQ(::syscall(SYS_write, descriptor_, line.data(), line.size()),
                  static_cast<long>(line.size()));
    }

  private:
    int descriptor_;
};

std::multimap<std::string, std::string> notesIn(const fs::path& file) {
    std::multimap<std::string, std::string> notes;
    std::ifstream lines(file);
    for (std::string word, name; lines >> word >> name;) {
        notes.emplace(word, name);
    }
    return notes;
}

/// Runs what waits, up to `most` jobs.
void work(JobQueue& queue, const Ledger& ledger, int most) {
    for (int i = 0; i < most; ++i) {
        auto claimed = queue.claim(testing::anyJob(), "local");
        ASSERT_TRUE(claimed.ok()) << englishSentence(claimed.error());
        if (!claimed->has_value()) {
            return;
        }
        const JobRecord& job = **claimed;
        const std::string& name = job.draft.output.name;
        const auto have = queue.picturesOf(job.id);
        ASSERT_TRUE(have.ok());
        for (int picture = 0; picture < job.draft.request.count; ++picture) {
            if (!std::ranges::binary_search(*have, picture)) {
                auto kept = keepSmall(queue, job, picture);
                ASSERT_TRUE(kept.ok()) << englishSentence(kept.error());
                ledger.note("kept", name);
            }
        }
        ASSERT_TRUE(
            queue.finish({job.id, job.attempt}, JobState::Done, std::nullopt, std::nullopt).ok());
        ledger.note("done", name);
    }
}

/// Run in a process of its own, which may be killed.
TEST(QueueCrash, DISABLED_oneLife) {
    const fs::path folder = std::getenv("GOUACHE_LIFE_IN");
    const std::string life = std::getenv("GOUACHE_LIFE");
    const Ledger ledger(folder / "ledger");
    testing::diskCalls().count = 0;
    testing::diskCalls().dieAt = std::atoi(std::getenv("GOUACHE_DIE_AT"));
    const auto lock = RunnerLock::take(folder / "queue");
    ASSERT_TRUE(lock.ok());
    auto queue = JobQueue::open(folder / "queue");
    ASSERT_TRUE(queue.ok()) << englishSentence(queue.error());
    ASSERT_TRUE((*queue)->recover().ok());
    // What a user would do after two crashes at the same job.
    std::vector<JobId> aside;
    const auto quarantined = (*queue)->rows(testing::inStates({JobState::Quarantined}));
    ASSERT_TRUE(quarantined.ok());
    for (const JobRow& row : *quarantined) {
        aside.push_back(row.id);
    }
    if (!aside.empty()) {
        ASSERT_TRUE((*queue)->retry(aside).ok());
    }
    if ((*queue)->isPaused()) {
        ASSERT_TRUE((*queue)->setPaused(false).ok());
    }
    if (life != "last") {
        auto drafts = testing::draftsOf(kJobsInBatch, life + "-", folder / "out");
        drafts[1].request.count = 2;
        drafts[1].output.pattern = "{name} {picture}";
        ASSERT_TRUE((*queue)->enqueue(testing::batchOf(life), drafts).ok());
        ledger.note("queued", life);
    }
    work(**queue, ledger, life == "last" ? 1'000'000 : kJobsInBatch);
}

/// One life; true where it ended by itself.
bool live(const fs::path& folder, const std::string& name, int dieAt,
          std::optional<std::chrono::microseconds> killAfter = std::nullopt) {
    testing::ChildProgram child("QueueCrash.DISABLED_oneLife",
                                {"GOUACHE_LIFE_IN=" + folder.string(), "GOUACHE_LIFE=" + name,
                                 "GOUACHE_DIE_AT=" + std::to_string(dieAt)});
    if (killAfter) {
        std::this_thread::sleep_for(*killAfter);
        child.kill();
    }
    const bool done = child.wait();
    EXPECT_TRUE(done || child.wasKilled()) << "life " << name << " failed";
    return done;
}

/// What must hold whenever the queue is opened after a crash.
void check(const fs::path& folder, bool finished) {
    auto queue = JobQueue::open(folder / "queue");
    ASSERT_TRUE(queue.ok()) << englishSentence(queue.error());
    ASSERT_TRUE((*queue)->recover().ok());
    const auto rows = (*queue)->rows().value();
    const QueueCounts counts = (*queue)->counts().value();
    EXPECT_EQ(counts.total(), static_cast<std::int64_t>(rows.size()));
    EXPECT_EQ(counts.running, 0);
    EXPECT_EQ(counts.failed + counts.cancelled, 0);
    std::map<std::string, const JobRow*> jobs;
    for (const JobRow& row : rows) {
        EXPECT_TRUE(jobs.emplace(row.title, &row).second) << row.title << " is there twice";
    }
    // A batch is there as a whole or not at all, and at all where it was acknowledged.
    std::set<std::string> batches;
    const auto recorded = (*queue)->batches().value();
    for (const BatchRecord& batch : recorded) {
        batches.insert(batch.name);
    }
    EXPECT_EQ(rows.size(), batches.size() * kJobsInBatch);
    const auto notes = notesIn(folder / "ledger");
    for (auto [note, end] = notes.equal_range("queued"); note != end; ++note) {
        EXPECT_TRUE(batches.contains(note->second)) << "batch " << note->second << " is lost";
    }
    for (auto [note, end] = notes.equal_range("done"); note != end; ++note) {
        ASSERT_TRUE(jobs.contains(note->second)) << note->second << " is lost";
        EXPECT_EQ(jobs[note->second]->state, JobState::Done) << note->second;
    }
    // Every file is in the history and the other way round; none twice, none half.
    const auto pictures = (*queue)->pictures({}, 0, 1'000'000).value();
    std::set<std::string> known;
    for (const PictureRecord& picture : pictures) {
        EXPECT_TRUE(known.insert(picture.file.filename().string()).second);
        EXPECT_TRUE(loadImage(picture.file).ok()) << picture.file;
    }
    const auto files = testing::filesIn(folder / "out");
    EXPECT_EQ(std::set<std::string>(files.begin(), files.end()), known);
    EXPECT_GE(known.size(), notes.count("kept"));
    EXPECT_LE(known.size(), batches.size() * (kJobsInBatch + 1));
    if (finished) {
        EXPECT_EQ(counts.done, counts.total());
        EXPECT_EQ(known.size(), batches.size() * (kJobsInBatch + 1));
    }
}

TEST(QueueCrash, cutOffAtEveryCallThatChangesTheDisk) {
    const testing::EnvironmentVariable fast("TMPDIR", testing::fastFolder());
    // In the short form every seventh one, beginning with another on each day.
    const bool all = std::getenv("GOUACHE_KILLS") != nullptr;
    const int step = all ? 1 : 7;
    const auto day = std::chrono::duration_cast<std::chrono::hours>(
                         std::chrono::system_clock::now().time_since_epoch())
                         .count() /
                     24;
    int deaths = 0;
    for (int at = all ? 1 : 1 + static_cast<int>(day % step);; at += step) {
        SCOPED_TRACE("killed at call " + std::to_string(at));
        const testing::TemporaryFolder folder;
        if (live(folder.path(), "one", at)) {
            break;
        }
        ++deaths;
        check(folder.path(), false);
        ASSERT_TRUE(live(folder.path(), "two", -1));
        ASSERT_TRUE(live(folder.path(), "last", -1));
        check(folder.path(), true);
        if (HasFailure()) {
            break;
        }
    }
    EXPECT_GT(deaths, 80 / step);
    std::printf("%d deaths\n", deaths);
}

TEST(QueueCrash, killedAtRandomMoments) {
    const testing::EnvironmentVariable fast("TMPDIR", testing::fastFolder());
    const char* const asked = std::getenv("GOUACHE_KILLS");
    const int kills = asked != nullptr ? std::atoi(asked) : 12;
    const auto seed = std::random_device{}();
    SCOPED_TRACE("seed " + std::to_string(seed));
    std::mt19937 random(seed);
    const testing::TemporaryFolder folder;
    int deaths = 0;
    for (int life = 0; deaths < kills && life < 6 * kills + 20; ++life) {
        const bool atCall = life % 2 == 0;
        const bool done = atCall ? live(folder.path(), std::to_string(life),
                                        std::uniform_int_distribution(1, 180)(random))
                                 : live(folder.path(), std::to_string(life), -1,
                                        std::chrono::microseconds(std::uniform_int_distribution(
                                            10'000, 600'000)(random)));
        deaths += done ? 0 : 1;
        if (life % 10 == 9) {
            check(folder.path(), false);
        }
        ASSERT_FALSE(HasFailure()) << "after life " << life;
    }
    check(folder.path(), false);
    ASSERT_TRUE(live(folder.path(), "last", -1));
    check(folder.path(), true);
    EXPECT_GE(deaths, kills);
    std::printf("%d deaths\n", deaths);
}

}  // namespace
}  // namespace gouache
