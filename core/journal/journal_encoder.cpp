#include "core/journal/journal_encoder.h"

#include <zlib.h>

#include <set>

#include "core/document_json/document_json.h"
#include "core/json/json.h"

namespace gouache::detail {

namespace {

/// Fast: a journal is read only after a crash.
constexpr int kLevel = 1;

std::vector<std::byte> packed(std::span<const std::uint8_t> bytes) {
    uLongf size = compressBound(static_cast<uLong>(bytes.size()));
    std::vector<std::byte> out(size);
    if (compress2(reinterpret_cast<Bytef*>(out.data()), &size, bytes.data(),
                  static_cast<uLong>(bytes.size()), kLevel) != Z_OK) {
        throw std::bad_alloc();
    }
    out.resize(size);
    return out;
}

std::span<const std::byte> bytesOf(const std::string& text) {
    return std::as_bytes(std::span(text.data(), text.size()));
}

}  // namespace

Result<std::uint64_t> JournalEncoder::writeTile(const TilePtr& tile) {
    if (tile == nullptr) {
        return std::uint64_t{0};
    }
    Known& known = tiles_[tile.get()];
    if (known.tile.lock() == tile) {
        return known.id;
    }
    const std::uint64_t id = ++lastId_;
    PayloadWriter payload;
    payload.put(id, 8);
    payload.put(static_cast<std::uint64_t>(tile->format()), 1);
    payload.put(packed({tile->data(), tile->byteCount()}));
    GOUACHE_CHECK(writer_.append(RecordType::Tile, payload.bytes()));
    known = {tile, id};
    return id;
}

Result<std::uint64_t> JournalEncoder::writePlane(const std::string& key, const TiledImage& image) {
    Plane& plane = planes_[key];
    const bool comparable = plane.id != 0 && plane.image.size() == image.size() &&
                            plane.image.format() == image.format();
    PayloadWriter changes;
    std::uint64_t count = 0;
    for (int y = 0; y < image.rows(); ++y) {
        for (int x = 0; x < image.columns(); ++x) {
            const TilePtr& tile = image.tile({x, y});
            if (comparable ? plane.image.tile({x, y}) == tile : tile == nullptr) {
                continue;
            }
            GOUACHE_TRY(const std::uint64_t id, writeTile(tile));
            changes.put(
                static_cast<std::uint64_t>(y) * static_cast<std::uint64_t>(image.columns()) +
                    static_cast<std::uint64_t>(x),
                4);
            changes.put(id, 8);
            ++count;
        }
    }
    if (comparable && count == 0) {
        return plane.id;
    }
    const std::uint64_t id = ++lastId_;
    PayloadWriter payload;
    payload.put(id, 8);
    payload.put(comparable ? plane.id : 0, 8);
    payload.put(static_cast<std::uint64_t>(image.size().width), 4);
    payload.put(static_cast<std::uint64_t>(image.size().height), 4);
    payload.put(static_cast<std::uint64_t>(image.format()), 1);
    payload.put(count, 4);
    payload.put(changes.bytes());
    GOUACHE_CHECK(writer_.append(RecordType::Plane, payload.bytes()));
    plane = {image, id};
    return id;
}

Result<std::uint64_t> JournalEncoder::writeBlob(const std::string& key, const std::string& bytes) {
    Blob& blob = blobs_[key];
    if (blob.id != 0 && blob.bytes == bytes) {
        return blob.id;
    }
    const std::uint64_t id = ++lastId_;
    PayloadWriter payload;
    payload.put(id, 8);
    payload.put(bytesOf(bytes));
    GOUACHE_CHECK(writer_.append(RecordType::Blob, payload.bytes()));
    blob = {bytes, id};
    return id;
}

Result<std::uint64_t> JournalEncoder::writePicture(const std::string& key, const ImagePtr& image) {
    auto& [last, lastId] = pictures_[key];
    if (lastId != 0 && last == image) {
        return lastId;
    }
    const std::uint64_t id = ++lastId_;
    PayloadWriter payload;
    payload.put(id, 8);
    payload.put(static_cast<std::uint64_t>(image->width()), 4);
    payload.put(static_cast<std::uint64_t>(image->height()), 4);
    payload.put(static_cast<std::uint64_t>(image->format()), 1);
    payload.put(packed(image->bytes()));
    GOUACHE_CHECK(writer_.append(RecordType::Blob, payload.bytes()));
    last = image;
    lastId = id;
    return id;
}

Result<void> JournalEncoder::writeAll(const DocumentState& state, const JournalFacts& facts) {
    nlohmann::json root{{"canvas", nlohmann::json::parse(canvasToJson(state))},
                        {"layers", nlohmann::json::array()},
                        {"references", nlohmann::json::object()},
                        {"extras", nlohmann::json::object()},
                        {"facts", nlohmann::json::object()}};
    std::set<std::string> planes;
    const auto plane = [&](const std::string& key, const TiledImage& image) {
        planes.insert(key);
        return writePlane(key, image);
    };
    for (const Layer& layer : state.layers) {
        nlohmann::json described = nlohmann::json::parse(layerToJson(layer));
        const std::string key = std::to_string(layer.id.value);
        GOUACHE_TRY(described["pixels"], plane("pixels " + key, layer.pixels));
        if (layer.hasMask) {
            GOUACHE_TRY(described["maskValues"], plane("mask " + key, layer.mask));
        }
        root["layers"].push_back(std::move(described));
    }
    if (state.hasSelection) {
        GOUACHE_TRY(root["selection"], plane("selection", state.selection));
    }
    for (const ReferenceImage& reference : state.references) {
        const std::string key = std::to_string(reference.id);
        GOUACHE_TRY(root["references"][key], writePicture(key, reference.image));
    }
    GOUACHE_TRY(root["profile"], writeBlob("profile", state.iccProfile));
    for (const auto& [name, bytes] : state.extras) {
        GOUACHE_TRY(root["extras"][name], writeBlob("extra " + name, bytes));
    }
    for (const auto& [name, bytes] : facts) {
        GOUACHE_TRY(root["facts"][name], writeBlob("fact " + name, bytes));
    }
    std::erase_if(planes_, [&planes](const auto& entry) { return !planes.contains(entry.first); });
    const std::string text = jsonText(root);
    GOUACHE_CHECK(writer_.append(RecordType::State, bytesOf(text)));
    return writer_.sync();
}

Result<void> JournalEncoder::write(const DocumentState& state, const JournalFacts& facts) {
    auto written = writeAll(state, facts);
    if (!written.ok()) {
        // What is in the file is no longer known for sure: the next document is written anew.
        tiles_.clear();
        planes_.clear();
        blobs_.clear();
        pictures_.clear();
    }
    forgetDead();
    return written;
}

void JournalEncoder::forgetDead() {
    std::erase_if(tiles_, [](const auto& entry) { return entry.second.tile.expired(); });
}

}  // namespace gouache::detail
