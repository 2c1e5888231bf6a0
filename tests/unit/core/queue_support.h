#pragma once

#include <gtest/gtest.h>
#include <unistd.h>

#include <algorithm>
#include <filesystem>
#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "core/generation/generation_request.h"
#include "core/image/image.h"
#include "core/jobs/job_queue.h"
#include "core/jobs/result_files.h"

namespace gouache::testing {

inline JobDraft draftOf(const std::string& name, const std::filesystem::path& folder = "/tmp") {
    JobDraft draft;
    draft.request.prompt = "a picture of " + name;
    draft.request.model = "starter";
    draft.request.seed = Seed{7};
    draft.request.size = {64, 64};
    draft.output.folder = folder;
    draft.output.pattern = "{name}";
    draft.output.name = name;
    draft.title = name;
    return draft;
}

inline std::vector<JobDraft> draftsOf(int count, const std::string& prefix = "job ",
                                      const std::filesystem::path& folder = "/tmp") {
    std::vector<JobDraft> drafts;
    for (int i = 0; i < count; ++i) {
        drafts.push_back(draftOf(prefix + std::to_string(i), folder));
    }
    return drafts;
}

inline BatchRecord batchOf(const std::string& name) {
    BatchRecord batch;
    batch.name = name;
    return batch;
}

inline JobFilter inStates(std::vector<JobState> states) {
    JobFilter filter;
    filter.states = std::move(states);
    return filter;
}
inline JobFilter ofBatch(const BatchId& batch) {
    JobFilter filter;
    filter.batch = batch;
    return filter;
}
inline JobFilter withText(const std::string& text) {
    JobFilter filter;
    filter.text = text;
    return filter;
}
inline PictureFilter withWords(const std::string& text) {
    PictureFilter filter;
    filter.text = text;
    return filter;
}

inline ClaimRule anyJob() {
    ClaimRule rule;
    rule.profiles = {"local"};
    rule.anyProfile = "local";
    return rule;
}

inline PictureRecord pictureOf(const JobRecord& job, int picture) {
    PictureRecord record;
    record.job = job.id;
    record.batch = job.batch;
    record.picture = picture;
    record.seed = seedOf(job.draft.request, picture);
    record.size = job.draft.request.size;
    record.prompt = job.draft.request.prompt;
    record.model = job.draft.request.model;
    record.profile = "local";
    record.seconds = 1;
    return record;
}

/// A small picture that differs from number to number.
inline Image smallImage(int number) {
    Image image({8, 8}, PixelFormat::Rgb8);
    for (std::uint8_t& byte : image.bytes()) {
        byte = static_cast<std::uint8_t>(number * 31 + 7);
    }
    return image;
}

inline Result<PictureRecord> keepSmall(JobQueue& queue, const JobRecord& job, int picture) {
    return keepPicture(queue, job, pictureOf(job, picture), smallImage(picture), job.draft.request,
                       {"starter", "", "Gouache"});
}

/// For tests that sync thousands of times: a folder in memory where there is one. The end of a
/// process is the same there.
inline std::string fastFolder() {
    return ::access("/dev/shm", W_OK) == 0 ? "/dev/shm"
                                           : std::filesystem::temp_directory_path().string();
}

inline std::vector<std::string> filesIn(const std::filesystem::path& folder) {
    std::vector<std::string> names;
    std::error_code ignored;
    for (const auto& entry : std::filesystem::recursive_directory_iterator(folder, ignored)) {
        if (entry.is_regular_file()) {
            names.push_back(entry.path().filename().string());
        }
    }
    std::ranges::sort(names);
    return names;
}

}  // namespace gouache::testing
