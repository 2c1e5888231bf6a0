#include <gtest/gtest.h>

#include <cstdlib>
#include <string>

#include "core/base/atomic_file.h"
#include "core/document/composite.h"
#include "core/io/image_file.h"
#include "core/ora/ora_file.h"
#include "core/ora/xml_tree.h"
#include "core/ora/zip_reader.h"
#include "core/ora/zip_writer.h"
#include "tests/unit/core/ora_support.h"
#include "tests/unit/core/temporary_folder.h"

namespace gouache {
namespace {

namespace fs = std::filesystem;
using testing::TemporaryFolder;
using Files = std::vector<std::pair<std::string, std::string>>;

fs::path zipOf(const TemporaryFolder& folder, const Files& files) {
    const fs::path path = folder / "made.ora";
    std::vector<detail::ZipContent> contents;
    for (const auto& [name, text] : files) {
        contents.push_back({name,
                            [bytes = testing::bytesOf(text)]() -> Result<std::vector<std::byte>> {
                                return std::vector<std::byte>(bytes.begin(), bytes.end());
                            },
                            true});
    }
    auto file = AtomicFile::create(path);
    EXPECT_TRUE(file.ok());
    EXPECT_TRUE(detail::writeZip(*file, contents).ok());
    EXPECT_TRUE(file->commit().ok());
    return path;
}

std::string png(const Image& image) {
    const auto bytes = encodeImage(image, ImageFileFormat::Png);
    return {reinterpret_cast<const char*>(bytes->data()), bytes->size()};
}

std::string redPng(int side = 4) {
    Image image({side, side}, PixelFormat::Rgba8);
    for (std::size_t i = 0; i < image.bytes().size(); i += 4) {
        image.bytes()[i] = 255;
        image.bytes()[i + 3] = 255;
    }
    return png(image);
}

Files oraOf(const std::string& stack) {
    return {{"mimetype", "image/openraster"},
            {"stack.xml", "<image w=\"8\" h=\"6\">" + stack + "</image>"},
            {"data/red.png", redPng()}};
}

TEST(Ora, bringsBackEverything) {
    const TemporaryFolder folder;
    OraDocument document;
    document.state = testing::everything();
    ASSERT_TRUE(checkState(document.state).ok());
    GenerationRequest request;
    request.prompt = "红苹果";
    request.steps = 7;
    request.init = std::make_shared<Image>(PixelSize{3, 2}, PixelFormat::Rgb8);
    document.source = request;
    const fs::path path = folder / "all.ora";
    const auto saved = saveOra(path, document);
    ASSERT_TRUE(saved.ok()) << englishSentence(saved.error());
    const auto read = readOra(path);
    ASSERT_TRUE(read.ok()) << englishSentence(read.error());
    EXPECT_TRUE(read->notes.empty());
    for (std::size_t i = 0; i < document.state.layers.size(); ++i) {
        EXPECT_EQ(read->state.layers[i], document.state.layers[i]) << document.state.layers[i].name;
    }
    EXPECT_TRUE(testing::sameDocument(read->state, document.state));
    ASSERT_TRUE(read->source);
    EXPECT_EQ(read->source->prompt, request.prompt);
    EXPECT_EQ(read->source->steps, 7);
    EXPECT_EQ(*read->source->init, *request.init);

    // The picture for those who only look is the picture.
    const auto zip = detail::ZipReader::open(path);
    ASSERT_TRUE(zip.ok());
    EXPECT_EQ(zip->entries().front().name, "mimetype");
    EXPECT_TRUE(zip->entries().front().stored);
    Document shown(document.state.size);
    shown.restore(document.state);
    const auto merged = decodeImage(*zip->read("mergedimage.png", 1 << 24), "merged");
    ASSERT_TRUE(merged.ok());
    EXPECT_EQ(converted(*merged, PixelFormat::Rgba8), mergedPicture(shown));
    const auto thumbnail = readOraThumbnail(path);
    ASSERT_TRUE(thumbnail.ok());
    EXPECT_LE(std::max(thumbnail->width(), thumbnail->height()), 256);
}

TEST(Ora, anotherProgramsPaintCountsMoreThanOurMask) {
    const TemporaryFolder folder;
    OraDocument document;
    document.state = testing::everything();
    const fs::path path = folder / "all.ora";
    ASSERT_TRUE(saveOra(path, document).ok());
    // All files as they are, but another picture for the masked layer.
    const auto zip = detail::ZipReader::open(path);
    const std::string stack = [&] {
        const auto bytes = zip->read("stack.xml", 1 << 20);
        return std::string(reinterpret_cast<const char*>(bytes->data()), bytes->size());
    }();
    const std::size_t at = stack.find("src=\"", stack.find("name=\"masked\""));
    const std::string source = stack.substr(at + 5, stack.find('"', at + 5) - at - 5);
    Files files;
    std::vector<std::string> texts;
    for (const auto& entry : zip->entries()) {
        const auto bytes = zip->read(entry.name, 1 << 24);
        files.emplace_back(
            entry.name,
            entry.name == source
                ? redPng()
                : std::string(reinterpret_cast<const char*>(bytes->data()), bytes->size()));
    }
    const auto read = readOra(zipOf(folder, files));
    ASSERT_TRUE(read.ok()) << englishSentence(read.error());
    const Layer& layer = read->state.layers[1];
    EXPECT_FALSE(layer.hasMask);
    EXPECT_EQ(layer.pixels.contentBounds().size(), (PixelSize{4, 4}));
    EXPECT_EQ(layer.blend, BlendMode::Multiply);
}

TEST(Ora, keepsWhatItDoesNotKnow) {
    const TemporaryFolder folder;
    Files files = oraOf(R"(
        <stack mypaint:mood="good" xmlns:mypaint="http://example/mypaint">
          <layer name="drawing" src="data/drawing.svg" x="1"/>
          <layer name="red" src="data/red.png" x="2" y="1" composite-op="krita:grain_merge"
                 mypaint:strokes="many" xmlns:k="urn:k" k:id="7"/>
          <filter type="blur"><params><param name="radius">10</param></params></filter>
        </stack><animation frames="3"/>)");
    files.emplace_back("data/drawing.svg", "<svg/>");
    files.emplace_back("animation/1.bin", std::string("\0\1\2", 3));
    auto read = readOra(zipOf(folder, files));
    ASSERT_TRUE(read.ok()) << englishSentence(read.error());
    ASSERT_EQ(read->state.layers.size(), 1U);
    const Layer& red = read->state.layers.front();
    EXPECT_EQ(red.name, "red");
    EXPECT_EQ(red.blend, BlendMode::Normal);
    EXPECT_EQ(red.pixels.contentBounds(), (PixelRect{2, 1, 4, 4}));
    EXPECT_EQ(read->notes.size(), 2U);

    const fs::path again = folder / "again.ora";
    ASSERT_TRUE(saveOra(again, *read).ok());
    const auto zip = detail::ZipReader::open(again);
    ASSERT_TRUE(zip.ok());
    const auto drawing = zip->read("data/drawing.svg", 100);
    ASSERT_TRUE(drawing.ok());
    EXPECT_EQ(drawing->size(), 6U);
    EXPECT_EQ(zip->read("animation/1.bin", 100)->size(), 3U);
    const auto bytes = zip->read("stack.xml", 1 << 20);
    const auto xml = detail::parseXml({reinterpret_cast<const char*>(bytes->data()), bytes->size()},
                                      "stack.xml");
    ASSERT_TRUE(xml.ok());
    const detail::XmlElement& stack = xml->children.at(0);
    EXPECT_EQ(*stack.attribute("http://example/mypaint", "mood"), "good");
    ASSERT_EQ(stack.children.size(), 3U);
    EXPECT_EQ(*stack.children[0].attribute("src"), "data/drawing.svg");
    EXPECT_EQ(*stack.children[1].attribute("composite-op"), "krita:grain_merge");
    EXPECT_EQ(*stack.children[1].attribute("http://example/mypaint", "strokes"), "many");
    EXPECT_EQ(*stack.children[1].attribute("urn:k", "id"), "7");
    EXPECT_EQ(stack.children[2].name.local, "filter");
    EXPECT_EQ(stack.children[2].children.at(0).children.at(0).text, "10");
    EXPECT_EQ(xml->children.at(1).name.local, "animation");
    // And a second time, so that nothing gets lost on the way.
    const auto third = readOra(again);
    ASSERT_TRUE(third.ok());
    EXPECT_TRUE(testing::sameDocument(third->state, read->state));
}

TEST(Ora, cutsAtTheCanvas) {
    const TemporaryFolder folder;
    const auto read =
        readOra(zipOf(folder, oraOf(R"(<stack><layer src="data/red.png" x="6" y="-1"/></stack>)")));
    ASSERT_TRUE(read.ok());
    EXPECT_EQ(read->notes, (std::vector{OraNote::CutToCanvas}));
    EXPECT_EQ(read->state.layers.front().pixels.contentBounds(), (PixelRect{6, 0, 2, 3}));
}

TEST(Ora, refusesWhatIsNoDocument) {
    const TemporaryFolder folder;
    const std::string good = R"(<stack><layer src="data/red.png"/></stack>)";
    const auto refused = [&](const Files& files) {
        const auto read = readOra(zipOf(folder, files));
        return !read.ok() && read.error().code == ErrorCode::BadDocument;
    };
    EXPECT_TRUE(readOra(zipOf(folder, oraOf(good))).ok());
    for (const char* stack :
         {"", "<layer/>", "<stack>", "<stack></stack></image><image>", "<stack>&xxe;</stack>"}) {
        EXPECT_TRUE(refused(oraOf(stack))) << stack;
    }
    const auto withStack = [&](const std::string& xml) {
        Files files = oraOf(good);
        files[1].second = xml;
        return files;
    };
    EXPECT_TRUE(refused(withStack("<image w=\"0\" h=\"6\"><stack/></image>")));
    EXPECT_TRUE(refused(withStack("<image w=\"99999999\" h=\"99999999\"><stack/></image>")));
    EXPECT_TRUE(refused(withStack("<image h=\"6\"><stack/></image>")));
    EXPECT_TRUE(
        refused(withStack("<!DOCTYPE image [<!ENTITY a SYSTEM \"file:///etc/passwd\">]>"
                          "<image w=\"8\" h=\"6\"><stack name=\"&a;\"/></image>")));
    std::string deep;
    for (int i = 0; i < 60; ++i) {
        deep += "<stack>";
    }
    for (int i = 0; i < 60; ++i) {
        deep += "</stack>";
    }
    EXPECT_TRUE(refused(oraOf(deep)));
    std::string wide = "<stack>";
    for (int i = 0; i < 2'100; ++i) {
        wide += "<layer src=\"data/red.png\"/>";
    }
    EXPECT_TRUE(refused(oraOf(wide + "</stack>")));
    Files other = oraOf(good);
    other[0].second = "application/x-krita";
    EXPECT_TRUE(refused(other));
    EXPECT_TRUE(refused({{"a", "b"}}));
    EXPECT_FALSE(readOra(folder.write("text.ora", "no zip")).ok());
    EXPECT_EQ(readOra(folder / "none.ora").error().code, ErrorCode::FileNotFound);
}

TEST(Ora, namesThatLeadElsewhereAreRefused) {
    const TemporaryFolder folder;
    for (const char* name :
         {"../up", "/../up", "//etc/passwd", "a/../../b", "a\\b", "c:/x", "a//b", "./a"}) {
        Files files = oraOf("<stack/>");
        files.emplace_back(name, "x");
        const auto read = readOra(zipOf(folder, files));
        EXPECT_FALSE(read.ok()) << name;
    }
}

TEST(Ora, aBombIsRefusedByWhatItWouldTake) {
    const TemporaryFolder folder;
    const std::string big = redPng(512);
    Files files = oraOf("");
    std::string stack = "<stack>";
    for (int i = 0; i < 50; ++i) {
        stack += "<layer src=\"data/big.png\"/>";
    }
    files[1].second = "<image w=\"512\" h=\"512\">" + stack + "</stack></image>";
    files.emplace_back("data/big.png", big);
    OraLimits limits;
    limits.pixelBytes = 10 << 20;
    const auto read = readOra(zipOf(folder, files), limits);
    ASSERT_FALSE(read.ok());
    EXPECT_EQ(read.error().code, ErrorCode::BadDocument);
    limits.pixelBytes = 100 << 20;
    EXPECT_TRUE(readOra(folder / "made.ora", limits).ok());
    limits.fileBytes = 1'000;
    EXPECT_FALSE(readOra(folder / "made.ora", limits).ok());
}

TEST(Ora, damageIsNoticed) {
    const TemporaryFolder folder;
    OraDocument document;
    document.state = testing::everything({40, 30});
    const fs::path path = folder / "a.ora";
    ASSERT_TRUE(saveOra(path, document).ok());
    const std::string good = testing::contentOf(path);
    int refused = 0;
    int changed = 0;
    for (std::size_t at = 0; at < good.size(); at += 97) {
        std::string bad = good;
        bad[at] = static_cast<char>(bad[at] ^ 0x40);
        const auto bytes = testing::bytesOf(bad);
        const auto read = readOra(bytes, "bad");  // must not crash
        refused += read.ok() ? 0 : 1;
        changed += read.ok() && !testing::sameDocument(read->state, document.state) ? 1 : 0;
    }
    EXPECT_GT(refused, 10);
    // Names and flags in the archive's own lists are not all covered by checksums, pixels are.
    EXPECT_LT(changed, 10);
}

TEST(Ora, threeEarlierVersionsAreKept) {
    const TemporaryFolder folder;
    const fs::path path = folder / "p.ora";
    OraDocument document;
    document.state.size = {8, 8};
    for (int version = 1; version <= 6; ++version) {
        document.state.extras["version"] = std::to_string(version);
        ASSERT_TRUE(saveOra(path, document).ok());
    }
    const auto versionOf = [](const fs::path& file) {
        const auto read = readOra(file);
        return read.ok() ? read->state.extras.at("version") : "none";
    };
    EXPECT_EQ(versionOf(path), "6");
    const auto backups = oraBackups(path);
    ASSERT_EQ(backups.size(), 3U);
    EXPECT_EQ(versionOf(backups[0]), "5");
    EXPECT_EQ(versionOf(backups[1]), "4");
    EXPECT_EQ(versionOf(backups[2]), "3");
    EXPECT_EQ(std::distance(fs::directory_iterator(folder.path()), fs::directory_iterator()), 4);
}

TEST(Ora, aStoppedSaveLeavesEverythingAsItWas) {
    const TemporaryFolder folder;
    const fs::path path = folder / "p.ora";
    OraDocument document;
    document.state = testing::everything();
    ASSERT_TRUE(saveOra(path, document).ok());
    const std::string before = testing::contentOf(path);
    document.state.extras["version"] = "2";
    OraSaveOptions options;
    double last = -1;
    options.progress = [&](double share) {
        EXPECT_GE(share, last);
        last = share;
        return share < 0.3;
    };
    const auto saved = saveOra(path, document, options);
    ASSERT_FALSE(saved.ok());
    EXPECT_EQ(saved.error().code, ErrorCode::Cancelled);
    EXPECT_EQ(testing::contentOf(path), before);
    EXPECT_TRUE(oraBackups(path).empty());
    EXPECT_EQ(std::distance(fs::directory_iterator(folder.path()), fs::directory_iterator()), 1);
    EXPECT_EQ(saveOra(folder / "no/such/p.ora", document).error().code, ErrorCode::FileNotWritable);
}

/// pyora reads what we write, composes the same picture of it, and we read what it writes.
TEST(Ora, pyoraAgrees) {
    const char* const python = std::getenv("GOUACHE_TEST_PYTHON");
    if (python == nullptr || *python == '\0' ||
        std::system((std::string(python) + " -c 'import pyora' 2>/dev/null").c_str()) != 0) {
        GTEST_SKIP() << "no Python with pyora";
    }
    const TemporaryFolder folder;
    OraDocument document;
    document.state = testing::everything();
    // Clipped in another mode and by the layer's mode and opacity too.
    document.state.layers[2].opacity = 0.75;
    document.state.layers[2].blend = BlendMode::Screen;
    document.state.layers[3].blend = BlendMode::Multiply;
    ASSERT_TRUE(saveOra(folder / "ours.ora", document).ok());
    const std::string command = std::string(python) + " " + GOUACHE_TEST_DATA +
                                "/unit/core/check_ora.py " + folder.path().string();
    ASSERT_EQ(std::system(command.c_str()), 0);
    const auto theirs = readOra(folder / "theirs.ora");
    ASSERT_TRUE(theirs.ok()) << englishSentence(theirs.error());
    const auto& layers = theirs->state.layers;
    ASSERT_EQ(layers.size(), 4U);
    EXPECT_EQ(layers[0].name, "below");
    EXPECT_EQ(layers[1].name, "inner");
    EXPECT_EQ(layers[1].parent, layers[2].id);
    EXPECT_EQ(layers[1].blend, BlendMode::Screen);
    EXPECT_EQ(layers[2].kind, LayerKind::Group);
    EXPECT_EQ(layers[2].opacity, 0.5);
    EXPECT_EQ(layers[3].visible, false);
    EXPECT_EQ(layers[3].pixels.contentBounds(), (PixelRect{10, 20, 30, 10}));
}

}  // namespace
}  // namespace gouache
