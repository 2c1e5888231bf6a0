#include "core/io/picture_size.h"

#include <gtest/gtest.h>

#include "core/io/picture_metadata.h"
#include "tests/unit/core/temporary_folder.h"

namespace gouache {
namespace {

using testing::bytesOf;
using testing::contentOf;
using testing::TemporaryFolder;

TEST(PictureSize, IsThatOfThePictureAsItIsLoaded) {
    const TemporaryFolder folder;
    const Image image({37, 91}, PixelFormat::Rgb8);
    for (const char* name : {"a.png", "a.jpg", "a.webp", "a.tif", "a.exr"}) {
        ASSERT_TRUE(savePicture(folder / name, image).ok());
        const auto size = pictureSize(bytesOf(contentOf(folder / name)), name);
        ASSERT_TRUE(size.ok()) << name;
        EXPECT_EQ(*size, image.size()) << name;
    }
}

TEST(PictureSize, LooksAtTheOrientationOfAPhoto) {
    const TemporaryFolder folder;
    ASSERT_TRUE(savePicture(folder / "a.jpg", Image({40, 20}, PixelFormat::Rgb8)).ok());
    const std::string plain = contentOf(folder / "a.jpg");
    for (const char orientation : {'\1', '\3', '\6', '\10'}) {
        // One entry: orientation, SHORT, 1 value; big-endian.
        std::string exif("Exif\0\0MM\0\x2a\0\0\0\x8\0\x1\x1\x12\0\x3\0\0\0\x1\0", 25);
        exif += orientation;
        exif += std::string("\0\0\0\0\0\0", 6);
        std::string file =
            plain.substr(0, 2) + "\xFF\xE1" + '\0' + static_cast<char>(exif.size() + 2);
        file += exif + plain.substr(2);
        const auto size = pictureSize(bytesOf(file), "a.jpg");
        const auto loaded = decodeImage(bytesOf(file), "a.jpg");
        ASSERT_TRUE(size.ok() && loaded.ok());
        EXPECT_EQ(*size, loaded->size()) << static_cast<int>(orientation);
        EXPECT_EQ(size->width, orientation >= 5 ? 20 : 40);
    }
}

TEST(PictureSize, RefusesWhatIsDamagedOrTooLarge) {
    const TemporaryFolder folder;
    ASSERT_TRUE(savePicture(folder / "a.jpg", Image({400, 300}, PixelFormat::Rgb8)).ok());
    const std::string whole = contentOf(folder / "a.jpg");
    for (std::size_t length = 0; length + 2 < whole.size(); length += 7) {
        EXPECT_FALSE(pictureSize(bytesOf(std::string_view(whole).substr(0, length)), "a").ok())
            << length;
    }
    EXPECT_EQ(pictureSize(bytesOf(whole), "a", {.side = 399}).error().code,
              ErrorCode::ImageTooLarge);
    EXPECT_EQ(pictureSize(bytesOf("text"), "a").error().code, ErrorCode::NotAnImage);
}

}  // namespace
}  // namespace gouache
