#include <cstdint>
#include <cstdlib>

#include "core/models/safetensors.h"

/// No header may describe bytes outside of the file.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::span<const std::byte> file(reinterpret_cast<const std::byte*>(data), size);
    const auto header = gouache::parseSafetensorsHeader(file, size, "fuzz");
    if (!header.ok()) {
        static_cast<void>(gouache::englishSentence(header.error()));
        return 0;
    }
    std::uint64_t covered = 0;
    for (const auto& [name, entry] : header->tensors) {
        if (entry.begin > entry.end || entry.end > size - header->dataOffset) {
            std::abort();
        }
        covered += entry.end - entry.begin;
    }
    if (covered != size - header->dataOffset) {
        std::abort();
    }
    return 0;
}
