#pragma once

#include <cstddef>
#include <span>
#include <string_view>
#include <vector>

#include "core/base/result.h"
#include "core/image/image.h"
#include "core/io/image_file.h"
#include "core/io/image_header.h"

// Private to core/io.

namespace gouache::detail {

struct DecodedPicture {
    Image image;                        ///< as stored: neither turned upright nor converted
    std::vector<std::byte> iccProfile;  ///< empty where there is none, or the values were linear
    int orientation = 1;                ///< of EXIF, 1…8
};

/// OpenImageIO, in a module of its own (libgouache_pictures.so) that is opened when the first
/// picture needs it: some 240 libraries come with it, which take a fifth of a second to load, and
/// among them is the one that reads OpenMP's settings from the environment as it loads.
class PictureLibrary {
  public:
    virtual ~PictureLibrary() = default;

    /// Float values (linear light, premultiplied alpha) become 8-bit sRGB. `file` lives as long as
    /// the call. NotAnImage, ImageTooLarge. May throw what the library throws. Any thread.
    virtual Result<DecodedPicture> decode(std::span<const std::byte> file, ImageContainer container,
                                          std::string_view name,
                                          const ImageLimits& limits) const = 0;

    /// PNG, JPEG, TIFF or EXR, of an image that the format can hold, with the ICC profile of its
    /// values (empty = sRGB, which is not written); nothing where the encoder fails. May throw what
    /// the library throws. Any thread.
    virtual std::vector<std::byte> encode(const Image& image, ImageFileFormat format, int quality,
                                          std::span<const std::byte> iccProfile) const = 0;
};

/// What the module exports: extern "C" const PictureLibrary* gouache_picture_library().
using PictureLibraryFunction = const PictureLibrary*();
inline constexpr const char* kPictureLibrarySymbol = "gouache_picture_library";
inline constexpr const char* kPictureLibraryFile = "libgouache_pictures.so";

/// Opens the module the first time. PictureLibraryMissing. Any thread.
Result<const PictureLibrary*> pictureLibrary();

}  // namespace gouache::detail
