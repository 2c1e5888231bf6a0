#pragma once

#include <QDateTime>
#include <QDir>
#include <QEventLoop>
#include <QFileInfo>
#include <QImage>
#include <QTemporaryDir>
#include <QTest>
#include <chrono>
#include <filesystem>
#include <memory>
#include <string>

#include "ui/bridge/queue_host.h"

namespace gouache::ui {

/// A queue in a folder of its own, without a place to run jobs.
class QueueFixture {
  public:
    QueueFixture() { host_.open(); }

    QueueHost& host() { return host_; }
    std::filesystem::path folder() const { return folder_.path().toStdString(); }
    std::filesystem::path fileOf(int number) const {
        return folder() / ("picture" + std::to_string(number) + ".png");
    }

    /// With a file of its own; a later number is a later picture.
    PictureRecord record(const std::string& prompt, const std::string& model, int number) const {
        PictureRecord picture;
        picture.file = fileOf(number);
        QImage image(96, 96, QImage::Format_RGB32);
        image.fill(QColor::fromHsv(number * 47 % 360, 150, 220));
        image.save(QString::fromStdString(picture.file.string()));
        picture.seed = {static_cast<std::uint64_t>(number)};
        picture.size = {96, 96};
        picture.prompt = prompt;
        picture.model = model;
        picture.profile = "cpu";
        picture.seconds = 3;
        picture.created = WallTime(std::chrono::milliseconds(
            QDateTime::currentMSecsSinceEpoch() / 1000 * 1000 - 100'000 + number));
        return picture;
    }

    void add(const PictureRecord& picture) {
        change([picture](JobQueue& queue) { return queue.addToHistory(picture); });
    }

    BatchId addBatch(const std::string& name, int jobs) {
        BatchRecord batch;
        batch.name = name;
        std::vector<JobDraft> drafts(static_cast<std::size_t>(jobs));
        for (JobDraft& draft : drafts) {
            draft.request.prompt = "a mug";
            draft.output.folder = folder();
        }
        BatchId id;
        change([&](JobQueue& queue) -> Result<void> {
            GOUACHE_TRY(id, queue.enqueue(batch, drafts));
            return {};
        });
        return id;
    }

    /// Waits until it is done.
    void change(std::function<Result<void>(JobQueue&)> work) {
        QEventLoop loop;
        host_.ask<bool>(
            &host_,
            [work](JobQueue& queue) -> Result<bool> {
                GOUACHE_CHECK(work(queue));
                return true;
            },
            [&loop](const Result<bool>& answer) {
                if (!answer.ok()) {
                    qFatal("%s", englishSentence(answer.error()).c_str());
                }
                loop.quit();
            });
        loop.exec();
    }

  private:
    class NoPlaces : public BackendProvider {
      public:
        std::vector<BackendPlace> places() override { return {}; }
        Result<std::shared_ptr<Backend>> open(std::string_view) override {
            return makeError(ErrorCode::EngineMissing, "none");
        }
    };

    /// In memory where there is such a folder: thousands of synced changes take minutes on a disk.
    QTemporaryDir folder_{QFileInfo(QStringLiteral("/dev/shm")).isWritable()
                              ? QStringLiteral("/dev/shm/gouache-XXXXXX")
                              : QDir::tempPath() + QStringLiteral("/gouache-XXXXXX")};
    QueueHost host_{folder() / "queue", std::make_shared<NoPlaces>()};
};

}  // namespace gouache::ui
