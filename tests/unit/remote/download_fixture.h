#pragma once

#include <gtest/gtest.h>

#include <chrono>
#include <condition_variable>
#include <deque>
#include <functional>
#include <map>
#include <memory>
#include <mutex>
#include <string>

#include "backends/remote/download/curl_downloader.h"
#include "core/models/safetensors.h"
#include "tests/support/http_server.h"
#include "tests/unit/core/temporary_folder.h"

namespace gouache::remote {

using testing::HttpConnection;
using testing::HttpRequest;
using testing::HttpServer;
using testing::TemporaryFolder;

/// Files with ETags and byte ranges, and faults that come first: the next request of a path is
/// answered by the next fault, until there is none.
class FileHost {
  public:
    using Fault = std::function<void(const HttpRequest&, HttpConnection&)>;

    struct File {
        std::string content;
        std::string etag = "\"1\"";
        std::map<std::string, std::string> headers;
        bool ranges = true;
    };

    FileHost()
        : server_([this](const auto& request, auto& connection) { handle(request, connection); }) {}

    void put(const std::string& path, File file) {
        const std::scoped_lock lock(mutex_);
        files_[path] = std::move(file);
    }
    void failNext(const std::string& path, Fault fault) {
        const std::scoped_lock lock(mutex_);
        faults_[path].push_back(std::move(fault));
    }
    std::string url(const std::string& path) const { return server_.origin() + path; }
    const HttpServer& server() const { return server_; }
    /// Those of one path.
    std::vector<HttpRequest> requests(const std::string& path) const {
        std::vector<HttpRequest> found;
        for (const HttpRequest& request : server_.requests()) {
            if (request.path == path) {
                found.push_back(request);
            }
        }
        return found;
    }

    /// Answers as an honest server would.
    void serve(const HttpRequest& request, HttpConnection& connection) {
        File file;
        {
            const std::scoped_lock lock(mutex_);
            const auto found = files_.find(request.path);
            if (found == files_.end()) {
                connection.answer(404, {{"Content-Type", "text/html"}}, "<html>no</html>");
                return;
            }
            file = found->second;
        }
        answerWith(file, request, connection, file.content.size());
    }

    /// The answer's head promises everything; `count` bytes of the body come.
    static void answerWith(const File& file, const HttpRequest& request, HttpConnection& connection,
                           std::size_t count) {
        auto headers = file.headers;
        if (!file.etag.empty()) {
            headers["ETag"] = file.etag;
        }
        std::size_t from = 0;
        std::size_t to = file.content.size();
        const std::string range = request.header("range");
        const std::string condition = request.header("if-range");
        const bool wanted = file.ranges && range.starts_with("bytes=") &&
                            (condition.empty() || condition == file.etag);
        if (wanted) {
            from = std::stoull(range.substr(6));
            const std::string last = range.substr(range.find('-') + 1);
            to = last.empty() ? to : std::min(to, static_cast<std::size_t>(std::stoull(last)) + 1);
            if (from >= file.content.size()) {
                headers["Content-Range"] = "bytes */" + std::to_string(file.content.size());
                connection.answer(416, headers, "");
                return;
            }
            headers["Content-Range"] = "bytes " + std::to_string(from) + "-" +
                                       std::to_string(to - 1) + "/" +
                                       std::to_string(file.content.size());
        }
        headers["Content-Length"] = std::to_string(to - from);
        connection.answer(wanted ? 206 : 200, headers,
                          std::string_view(file.content).substr(from, std::min(count, to - from)));
    }

  private:
    void handle(const HttpRequest& request, HttpConnection& connection) {
        Fault fault;
        {
            const std::scoped_lock lock(mutex_);
            auto& waiting = faults_[request.path];
            if (!waiting.empty()) {
                fault = std::move(waiting.front());
                waiting.pop_front();
            }
        }
        fault ? fault(request, connection) : serve(request, connection);
    }

    std::mutex mutex_;
    std::map<std::string, File> files_;                ///< guarded by mutex_
    std::map<std::string, std::deque<Fault>> faults_;  ///< guarded by mutex_
    HttpServer server_;
};

class RecordingDownloads final : public DownloadObserver {
  public:
    void onDownloadProgress(DownloadId, const DownloadProgress& progress) override {
        const std::scoped_lock lock(mutex_);
        progress_.push_back(progress);
        changed_.notify_all();
    }
    void onDownloadFinished(DownloadId id, const Result<std::filesystem::path>& model) override {
        const std::scoped_lock lock(mutex_);
        results_.emplace(id, model);
        changed_.notify_all();
    }
    Result<std::filesystem::path> wait(DownloadId id) {
        std::unique_lock lock(mutex_);
        if (!changed_.wait_for(lock, std::chrono::seconds(30),
                               [&] { return results_.contains(id); })) {
            ADD_FAILURE() << "the download did not end";
            return makeError(ErrorCode::Cancelled);
        }
        return results_.at(id);
    }
    /// Waits until a progress event fits.
    bool waitFor(const std::function<bool(const DownloadProgress&)>& fits) {
        std::unique_lock lock(mutex_);
        return changed_.wait_for(lock, std::chrono::seconds(30), [&] {
            return std::any_of(progress_.begin(), progress_.end(), fits);
        });
    }
    std::vector<DownloadProgress> progress() {
        const std::scoped_lock lock(mutex_);
        return progress_;
    }

  private:
    std::mutex mutex_;
    std::condition_variable changed_;
    std::vector<DownloadProgress> progress_;
    std::map<DownloadId, Result<std::filesystem::path>> results_;
};

class Download : public ::testing::Test {
  protected:
    static constexpr std::size_t kBytes = 600'000;

    /// The bytes of a small LoRA of at least kBytes.
    static std::string loraBytes(const std::string& tensor = "lora_unet_a.lora_up.weight") {
        const TemporaryFolder folder;
        std::vector<std::byte> values(kBytes);
        for (std::size_t i = 0; i < values.size(); ++i) {
            values[i] = static_cast<std::byte>((i * 2654435761U) >> 13U);
        }
        const NamedTensor one{tensor, TensorType::F16, {kBytes / 2}, values};
        EXPECT_TRUE(writeSafetensors(folder / "x.safetensors", std::span(&one, 1)).ok());
        return testing::contentOf(folder / "x.safetensors");
    }

    std::unique_ptr<Downloader> downloader(const std::string& token = "") {
        return makeCurlDownloader({.home = folder_ / "models",
                                   .endpoint = host_.server().origin(),
                                   .token = token,
                                   .transfer = {.stallSeconds = 2,
                                                .retryDelay = std::chrono::milliseconds(5),
                                                .longestDelay = std::chrono::milliseconds(50),
                                                .mostAttempts = 4}});
    }

    DownloadPlan plan(const std::string& sha256 = "", std::uint64_t size = 0) const {
        DownloadPlan made;
        made.source.url = host_.url("/ink.safetensors");
        made.title = "ink";
        made.files.push_back({made.source.url, "ink.safetensors", size, sha256});
        return made;
    }

    Result<std::filesystem::path> load(const DownloadPlan& wanted) {
        observer_ = std::make_shared<RecordingDownloads>();  // each downloader counts from 1
        const auto loader = downloader();
        return observer_->wait(loader->start(wanted, observer_));
    }

    /// Loads the plan and expects the file as it is on the host.
    void expectLoads(const DownloadPlan& wanted) {
        const auto model = load(wanted);
        ASSERT_TRUE(model.ok()) << englishSentence(model.error());
        EXPECT_EQ(*model, folder_ / "models/loras/ink.safetensors");
        EXPECT_TRUE(testing::contentOf(*model) == content_) << "other bytes";
        EXPECT_TRUE(std::filesystem::is_empty(folder_ / "models/.partial"));
    }

    ErrorCode errorOf(const DownloadPlan& wanted) {
        const auto model = load(wanted);
        EXPECT_FALSE(model.ok());
        return model.ok() ? ErrorCode::Cancelled : model.error().code;
    }

    const std::string content_ = loraBytes();
    TemporaryFolder folder_;
    FileHost host_;
    std::shared_ptr<RecordingDownloads> observer_ = std::make_shared<RecordingDownloads>();
};

}  // namespace gouache::remote
