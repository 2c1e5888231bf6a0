#include "core/batch/product_masks.h"

#include <string>

#include "core/base/paths.h"
#include "core/base/read_file.h"
#include "core/base/sha256.h"
#include "core/io/image_file.h"
#include "core/io/picture_metadata.h"

namespace gouache {

namespace {

Result<std::filesystem::path> maskFile(const std::filesystem::path& folder,
                                       const std::filesystem::path& photo) {
    GOUACHE_TRY(const std::string bytes, readFile(photo, ImageLimits{}.bytes));
    Sha256 digest;
    digest.add(std::as_bytes(std::span(bytes)));
    return folder / (digest.hex() + ".png");
}

}  // namespace

std::filesystem::path productMaskFolder() {
    return dataFolder() / "masks";
}

std::optional<std::filesystem::path> findProductMask(const std::filesystem::path& folder,
                                                     const std::filesystem::path& photo) {
    std::error_code none;
    if (folder.empty() || std::filesystem::is_empty(folder, none) || none) {
        return std::nullopt;
    }
    const auto file = maskFile(folder, photo);
    return file.ok() && isFile(*file) ? std::optional(*file) : std::nullopt;
}

Result<std::filesystem::path> keepProductMask(const std::filesystem::path& folder,
                                              const std::filesystem::path& photo,
                                              const Image& mask) {
    GOUACHE_TRY(std::filesystem::path file, maskFile(folder, photo));
    std::error_code failed;
    std::filesystem::create_directories(folder, failed);
    if (failed) {
        return makeError(ErrorCode::FileNotWritable, folder.string(), failed.message());
    }
    GOUACHE_CHECK(savePicture(file, mask));
    return file;
}

Result<void> forgetProductMask(const std::filesystem::path& folder,
                               const std::filesystem::path& photo) {
    GOUACHE_TRY(const std::filesystem::path file, maskFile(folder, photo));
    std::error_code failed;
    std::filesystem::remove(file, failed);
    if (failed) {
        return makeError(ErrorCode::FileNotWritable, file.string(), failed.message());
    }
    return {};
}

}  // namespace gouache
