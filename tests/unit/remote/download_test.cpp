// Downloads from a server with every fault that servers and lines have.

#include <thread>

#include "backends/remote/download/file_digest.h"
#include "tests/unit/remote/download_fixture.h"

namespace gouache::remote {
namespace {

namespace fs = std::filesystem;
const std::string kPath = "/ink.safetensors";

/// Sends the head and `count` bytes, then breaks the line.
FileHost::Fault breakAfter(const std::string& content, std::size_t count,
                           const std::string& etag = "\"1\"") {
    return [=](const HttpRequest& request, HttpConnection& connection) {
        FileHost::answerWith({content, etag, {}, true}, request, connection, count);
        // What is not read yet is lost with a reset.
        std::this_thread::sleep_for(std::chrono::milliseconds(50));
        connection.reset();
    };
}

std::string digestOf(const TemporaryFolder& folder, const std::string& content) {
    return *sha256Of(folder.write("digest", content), {});
}

TEST(FileDigest, IsSha256) {
    const TemporaryFolder folder;
    EXPECT_EQ(digestOf(folder, "abc"),
              "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    EXPECT_EQ(digestOf(folder, ""),
              "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
    EXPECT_FALSE(sha256Of(folder / "none", {}).ok());
}

TEST_F(Download, LoadsAndTellsProgress) {
    host_.put(kPath, {content_, "\"1\"", {}, true});
    expectLoads(plan(digestOf(folder_, content_), content_.size()));
    const auto progress = observer_->progress();
    ASSERT_FALSE(progress.empty());
    EXPECT_EQ(progress.back().total, content_.size());
    EXPECT_EQ(host_.requests(kPath).size(), 1U);
    EXPECT_EQ(host_.requests(kPath)[0].header("range"), "");
    const std::string note = testing::contentOf(folder_ / "models/loras/ink.gouache.json");
    EXPECT_NE(note.find(host_.url(kPath)), std::string::npos);
    EXPECT_NE(note.find(digestOf(folder_, content_)), std::string::npos);
}

TEST_F(Download, GoesOnWhereTheLineBroke) {
    host_.put(kPath, {content_, "\"1\"", {}, true});
    host_.failNext(kPath, breakAfter(content_, 100'000));
    host_.failNext(kPath, breakAfter(content_, 200'000));
    expectLoads(plan());
    const auto requests = host_.requests(kPath);
    ASSERT_EQ(requests.size(), 3U);
    EXPECT_TRUE(requests[1].header("range").starts_with("bytes="));
    EXPECT_EQ(requests[1].header("if-range"), "\"1\"");
    EXPECT_NE(requests[2].header("range"), "bytes=0-");
}

TEST_F(Download, EndsOnlyWhenAllBytesAreThere) {
    host_.put(kPath, {content_, "\"1\"", {}, true});
    // An orderly close, but too early.
    host_.failNext(kPath, [&](const HttpRequest& request, HttpConnection& connection) {
        FileHost::answerWith({content_, "\"1\"", {}, true}, request, connection, 5'000);
    });
    expectLoads(plan("", content_.size()));
}

TEST_F(Download, StartsAnewWhereTheFileChanged) {
    host_.put(kPath, {content_, "\"new\"", {}, true});
    const std::string old(content_.size(), 'x');
    host_.failNext(kPath, breakAfter(old, 100'000, "\"old\""));
    expectLoads(plan());
}

TEST_F(Download, StartsAnewWhereTheServerKnowsNoRanges) {
    host_.put(kPath, {content_, "\"1\"", {}, false});
    host_.failNext(kPath, breakAfter(content_, 100'000));
    expectLoads(plan());
}

TEST_F(Download, DoesNotBelieveAWrongRange) {
    host_.put(kPath, {content_, "\"1\"", {}, true});
    host_.failNext(kPath, breakAfter(content_, 100'000));
    host_.failNext(kPath, [&](const HttpRequest&, HttpConnection& connection) {
        connection.answer(206, {{"Content-Range", "bytes 7-9/" + std::to_string(content_.size())}},
                          "abc");
    });
    host_.failNext(kPath, [&](const HttpRequest&, HttpConnection& connection) {
        connection.answer(206, {}, "without saying which part");
    });
    expectLoads(plan());
}

TEST_F(Download, GoesOnAfterAStartOfTheProgram) {
    host_.put(kPath, {content_, "\"1\"", {}, true});
    for (int i = 0; i < 4; ++i) {
        host_.failNext(kPath, breakAfter(content_, i == 0 ? 250'000 : 0));
    }
    EXPECT_EQ(errorOf(plan()), ErrorCode::DownloadFailed);
    expectLoads(plan());
    EXPECT_EQ(host_.requests(kPath).back().header("if-range"), "\"1\"");
}

TEST_F(Download, WaitsWhenTheServerIsBusy) {
    host_.put(kPath, {content_, "\"1\"", {}, true});
    for (const int status : {503, 429, 500}) {
        host_.failNext(kPath, [status](const HttpRequest&, HttpConnection& connection) {
            connection.answer(status, {{"Retry-After", status == 429 ? "1" : "0"}}, "busy");
        });
    }
    const auto start = std::chrono::steady_clock::now();
    expectLoads(plan());
    EXPECT_GE(std::chrono::steady_clock::now() - start, std::chrono::seconds(1));
}

TEST_F(Download, GivesUpOnAServerThatStaysSilent) {
    const auto silent = [](const HttpRequest& request, HttpConnection& connection) {
        FileHost::answerWith({std::string(100'000, 'x'), "\"1\"", {}, true}, request, connection,
                             10);
        std::this_thread::sleep_for(std::chrono::seconds(4));
    };
    for (int i = 0; i < 2; ++i) {
        host_.failNext(kPath, silent);
    }
    host_.put(kPath, {content_, "\"2\"", {}, true});
    expectLoads(plan());
}

TEST_F(Download, StopsTryingAfterAFewTimesInVain) {
    for (int i = 0; i < 20; ++i) {
        host_.failNext(kPath, [](const HttpRequest&, HttpConnection& connection) {
            connection.answer(502, {}, "");
        });
    }
    EXPECT_EQ(errorOf(plan()), ErrorCode::DownloadFailed);
    EXPECT_EQ(host_.requests(kPath).size(), 4U);
}

TEST_F(Download, ThrowsADamagedFileAway) {
    std::string damaged = content_;
    damaged[damaged.size() / 2] = static_cast<char>(damaged[damaged.size() / 2] ^ 1);
    host_.put(kPath, {damaged, "\"1\"", {}, true});
    EXPECT_EQ(errorOf(plan(digestOf(folder_, content_), content_.size())),
              ErrorCode::DownloadDamaged);
    EXPECT_FALSE(fs::exists(folder_ / "models/loras/ink.safetensors"));
    EXPECT_EQ(host_.requests(kPath).size(), 1U);
}

TEST_F(Download, LoadsAgainWhatWasPutTogetherOfTwoFiles) {
    // The server keeps the ETag though the bytes changed.
    host_.put(kPath, {content_, "\"1\"", {}, true});
    host_.failNext(kPath, breakAfter(std::string(content_.size(), 'x'), 100'000));
    expectLoads(plan(digestOf(folder_, content_), content_.size()));
}

TEST_F(Download, RefusesMoreThanWasAnnounced) {
    host_.put(kPath, {content_ + "more", "\"1\"", {}, true});
    EXPECT_EQ(errorOf(plan("", content_.size())), ErrorCode::DownloadFailed);
    EXPECT_FALSE(fs::exists(folder_ / "models/loras/ink.safetensors"));
}

TEST_F(Download, RefusesWhatIsNoModel) {
    host_.put(kPath, {"<html>log in</html>", "\"1\"", {{"Content-Type", "text/html"}}, true});
    EXPECT_EQ(errorOf(plan()), ErrorCode::DownloadFailed);
    EXPECT_EQ(host_.requests(kPath).size(), 1U) << "a page does not become a file by asking again";
    host_.put(kPath, {"not safetensors", "\"1\"", {}, true});
    EXPECT_EQ(errorOf(plan()), ErrorCode::BadWeights);
    EXPECT_TRUE(fs::is_empty(folder_ / "models/.partial"));
    host_.put(kPath, {std::string("\x80\x02}q\x00", 5), "\"1\"", {}, true});
    EXPECT_EQ(errorOf(plan()), ErrorCode::PickleRefused);
}

TEST_F(Download, SaysWhyItMayNot) {
    for (const int status : {401, 403}) {
        host_.failNext(kPath, [status](const HttpRequest&, HttpConnection& connection) {
            connection.answer(status, {}, "no");
        });
        EXPECT_EQ(errorOf(plan()), ErrorCode::DownloadRefused) << status;
    }
    EXPECT_EQ(errorOf(plan()), ErrorCode::DownloadFailed);  // 404
}

TEST_F(Download, AsksTheDiskFirst) {
    host_.put(kPath, {content_, "\"1\"", {}, true});
    EXPECT_EQ(errorOf(plan("", std::uint64_t{1} << 60U)), ErrorCode::DiskFull);
    EXPECT_TRUE(host_.requests(kPath).empty());
}

TEST_F(Download, PausesAndGoesOn) {
    host_.put(kPath, {content_, "\"1\"", {}, true});
    const auto slow = [&](const HttpRequest& request, HttpConnection& connection) {
        FileHost::answerWith({content_, "\"1\"", {}, true}, request, connection, 300'000);
        std::this_thread::sleep_for(std::chrono::seconds(1));
    };
    host_.failNext(kPath, slow);
    {
        const auto loader = downloader();
        const DownloadId id = loader->start(plan(), observer_);
        ASSERT_TRUE(observer_->waitFor([](const auto& p) { return p.done >= 300'000; }));
        loader->cancel(id, false);
        EXPECT_EQ(observer_->wait(id).error().code, ErrorCode::Cancelled);
    }
    expectLoads(plan());
    EXPECT_EQ(host_.requests(kPath).back().header("range"), "bytes=300000-");

    host_.failNext(kPath, slow);
    const auto loader = downloader();
    observer_ = std::make_shared<RecordingDownloads>();
    const DownloadId id = loader->start(plan(), observer_);
    ASSERT_TRUE(observer_->waitFor([](const auto& p) { return p.done >= 300'000; }));
    loader->cancel(id, true);
    EXPECT_EQ(observer_->wait(id).error().code, ErrorCode::Cancelled);
    EXPECT_TRUE(fs::is_empty(folder_ / "models/.partial"));
}

TEST_F(Download, ManyRunOneAfterAnother) {
    const auto loader = downloader();
    std::vector<DownloadId> ids;
    for (int i = 0; i < 6; ++i) {
        const std::string path = "/" + std::to_string(i) + ".safetensors";
        host_.put(path, {content_, "\"1\"", {}, true});
        DownloadPlan one = plan();
        one.source.url = one.files[0].url = host_.url(path);
        one.files[0].name = path.substr(1);
        ids.push_back(loader->start(one, observer_));
    }
    for (const DownloadId id : ids) {
        EXPECT_TRUE(observer_->wait(id).ok());
    }
    EXPECT_TRUE(fs::exists(folder_ / "models/loras/5.safetensors"));
}

TEST_F(Download, LeavingEndsThem) {
    host_.failNext(kPath, [&](const HttpRequest& request, HttpConnection& connection) {
        FileHost::answerWith({content_, "\"1\"", {}, true}, request, connection, 1'000);
        std::this_thread::sleep_for(std::chrono::seconds(1));
    });
    DownloadId id = 0;
    {
        const auto loader = downloader();
        id = loader->start(plan(), observer_);
        ASSERT_TRUE(observer_->waitFor([](const auto& p) { return p.done > 0; }));
    }
    EXPECT_EQ(observer_->wait(id).error().code, ErrorCode::Cancelled);
}

}  // namespace
}  // namespace gouache::remote
