// queue_benchmark [JOBS [FOLDER]]: what the durable queue takes with that many jobs (10,000), on
// the disk of that folder (the temporary one's). Prints a line a figure: name, value, budget.

#include <unistd.h>

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <string>
#include <vector>

#include "core/jobs/job_queue.h"

namespace {

using namespace gouache;
using Clock = std::chrono::steady_clock;

double millisecondsSince(Clock::time_point start) {
    return std::chrono::duration<double, std::milli>(Clock::now() - start).count();
}

template <typename T>
T valueOr(Result<T> result, const char* what) {
    if (!result.ok()) {
        std::fprintf(stderr, "%s: %s\n", what, englishSentence(result.error()).c_str());
        std::exit(1);
    }
    return std::move(result).value();
}

void require(const Result<void>& result, const char* what) {
    if (!result.ok()) {
        std::fprintf(stderr, "%s: %s\n", what, englishSentence(result.error()).c_str());
        std::exit(1);
    }
}

void print(const char* what, double milliseconds, double budget = 0) {
    if (budget > 0) {
        std::printf("%-44s %9.2f ms   budget %6.0f%s\n", what, milliseconds, budget,
                    milliseconds > budget ? "   OVER" : "");
    } else {
        std::printf("%-44s %9.2f ms\n", what, milliseconds);
    }
}

double percentile(std::vector<double> values, double part) {
    std::ranges::sort(values);
    return values[static_cast<std::size_t>(part * static_cast<double>(values.size() - 1))];
}

std::vector<JobDraft> drafts(int count) {
    std::vector<JobDraft> made;
    for (int i = 0; i < count; ++i) {
        JobDraft draft;
        draft.request.prompt = "product photo number " + std::to_string(i) +
                               ", on a wooden table by the window, morning light, 35 mm";
        draft.request.negativePrompt = "blurry, text, watermark";
        draft.request.model = i % 3 == 0 ? "sdxl" : "sd15";
        draft.request.seed = Seed{static_cast<std::uint64_t>(i)};
        draft.request.size = {1024, 1024};
        draft.pictures.init = std::string(64, "0123456789abcdef"[i % 16]);
        draft.output.folder = "/tmp/out";
        draft.output.name = "product " + std::to_string(i);
        draft.output.index = i + 1;
        made.push_back(std::move(draft));
    }
    return made;
}

/// Milliseconds that the disk takes to sync a page: what no queue can be faster than.
double syncTime(const std::filesystem::path& folder) {
    const std::string path = (folder / "sync").string();
    std::FILE* const file = std::fopen(path.c_str(), "wb");
    std::vector<double> times;
    for (int i = 0; i < 200; ++i) {
        std::fwrite("x", 1, 1, file);
        std::fflush(file);
        const auto start = Clock::now();
        ::fdatasync(::fileno(file));
        times.push_back(millisecondsSince(start));
    }
    std::fclose(file);
    return percentile(times, 0.5);
}

}  // namespace

int main(int argc, char** argv) {
    const int jobs = argc > 1 ? std::atoi(argv[1]) : 10'000;
    std::string folder =
        (argc > 2 ? std::filesystem::path(argv[2]) : std::filesystem::temp_directory_path()) /
        "gouache-queue-XXXXXX";
    if (jobs < 1 || ::mkdtemp(folder.data()) == nullptr) {
        std::fprintf(stderr, "usage: queue_benchmark [JOBS [FOLDER]]\n");
        return 2;
    }
    print("one fdatasync of the disk, median", syncTime(folder));
    const auto all = drafts(jobs);
    auto queue = valueOr(JobQueue::open(folder), "open");
    auto start = Clock::now();
    valueOr(queue->enqueue({}, all), "enqueue");
    print("enqueue all, synced", millisecondsSince(start), 2000);

    queue.reset();
    start = Clock::now();
    queue = valueOr(JobQueue::open(folder), "open");
    const auto counts = valueOr(queue->counts(), "counts");
    print("reopen and count", millisecondsSince(start), 500);
    start = Clock::now();
    valueOr(queue->recover(), "recover");
    print("recover", millisecondsSince(start));
    if (counts.pending != jobs) {
        std::fprintf(stderr, "lost jobs: %lld\n", static_cast<long long>(counts.pending));
        return 1;
    }

    for (const bool grouped : {false, true}) {
        require(queue->setGroupByModel(grouped), "group");
        ClaimRule rule;
        rule.profiles = {"local"};
        rule.anyProfile = "local";
        rule.loadedModel = "sdxl";
        std::vector<double> claims;
        std::vector<double> finishes;
        for (int i = 0; i < std::min(500, jobs / 2); ++i) {
            start = Clock::now();
            const auto job = valueOr(queue->claim(rule, "local"), "claim");
            claims.push_back(millisecondsSince(start));
            start = Clock::now();
            require(queue->finish({job->id, job->attempt}, JobState::Done, std::nullopt,
                                  Money{320'000, "CNY"}),
                    "finish");
            finishes.push_back(millisecondsSince(start));
        }
        print(grouped ? "claim, grouped by model, median" : "claim, median",
              percentile(claims, 0.5));
        print(grouped ? "claim, grouped by model, p99" : "claim, p99", percentile(claims, 0.99), 5);
        print("finish, synced, median", percentile(finishes, 0.5));
        print("finish, synced, p99", percentile(finishes, 0.99));
    }
    start = Clock::now();
    const auto rows = valueOr(queue->rows(), "rows");
    print("all rows of the list", millisecondsSince(start));
    JobFilter filter;
    filter.text = "number 77";
    start = Clock::now();
    valueOr(queue->rows(filter), "rows");
    print("rows by text", millisecondsSince(start));
    start = Clock::now();
    require(queue->move(std::vector{rows[static_cast<std::size_t>(jobs / 2)].id}, rows[1].id),
            "move");
    print("move one", millisecondsSince(start));
    std::filesystem::remove_all(folder);
    return 0;
}
