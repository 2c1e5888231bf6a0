#include <gtest/gtest.h>

#include <cstdlib>
#include <random>

#include "core/document/composite.h"
#include "core/io/image_file.h"
#include "core/psd/pack_bits.h"
#include "core/psd/psd_file.h"
#include "tests/unit/core/ora_support.h"
#include "tests/unit/core/temporary_folder.h"

namespace gouache {
namespace {

using testing::TemporaryFolder;

std::vector<std::uint8_t> unpacked(std::span<const std::byte> packed) {
    std::vector<std::uint8_t> row;
    for (std::size_t i = 0; i < packed.size();) {
        const int count = static_cast<signed char>(packed[i++]);
        if (count >= 0) {
            for (int k = 0; k <= count; ++k) {
                row.push_back(std::to_integer<std::uint8_t>(packed[i++]));
            }
        } else if (count != -128) {
            row.insert(row.end(), static_cast<std::size_t>(1 - count),
                       std::to_integer<std::uint8_t>(packed[i++]));
        }
    }
    return row;
}

TEST(PackBits, bringsBackEveryRow) {
    std::mt19937 random(1);
    for (int i = 0; i < 2'000; ++i) {
        std::vector<std::uint8_t> row(random() % 700);
        const unsigned kinds = 1 + random() % 4;
        for (auto& value : row) {
            value = static_cast<std::uint8_t>(random() % kinds);
        }
        std::vector<std::byte> packed;
        detail::packBits(row, packed);
        EXPECT_EQ(unpacked(packed), row);
        EXPECT_LE(packed.size(), row.size() + row.size() / 128 + 1);
    }
}

TEST(Psd, psdToolsAgrees) {
    const char* const python = std::getenv("GOUACHE_TEST_PYTHON");
    if (python == nullptr || *python == '\0' ||
        std::system((std::string(python) + " -c 'import psd_tools' 2>/dev/null").c_str()) != 0) {
        GTEST_SKIP() << "no Python with psd-tools";
    }
    const TemporaryFolder folder;
    DocumentState state = testing::everything();
    const auto saved = savePsd(folder / "x.psd", state);
    ASSERT_TRUE(saved.ok()) << englishSentence(saved.error());
    Document document(state.size);
    document.restore(state);
    const auto write = [&](const char* name, const Image& image) {
        const auto png = encodeImage(image, ImageFileFormat::Png);
        folder.write(name, {reinterpret_cast<const char*>(png->data()), png->size()});
    };
    write("merged.png", mergedPicture(document));
    write("masked.png", state.layers[1].pixels.toImage());
    write("mask.png", state.layers[1].mask.toImage());
    const std::string command = std::string(python) + " " + GOUACHE_TEST_DATA +
                                "/unit/core/check_psd.py " + folder.path().string();
    EXPECT_EQ(std::system(command.c_str()), 0);
}

TEST(Psd, isWrittenWholeOrNotAtAll) {
    const TemporaryFolder folder;
    folder.write("x.psd", "old");
    DocumentState state = testing::everything();
    const auto stopped = savePsd(folder / "x.psd", state, [](double share) { return share < 0.2; });
    ASSERT_FALSE(stopped.ok());
    EXPECT_EQ(stopped.error().code, ErrorCode::Cancelled);
    EXPECT_EQ(testing::contentOf(folder / "x.psd"), "old");
    EXPECT_EQ(savePsd(folder / "no/x.psd", state).error().code, ErrorCode::FileNotWritable);
    state.layers.clear();
    state.active = {};
    EXPECT_TRUE(savePsd(folder / "x.psd", state).ok());
}

}  // namespace
}  // namespace gouache
