#include "core/library/import_model.h"

#include <fstream>
#include <span>
#include <string>
#include <system_error>
#include <vector>

#include "core/base/atomic_file.h"
#include "core/base/paths.h"
#include "core/library/disk_space.h"

namespace gouache {

namespace {

namespace fs = std::filesystem;

constexpr std::size_t kChunk = std::size_t{4} << 20U;

Result<void> copyFile(const fs::path& from, const fs::path& to, const ImportOptions& options) {
    std::error_code failure;
    const std::uint64_t total = fs::file_size(from, failure);
    GOUACHE_CHECK(checkDiskSpace(to.parent_path(), total));
    std::ifstream in(from, std::ios::binary);
    if (!in) {
        return makeError(ErrorCode::FileNotReadable, from.string(), "it cannot be opened");
    }
    GOUACHE_TRY(AtomicFile out, AtomicFile::create(to));
    std::vector<char> buffer(kChunk);
    std::uint64_t done = 0;
    while (in) {
        if (options.stop.stop_requested()) {
            return makeError(ErrorCode::Cancelled);
        }
        in.read(buffer.data(), static_cast<std::streamsize>(buffer.size()));
        const auto count = static_cast<std::size_t>(in.gcount());
        GOUACHE_CHECK(out.write(std::as_bytes(std::span(buffer.data(), count))));
        done += count;
        if (options.progress) {
            options.progress(done, total);
        }
    }
    if (!in.eof() || done != total) {
        return makeError(ErrorCode::FileNotReadable, from.string(), "it ended early");
    }
    return out.commit();
}

/// Notes and thumbnails; what cannot be copied is left behind.
void copyNotes(const fs::path& from, const fs::path& to) {
    const std::vector<fs::path> sources = noteFilesOf(from);
    const std::vector<fs::path> targets = noteFilesOf(to);
    for (std::size_t i = 0; i < sources.size(); ++i) {
        std::error_code ignored;
        if (fs::is_regular_file(sources[i], ignored)) {
            fs::copy_file(sources[i], targets[i], fs::copy_options::skip_existing, ignored);
        }
    }
}

}  // namespace

fs::path ownModelFolder() {
    return dataFolder() / "models";
}

std::string_view folderNameOf(ModelKind kind) {
    switch (kind) {
        case ModelKind::Checkpoint:
            return "checkpoints";
        case ModelKind::ControlNet:
            return "controlnet";
        case ModelKind::Vae:
            return "vae";
        case ModelKind::Lora:
            return "loras";
        case ModelKind::Embedding:
            return "embeddings";
        case ModelKind::Upscaler:
            return "upscale_models";
        case ModelKind::Unknown:
            break;
    }
    return "other";
}

fs::path freePath(const fs::path& folder, const fs::path& wished) {
    fs::path path = folder / wished;
    std::error_code ignored;
    for (int n = 2; fs::exists(path, ignored); ++n) {
        path = folder / (wished.stem().string() + " (" + std::to_string(n) + ")" +
                         wished.extension().string());
    }
    return path;
}

Result<ModelInfo> importModel(const fs::path& file, const ImportOptions& options) {
    GOUACHE_TRY(const ModelInfo info, inspectModel(file));
    if (info.format != ModelFormat::SingleFile || info.kind == ModelKind::Unknown) {
        return makeError(ErrorCode::BadModelConfig, file.filename().string(),
                         "it is not a model that makes or changes pictures");
    }
    const fs::path folder = options.home / folderNameOf(info.kind);
    std::error_code failure;
    fs::create_directories(folder, failure);
    if (failure) {
        return makeError(ErrorCode::FileNotWritable, folder.string(), failure.message());
    }
    const fs::path source = fs::canonical(file, failure);
    fs::path target = folder / file.filename();
    if (!failure && fs::exists(target, failure) && fs::equivalent(source, target, failure)) {
        return inspectModel(target);
    }
    target = freePath(folder, file.filename());
    fs::create_hard_link(source, target, failure);
    if (failure) {
        GOUACHE_CHECK(copyFile(file, target, options));
    }
    copyNotes(file, target);
    return inspectModel(target);
}

}  // namespace gouache
