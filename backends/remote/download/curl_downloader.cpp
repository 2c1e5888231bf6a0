#include "backends/remote/download/curl_downloader.h"

#include <algorithm>
#include <map>
#include <mutex>
#include <thread>
#include <utility>
#include <vector>

#include "backends/remote/download/download_job.h"
#include "backends/remote/download/file_probe.h"
#include "backends/remote/http/fetch_text.h"
#include "core/download/hub_listing.h"

namespace gouache::remote {

namespace {

constexpr int kTick = 50;  ///< milliseconds between looks at what waits
constexpr std::size_t kLongestListing = std::size_t{32} << 20U;

class CurlDownloader final : public Downloader {
  public:
    explicit CurlDownloader(DownloaderOptions options) : options_(std::move(options)) {
        const CurlHandle ready;  // libcurl is ready before the thread starts
        multi_ = curl_multi_init();
    }

    ~CurlDownloader() override {
        if (worker_.joinable()) {
            worker_.request_stop();
            curl_multi_wakeup(multi_);
            worker_.join();
        }
        curl_multi_cleanup(multi_);
    }

    Result<DownloadPlan> look(const DownloadSource& source, std::stop_token stop) override {
        const int seconds = options_.transfer.stallSeconds;
        if (source.repository.empty()) {
            return probeFile(source, seconds, stop);
        }
        const auto answer =
            fetchText({hubListingUrl(source, options_.endpoint), displayText(source),
                       options_.token, kLongestListing, seconds},
                      stop);
        if (!answer.ok()) {
            return answer.error();
        }
        return planHubDownload(source, *answer, options_.endpoint);
    }

    DownloadId start(DownloadPlan plan, std::shared_ptr<DownloadObserver> observer) override {
        const std::scoped_lock lock(mutex_);
        const DownloadId id = ++lastId_;
        added_.push_back(std::make_unique<DownloadJob>(
            id, std::move(plan), std::move(observer),
            DownloadJob::Settings{options_.home, originOf(options_.endpoint), options_.token,
                                  options_.transfer}));
        if (!worker_.joinable()) {
            worker_ = std::jthread([this](const std::stop_token& stop) { run(stop); });
        }
        curl_multi_wakeup(multi_);
        return id;
    }

    void cancel(DownloadId id, bool discard) override {
        const std::scoped_lock lock(mutex_);
        cancelled_.emplace_back(id, discard);
        curl_multi_wakeup(multi_);
    }

  private:
    using Jobs = std::vector<std::unique_ptr<DownloadJob>>;

    void run(const std::stop_token& stop) {
        Jobs jobs;
        std::map<CURL*, DownloadJob*> running;
        while (!stop.stop_requested()) {
            takeOrders(jobs, running);
            startTransfers(jobs, running);
            int active = 0;
            curl_multi_perform(multi_, &active);
            endTransfers(running);
            const auto now = DownloadJob::Clock::now();
            for (const auto& job : jobs) {
                job->tellProgress(now);
            }
            std::erase_if(jobs, [](const auto& job) { return job->finished(); });
            // Transfers wake it; retries, checks and progress need a look now and then.
            curl_multi_poll(multi_, nullptr, 0, jobs.empty() ? 60'000 : kTick, nullptr);
        }
        for (const auto& [handle, job] : running) {
            curl_multi_remove_handle(multi_, handle);
        }
        for (const auto& job : jobs) {
            job->cancel(false);
        }
    }

    void takeOrders(Jobs& jobs, std::map<CURL*, DownloadJob*>& running) {
        std::vector<std::pair<DownloadId, bool>> cancelled;
        {
            const std::scoped_lock lock(mutex_);
            std::move(added_.begin(), added_.end(), std::back_inserter(jobs));
            added_.clear();
            cancelled.swap(cancelled_);
        }
        for (const auto& [id, discard] : cancelled) {
            const auto job = std::find_if(jobs.begin(), jobs.end(), [wanted = id](const auto& one) {
                return one->id() == wanted;
            });
            if (job == jobs.end()) {
                continue;
            }
            std::erase_if(running, [&](const auto& entry) {
                if (entry.second != job->get()) {
                    return false;
                }
                curl_multi_remove_handle(multi_, entry.first);
                return true;
            });
            (*job)->cancel(discard);
        }
        std::erase_if(jobs, [](const auto& job) { return job->finished(); });
    }

    void startTransfers(const Jobs& jobs, std::map<CURL*, DownloadJob*>& running) {
        const auto now = DownloadJob::Clock::now();
        std::size_t room = options_.atATime;
        for (const auto& job : jobs) {
            if (room == 0) {
                return;
            }
            --room;
            if (CURL* const handle = job->advance(now)) {
                running[handle] = job.get();
                curl_multi_add_handle(multi_, handle);
            }
        }
    }

    void endTransfers(std::map<CURL*, DownloadJob*>& running) {
        int left = 0;
        while (const CURLMsg* const message = curl_multi_info_read(multi_, &left)) {
            if (message->msg != CURLMSG_DONE) {
                continue;
            }
            CURL* const handle = message->easy_handle;
            const CURLcode code = message->data.result;
            curl_multi_remove_handle(multi_, handle);
            const auto found = running.find(handle);
            DownloadJob* const job = found->second;
            running.erase(found);
            job->transferEnded(code, DownloadJob::Clock::now());
        }
    }

    const DownloaderOptions options_;
    CURLM* multi_;
    std::mutex mutex_;
    Jobs added_;                                          ///< guarded by mutex_
    std::vector<std::pair<DownloadId, bool>> cancelled_;  ///< id and discard; guarded by mutex_
    DownloadId lastId_ = 0;                               ///< guarded by mutex_
    std::jthread worker_;
};

}  // namespace

std::unique_ptr<Downloader> makeCurlDownloader(DownloaderOptions options) {
    return std::make_unique<CurlDownloader>(std::move(options));
}

}  // namespace gouache::remote
