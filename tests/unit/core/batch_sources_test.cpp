// What can be dropped: pictures, folders, tables, lists.

#include <gmock/gmock.h>

#include "core/batch/product_masks.h"
#include "core/jobs/output_name.h"
#include "tests/unit/core/batch_support.h"

namespace gouache {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;
using Strings = std::vector<std::string>;
using PictureUse = BatchOptions::PictureUse;

class BatchSourcesTest : public testing::BatchFixture {
  protected:
    Strings titles(const BatchPlan& plan) const {
        Strings all;
        for (const BatchRow& row : plan.rows) {
            all.push_back(row.title);
        }
        return all;
    }
};

TEST_F(BatchSourcesTest, folderGivesItsPicturesInNaturalOrder) {
    for (const char* name : {"in/img10.png", "in/img2.png", "in/sub/IMG1.jpg", "in/a.webp"}) {
        picture(name);
    }
    folder_.write("in/notes.txt", "not a prompt here");
    folder_.write("in/.hidden.png", "x");
    folder_.write("in/.git/b.png", "x");
    options_.form.prompt = "a shoe";
    const BatchPlan made = plan({folder_ / "in/"});
    EXPECT_THAT(titles(made), ElementsAre("a.webp", "img2.png", "img10.png", "IMG1.jpg"));
    EXPECT_EQ(made.name, "in");
    ASSERT_EQ(made.jobs.size(), 4U);
    EXPECT_EQ(made.jobs[1].pictures.init, (folder_ / "in/img2.png").string());
    EXPECT_EQ(made.jobs[1].output.name, "img2");
    EXPECT_EQ(made.jobs[1].output.pattern, kSourceOutputPattern);
    EXPECT_EQ(made.jobs[1].output.index, 2);
    EXPECT_EQ(made.jobs[1].request.prompt, "a shoe");
    EXPECT_TRUE(made.jobs[1].request.seed.has_value());
    EXPECT_EQ(made.pictures, 4);
    EXPECT_GT(made.inputBytes, 0);
    EXPECT_EQ(shownPicture(made.jobs[1]), folder_ / "in/img2.png");
}

TEST_F(BatchSourcesTest, folderWithoutPicturesGivesItsTextsAndNothingTellsSo) {
    folder_.write("in/b.txt", "second");
    folder_.write("in/a.txt", "first\n# not this\n\n");
    EXPECT_EQ(prompts(plan({folder_ / "in"})), (Strings{"first", "second"}));
    std::filesystem::create_directories(folder_ / "empty");
    EXPECT_THAT(problems(plan({folder_ / "empty"})), ElementsAre(HasSubstr("There is nothing in")));
}

TEST_F(BatchSourcesTest, badFilesAreListedAndLeftOut) {
    options_.form.prompt = "x";
    const auto good = picture("good.png");
    const std::string jpeg = testing::contentOf(picture("whole.jpg", {400, 300}, 10));
    const std::string png = testing::contentOf(good);
    const BatchPlan made =
        plan({folder_.write("text.png", "no picture"), folder_ / "missing.png", good,
              folder_.write("half.jpg", jpeg.substr(0, jpeg.size() / 2)),
              folder_.write("half.png", png.substr(0, png.size() / 2)),
              folder_.write("table.xlsx", "PK"), folder_.write("tool.exe", "MZ")});
    EXPECT_EQ(made.jobs.size(), 1U);
    const Strings found = problems(made);
    ASSERT_EQ(found.size(), 6U);
    EXPECT_THAT(found[0], HasSubstr("text.png” is not a picture"));
    EXPECT_THAT(found[1], HasSubstr("There is no file"));
    EXPECT_THAT(found[2], HasSubstr("half.jpg” is not a picture"));
    EXPECT_THAT(found[3], HasSubstr("half.png” is not a picture"));
    EXPECT_THAT(found[4], HasSubstr("save it as CSV"));
    EXPECT_THAT(found[5], HasSubstr("tool.exe” is not a picture"));
}

TEST_F(BatchSourcesTest, masksBelongToTheirPictures) {
    picture("in/shoe.jpg");
    picture("in/shoe_mask.png");
    picture("in/hat.png");
    picture("in/other-mask.png");
    options_.form.prompt = "x";
    const BatchPlan made = plan({folder_ / "in"});
    EXPECT_THAT(titles(made), ElementsAre("hat.png", "other-mask.png", "shoe.jpg"));
    EXPECT_EQ(made.jobs[2].pictures.mask, (folder_ / "in/shoe_mask.png").string());
    EXPECT_EQ(made.jobs[0].pictures.mask, "");
    options_.product.emplace();
    EXPECT_EQ(plan({folder_ / "in"}).jobs[2].product->mask,
              (folder_ / "in/shoe_mask.png").string());
}

TEST_F(BatchSourcesTest, masksThatWereCorrectedComeWithTheirPhotos) {
    options_.masks = folder_ / "masks";
    options_.product.emplace();
    options_.form.prompt = "x";
    const auto photo = picture("shoe.png", {80, 60}, 9);
    picture("other.png", {80, 60}, 10);
    const auto kept = keepProductMask(options_.masks, photo, Image({80, 60}, PixelFormat::Gray8));
    ASSERT_TRUE(kept.ok());
    const BatchPlan made = plan({photo, folder_ / "other.png"});
    EXPECT_EQ(made.jobs.at(0).product->mask, kept->string());
    EXPECT_EQ(made.jobs.at(1).product->mask, "");
    // One beside the photo comes first.
    picture("shoe_mask.png");
    EXPECT_EQ(plan({photo, folder_ / "shoe_mask.png"}).jobs.at(0).product->mask,
              (folder_ / "shoe_mask.png").string());
}

TEST_F(BatchSourcesTest, picturesToChangeKeepTheirShape) {
    options_.form.prompt = "x";
    options_.form.size = {512, 512};
    BatchPlan made = plan({picture("wide.png", {3000, 1500}), picture("tall.png", {90, 160})});
    EXPECT_EQ(made.jobs[0].request.size, (PixelSize{728, 360}));
    EXPECT_EQ(made.jobs[1].request.size, (PixelSize{384, 680}));
    options_.size = {256, 128};
    made = plan({folder_ / "tall.png"});
    EXPECT_EQ(made.jobs[0].size, (PixelSize{256, 128}));
}

TEST_F(BatchSourcesTest, productsStandInEachScene) {
    picture("in/red_running-shoe_01.jpg");
    picture("in/IMG_2034.png");
    options_.product.emplace();
    options_.product->shadow = 0.8;
    options_.scenes = {"{product} on moss", "studio photo of {product}, {product} only"};
    const BatchPlan made = plan({folder_ / "in"});
    EXPECT_EQ(prompts(made), (Strings{"product on moss", "studio photo of product, product only",
                                      "red running shoe on moss",
                                      "studio photo of red running shoe, red running shoe only"}));
    EXPECT_EQ(made.jobs[2].product->photo, (folder_ / "in/red_running-shoe_01.jpg").string());
    EXPECT_EQ(made.jobs[2].product->shadow, 0.8);
    EXPECT_EQ(made.jobs[2].pictures.init, "");
    EXPECT_EQ(made.jobs[2].output.name, "red_running-shoe_01");
    EXPECT_THAT(made.jobs[3].title, HasSubstr("studio photo of red"));
}

TEST_F(BatchSourcesTest, aProductsNameIsNoTemplate) {
    options_.product.emplace();
    options_.form.prompt = "{product} on moss";
    EXPECT_EQ(prompts(plan({picture("{a|b} __c__.png")})), (Strings{"{a|b} c on moss"}));
}

TEST_F(BatchSourcesTest, settingsInPicturesMakeThemAgain) {
    GenerationRequest request;
    request.prompt = "a {red|blue} __hat__";
    request.negativePrompt = "blurry";
    request.seed = Seed{77};
    request.steps = 9;
    request.size = {128, 64};
    request.init = std::make_shared<const Image>(testing::plainPicture({32, 32}, 5));
    options_.form.prompt = "the form's";
    options_.form.steps = 50;
    const BatchPlan made = plan(
        {generated("made.png", request), picture("plain.png"), generated("made.jpg", request)});
    ASSERT_EQ(made.jobs.size(), 3U);
    EXPECT_EQ(made.jobs[0].request.prompt, request.prompt);  // nothing in it is chosen again
    EXPECT_EQ(made.jobs[0].request.seed, Seed{77});
    EXPECT_EQ(made.jobs[0].request.steps, 9);
    EXPECT_EQ(made.jobs[0].request.size, (PixelSize{128, 64}));
    EXPECT_EQ(made.jobs[0].request.init, nullptr);
    EXPECT_EQ(made.jobs[1].request.prompt, "the form's");
    EXPECT_NE(made.jobs[1].pictures.init, "");

    BatchPlan stored = made;
    BlobStore blobs(folder_ / "blobs");
    ASSERT_TRUE(storePictures(stored, blobs).ok());
    const auto init = decodeImage(*blobs.read(stored.jobs[0].pictures.init), "init");
    ASSERT_TRUE(init.ok());
    EXPECT_EQ(*init, *request.init);
    EXPECT_EQ(testing::contentOf(blobs.pathOf(stored.jobs[1].pictures.init)),
              testing::contentOf(folder_ / "plain.png"));

    options_.pictureUse = PictureUse::Settings;
    EXPECT_THAT(problems(plan({folder_ / "plain.png"})),
                ElementsAre(HasSubstr("no generation settings")));
    options_.pictureUse = PictureUse::Init;
    EXPECT_EQ(plan({folder_ / "made.png"}).jobs[0].request.prompt, "the form's");
}

TEST_F(BatchSourcesTest, controlPicturesSteer) {
    options_.form.prompt = "x";
    options_.pictureUse = PictureUse::Control;
    EXPECT_THAT(problems(plan({picture("a.png")})), ElementsAre(HasSubstr("names no ControlNet")));
    options_.controlModel = "sketch";
    const BatchPlan made = plan({folder_ / "a.png"});
    ASSERT_EQ(made.jobs.size(), 1U);
    EXPECT_EQ(made.jobs[0].request.controls.at(0).model, "sketch");
    EXPECT_EQ(made.jobs[0].pictures.controls, (Strings{(folder_ / "a.png").string()}));
}

TEST_F(BatchSourcesTest, tablesSayEachRow) {
    picture("photos/a.png", {100, 50});
    const auto table =
        folder_.write("jobs.csv",
                      "Prompt,Negative Prompt,CFG Scale,steps,Seed,image,size,count,Output Name\r\n"
                      "\"a cat, sitting\",dog,7.5,30,5,photos\\a.png,256x128,2,my cat.jpg\r\n"
                      "\r\n"
                      ",,,,,,,,\r\n"
                      "second,,,,-1,,,,\r\n");
    options_.form.guidance = 4;
    const BatchPlan made = plan({table});
    EXPECT_EQ(problems(made), Strings{});
    ASSERT_EQ(made.jobs.size(), 2U);
    const JobDraft& cat = made.jobs[0];
    EXPECT_EQ(cat.request.prompt, "a cat, sitting");
    EXPECT_EQ(cat.request.negativePrompt, "dog");
    EXPECT_EQ(cat.request.guidance, 7.5);
    EXPECT_EQ(cat.request.steps, 30);
    EXPECT_EQ(cat.request.seed, Seed{5});
    EXPECT_EQ(cat.size, (PixelSize{256, 128}));
    EXPECT_EQ(cat.request.count, 2);
    EXPECT_EQ(cat.pictures.init, (folder_ / "photos/a.png").string());
    EXPECT_EQ(cat.output.name, "my cat");
    EXPECT_EQ(cat.output.pattern, "{name}.jpg");
    EXPECT_EQ(made.jobs[1].request.guidance, 4);
    EXPECT_TRUE(made.jobs[1].request.seed.has_value());
    EXPECT_EQ(made.jobs[1].output.index, 3);
    EXPECT_EQ(made.rows[1].line, 5);
    EXPECT_EQ(made.pictures, 3);
}

TEST_F(BatchSourcesTest, badLinesOfTablesAreNamed) {
    picture("a.png");
    const auto table = folder_.write("jobs.csv",
                                     "prompt,steps,image,sampler,promt,shadow,model\n"
                                     "ok,20,a.png,euler,,,\n"
                                     "many,2000,,,,,\n"
                                     "words,many,,,,,\n"
                                     "gone,,b.png,,,,\n"
                                     "name,,,eular,,,\n"
                                     "a,b,c,d,e,f,g,h\n"
                                     ",,,,,,\n"
                                     ",20,,,,,\n"
                                     "scene,,,,,0.5,\n"
                                     "model,,,,,,none\n");
    options_.modelDefaults = [](const std::string& model) -> Result<ModelDefaults> {
        return model == "none"
                   ? Result<ModelDefaults>(makeError(ErrorCode::ModelNotFound, model, "starter"))
                   : ModelDefaults{};
    };
    const BatchPlan made = plan({table});
    EXPECT_EQ(prompts(made), (Strings{"ok"}));
    EXPECT_THAT(
        problems(made),
        ElementsAre(HasSubstr("1: The column “promt” is not known"),
                    HasSubstr("3: steps is 2000, but must be between 1 and 1000"),
                    HasSubstr("4: steps is “many”, but must be a whole number"),
                    HasSubstr("5: There is no file"), HasSubstr("6: There is no sampler"),
                    HasSubstr("7: The line has 8 cells, but there are only 7 columns"),
                    HasSubstr("9: The prompt is empty"), HasSubstr("10: shadow is not supported"),
                    HasSubstr("11: There is no model “none”")));
    EXPECT_THAT(problems(plan({folder_.write("b.csv", "a,b\n1,2\n")})),
                ElementsAre(HasSubstr("names no column that is known")));
    EXPECT_THAT(problems(plan({folder_.write("c.csv", "prompt\n\"open\n")})),
                ElementsAre(HasSubstr("opened in line 2")));
    EXPECT_THAT(problems(plan({folder_.write("d.csv", "prompt\n")})),
                ElementsAre(HasSubstr("There is nothing in")));
}

TEST_F(BatchSourcesTest, tablesComeInManyDialects) {
    const std::string gbk =
        "\xCC\xE1\xCA\xBE\xB4\xCA,\xB2\xBD\xCA\xFD\n\xBA\xEC\xC6\xBB\xB9\xFB,12\n";
    const std::string utf16 =
        std::string("\xFF\xFE", 2) +
        std::string("p\0r\0o\0m\0p\0t\0\t\0s\0t\0e\0p\0s\0\n\0\xA2\x7E\x4C\x88\t\0\x31\0\x33\0",
                    36);
    struct Case {
        const char* name;
        std::string content;
        std::string prompt;
        int steps;
    };
    const Case cases[] = {
        {"excel.csv", "\xEF\xBB\xBFprompt;steps;cfg\r\n\"a; b, c\";11;7,5\r\n", "a; b, c", 11},
        {"sep.csv", "sep=|\nprompt|steps\na, b; c|14\n", "a, b; c", 14},
        {"gbk.csv", gbk, "红苹果", 12},
        {"wide.txt", utf16, "红行", 13},
        {"tabs.tsv", "steps\tprompt\n15\ta \"quoted\" word\n", "a \"quoted\" word", 15},
        {"western.csv",
         "prompt,steps\ncr\xE8me br\xFBl\xE9"
         "e,16\n",
         "crème brûlée", 16},
        {"chinese.csv", "提示词,步数\n红苹果,17.0\n", "红苹果", 17}};
    for (const Case& each : cases) {
        const BatchPlan made = plan({folder_.write(each.name, each.content)});
        ASSERT_EQ(made.jobs.size(), 1U) << each.name;
        EXPECT_EQ(made.jobs[0].request.prompt, each.prompt) << each.name;
        EXPECT_EQ(made.jobs[0].request.steps, each.steps) << each.name;
    }
    EXPECT_EQ(plan({folder_ / "excel.csv"}).jobs[0].request.guidance, 7.5);
    EXPECT_THAT(
        problems(plan({folder_.write("odd.csv", std::string("\xFF\xFE\x00\xD8\x41\x00", 6))})),
        ElementsAre(HasSubstr("encoding")));
}

TEST_F(BatchSourcesTest, listsOfPromptsTakeOptions) {
    const auto list = folder_.write("list.txt",
                                    "first, with commas\r\n# comment\n\n"
                                    "--prompt \"a cat\" --negative_prompt 'a dog' --steps 30 "
                                    "--sampler_name \"DPM++ 2M Karras\"\n"
                                    "--prompt cat --speed 3\n--prompt cat --steps x\n");
    const BatchPlan made = plan({list});
    EXPECT_EQ(prompts(made), (Strings{"first, with commas", "a cat"}));
    EXPECT_EQ(made.jobs[1].request.negativePrompt, "a dog");
    EXPECT_EQ(made.jobs[1].request.steps, 30);
    EXPECT_EQ(made.jobs[1].request.sampler, Sampler::Dpmpp2m);
    EXPECT_EQ(made.jobs[1].request.schedule, Schedule::Karras);
    EXPECT_THAT(problems(made), ElementsAre(HasSubstr("5: There is no field called “--speed”"),
                                            HasSubstr("6: steps is “x”")));
    EXPECT_EQ(made.rows[1].line, 4);
}

TEST_F(BatchSourcesTest, savedSettingsAreOneJob) {
    const auto file =
        folder_.write("made.txt",
                      "a {red|blue} hat\nNegative prompt: dog\nSteps: 12, Sampler: Euler "
                      "a, CFG scale: 3, Seed: 9, Size: 128x192\n");
    const BatchPlan made = plan({file});
    ASSERT_EQ(made.jobs.size(), 1U);
    EXPECT_EQ(made.jobs[0].request.prompt, "a {red|blue} hat");
    EXPECT_EQ(made.jobs[0].request.steps, 12);
    EXPECT_EQ(made.jobs[0].request.seed, Seed{9});
}

TEST_F(BatchSourcesTest, nothingIsReadTwice) {
    const auto file = picture("in/a.png");
    options_.form.prompt = "x";
    const BatchPlan made = plan({file, folder_ / "in", folder_ / "in/../in/a.png"});
    EXPECT_EQ(made.jobs.size(), 1U);
    EXPECT_EQ(made.inputBytes, static_cast<std::int64_t>(std::filesystem::file_size(file)));
    EXPECT_EQ(made.name, "a +2");
}

TEST_F(BatchSourcesTest, theFormAloneIsABatch) {
    options_.form.prompt = "a very long prompt that goes on and on and on";
    options_.count = 40;
    options_.form.seed = Seed{100};
    options_.form.init = std::make_shared<const Image>(testing::plainPicture({32, 32}, 7));
    BatchPlan made = plan({});
    ASSERT_EQ(made.jobs.size(), 3U);
    EXPECT_EQ(made.jobs[0].request.count, kMostPicturesOfAJob);
    EXPECT_EQ(made.jobs[2].request.count, 8);
    EXPECT_EQ(made.jobs[2].request.seed, Seed{132});
    EXPECT_EQ(made.pictures, 40);
    EXPECT_EQ(made.name, "a very long prompt that goes on and on a");
    EXPECT_EQ(made.jobs[0].request.init, nullptr);
    BlobStore blobs(folder_ / "blobs");
    ASSERT_TRUE(storePictures(made, blobs).ok());
    EXPECT_EQ(*decodeImage(*blobs.read(made.jobs[2].pictures.init), "init"),
              testing::plainPicture({32, 32}, 7));
}

TEST_F(BatchSourcesTest, canBeStopped) {
    options_.form.prompt = "x";
    for (int i = 0; i < 5; ++i) {
        picture("in/" + std::to_string(i) + ".png");
    }
    int asked = 0;
    const auto stopped = planBatch({{folder_ / "in"}}, options_, WildcardBook({}),
                                   [&asked](int) { return ++asked < 7; });
    ASSERT_FALSE(stopped.ok());
    EXPECT_EQ(stopped.error().code, ErrorCode::Cancelled);
    EXPECT_EQ(asked, 7);
}

}  // namespace
}  // namespace gouache
