#include "core/base/worker_pool.h"

#include <algorithm>

namespace gouache {

WorkerPool::WorkerPool(std::size_t threads) {
    threads_.reserve(threads);
    for (std::size_t i = 0; i < threads; ++i) {
        threads_.emplace_back([this] { run(); });
    }
}

WorkerPool::~WorkerPool() {
    {
        const std::lock_guard lock(mutex_);
        stops_ = true;
    }
    wake_.notify_all();
    for (std::thread& thread : threads_) {
        thread.join();
    }
}

WorkerPool& WorkerPool::shared() {
    constexpr std::size_t kMost = 7;
    const std::size_t processors = std::max(1U, std::thread::hardware_concurrency());
    static WorkerPool pool(std::min(processors - 1, kMost));
    return pool;
}

void WorkerPool::forEach(std::size_t count, const std::function<void(std::size_t)>& work) {
    std::unique_lock lock(mutex_);
    if (count < 2 || threads_.empty() || work_ != nullptr) {
        lock.unlock();
        for (std::size_t i = 0; i < count; ++i) {
            work(i);
        }
        return;
    }
    work_ = &work;
    next_ = 0;
    count_ = count;
    wake_.notify_all();
    help(lock);
    done_.wait(lock, [this] { return busy_ == 0; });
    work_ = nullptr;
}

void WorkerPool::help(std::unique_lock<std::mutex>& lock) {
    ++busy_;
    const std::function<void(std::size_t)>& work = *work_;
    while (next_ < count_) {
        const std::size_t index = next_++;
        lock.unlock();
        work(index);
        lock.lock();
    }
    --busy_;
}

void WorkerPool::run() {
    std::unique_lock lock(mutex_);
    while (true) {
        wake_.wait(lock, [this] { return stops_ || (work_ != nullptr && next_ < count_); });
        if (stops_) {
            return;
        }
        help(lock);
        if (busy_ == 0) {
            done_.notify_all();
        }
    }
}

}  // namespace gouache
