#include "core/jobs/result_files.h"

#include <algorithm>
#include <cerrno>
#include <set>
#include <span>
#include <system_error>
#include <utility>

#include "core/base/read_file.h"
#include "core/base/sha256.h"
#include "core/io/generation_metadata.h"
#include "core/io/image_file.h"
#include "core/io/picture_metadata.h"
#include "core/jobs/durable_file.h"
#include "core/jobs/job_mark.h"
#include "core/jobs/job_queue_impl.h"
#include "core/jobs/output_name.h"

namespace gouache {

namespace fs = std::filesystem;

namespace {

constexpr int kMostNumbers = 100'000;

Error outputError(const fs::path& folder, int systemError) {
    if (systemError == ENOSPC || systemError == EDQUOT) {
        return makeError(ErrorCode::OutputFull, folder.string());
    }
    return makeError(ErrorCode::OutputNotWritable, folder.string(),
                     std::generic_category().message(systemError));
}

Result<std::string> batchNameOf(JobQueue& queue, const BatchId& id) {
    GOUACHE_TRY(const std::vector<BatchRecord> batches, queue.batches());
    const auto found = std::ranges::find(batches, id, &BatchRecord::id);
    return found == batches.end() ? std::string() : found->name;
}

Result<fs::path> nameOf(JobQueue& queue, const JobRecord& job, const PictureRecord& picture,
                        const GenerationRequest& request) {
    const std::string pattern = job.draft.output.pattern.empty()
                                    ? std::string(kDefaultOutputPattern)
                                    : job.draft.output.pattern;
    OutputNameParts parts;
    parts.when = picture.created;
    parts.prompt = picture.prompt;
    parts.name = job.draft.output.name;
    parts.model = picture.model;
    if (pattern.find("{batch") != std::string::npos) {
        GOUACHE_TRY(parts.batch, batchNameOf(queue, job.batch));
    }
    parts.seed = picture.seed;
    parts.index = job.draft.output.index;
    parts.picture = picture.picture;
    parts.size = picture.size;
    parts.sampler = request.sampler ? std::string(gouache::nameOf(*request.sampler)) : "";
    parts.steps = request.steps;
    return outputName(pattern, parts);
}

/// The whole file, with its settings inside.
Result<std::vector<std::byte>> fileOf(const fs::path& name, const Image& image,
                                      const GenerationRequest& request, const InfotextFacts& facts,
                                      const JobMark& mark) {
    const ImageFileFormat format = imageFileFormatOf(name).value_or(ImageFileFormat::Png);
    GOUACHE_TRY(const std::vector<std::byte> bytes, encodeImage(image, format));
    PictureMetadata metadata = pictureMetadataFor(request, facts);
    metadata.requestJson = withJobMark(std::move(metadata.requestJson), mark);
    return withPictureMetadata(bytes, metadata);
}

bool isThere(const fs::path& path) {
    std::error_code ignored;
    return fs::exists(fs::symlink_status(path, ignored));
}

/// The picture of a file that the queue wrote; none for any other.
std::optional<OrphanPicture> orphanOf(const fs::path& file) {
    const auto text = readFile(file, ImageLimits{}.bytes);
    if (!text.ok()) {
        return std::nullopt;
    }
    const auto bytes = std::as_bytes(std::span(*text));
    const auto metadata = readPictureMetadata(bytes, file.string());
    const auto mark = metadata.ok() ? jobMarkOf(metadata->requestJson) : std::nullopt;
    const auto inside = readGenerationMetadata(bytes, file.string());
    if (!mark || !inside.ok() || !inside->complete) {
        return std::nullopt;
    }
    OrphanPicture orphan;
    orphan.file = file;
    orphan.record.file = file;
    orphan.record.job = mark->job;
    orphan.record.picture = mark->picture;
    orphan.record.seed = inside->request.seed.value_or(Seed{});
    orphan.record.size = inside->request.size;
    orphan.record.prompt = inside->request.prompt;
    orphan.record.negativePrompt = inside->request.negativePrompt;
    orphan.record.model = inside->request.model;
    std::error_code ignored;
    orphan.record.created = std::chrono::floor<std::chrono::milliseconds>(
        std::chrono::file_clock::to_sys(fs::last_write_time(file, ignored)));
    return orphan;
}

}  // namespace

Result<PictureRecord> keepPicture(JobQueue& queue, const JobRecord& job, PictureRecord picture,
                                  const Image& image, const GenerationRequest& request,
                                  const InfotextFacts& facts) {
    const JobAttempt attempt{job.id, job.attempt};
    // An earlier call may have come as far as the file and failed at the record.
    GOUACHE_CHECK(queue.settlePictures(job.id));
    PictureFilter ofJob;
    ofJob.job = job.id;
    GOUACHE_TRY(const std::vector<PictureRecord> kept, queue.pictures(ofJob, 0, kMostNumbers));
    if (const auto same = std::ranges::find(kept, picture.picture, &PictureRecord::picture);
        same != kept.end()) {
        return *same;
    }
    picture.created = wallClock();
    GOUACHE_TRY(const fs::path name, nameOf(queue, job, picture, request));
    const fs::path wanted = job.draft.output.folder / name;
    const fs::path folder = wanted.parent_path();
    GOUACHE_TRY(const std::vector<std::byte> bytes,
                fileOf(name, image, request, facts, {job.id, picture.picture}));
    if (const int error = makeFolders(folder); error != 0) {
        return outputError(folder, error);
    }
    Sha256 digest;
    digest.add(bytes);
    // Announced before it is written, so that nothing is ever left that the queue does not know of.
    const fs::path temporary = folder / (".gouache-" + newJobId() + ".part");
    std::optional<DurableFile> file;
    for (int number = 1; number < kMostNumbers; ++number) {
        picture.file = numberedName(wanted, number);
        if (isThere(picture.file)) {
            continue;
        }
        GOUACHE_CHECK(queue.announcePicture(attempt, picture, temporary, digest.hex()));
        int error = 0;
        if (!file) {
            file = DurableFile::write(temporary, bytes, error);
        }
        if (file) {
            error = file->place(picture.file);
        }
        if (error == EEXIST) {
            continue;
        }
        if (error != 0) {
            return outputError(folder, error);
        }
        GOUACHE_TRY(picture.id, queue.addPicture(attempt, picture));
        return picture;
    }
    return outputError(folder, EEXIST);
}

Result<std::vector<OrphanPicture>> findOrphans(JobQueue& queue,
                                               const std::vector<fs::path>& alsoIn) {
    GOUACHE_TRY(const std::vector<fs::path> known, queue.outputFolders());
    std::set<fs::path> folders(known.begin(), known.end());
    folders.insert(alsoIn.begin(), alsoIn.end());
    std::set<fs::path> seen;
    std::vector<OrphanPicture> orphans;
    for (const fs::path& folder : folders) {
        std::error_code error;
        fs::directory_iterator entries(folder, error);
        for (; !error && entries != fs::directory_iterator(); entries.increment(error)) {
            const fs::path file = entries->path();
            std::error_code ignored;
            if (!entries->is_regular_file(ignored) || file.filename().string().starts_with('.') ||
                !imageFileFormatOf(file) || !seen.insert(file.lexically_normal()).second) {
                continue;
            }
            GOUACHE_TRY(const bool recorded, queue.hasPictureFile(file));
            if (recorded) {
                continue;
            }
            if (auto orphan = orphanOf(file)) {
                orphans.push_back(std::move(*orphan));
            }
        }
    }
    return orphans;
}

}  // namespace gouache
