#include "core/io/picture_metadata.h"

#include <gtest/gtest.h>
#include <zlib.h>

#include <cstdlib>
#include <cstring>

#include "core/base/utf8.h"
#include "core/io/exif.h"
#include "core/io/generation_metadata.h"
#include "tests/unit/core/temporary_folder.h"

namespace gouache {
namespace {

using namespace std::string_literals;
using testing::bytesOf;
using testing::contentOf;
using testing::TemporaryFolder;

namespace fs = std::filesystem;

PngChunk chunk(std::string type, std::string_view data) {
    const auto bytes = bytesOf(data);
    return {std::move(type), {bytes.begin(), bytes.end()}};
}

std::string deflated(std::string_view text) {
    uLongf length = compressBound(static_cast<uLong>(text.size()));
    std::string packed(length, '\0');
    EXPECT_EQ(
        compress(reinterpret_cast<Bytef*>(packed.data()), &length,
                 reinterpret_cast<const Bytef*>(text.data()), static_cast<uLong>(text.size())),
        Z_OK);
    packed.resize(length);
    return packed;
}

Image smallPicture() {
    Image image({24, 16}, PixelFormat::Rgb8);
    for (std::size_t i = 0; i < image.bytes().size(); ++i) {
        image.bytes()[i] = static_cast<std::uint8_t>(i * 5);
    }
    return image;
}

GenerationRequest request() {
    GenerationRequest request;
    request.prompt = "红苹果, é, \"x\"\nline two";
    request.negativePrompt = "blurry";
    request.model = "/home/someone/models/Dream v2.safetensors";
    request.size = {24, 16};
    request.steps = 9;
    request.guidance = 4.5;
    request.seed = Seed{77};
    request.sampler = Sampler::UniPc;
    request.init = std::make_shared<const Image>(smallPicture());
    request.strength = 0.4;
    request.mask = std::make_shared<const Image>(Image({24, 16}, PixelFormat::Gray8));
    request.controls = {{"/home/someone/sketch", request.init, 0.5, 0, 0.75}};
    return request;
}

TEST(PngText, EveryKindIsRead) {
    const auto textOf = [](const PngChunk& c, std::size_t most = 1000) {
        const auto text = pngTextOf(c, most);
        return text ? text->keyword + "=" + text->text : "(none)"s;
    };
    EXPECT_EQ(textOf(chunk("tEXt", "parameters\0a cat"s)), "parameters=a cat");
    EXPECT_EQ(textOf(chunk("tEXt", "k\0caf\xE9"s)), "k=café");
    EXPECT_EQ(textOf(chunk("tEXt", "k\0caf\xC3\xA9"s)), "k=café");
    EXPECT_EQ(textOf(chunk("iTXt", "k\0\0\0en\0key\0红"s)), "k=红");
    EXPECT_EQ(textOf(chunk("iTXt", "k\0\1\0\0\0"s + deflated("红苹果"))), "k=红苹果");
    EXPECT_EQ(textOf(chunk("zTXt", "k\0\0"s + deflated("squeezed"))), "k=squeezed");
    EXPECT_EQ(textOf(chunk("iTXt", "k\0\0\0\0\0a\xFF"s)), "k=a\uFFFD");

    for (const PngChunk& bad : {chunk("tEXt", "no null"), chunk("tEXt", "\0text"s),
                                chunk("tEXt", std::string(80, 'k') + "\0x"s), chunk("iTXt", "k\0"s),
                                chunk("iTXt", "k\0\0\0en"s), chunk("iTXt", "k\0\2\0\0\0x"s),
                                chunk("iTXt", "k\0\1\1\0\0x"s), chunk("zTXt", "k\0"s),
                                chunk("zTXt", "k\0\1x"s), chunk("zTXt", "k\0\0not zlib"s),
                                chunk("zTXt", "k\0\0"s + deflated("cut short").substr(0, 8)),
                                chunk("IDAT", "k\0x"s), chunk("tEXt", "")}) {
        EXPECT_EQ(textOf(bad), "(none)") << bad.type;
    }
    // A bomb: 1,000 to 1.
    EXPECT_EQ(textOf(chunk("zTXt", "k\0\0"s + deflated(std::string(1'000'000, 'x')))), "(none)");
    EXPECT_EQ(textOf(chunk("tEXt", "k\0"s + std::string(1001, 'x'))), "(none)");
}

TEST(PngText, IsWrittenSoThatAllReadIt) {
    EXPECT_EQ(pngTextChunk("parameters", "plain"), chunk("tEXt", "parameters\0plain"s));
    EXPECT_EQ(pngTextChunk("parameters", "café"), chunk("tEXt", "parameters\0caf\xE9"s));
    EXPECT_EQ(pngTextChunk("parameters", "红").type, "iTXt");
    EXPECT_EQ(pngTextChunk("k", "Ã©").type, "iTXt") << "as Latin-1 it would look like UTF-8";
    EXPECT_EQ(pngInternationalTextChunk("gouache", "x"), chunk("iTXt", "gouache\0\0\0\0\0x"s));
    EXPECT_EQ(pngTextChunk("k", "a\0b"s), chunk("tEXt", "k\0ab"s));
    for (const char* text : {"", "plain\nlines", "café", "Ã©", "红苹果 🍎"}) {
        EXPECT_EQ(pngTextOf(pngTextChunk("k", text))->text, text);
        EXPECT_EQ(pngTextOf(pngInternationalTextChunk("k", text))->text, text);
    }
}

TEST(PngChunks, DamageIsFound) {
    const auto png = encodeImage(smallPicture(), ImageFileFormat::Png).value();
    const auto chunks = readPngChunks(png, "x");
    ASSERT_TRUE(chunks.ok());
    EXPECT_EQ(writePngChunks(*chunks), png);
    for (std::size_t length = 0; length < png.size(); ++length) {
        EXPECT_FALSE(readPngChunks(std::span(png).first(length), "x").ok()) << length;
    }
    for (std::size_t i = 0; i < png.size(); ++i) {
        auto damaged = png;
        damaged[i] ^= std::byte{0x10};
        EXPECT_FALSE(readPngChunks(damaged, "x").ok()) << i;
    }
    auto longer = png;
    longer.push_back(std::byte{1});
    EXPECT_TRUE(readPngChunks(longer, "x").ok()) << "what follows IEND is not ours to judge";
    auto twice = *chunks;
    twice.insert(twice.begin(), twice.front());
    EXPECT_FALSE(readPngChunks(writePngChunks(twice), "x").ok());
}

TEST(Exif, CommentsOfEveryWriterAreRead) {
    const std::string text = "a cat 红🍎\nSteps: 20, Seed: 1";
    const detail::ExifText written{text, "note\0x"s};
    const auto block = detail::exifBlock(written);
    EXPECT_EQ(detail::exifTextOf(block).userComment, text);
    EXPECT_EQ(detail::exifTextOf(block).makerNote, written.makerNote);
    auto prefixed = std::vector<std::byte>(6);
    std::memcpy(prefixed.data(), "Exif\0\0", 6);
    prefixed.insert(prefixed.end(), block.begin(), block.end());
    EXPECT_EQ(detail::exifTextOf(prefixed).userComment, text);

    // A little-endian block of another writer, its comment in this or that coding.
    const auto littleEndian = [](const std::string& comment) {
        const auto size = static_cast<unsigned char>(comment.size());
        return "II\x2a\0\x08\0\0\0"s + "\x01\0\x69\x87\x04\0\x01\0\0\0\x1a\0\0\0\0\0\0\0"s +
               "\x01\0\x86\x92\x07\0"s + static_cast<char>(size) + "\0\0\0\x2c\0\0\0\0\0\0\0"s +
               comment;
    };
    const auto read = [&](const std::string& comment) {
        return detail::exifTextOf(bytesOf(littleEndian(comment))).userComment;
    };
    EXPECT_EQ(read("ASCII\0\0\0hello"s), "hello");
    EXPECT_EQ(read("\0\0\0\0\0\0\0\0hello\0\0"s), "hello");
    EXPECT_EQ(read("hello without a code"), "hello without a code");
    EXPECT_EQ(read("ASCII\0\0\0caf\xE9"s), "café");
    EXPECT_EQ(read("UNICODE\0h\0i\0"s), "hi");
    EXPECT_EQ(read("UNICODE\0\0h\0i"s), "hi");
    EXPECT_EQ(read("UNICODE\0\xFE\xFF\0h\0i"s), "hi");
    EXPECT_EQ(read("UNICODE\0\xFF\xFEh\0i\0"s), "hi");
    EXPECT_EQ(read("UNICODE\0plain"s), "plain");
    EXPECT_EQ(read("UNICODE\0"s), "");
}

TEST(Exif, EveryCutAndEveryChangedByteIsHarmless) {
    const auto block = detail::exifBlock({"some settings", "note"});
    for (std::size_t length = 0; length < block.size(); ++length) {
        static_cast<void>(detail::exifTextOf(std::span(block).first(length)));
    }
    for (std::size_t i = 0; i < block.size(); ++i) {
        for (const int value : {0x00, 0x7F, 0xFF}) {
            auto changed = block;
            changed[i] = static_cast<std::byte>(value);
            static_cast<void>(detail::exifTextOf(changed));
        }
    }
}

TEST(PictureMetadata, GoesThereAndBackInEveryFormat) {
    for (const ImageFileFormat format :
         {ImageFileFormat::Png, ImageFileFormat::Jpeg, ImageFileFormat::WebP}) {
        for (const PixelFormat pixels : {PixelFormat::Rgb8, PixelFormat::Rgba8}) {
            const Image image = converted(smallPicture(), pixels);
            const auto plain = encodeImage(image, format).value();
            const PictureMetadata metadata{
                "a 红 cat\nSteps: 1, Seed: 2, Size: 3x4", "{\"version\":1}", {}};
            const auto file = withPictureMetadata(plain, metadata);
            ASSERT_TRUE(file.ok()) << englishSentence(file.error());
            const auto back = readPictureMetadata(*file, "x");
            ASSERT_TRUE(back.ok());
            EXPECT_EQ(back->infotext, metadata.infotext);
            EXPECT_EQ(back->requestJson, metadata.requestJson);
            const auto decoded = decodeImage(*file, "x");
            ASSERT_TRUE(decoded.ok()) << englishSentence(decoded.error());
            EXPECT_EQ(*decoded, decodeImage(plain, "x").value());
            const auto replaced = withPictureMetadata(*file, {"new", "", {}});
            EXPECT_EQ(readPictureMetadata(*replaced, "x")->infotext, "new");
            EXPECT_EQ(readPictureMetadata(*replaced, "x")->requestJson, "");
            EXPECT_TRUE(readPictureMetadata(plain, "x")->empty());
        }
    }
}

TEST(PictureMetadata, ForeignChunksSurviveAndDangerousOnesDoNot) {
    const auto plain = encodeImage(smallPicture(), ImageFileFormat::Png).value();
    auto chunks = readPngChunks(plain, "x").value();
    const PngChunk workflow = pngTextChunk("workflow", "{\"nodes\":[]}");
    const PngChunk density = chunk("pHYs", "\0\0\x0b\x13\0\0\x0b\x13\1"s);
    chunks.insert(chunks.begin() + 1, {workflow, density, pngTextChunk("parameters", "theirs"),
                                       chunk("caBX", "signed pixels"), chunk("eXIf", "turned"),
                                       pngTextChunk("gouache", "{}")});
    const auto metadata = readPictureMetadata(writePngChunks(chunks), "x");
    ASSERT_TRUE(metadata.ok());
    EXPECT_EQ(metadata->infotext, "theirs");
    EXPECT_EQ(metadata->foreign, (std::vector<PngChunk>{workflow, density}));

    const TemporaryFolder folder;
    ASSERT_TRUE(
        savePicture(folder / "again.png", smallPicture(), {"ours", "", metadata->foreign}).ok());
    const auto again = readPictureMetadata(bytesOf(contentOf(folder / "again.png")), "x");
    EXPECT_EQ(again->infotext, "ours");
    EXPECT_EQ(again->foreign, metadata->foreign);
}

TEST(PictureMetadata, JpegHoldsOnlySoMuch) {
    const auto plain = encodeImage(smallPicture(), ImageFileFormat::Jpeg).value();
    const auto large = withPictureMetadata(plain, {"settings", std::string(70'000, 'x'), {}});
    ASSERT_TRUE(large.ok());
    EXPECT_EQ(readPictureMetadata(*large, "x")->infotext, "settings");
    EXPECT_EQ(readPictureMetadata(*large, "x")->requestJson, "");
    const auto tooLarge = withPictureMetadata(plain, {std::string(70'000, 'x'), "", {}});
    ASSERT_FALSE(tooLarge.ok());
    const TemporaryFolder folder;
    const auto saved =
        savePicture(folder / "x.jpg", smallPicture(), {std::string(70'000, 'x'), "", {}});
    ASSERT_FALSE(saved.ok());
    EXPECT_NE(englishSentence(saved.error()).find("x.jpg"), std::string::npos);
    EXPECT_FALSE(fs::exists(folder / "x.jpg"));
    EXPECT_EQ(savePicture(folder / "x.gif", smallPicture()).error().code, ErrorCode::UnknownName);
}

TEST(GenerationMetadata, ThePictureRestoresTheWholeRequest) {
    const TemporaryFolder folder;
    for (const char* name : {"x.png", "x.webp"}) {
        ASSERT_TRUE(savePicture(folder / name, smallPicture(),
                                pictureMetadataFor(request(), {"", "", "Gouache"}))
                        .ok());
        const auto read = readGenerationMetadata(folder / name);
        ASSERT_TRUE(read.ok()) << englishSentence(read.error());
        EXPECT_TRUE(read->complete);
        EXPECT_EQ(read->request.prompt, request().prompt);
        EXPECT_EQ(read->request.seed, Seed{77});
        EXPECT_EQ(read->request.sampler, Sampler::UniPc);
        EXPECT_EQ(read->request.model, "Dream v2");
        ASSERT_EQ(read->request.controls.size(), 1U);
        EXPECT_EQ(read->request.controls[0].model, "sketch");
        EXPECT_EQ(read->request.controls[0].end, 0.75);
        ASSERT_NE(read->request.init, nullptr);
        EXPECT_EQ(*read->request.init, smallPicture());
        EXPECT_EQ(*read->request.mask, Image({24, 16}, PixelFormat::Gray8));
        EXPECT_EQ(contentOf(folder / name).find("/home/someone"), std::string::npos)
            << "no path leaves";
    }
}

TEST(GenerationMetadata, InfotextStandsInWhereOurOwnIsMissingOrBroken) {
    const auto plain = encodeImage(smallPicture(), ImageFileFormat::Png).value();
    const auto read = [&](const PictureMetadata& metadata) {
        return readGenerationMetadata(*withPictureMetadata(plain, metadata), "x");
    };
    const std::string infotext =
        "a cat\nSteps: 12, Sampler: Euler a, CFG scale: 7, Seed: 5, Model hash: abc";
    for (const char* json : {"", "{", "{\"version\":99}", "[]"}) {
        const auto metadata = read({infotext, json, {}});
        ASSERT_TRUE(metadata.ok());
        EXPECT_FALSE(metadata->complete);
        EXPECT_EQ(metadata->request.steps, 12);
        EXPECT_EQ(metadata->others.size(), 1U);
        EXPECT_EQ(metadata->infotext, infotext);
    }
    EXPECT_EQ(read({}).error().code, ErrorCode::NoMetadata);
    EXPECT_EQ(read({" \n", "{", {}}).error().code, ErrorCode::NoMetadata);
    EXPECT_EQ(readGenerationMetadata(bytesOf("GIF89a"), "x").error().code, ErrorCode::NotAnImage);
}

TEST(GenerationMetadata, PathsFromOutsideAreShownNotUsed) {
    const auto plain = encodeImage(smallPicture(), ImageFileFormat::Png).value();
    const auto file = withPictureMetadata(
        plain,
        {"x",
         R"({"version":1,"model":"../../secret","controls":[{"model":"/etc/x"},{"model":"fine"}],)"
         R"("loras":[{"name":"~/y"}]})",
         {}});
    const auto metadata = readGenerationMetadata(*file, "x");
    ASSERT_TRUE(metadata.ok());
    EXPECT_EQ(metadata->request.model, "");
    ASSERT_EQ(metadata->request.controls.size(), 1U);
    EXPECT_EQ(metadata->request.controls[0].model, "fine");
    EXPECT_TRUE(metadata->request.loras.empty());
    EXPECT_EQ(metadata->others.size(), 3U);
}

TEST(OtherPrograms, PillowAndSdParsersReadOurPictures) {
    const char* const python = std::getenv("GOUACHE_TEST_PYTHON");
    if (python == nullptr || *python == '\0') {
        GTEST_SKIP() << "no Python with Pillow and sd-parsers was given (GOUACHE_TEST_PYTHON)";
    }
    const TemporaryFolder folder;
    GenerationRequest plain = request();
    plain.init = nullptr;
    plain.mask = nullptr;
    plain.controls.clear();
    const PictureMetadata metadata = pictureMetadataFor(plain, {"", "0123456789", "Gouache"});
    for (const char* name : {"x.png", "x.jpg", "x.webp"}) {
        ASSERT_TRUE(savePicture(folder / name, smallPicture(), metadata).ok());
    }
    folder.write("infotext", metadata.infotext);
    const std::string command = "'" + std::string(python) + "' '" + GOUACHE_TEST_DATA +
                                "/unit/core/check_pictures.py' '" + folder.path().string() + "'";
    EXPECT_EQ(std::system(command.c_str()), 0);
}

TEST(OtherPrograms, TheirPicturesAreRead) {
    // Written by Pillow as A1111 does it; see make_pictures.py.
    const fs::path pictures = fs::path(GOUACHE_TEST_DATA) / "unit/core/pictures";
    for (const char* name :
         {"a1111.png", "a1111-chinese.png", "a1111.jpg", "a1111.webp", "compressed-text.png"}) {
        const auto metadata = readGenerationMetadata(pictures / name);
        ASSERT_TRUE(metadata.ok()) << name << ": " << englishSentence(metadata.error());
        const bool chinese = std::string(name) != "a1111.png";
        EXPECT_EQ(metadata->request.prompt,
                  chinese ? "红苹果 (best quality:1.2)" : "a red apple (best quality:1.2)")
            << name;
        EXPECT_EQ(metadata->request.negativePrompt, "blurry") << name;
        EXPECT_EQ(metadata->request.steps, 20) << name;
        EXPECT_EQ(metadata->request.sampler, Sampler::Dpmpp2m) << name;
        EXPECT_EQ(metadata->request.schedule, Schedule::Karras) << name;
        EXPECT_EQ(metadata->request.size, (PixelSize{512, 768})) << name;
    }
}

}  // namespace
}  // namespace gouache
