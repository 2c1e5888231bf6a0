#include "core/ora/ora_file.h"
#include "core/ora/ora_names.h"
#include "core/ora/ora_reader.h"
#include "core/ora/zip_reader.h"

#include "core/io/image_file.h"

namespace gouache {

namespace {

Result<OraDocument> readZip(const detail::ZipReader& zip, const OraLimits& limits) {
    try {
        return detail::OraReader(zip, limits).read();
    } catch (const std::bad_alloc&) {
        return makeError(ErrorCode::BadDocument, zip.name(), "there is not enough memory for it");
    }
}

detail::ZipLimits zipLimits(const OraLimits& limits) {
    detail::ZipLimits zip;
    zip.bytes = limits.fileBytes;
    return zip;
}

}  // namespace

Result<OraDocument> readOra(const std::filesystem::path& path, const OraLimits& limits) {
    GOUACHE_TRY(const detail::ZipReader zip, detail::ZipReader::open(path, zipLimits(limits)));
    return readZip(zip, limits);
}

Result<OraDocument> readOra(std::span<const std::byte> file, const std::string& name,
                            const OraLimits& limits) {
    GOUACHE_TRY(const detail::ZipReader zip,
                detail::ZipReader::open(file, name, zipLimits(limits)));
    return readZip(zip, limits);
}

Result<Image> readOraThumbnail(const std::filesystem::path& path) {
    constexpr std::uint64_t kMostBytes = std::uint64_t{4} << 20;
    GOUACHE_TRY(const detail::ZipReader zip, detail::ZipReader::open(path));
    GOUACHE_TRY(const auto bytes, zip.read(detail::kThumbnailEntry, kMostBytes));
    ImageLimits limits;
    limits.side = 2 * detail::kThumbnailSide;
    return decodeImage(bytes, path.filename().string(), limits);
}

}  // namespace gouache
