#include "ui/bridge/busy_run.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QProgressDialog>
#include <atomic>
#include <future>

namespace gouache::ui {

namespace {

constexpr int kShownAfter = 700;  // milliseconds
constexpr int kWhole = 1000;

struct BusyRun {
    Q_DECLARE_TR_FUNCTIONS(BusyRun)
};

QString timeLeft(const QElapsedTimer& clock, int share) {
    const qint64 passed = clock.elapsed();
    if (share < kWhole / 50 || passed < 1'500) {
        return {};
    }
    const qint64 seconds = (passed * (kWhole - share) / share + 999) / 1000;
    return BusyRun::tr("About %n second(s) left", nullptr, static_cast<int>(seconds));
}

}  // namespace

Result<void> runBusy(QWidget* parent, const QString& title,
                     const std::function<Result<void>(const TellProgress&)>& work) {
    std::atomic<int> share{0};
    std::atomic<bool> stopped{false};
    auto done = std::async(std::launch::async, [&] {
        return work([&](double part) {
            share = static_cast<int>(part * kWhole);
            return !stopped;
        });
    });
    QProgressDialog dialog(title, BusyRun::tr("Stop"), 0, kWhole, parent);
    dialog.setWindowTitle(title);
    dialog.setWindowModality(Qt::WindowModal);
    dialog.setMinimumDuration(kShownAfter);
    dialog.setAutoReset(false);
    dialog.setAutoClose(false);
    QElapsedTimer clock;
    clock.start();
    while (done.wait_for(std::chrono::milliseconds(15)) != std::future_status::ready) {
        if (clock.elapsed() > kShownAfter && !dialog.isVisible() && !stopped) {
            dialog.show();
        }
        const QString left = timeLeft(clock, share);
        dialog.setLabelText(left.isEmpty() ? title : title + QLatin1Char('\n') + left);
        if (dialog.isVisible()) {
            dialog.setValue(share);
        }
        // Until the dialog holds the window, nothing may be begun in it.
        QCoreApplication::processEvents(dialog.isVisible() ? QEventLoop::AllEvents
                                                           : QEventLoop::ExcludeUserInputEvents);
        stopped = stopped || dialog.wasCanceled();
    }
    return done.get();
}

}  // namespace gouache::ui
