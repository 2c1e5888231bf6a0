// What a queued job asks for and how its pictures become the finished one. The backend is played by
// the test: it gives pictures of the size that was asked for.

#include "core/jobs/job_work.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <random>
#include <string>

#include "core/io/image_file.h"
#include "core/jobs/cutout_cache.h"
#include "core/planning/resolution.h"
#include "core/product/product_placement.h"
#include "tests/support/product_photos.h"
#include "tests/unit/core/temporary_folder.h"

namespace gouache {
namespace {

using testing::drawProductPhoto;
using testing::ProductKind;

const ModelDefaults kSmall{{256, 256}, 8, 20, 7};

class JobWorkTest : public ::testing::Test {
  protected:
    std::string stored(const Image& image) {
        const auto bytes = encodeImage(image, ImageFileFormat::Png);
        EXPECT_TRUE(bytes.ok());
        const auto name = blobs_.add(*bytes);
        EXPECT_TRUE(name.ok());
        return name.ok() ? *name : std::string();
    }

    JobDraft draft() {
        JobDraft draft;
        draft.request.prompt = "a wooden table in the sun";
        draft.request.seed = Seed{11};
        draft.request.steps = 12;
        return draft;
    }

    JobDraft productDraft(PixelSize size) {
        JobDraft draft = this->draft();
        ProductScene scene;
        photo_ = drawProductPhoto(ProductKind::Bottle, {.size = {300, 300}}).photo;
        scene.photo = stored(photo_);
        scene.reflection = 0.3;
        draft.product = scene;
        draft.size = size;
        draft.output.name = "bottle";
        return draft;
    }

    /// Noise over a colour, other ones each time.
    static ImagePtr made(const GenerationRequest& request) {
        std::mt19937 random(static_cast<unsigned>(request.seed.value_or(Seed{}).value));
        Image image(request.size, PixelFormat::Rgb8);
        const unsigned base = random() % 120;
        for (std::uint8_t& value : image.bytes()) {
            value = static_cast<std::uint8_t>(base + random() % 60);
        }
        return std::make_shared<const Image>(std::move(image));
    }

    std::unique_ptr<JobWork> prepared(const JobDraft& draft, std::optional<int> picture) {
        auto work = JobWork::prepare(draft, blobs_, kSmall, picture);
        EXPECT_TRUE(work.ok()) << (work.ok() ? "" : englishSentence(work.error()));
        return work.ok() ? std::move(*work) : nullptr;
    }

    /// Runs it to its end.
    Image finished(JobWork& work) {
        int requests = 0;
        while (const auto request = work.next()) {
            EXPECT_EQ(work.passesDone(), requests);
            EXPECT_TRUE(validate(*request, kSmall).empty());
            const ImagePtr picture = made(*request);
            EXPECT_NE(work.preview(picture), nullptr);
            EXPECT_TRUE(work.take(picture).ok());
            ++requests;
            if (requests > 500) {
                ADD_FAILURE() << "no end";
                break;
            }
        }
        EXPECT_EQ(work.passes(), requests);
        const auto picture = work.finished();
        EXPECT_TRUE(picture.ok());
        return picture.ok() ? **picture : Image();
    }

    testing::TemporaryFolder folder_;
    BlobStore blobs_{folder_ / "blobs"};
    Image photo_;
};

TEST_F(JobWorkTest, APlainJobIsOneRequest) {
    JobDraft draft = this->draft();
    draft.request.count = 3;
    EXPECT_FALSE(JobWork::needsPasses(draft, kSmall));
    const auto work = prepared(draft, std::nullopt);
    const auto request = work->next();
    ASSERT_TRUE(request.has_value());
    EXPECT_EQ(request->count, 3);
    EXPECT_EQ(request->size, (PixelSize{256, 256}));
    EXPECT_EQ(request->seed, Seed{11});
    EXPECT_TRUE(work->take(made(*request)).ok());
    EXPECT_FALSE(work->next().has_value());
}

TEST_F(JobWorkTest, ASizeOfTheModelsRangeIsOneRequestToo) {
    JobDraft draft = this->draft();
    draft.size = {296, 256};
    EXPECT_FALSE(JobWork::needsPasses(draft, kSmall));
    EXPECT_EQ(prepared(draft, std::nullopt)->next()->size, (PixelSize{296, 256}));
}

TEST_F(JobWorkTest, PicturesComeBackIntoTheRequest) {
    JobDraft draft = this->draft();
    Image init({64, 64}, PixelFormat::Rgb8);
    init.bytes()[5] = 77;
    Image mask({64, 64}, PixelFormat::Gray8);
    mask.bytes()[9] = 255;
    draft.pictures.init = stored(init);
    draft.pictures.mask = stored(mask);
    draft.request.controls.push_back({"sketch", nullptr});
    draft.pictures.controls = {stored(init)};
    const auto request = *prepared(draft, std::nullopt)->next();
    EXPECT_EQ(*request.init, init);
    EXPECT_EQ(*request.mask, mask);
    EXPECT_EQ(*request.controls.front().image, init);
    EXPECT_EQ(request.controls.front().mask, nullptr);
}

TEST_F(JobWorkTest, SaysWhichPictureIsGone) {
    JobDraft draft = this->draft();
    draft.pictures.init = std::string(64, 'a');
    EXPECT_EQ(JobWork::prepare(draft, blobs_, kSmall, std::nullopt).error().code,
              ErrorCode::JobPictureMissing);
    draft.pictures.init = "../../etc/passwd";
    EXPECT_EQ(JobWork::prepare(draft, blobs_, kSmall, std::nullopt).error().code,
              ErrorCode::JobPictureMissing);
}

TEST_F(JobWorkTest, SaysWhatTheRequestLacks) {
    JobDraft draft = this->draft();
    draft.request.prompt = "";
    EXPECT_EQ(JobWork::prepare(draft, blobs_, kSmall, 0).error().code, ErrorCode::EmptyPrompt);
}

TEST_F(JobWorkTest, ALargePictureIsMadeAtTheModelsSizeThenInTiles) {
    JobDraft draft = this->draft();
    draft.size = {801, 603};
    draft.request.count = 4;
    EXPECT_TRUE(JobWork::needsPasses(draft, kSmall));
    const auto work = prepared(draft, 2);
    const auto first = work->next();
    ASSERT_TRUE(first.has_value());
    EXPECT_EQ(first->seed, Seed{13}) << "seed of the third picture";
    EXPECT_EQ(first->count, 1);
    EXPECT_LE(first->size.area(), resolutionRange(kSmall).mostArea);
    EXPECT_GT(work->passes(), 4);
    EXPECT_EQ(finished(*work).size(), (PixelSize{801, 603}));
}

TEST_F(JobWorkTest, OutsideOfTheMaskALargePictureStaysAsItIs) {
    JobDraft draft = this->draft();
    Image init({700, 520}, PixelFormat::Rgb8);
    std::mt19937 random(3);
    for (std::uint8_t& value : init.bytes()) {
        value = static_cast<std::uint8_t>(random());
    }
    Image mask({700, 520}, PixelFormat::Gray8);
    for (int y = 100; y < 300; ++y) {
        std::fill_n(mask.pixel(150, y), 200, std::uint8_t{255});
    }
    draft.pictures.init = stored(init);
    draft.pictures.mask = stored(mask);
    draft.request.strength = 0.8;
    draft.size = {700, 520};
    const auto work = prepared(draft, 0);
    const Image picture = finished(*work);
    const int feather = draft.request.maskFeather;
    int changed = 0;
    for (int y = 0; y < 520; ++y) {
        for (int x = 0; x < 700; ++x) {
            const bool same =
                std::equal(init.pixel(x, y), init.pixel(x, y) + 3, picture.pixel(x, y));
            changed += same ? 0 : 1;
            const bool outside = x < 150 - feather - 1 || x > 350 + feather + 1 ||
                                 y < 100 - feather - 1 || y > 300 + feather + 1;
            if (outside) {
                ASSERT_TRUE(same) << x << ' ' << y;
            }
        }
    }
    EXPECT_GT(changed, 30'000);
}

TEST_F(JobWorkTest, AProductKeepsItsPixelsInTheFinishedPicture) {
    for (const PixelSize size : {PixelSize{256, 256}, PixelSize{640, 512}}) {
        const JobDraft draft = productDraft(size);
        EXPECT_TRUE(JobWork::needsPasses(draft, kSmall));
        const auto work = prepared(draft, 0);
        const auto first = *work->next();
        ASSERT_NE(first.mask, nullptr);
        EXPECT_EQ(first.strength, 1);
        EXPECT_EQ(first.init->size(), first.size);
        EXPECT_FALSE(first.pasteBack);
        EXPECT_EQ(*first.mask->pixel(2, 2), 255);
        const Image picture = finished(*work);
        ASSERT_EQ(picture.size(), size);
        const PlacedProduct product =
            placed(*cutOutProduct(photo_, "bottle"), size, *draft.product);
        int opaque = 0;
        for (int y = 0; y < size.height; ++y) {
            for (int x = 0; x < size.width; ++x) {
                const std::uint8_t* const own = product.picture.pixel(x, y);
                if (own[3] == 255) {
                    ++opaque;
                    ASSERT_TRUE(std::equal(own, own + 3, picture.pixel(x, y))) << x << ' ' << y;
                }
            }
        }
        EXPECT_GT(opaque, 1500);
    }
}

TEST_F(JobWorkTest, AProductsMaskByTheUserCounts) {
    JobDraft draft = productDraft({256, 256});
    Image mask({300, 300}, PixelFormat::Gray8);
    for (int y = 40; y < 90; ++y) {
        std::fill_n(mask.pixel(40, y), 50, std::uint8_t{255});
    }
    draft.product->mask = stored(mask);
    const auto work = prepared(draft, 0);
    const Image picture = finished(*work);
    const PlacedProduct product =
        placed(*cutOutProduct(photo_, mask, "bottle"), {256, 256}, *draft.product);
    const int x = product.box.x + product.box.width / 2;
    const int y = product.box.y + product.box.height / 2;
    EXPECT_TRUE(std::equal(product.picture.pixel(x, y), product.picture.pixel(x, y) + 3,
                           picture.pixel(x, y)));
}

TEST_F(JobWorkTest, AProductThatCannotBeFoundIsNamed) {
    JobDraft draft = productDraft({256, 256});
    Image plain({200, 200}, PixelFormat::Rgb8);
    std::ranges::fill(plain.bytes(), std::uint8_t{252});
    draft.product->photo = stored(plain);
    EXPECT_EQ(JobWork::prepare(draft, blobs_, kSmall, 0).error(),
              makeError(ErrorCode::ProductNotFound, "bottle"));
    draft.product->scale = 9;
    EXPECT_EQ(JobWork::prepare(draft, blobs_, kSmall, 0).error().code, ErrorCode::ValueOutOfRange);
}

TEST_F(JobWorkTest, ASizeThatNoPictureCanHaveIsRefused) {
    JobDraft draft = this->draft();
    for (const PixelSize size :
         {PixelSize{100'000, 100'000}, PixelSize{1024, 8}, PixelSize{512, -4}}) {
        draft.size = size;
        EXPECT_EQ(JobWork::prepare(draft, blobs_, kSmall, 0).error().code,
                  ErrorCode::ValueOutOfRange);
    }
}

TEST_F(JobWorkTest, AFinishedPictureNeedsEveryPass) {
    const auto work = prepared(productDraft({512, 512}), 0);
    EXPECT_FALSE(work->finished().ok());
    EXPECT_FALSE(work->take(nullptr).ok());
    EXPECT_TRUE(work->take(made(*work->next())).ok());
    EXPECT_FALSE(work->finished().ok());
}

TEST_F(JobWorkTest, OnePhotoIsCutOutOnceForManyScenes) {
    const JobDraft draft = productDraft({256, 256});
    CutoutCache cache;
    const auto first = cache.cutout(*draft.product, blobs_, "bottle");
    ProductScene other = *draft.product;
    other.scale = 0.3;
    const auto second = cache.cutout(other, blobs_, "bottle");
    ASSERT_TRUE(first.ok() && second.ok());
    EXPECT_EQ(first->get(), second->get());
}

}  // namespace
}  // namespace gouache
