#include "core/batch/product_masks.h"

#include <fstream>

#include "tests/unit/core/batch_support.h"

namespace gouache::testing {

namespace fs = std::filesystem;

class ProductMasksTest : public BatchFixture {
  protected:
    fs::path masks() const { return picture("first.png").parent_path() / "masks"; }
};

TEST_F(ProductMasksTest, aMaskBelongsToThePhotosContent) {
    const fs::path photo = picture("mug.png", {80, 60}, 210);
    const fs::path other = picture("vase.png", {80, 60}, 90);
    EXPECT_FALSE(findProductMask(masks(), photo));
    Image mask({80, 60}, PixelFormat::Gray8);
    *mask.pixel(40, 30) = 255;
    const auto kept = keepProductMask(masks(), photo, mask);
    ASSERT_TRUE(kept.ok()) << englishSentence(kept.error());
    const auto read = loadImage(*kept);
    ASSERT_TRUE(read.ok());
    EXPECT_EQ(converted(*read, PixelFormat::Gray8), mask);

    const fs::path copy = photo.parent_path() / "under another name.png";
    fs::copy_file(photo, copy);
    EXPECT_EQ(findProductMask(masks(), copy), *kept);
    EXPECT_FALSE(findProductMask(masks(), other));
    // A later one replaces it.
    *mask.pixel(40, 30) = 0;
    EXPECT_EQ(*keepProductMask(masks(), copy, mask), *kept);
    EXPECT_TRUE(forgetProductMask(masks(), photo).ok());
    EXPECT_FALSE(findProductMask(masks(), copy));
    EXPECT_TRUE(forgetProductMask(masks(), photo).ok());
}

TEST_F(ProductMasksTest, whatCannotBeReadOrWrittenIsTold) {
    const fs::path photo = picture("mug.png");
    const Image mask({80, 60}, PixelFormat::Gray8);
    const auto gone = keepProductMask(masks(), masks() / "none.png", mask);
    ASSERT_FALSE(gone.ok());
    EXPECT_EQ(gone.error().code, ErrorCode::FileNotFound);
    const fs::path file = photo.parent_path() / "a file";
    std::ofstream(file) << "in the way";
    const auto stuck = keepProductMask(file / "masks", photo, mask);
    ASSERT_FALSE(stuck.ok());
    EXPECT_EQ(stuck.error().code, ErrorCode::FileNotWritable);
}

TEST_F(ProductMasksTest, aBatchUsesItWhereItHasNoneOfItsOwn) {
    const fs::path photo = picture("mug.png", {80, 60}, 210);
    const fs::path other = picture("vase.png", {80, 60}, 90);
    const auto kept = keepProductMask(masks(), photo, Image({80, 60}, PixelFormat::Gray8));
    ASSERT_TRUE(kept.ok());
    options_.pictureUse = BatchOptions::PictureUse::Product;
    options_.product.emplace();
    options_.scenes = {"{product} on a table"};
    const auto masksOf = [](const BatchPlan& plan) {
        std::vector<std::string> all;
        for (const JobDraft& job : plan.jobs) {
            all.push_back(job.product->mask);
        }
        return all;
    };
    EXPECT_EQ(masksOf(plan({photo, other})), (std::vector<std::string>{"", ""}));
    options_.masks = masks();
    EXPECT_EQ(masksOf(plan({photo, other})), (std::vector<std::string>{kept->string(), ""}));
}

}  // namespace gouache::testing
