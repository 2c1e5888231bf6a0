#include "app/cli/generate/picture_saver.h"

#include <cstdio>
#include <system_error>
#include <utility>

#include "app/cli/generate/latents_file.h"
#include "app/cli/version.h"
#include "core/io/generation_metadata.h"
#include "core/io/picture_metadata.h"

namespace gouache::cli {

namespace fs = std::filesystem;

namespace {

/// Into a file that was reserved; a failure leaves no empty file behind.
Result<fs::path> saveReserved(fs::path path, const Image& image, const PictureMetadata& metadata) {
    if (Result<void> saved = savePicture(path, image, metadata); !saved.ok()) {
        std::error_code ignored;
        fs::remove(path, ignored);
        return saved.error();
    }
    return path;
}

}  // namespace

PictureSaver::PictureSaver(const GenerateOptions& options, const GenerateJob& job,
                           OutputFiles files)
    : request_(job.spec.request),
      model_(job.model),
      files_(std::move(files)),
      previews_(options.previews),
      latentsPath_(options.latentsOut) {}

Result<PictureSaver> PictureSaver::prepare(const GenerateOptions& options, const GenerateJob& job) {
    GOUACHE_TRY(OutputFiles files, OutputFiles::prepare(options.output));
    if (!options.previews.empty()) {
        GOUACHE_CHECK(prepareFolder(options.previews));
    }
    if (!options.latentsOut.empty()) {
        GOUACHE_CHECK(checkLatentsPath(options.latentsOut));
    }
    return PictureSaver(options, job, std::move(files));
}

Result<fs::path> PictureSaver::save(const PictureResult& result) {
    if (!latentsPath_.empty() && result.latents) {
        latents_.push_back(result.latents);
    }
    GOUACHE_TRY(fs::path path, files_.reserve(result.seed));
    const InfotextFacts facts{model_.name, "", kVersionName, result.loraHashes, result.notes};
    return saveReserved(std::move(path), *result.image,
                        pictureMetadataFor(singlePicture(request_, result.picture), facts));
}

Result<fs::path> PictureSaver::save(const Preview& preview) {
    char name[64];
    const auto seed = static_cast<unsigned long long>(request_.seed.value_or(Seed{}).value);
    std::snprintf(name, sizeof name, "%llu-step-%04d.png",
                  seed + static_cast<unsigned long long>(preview.picture), preview.step);
    GOUACHE_TRY(fs::path path, reserveFile(previews_ / name));
    return saveReserved(std::move(path), resized(*preview.image, request_.size), {});
}

Result<void> PictureSaver::saveLatents() const {
    if (latentsPath_.empty()) {
        return {};
    }
    if (latents_.empty()) {
        return makeError(ErrorCode::NotSupported, "--latents-out", "this profile");
    }
    return writeLatents(latentsPath_, latents_);
}

}  // namespace gouache::cli
