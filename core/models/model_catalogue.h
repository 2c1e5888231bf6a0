#pragma once

#include <array>
#include <cstdint>
#include <filesystem>
#include <functional>
#include <optional>
#include <stop_token>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/result.h"
#include "core/generation/generation_request.h"
#include "core/models/model_notes.h"

namespace gouache {

enum class ModelKind : std::uint8_t {
    Checkpoint,
    ControlNet,
    Vae,
    Lora,
    Embedding,  ///< textual inversion
    Upscaler,   ///< ESRGAN and the like
    Unknown
};
enum class ModelFormat : std::uint8_t { DiffusersFolder, SingleFile };

/// Latent → RGB in [-1, 1]: rgb = latent · factors + bias, for previews without the VAE.
struct LatentRgb {
    std::vector<std::array<float, 3>> factors;  ///< one row a latent channel
    std::array<float, 3> bias{};
};

/// What can be told of a model without loading its weights: from its configs, gouache.json and
/// tensor shapes.
struct ModelInfo {
    std::string
        name;  ///< unique in the catalogue: gouache.json's name, else the folder's or file's
    std::filesystem::path
        path;  ///< folder with model_index.json (or config.json), or the .safetensors file
    ModelKind kind = ModelKind::Unknown;
    ModelFormat format = ModelFormat::DiffusersFolder;
    std::string architecture;  ///< "Stable Diffusion 1.x", "Stable Diffusion 1.x inpainting", "SD
                               ///< ControlNet" …; empty = not known
    bool runnable = false;     ///< by the local engine of this version
    std::uint64_t parameters = 0;
    std::uint64_t fileBytes = 0;
    std::vector<std::string> tensorTypes;  ///< "F16" …
    int latentChannels = 4;
    int vaeFactor = 8;
    int unetInputChannels = 4;  ///< 9 = inpainting UNet
    int contextWidth = 0;       ///< cross-attention width; a ControlNet must match its checkpoint's
    ModelDefaults defaults;
    std::optional<Sampler> suggestedSampler;
    std::optional<LatentRgb> latentRgb;
    std::vector<std::string>
        bundledControls;  ///< names of ControlNets that ship in its folder (controlnet-*/)
    ModelNotes notes;
};

/// Grows whenever inspectModel tells something else of the same file, so that what was kept of it
/// is looked at again.
inline constexpr int kModelInfoVersion = 1;

/// Looks at one file or folder. ModelNotFound, PickleRefused, BadWeights, BadModelConfig.
Result<ModelInfo> inspectModel(const std::filesystem::path& path);

class ModelCache;

struct ScanOptions {
    ModelCache* cache = nullptr;  ///< null = ModelCache::shared()
    std::stop_token stop{};       ///< ends the scan early, with what was found so far
    /// Called now and then with the number of models found so far, on the thread of the scan.
    std::function<void(std::size_t found)> progress{};
};

/// Every model below the folders (searched 4 levels deep; Hugging Face caches understood), sorted
/// by kind and name, the ControlNets that ship inside a model's folder too. Broken ones are listed
/// with runnable = false and an empty architecture; inspectModel tells what is wrong. What did not
/// change since the last scan is taken from the cache, which is written at the end.
std::vector<ModelInfo> scanModels(const std::vector<std::filesystem::path>& folders,
                                  const ScanOptions& options = {});

/// `nameOrPath`: a name (case-insensitive) in the catalogue, a file's or folder's name there, or an
/// existing path; what holds a '/' is tried as a path first. Empty = the starter model.
/// ModelNotFound lists the names; BadModelConfig for a model of another kind; a broken model's own
/// error.
Result<ModelInfo> findModel(std::string_view nameOrPath, ModelKind kind,
                            const std::vector<std::filesystem::path>& folders);

/// A ControlNet for `checkpoint`: one that ships in its folder (controlnet-<name>/), else as
/// findModel.
Result<ModelInfo> findControl(std::string_view nameOrPath, const ModelInfo& checkpoint,
                              const std::vector<std::filesystem::path>& folders);

}  // namespace gouache
