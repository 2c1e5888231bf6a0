#pragma once

#include <condition_variable>
#include <cstddef>
#include <functional>
#include <mutex>
#include <thread>
#include <vector>

namespace gouache {

/// Threads that share the work of short loops, such as the tiles of a picture. The caller works
/// too, so one processor needs none of them.
class WorkerPool {
  public:
    /// `threads` beside the caller; 0 is allowed.
    explicit WorkerPool(std::size_t threads);
    ~WorkerPool();
    WorkerPool(const WorkerPool&) = delete;
    WorkerPool& operator=(const WorkerPool&) = delete;

    /// The program's own: a thread less than processors, at most seven.
    static WorkerPool& shared();

    /// Calls work(0) … work(count - 1), each once, on any of the threads, and returns when all are
    /// done. `work` must not throw. From several threads at once, and from within `work`, it works
    /// too: then the caller does it all itself.
    void forEach(std::size_t count, const std::function<void(std::size_t)>& work);

    std::size_t threadCount() const { return threads_.size(); }

  private:
    void run();
    /// Takes indices until none is left.
    void help(std::unique_lock<std::mutex>& lock);

    std::mutex mutex_;
    std::condition_variable wake_;
    std::condition_variable done_;
    const std::function<void(std::size_t)>* work_ = nullptr;  ///< all below by mutex_
    std::size_t next_ = 0;
    std::size_t count_ = 0;
    std::size_t busy_ = 0;
    bool stops_ = false;
    std::vector<std::thread> threads_;
};

}  // namespace gouache
