// A save is cut off at each of its writes to the disk in turn; whatever is left must be the old
// document or the new one.

#include <dlfcn.h>
#include <gtest/gtest.h>

#include <atomic>
#include <cstdlib>

#include "core/ora/ora_file.h"
#include "tests/unit/core/child_program.h"
#include "tests/unit/core/ora_support.h"
#include "tests/unit/core/temporary_folder.h"

namespace {

/// Calls that change the disk so far; at `dieAt` the process is killed instead (a write is half
/// done by then), at `spoilAt` a byte is changed on its way. −1 = never.
std::atomic<int> calls{0};
int dieAt = -1;
int spoilAt = -1;

template <typename Function>
Function real(const char* name) {
    return reinterpret_cast<Function>(::dlsym(RTLD_NEXT, name));
}

int counted() {
    const int call = ++calls;
    if (call == dieAt) {
        ::kill(::getpid(), SIGKILL);
    }
    return call;
}

}  // namespace

// In front of the C library's own, for this program and the libraries that it uses.
extern "C" {
__attribute__((visibility("default"))) ssize_t pwrite(int file, const void* data, size_t size,
                                                      off_t at) {
    static const auto call = real<ssize_t (*)(int, const void*, size_t, off_t)>("pwrite");
    if (calls + 1 == dieAt && size > 1) {
        call(file, data, size / 2, at);
    }
    if (counted() == spoilAt && size > 0) {
        std::string spoilt(static_cast<const char*>(data), size);
        spoilt[size / 2] = static_cast<char>(spoilt[size / 2] ^ 1);
        return call(file, spoilt.data(), size, at);
    }
    return call(file, data, size, at);
}
__attribute__((visibility("default"))) int fsync(int file) {
    static const auto call = real<int (*)(int)>("fsync");
    counted();
    return call(file);
}
__attribute__((visibility("default"))) int rename(const char* from, const char* to) noexcept {
    static const auto call = real<int (*)(const char*, const char*)>("rename");
    counted();
    return call(from, to);
}
__attribute__((visibility("default"))) int link(const char* from, const char* to) noexcept {
    static const auto call = real<int (*)(const char*, const char*)>("link");
    counted();
    return call(from, to);
}
__attribute__((visibility("default"))) int unlink(const char* path) noexcept {
    static const auto call = real<int (*)(const char*)>("unlink");
    counted();
    return call(path);
}
}

namespace gouache {
namespace {

namespace fs = std::filesystem;

OraDocument versionOf(int number) {
    OraDocument document;
    document.state = testing::everything({70, 66});
    document.state.layers.resize(2);  // fewer writes: one layer, one with a mask
    document.state.active = {1};
    document.state.extras["version"] = std::to_string(number);
    return document;
}

int numberIn(const fs::path& path) {
    const auto read = readOra(path);
    if (!read.ok()) {
        return 0;
    }
    const int number = std::atoi(read->state.extras.at("version").c_str());
    return testing::sameDocument(read->state, versionOf(number).state) ? number : -1;
}

/// Run in a process of its own.
TEST(OraSave, DISABLED_oneSave) {
    const char* const path = std::getenv("GOUACHE_SAVE_TO");
    const char* const at = std::getenv("GOUACHE_DIE_AT");
    ASSERT_TRUE(path != nullptr && at != nullptr);
    calls = 0;
    dieAt = std::atoi(at);
    ASSERT_TRUE(saveOra(path, versionOf(9)).ok());
}

TEST(OraSave, isOldOrNewWhereverItIsCutOff) {
    const testing::TemporaryFolder folder;
    const fs::path path = folder / "document.ora";
    int deaths = 0;
    for (int at = 1;; ++at) {
        fs::remove(path);
        for (const fs::path& backup : oraBackups(path)) {
            fs::remove(backup);
        }
        for (int number = 1; number <= 4; ++number) {
            ASSERT_TRUE(saveOra(path, versionOf(number)).ok());
        }
        testing::ChildProgram child(
            "OraSave.DISABLED_oneSave",
            {"GOUACHE_SAVE_TO=" + path.string(), "GOUACHE_DIE_AT=" + std::to_string(at)});
        const bool done = child.wait();
        const int found = numberIn(path);
        if (done) {
            EXPECT_EQ(found, 9);
            break;
        }
        ASSERT_TRUE(child.wasKilled());
        ++deaths;
        ASSERT_TRUE(found == 4 || found == 9) << "cut off at call " << at << ": " << found;
        // No earlier version is lost before the new one is there.
        for (const fs::path& backup : oraBackups(path)) {
            EXPECT_GT(numberIn(backup), 0) << backup << " after call " << at;
        }
        EXPECT_GE(oraBackups(path).size(), 2U);
        // And the next save is as good as any.
        ASSERT_TRUE(saveOra(path, versionOf(5)).ok());
        ASSERT_EQ(numberIn(path), 5);
    }
    EXPECT_GT(deaths, 15);
    RecordProperty("deaths", deaths);
}

TEST(OraSave, aDiskThatSpoilsAByteIsNoticed) {
    const testing::TemporaryFolder folder;
    const fs::path path = folder / "document.ora";
    ASSERT_TRUE(saveOra(path, versionOf(1)).ok());
    int noticed = 0;
    for (int at = 1; at <= 60; at += 3) {
        calls = 0;
        spoilAt = at;
        const auto saved = saveOra(path, versionOf(2), {.backups = 0, .progress = {}});
        spoilAt = -1;
        if (!saved.ok()) {
            ++noticed;
            EXPECT_EQ(saved.error().code, ErrorCode::FileNotWritable);
            EXPECT_EQ(numberIn(path), 1) << at;
        } else {
            // The byte was written over, or is one that counts for nothing.
            EXPECT_EQ(numberIn(path), 2) << at;
            ASSERT_TRUE(saveOra(path, versionOf(1), {.backups = 0, .progress = {}}).ok());
        }
    }
    EXPECT_GT(noticed, 5);
}

}  // namespace
}  // namespace gouache
