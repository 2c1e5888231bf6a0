// What a server offers, before anything is loaded, and whole repositories.

#include "backends/remote/download/file_digest.h"
#include "tests/unit/remote/download_fixture.h"

namespace gouache::remote {
namespace {

namespace fs = std::filesystem;

class Look : public Download {
  protected:
    Result<DownloadPlan> look(const std::string& text) {
        // Addresses on the hub itself would be taken for its pages.
        const auto source = parseDownloadSource(text, "https://hub.example");
        EXPECT_TRUE(source.ok());
        return downloader()->look(*source, {});
    }
};

TEST_F(Look, TellsNameAndSizeOfAFile) {
    host_.put("/get/123?type=Model",
              {content_,
               "\"1\"",
               {{"Content-Disposition", "attachment; filename=\"ink.safetensors\""}},
               true});
    const auto plan = look(host_.url("/get/123?type=Model"));
    ASSERT_TRUE(plan.ok()) << englishSentence(plan.error());
    EXPECT_EQ(plan->title, "ink");
    EXPECT_EQ(plan->files[0].name, "ink.safetensors");
    EXPECT_EQ(plan->totalBytes(), content_.size());
    EXPECT_FALSE(plan->isFolder);
}

TEST_F(Look, DoesNotLoadWhereTheServerKnowsNoRanges) {
    host_.put("/big.safetensors", {std::string(50'000'000, 'x'), "", {}, false});
    const auto start = std::chrono::steady_clock::now();
    const auto plan = look(host_.url("/big.safetensors"));
    ASSERT_TRUE(plan.ok()) << englishSentence(plan.error());
    EXPECT_EQ(plan->totalBytes(), 50'000'000U);
    EXPECT_LT(std::chrono::steady_clock::now() - start, std::chrono::seconds(5));
}

TEST_F(Look, FollowsRedirectsButNotForEver) {
    host_.put("/there.safetensors", {content_, "\"1\"", {}, true});
    host_.failNext("/here.safetensors", [&](const HttpRequest&, HttpConnection& connection) {
        connection.answer(302,
                          {{"Location", host_.url("/there.safetensors")},
                           {"X-Linked-Etag", '"' + std::string(64, 'a') + '"'}},
                          "");
    });
    const auto plan = look(host_.url("/here.safetensors"));
    ASSERT_TRUE(plan.ok()) << englishSentence(plan.error());
    EXPECT_EQ(plan->files[0].size, content_.size());
    EXPECT_EQ(plan->files[0].sha256, std::string(64, 'a'));
    for (int i = 0; i < 30; ++i) {
        host_.failNext("/loop.safetensors", [&](const HttpRequest&, HttpConnection& connection) {
            connection.answer(302, {{"Location", host_.url("/loop.safetensors")}}, "");
        });
    }
    EXPECT_EQ(look(host_.url("/loop.safetensors")).error().code, ErrorCode::DownloadFailed);
    host_.failNext("/ftp.safetensors", [&](const HttpRequest&, HttpConnection& connection) {
        connection.answer(302, {{"Location", "file:///etc/passwd"}}, "");
    });
    EXPECT_EQ(look(host_.url("/ftp.safetensors")).error().code, ErrorCode::DownloadFailed);
}

TEST_F(Look, RefusesPagesPicklesAndHostileNames) {
    host_.put("/page", {"<html>", "", {{"Content-Type", "text/html"}}, true});
    EXPECT_EQ(look(host_.url("/page")).error().code, ErrorCode::DownloadFailed);
    host_.put("/old.ckpt", {"x", "", {}, true});
    EXPECT_EQ(look(host_.url("/old.ckpt")).error().code, ErrorCode::PickleRefused);
    host_.put("/x", {"x",
                     "",
                     {{"Content-Disposition", "attachment; filename=\"../../evil.safetensors\""}},
                     true});
    EXPECT_EQ(look(host_.url("/x"))->files[0].name, "evil.safetensors");
    host_.put("/y", {"x", "", {{"Content-Disposition", "attachment; filename=\"..\""}}, true});
    EXPECT_EQ(look(host_.url("/y"))->files[0].name, "model.safetensors");
    EXPECT_EQ(look(host_.url("/none.safetensors")).error().code, ErrorCode::DownloadFailed);
}

TEST_F(Look, TakesARepositoryWithItsTokenForItselfAlone) {
    // Its files are on another host, which must not see the token.
    FileHost storage;
    const std::string digest = *sha256Of(folder_.write("digest", content_), {});
    storage.put("/blob", {content_, "\"1\"", {}, true});
    host_.put(
        "/api/models/artist/ink/revision/main?blobs=true",
        {R"({"sha":"c0ffee","cardData":{"license":"mit"},"siblings":[{"rfilename":"ink.safetensors","size":)" +
             std::to_string(content_.size()) + R"(,"lfs":{"sha256":")" + digest + R"("}}]})",
         "",
         {},
         true});
    host_.failNext("/artist/ink/resolve/c0ffee/ink.safetensors",
                   [&](const HttpRequest&, HttpConnection& connection) {
                       connection.answer(302, {{"Location", storage.url("/blob")}}, "");
                   });
    const auto source = parseDownloadSource("hf:artist/ink", host_.server().origin());
    const auto loader = downloader("secret-token");
    const auto plan = loader->look(*source, {});
    ASSERT_TRUE(plan.ok()) << englishSentence(plan.error());
    EXPECT_EQ(plan->licence, "mit");
    const auto model = observer_->wait(loader->start(*plan, observer_));
    ASSERT_TRUE(model.ok()) << englishSentence(model.error());
    EXPECT_TRUE(testing::contentOf(*model) == content_);
    EXPECT_EQ(
        host_.requests("/artist/ink/resolve/c0ffee/ink.safetensors")[0].header("authorization"),
        "Bearer secret-token");
    ASSERT_EQ(storage.requests("/blob").size(), 1U);
    EXPECT_EQ(storage.requests("/blob")[0].header("authorization"), "");
    const std::string note = testing::contentOf(folder_ / "models/loras/ink.gouache.json");
    EXPECT_NE(note.find("hf:artist/ink"), std::string::npos);
    EXPECT_EQ(note.find("secret"), std::string::npos);
}

TEST_F(Look, TakesAWholeFolder) {
    const std::string config =
        R"({"_class_name":"ControlNetModel","in_channels":4,"cross_attention_dim":768})";
    host_.put("/api/models/artist/edges/revision/main?blobs=true",
              {R"({"sha":"c0ffee","siblings":[{"rfilename":"config.json","size":)" +
                   std::to_string(config.size()) +
                   R"(},{"rfilename":"diffusion_pytorch_model.safetensors","size":)" +
                   std::to_string(content_.size()) + "}]}",
               "",
               {},
               true});
    host_.put("/artist/edges/resolve/c0ffee/config.json", {config, "\"1\"", {}, true});
    host_.put("/artist/edges/resolve/c0ffee/diffusion_pytorch_model.safetensors",
              {content_, "\"1\"", {}, true});
    const auto plan = look("hf:artist/edges");
    ASSERT_TRUE(plan.ok()) << englishSentence(plan.error());
    const auto model = load(*plan);
    ASSERT_TRUE(model.ok()) << englishSentence(model.error());
    EXPECT_EQ(*model, folder_ / "models/controlnet/edges");
    EXPECT_EQ(testing::contentOf(*model / "config.json"), config);
    EXPECT_FALSE(fs::exists(*model / "config.json.state"));
}

TEST_F(Look, StopsWhenAsked) {
    std::stop_source stop;
    stop.request_stop();
    const DownloadSource source{host_.url("/a.safetensors"), "", "", ""};
    EXPECT_EQ(downloader()->look(source, stop.get_token()).error().code, ErrorCode::Cancelled);
}

}  // namespace
}  // namespace gouache::remote
