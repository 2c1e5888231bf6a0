#include <cstdint>
#include <cstdlib>

#include "core/io/exif.h"
#include "core/io/generation_metadata.h"
#include "core/io/picture_metadata.h"

/// PNG chunks and text, JPEG segments, WebP chunks and EXIF blocks: everything that reads a picture
/// file without decoding its pixels.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::span<const std::byte> file(reinterpret_cast<const std::byte*>(data), size);
    static_cast<void>(gouache::detail::exifTextOf(file));
    const auto chunks = gouache::readPngChunks(file, "fuzz");
    if (chunks.ok()) {
        const auto written = gouache::writePngChunks(*chunks);
        const auto again = gouache::readPngChunks(written, "fuzz");
        if (!again.ok() || *again != *chunks) {
            std::abort();
        }
    }
    // Text chunks without the checksum that a fuzzer cannot guess.
    for (const char* type : {"tEXt", "zTXt", "iTXt"}) {
        static_cast<void>(
            gouache::pngTextOf({type, {file.begin(), file.end()}}, std::size_t{1} << 20));
    }
    const auto metadata = gouache::readPictureMetadata(file, "fuzz");
    if (metadata.ok()) {
        const auto changed = gouache::withPictureMetadata(file, {"new", "{}", {}});
        if (changed.ok() && gouache::readPictureMetadata(*changed, "fuzz")->infotext != "new") {
            std::abort();
        }
    }
    return 0;
}
