#include "core/batch/batch_grids.h"

#include <algorithm>
#include <map>
#include <memory>
#include <string>
#include <tuple>
#include <utility>

#include "core/batch/sweep_grid.h"
#include "core/io/image_file.h"
#include "core/io/picture_metadata.h"
#include "core/jobs/output_name.h"

namespace gouache {

namespace fs = std::filesystem;

namespace {

constexpr int kMostPictures = 100'000;
constexpr int kMostNumbers = 10'000;

using CellFiles = std::map<std::tuple<int, int, int>, fs::path>;

/// The first picture of each job, under the cell that the job is for.
Result<CellFiles> filesByCell(JobQueue& queue, const BatchId& batch) {
    PictureFilter ofBatch;
    ofBatch.batch = batch;
    GOUACHE_TRY(const std::vector<PictureRecord> pictures,
                queue.pictures(ofBatch, 0, kMostPictures));
    std::map<JobId, const PictureRecord*> first;
    for (const PictureRecord& picture : pictures) {
        const PictureRecord*& held = first[picture.job];
        if (held == nullptr || picture.picture < held->picture) {
            held = &picture;
        }
    }
    CellFiles files;
    for (const auto& [job, picture] : first) {
        if (job.empty()) {
            continue;
        }
        const Result<JobRecord> record = queue.job(job);
        // A job that was taken out of the list has no cell any more.
        const auto cell = record.ok() ? gridCellFromText(record->draft.gridCell) : std::nullopt;
        if (cell) {
            files[{cell->sheet, cell->column, cell->row}] = picture->file;
        }
    }
    return files;
}

/// A name beside `picture` that is free.
fs::path freeName(const fs::path& picture, const std::string& batchName, int sheet, int sheets) {
    OutputNameParts parts;
    parts.name = batchName;
    parts.batch = batchName;
    parts.index = sheet + 1;
    const auto name = outputName(sheets > 1 ? "{batch} grid {index}" : "{batch} grid", parts);
    const fs::path wanted =
        picture.parent_path() / (name.ok() ? *name : fs::path("grid.png")).filename();
    for (int number = 1; number < kMostNumbers; ++number) {
        fs::path candidate = numberedName(wanted, number);
        std::error_code ignored;
        if (!fs::exists(fs::symlink_status(candidate, ignored))) {
            return candidate;
        }
    }
    return wanted;
}

}  // namespace

Result<std::vector<fs::path>> makeBatchGrids(JobQueue& queue, const BatchId& batch) {
    GOUACHE_TRY(const std::vector<BatchRecord> batches, queue.batches());
    const auto record = std::ranges::find(batches, batch, &BatchRecord::id);
    std::vector<fs::path> made;
    if (record == batches.end() || !record->grid) {
        return made;
    }
    JobFilter open;
    open.batch = batch;
    GOUACHE_TRY(const QueueCounts counts, queue.counts(open));
    if (counts.pending + counts.running > 0) {
        return made;
    }
    GOUACHE_TRY(const GridPlan plan, gridPlanFromJson(record->gridPlan));
    GOUACHE_TRY(const CellFiles files, filesByCell(queue, batch));
    const int sheets = std::max(1, static_cast<int>(plan.sheets.size()));
    for (int sheet = 0; sheet < sheets; ++sheet) {
        const auto any = files.lower_bound({sheet, 0, 0});
        if (any == files.end() || std::get<0>(any->first) != sheet) {
            continue;
        }
        GOUACHE_TRY(
            const Image image, drawSweepGrid(plan, sheet, [&](int column, int row) -> ImagePtr {
                const auto found = files.find({sheet, column, row});
                if (found == files.end()) {
                    return nullptr;
                }
                Result<Image> picture = loadImage(found->second);
                return picture.ok() ? std::make_shared<const Image>(std::move(picture).value())
                                    : nullptr;
            }));
        fs::path path = freeName(any->second, record->name, sheet, sheets);
        GOUACHE_CHECK(savePicture(path, image));
        made.push_back(std::move(path));
    }
    return made;
}

}  // namespace gouache
