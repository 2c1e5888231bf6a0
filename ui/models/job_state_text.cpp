#include "ui/models/job_state_text.h"

#include <QCoreApplication>
#include <algorithm>
#include <cmath>

namespace gouache::ui {

namespace {

struct JobStateText {
    Q_DECLARE_TR_FUNCTIONS(JobStateText)
};

}  // namespace

QString displayName(JobState state) {
    switch (state) {
        case JobState::Pending:
            return JobStateText::tr("Waiting");
        case JobState::Running:
            return JobStateText::tr("Running");
        case JobState::Done:
            return JobStateText::tr("Done");
        case JobState::Failed:
            return JobStateText::tr("Failed");
        case JobState::Cancelled:
            return JobStateText::tr("Cancelled");
        case JobState::Quarantined:
            return JobStateText::tr("Set aside");
    }
    return {};
}

const char* iconNameOf(JobState state) {
    switch (state) {
        case JobState::Pending:
            return "clock";
        case JobState::Running:
            return "play";
        case JobState::Done:
            return "accept";
        case JobState::Failed:
            return "warning";
        case JobState::Cancelled:
            return "close";
        case JobState::Quarantined:
            return "warning";
    }
    return "";
}

QString durationText(double seconds) {
    if (seconds < 60) {
        return JobStateText::tr("%1 s").arg(std::max(0, static_cast<int>(std::ceil(seconds))));
    }
    const auto minutes = static_cast<qint64>(std::ceil(seconds / 60));
    if (minutes < 60) {
        return JobStateText::tr("%1 min").arg(minutes);
    }
    if (minutes < 24 * 60) {
        return JobStateText::tr("%1 h %2 min").arg(minutes / 60).arg(minutes % 60);
    }
    return JobStateText::tr("%1 d %2 h").arg(minutes / 1440).arg(minutes % 1440 / 60);
}

}  // namespace gouache::ui
