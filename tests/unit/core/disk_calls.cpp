#include "tests/unit/core/disk_calls.h"

#include <dlfcn.h>
#include <signal.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstdio>

namespace gouache::testing {

DiskCalls& diskCalls() {
    static DiskCalls calls;
    return calls;
}

namespace {

template <typename Function>
Function real(const char* name) {
    return reinterpret_cast<Function>(::dlsym(RTLD_NEXT, name));
}

/// True where the call is to fail; errno is set then.
bool failsNow(bool canFail = true) {
    DiskCalls& calls = diskCalls();
    const int call = ++calls.count;
    if (call == calls.dieAt) {
        ::kill(::getpid(), SIGKILL);
    }
    const int from = calls.failAt;
    if (canFail && from >= 0 && call >= from && call - from < calls.failures) {
        errno = calls.systemError;
        return true;
    }
    return false;
}

bool diesNext() {
    return diskCalls().count + 1 == diskCalls().dieAt;
}

}  // namespace
}  // namespace gouache::testing

using gouache::testing::diesNext;
using gouache::testing::failsNow;
using gouache::testing::real;

#define GOUACHE_VISIBLE __attribute__((visibility("default")))

extern "C" {
GOUACHE_VISIBLE ssize_t pwrite64(int file, const void* data, size_t size, off_t at) {
    static const auto call = real<ssize_t (*)(int, const void*, size_t, off_t)>("pwrite64");
    if (diesNext() && size > 1) {
        call(file, data, size / 2, at);
    }
    return failsNow() ? -1 : call(file, data, size, at);
}
GOUACHE_VISIBLE ssize_t write(int file, const void* data, size_t size) {
    static const auto call = real<ssize_t (*)(int, const void*, size_t)>("write");
    if (file == STDOUT_FILENO || file == STDERR_FILENO) {
        return call(file, data, size);
    }
    if (diesNext() && size > 1) {
        call(file, data, size / 2);
    }
    return failsNow() ? -1 : call(file, data, size);
}
GOUACHE_VISIBLE int fsync(int file) {
    static const auto call = real<int (*)(int)>("fsync");
    return failsNow() ? -1 : call(file);
}
GOUACHE_VISIBLE int fdatasync(int file) {
    static const auto call = real<int (*)(int)>("fdatasync");
    return failsNow() ? -1 : call(file);
}
GOUACHE_VISIBLE int ftruncate64(int file, off_t size) noexcept {
    static const auto call = real<int (*)(int, off_t)>("ftruncate64");
    return failsNow() ? -1 : call(file, size);
}
GOUACHE_VISIBLE int unlink(const char* path) noexcept {
    static const auto call = real<int (*)(const char*)>("unlink");
    failsNow(false);
    return call(path);
}
GOUACHE_VISIBLE int renameat2(int fromFolder, const char* from, int toFolder, const char* to,
                              unsigned int flags) noexcept {
    static const auto call =
        real<int (*)(int, const char*, int, const char*, unsigned int)>("renameat2");
    return failsNow() ? -1 : call(fromFolder, from, toFolder, to, flags);
}
GOUACHE_VISIBLE int mkdir(const char* path, mode_t mode) noexcept {
    static const auto call = real<int (*)(const char*, mode_t)>("mkdir");
    return failsNow() ? -1 : call(path, mode);
}
}
