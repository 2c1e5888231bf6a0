#include "core/journal/journal_reader.h"

#include <zlib.h>

#include <algorithm>
#include <cstring>
#include <optional>
#include <unordered_map>

#include "core/base/utf8.h"
#include "core/document_json/document_json.h"
#include "core/journal/record_file.h"
#include "core/json/json.h"

namespace gouache {

namespace {

using detail::PayloadReader;
using detail::Record;
using detail::RecordType;
using Bytes = std::span<const std::byte>;

constexpr std::uint64_t kMostStateBytes = std::uint64_t{64} << 20;
constexpr std::int64_t kMostId = std::int64_t{1} << 62;
/// More versions of one picture than a journal ever holds between two fresh starts.
constexpr int kMostVersions = 1'000'000;

std::optional<PixelFormat> formatFrom(std::uint64_t value) {
    for (const PixelFormat format : {PixelFormat::Gray8, PixelFormat::Rgb8, PixelFormat::Rgba8}) {
        if (value == static_cast<std::uint64_t>(format)) {
            return format;
        }
    }
    return std::nullopt;
}

bool unpack(Bytes packed, std::span<std::uint8_t> out) {
    uLongf size = static_cast<uLongf>(out.size());
    return uncompress(out.data(), &size, reinterpret_cast<const Bytef*>(packed.data()),
                      static_cast<uLong>(packed.size())) == Z_OK &&
           size == out.size();
}

/// Everything before the last State record, by id.
class Store {
  public:
    explicit Store(const std::vector<Record>& records, std::string name) : name_(std::move(name)) {
        for (const Record& record : records) {
            PayloadReader payload(record.payload);
            const std::uint64_t id = payload.take(8);
            switch (record.type) {
                case RecordType::Tile:
                    tiles_[id] = payload.rest();
                    break;
                case RecordType::Plane:
                    planes_[id] = payload.rest();
                    break;
                case RecordType::Blob:
                    blobs_[id] = payload.rest();
                    break;
                case RecordType::State:
                    break;
            }
        }
    }

    Error damaged() const { return makeError(ErrorCode::BadDocument, name_, "it is damaged"); }

    Result<TiledImage> plane(std::uint64_t id, PixelSize size, PixelFormat format) {
        TiledImage image(size, format);
        std::vector<bool> known(static_cast<std::size_t>(image.columns()) *
                                static_cast<std::size_t>(image.rows()));
        // From the newest version back: what a version says first holds.
        for (int version = 0; id != 0; ++version) {
            const auto found = planes_.find(id);
            if (found == planes_.end() || version > kMostVersions) {
                return damaged();
            }
            PayloadReader payload(found->second);
            const std::uint64_t base = payload.take(8);
            const PixelSize stated{static_cast<int>(payload.take(4)),
                                   static_cast<int>(payload.take(4))};
            const auto of = formatFrom(payload.take(1));
            const std::uint64_t count = payload.take(4);
            // An earlier version has a lower id, so that there are no circles.
            if (!payload.ok() || stated != size || of != format || base >= id) {
                return damaged();
            }
            for (std::uint64_t i = 0; i < count; ++i) {
                const std::uint64_t slot = payload.take(4);
                const std::uint64_t tile = payload.take(8);
                if (!payload.ok() || slot >= known.size()) {
                    return damaged();
                }
                if (!known[slot]) {
                    known[slot] = true;
                    GOUACHE_TRY(TilePtr pixels, tileOf(tile, format));
                    const auto columns = static_cast<std::uint64_t>(image.columns());
                    image.setTile(
                        {static_cast<int>(slot % columns), static_cast<int>(slot / columns)},
                        std::move(pixels));
                }
            }
            id = base;
        }
        return image;
    }

    Result<std::string> blob(std::uint64_t id) const {
        const auto found = blobs_.find(id);
        return found == blobs_.end() ? Result<std::string>(damaged())
                                     : Result<std::string>(std::string(textOf(found->second)));
    }

    Result<ImagePtr> picture(std::uint64_t id) const {
        const auto found = blobs_.find(id);
        if (found == blobs_.end()) {
            return damaged();
        }
        PayloadReader payload(found->second);
        const PixelSize size{static_cast<int>(payload.take(4)), static_cast<int>(payload.take(4))};
        const auto format = formatFrom(payload.take(1));
        if (!payload.ok() || !format || size.width <= 0 || size.height <= 0 ||
            std::max(size.width, size.height) > 2 * kMaxCanvasSide) {
            return damaged();
        }
        auto image = std::make_shared<Image>(size, *format);
        if (!unpack(payload.rest(), image->bytes())) {
            return damaged();
        }
        return ImagePtr(std::move(image));
    }

  private:
    Result<TilePtr> tileOf(std::uint64_t id, PixelFormat format) {
        if (id == 0) {
            return TilePtr();
        }
        // Layers share tiles.
        TilePtr& shared = decoded_[id];
        if (shared == nullptr) {
            const auto found = tiles_.find(id);
            if (found == tiles_.end()) {
                return damaged();
            }
            PayloadReader payload(found->second);
            const auto of = formatFrom(payload.take(1));
            auto tile = std::make_shared<Tile>(format);
            if (!payload.ok() || of != format ||
                !unpack(payload.rest(), {tile->data(), tile->byteCount()})) {
                return damaged();
            }
            shared = std::move(tile);
        }
        return shared->format() == format ? Result<TilePtr>(shared) : Result<TilePtr>(damaged());
    }

    std::string name_;
    std::unordered_map<std::uint64_t, Bytes> tiles_;
    std::unordered_map<std::uint64_t, Bytes> planes_;
    std::unordered_map<std::uint64_t, Bytes> blobs_;
    std::unordered_map<std::uint64_t, TilePtr> decoded_;
};

std::uint64_t idOf(const nlohmann::json& object, std::string_view key) {
    return static_cast<std::uint64_t>(integerField(object, key, 1, kMostId).value_or(0));
}

Result<void> readLayers(const nlohmann::json& root, Store& store, DocumentState& state) {
    const auto layers = root.find("layers");
    if (layers == root.end() || !layers->is_array()) {
        return store.damaged();
    }
    for (const nlohmann::json& described : *layers) {
        GOUACHE_TRY(Layer layer, layerFromJson(jsonText(described), state.size));
        GOUACHE_TRY(layer.pixels,
                    store.plane(idOf(described, "pixels"), state.size, layer.pixels.format()));
        if (layer.hasMask) {
            GOUACHE_TRY(layer.mask,
                        store.plane(idOf(described, "maskValues"), state.size, PixelFormat::Gray8));
        }
        state.layers.push_back(std::move(layer));
    }
    return {};
}

Result<void> readBlobs(const nlohmann::json& root, const char* key, const Store& store,
                       std::map<std::string, std::string>& out) {
    const auto found = root.find(key);
    if (found != root.end() && found->is_object()) {
        for (const auto& [name, value] : found->items()) {
            GOUACHE_TRY(out[name], store.blob(idOf(*found, name)));
        }
    }
    return {};
}

Result<JournalContent> contentOf(std::string_view json, Store& store) {
    GOUACHE_TRY(const nlohmann::json root, parseJson(json, kMostStateBytes));
    const auto canvas = root.find("canvas");
    if (canvas == root.end()) {
        return store.damaged();
    }
    JournalContent content;
    GOUACHE_TRY(content.state, canvasFromJson(jsonText(*canvas)));
    DocumentState& state = content.state;
    GOUACHE_CHECK(checkCanvasSize(state.size));
    GOUACHE_CHECK(readLayers(root, store, state));
    if (const std::uint64_t selection = idOf(root, "selection"); selection != 0) {
        GOUACHE_TRY(state.selection, store.plane(selection, state.size, PixelFormat::Gray8));
        state.hasSelection = true;
    }
    const auto references = root.find("references");
    for (ReferenceImage& reference : state.references) {
        if (references == root.end()) {
            return store.damaged();
        }
        GOUACHE_TRY(reference.image,
                    store.picture(idOf(*references, std::to_string(reference.id))));
    }
    GOUACHE_TRY(state.iccProfile, store.blob(idOf(root, "profile")));
    GOUACHE_CHECK(readBlobs(root, "extras", store, state.extras));
    GOUACHE_CHECK(readBlobs(root, "facts", store, content.facts));
    GOUACHE_CHECK(checkState(state));
    return content;
}

}  // namespace

Result<JournalContent> readJournal(const std::filesystem::path& file) {
    GOUACHE_TRY(const detail::RecordReader reader, detail::RecordReader::open(file));
    const std::string name = file.filename().string();
    try {
        Store store(reader.records(), name);
        for (auto record = reader.records().rbegin(); record != reader.records().rend(); ++record) {
            if (record->type != RecordType::State) {
                continue;
            }
            auto content = contentOf(textOf(record->payload), store);
            if (content.ok()) {
                return content;
            }
            // The records before it are whole: an earlier document may still be read.
        }
        return store.damaged();
    } catch (const std::bad_alloc&) {
        return makeError(ErrorCode::BadDocument, name, "there is not enough memory for it");
    }
}

}  // namespace gouache
