#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "app/cli/generate/generate_options.h"
#include "core/backend/job.h"
#include "core/base/result.h"
#include "core/models/model_catalogue.h"
#include "core/profiles/profile.h"

namespace gouache::cli {

/// A checkpoint by name or path that the engine can run. As findModel; UnsupportedArchitecture.
Result<ModelInfo> runnableModel(const std::string& name,
                                const std::vector<std::filesystem::path>& folders);

struct CheckedRequest {
    GenerationRequest request;  ///< with its pictures, not yet resolved
    ModelInfo model;
};

/// Reads every file that the options name, finds the models and checks every value, before the
/// engine is asked. Any error of those readers; UnknownName, ValueOutOfRange, InvalidRequest.
Result<CheckedRequest> checkedRequest(const PictureOptions& options,
                                      const std::vector<std::filesystem::path>& modelFolders);

struct GenerateJob {
    JobSpec spec;       ///< request resolved and valid; without an id
    std::string place;  ///< BackendPlace::id that runs it
    ModelInfo model;
};

/// checkedRequest() for a place of `profiles`, with the noise that the options name.
Result<GenerateJob> buildJob(const GenerateOptions& options,
                             const std::vector<std::filesystem::path>& modelFolders,
                             const std::vector<Profile>& profiles);

}  // namespace gouache::cli
