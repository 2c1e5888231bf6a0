// The queue's commands with a queue on disk and a fake backend.

#include <algorithm>
#include <fstream>
#include <map>
#include <nlohmann/json.hpp>
#include <optional>
#include <thread>

#include "core/io/generation_metadata.h"
#include "core/jobs/job_queue.h"
#include "core/jobs/runner_lock.h"
#include "tests/cli/cli_fixture.h"
#include "tests/unit/core/temporary_folder.h"

namespace gouache::cli {
namespace {

using Json = nlohmann::json;

class QueueCommands : public CliTest {
  protected:
    QueueCommands() : config_("XDG_CONFIG_HOME", path("config")) { useBackend(working()); }

    static std::shared_ptr<RecordingBackend> working(fake::FakeOptions options = {}) {
        options.cuda = true;
        return std::make_shared<RecordingBackend>(std::move(options));
    }

    ExitStatus queue(std::vector<std::string> arguments) {
        arguments.insert(arguments.begin(), "queue");
        arguments.insert(arguments.end(), {"--data", path("data")});
        return run(arguments);
    }
    /// The id of a job that `queue add` made.
    std::string add(const std::string& prompt, const std::string& seed,
                    std::vector<std::string> more = {}) {
        std::vector<std::string> arguments{
            "add",      prompt,      "--seed",         seed,
            "-o",       path("out"), "--width",        "64",
            "--height", "64",        "--name-pattern", "{prompt} {seed}"};
        if (std::ranges::find(more, "--steps") == more.end()) {
            more.insert(more.end(), {"--steps", "2"});
        }
        arguments.insert(arguments.end(), more.begin(), more.end());
        EXPECT_EQ(queue(arguments), ExitStatus::Done) << err();
        return outLines().empty() ? "" : outLines().front();
    }
    std::vector<Json> events() const {
        std::vector<Json> all;
        for (const std::string& line : outLines()) {
            all.push_back(Json::parse(line));
        }
        return all;
    }
    /// The jobs of `queue list`, as they stand there.
    std::vector<Json> jobs() {
        EXPECT_EQ(queue({"list", "--json"}), ExitStatus::Done) << err();
        std::vector<Json> all = events();
        all.pop_back();
        return all;
    }
    std::vector<std::string> titles() {
        std::vector<std::string> all;
        for (const Json& job : jobs()) {
            all.push_back(job["title"]);
        }
        return all;
    }

  private:
    testing::EnvironmentVariable config_;
};

TEST_F(QueueCommands, AddedJobsAreMadeByResume) {
    const std::string apple = add("a red apple", "1");
    add("a green pear", "2");
    ASSERT_EQ(queue({"resume", "--json"}), ExitStatus::Done) << err();
    // The second may begin while the first one's picture is being kept.
    std::map<std::string, std::string> order;
    for (const Json& event : events()) {
        if (event["event"] != "step" && event.contains("job")) {
            order[event["job"]] += event["event"].get<std::string>() + " ";
        }
    }
    EXPECT_EQ(order.size(), 2U);
    for (const auto& [job, said] : order) {
        EXPECT_EQ(said, "started result done ") << job;
    }
    EXPECT_EQ(events().back()["event"], "finished");
    const std::vector<Json> all = events();
    const Json result =
        *std::ranges::find_if(all, [](const Json& event) { return event["event"] == "result"; });
    EXPECT_EQ(result["job"], apple);
    EXPECT_EQ(result["seed"], 1);
    EXPECT_EQ(result["file"], path("out/a red apple 1.png"));
    EXPECT_TRUE(result["batch"].is_string());
    EXPECT_EQ(filesIn(path("out")),
              (std::vector<std::string>{"a green pear 2.png", "a red apple 1.png"}));
    const auto inside = readGenerationMetadata(path("out/a red apple 1.png"));
    ASSERT_TRUE(inside.ok());
    EXPECT_EQ(inside->request.prompt, "a red apple");
}

TEST_F(QueueCommands, StepsAreEvents) {
    add("a red apple", "1");
    ASSERT_EQ(queue({"resume", "--json"}), ExitStatus::Done);
    std::vector<int> steps;
    for (const Json& event : events()) {
        if (event["event"] == "step") {
            steps.push_back(event["step"]);
            EXPECT_EQ(event["steps"], 2);
        }
    }
    EXPECT_EQ(steps, (std::vector<int>{1, 2}));
}

TEST_F(QueueCommands, ResumeOfAnEmptyQueueEndsAtOnce) {
    EXPECT_EQ(queue({"resume"}), ExitStatus::Done);
    EXPECT_EQ(out() + err(), "");
}

TEST_F(QueueCommands, PicturesOfAJobAreKeptInTheStore) {
    add("a red apple", "1");
    ASSERT_EQ(queue({"resume"}), ExitStatus::Done);
    std::filesystem::rename(path("out/a red apple 1.png"), path("init.png"));
    add("a blue apple", "3", {"--init", path("init.png"), "--strength", "0.5"});
    std::filesystem::remove(path("init.png"));
    ASSERT_EQ(queue({"resume"}), ExitStatus::Done) << err();
    ASSERT_TRUE(backend_->submitted());
    EXPECT_TRUE(backend_->submitted()->request.init);
    EXPECT_EQ(backend_->submitted()->request.strength, 0.5);
    EXPECT_EQ(filesIn(path("out")), std::vector<std::string>{"a blue apple 3.png"});
}

TEST_F(QueueCommands, ListTellsStatesAndCounts) {
    const std::string id = add("a red apple", "1");
    ASSERT_EQ(queue({"list"}), ExitStatus::Done);
    EXPECT_NE(out().find(id.substr(0, 8) + "  pending  0/1"), std::string::npos) << out();
    EXPECT_NE(out().find("1 pending, 0 running, 0 done"), std::string::npos) << out();
    ASSERT_EQ(queue({"list", "--state", "done", "--json"}), ExitStatus::Done);
    ASSERT_EQ(events().size(), 1U);
    EXPECT_EQ(events()[0]["counts"]["pending"], 1);
    EXPECT_EQ(events()[0]["paused"], false);
    EXPECT_EQ(queue({"list", "--state", "lost"}), ExitStatus::BadInput);
    EXPECT_NE(err().find("quarantined"), std::string::npos) << err();
}

TEST_F(QueueCommands, WaitingJobsAreReorderedEditedDuplicatedAndCancelled) {
    const std::string a = add("a", "1");
    const std::string b = add("b", "2");
    const std::string c = add("c", "3");
    ASSERT_EQ(queue({"reorder", c, "--first"}), ExitStatus::Done) << err();
    EXPECT_EQ(titles(), (std::vector<std::string>{"c", "a", "b"}));
    ASSERT_EQ(queue({"reorder", b, "--before", a.substr(0, 6)}), ExitStatus::Done) << err();
    EXPECT_EQ(titles(), (std::vector<std::string>{"c", "b", "a"}));
    ASSERT_EQ(queue({"edit", a, "--prompt", "changed", "--steps", "1", "--seed", "77"}),
              ExitStatus::Done)
        << err();
    EXPECT_EQ(titles(), (std::vector<std::string>{"c", "b", "changed"}));
    ASSERT_EQ(queue({"duplicate", a}), ExitStatus::Done) << err();
    ASSERT_EQ(queue({"cancel", b, c}), ExitStatus::Done) << err();
    EXPECT_EQ(out(), "2 jobs cancelled\n");
    ASSERT_EQ(queue({"resume"}), ExitStatus::Done) << err();
    EXPECT_EQ(backend_->submitted()->request.steps, 1);
    EXPECT_EQ(filesIn(path("out")),
              (std::vector<std::string>{"changed 77 (2).png", "changed 77.png"}));
    EXPECT_EQ(queue({"edit", a, "--steps", "3"}), ExitStatus::BadInput);
    EXPECT_NE(err().find("duplicate it"), std::string::npos) << err();
}

TEST_F(QueueCommands, AnEditIsChecked) {
    const std::string id = add("a", "1");
    EXPECT_EQ(queue({"edit", id, "--steps", "0"}), ExitStatus::BadInput);
    EXPECT_EQ(queue({"edit", id, "--cfg", "1000"}), ExitStatus::BadInput);
    EXPECT_EQ(queue({"edit", id, "--model", "nothing"}), ExitStatus::BadInput);
    EXPECT_EQ(queue({"edit", id, "--profile", "nothing"}), ExitStatus::BadInput);
    EXPECT_EQ(queue({"edit", id, "--prompt", " "}), ExitStatus::BadInput);
    EXPECT_EQ(queue({"edit", id, "--profile", "cpu"}), ExitStatus::Done) << err();
    EXPECT_EQ(jobs()[0]["profile"], "cpu");
    EXPECT_EQ(queue({"edit", id, "--profile", "any"}), ExitStatus::Done);
    EXPECT_EQ(jobs()[0]["profile"], "");
}

TEST_F(QueueCommands, IdsMayBeShortAndUnknownOnesAreTold) {
    const std::string id = add("a", "1");
    EXPECT_EQ(queue({"cancel", id.substr(0, 4)}), ExitStatus::Done) << err();
    EXPECT_EQ(queue({"cancel", "zzzz"}), ExitStatus::BadInput);
    EXPECT_NE(err().find("zzzz"), std::string::npos);
    EXPECT_EQ(queue({"cancel"}), ExitStatus::BadInput);
    EXPECT_NE(err().find("--all"), std::string::npos);
    EXPECT_EQ(queue({"reorder", id}), ExitStatus::BadInput);
    EXPECT_EQ(queue({"list", "--batch", "nothing"}), ExitStatus::BadInput);
    EXPECT_EQ(queue({"jump"}), ExitStatus::WrongUsage);
}

TEST_F(QueueCommands, FailuresGiveStatusFourAndCanBeRetried) {
    useBackend(working({.failure = makeError(ErrorCode::OutOfMemory, "cpu", "9 GB")}));
    add("a", "1");
    EXPECT_EQ(queue({"resume"}), ExitStatus::BackendFailed);
    EXPECT_NE(err().find("failed: a: Not enough memory on cpu"), std::string::npos) << err();
    EXPECT_NE(err().find("1 of 1 jobs failed"), std::string::npos) << err();
    ASSERT_EQ(queue({"list", "--state", "failed"}), ExitStatus::Done);
    EXPECT_NE(out().find("Not enough memory"), std::string::npos) << out();
    useBackend(working());
    ASSERT_EQ(queue({"retry", "--failed"}), ExitStatus::Done);
    EXPECT_EQ(out(), "1 jobs wait again\n");
    EXPECT_EQ(queue({"resume"}), ExitStatus::Done) << err();
    EXPECT_EQ(filesIn(path("out")), std::vector<std::string>{"a 1.png"});
    ASSERT_EQ(queue({"remove", "--finished"}), ExitStatus::Done);
    EXPECT_TRUE(jobs().empty());
}

TEST_F(QueueCommands, JobsThatNothingCanRunAreTold) {
    add("a", "1", {"--profile", "cuda:0"});
    useBackend(nullptr);
    EXPECT_EQ(queue({"resume"}), ExitStatus::BackendFailed);
    EXPECT_NE(err().find("1 jobs are left"), std::string::npos) << err();
    EXPECT_NE(err().find("engine of this computer"), std::string::npos) << err();
    EXPECT_EQ(jobs()[0]["state"], "pending");
}

TEST_F(QueueCommands, CtrlCGivesTheRunningJobBack) {
    useBackend(working({.stepDelay = std::chrono::milliseconds(20)}));
    add("a", "1", {"--steps", "500"});
    interrupted_ = true;
    EXPECT_EQ(queue({"resume", "--json"}), ExitStatus::Cancelled);
    const std::vector<Json> all = jobs();
    EXPECT_EQ(all[0]["state"], "pending");
}

TEST_F(QueueCommands, PausesHoldTheQueueOrOneBatch) {
    const std::string a = add("a", "1");
    ASSERT_EQ(queue({"pause"}), ExitStatus::Done);
    ASSERT_EQ(queue({"list"}), ExitStatus::Done);
    EXPECT_NE(out().find("paused"), std::string::npos);
    ASSERT_EQ(queue({"resume", "--detach"}), ExitStatus::Done);
    ASSERT_EQ(queue({"pause", "--batch", "a"}), ExitStatus::Done) << err();
    EXPECT_EQ(queue({"resume"}), ExitStatus::BackendFailed);
    EXPECT_NE(err().find("queue batches"), std::string::npos) << err();
    ASSERT_EQ(queue({"batches"}), ExitStatus::Done);
    EXPECT_NE(out().find("0/1 done"), std::string::npos) << out();
    EXPECT_NE(out().find("paused"), std::string::npos) << out();
    EXPECT_EQ(queue({"resume", "--batch", "a"}), ExitStatus::Done) << err();
    EXPECT_EQ(jobs()[0]["state"], "done");
}

TEST_F(QueueCommands, ReportTellsPicturesAndCosts) {
    std::filesystem::create_directories(path("config/gouache"));
    std::ofstream(path("config/gouache/costs.toml"))
        << "currency = \"CNY\"\n[[profile]]\nname = \"cuda:0\"\nprice = \"picture\"\n"
           "per_picture = \"0.32\"\n";
    add("a", "1", {"--count", "2"});
    ASSERT_EQ(queue({"resume"}), ExitStatus::Done) << err();
    ASSERT_EQ(queue({"report", "--by", "profile", "--json"}), ExitStatus::Done) << err();
    ASSERT_EQ(events().size(), 1U) << out();
    EXPECT_EQ(events()[0]["profile"], "cuda:0");
    EXPECT_EQ(events()[0]["pictures"], 2);
    EXPECT_EQ(events()[0]["cost"], "0.64");
    EXPECT_EQ(events()[0]["currency"], "CNY");
    ASSERT_EQ(queue({"report", "--csv", path("report.csv")}), ExitStatus::Done) << err();
    EXPECT_NE(testing::contentOf(path("report.csv")).find("0.64"), std::string::npos);
    EXPECT_EQ(queue({"report", "--from", "2026-13-01"}), ExitStatus::BadInput);
    ASSERT_EQ(queue({"report", "--to", "2020-01-01", "--json"}), ExitStatus::Done);
    EXPECT_EQ(out(), "");
}

TEST_F(QueueCommands, OrphansAreFoundAndTakenIn) {
    add("a", "1");
    ASSERT_EQ(queue({"resume"}), ExitStatus::Done) << err();
    std::filesystem::remove_all(path("data"));
    ASSERT_EQ(queue({"orphans", path("out"), "--json"}), ExitStatus::Done) << err();
    ASSERT_EQ(events().size(), 1U) << out();
    EXPECT_EQ(events()[0]["file"], path("out/a 1.png"));
    ASSERT_EQ(queue({"orphans", path("out"), "--add"}), ExitStatus::Done) << err();
    ASSERT_EQ(queue({"orphans", path("out"), "--json"}), ExitStatus::Done);
    EXPECT_EQ(out(), "");
}

TEST_F(QueueCommands, WhereAnotherProgramWorksItsResultsAreFollowed) {
    add("a", "1");
    // Holds the right to run the queue, makes one picture, and ends.
    auto held = RunnerLock::take(path("data/queue"));
    ASSERT_TRUE(held.ok());
    std::optional<RunnerLock> lock(std::move(held).value());
    std::thread other([&] {
        const auto theirs = JobQueue::open(path("data/queue")).value();
        ClaimRule rule;
        rule.profiles = {"cpu"};
        rule.anyProfile = "cpu";
        const auto job = theirs->claim(rule, "cpu").value();
        ASSERT_TRUE(job);
        std::this_thread::sleep_for(std::chrono::milliseconds(700));
        ASSERT_TRUE(theirs
                        ->finish({job->id, job->attempt}, JobState::Failed,
                                 makeError(ErrorCode::NotFinite, "UNet", "3"), std::nullopt)
                        .ok());
        lock.reset();
    });
    EXPECT_EQ(queue({"resume", "--json"}), ExitStatus::BackendFailed) << err();
    other.join();
    std::string order;
    for (const Json& event : events()) {
        order += event["event"].get<std::string>() + " ";
    }
    EXPECT_EQ(order, "started failed finished ");
    EXPECT_FALSE(backend_->submitted());
}

TEST_F(QueueCommands, WorkOfAProgramThatEndedIsTakenOver) {
    add("a", "1");
    auto held = RunnerLock::take(path("data/queue"));
    ASSERT_TRUE(held.ok());
    std::optional<RunnerLock> lock(std::move(held).value());
    std::thread other([&] {
        std::this_thread::sleep_for(std::chrono::milliseconds(500));
        lock.reset();
    });
    EXPECT_EQ(queue({"resume"}), ExitStatus::Done) << err();
    other.join();
    EXPECT_EQ(filesIn(path("out")), std::vector<std::string>{"a 1.png"});
}

}  // namespace
}  // namespace gouache::cli
