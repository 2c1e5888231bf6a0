// After the end of a program, in whatever way it ended.

#include <cerrno>
#include <span>
#include <string>

#include "core/base/log.h"
#include "core/base/read_file.h"
#include "core/base/sha256.h"
#include "core/jobs/durable_file.h"
#include "core/jobs/job_queue.h"
#include "core/jobs/job_queue_impl.h"
#include "core/jobs/output_name.h"

namespace gouache {

namespace fs = std::filesystem;

namespace {

constexpr int kMostCrashes = 2;
constexpr int kMostNumbers = 10'000;
constexpr std::uint64_t kMostPictureBytes = std::uint64_t{2} << 30U;

bool isWhole(const fs::path& file, const std::string& sha256) {
    const auto bytes = readFile(file, kMostPictureBytes);
    if (!bytes.ok()) {
        return false;
    }
    Sha256 digest;
    digest.add(std::as_bytes(std::span(bytes->data(), bytes->size())));
    return digest.hex() == sha256;
}

struct Announced {
    std::int64_t number;
    JobId job;
    fs::path file;
    fs::path temporary;
    std::string sha256;
};

/// Where the picture is now that it has its name, wherever its try was cut off; none where it was
/// not whole yet. Done twice it comes to the same.
std::optional<fs::path> placed(const Announced& announced) {
    if (isWhole(announced.temporary, announced.sha256)) {
        DurableFile file = DurableFile::existing(announced.temporary);
        for (int number = 1; number < kMostNumbers; ++number) {
            const fs::path name = numberedName(announced.file, number);
            const int error = file.place(name);
            if (error == 0) {
                return name;
            }
            if (error != EEXIST) {
                break;
            }
        }
        return std::nullopt;
    }
    std::error_code ignored;
    fs::remove(announced.temporary, ignored);
    return isWhole(announced.file, announced.sha256) ? std::optional(announced.file) : std::nullopt;
}

}  // namespace

Result<void> JobQueue::Impl::recoverAnnounced(const std::optional<JobId>& job,
                                              QueueChange& change) {
    std::vector<Announced> all;
    {
        GOUACHE_TRY(Statement row, database_.statement(
                                       "SELECT number, job, file, temporary, sha256 FROM pictures "
                                       "WHERE temporary IS NOT NULL AND (?1 IS NULL OR job = ?1)"));
        row.bind(job);
        for (;;) {
            GOUACHE_TRY(const bool there, row.step());
            if (!there) {
                break;
            }
            all.push_back({row.integer(0), row.text(1), row.text(2), row.text(3), row.text(4)});
        }
    }
    for (const Announced& one : all) {
        const std::optional<fs::path> file = placed(one);
        if (!file) {
            GOUACHE_CHECK(database_.execute("DELETE FROM pictures WHERE number = ?", one.number));
            continue;
        }
        GOUACHE_CHECK(database_.execute("UPDATE pictures SET file = ? WHERE number = ?",
                                        file->string(), one.number));
        GOUACHE_CHECK(placePicture(one.number));
        change.jobs.push_back(one.job);
        change.picturesChanged = true;
    }
    return {};
}

Result<std::vector<JobRecord>> JobQueue::Impl::recoverRunning(QueueChange& change) {
    struct Cut {
        JobId id;
        int attempt;
        int crashes;
        bool cancelling;
        bool complete;
        bool remote;
    };
    std::vector<Cut> cut;
    {
        GOUACHE_TRY(
            Statement row,
            database_.statement("SELECT id, attempt, crashes, cancelling, pictures_done >= count, "
                                "remote_job <> '' FROM jobs WHERE state = 1 ORDER BY position"));
        for (;;) {
            GOUACHE_TRY(const bool there, row.step());
            if (!there) {
                break;
            }
            cut.push_back({row.text(0), static_cast<int>(row.integer(1)),
                           static_cast<int>(row.integer(2)), row.integer(3) != 0,
                           row.integer(4) != 0, row.integer(5) != 0});
        }
    }
    std::vector<JobRecord> remote;
    for (const Cut& job : cut) {
        const JobAttempt attempt{job.id, job.attempt};
        change.jobs.push_back(job.id);
        change.orderChanged = true;
        if (job.remote && !job.complete) {
            if (Result<JobRecord> there = record(job.id); there.ok()) {
                remote.push_back(std::move(there).value());
                continue;
            }
        }
        if (job.complete) {
            GOUACHE_CHECK(endAttempt(attempt, JobState::Done, std::nullopt, std::nullopt));
        } else if (job.crashes + 1 >= kMostCrashes && !job.cancelling) {
            GOUACHE_CHECK(endAttempt(attempt, JobState::Quarantined,
                                     makeError(ErrorCode::JobSetAside), std::nullopt));
            GOUACHE_CHECK(writePause(true, makeError(ErrorCode::QueueHeldByCrash)));
            change.stateChanged = true;
        } else {
            // Cancelled where the user had asked for it.
            GOUACHE_CHECK(endAttempt(attempt, JobState::Pending, makeError(ErrorCode::ProgramEnded),
                                     std::nullopt));
        }
        GOUACHE_CHECK(database_.execute("UPDATE jobs SET crashes = ? WHERE id = ?",
                                        job.crashes + (job.complete ? 0 : 1), job.id));
        // Nobody knows how long it still worked: up to its last picture is certain.
        GOUACHE_CHECK(database_.execute(
            "UPDATE attempts SET finished = max(started, coalesce((SELECT max(created) FROM "
            "pictures WHERE job = ?1 AND attempt = ?2 AND temporary IS NULL), started)) "
            "WHERE job = ?1 AND attempt = ?2",
            attempt.job, attempt.attempt));
    }
    return remote;
}

Result<std::vector<std::string>> JobQueue::Impl::blobsInUse() {
    // Every text in a draft that could be a blob's name counts; one too many does no harm.
    GOUACHE_TRY(Statement row,
                database_.statement("SELECT DISTINCT value FROM drafts, json_tree(drafts.draft) "
                                    "WHERE (instr(draft, '\"pictures\":{}') = 0 OR "
                                    "instr(draft, '\"product\":') > 0) AND "
                                    "json_tree.type = 'text' AND length(value) = 64"));
    std::vector<std::string> names;
    for (;;) {
        GOUACHE_TRY(const bool there, row.step());
        if (!there) {
            return names;
        }
        names.push_back(row.text(0));
    }
}

Result<void> JobQueue::settlePictures(const JobId& id) {
    const auto announced = impl_->read([&]() -> Result<bool> {
        GOUACHE_TRY(Statement row,
                    impl_->database_.statement("SELECT 1 FROM pictures WHERE job = ? "
                                               "AND temporary IS NOT NULL"));
        return row.bind(id).step();
    });
    if (!announced.ok()) {
        return announced.error();
    }
    if (!announced.value()) {
        return {};
    }
    return impl_->write([&](QueueChange& change) { return impl_->recoverAnnounced(id, change); });
}

Result<std::vector<JobRecord>> JobQueue::recover() {
    auto remote = impl_->write([&](QueueChange& change) -> Result<std::vector<JobRecord>> {
        GOUACHE_CHECK(impl_->recoverAnnounced(std::nullopt, change));
        return impl_->recoverRunning(change);
    });
    if (remote.ok()) {
        const auto used = impl_->read([&] { return impl_->blobsInUse(); });
        if (!used.ok() || !impl_->blobs_.removeUnused(used.value()).ok()) {
            log(LogLevel::Warning, "queue", "pictures of removed jobs could not be cleared away");
        }
    }
    return remote;
}

}  // namespace gouache
