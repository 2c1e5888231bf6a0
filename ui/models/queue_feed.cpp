#include "ui/models/queue_feed.h"

#include <algorithm>

#include "ui/bridge/image_convert.h"

namespace gouache::ui {

namespace {

/// Between two reads; longer where reading takes long, so that it never takes much of the time.
constexpr int kLeastMs = 120;
constexpr qint64 kShare = 6;
/// So many changed rows are read as quickly as all of them.
constexpr std::size_t kMostSingle = 200;

}  // namespace

QueueFeed::QueueFeed(QueueHost* host, QueueModel* model, QObject* parent)
    : QObject(parent), host_(host), model_(model) {
    timer_.setSingleShot(true);
    connect(&timer_, &QTimer::timeout, this, [this] {
        if (batches_) {
            readBatches();
        }
        if (all_) {
            readAll();
        } else if (!some_.empty()) {
            readSome();
        }
    });
    const QueueBridge* bridge = &host->bridge();
    connect(bridge, &QueueBridge::changed, this, &QueueFeed::onChanged);
    connect(bridge, &QueueBridge::progressed, model, &QueueModel::setProgress);
    connect(bridge, &QueueBridge::previewed, model,
            [model](const JobAttempt& attempt, int, const ImagePtr& image) {
                model->setPreview(attempt, toQImage(image));
            });
    connect(bridge, &QueueBridge::ended, model,
            [model](const JobAttempt& attempt) { model->clearProgress(attempt.job); });
    connect(model, &QueueModel::moveWanted, this,
            [host](const std::vector<JobId>& jobs, const std::optional<JobId>& before) {
                host->change([jobs, before](JobQueue& queue) { return queue.move(jobs, before); });
            });
    const auto onState = [this] {
        if (host_->state() == QueueHost::State::Ready) {
            all_ = batches_ = true;
            readSoon();
        }
    };
    connect(host, &QueueHost::stateChanged, this, onState);
    onState();
}

void QueueFeed::onChanged(const QueueChange& change) {
    all_ = all_ || change.everything || change.orderChanged ||
           some_.size() + change.jobs.size() > kMostSingle;
    batches_ = batches_ || change.everything || change.batchesChanged;
    if (!all_) {
        some_.insert(some_.end(), change.jobs.begin(), change.jobs.end());
    }
    if (all_ || batches_ || !some_.empty()) {
        readSoon();
    }
}

void QueueFeed::readSoon() {
    if (reading_ || timer_.isActive()) {
        return;
    }
    const qint64 pause = std::max<qint64>(kLeastMs, lastRead_ * kShare);
    const qint64 since = sinceRead_.isValid() ? sinceRead_.elapsed() : pause;
    timer_.start(static_cast<int>(std::clamp<qint64>(pause - since, 0, 5000)));
}

void QueueFeed::readAll() {
    all_ = false;
    some_.clear();
    reading_ = true;
    QElapsedTimer clock;
    clock.start();
    host_->ask<std::vector<JobRow>>(
        this, [](JobQueue& queue) { return queue.rows(); },
        [this, clock](Result<std::vector<JobRow>> rows) {
            reading_ = false;
            lastRead_ = clock.elapsed();
            sinceRead_.start();
            if (rows.ok()) {
                model_->setRows(*std::move(rows));
            } else {
                Q_EMIT host_->failed(rows.error());
            }
            if (all_ || batches_ || !some_.empty()) {
                readSoon();
            }
        });
}

void QueueFeed::readSome() {
    std::ranges::sort(some_);
    const auto doubles = std::ranges::unique(some_);
    some_.erase(doubles.begin(), doubles.end());
    reading_ = true;
    host_->ask<std::vector<JobRow>>(
        this, [ids = std::exchange(some_, {})](JobQueue& queue) { return queue.rows(ids); },
        [this](const Result<std::vector<JobRow>>& rows) {
            reading_ = false;
            sinceRead_.start();
            if (rows.ok()) {
                model_->updateRows(*rows);
            }
            if (all_ || batches_ || !some_.empty()) {
                readSoon();
            }
        });
}

void QueueFeed::readBatches() {
    batches_ = false;
    host_->ask<std::vector<BatchRecord>>(
        this, [](JobQueue& queue) { return queue.batches(); },
        [this](Result<std::vector<BatchRecord>> batches) {
            if (batches.ok()) {
                model_->setBatches(*std::move(batches));
            }
        });
}

void QueueFeed::search(const QString& text,
                       std::function<void(const std::optional<QSet<QString>>&)> done) {
    const quint64 question = ++question_;
    if (text.trimmed().isEmpty()) {
        done(std::nullopt);
        return;
    }
    JobFilter filter;
    filter.text = text.trimmed().toStdString();
    host_->ask<std::vector<JobRow>>(
        this, [filter](JobQueue& queue) { return queue.rows(filter); },
        [this, question, done = std::move(done)](const Result<std::vector<JobRow>>& rows) {
            if (question != question_ || !rows.ok()) {
                return;
            }
            QSet<QString> found;
            for (const JobRow& row : *rows) {
                found.insert(QString::fromStdString(row.id));
            }
            done(found);
        });
}

}  // namespace gouache::ui
