#pragma once

#include <cstddef>
#include <functional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/generation/generation_request.h"

namespace gouache {

/// How pictures inside the JSON are packed; core/io has one (pngCodec), this module reads no files.
struct ImageCodec {
    std::function<Result<std::vector<std::byte>>(const Image&)> encode;
    std::function<Result<Image>(std::span<const std::byte>)> decode;
};

/// One JSON object on one line, "version": 1, names as on the command line: what the `gouache`
/// chunk of a picture, the queue and the protocol carry. Pictures (init, mask, control images) are
/// base64 of what `codec` makes of them; without one they are left out, and listed under
/// "left_out". Fails only where the codec does.
Result<std::string> requestToJson(const GenerationRequest& request,
                                  const ImageCodec* codec = nullptr);

/// The request of such a text from anywhere: sizes, counts and depth are bounded, numbers checked
/// to fit their type, not yet to their ranges (validate() does that). Unknown keys are ignored, so
/// that later minor additions do no harm; a later "version" is refused. Without a codec pictures
/// are skipped. InvalidRequest with the reason.
Result<GenerationRequest> requestFromJson(std::string_view text, const ImageCodec* codec = nullptr);

}  // namespace gouache
