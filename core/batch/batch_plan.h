#pragma once

#include <cstdint>
#include <filesystem>
#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "core/base/error.h"
#include "core/base/result.h"
#include "core/jobs/blob_store.h"
#include "core/jobs/job_record.h"
#include "core/prompt/wildcards.h"

namespace gouache {

/// What a user drops or names: pictures, folders (their pictures; without any, their tables and
/// lists), tables (CSV, TSV; see table_columns.h), lists of prompts (text, one a line, '#' begins a
/// comment, A1111's "--prompt … --steps …" too), settings of A1111 saved as text, pictures that
/// Gouache or A1111 made. A picture "shoe_mask.png" beside "shoe.jpg" is its mask. Empty: the
/// form's prompt alone.
struct BatchSources {
    std::vector<std::filesystem::path> paths;
};

/// How what was given becomes jobs; the form of the batch sheet and the options of
/// `gouache-cli batch`.
struct BatchOptions {
    GenerationRequest form;  ///< what rows do not say; its count is not used
    PixelSize size;          ///< of the finished pictures; {0, 0} = the form's
    int count = 1;           ///< pictures (seeds) for every row and every combination
    /// What a dropped picture is for where the table does not say. Automatic: the product where
    /// there is one, else the settings that it holds, else the picture to change.
    enum class PictureUse : std::uint8_t { Automatic, Init, Product, Control, Settings };
    PictureUse pictureUse = PictureUse::Automatic;
    std::optional<ProductScene> product;  ///< for PictureUse::Product
    /// Of masks that the user corrected, for products without one of their own (product_masks.h);
    /// empty = none.
    std::filesystem::path masks;
    /// Prompt templates for products; one job each. "{product}" is the product's name: the table's,
    /// or the file's name as words. Empty = the form's prompt.
    std::vector<std::string> scenes;
    std::string controlModel;  ///< for PictureUse::Control
    /// Values of a field, each with each: "steps=10,20,30", "cfg=4..8:2", "sampler=euler,ddim"; see
    /// sweep.h. They make a labelled grid (sweep_grid.h).
    std::vector<std::string> sweeps;
    /// One job for each alternative, or one that the seed chooses for each picture.
    enum class Choice : std::uint8_t { All, Random };
    Choice alternatives = Choice::All;  ///< {red|green}
    Choice wildcards = Choice::Random;  ///< __colours__
    std::string profile;
    JobOutput output;  ///< an empty pattern names results after their source where there is one
    /// Finds a model and its defaults, so that rows with an unknown one are told at once; null =
    /// models are not looked at.
    std::function<Result<ModelDefaults>(const std::string& model)> modelDefaults;
};

/// One row of what was given, before expansion.
struct BatchRow {
    std::filesystem::path source;  ///< the file that it comes from
    int line = 0;                  ///< of a table or list, from 1; 0 = the whole file
    std::string title;
    std::optional<Error> problem;  ///< the row cannot be used
    int jobs = 0;                  ///< that it becomes; 0 with a problem
};

struct BatchPlan {
    std::string name;  ///< of the batch, from what was given
    std::vector<BatchRow> rows;
    /// In order. Pictures are paths here (JobPictures holds them in place of blobs' names) until
    /// storePictures(); what begins with a control character stands for a picture that is in no
    /// file of its own. Every job has its seed, and its prompt is final.
    std::vector<JobDraft> jobs;
    std::int64_t pictures = 0;
    std::int64_t inputBytes = 0;  ///< files that would be copied
    bool grid = false;
    std::string gridPlan;
    std::vector<ImagePtr> held;  ///< pictures of the form
};

/// A larger plan is TooManyJobs.
inline constexpr std::int64_t kMostJobsOfABatch = 50'000;
/// More pictures of one row become several jobs, which several backends can share.
inline constexpr int kMostPicturesOfAJob = 16;

/// Reads and expands; no job is made of bad rows. Fails only where nothing can be read at all, or
/// an option is wrong: NothingToQueue, BadSweep, TooManyJobs, Cancelled … Reads files: not the
/// window's thread. `progress` (rows so far) may return false to stop: Cancelled.
Result<BatchPlan> planBatch(const BatchSources& sources, const BatchOptions& options,
                            const WildcardBook& wildcards,
                            const std::function<bool(int)>& progress = nullptr);

/// Copies the plan's pictures into `blobs` and puts their names in place of their paths.
/// `progress` gets the jobs so far. Errors of BlobStore and of reading pictures; Cancelled.
Result<void> storePictures(BatchPlan& plan, BlobStore& blobs,
                           const std::function<bool(int)>& progress = nullptr);

/// The file of the picture that a job of a plan (before storePictures()) starts from, to be shown;
/// empty where it has none.
std::filesystem::path shownPicture(const JobDraft& draft);

}  // namespace gouache
