#pragma once

#include <gtest/gtest.h>

#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "backends/local/engine/local_engine.h"
#include "core/base/error.h"
#include "tests/unit/core/recording_observer.h"
#include "tests/unit/engine/support/golden.h"

namespace gouache::local {

using gouache::testing::RecordingObserver;

/// Submits the job and waits until it ended, however long the machine takes.
inline std::shared_ptr<RecordingObserver> runJob(LocalEngine& engine, JobSpec job) {
    if (job.id.job.empty()) {
        job.id.job = newJobId();
    }
    auto observer = std::make_shared<RecordingObserver>();
    const Result<void> taken = engine.submit(std::move(job), observer);
    EXPECT_TRUE(taken.ok());
    while (taken.ok() && !observer->waitUntilFinished()) {
    }
    EXPECT_EQ(observer->problems(), "");
    return observer;
}

inline bool ended(const RecordingObserver& observer, std::string_view how) {
    return observer.log().ends_with(std::string(how) + " ");
}

inline std::string sentenceOf(const RecordingObserver& observer) {
    return observer.error() ? englishSentence(*observer.error()) : std::string();
}

/// Two steps of the small model at 64 × 64, without previews.
inline JobSpec smallJob(const std::string& model = "sd") {
    JobSpec job;
    job.id.job = newJobId();
    job.device = "cpu";
    job.precision = Precision::Float32;
    job.previews = false;
    job.request.model = (golden::modelsFolder() / model).string();
    job.request.prompt = "a red apple";
    job.request.size = {64, 64};
    job.request.steps = 2;
    job.request.guidance = 4;
    job.request.seed = Seed{5};
    return job;
}

}  // namespace gouache::local
