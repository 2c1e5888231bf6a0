#pragma once

#include <filesystem>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace gouache {

/// What people wrote about a model: in its safetensors metadata (SAI modelspec, kohya's ss_…), in
/// files beside it (A1111's .json, .civitai.info, .metadata.json, a model card's front matter) and
/// in what a download left (.gouache.json). From outside: every text is one line or a few of
/// well-formed UTF-8, shortened, to be shown as plain text. Empty = nobody wrote it.
struct ModelNotes {
    std::string title;
    std::string description;
    std::string author;
    std::string licence;  ///< as it was written: "creativeml-openrail-m", "MIT"
    std::string source;   ///< where it was downloaded from: a URL, "hf:owner/name"
    std::string sha256;   ///< of the file as it was downloaded; lower-case hexadecimal
    std::string base;     ///< what a LoRA or embedding was made for: "SD 1.5", "SDXL 1.0"
    std::vector<std::string> triggerWords;
    /// Tags that were frequent when a LoRA was trained, most frequent first; at most 12.
    std::vector<std::string> trainingTags;
    std::optional<double> weight;     ///< that a LoRA's author advises
    std::filesystem::path thumbnail;  ///< a picture beside the model
    bool operator==(const ModelNotes&) const = default;
};

/// The files that may hold notes on a model, whether or not they are there: beside a single file,
/// in a folder.
std::vector<std::filesystem::path> noteFilesOf(const std::filesystem::path& model);

/// `metadata`: "__metadata__" of its safetensors file; empty for a folder. What cannot be read is
/// left out.
ModelNotes readModelNotes(const std::filesystem::path& model,
                          const std::map<std::string, std::string, std::less<>>& metadata);

/// The file beside a model in which a download leaves source, licence and SHA-256.
std::filesystem::path downloadNotesFile(const std::filesystem::path& model, bool isFolder);

}  // namespace gouache
