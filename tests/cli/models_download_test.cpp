#include <nlohmann/json.hpp>
#include <thread>

#include "tests/cli/cli_fixture.h"

namespace gouache::cli {
namespace {

/// Fetches nothing; reports what the test wants from a thread of its own, as a real one does.
class FakeDownloader final : public Downloader {
  public:
    Result<DownloadPlan> look(const DownloadSource& source, std::stop_token) override {
        DownloadPlan plan;
        plan.source = source;
        plan.title = "ink";
        plan.licence = "MIT";
        plan.licencePage = "https://hub.example/a/ink";
        for (int i = 0; i < files_; ++i) {
            plan.files.push_back({"https://hub.example/f", "f" + std::to_string(i), 1'000'000, ""});
        }
        return plan;
    }
    DownloadId start(DownloadPlan plan, std::shared_ptr<DownloadObserver> observer) override {
        started_ = std::move(plan);
        observer_ = std::move(observer);
        if (!waits_) {
            worker_ = std::jthread([this] {
                observer_->onDownloadProgress(
                    7, {DownloadProgress::Stage::Loading, 500'000, 1'000'000, 250'000, "f0"});
                std::this_thread::sleep_for(std::chrono::milliseconds(30));
                observer_->onDownloadFinished(7, result_);
            });
        }
        return 7;
    }
    void cancel(DownloadId, bool discard) override {
        discarded_ = discard;
        observer_->onDownloadFinished(7, makeError(ErrorCode::Cancelled));
    }

    int files_ = 1;
    bool waits_ = false;
    std::optional<bool> discarded_;
    Result<std::filesystem::path> result_ = std::filesystem::path("/models/ink.safetensors");
    DownloadPlan started_;

  private:
    std::shared_ptr<DownloadObserver> observer_;
    std::jthread worker_;
};

class ModelsDownload : public CliTest {
  protected:
    ModelsDownload() { downloader_ = fake_; }
    std::shared_ptr<FakeDownloader> fake_ = std::make_shared<FakeDownloader>();
};

TEST_F(ModelsDownload, TellsTheLicenceAndPrintsThePath) {
    EXPECT_EQ(run({"models", "download", "hf:a/ink"}), ExitStatus::Done);
    EXPECT_EQ(out(), "/models/ink.safetensors\n");
    EXPECT_NE(err().find("Licence: MIT (https://hub.example/a/ink)"), std::string::npos) << err();
    EXPECT_EQ(err().find('\r'), std::string::npos) << "no progress line where there is no terminal";
}

TEST_F(ModelsDownload, LooksWithoutLoading) {
    EXPECT_EQ(run({"models", "download", "hf:a/ink", "--look"}), ExitStatus::Done);
    EXPECT_EQ(out(), "");
    EXPECT_TRUE(fake_->started_.files.empty());
}

TEST_F(ModelsDownload, PrintsEventsAsJson) {
    EXPECT_EQ(run({"models", "download", "hf:a/ink", "--json"}), ExitStatus::Done);
    const auto lines = outLines();
    ASSERT_EQ(lines.size(), 3U) << out();
    EXPECT_EQ(nlohmann::json::parse(lines[0]).at("licence"), "MIT");
    EXPECT_EQ(nlohmann::json::parse(lines[1]).at("done"), 500'000);
    EXPECT_EQ(nlohmann::json::parse(lines[2]).at("path"), "/models/ink.safetensors");
}

TEST_F(ModelsDownload, GivesTheHashOn) {
    const std::string hash(64, 'A');
    EXPECT_EQ(run({"models", "download", "hf:a/ink", "--sha256", hash}), ExitStatus::Done);
    EXPECT_EQ(fake_->started_.files.at(0).sha256, std::string(64, 'a'));
    EXPECT_EQ(run({"models", "download", "hf:a/ink", "--sha256", "abc"}), ExitStatus::BadInput);
    fake_->files_ = 2;
    EXPECT_EQ(run({"models", "download", "hf:a/ink", "--sha256", hash}), ExitStatus::BadInput);
}

TEST_F(ModelsDownload, EndsWithTheStatusOfTheError) {
    EXPECT_EQ(run({"models", "download", "ftp://x"}), ExitStatus::BadInput);
    fake_->result_ = makeError(ErrorCode::DownloadFailed, "x", "the connection broke");
    EXPECT_EQ(run({"models", "download", "hf:a/ink"}), ExitStatus::BackendFailed);
    EXPECT_NE(err().find("the connection broke"), std::string::npos);
    downloader_ = nullptr;
    EXPECT_EQ(run({"models", "download", "hf:a/ink"}), ExitStatus::BadInput);
}

TEST_F(ModelsDownload, CtrlCKeepsWhatArrived) {
    fake_->waits_ = true;
    interrupted_ = true;
    EXPECT_EQ(run({"models", "download", "hf:a/ink"}), ExitStatus::Cancelled);
    EXPECT_EQ(fake_->discarded_, false);
}

}  // namespace
}  // namespace gouache::cli
