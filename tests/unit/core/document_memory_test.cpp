#include <gtest/gtest.h>
#include <unistd.h>

#include <fstream>

#include "core/commands/add_layer.h"
#include "core/commands/add_layer_mask.h"
#include "core/commands/duplicate_layer.h"
#include "core/commands/replace_pixels.h"
#include "core/commands/resize_canvas.h"
#include "core/commands/set_selection.h"
#include "tests/unit/core/document_support.h"

namespace gouache {
namespace {

constexpr std::size_t kMegabyte = std::size_t{1} << 20;

std::size_t residentBytes() {
    std::ifstream statm("/proc/self/statm");
    std::size_t total = 0;
    std::size_t resident = 0;
    statm >> total >> resident;
    return resident * static_cast<std::size_t>(sysconf(_SC_PAGESIZE));
}

template <typename C, typename... Arguments>
void run(Document& document, Arguments&&... arguments) {
    ASSERT_TRUE(document.execute(std::make_unique<C>(std::forward<Arguments>(arguments)...)).ok());
}

TEST(DocumentMemory, LargestDocumentTakesWhatIsPaintedAndLittleMore) {
    const std::size_t before = residentBytes();
    Document document({kMaxCanvasSide, kMaxCanvasSide});
    const ImagePtr part =
        testing::shared(testing::noiseImage({512, 512}, PixelFormat::Rgba8, 7));  // 1 MiB
    for (int i = 0; i < 100; ++i) {
        const LayerId id = document.newLayerId();
        run<AddLayer>(document, id, LayerKind::Paint);
        run<ReplacePixels>(document, id, part, PixelPoint{i * 128, i * 128});
        run<AddLayerMask>(document, id, TiledImage::filled(document.size(), 255));
    }
    run<SetSelection>(document, TiledImage::filled(document.size(), 128));
    // 100 MiB of pixels, a quarter more where the parts touch one more tile; 100 tables of full
    // masks, 1 MiB each; all of their tiles are one.
    EXPECT_LT(residentBytes() - before, 260 * kMegabyte);
    EXPECT_LT(document.history().byteCount(), kMegabyte);
}

TEST(DocumentMemory, SharedTilesCountOnce) {
    Document document({1024, 1024});
    const LayerId first = document.newLayerId();
    run<AddLayer>(document, first, LayerKind::Paint);
    const auto fill = [&](LayerId id, std::uint32_t seed) {
        run<ReplacePixels>(
            document, id,
            testing::shared(testing::noiseImage({1024, 1024}, PixelFormat::Rgba8, seed)),
            PixelPoint{});
    };
    fill(first, 1);
    const std::size_t layer = 4 * kMegabyte;
    std::vector<LayerId> copies{first};
    for (int i = 0; i < 5; ++i) {
        copies.push_back(document.newLayerId());
        run<DuplicateLayer>(document, first, copies.back(), "");
    }
    for (const LayerId id : copies) {
        fill(id, id.value);
    }
    // Six steps keep the same tiles for undo.
    EXPECT_EQ(document.history().byteCount(), layer);
    // On a larger canvas the tiles are the same: the step costs nothing.
    run<ResizeCanvas>(document, PixelSize{2048, 2048}, PixelPoint{64, 128});
    EXPECT_EQ(document.history().byteCount(), layer);
    while (document.undo()) {
    }
    EXPECT_LE(document.history().byteCount(), 7 * layer);
}

}  // namespace
}  // namespace gouache
