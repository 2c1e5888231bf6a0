#include "core/download/download_source.h"

#include <gtest/gtest.h>

namespace gouache {
namespace {

constexpr const char* kHub = "https://hub.example";

DownloadSource parsed(const std::string& text) {
    const auto source = parseDownloadSource(text, kHub);
    EXPECT_TRUE(source.ok()) << text << ": "
                             << (source.ok() ? "" : englishSentence(source.error()));
    return source.ok() ? *source : DownloadSource{};
}

TEST(DownloadSource, ReadsRepositories) {
    EXPECT_EQ(parsed("hf:owner/name"), (DownloadSource{"", "owner/name", "main", ""}));
    EXPECT_EQ(parsed("  HF:owner/na.me_2/ "), (DownloadSource{"", "owner/na.me_2", "main", ""}));
    EXPECT_EQ(parsed("hf:owner/name@v1.0"), (DownloadSource{"", "owner/name", "v1.0", ""}));
    EXPECT_EQ(parsed("hf:owner/name@fp16/a/b.safetensors"),
              (DownloadSource{"", "owner/name", "fp16", "a/b.safetensors"}));
}

TEST(DownloadSource, UnderstandsTheHubsPages) {
    const DownloadSource whole{"", "owner/name", "main", ""};
    const DownloadSource file{"", "owner/name", "abc", "sub/x y.safetensors"};
    EXPECT_EQ(parsed("https://hub.example/owner/name"), whole);
    EXPECT_EQ(parsed("https://HUB.example/owner/name/tree/main?x=1"), whole);
    EXPECT_EQ(parsed("https://hub.example/owner/name/blob/abc/sub/x%20y.safetensors"), file);
    EXPECT_EQ(
        parsed("https://hub.example/owner/name/resolve/abc/sub/x%20y.safetensors?download=true"),
        file);
}

TEST(DownloadSource, KeepsOtherAddresses) {
    EXPECT_EQ(parsed("https://models.example/a.safetensors?token=secret#top").url,
              "https://models.example/a.safetensors?token=secret");
    EXPECT_EQ(parsed("http://127.0.0.1:8000/a").url, "http://127.0.0.1:8000/a");
    EXPECT_EQ(parsed("http://localhost/a").url, "http://localhost/a");
    EXPECT_EQ(displayText(parsed("https://models.example/a?token=secret")),
              "https://models.example/a");
    EXPECT_EQ(displayText(parsed("hf:o/n@r/f.safetensors")), "hf:o/n@r/f.safetensors");
}

TEST(DownloadSource, RefusesWhatIsNoneOrUnsafe) {
    for (const char* text : {"",
                             "name",
                             "owner/name",
                             "hf:",
                             "hf:owner",
                             "hf:owner/na me",
                             "hf:../name",
                             "hf:owner/name/../../x",
                             "hf:owner/name/a\\b",
                             "hf:owner/name@",
                             "hf:owner//name",
                             "ftp://models.example/a",
                             "file:///etc/passwd",
                             "http://models.example/a",
                             "http://127.0.0.1.evil.example/a",
                             "http://localhost.evil.example/a",
                             "https://",
                             "https://user:password@models.example/a",
                             "https://models.example/a b",
                             "https://hub.example/owner/name/blob/main/%2e%2e/x.safetensors",
                             "https://hub.example/owner/name/blob/main/%zz",
                             "https://models.example/\xff"}) {
        const auto source = parseDownloadSource(text, kHub);
        ASSERT_FALSE(source.ok()) << text;
        EXPECT_EQ(source.error().code, ErrorCode::BadAddress) << text;
    }
    EXPECT_FALSE(parseDownloadSource("https://m.example/" + std::string(10'000, 'a'), kHub).ok());
}

TEST(DownloadSource, WritesTheHubsAddresses) {
    EXPECT_EQ(hubListingUrl({"", "o/n", "refs/pr/1", ""}, kHub),
              "https://hub.example/api/models/o/n/revision/refs/pr/1?blobs=true");
    EXPECT_EQ(hubFileUrl("o/n", "abc", "a b#?.safetensors", kHub),
              "https://hub.example/o/n/resolve/abc/a%20b%23%3F.safetensors");
    EXPECT_EQ(originOf("HTTPS://Hub.Example:8443/x?y"), "https://hub.example:8443");
    EXPECT_EQ(originOf("nothing"), "");
}

TEST(SafeRelativePath, IsAskedOfEveryName) {
    EXPECT_TRUE(isSafeRelativePath("unet/diffusion_pytorch_model.safetensors"));
    EXPECT_TRUE(isSafeRelativePath("模型.safetensors"));
    for (const char* path :
         {"", "/a", "a/", "a//b", "..", "a/../b", "./a", "a\\b", "c:d", "a\nb"}) {
        EXPECT_FALSE(isSafeRelativePath(path)) << path;
    }
}

}  // namespace
}  // namespace gouache
