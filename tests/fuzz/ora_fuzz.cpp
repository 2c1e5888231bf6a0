// Any bytes as an OpenRaster file: as the archive itself, or as what is in one, since checksums
// stop changed bytes of a real archive early.

#include <zlib.h>

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "core/ora/ora_file.h"

namespace {

using Bytes = std::vector<std::byte>;

void put(Bytes& out, std::uint64_t value, int bytes) {
    for (int i = 0; i < bytes; ++i) {
        out.push_back(static_cast<std::byte>(value >> (8 * i)));
    }
}

void put(Bytes& out, std::string_view text) {
    for (const char c : text) {
        out.push_back(static_cast<std::byte>(c));
    }
}

/// A zip archive of stored files.
Bytes archiveOf(const std::vector<std::pair<std::string, std::string>>& files) {
    Bytes out;
    Bytes directory;
    for (const auto& [name, content] : files) {
        const auto crc = crc32_z(0, reinterpret_cast<const Bytef*>(content.data()), content.size());
        Bytes common;
        put(common, 20, 2);
        put(common, 0, 4);
        put(common, 0x0021'0000, 4);
        put(common, crc, 4);
        put(common, content.size(), 4);
        put(common, content.size(), 4);
        put(common, name.size(), 2);
        put(common, 0, 2);
        put(directory, 0x0201'4b50, 4);
        put(directory, 20, 2);
        directory.insert(directory.end(), common.begin(), common.end());
        put(directory, 0, 10);
        put(directory, out.size(), 4);
        put(directory, name);
        put(out, 0x0403'4b50, 4);
        out.insert(out.end(), common.begin(), common.end());
        put(out, name);
        put(out, content);
    }
    const std::size_t start = out.size();
    out.insert(out.end(), directory.begin(), directory.end());
    put(out, 0x0605'4b50, 4);
    put(out, 0, 4);
    put(out, files.size(), 2);
    put(out, files.size(), 2);
    put(out, directory.size(), 4);
    put(out, start, 4);
    put(out, 0, 2);
    return out;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    gouache::OraLimits limits;
    limits.fileBytes = 16 << 20;
    limits.pixelBytes = 64 << 20;
    limits.layers = 100;
    limits.foreignBytes = 1 << 20;
    if (size > 0 && data[0] != 'P') {
        // stack.xml, document.json and a picture, divided by null bytes.
        std::string_view left(reinterpret_cast<const char*>(data), size);
        const auto next = [&left] {
            const std::size_t end = left.find('\0');
            const std::string part(left.substr(0, end));
            left = end == std::string_view::npos ? std::string_view() : left.substr(end + 1);
            return part;
        };
        const std::string stack = next();
        const std::string json = next();
        const Bytes archive = archiveOf({{"mimetype", "image/openraster"},
                                         {"stack.xml", stack},
                                         {"gouache/document.json", json},
                                         {"data/layer1.png", std::string(left)}});
        static_cast<void>(gouache::readOra(archive, "fuzz", limits));
        return 0;
    }
    const auto bytes = std::as_bytes(std::span(data, size));
    static_cast<void>(gouache::readOra(bytes, "fuzz", limits));
    return 0;
}
