#include <QElapsedTimer>
#include <QMainWindow>
#include <memory>

#include "ui/bridge/error_text.h"
#include "ui/mainwindow/features/features.h"
#include "ui/mainwindow/session.h"
#include "ui/shell/desktop_notification.h"

namespace gouache::ui {

namespace {

struct JobNotifications {
    Q_DECLARE_TR_FUNCTIONS(JobNotifications)
};

/// Shorter jobs end while the user still looks.
constexpr qint64 kLongJobMs = 8000;

}  // namespace

void addJobNotifications(const WindowContext& w) {
    auto clock = std::make_shared<QElapsedTimer>();
    GenerationController* generation = &w.session.generation;
    QObject::connect(generation, &GenerationController::stateChanged, &w.window,
                     [clock, generation] {
                         if (!generation->isBusy()) {
                             return;
                         }
                         if (!clock->isValid()) {
                             clock->start();
                         }
                     });
    QObject::connect(generation, &GenerationController::finished, &w.window,
                     [clock, generation, window = &w.window](JobOutcome outcome,
                                                             const std::optional<Error>& error) {
                         const bool wasLong = clock->isValid() && clock->elapsed() >= kLongJobMs;
                         clock->invalidate();
                         if (!wasLong || outcome == JobOutcome::Cancelled) {
                             return;
                         }
                         if (error) {
                             notifyEnded(window, JobNotifications::tr("No picture was made"),
                                         errorSentence(*error));
                         } else {
                             notifyEnded(window,
                                         JobNotifications::tr("%n picture(s) made", nullptr,
                                                              generation->picturesDone()),
                                         QString::fromStdString(generation->plan().request.prompt));
                         }
                     });
}

}  // namespace gouache::ui
