#include "app/cli/generate/progress_line.h"

#include <algorithm>
#include <cmath>
#include <cstdio>

namespace gouache::cli {

namespace {

std::string formatted(const char* format, double value) {
    char text[64];
    std::snprintf(text, sizeof text, format, value);
    return text;
}

std::string stageText(const StepProgress& progress, int totalPictures) {
    switch (progress.stage) {
        case JobStage::LoadingModel:
            return "Loading the model";
        case JobStage::EncodingPrompt:
            return "Reading the prompt";
        case JobStage::Decoding:
            return "Decoding";
        case JobStage::Denoising:
            break;
    }
    if (totalPictures == 1) {
        return "Drawing";
    }
    const int last = progress.firstPicture + progress.pictures;
    std::string text = "Picture " + std::to_string(progress.firstPicture + 1);
    if (progress.pictures > 1) {
        text += "-" + std::to_string(last);
    }
    return text + " of " + std::to_string(totalPictures);
}

/// Of the whole job, at this batch's speed.
double secondsLeft(const StepProgress& progress, int totalPictures) {
    const int picturesAfter =
        std::max(0, totalPictures - progress.firstPicture - progress.pictures);
    const double batchesAfter =
        std::ceil(static_cast<double>(picturesAfter) / std::max(1, progress.pictures));
    return (progress.steps - progress.step + batchesAfter * progress.steps) /
           progress.iterationsPerSecond;
}

}  // namespace

std::string durationText(double seconds) {
    if (seconds < 9.95) {
        return formatted("%.1f s", std::max(0.0, seconds));
    }
    const auto whole = static_cast<long long>(std::llround(seconds));
    if (whole < 60) {
        return std::to_string(whole) + " s";
    }
    if (whole < 3600) {
        return std::to_string(whole / 60) + " min " + std::to_string(whole % 60) + " s";
    }
    return std::to_string(whole / 3600) + " h " + std::to_string(whole % 3600 / 60) + " min";
}

std::string progressLine(const StepProgress& progress, int totalPictures, int columns) {
    const std::string stage = stageText(progress, totalPictures);
    std::string end;
    if (progress.stage == JobStage::Denoising && progress.steps > 0) {
        end = std::to_string(progress.step) + "/" + std::to_string(progress.steps) + " steps";
        if (progress.iterationsPerSecond > 0) {
            end += formatted("  %.2f it/s  ", progress.iterationsPerSecond) +
                   durationText(secondsLeft(progress, totalPictures)) + " left";
        }
    }
    const int room = columns - static_cast<int>(stage.size() + end.size()) - 7;
    std::string line = stage;
    if (!end.empty()) {
        if (const int width = std::min(room, 32); width >= 8) {
            const int done = width * std::clamp(progress.step, 0, progress.steps) / progress.steps;
            line += "  [" + std::string(static_cast<std::size_t>(done), '#') +
                    std::string(static_cast<std::size_t>(width - done), '-') + "]";
        }
        line += "  " + end;
    }
    return line.substr(0, static_cast<std::size_t>(std::max(0, columns - 1)));
}

}  // namespace gouache::cli
