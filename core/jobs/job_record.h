#pragma once

#include <chrono>
#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/backend/job.h"
#include "core/base/error.h"
#include "core/base/money.h"
#include "core/generation/generation_request.h"
#include "core/product/product_scene.h"

namespace gouache {

/// Milliseconds since 1970, UTC.
using WallTime = std::chrono::sys_time<std::chrono::milliseconds>;

/// Opaque, unique, [A-Za-z0-9_-]{1,64}.
using BatchId = std::string;

/// enqueued = the sum over these, always. Done, Failed, Cancelled and Quarantined are final until
/// the user retries; what comes late for a final job is ignored.
enum class JobState : std::uint8_t { Pending, Running, Done, Failed, Cancelled, Quarantined };
std::string_view nameOf(JobState state);  ///< "pending", "running" …
std::optional<JobState> jobStateFromName(std::string_view name);

/// Names of blobs (BlobStore) that hold the pictures which the request needs, as files of any
/// format that we read; empty = none. So ten thousand jobs stay small.
struct JobPictures {
    std::string init;
    std::string mask;
    std::vector<std::string> controls;      ///< one for each of request.controls
    std::vector<std::string> controlMasks;  ///< the same; empty ones = everywhere
    std::vector<std::string> regionMasks;   ///< one for each of request.regions
    bool operator==(const JobPictures&) const = default;
};

/// Where the finished pictures go.
struct JobOutput {
    std::filesystem::path folder;  ///< absolute
    std::string pattern;           ///< output_name.h; empty = kDefaultOutputPattern
    std::string name;  ///< "{name}": of the source file or the table's column; may be empty
    int index = 0;     ///< "{index}": place in its batch, from 1
    bool operator==(const JobOutput&) const = default;
};

/// Everything that the user decides of a job; replaced as a whole when a pending job is edited.
struct JobDraft {
    GenerationRequest request;  ///< its pictures are null: they are in `pictures`
    JobPictures pictures;
    /// Of the finished picture; larger than the model's range goes through several passes
    /// (job_work.h). {0, 0} = as request.size.
    PixelSize size;
    std::optional<ProductScene> product;
    std::string profile;  ///< Profile::name; empty = any that fits
    JobOutput output;
    std::string title;  ///< shown in the queue; empty = the prompt
    /// Cells of a sweep's grid that this job's picture is for; empty = none
    /// (core/batch/sweep_grid.h).
    std::string gridCell;
};

struct JobRecord {
    JobId id;
    BatchId batch;
    std::int64_t position = 0;  ///< order in the queue; unique
    JobState state = JobState::Pending;
    int attempt = 0;  ///< tries begun; the running one's number
    int crashes = 0;  ///< tries during which the program ended
    int picturesDone = 0;
    JobDraft draft;
    std::string backend;  ///< of the last try: profile name
    /// Of the last try at a remote server: its name for the job, to attach to it again.
    std::string remoteJob;
    WallTime created{};
    std::optional<WallTime> started;
    std::optional<WallTime> finished;
    std::optional<Money> cost;    ///< of all tries so far
    std::optional<Error> reason;  ///< why it is Failed, Quarantined, or Pending again
};

struct BatchRecord {
    BatchId id;
    std::string name;
    WallTime created{};
    bool paused = false;
    std::optional<Money> budget;  ///< a hard stop for this batch; none = no limit of its own
    bool grid = false;            ///< its pictures are put together as a labelled grid at the end
    std::string gridPlan;         ///< JSON of core/batch/sweep_grid.h
};

/// One finished picture: a row of the history.
struct PictureRecord {
    std::int64_t id = 0;
    JobId job;  ///< empty: not from the queue
    BatchId batch;
    int picture = 0;  ///< index within the job
    std::filesystem::path file;
    Seed seed;
    PixelSize size;
    std::string prompt;
    std::string negativePrompt;
    std::string model;
    std::string profile;
    double seconds = 0;
    std::optional<Money> cost;
    int rating = 0;  ///< 0 = none, 1…5
    WallTime created{};
};

}  // namespace gouache
