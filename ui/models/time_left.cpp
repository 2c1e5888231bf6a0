#include "ui/models/time_left.h"

#include <algorithm>
#include <map>
#include <string>

namespace gouache::ui {

namespace {

/// So many of the newest jobs tell the speed: older ones had other settings.
constexpr int kNewest = 30;

struct Mean {
    double seconds = 0;
    int pictures = 0;

    std::optional<double> perPicture() const {
        return pictures > 0 ? std::optional(seconds / pictures) : std::nullopt;
    }
};

double secondsBetween(WallTime from, WallTime to) {
    return std::chrono::duration<double>(to - from).count();
}

/// Speeds by model, and of all under "".
class Speeds {
  public:
    explicit Speeds(const std::vector<const JobRow*>& rows) {
        for (const JobRow* row : rows) {
            if (row->state == JobState::Done && row->started && row->finished &&
                *row->finished > *row->started) {
                add(all_, *row);
                add(byModel_[row->model], *row);
            }
        }
    }

    std::optional<double> of(const std::string& model) const {
        const auto found = byModel_.find(model);
        return (found != byModel_.end() ? found->second : all_).perPicture();
    }

  private:
    static void add(Mean& mean, const JobRow& row) {
        if (mean.pictures < kNewest) {
            mean.seconds += secondsBetween(*row.started, *row.finished);
            mean.pictures += std::max(1, row.picturesDone);
        }
    }

    Mean all_;
    std::map<std::string, Mean> byModel_;
};

}  // namespace

double partDone(const JobRow& row, const JobProgress& progress) {
    const StepProgress& step = progress.step;
    const int count = std::max(row.count, 1);
    const int passes = std::max(progress.passes, 1);
    if (step.stage == JobStage::LoadingModel || step.stage == JobStage::EncodingPrompt ||
        step.steps <= 0) {
        const double before = (row.picturesDone + double(progress.pass) / passes) / count;
        return before > 0 ? std::min(before, 1.0) : -1;
    }
    const double ofStep = step.stage == JobStage::Decoding ? 1.0 : double(step.step) / step.steps;
    const double ofPictures = (progress.pass + ofStep) / passes * std::max(step.pictures, 1);
    return std::clamp((row.picturesDone + ofPictures) / count, 0.0, 1.0);
}

std::optional<double> secondsLeft(const JobRow& row, const JobProgress& progress) {
    const StepProgress& step = progress.step;
    if (step.iterationsPerSecond <= 0 || step.steps <= 0) {
        return std::nullopt;
    }
    const int together = std::max(step.pictures, 1);
    const int picturesLater = std::max(0, row.count - row.picturesDone - together);
    const int runsLater = (picturesLater + together - 1) / together * std::max(progress.passes, 1) +
                          std::max(0, progress.passes - progress.pass - 1);
    const int done = step.stage == JobStage::Decoding ? step.steps : step.step;
    return (step.steps - done + double(runsLater) * step.steps) / step.iterationsPerSecond;
}

QueueOutlook outlookOf(const std::vector<const JobRow*>& rows,
                       const std::function<std::optional<JobProgress>(const JobId&)>& progress) {
    const Speeds speeds(rows);
    QueueOutlook outlook;
    double pictures = 0;
    double seconds = 0;
    bool known = true;
    int running = 0;
    for (const JobRow* row : rows) {
        const bool waits = row->state == JobState::Pending;
        const bool runs = row->state == JobState::Running;
        if (!waits && !runs && row->state != JobState::Done) {
            continue;
        }
        ++outlook.jobs;
        outlook.pictures += row->count;
        outlook.picturesDone += row->state == JobState::Done ? row->count : row->picturesDone;
        pictures += row->state == JobState::Done ? row->count : row->picturesDone;
        if (!waits && !runs) {
            continue;
        }
        ++outlook.jobsLeft;
        std::optional<double> left;
        if (runs) {
            ++running;
            if (const auto now = progress(row->id)) {
                left = secondsLeft(*row, *now);
                pictures += std::max(0.0, partDone(*row, *now) * row->count - row->picturesDone);
            }
        }
        if (!left) {
            if (const auto each = speeds.of(row->model)) {
                left = *each * std::max(0, row->count - row->picturesDone);
            }
        }
        known = known && left.has_value();
        seconds += left.value_or(0);
    }
    outlook.part = outlook.pictures > 0 ? std::min(pictures / outlook.pictures, 1.0) : 0;
    if (known) {
        outlook.secondsLeft = seconds / std::max(running, 1);
    }
    return outlook;
}

}  // namespace gouache::ui
