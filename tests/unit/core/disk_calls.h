#pragma once

#include <atomic>

namespace gouache::testing {

/// Calls of this program that change the disk (write, pwrite, fsync, fdatasync, ftruncate, unlink,
/// renameat2, mkdir), counted; standard output and error are not. disk_calls.cpp stands in front of
/// the C library for them.
struct DiskCalls {
    std::atomic<int> count{0};
    std::atomic<int> dieAt{-1};  ///< the process kills itself there, a write half done
    /// From this call on, `failures` of them fail with this errno; unlinks do not.
    std::atomic<int> failAt{-1};
    std::atomic<int> failures{0};
    std::atomic<int> systemError{0};

    void heal() { failAt = -1; }
};
DiskCalls& diskCalls();

}  // namespace gouache::testing
