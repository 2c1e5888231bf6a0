#include <gtest/gtest.h>
#include <sys/resource.h>
#include <sys/stat.h>

#include <algorithm>
#include <csignal>
#include <span>

#include "core/base/atomic_file.h"
#include "core/base/base64.h"
#include "core/base/error.h"
#include "core/base/log.h"
#include "core/base/log_forward.h"
#include "core/base/paths.h"
#include "core/base/read_file.h"
#include "core/base/sha256.h"
#include "core/base/units.h"
#include "core/base/utf8.h"
#include "tests/unit/core/temporary_folder.h"

namespace gouache {
namespace {

using testing::bytesOf;
using testing::contentOf;
using testing::EnvironmentVariable;
using testing::TemporaryFolder;

namespace fs = std::filesystem;

TEST(Utf8, WellFormedTextIsTold) {
    EXPECT_TRUE(isValidUtf8(""));
    EXPECT_TRUE(isValidUtf8("a red apple, 红苹果, é, 🍎"));
    EXPECT_FALSE(isValidUtf8("\xC0\xAF"));          // overlong '/'
    EXPECT_FALSE(isValidUtf8("\xE0\x80\xAF"));      // overlong '/'
    EXPECT_FALSE(isValidUtf8("\xED\xA0\x80"));      // surrogate
    EXPECT_FALSE(isValidUtf8("\xF4\x90\x80\x80"));  // above U+10FFFF
    EXPECT_FALSE(isValidUtf8("\xF8\x88\x80\x80\x80"));
    EXPECT_FALSE(isValidUtf8("\xE7\xBA"));  // cut short
    EXPECT_FALSE(isValidUtf8("\x80"));
    EXPECT_EQ(validUtf8Length("ab\xFF"), 2U);
}

TEST(Utf8, IllFormedBytesAreReplacedOneByOne) {
    EXPECT_EQ(sanitizedUtf8("a\xFF\xFE"
                            "b"),
              "a\uFFFD\uFFFD"
              "b");
    EXPECT_EQ(sanitizedUtf8("红"), "红");
}

TEST(Utf8, CodePointsGoThereAndBack) {
    for (const char32_t codePoint : {U'a', U'é', U'红', U'🍎', U'\U0010FFFF'}) {
        std::string text;
        appendUtf8(text, codePoint);
        std::size_t offset = 0;
        EXPECT_EQ(nextCodePoint(text, offset), codePoint);
        EXPECT_EQ(offset, text.size());
    }
    std::string text;
    appendUtf8(text, 0xD800);
    EXPECT_EQ(text, "\uFFFD");
    EXPECT_EQ(latin1ToUtf8("\xE9"), "é");
}

TEST(Utf8, AsciiHelpers) {
    EXPECT_EQ(asciiLower("DPM++ 2M É"), "dpm++ 2m É");
    EXPECT_EQ(trimmed(" \t a b\r\n"), "a b");
    EXPECT_EQ(trimmed(" \n"), "");
}

TEST(Base64, KnownAnswersOfRfc4648) {
    for (const auto& [plain, coded] :
         std::initializer_list<std::pair<const char*, const char*>>{{"", ""},
                                                                    {"f", "Zg=="},
                                                                    {"fo", "Zm8="},
                                                                    {"foo", "Zm9v"},
                                                                    {"foob", "Zm9vYg=="},
                                                                    {"fooba", "Zm9vYmE="},
                                                                    {"foobar", "Zm9vYmFy"}}) {
        EXPECT_EQ(base64Encoded(bytesOf(plain)), coded);
        const auto decoded = base64Decoded(coded);
        ASSERT_TRUE(decoded) << coded;
        EXPECT_EQ(std::string(reinterpret_cast<const char*>(decoded->data()), decoded->size()),
                  plain);
    }
}

TEST(Base64, AnythingElseIsRefused) {
    for (const char* bad : {"Zg", "Zg=", "Zg===", "Z===", "====", "Zh==", "Zm9=", "Zm 9v", "Zm9v\n",
                            "Zm9-", "=Zm9", "Zg==Zg=="}) {
        EXPECT_FALSE(base64Decoded(bad)) << bad;
    }
}

TEST(Rectangles, UniteAndIntersect) {
    const PixelRect a{0, 0, 10, 10};
    const PixelRect b{5, 6, 10, 10};
    EXPECT_EQ(intersected(a, b), (PixelRect{5, 6, 5, 4}));
    EXPECT_EQ(united(a, b), (PixelRect{0, 0, 15, 16}));
    EXPECT_TRUE(intersected(a, {10, 0, 5, 5}).empty());
    EXPECT_EQ(united(a, {}), a);
}

TEST(Errors, SentencesAreFilledWithPrintableArguments) {
    const Error error = makeError(ErrorCode::FileNotFound, "a\nb\x1b[31m");
    const std::string sentence = englishSentence(error);
    EXPECT_NE(sentence.find("a b [31m"), std::string::npos) << sentence;
    EXPECT_EQ(errorKey(ErrorCode::FileNotFound), "file_not_found");
    EXPECT_EQ(fillTemplate("%1 and %2 and %1", {"x"}), "x and  and x");
    EXPECT_LT(fillTemplate("%1", {std::string(10'000, 'x')}).size(), 410U);
    EXPECT_TRUE(isValidUtf8(fillTemplate("%1", {std::string(399, 'x') + "红红"})));
}

TEST(AtomicFile, AppearsWholeOrNotAtAll) {
    const TemporaryFolder folder;
    const fs::path path = folder.write("picture.png", "old");
    {
        auto file = AtomicFile::create(path);
        ASSERT_TRUE(file.ok());
        ASSERT_TRUE(file->write(bytesOf("new, but not finished")).ok());
        EXPECT_EQ(contentOf(path), "old");
    }
    EXPECT_EQ(contentOf(path), "old");
    ASSERT_TRUE(writeFileAtomically(path, bytesOf("new")).ok());
    EXPECT_EQ(contentOf(path), "new");
    EXPECT_EQ(std::distance(fs::directory_iterator(folder.path()), fs::directory_iterator()), 1);
}

TEST(AtomicFile, KeepsPermissionsAndLinks) {
    const TemporaryFolder folder;
    const fs::path path = folder.write("real/file", "old");
    ::chmod(path.c_str(), 0640);
    fs::create_symlink("real/file", folder / "link");
    ASSERT_TRUE(writeFileAtomically(folder / "link", bytesOf("new")).ok());
    EXPECT_TRUE(fs::is_symlink(folder / "link"));
    EXPECT_EQ(contentOf(path), "new");
    struct stat status {};
    ASSERT_EQ(::stat(path.c_str(), &status), 0);
    EXPECT_EQ(status.st_mode & 0777U, 0640U);
}

TEST(AtomicFile, SaysWhyItCannotWrite) {
    const TemporaryFolder folder;
    const auto missing = writeFileAtomically(folder / "nowhere/file", {});
    ASSERT_FALSE(missing.ok());
    EXPECT_EQ(missing.error().code, ErrorCode::FileNotWritable);
    EXPECT_EQ(writeFileAtomically(folder.path(), {}).error().code, ErrorCode::FileNotWritable);
}

TEST(AtomicFile, AFailedWriteLeavesTheOldFile) {
    const TemporaryFolder folder;
    const fs::path path = folder.write("file", "old");
    struct rlimit old {};
    ASSERT_EQ(::getrlimit(RLIMIT_FSIZE, &old), 0);
    const auto oldHandler = std::signal(SIGXFSZ, SIG_IGN);
    struct rlimit small = old;
    small.rlim_cur = 4096;
    ASSERT_EQ(::setrlimit(RLIMIT_FSIZE, &small), 0);
    const std::string large(100'000, 'x');
    const auto written = writeFileAtomically(path, bytesOf(large));
    ::setrlimit(RLIMIT_FSIZE, &old);
    std::signal(SIGXFSZ, oldHandler);
    ASSERT_FALSE(written.ok());
    EXPECT_EQ(written.error().code, ErrorCode::FileNotWritable);
    EXPECT_EQ(contentOf(path), "old");
    EXPECT_EQ(std::distance(fs::directory_iterator(folder.path()), fs::directory_iterator()), 1);
}

TEST(ReadFile, IsBoundedAndRefusesWhatIsNoFile) {
    const TemporaryFolder folder;
    const fs::path path = folder.write("file", "12345");
    EXPECT_EQ(readFile(path, 5).value(), "12345");
    EXPECT_EQ(readFile(path, 4).error().code, ErrorCode::FileNotReadable);
    EXPECT_EQ(readFile(folder / "none", 5).error().code, ErrorCode::FileNotFound);
    EXPECT_EQ(readFile(folder.path(), 5).error().code, ErrorCode::FileNotReadable);
    ASSERT_EQ(::mkfifo((folder / "pipe").c_str(), 0600), 0);
    EXPECT_EQ(readFile(folder / "pipe", 5).error().code, ErrorCode::FileNotReadable);
}

TEST(Paths, FollowXdg) {
    const EnvironmentVariable home("HOME", "/home/someone");
    {
        const EnvironmentVariable data("XDG_DATA_HOME", "/data");
        const EnvironmentVariable config("XDG_CONFIG_HOME", "relative/is/ignored");
        EXPECT_EQ(dataFolder(), "/data/gouache");
        EXPECT_EQ(configFolder(), "/home/someone/.config/gouache");
    }
    const EnvironmentVariable state("XDG_STATE_HOME", "");
    const EnvironmentVariable cache("XDG_CACHE_HOME", "");
    EXPECT_EQ(stateFolder(), "/home/someone/.local/state/gouache");
    EXPECT_EQ(cacheFolder(), "/home/someone/.cache/gouache");
}

TEST(Paths, ModelFoldersAreThoseThatExistInOrder) {
    const TemporaryFolder folder;
    fs::create_directories(folder / "b");
    fs::create_directories(folder / "a");
    fs::create_directories(folder / "data/gouache/models");
    fs::create_directories(folder / "resources");
    const EnvironmentVariable models(
        "GOUACHE_MODELS", (folder / "b").string() + ":" + (folder / "none").string() +
                              "::" + (folder / "a").string() + ":" + (folder / "b").string());
    const EnvironmentVariable data("XDG_DATA_HOME", (folder / "data").string());
    const EnvironmentVariable resources("GOUACHE_RESOURCES", (folder / "resources").string());
    EXPECT_EQ(modelFolders(),
              (std::vector<fs::path>{folder / "b", folder / "a", folder / "data/gouache/models",
                                     folder / "resources"}));
}

TEST(Log, FileHasOneCleanLineForEachMessage) {
    const TemporaryFolder folder;
    const fs::path path = folder / "logs/gouache.log";
    ASSERT_TRUE(openLogFile(path.string()));
    log(LogLevel::Info, "test", "first\nline\x1b[31m");
    log(LogLevel::Debug, "test", "too small to note");
    log(LogLevel::Info, "test", "second");
    const std::string content = contentOf(path);
    EXPECT_NE(content.find("test: first line [31m\n"), std::string::npos) << content;
    EXPECT_NE(content.find("test: second\n"), std::string::npos);
    EXPECT_EQ(content.find("too small"), std::string::npos);
    EXPECT_FALSE(openLogFile("/proc/no/such/place"));
}

TEST(Sha256, GivesThePublishedDigests) {
    const auto digest = [](std::string_view text, std::size_t piece) {
        Sha256 hash;
        auto bytes = std::as_bytes(std::span(text));
        while (!bytes.empty()) {
            const std::size_t count = std::min(piece, bytes.size());
            hash.add(bytes.first(count));
            bytes = bytes.subspan(count);
        }
        return hash.hex();
    };
    // Of FIPS 180-4's examples.
    EXPECT_EQ(digest("", 1), "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
    EXPECT_EQ(digest("abc", 2), "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    const std::string_view longer = "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq";
    for (const std::size_t piece : {std::size_t{1}, std::size_t{7}, std::size_t{64}}) {
        EXPECT_EQ(digest(longer, piece),
                  "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1");
    }
    const std::string million(1'000'000, 'a');
    for (const std::size_t piece : {std::size_t{63}, std::size_t{64}, std::size_t{1'000'000}}) {
        EXPECT_EQ(digest(million, piece),
                  "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0");
    }
}

/// What a module hands to its program.
std::string& forwarded() {
    static std::string lines;
    return lines;
}

TEST(Log, LinesCanBeHandedOn) {
    const TemporaryFolder folder;
    const fs::path path = folder / "own.log";
    ASSERT_TRUE(openLogFile(path.string()));
    forwardLog([](LogLevel level, std::string_view area, std::string_view message) {
        forwarded() += std::to_string(static_cast<int>(level)) + " " + std::string(area) + " " +
                       std::string(message) + ";";
    });
    log(LogLevel::Debug, "engine", "for the program");
    forwardLog(nullptr);
    log(LogLevel::Info, "engine", "for itself");
    EXPECT_EQ(forwarded(), "0 engine for the program;");
    EXPECT_EQ(contentOf(path).find("for the program"), std::string::npos);
    EXPECT_NE(contentOf(path).find("engine: for itself"), std::string::npos);
}

}  // namespace
}  // namespace gouache
