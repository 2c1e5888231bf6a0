#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "core/base/result.h"
#include "core/generation/generation_request.h"
#include "core/generation/infotext.h"
#include "core/io/image_file.h"
#include "core/io/png_chunks.h"

namespace gouache::ui {

/// A picture as it was opened.
struct OpenedPicture {
    ImagePtr image;
    /// Of the colour profile that the file carries; empty = sRGB.
    std::string iccProfile;
    /// What made it, where the file tells.
    std::optional<GenerationRequest> request;
    /// Settings of other programs without a counterpart here; to be shown.
    std::vector<std::pair<std::string, std::string>> others;
    /// Chunks of other programs, to be kept when it is saved again.
    std::vector<PngChunk> foreign;
};

/// FileNotFound, NotAnImage, ImageTooLarge … A file whose settings cannot be read opens without
/// them.
Result<OpenedPicture> openPicture(const std::filesystem::path& path);

/// Whole or not at all; the ending chooses the format. With a request, the file carries it as
/// infotext (with `facts`; their version is ours) and as our own JSON. FileNotWritable,
/// UnknownName.
Result<void> writePicture(const std::filesystem::path& path, const Image& image,
                          const std::optional<GenerationRequest>& request,
                          const std::vector<PngChunk>& foreign = {},
                          const EncodeOptions& options = {}, InfotextFacts facts = {});

}  // namespace gouache::ui
