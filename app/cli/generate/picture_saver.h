#pragma once

#include <filesystem>
#include <memory>
#include <vector>

#include "app/cli/generate/job_builder.h"
#include "app/cli/generate/output_files.h"
#include "core/backend/job_observer.h"
#include "core/base/result.h"

namespace gouache::cli {

/// Puts a job's pictures, previews and latents into files.
class PictureSaver {
  public:
    /// Makes the folders and looks whether everything can be written. FileNotWritable.
    static Result<PictureSaver> prepare(const GenerateOptions& options, const GenerateJob& job);

    /// The picture with its settings inside; the file that it got.
    Result<std::filesystem::path> save(const PictureResult& result);

    /// PNG at the size that the picture will have; named SEED-step-STEP.png.
    Result<std::filesystem::path> save(const Preview& preview);

    /// --latents-out, once every picture is there.
    Result<void> saveLatents() const;

  private:
    PictureSaver(const GenerateOptions& options, const GenerateJob& job, OutputFiles files);

    GenerationRequest request_;
    ModelInfo model_;
    OutputFiles files_;
    std::filesystem::path previews_;
    std::filesystem::path latentsPath_;
    std::vector<std::shared_ptr<const FloatTensor>> latents_;
};

}  // namespace gouache::cli
