#pragma once

#include <filesystem>
#include <optional>

#include "core/base/result.h"
#include "core/image/image.h"

namespace gouache {

// Masks of products that the user corrected, kept by the bytes of their photos: whoever uses the
// photo again, under any name, has its mask. Any thread.

/// dataFolder()/masks.
std::filesystem::path productMaskFolder();

/// None where the photo has no mask there, or cannot be read. Reads the whole photo where there is
/// any mask at all.
std::optional<std::filesystem::path> findProductMask(const std::filesystem::path& folder,
                                                     const std::filesystem::path& photo);

/// Gray8 of the photo's size, white = product. Returns its file. FileNotFound, FileNotReadable,
/// FileNotWritable.
Result<std::filesystem::path> keepProductMask(const std::filesystem::path& folder,
                                              const std::filesystem::path& photo,
                                              const Image& mask);

/// The photo is cut out again from now on. No error where it has none.
Result<void> forgetProductMask(const std::filesystem::path& folder,
                               const std::filesystem::path& photo);

}  // namespace gouache
