#include "ui/product/photo_mask.h"

#include <algorithm>
#include <memory>
#include <utility>

#include "core/batch/product_masks.h"
#include "core/io/image_file.h"
#include "core/product/product_cutout.h"
#include "ui/bridge/image_convert.h"

namespace gouache::ui {

Result<PhotoMask> readPhotoMask(const std::filesystem::path& photo,
                                const std::filesystem::path& folder) {
    GOUACHE_TRY(Image picture, loadImage(photo));
    PhotoMask read;
    const auto cut = cutOutProduct(picture, photo.filename().string());
    // Where nothing is found the user paints it all.
    Image found =
        cut.ok() ? maskOf(*cut, picture.size()) : Image(picture.size(), PixelFormat::Gray8);
    read.found = toQImage(std::make_shared<const Image>(found)).copy();
    read.mask = read.found;
    if (const auto kept = findProductMask(folder, photo)) {
        GOUACHE_TRY(const Image drawn, loadImage(*kept));
        Image grey = converted(drawn, PixelFormat::Gray8);
        if (grey.size() == picture.size()) {
            read.mask = toQImage(std::make_shared<const Image>(std::move(grey))).copy();
        }
    }
    read.photo = toQImage(std::make_shared<const Image>(std::move(picture))).copy();
    return read;
}

Image maskImage(const QImage& mask) {
    Image grey({mask.width(), mask.height()}, PixelFormat::Gray8);
    for (int y = 0; y < mask.height(); ++y) {
        std::copy_n(mask.constScanLine(y), mask.width(), grey.row(y));
    }
    return grey;
}

}  // namespace gouache::ui
