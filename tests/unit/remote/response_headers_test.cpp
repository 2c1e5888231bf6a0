#include "backends/remote/http/response_headers.h"

#include <gtest/gtest.h>

namespace gouache::remote {
namespace {

TEST(ContentRange, IsReadStrictly) {
    const auto range = parseContentRange("bytes 5-9/10");
    ASSERT_TRUE(range);
    EXPECT_EQ(range->first, 5U);
    EXPECT_EQ(range->total, 10U);
    EXPECT_EQ(parseContentRange("Bytes 0-0/*")->total, std::nullopt);
    EXPECT_EQ(parseContentRange("bytes */7")->first, std::nullopt);
    EXPECT_EQ(parseContentRange("bytes */7")->total, 7U);
    for (const char* text :
         {"", "bytes", "bytes 5", "bytes 9-5/10", "bytes -5/10", "bytes 5-/10", "items 5-9/10",
          "bytes 5-9/ten", "bytes 5-99999999999999999999999/1"}) {
        EXPECT_FALSE(parseContentRange(text)) << text;
    }
}

TEST(FileName, IsReadFromContentDisposition) {
    EXPECT_EQ(fileNameOf("attachment; filename=ink.safetensors"), "ink.safetensors");
    EXPECT_EQ(fileNameOf(R"(attachment; filename="a; b\"c.safetensors")"), "a; b\"c.safetensors");
    EXPECT_EQ(fileNameOf("attachment; filename=\"x\"; filename*=UTF-8''%E5%A2%A8.safetensors"),
              "墨.safetensors");
    EXPECT_EQ(fileNameOf("inline"), "");
    EXPECT_EQ(fileNameOf(""), "");
}

TEST(ResponseHeaders, ForgetARedirectsButKeepItsHash) {
    ResponseHeaders headers;
    for (const char* line :
         {"HTTP/1.1 302 Found\r\n", "ETag: \"first\"\r\n", "X-Linked-Etag: \"ABC\"\r\n",
          "Content-Length: 5\r\n", "\r\n", "HTTP/2 200\r\n", "etag: W/\"weak\"\r\n",
          "Content-Type: Text/HTML; charset=utf-8\r\n", "Retry-After: 7\r\n", "odd line\r\n"}) {
        headers.add(line);
    }
    EXPECT_EQ(headers.etag, "");
    EXPECT_EQ(headers.linkedHash, "abc");
    EXPECT_EQ(headers.length, std::nullopt);
    EXPECT_EQ(headers.contentType, "text/html");
    EXPECT_EQ(headers.retryAfter, 7);
    headers.add("Retry-After: 86400");
    EXPECT_EQ(headers.retryAfter, 300) << "no server keeps us waiting for a day";
}

}  // namespace
}  // namespace gouache::remote
