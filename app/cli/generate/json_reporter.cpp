#include "app/cli/generate/json_reporter.h"

#include <cmath>
#include <nlohmann/json.hpp>
#include <string_view>

namespace gouache::cli {

namespace {

using Json = nlohmann::ordered_json;

void print(std::ostream& out, const Json& event) {
    // A file's name may be any bytes; JSON is UTF-8.
    out << event.dump(-1, ' ', false, Json::error_handler_t::replace) << std::endl;
}

Json eventOf(std::string_view name, const std::string& job) {
    return {{"event", name}, {"job", job}};
}

double rounded(double value) {
    return std::round(value * 1000) / 1000;
}

}  // namespace

double JsonReporter::seconds() const {
    return rounded(
        std::chrono::duration<double>(std::chrono::steady_clock::now() - queuedAt_).count());
}

void JsonReporter::queued(const JobSpec& job) {
    job_ = job.id.job;
    queuedAt_ = std::chrono::steady_clock::now();
    Json event = eventOf("queued", job_);
    event["pictures"] = job.request.count;
    event["steps"] = job.request.steps;
    event["seed"] = job.request.seed.value_or(Seed{}).value;
    print(out_, event);
}

void JsonReporter::started() {
    Json event = eventOf("started", job_);
    event["seconds"] = seconds();
    print(out_, event);
}

void JsonReporter::step(const StepProgress& progress) {
    if (progress.stage != JobStage::Denoising || progress.step == 0) {
        return;
    }
    Json event = eventOf("step", job_);
    event["picture"] = progress.firstPicture;
    event["pictures"] = progress.pictures;
    event["step"] = progress.step;
    event["steps"] = progress.steps;
    if (progress.iterationsPerSecond > 0) {
        event["iterations_per_second"] = rounded(progress.iterationsPerSecond);
    }
    event["seconds"] = seconds();
    print(out_, event);
}

void JsonReporter::preview(const Preview& preview, const std::filesystem::path& file) {
    Json event = eventOf("preview", job_);
    event["picture"] = preview.picture;
    event["step"] = preview.step;
    event["file"] = file.string();
    event["seconds"] = seconds();
    print(out_, event);
}

void JsonReporter::result(const PictureResult& result, const std::filesystem::path& file) {
    Json event = eventOf("result", job_);
    event["picture"] = result.picture;
    event["file"] = file.string();
    event["seed"] = result.seed.value;
    event["seconds"] = rounded(result.seconds);
    event["width"] = result.image->width();
    event["height"] = result.image->height();
    event["device"] = result.device;
    event["dtype"] = gouache::nameOf(result.precision);
    if (result.peakMemory > 0) {
        event["peak_memory"] = result.peakMemory;
    }
    event["notes"] = result.notes;
    print(out_, event);
}

void JsonReporter::failed(const Error& error) {
    Json event = eventOf("failed", job_);
    event["error"] = errorKey(error.code);
    event["message"] = englishSentence(error);
    event["seconds"] = seconds();
    print(out_, event);
}

void JsonReporter::cancelled() {
    Json event = eventOf("cancelled", job_);
    event["seconds"] = seconds();
    print(out_, event);
}

}  // namespace gouache::cli
