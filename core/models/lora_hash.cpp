#include "core/models/lora_hash.h"

#include <algorithm>
#include <vector>

#include "core/base/sha256.h"

namespace gouache {

std::string loraHash(const SafetensorsFile& file) {
    constexpr std::size_t kDigits = 12;
    // They fill the file without a gap.
    std::vector<const TensorEntry*> ordered;
    for (const auto& [name, tensor] : file.header().tensors) {
        ordered.push_back(&tensor);
    }
    std::sort(ordered.begin(), ordered.end(),
              [](const auto* a, const auto* b) { return a->begin < b->begin; });
    Sha256 hash;
    for (const TensorEntry* tensor : ordered) {
        hash.add(file.bytes(*tensor));
    }
    return hash.hex().substr(0, kDigits);
}

}  // namespace gouache
