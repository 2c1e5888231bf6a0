#pragma once

#include <string>

#include "core/models/safetensors.h"

namespace gouache {

/// The first 12 hexadecimal digits of the SHA-256 of a LoRA's tensors, all that follows the header:
/// what A1111 writes as "Lora hashes" and Civitai knows files by. Reads the whole file.
std::string loraHash(const SafetensorsFile& file);

}  // namespace gouache
