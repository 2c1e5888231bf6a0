#pragma once

#include <atomic>
#include <exception>

namespace gouache::local {

/// Thrown by throwIfInterrupted; not a std::exception of any library, so that only the engine
/// catches it.
class Interrupted : public std::exception {
  public:
    const char* what() const noexcept override { return "interrupted"; }
};

/// While it lives, throwIfInterrupted() on this thread heeds `flag`. Not nested.
class InterruptionScope {
  public:
    explicit InterruptionScope(const std::atomic<bool>& flag) { current() = &flag; }
    ~InterruptionScope() { current() = nullptr; }
    InterruptionScope(const InterruptionScope&) = delete;
    InterruptionScope& operator=(const InterruptionScope&) = delete;

    static const std::atomic<bool>*& current() {
        thread_local const std::atomic<bool>* flag = nullptr;
        return flag;
    }
};

/// Networks call it between blocks, so that a cancel is honoured within a step: throws Interrupted
/// once the flag of the innermost InterruptionScope is set; does nothing outside of one. Costs one
/// load.
inline void throwIfInterrupted() {
    const std::atomic<bool>* flag = InterruptionScope::current();
    if (flag != nullptr && flag->load(std::memory_order_relaxed)) {
        throw Interrupted();
    }
}

}  // namespace gouache::local
