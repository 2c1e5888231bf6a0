#include "app/cli/commands/models_download_command.h"

#include <chrono>
#include <condition_variable>
#include <memory>
#include <mutex>
#include <nlohmann/json.hpp>
#include <optional>
#include <thread>

#include "app/cli/model_text.h"
#include "app/cli/text_table.h"
#include "core/base/sha256.h"
#include "core/base/utf8.h"

namespace gouache::cli {

namespace {

/// What the downloader's thread says, for the main thread to print.
class Events final : public DownloadObserver {
  public:
    void onDownloadProgress(DownloadId, const DownloadProgress& progress) override {
        const std::scoped_lock lock(mutex_);
        progress_ = progress;
        changed_.notify_all();
    }
    void onDownloadFinished(DownloadId, const Result<std::filesystem::path>& model) override {
        const std::scoped_lock lock(mutex_);
        result_ = model;
        changed_.notify_all();
    }

    struct News {
        std::optional<DownloadProgress> progress;
        std::optional<Result<std::filesystem::path>> result;
    };
    /// Waits at most a fifth of a second.
    News next() {
        std::unique_lock lock(mutex_);
        changed_.wait_for(lock, std::chrono::milliseconds(200),
                          [this] { return progress_ || result_; });
        return {std::exchange(progress_, std::nullopt), result_};
    }

  private:
    std::mutex mutex_;
    std::condition_variable changed_;
    std::optional<DownloadProgress> progress_;             ///< guarded by mutex_
    std::optional<Result<std::filesystem::path>> result_;  ///< guarded by mutex_
};

void printLine(std::ostream& out, const nlohmann::ordered_json& event) {
    out << event.dump(-1, ' ', false, nlohmann::ordered_json::error_handler_t::replace)
        << std::endl;
}

std::string progressText(const DownloadProgress& progress) {
    switch (progress.stage) {
        case DownloadProgress::Stage::Waiting:
            return "waiting";
        case DownloadProgress::Stage::Retrying:
            return "the connection broke; trying again";
        case DownloadProgress::Stage::Checking:
            return "checking";
        case DownloadProgress::Stage::Loading:
            break;
    }
    std::string text = byteText(progress.done);
    if (progress.total > 0) {
        text += " of " + byteText(progress.total);
    }
    text += ", " + byteText(static_cast<std::uint64_t>(progress.bytesPerSecond)) + "/s";
    if (progress.total > progress.done && progress.bytesPerSecond > 1) {
        const auto seconds = static_cast<long>(static_cast<double>(progress.total - progress.done) /
                                               progress.bytesPerSecond);
        text += ", " + std::to_string(seconds / 60) + " min " + std::to_string(seconds % 60) +
                " s left";
    }
    return text;
}

Result<void> applyHash(const std::string& typed, DownloadPlan& plan) {
    if (typed.empty()) {
        return {};
    }
    const std::string hash = asciiLower(typed);
    if (!isSha256(hash)) {
        return makeError(ErrorCode::InvalidRequest, "--sha256 needs 64 digits of 0-9 and a-f");
    }
    if (plan.files.size() != 1) {
        return makeError(ErrorCode::InvalidRequest,
                         "--sha256 is for one file, but this download has several");
    }
    plan.files.front().sha256 = hash;
    return {};
}

void tellPlan(const DownloadPlan& plan, bool json, Environment& environment) {
    const std::uint64_t bytes = plan.totalBytes();
    if (json) {
        nlohmann::ordered_json files = nlohmann::ordered_json::array();
        for (const DownloadFile& file : plan.files) {
            files.push_back({{"name", file.name}, {"bytes", file.size}, {"sha256", file.sha256}});
        }
        printLine(environment.out, {{"event", "plan"},
                                    {"source", displayText(plan.source)},
                                    {"title", plan.title},
                                    {"licence", plan.licence},
                                    {"licence_page", plan.licencePage},
                                    {"gated", plan.gated},
                                    {"bytes", bytes},
                                    {"files", std::move(files)}});
        return;
    }
    environment.err << printable(plan.title) << ": " << plan.files.size()
                    << (plan.files.size() == 1 ? " file, " : " files, ")
                    << (bytes > 0 ? byteText(bytes) : "size not told") << '\n'
                    << "Licence: " << (plan.licence.empty() ? "not told" : printable(plan.licence));
    if (!plan.licencePage.empty()) {
        environment.err << " (" << printable(plan.licencePage) << ")";
    }
    environment.err << std::endl;
}

}  // namespace

CLI::App* ModelsDownloadCommand::addTo(CLI::App& app) {
    CLI::App* command = group(app, "models", "The models on this computer")
                            .add_subcommand("download",
                                            "Fetch a model; one that was interrupted "
                                            "goes on where it stopped");
    command
        ->add_option("ADDRESS", address_,
                     "hf:owner/name[@revision][/file], or the https address of a .safetensors file")
        ->required();
    command->add_option("--sha256", sha256_, "What the file's SHA-256 has to be");
    command->add_flag("--look", look_, "Only say what would be fetched");
    command->add_flag("--json", json_, "Print one JSON object per event");
    return command;
}

Result<void> ModelsDownloadCommand::run(Environment& environment) {
    if (!environment.downloader) {
        return makeError(ErrorCode::NotSupported, "Downloading", "this build of Gouache");
    }
    GOUACHE_TRY(const DownloadSource source, parseDownloadSource(address_));
    GOUACHE_TRY(DownloadPlan plan, environment.downloader->look(source, {}));
    GOUACHE_CHECK(applyHash(sha256_, plan));
    tellPlan(plan, json_, environment);
    if (look_) {
        return {};
    }
    const auto events = std::make_shared<Events>();
    const DownloadId id = environment.downloader->start(std::move(plan), events);
    bool cancelled = false;
    while (true) {
        const Events::News news = events->next();
        if (environment.interrupted() && !cancelled) {
            cancelled = true;
            environment.downloader->cancel(id, false);
        }
        if (news.progress && json_) {
            printLine(environment.out, {{"event", "progress"},
                                        {"done", news.progress->done},
                                        {"total", news.progress->total},
                                        {"bytes_per_second", news.progress->bytesPerSecond},
                                        {"file", news.progress->file}});
        } else if (news.progress && environment.errIsTerminal) {
            environment.err << "\r\x1b[K" << progressText(*news.progress) << std::flush;
        }
        if (!news.result) {
            continue;
        }
        if (environment.errIsTerminal && !json_) {
            environment.err << "\r\x1b[K" << std::flush;
        }
        if (!news.result->ok()) {
            return news.result->error();
        }
        const std::string path = (*news.result)->string();
        if (json_) {
            printLine(environment.out, {{"event", "result"}, {"path", path}});
        } else {
            environment.out << path << std::endl;
        }
        return {};
    }
}

}  // namespace gouache::cli
