#pragma once

#include <QImage>
#include <filesystem>

#include "core/base/result.h"
#include "core/image/image.h"

namespace gouache::ui {

/// A product's photo and its masks, Grayscale8 of the photo's size.
struct PhotoMask {
    QImage photo;
    QImage mask;   ///< as the user corrected it, else `found`
    QImage found;  ///< cut out; black where there is no product to be found
};

/// `folder`: of corrected masks (core/batch/product_masks.h). FileNotFound, NotAnImage … Takes a
/// fifth of a second for a megapixel.
Result<PhotoMask> readPhotoMask(const std::filesystem::path& photo,
                                const std::filesystem::path& folder);

/// Gray8, of a Grayscale8 picture.
Image maskImage(const QImage& mask);

}  // namespace gouache::ui
