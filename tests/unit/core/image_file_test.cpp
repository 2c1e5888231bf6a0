#include "core/io/image_file.h"

#include <gtest/gtest.h>
#include <lcms2.h>

#include <cstring>

#include "core/io/png_chunks.h"
#include "tests/unit/core/temporary_folder.h"

namespace gouache {
namespace {

using testing::bytesOf;
using testing::contentOf;
using testing::TemporaryFolder;

namespace fs = std::filesystem;

/// Something with edges, gradients and, where there is one, an alpha ramp.
Image picture(PixelSize size, PixelFormat format) {
    Image image(size, format);
    for (int y = 0; y < size.height; ++y) {
        for (int x = 0; x < size.width; ++x) {
            std::uint8_t* const pixel = image.pixel(x, y);
            for (int c = 0; c < image.channels(); ++c) {
                pixel[c] = static_cast<std::uint8_t>((x * (3 + c) + y * (7 - c)) % 256);
            }
            if (format == PixelFormat::Rgba8) {
                pixel[3] = static_cast<std::uint8_t>(x * 255 / size.width);
            }
        }
    }
    return image;
}

double meanDifference(const Image& a, const Image& b) {
    double sum = 0;
    for (std::size_t i = 0; i < a.bytes().size(); ++i) {
        sum += std::abs(a.bytes()[i] - b.bytes()[i]);
    }
    return sum / static_cast<double>(a.bytes().size());
}

std::vector<std::byte> fixture(const char* name) {
    const std::string content =
        contentOf(fs::path(GOUACHE_TEST_DATA) / "unit/core/pictures" / name);
    EXPECT_FALSE(content.empty()) << name;
    const auto bytes = bytesOf(content);
    return {bytes.begin(), bytes.end()};
}

TEST(Encode, PngIsExactForEveryFormat) {
    for (const PixelFormat format : {PixelFormat::Gray8, PixelFormat::Rgb8, PixelFormat::Rgba8}) {
        const Image image = picture({65, 33}, format);
        const auto file = encodeImage(image, ImageFileFormat::Png);
        ASSERT_TRUE(file.ok());
        EXPECT_EQ(encodeImage(image, ImageFileFormat::Png).value(), *file);
        const auto back = decodeImage(*file, "x");
        ASSERT_TRUE(back.ok()) << englishSentence(back.error());
        EXPECT_EQ(*back, image);
        std::string types;
        const auto chunks = readPngChunks(*file, "x");
        for (const PngChunk& chunk : *chunks) {
            types += types.ends_with(chunk.type + " ") ? "" : chunk.type + " ";
        }
        EXPECT_EQ(types, "IHDR sRGB IDAT IEND ");
    }
}

TEST(Encode, WebpLosslessIsExactAndLossyIsClose) {
    for (const PixelFormat format : {PixelFormat::Rgb8, PixelFormat::Rgba8}) {
        const Image image = resized(picture({16, 16}, format), {64, 48});
        const auto lossy = encodeImage(image, ImageFileFormat::WebP);
        ASSERT_TRUE(lossy.ok());
        const auto back = decodeImage(*lossy, "x");
        ASSERT_TRUE(back.ok()) << englishSentence(back.error());
        EXPECT_EQ(back->size(), image.size());
        EXPECT_LT(meanDifference(converted(*back, PixelFormat::Rgb8),
                                 converted(image, PixelFormat::Rgb8)),
                  6);
    }
    const Image image = picture({64, 48}, PixelFormat::Rgb8);
    EncodeOptions lossless;
    lossless.lossless = true;
    EXPECT_EQ(decodeImage(*encodeImage(image, ImageFileFormat::WebP, lossless), "x").value(),
              image);
}

TEST(Encode, JpegIsCloseAndLaysAlphaOverWhite) {
    Image image = resized(picture({8, 8}, PixelFormat::Rgba8), {64, 64});
    const auto file = encodeImage(image, ImageFileFormat::Jpeg, {95, false});
    ASSERT_TRUE(file.ok());
    const auto back = decodeImage(*file, "x");
    ASSERT_TRUE(back.ok());
    EXPECT_EQ(back->format(), PixelFormat::Rgb8);
    EXPECT_LT(meanDifference(*back, converted(image, PixelFormat::Rgb8)), 4);
    const auto small = encodeImage(image, ImageFileFormat::Jpeg, {20, false});
    EXPECT_LT(small->size(), file->size());
}

TEST(Encode, TiffAndExrAreExact) {
    for (const PixelFormat format : {PixelFormat::Gray8, PixelFormat::Rgb8, PixelFormat::Rgba8}) {
        const Image image = picture({65, 33}, format);
        for (const ImageFileFormat kind : {ImageFileFormat::Tiff, ImageFileFormat::OpenExr}) {
            const auto file = encodeImage(image, kind);
            ASSERT_TRUE(file.ok()) << englishSentence(file.error());
            const auto back = decodeImage(*file, "x");
            ASSERT_TRUE(back.ok()) << englishSentence(back.error());
            if (kind == ImageFileFormat::Tiff || format != PixelFormat::Rgba8) {
                EXPECT_EQ(*back, image);
                continue;
            }
            // Premultiplied half floats: colours of what is nearly transparent are lost.
            ASSERT_EQ(back->size(), image.size());
            for (std::size_t i = 0; i < image.bytes().size(); i += 4) {
                EXPECT_EQ(back->bytes()[i + 3], image.bytes()[i + 3]);
                for (std::size_t c = 0; c < 3 && image.bytes()[i + 3] > 64; ++c) {
                    EXPECT_NEAR(back->bytes()[i + c], image.bytes()[i + c], 1);
                }
            }
        }
    }
}

TEST(Encode, RefusesWhatCannotBe) {
    EXPECT_FALSE(encodeImage(Image(), ImageFileFormat::Png).ok());
    const auto wide = encodeImage(Image({16'384, 1}, PixelFormat::Rgb8), ImageFileFormat::WebP);
    ASSERT_FALSE(wide.ok());
    EXPECT_NE(englishSentence(wide.error()).find("16383"), std::string::npos);
    EXPECT_EQ(imageFileFormatOf("a/B.JPEG"), ImageFileFormat::Jpeg);
    EXPECT_EQ(imageFileFormatOf("x.webp"), ImageFileFormat::WebP);
    EXPECT_EQ(imageFileFormatOf("x.tiff"), ImageFileFormat::Tiff);
    EXPECT_EQ(imageFileFormatOf("x.exr"), ImageFileFormat::OpenExr);
    EXPECT_FALSE(imageFileFormatOf("x.gif"));
    EXPECT_FALSE(imageFileFormatOf("png"));
}

TEST(Decode, OtherProgramsPictures) {
    // Left half red, right half blue, but for the last, which says otherwise. See make_pictures.py.
    for (const char* name : {"rgb.png", "palette.png", "interlaced.png", "rgb16.png", "rgb.jpg",
                             "rgb.webp", "rgb.tif", "rgb16.tif", "cmyk.jpg"}) {
        const auto image = decodeImage(fixture(name), name);
        ASSERT_TRUE(image.ok()) << name << ": " << englishSentence(image.error());
        ASSERT_EQ(image->size(), (PixelSize{32, 16})) << name;
        ASSERT_EQ(image->format(), PixelFormat::Rgb8) << name;
        const std::uint8_t* const left = image->pixel(4, 8);
        const std::uint8_t* const right = image->pixel(28, 8);
        EXPECT_TRUE(left[0] > 240 && left[1] < 15 && left[2] < 15) << name;
        EXPECT_TRUE(right[0] < 15 && right[1] < 15 && right[2] > 240) << name;
    }
    EXPECT_EQ(decodeImage(fixture("gray.png"), "x")->format(), PixelFormat::Gray8);
    EXPECT_EQ(*decodeImage(fixture("gray1.png"), "x")->pixel(4, 8), 255);
    const Image grayAlpha = decodeImage(fixture("gray-alpha.png"), "x").value();
    EXPECT_EQ(grayAlpha.format(), PixelFormat::Rgba8);
    EXPECT_EQ(grayAlpha.pixel(4, 8)[1], 200);
    EXPECT_EQ(grayAlpha.pixel(4, 8)[3], 100);
    const Image straight = decodeImage(fixture("alpha.webp"), "x").value();
    EXPECT_NEAR(straight.pixel(4, 8)[0], 200, 3) << "alpha must stay straight";
    EXPECT_EQ(straight.pixel(4, 8)[3], 100);
}

TEST(Decode, ExifOrientationTurnsThePictureUpright) {
    for (int orientation = 1; orientation <= 8; ++orientation) {
        const std::string name = "orientation-" + std::to_string(orientation) + ".jpg";
        const auto image = decodeImage(fixture(name.c_str()), name);
        ASSERT_TRUE(image.ok()) << name;
        // Upright it is 32 × 16 with a red quarter at the top left and a blue one at the top right.
        ASSERT_EQ(image->size(), (PixelSize{32, 16})) << name;
        EXPECT_GT(image->pixel(4, 3)[0], 200) << name;
        EXPECT_GT(image->pixel(27, 3)[2], 200) << name;
        EXPECT_LT(image->pixel(4, 12)[0], 60) << name;
    }
}

/// `file` (a PNG) with an ICC profile whose red and blue are exchanged.
std::vector<std::byte> withSwappedProfile(std::span<const std::byte> file) {
    const cmsCIExyY white{0.3127, 0.3290, 1};
    const cmsCIExyYTRIPLE swapped{{0.15, 0.06, 1}, {0.30, 0.60, 1}, {0.64, 0.33, 1}};
    cmsToneCurve* const curve = cmsBuildGamma(nullptr, 2.2);
    cmsToneCurve* const curves[3] = {curve, curve, curve};
    const cmsHPROFILE profile = cmsCreateRGBProfile(&white, &swapped, curves);
    cmsFreeToneCurve(curve);
    cmsUInt32Number length = 0;
    cmsSaveProfileToMem(profile, nullptr, &length);
    std::vector<std::byte> bytes(length);
    cmsSaveProfileToMem(profile, bytes.data(), &length);
    cmsCloseProfile(profile);
    // zlib data with one stored block.
    std::vector<std::byte> packed;
    const auto put = [&](std::initializer_list<unsigned> values) {
        for (const unsigned value : values) {
            packed.push_back(static_cast<std::byte>(value));
        }
    };
    put({'x', 0, 0, 0x78, 0x01, 0x01, length & 255U, length >> 8U, ~length & 255U,
         (~length >> 8U) & 255U});
    packed.insert(packed.end(), bytes.begin(), bytes.end());
    std::uint32_t a = 1;
    std::uint32_t b = 0;
    for (const std::byte byte : bytes) {
        a = (a + std::to_integer<std::uint32_t>(byte)) % 65521;
        b = (b + a) % 65521;
    }
    put({b >> 8U, b & 255U, a >> 8U, a & 255U});
    auto chunks = readPngChunks(file, "x").value();
    std::erase_if(chunks, [](const PngChunk& chunk) { return chunk.type == "sRGB"; });
    chunks.insert(chunks.begin() + 1, PngChunk{"iCCP", packed});
    return writePngChunks(chunks);
}

TEST(Decode, IccProfilesAreConvertedToSrgb) {
    Image red({4, 4}, PixelFormat::Rgb8);
    for (int i = 0; i < 16; ++i) {
        red.pixel(i % 4, i / 4)[0] = 255;
    }
    const auto image =
        decodeImage(withSwappedProfile(*encodeImage(red, ImageFileFormat::Png)), "x");
    ASSERT_TRUE(image.ok());
    EXPECT_LT(image->pixel(1, 1)[0], 30);
    EXPECT_GT(image->pixel(1, 1)[2], 225);
}

TEST(Encode, ColourProfilesGoIntoTheFileAndComeBack) {
    Image red({4, 4}, PixelFormat::Rgb8);
    for (int i = 0; i < 16; ++i) {
        red.pixel(i % 4, i / 4)[0] = 255;
    }
    std::string profile;
    const auto blue =
        decodeImage(withSwappedProfile(*encodeImage(red, ImageFileFormat::Png)), "x", {}, &profile);
    ASSERT_TRUE(blue.ok());
    ASSERT_GT(profile.size(), 100U);
    EncodeOptions options;
    options.iccProfile = profile;
    options.quality = 100;
    for (const ImageFileFormat format :
         {ImageFileFormat::Png, ImageFileFormat::Tiff, ImageFileFormat::Jpeg}) {
        const auto file = encodeImage(*blue, format, options);
        ASSERT_TRUE(file.ok()) << englishSentence(file.error());
        std::string kept;
        const auto back = decodeImage(*file, "x", {}, &kept);
        ASSERT_TRUE(back.ok());
        EXPECT_EQ(kept, profile);
        EXPECT_LE(meanDifference(*back, *blue), 3) << static_cast<int>(format);
    }
    std::string none = "before";
    ASSERT_TRUE(decodeImage(*encodeImage(red, ImageFileFormat::Png), "x", {}, &none).ok());
    EXPECT_EQ(none, "before");  // sRGB
    options.iccProfile = "nonsense";
    EXPECT_FALSE(encodeImage(red, ImageFileFormat::Png, options).ok());
}

TEST(Decode, ExrIsLinearLight) {
    const auto image = decodeImage(fixture("half.exr"), "x");
    ASSERT_TRUE(image.ok()) << englishSentence(image.error());
    EXPECT_NEAR(image->pixel(2, 2)[0], 188, 1);  // 0.5 in linear light
    EXPECT_EQ(image->pixel(2, 2)[1], 255);       // 4.0 is clipped
    EXPECT_EQ(image->pixel(2, 2)[2], 0);         // −1 too
}

TEST(Decode, LimitsAreCheckedBeforeDecoding) {
    const auto png =
        encodeImage(picture({100, 50}, PixelFormat::Rgb8), ImageFileFormat::Png).value();
    const auto codeOf = [&](const std::vector<std::byte>& file, const ImageLimits& limits) {
        const auto image = decodeImage(file, "x", limits);
        return image.ok() ? std::string("fine") : std::string(errorKey(image.error().code));
    };
    EXPECT_EQ(codeOf(png, {.side = 100}), "fine");
    EXPECT_EQ(codeOf(png, {.side = 99}), "image_too_large");
    EXPECT_EQ(codeOf(png, {.pixels = 5'000}), "fine");
    EXPECT_EQ(codeOf(png, {.pixels = 4'999}), "image_too_large");
    EXPECT_EQ(codeOf(png, {.bytes = png.size() - 1}), "image_too_large");
    for (const ImageFileFormat format : {ImageFileFormat::Jpeg, ImageFileFormat::WebP}) {
        EXPECT_EQ(codeOf(*encodeImage(picture({100, 50}, PixelFormat::Rgb8), format), {.side = 99}),
                  "image_too_large");
    }
    // A header that states two thousand million pixels, with hardly anything behind it.
    auto chunks = readPngChunks(png, "x").value();
    chunks[0].data[0] = std::byte{0x7F};
    chunks[0].data[4] = std::byte{0x7F};
    EXPECT_EQ(codeOf(writePngChunks(chunks), {}), "image_too_large");
}

TEST(Decode, DamageIsAnError) {
    for (const ImageFileFormat format :
         {ImageFileFormat::Png, ImageFileFormat::Jpeg, ImageFileFormat::WebP}) {
        const auto file = encodeImage(picture({64, 64}, PixelFormat::Rgb8), format).value();
        for (const std::size_t length :
             {std::size_t{0}, std::size_t{3}, std::size_t{12}, std::size_t{40}}) {
            const auto image = decodeImage(std::span(file).first(length), "x");
            ASSERT_FALSE(image.ok()) << length;
            EXPECT_EQ(image.error().code, ErrorCode::NotAnImage);
        }
    }
    for (const char* text :
         {"", "GIF89a and so on", "<svg xmlns='http://www.w3.org/2000/svg'/>", "BM"}) {
        EXPECT_EQ(decodeImage(bytesOf(text), "x").error().code, ErrorCode::NotAnImage) << text;
    }
    const TemporaryFolder folder;
    EXPECT_EQ(loadImage(folder / "none.png").error().code, ErrorCode::FileNotFound);
    // Told by content: the name lies.
    const auto png = encodeImage(picture({8, 8}, PixelFormat::Rgb8), ImageFileFormat::Png).value();
    const fs::path path =
        folder.write("liar.jpg", {reinterpret_cast<const char*>(png.data()), png.size()});
    EXPECT_TRUE(loadImage(path).ok());
}

}  // namespace
}  // namespace gouache
