#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/generation/generation_request.h"

namespace gouache {

/// A prompt and the LoRAs that stood in it as tags.
struct TaggedPrompt {
    std::string text;
    std::vector<LoraUse> loras;
};

/// Takes A1111's tags out of a prompt: <lora:name>, <lora:name:0.8>, <lora:name:0.5:0.8> (text
/// encoder's weight, then the UNet's) and <lora:name:te=0.5:unet=0.8>, with the blanks that they
/// leave at a line's end. <lyco:…> means the same. What is not quite such a tag stays text: a name
/// that is no catalogue name, a weight that is no number within −10…10, more than 64 of them.
TaggedPrompt splitLoraTags(std::string_view prompt);

/// The prompt with `loras` as tags behind it, as splitLoraTags reads them.
std::string withLoraTags(std::string prompt, const std::vector<LoraUse>& loras);

}  // namespace gouache
