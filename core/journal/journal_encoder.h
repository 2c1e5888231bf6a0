#pragma once

#include <cstdint>
#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>

#include "core/document/document.h"
#include "core/journal/journal_facts.h"
#include "core/journal/record_file.h"

// Private to core/journal.

namespace gouache::detail {

/// Writes documents as records and remembers what the file holds already, so that a document costs
/// what is different from the one before it.
class JournalEncoder {
  public:
    explicit JournalEncoder(RecordWriter writer) : writer_(std::move(writer)) {}

    /// The document and its facts, on the disk when it returns. FileNotWritable; the file then ends
    /// with an earlier document.
    Result<void> write(const DocumentState& state, const JournalFacts& facts);

    RecordWriter& writer() { return writer_; }

  private:
    struct Plane {
        TiledImage image;  ///< as it was written; keeps its tiles alive
        std::uint64_t id = 0;
    };
    struct Blob {
        std::string bytes;
        std::uint64_t id = 0;
    };
    struct Known {
        std::weak_ptr<const Tile> tile;
        std::uint64_t id = 0;
    };

    Result<std::uint64_t> writeTile(const TilePtr& tile);
    Result<std::uint64_t> writePlane(const std::string& key, const TiledImage& image);
    Result<std::uint64_t> writeBlob(const std::string& key, const std::string& bytes);
    Result<std::uint64_t> writePicture(const std::string& key, const ImagePtr& image);
    Result<void> writeAll(const DocumentState& state, const JournalFacts& facts);
    void forgetDead();

    RecordWriter writer_;
    std::uint64_t lastId_ = 0;
    std::unordered_map<const Tile*, Known> tiles_;
    std::map<std::string, Plane> planes_;
    std::map<std::string, Blob> blobs_;
    std::map<std::string, std::pair<ImagePtr, std::uint64_t>> pictures_;
};

}  // namespace gouache::detail
