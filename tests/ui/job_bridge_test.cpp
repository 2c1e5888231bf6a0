#include <QSignalSpy>
#include <QTest>
#include <thread>

#include "backends/fake/fake_backend.h"
#include "ui/bridge/job_bridge.h"

namespace gouache::ui {

namespace {

Preview previewOf(int picture, int step) {
    return {picture, step, std::make_shared<const Image>(PixelSize{8, 8}, PixelFormat::Rgb8)};
}

StepProgress progressOf(int step) {
    StepProgress progress;
    progress.step = step;
    progress.steps = 20;
    return progress;
}

}  // namespace

class JobBridgeTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void init() {
        log_.clear();
        bridge_ = std::make_unique<JobBridge>(JobAttempt{"job", 1});
        connect(bridge_.get(), &JobBridge::started, this,
                [this] { log_ << QStringLiteral("started"); });
        connect(bridge_.get(), &JobBridge::progressed, this,
                [this](const StepProgress& p) { log_ << QStringLiteral("step %1").arg(p.step); });
        connect(bridge_.get(), &JobBridge::previewed, this, [this](const Preview& p) {
            log_ << QStringLiteral("preview %1/%2").arg(p.picture).arg(p.step);
        });
        connect(bridge_.get(), &JobBridge::resulted, this, [this](const PictureResult& r) {
            log_ << QStringLiteral("result %1").arg(r.picture);
        });
        connect(bridge_.get(), &JobBridge::finished, this, [this](JobOutcome outcome) {
            log_ << QStringLiteral("finished %1").arg(static_cast<int>(outcome));
        });
        sequence_ = 0;
    }

    void nothingIsSignalledOnTheCallersThread() {
        bridge_->observer()->onStarted(next());
        QVERIFY(log_.isEmpty());
        QCoreApplication::processEvents();
        QCOMPARE(log_, QStringList{QStringLiteral("started")});
    }

    void newestPreviewAndProgressWinAndOrderIsKept() {
        const auto observer = bridge_->observer();
        std::thread backend([&] {
            observer->onStarted(next());
            for (int step = 1; step <= 5; ++step) {
                observer->onProgress(next(), progressOf(step));
                observer->onPreview(next(), previewOf(0, step));
                observer->onPreview(next(), previewOf(1, step));
            }
            observer->onResult(next(), {});
            observer->onFinished(next(), JobOutcome::Done, {});
        });
        backend.join();
        QCoreApplication::processEvents();
        QCOMPARE(log_, (QStringList{"started", "step 5", "preview 0/5", "preview 1/5", "result 0",
                                    "finished 0"}));
    }

    void slowBackendHasEveryPreviewShown() {
        for (int step = 1; step <= 3; ++step) {
            bridge_->observer()->onPreview(next(), previewOf(0, step));
            QCoreApplication::processEvents();
        }
        QCOMPARE(log_, (QStringList{"preview 0/1", "preview 0/2", "preview 0/3"}));
    }

    void foreignRepeatedAndLateEventsAreDropped() {
        const auto observer = bridge_->observer();
        observer->onProgress({{"job", 2}, 1}, progressOf(1));    // another attempt
        observer->onProgress({{"other", 1}, 1}, progressOf(2));  // another job
        observer->onProgress({{"job", 1}, 2}, progressOf(3));
        observer->onProgress({{"job", 1}, 2}, progressOf(4));  // the same number again
        observer->onFinished({{"job", 1}, 3}, JobOutcome::Cancelled, {});
        observer->onProgress({{"job", 1}, 4}, progressOf(5));  // after the end
        QCoreApplication::processEvents();
        QCOMPARE(log_, (QStringList{"step 3", "finished 2"}));
    }

    void observerOutlivesTheBridge() {
        const auto observer = bridge_->observer();
        observer->onStarted(next());
        bridge_.reset();
        observer->onFinished(next(), JobOutcome::Done, {});
        QCoreApplication::processEvents();
        QVERIFY(log_.isEmpty());
    }

    void bridgeMayDieWithinItsOwnSignal() {
        connect(bridge_.get(), &JobBridge::progressed, this, [this] { bridge_.reset(); });
        const auto observer = bridge_->observer();
        observer->onProgress(next(), progressOf(1));
        observer->onResult(next(), {});
        QCoreApplication::processEvents();
        QCOMPARE(log_, QStringList{QStringLiteral("step 1")});
    }

    void fakeBackendIsHeardToItsEnd() {
        fake::FakeBackend backend;
        JobSpec spec;
        spec.id = bridge_->id();
        spec.request.prompt = "a red apple";
        spec.request.steps = 4;
        spec.request.count = 2;
        spec.request.size = {64, 64};
        spec.request = resolveDefaults(spec.request, {});
        QVERIFY(backend.submit(spec, bridge_->observer()).ok());
        QTRY_COMPARE(log_.isEmpty() ? QString() : log_.last(), QStringLiteral("finished 0"));
        QCOMPARE(log_.first(), QStringLiteral("started"));
        QCOMPARE(log_.filter(QStringLiteral("result")), (QStringList{"result 0", "result 1"}));
    }

  private:
    EventHeader next() { return {{"job", 1}, ++sequence_}; }

    std::unique_ptr<JobBridge> bridge_;
    QStringList log_;
    std::uint64_t sequence_ = 0;
};

}  // namespace gouache::ui

QTEST_GUILESS_MAIN(gouache::ui::JobBridgeTest)
#include "job_bridge_test.moc"
