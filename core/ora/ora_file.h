#pragma once

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <functional>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "core/base/result.h"
#include "core/document/document.h"
#include "core/generation/generation_request.h"

namespace gouache {

/// What a document could not show as it is in its file.
enum class OraNote : std::uint8_t {
    CutToCanvas,        ///< parts of a layer lay outside of the canvas
    LayerNotShown,      ///< a layer of another program, kept in the file
    BlendModeUnknown,   ///< shown as normal, kept in the file
    ForeignDropped,     ///< files of other programs, too many to keep
    ExtrasNotReadable,  ///< our own part is damaged or of a later version
};

/// A document as an OpenRaster file holds it.
struct OraDocument {
    /// Layers, and everything else that a document has. What other programs put into the file and
    /// the studio does not know is in state.extras under names that begin with "ora.", and goes
    /// back where it was when the file is written.
    DocumentState state;
    /// What made the last accepted picture of the document.
    std::optional<GenerationRequest> source;
    std::vector<OraNote> notes;  ///< each once; after reading
};

/// What a file from outside may take.
struct OraLimits {
    std::uint64_t fileBytes = std::uint64_t{8} << 30;  ///< unpacked, of all that is in it
    std::size_t layers = 2'000;
    /// Bytes of decoded tiles; 0 = half of this computer's memory.
    std::uint64_t pixelBytes = 0;
    std::uint64_t foreignBytes = std::uint64_t{64} << 20;
};

/// OpenRaster 0.0.5 and its extensions as Krita, GIMP and MyPaint write them
/// (https://www.openraster.org). Nothing of the file is trusted. FileNotFound, FileNotReadable,
/// BadDocument, ImageTooLarge. Any thread.
Result<OraDocument> readOra(const std::filesystem::path& path, const OraLimits& limits = {});
/// The same from memory; `name` is for error messages.
Result<OraDocument> readOra(std::span<const std::byte> file, const std::string& name,
                            const OraLimits& limits = {});

struct OraSaveOptions {
    int backups = 3;  ///< earlier versions kept beside the file: see oraBackups()
    /// Hears of the share done, 0…1, on the caller's thread; false = stop (Cancelled).
    std::function<bool(double)> progress;
};

/// Writes `document` so that at every moment, also across a crash or power loss, either the old or
/// the new file is there, whole: the new one is written beside it, read back and compared, the old
/// one becomes the newest backup, and only then the new one takes its name. Programs that know
/// OpenRaster show the same picture; masks and clipping are in it for them, and apart for us.
/// FileNotWritable, Cancelled; the old file is then untouched. Any thread.
Result<void> saveOra(const std::filesystem::path& path, const OraDocument& document,
                     const OraSaveOptions& options = {});

/// Earlier versions of `path` that are there, newest first: “picture.ora~1”, “picture.ora~2” …
std::vector<std::filesystem::path> oraBackups(const std::filesystem::path& path);

/// The thumbnail that the file carries (at most 256 pixels a side), without decoding its layers.
/// BadDocument, NotAnImage.
Result<Image> readOraThumbnail(const std::filesystem::path& path);

}  // namespace gouache
