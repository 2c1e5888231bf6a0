#pragma once

#include <cstddef>
#include <filesystem>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "core/generation/generation_request.h"
#include "core/generation/infotext.h"
#include "core/generation/request_json.h"
#include "core/io/picture_metadata.h"

namespace gouache {

/// Pictures inside a request's JSON as PNG, decoded within ImageLimits of 64 megapixels.
const ImageCodec& pngCodec();

/// What a picture made from `request` (of one picture: see singlePicture) carries: infotext and the
/// whole request with its pictures, or without them above 32 MiB. Paths of models are cut down to
/// their names.
PictureMetadata pictureMetadataFor(const GenerationRequest& request, const InfotextFacts& facts);

/// The settings that a picture was made with.
struct GenerationMetadata {
    GenerationRequest request;
    /// True where the picture is ours and the request is all of it; false where it was made out of
    /// infotext.
    bool complete = false;
    std::string infotext;  ///< as in the file
    /// What infotext says beyond the request, and names that are not taken over; to be shown only.
    std::vector<std::pair<std::string, std::string>> others;
};

/// Our own request where the file has one that can be read, else its infotext. The values are those
/// of the file, not yet validated; names of models, ControlNets and LoRAs are never paths.
/// NoMetadata; also FileNotFound, FileNotReadable, NotAnImage.
Result<GenerationMetadata> readGenerationMetadata(const std::filesystem::path& path);
Result<GenerationMetadata> readGenerationMetadata(std::span<const std::byte> file,
                                                  std::string_view name);

}  // namespace gouache
