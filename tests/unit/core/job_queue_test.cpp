#include "core/jobs/job_queue.h"

#include <gtest/gtest.h>

#include <chrono>
#include <set>

#include "core/io/generation_metadata.h"
#include "core/io/picture_metadata.h"
#include "core/jobs/draft_json.h"
#include "core/jobs/queue_schema.h"
#include "core/jobs/runner_lock.h"
#include "core/storage/database.h"
#include "tests/unit/core/queue_support.h"
#include "tests/unit/core/temporary_folder.h"

namespace gouache {
namespace {

namespace fs = std::filesystem;
using testing::anyJob;
using testing::batchOf;
using testing::draftOf;
using testing::draftsOf;
using testing::keepSmall;

class JobQueueTest : public ::testing::Test {
  protected:
    void SetUp() override { reopen(); }
    void reopen() {
        queue_.reset();
        auto opened = JobQueue::open(folder_ / "queue");
        ASSERT_TRUE(opened.ok()) << englishSentence(opened.error());
        queue_ = std::move(opened).value();
    }
    fs::path out() const { return folder_ / "out"; }
    JobRecord claim(const ClaimRule& rule = anyJob()) {
        return queue_->claim(rule, "").value().value();
    }
    void make(const JobRecord& job, std::optional<Money> cost = std::nullopt) {
        for (int picture = 0; picture < job.draft.request.count; ++picture) {
            ASSERT_TRUE(keepSmall(*queue_, job, picture).ok());
        }
        ASSERT_TRUE(queue_->finish({job.id, job.attempt}, JobState::Done, std::nullopt, cost).ok());
    }
    std::vector<std::string> titles(const JobFilter& filter = {}) {
        std::vector<std::string> found;
        const auto shown = queue_->rows(filter).value();
        for (const JobRow& row : shown) {
            found.push_back(row.title);
        }
        return found;
    }
    JobId idOf(const std::string& title) {
        const auto everyRow = queue_->rows().value();
        for (const JobRow& row : everyRow) {
            if (row.title == title) {
                return row.id;
            }
        }
        return {};
    }

    testing::TemporaryFolder folder_;
    std::unique_ptr<JobQueue> queue_;
};

TEST_F(JobQueueTest, aDraftComesBackWhole) {
    JobDraft draft = draftOf("夜 \"1\"", out());
    draft.request.controls.push_back({"canny", nullptr, 0.5, 0.1, 0.9});
    draft.request.loras.push_back({"ink", 0.7, std::nullopt});
    draft.pictures.init = std::string(64, 'a');
    draft.pictures.controls = {std::string(64, 'b')};
    draft.pictures.controlMasks = {""};
    draft.size = {2048, 1536};
    draft.product = ProductScene{};
    draft.product->photo = std::string(64, 'c');
    draft.product->lightDirection = 12.5;
    draft.product->colourMatch = 0.25;
    draft.profile = "rented";
    draft.output.index = 12;
    draft.gridCell = "1,2";
    ASSERT_TRUE(queue_->enqueue(batchOf("b"), std::vector{draft}).ok());
    reopen();
    const JobRecord job = queue_->job(queue_->rows().value().front().id).value();
    EXPECT_EQ(draftToJson(job.draft).value(), draftToJson(draft).value());
    EXPECT_EQ(job.draft.product, draft.product);
    EXPECT_EQ(job.draft.pictures, draft.pictures);
    EXPECT_EQ(job.draft.output, draft.output);
    EXPECT_EQ(job.draft.request.controls.size(), 1U);
}

TEST_F(JobQueueTest, positionsHoldManyMovesIntoTheSameGap) {
    ASSERT_TRUE(queue_->enqueue(batchOf("b"), draftsOf(4, "")).ok());
    const JobId last = idOf("3");
    // Always between the first and the one that was put there before: gaps halve each time.
    std::vector<std::string> expected{"0", "2", "1", "3"};
    for (int i = 0; i < 60; ++i) {
        ASSERT_TRUE(
            queue_->move(std::vector{idOf(i % 2 == 0 ? "2" : "1")}, idOf(i % 2 == 0 ? "1" : "2"))
                .ok());
        EXPECT_EQ(titles(), expected);
        std::swap(expected[1], expected[2]);
    }
    ASSERT_TRUE(queue_->moveToFront(std::vector{last}).ok());
    EXPECT_EQ(titles().front(), "3");
    ASSERT_TRUE(queue_->move(std::vector{last}, std::nullopt).ok());
    EXPECT_EQ(titles().back(), "3");
}

TEST_F(JobQueueTest, onlyWaitingJobsCanBeChanged) {
    ASSERT_TRUE(queue_->enqueue(batchOf("b"), draftsOf(2, "")).ok());
    const JobRecord running = claim();
    EXPECT_EQ(queue_->edit(running.id, draftOf("new")).error().code, ErrorCode::JobNotPending);
    EXPECT_EQ(queue_->move(std::vector{running.id}, std::nullopt).error().code,
              ErrorCode::JobNotPending);
    EXPECT_EQ(queue_->edit("nothing", draftOf("new")).error().code, ErrorCode::UnknownJob);
    JobDraft changed = draftOf("changed");
    changed.request.count = 5;
    changed.profile = "rented";
    ASSERT_TRUE(queue_->edit(idOf("1"), changed).ok());
    const JobRow row = queue_->rows(testing::withText("CHANGED")).value().front();
    EXPECT_EQ(row.count, 5);
    EXPECT_EQ(row.profile, "rented");
    EXPECT_FALSE(queue_->claim(anyJob(), "").value()) << "it names another profile";
}

TEST_F(JobQueueTest, claimsKeepToProfilesPausesAndModels) {
    auto drafts = draftsOf(4, "");
    drafts[1].request.model = drafts[3].request.model = "other";
    drafts[2].profile = "rented";
    const BatchId batch = queue_->enqueue(batchOf("b"), drafts).value();
    ClaimRule rule = anyJob();
    rule.loadedModel = "other";
    ASSERT_TRUE(queue_->setBatchPaused(batch, true).ok());
    EXPECT_FALSE(queue_->claim(rule, "").value());
    ASSERT_TRUE(queue_->setBatchPaused(batch, false).ok());
    rule.withoutBatches = {batch};
    EXPECT_FALSE(queue_->claim(rule, "").value());
    rule.withoutBatches.clear();
    ASSERT_TRUE(queue_->setPaused(true, makeError(ErrorCode::StorageFull, "/x")).ok());
    EXPECT_FALSE(queue_->claim(rule, "").value());
    reopen();
    EXPECT_EQ(queue_->pauseReason(), makeError(ErrorCode::StorageFull, "/x"));
    ASSERT_TRUE(queue_->setPaused(false).ok());
    EXPECT_EQ(claim(rule).draft.title, "0") << "models are not grouped";
    ASSERT_TRUE(queue_->setGroupByModel(true).ok());
    EXPECT_EQ(claim(rule).draft.title, "1");
    EXPECT_EQ(claim(rule).draft.title, "3");
    rule.anyProfile.clear();
    rule.profiles = {"rented"};
    const JobRecord rented = claim(rule);
    EXPECT_EQ(rented.draft.title, "2");
    EXPECT_EQ(rented.backend, "rented");
    EXPECT_EQ(queue_->counts().value().running, 4);
}

TEST_F(JobQueueTest, aJobThatWasRunningAtTwoCrashesIsSetAsideAndTheQueueWaits) {
    ASSERT_TRUE(queue_->enqueue(batchOf("b"), draftsOf(2, "")).ok());
    for (int crash = 1; crash <= 2; ++crash) {
        EXPECT_EQ(claim().draft.title, "0");
        reopen();
        ASSERT_TRUE(queue_->recover().ok());
        EXPECT_EQ(queue_->isPaused(), crash == 2);
    }
    const JobRow row = queue_->rows(testing::inStates({JobState::Quarantined})).value().front();
    EXPECT_EQ(row.title, "0");
    EXPECT_EQ(row.reason->code, ErrorCode::JobSetAside);
    EXPECT_EQ(queue_->pauseReason()->code, ErrorCode::QueueHeldByCrash);
    // Closing in time is no crash.
    ASSERT_TRUE(queue_->setPaused(false).ok());
    for (int i = 0; i < 3; ++i) {
        const JobRecord job = claim();
        ASSERT_TRUE(queue_->release({job.id, job.attempt}, std::nullopt).ok());
        ASSERT_TRUE(queue_->recover().ok());
    }
    EXPECT_EQ(queue_->counts().value().pending, 1);
}

TEST_F(JobQueueTest, afterACrashRemoteJobsAreAttachedAgainAndCompleteOnesDone) {
    auto drafts = draftsOf(3, "", out());
    ASSERT_TRUE(queue_->enqueue(batchOf("b"), drafts).ok());
    const JobRecord remote = claim();
    ASSERT_TRUE(queue_->setRemoteJob({remote.id, remote.attempt}, "theirs-1").ok());
    const JobRecord complete = claim();
    ASSERT_TRUE(keepSmall(*queue_, complete, 0).ok());
    const JobRecord cancelled = claim();
    ASSERT_TRUE(queue_->cancel(cancelled.id, cancelled.attempt).ok());
    EXPECT_EQ(queue_->cancelRequests().value().size(), 1U);
    reopen();
    const auto attached = queue_->recover();
    ASSERT_TRUE(attached.ok());
    ASSERT_EQ(attached->size(), 1U);
    EXPECT_EQ(attached->front().remoteJob, "theirs-1");
    const QueueCounts counts = queue_->counts().value();
    EXPECT_EQ(counts, (QueueCounts{.running = 1, .done = 1, .cancelled = 1}));
}

TEST_F(JobQueueTest, aCancelHitsTheTryItNames) {
    ASSERT_TRUE(queue_->enqueue(batchOf("b"), draftsOf(1, "")).ok());
    const JobRecord first = claim();
    ASSERT_TRUE(queue_->finish({first.id, 1}, JobState::Failed, std::nullopt, std::nullopt).ok());
    ASSERT_EQ(queue_->retry(std::vector{first.id}).value(), 1);
    EXPECT_EQ(claim().attempt, 2);
    EXPECT_EQ(queue_->cancel(first.id, 1).error().code, ErrorCode::JobMovedOn);
    EXPECT_TRUE(queue_->cancelRequests().value().empty());
    ASSERT_TRUE(queue_->cancel(first.id, 2).ok());
    // The late end of the first try, then the program closes: cancelled all the same.
    ASSERT_TRUE(queue_->finish({first.id, 1}, JobState::Done, std::nullopt, std::nullopt).ok());
    ASSERT_TRUE(queue_->release({first.id, 2}, std::nullopt).ok());
    EXPECT_EQ(queue_->counts().value().cancelled, 1);
}

TEST_F(JobQueueTest, oneJobThatCannotBeReadStopsNoOther) {
    ASSERT_TRUE(queue_->enqueue(batchOf("b"), draftsOf(2, "")).ok());
    {
        Database database = Database::open(folder_ / "queue/queue.sqlite", queueSchema()).value();
        ASSERT_TRUE(database.execute("UPDATE drafts SET draft = '{' WHERE job = 1").ok());
    }
    EXPECT_EQ(claim().draft.title, "1");
    const JobRow row = queue_->rows(testing::inStates({JobState::Failed})).value().front();
    EXPECT_EQ(row.reason->code, ErrorCode::InvalidRequest);
}

TEST_F(JobQueueTest, resultsNeverReplaceAnything) {
    ASSERT_TRUE(
        queue_->enqueue(batchOf("b"), std::vector{draftOf("same", out()), draftOf("same", out())})
            .ok());
    folder_.write("out/same.png", "mine");
    make(claim());
    make(claim());
    EXPECT_EQ(testing::contentOf(out() / "same.png"), "mine");
    EXPECT_EQ(testing::filesIn(out()),
              (std::vector<std::string>{"same (2).png", "same (3).png", "same.png"}));
    const auto pictures = queue_->pictures().value();
    ASSERT_EQ(pictures.size(), 2U);
    EXPECT_EQ(pictures[0].file.filename(), "same (3).png");
}

TEST_F(JobQueueTest, keepingAPictureTwiceKeepsItOnce) {
    ASSERT_TRUE(queue_->enqueue(batchOf("b"), draftsOf(1, "x", out())).ok());
    const JobRecord job = claim();
    const auto first = keepSmall(*queue_, job, 0);
    const auto again = keepSmall(*queue_, job, 0);
    ASSERT_TRUE(first.ok() && again.ok());
    EXPECT_EQ(again->file, first->file);
    EXPECT_EQ(testing::filesIn(out()).size(), 1U);
    EXPECT_EQ(queue_->picturesOf(job.id).value(), std::vector{0});
    // Of a try that is over nothing is kept.
    ASSERT_TRUE(queue_->finish({job.id, 1}, JobState::Cancelled, std::nullopt, std::nullopt).ok());
    EXPECT_EQ(keepSmall(*queue_, job, 1).error().code, ErrorCode::JobMovedOn);
    EXPECT_EQ(testing::filesIn(out()).size(), 1U);
}

TEST_F(JobQueueTest, aFolderThatCannotBeWrittenHasItsOwnError) {
    folder_.write("file", "no folder");
    ASSERT_TRUE(queue_->enqueue(batchOf("b"), draftsOf(1, "x", folder_ / "file/out")).ok());
    const auto kept = keepSmall(*queue_, claim(), 0);
    ASSERT_FALSE(kept.ok());
    EXPECT_EQ(kept.error().code, ErrorCode::OutputNotWritable);
}

TEST_F(JobQueueTest, theHistoryIsSearchedByWordsInAnyLanguage) {
    const auto add = [&](const std::string& prompt, const std::string& model) {
        PictureRecord picture;
        picture.prompt = prompt;
        picture.model = model;
        picture.file = out() / (prompt.substr(0, 3) + ".png");
        ASSERT_TRUE(queue_->addToHistory(picture).ok());
    };
    add("A lighthouse, at dusk (AND \"storm\")", "sd15");
    add("红苹果,蓝色背景", "starter");
    add("Café terrace at night", "sd15");
    const auto found = [&](const std::string& text) {
        return queue_->pictures(testing::withWords(text)).value().size();
    };
    EXPECT_EQ(found("LIGHT dus"), 1U);
    EXPECT_EQ(found("苹果"), 1U);
    EXPECT_EQ(found("果苹"), 0U);
    EXPECT_EQ(found("蓝色 苹果"), 1U);
    EXPECT_EQ(found("cafe"), 1U);
    EXPECT_EQ(found("at"), 2U);
    EXPECT_EQ(found("\"storm\" AND"), 1U);
    EXPECT_EQ(found("NOT * ( \""), 0U);
    EXPECT_EQ(found("!?"), 0U);
    EXPECT_EQ(found(""), 3U);
    PictureFilter ofModel;
    ofModel.model = "sd15";
    EXPECT_EQ(queue_->pictures(ofModel).value().size(), 2U);
    const auto all = queue_->pictures().value();
    ASSERT_TRUE(queue_->setRating(all[0].id, 4).ok());
    EXPECT_EQ(queue_->setRating(all[0].id, 6).error().code, ErrorCode::ValueOutOfRange);
    PictureFilter rated;
    rated.leastRating = 4;
    EXPECT_EQ(queue_->pictures(rated).value().size(), 1U);
    ASSERT_TRUE(queue_->forgetPicture(all[0].id).ok());
    EXPECT_EQ(found(""), 2U);
    EXPECT_EQ(queue_->modelsInHistory().value(), (std::vector<std::string>{"sd15", "starter"}));
}

TEST_F(JobQueueTest, whatWasSpentStaysKnown) {
    ASSERT_TRUE(queue_->enqueue(batchOf("b"), draftsOf(2, "x", out())).ok());
    const Money cost{320'000, "CNY"};
    const JobRecord job = claim();
    ASSERT_TRUE(queue_->finish({job.id, 1}, JobState::Failed, std::nullopt, cost).ok());
    ASSERT_TRUE(queue_->retry(std::vector{job.id}).ok());
    const JobRecord other = claim();
    make(other, cost);
    make(claim(), cost);
    EXPECT_EQ(queue_->job(job.id)->cost, (Money{640'000, "CNY"}));
    ASSERT_EQ(queue_->remove(std::vector{job.id, other.id}).value(), 2);
    const auto month = queue_->spending(JobQueue::SpendingBy::Month, WallTime{},
                                        WallTime(std::chrono::hours(24 * 365 * 200)));
    ASSERT_EQ(month->size(), 1U);
    EXPECT_EQ(month->front().amount, (Money{960'000, "CNY"}));
    EXPECT_EQ(month->front().pictures, 2);
    EXPECT_EQ(queue_->pictures().value().size(), 2U) << "the history keeps them";
}

TEST_F(JobQueueTest, orphansAreThoseThatAQueueMadeAndThisOneDoesNotKnow) {
    ASSERT_TRUE(queue_->enqueue(batchOf("b"), draftsOf(2, "x", out())).ok());
    make(claim());
    make(claim());
    EXPECT_TRUE(findOrphans(*queue_)->empty());
    folder_.write("out/notes.png", "no picture");
    ASSERT_TRUE(savePicture(out() / "mine.png", testing::smallImage(1),
                            pictureMetadataFor(draftOf("mine").request, {"m", "", "Gouache"}))
                    .ok());
    queue_.reset();
    fs::remove_all(folder_ / "queue");
    reopen();
    const auto orphans = findOrphans(*queue_, {out()});
    ASSERT_TRUE(orphans.ok());
    ASSERT_EQ(orphans->size(), 2U);
    for (const OrphanPicture& orphan : *orphans) {
        EXPECT_EQ(orphan.record.prompt.substr(0, 12), "a picture of");
        ASSERT_TRUE(queue_->addToHistory(orphan.record).ok());
    }
    EXPECT_TRUE(findOrphans(*queue_, {out()})->empty());
    EXPECT_EQ(queue_->pictures(testing::withWords("picture")).value().size(), 2U);
}

TEST_F(JobQueueTest, outputFoldersAreThoseOfJobsAndPictures) {
    ASSERT_TRUE(queue_->enqueue(batchOf("b"), draftsOf(1, "x", out())).ok());
    PictureRecord elsewhere;
    elsewhere.file = "/elsewhere/a.png";
    ASSERT_TRUE(queue_->addToHistory(elsewhere).ok());
    std::set<std::string> folders;
    const auto outputs = queue_->outputFolders().value();
    for (const fs::path& folder : outputs) {
        folders.insert((folder / "x").parent_path().lexically_normal().string());
    }
    EXPECT_TRUE(folders.contains((out() / "").parent_path().string()) ||
                folders.contains(out().string() + "/"));
    EXPECT_EQ(folders.size(), 2U);
}

TEST_F(JobQueueTest, blobsAreKeptOnceCheckedAndClearedAway) {
    BlobStore& blobs = queue_->blobs();
    const std::string used = blobs.add(testing::bytesOf("used")).value();
    EXPECT_EQ(blobs.add(testing::bytesOf("used")).value(), used);
    const std::string unused = blobs.addFile(folder_.write("in.png", "unused")).value();
    EXPECT_EQ(testing::filesIn(folder_ / "queue/blobs").size(), 2U);
    EXPECT_EQ(blobs.addFile(folder_ / "none").error().code, ErrorCode::FileNotFound);
    EXPECT_TRUE(blobs.pathOf("../../etc/passwd").empty());
    JobDraft draft = draftOf("with input");
    draft.pictures.init = used;
    ASSERT_TRUE(queue_->enqueue(batchOf("b"), std::vector{draft}).ok());
    for (const std::string& name : {used, unused}) {
        fs::last_write_time(blobs.pathOf(name),
                            fs::file_time_type::clock::now() - std::chrono::hours(2));
    }
    ASSERT_TRUE(queue_->recover().ok());
    EXPECT_TRUE(blobs.has(used));
    EXPECT_FALSE(blobs.has(unused));
    folder_.write(fs::relative(blobs.pathOf(used), folder_.path()).string(), "usedd");
    EXPECT_EQ(blobs.read(used).error().code, ErrorCode::StorageDamaged);
    ASSERT_TRUE(blobs.add(testing::bytesOf("used")).ok()) << "mended by adding it again";
    EXPECT_TRUE(blobs.read(used).ok());
}

TEST_F(JobQueueTest, oneProcessRunsTheQueueAndOthersAreHeard) {
    struct Watch : QueueObserver {
        void onQueueChanged(const QueueChange& change) override {
            everything = everything || change.everything;
            ++calls;
        }
        int calls = 0;
        bool everything = false;
    };
    const auto watch = std::make_shared<Watch>();
    queue_->addObserver(watch);
    const auto other = JobQueue::open(folder_ / "queue").value();
    queue_->pollOthers();
    EXPECT_EQ(watch->calls, 0);
    ASSERT_TRUE(other->enqueue(batchOf("b"), draftsOf(1)).ok());
    queue_->pollOthers();
    EXPECT_TRUE(watch->everything);
    queue_->pollOthers();
    EXPECT_EQ(watch->calls, 1);
    // A claim that finds nothing and an event that comes too late tell nobody.
    ASSERT_TRUE(queue_->setPaused(true).ok());
    watch->calls = 0;
    EXPECT_FALSE(queue_->claim(anyJob(), "").value());
    ASSERT_TRUE(queue_->finish({"gone", 1}, JobState::Done, std::nullopt, std::nullopt).ok());
    EXPECT_EQ(watch->calls, 0);
    const fs::path place = folder_ / "queue";
    EXPECT_FALSE(RunnerLock::isTaken(place));
    {
        const auto lock = RunnerLock::take(place);
        ASSERT_TRUE(lock.ok());
        EXPECT_TRUE(RunnerLock::isTaken(place));
        const auto second = RunnerLock::take(place);
        ASSERT_FALSE(second.ok());
        EXPECT_EQ(second.error(),
                  makeError(ErrorCode::RunnerElsewhere, std::to_string(::getpid())));
    }
    EXPECT_TRUE(RunnerLock::take(place).ok());
}

}  // namespace
}  // namespace gouache
