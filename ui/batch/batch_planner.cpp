#include "ui/batch/batch_planner.h"

#include <QMetaObject>
#include <chrono>
#include <utility>

namespace gouache::ui {

namespace {

constexpr std::chrono::milliseconds kTellEvery{60};

}  // namespace

BatchPlanner::BatchPlanner(QObject* parent)
    : QObject(parent), stopped_(std::make_shared<std::atomic<bool>>(false)) {
    worker_.setMaxThreadCount(1);
}

BatchPlanner::~BatchPlanner() {
    stop();
    worker_.waitForDone();
}

void BatchPlanner::stop() {
    ++wanted_;
    *stopped_ = true;
    worker_.clear();
    busy_ = false;
}

void BatchPlanner::run(std::function<Result<BatchPlan>(const std::function<bool(int)>&)> work,
                       Signal done) {
    stop();
    stopped_ = std::make_shared<std::atomic<bool>>(false);
    busy_ = true;
    worker_.start([this, number = wanted_, stopped = stopped_, work = std::move(work), done] {
        auto last = std::chrono::steady_clock::now();
        // The destructor waits for the pool, so `this` is alive in here; Qt drops the calls when it
        // is not later.
        auto plan = std::make_shared<Result<BatchPlan>>(work([&](int rows) {
            const auto now = std::chrono::steady_clock::now();
            if (now - last > kTellEvery) {
                last = now;
                QMetaObject::invokeMethod(
                    this,
                    [this, number, rows] {
                        if (number == wanted_) {
                            Q_EMIT progressed(rows);
                        }
                    },
                    Qt::QueuedConnection);
            }
            return !*stopped;
        }));
        QMetaObject::invokeMethod(
            this,
            [this, number, plan, done] {
                if (number != wanted_) {
                    return;
                }
                busy_ = false;
                if (plan->ok()) {
                    Q_EMIT(this->*done)(std::make_shared<const BatchPlan>(**std::move(plan)));
                } else {
                    Q_EMIT failed(plan->error());
                }
            },
            Qt::QueuedConnection);
    });
}

void BatchPlanner::plan(BatchSources sources, BatchOptions options) {
    run(
        [sources = std::move(sources),
         options = std::move(options)](const std::function<bool(int)>& tell) {
            return planBatch(sources, options, WildcardBook(wildcardFolders()), tell);
        },
        &BatchPlanner::planned);
}

void BatchPlanner::store(BatchPlan plan, BlobStore* blobs) {
    run(
        [plan = std::move(plan),
         blobs](const std::function<bool(int)>& tell) mutable -> Result<BatchPlan> {
            GOUACHE_CHECK(storePictures(plan, *blobs, tell));
            return std::move(plan);
        },
        &BatchPlanner::stored);
}

}  // namespace gouache::ui
