#include <cerrno>
#include <span>
#include <string>

#include "core/base/read_file.h"
#include "core/base/sha256.h"
#include "core/jobs/durable_file.h"
#include "core/jobs/error_json.h"
#include "core/jobs/job_queue.h"
#include "core/jobs/job_queue_impl.h"
#include "core/jobs/output_name.h"
#include "core/jobs/picture_words.h"

namespace gouache {

namespace fs = std::filesystem;

namespace {

constexpr int kMostCrashes = 2;
constexpr std::uint64_t kMostPictureBytes = std::uint64_t{2} << 30;

std::string reasonText(const std::optional<Error>& reason) {
    return reason ? errorToJson(*reason) : std::string();
}

bool isWhole(const fs::path& file, const std::string& sha256) {
    const auto bytes = readFile(file, kMostPictureBytes);
    if (!bytes.ok()) {
        return false;
    }
    Sha256 digest;
    digest.add(std::as_bytes(std::span(bytes->data(), bytes->size())));
    return digest.hex() == sha256;
}

std::string questionMarks(std::size_t count) {
    std::string text;
    for (std::size_t i = 0; i < count; ++i) {
        text += i == 0 ? "?" : ",?";
    }
    return text;
}

}  // namespace

Result<std::optional<JobRecord>> JobQueue::claim(const ClaimRule& rule,
                                                 const std::string& backend) {
    struct Found {
        std::int64_t number = 0;
        std::int64_t position = 0;
        JobId id;
        std::string profile;
    };
    const auto claimed = impl_->write(
        Durability::Ordered, [&](QueueChange& change) -> Result<std::optional<JobRecord>> {
            GOUACHE_TRY(const auto paused, impl_->setting("paused"));
            if (paused || impl_->pausedHere_) {
                return std::optional<JobRecord>();
            }
            // The first of one profile's, or of those that name none.
            const auto first = [&](const std::string& profile,
                                   bool ofModel) -> Result<std::optional<Found>> {
                const auto& unfit = profile.empty() ? rule.unfitModels : std::vector<std::string>();
                std::string sql =
                    "SELECT number, position, id FROM jobs WHERE state = 0 AND profile = ? ";
                if (ofModel) {
                    sql += "AND model = ? ";
                }
                sql += "AND batch NOT IN (SELECT number FROM batches WHERE paused) ";
                if (!unfit.empty()) {
                    sql += "AND model NOT IN (" + questionMarks(unfit.size()) + ") ";
                }
                if (!rule.withoutBatches.empty()) {
                    sql += "AND batch NOT IN (SELECT number FROM batches WHERE id IN (" +
                           questionMarks(rule.withoutBatches.size()) + ")) ";
                }
                sql += "ORDER BY position LIMIT 1";
                GOUACHE_TRY(Statement row, impl_->database_.statement(sql));
                row.bind(profile);
                if (ofModel) {
                    row.bind(rule.loadedModel);
                }
                for (const std::string& model : unfit) {
                    row.bind(model);
                }
                for (const BatchId& batch : rule.withoutBatches) {
                    row.bind(batch);
                }
                GOUACHE_TRY(const bool there, row.step());
                return there ? std::optional(
                                   Found{row.integer(0), row.integer(1), row.text(2), profile})
                             : std::nullopt;
            };
            const auto best = [&](bool ofModel) -> Result<std::optional<Found>> {
                std::optional<Found> found;
                std::vector<std::string> profiles = rule.profiles;
                if (!rule.anyProfile.empty()) {
                    profiles.emplace_back();
                }
                for (const std::string& profile : profiles) {
                    GOUACHE_TRY(const auto one, first(profile, ofModel));
                    if (one && (!found || one->position < found->position)) {
                        found = one;
                    }
                }
                return found;
            };
            std::optional<Found> found;
            if (!rule.loadedModel.empty()) {
                GOUACHE_TRY(const auto grouped, impl_->setting("group_by_model"));
                if (grouped) {
                    GOUACHE_TRY(found, best(true));
                }
            }
            if (!found) {
                GOUACHE_TRY(found, best(false));
            }
            if (!found) {
                return std::optional<JobRecord>();
            }
            const std::string ran = !backend.empty()          ? backend
                                    : !found->profile.empty() ? found->profile
                                                              : rule.anyProfile;
            const std::int64_t now = numberOf(wallClock());
            GOUACHE_CHECK(impl_->database_.execute(
                "UPDATE jobs SET state = 1, attempt = attempt + 1, backend = ?, started = ?, "
                "finished = NULL, reason = NULL, cancelling = 0, remote_job = '' WHERE number = ?",
                ran, now, found->number));
            GOUACHE_CHECK(impl_->database_.execute(
                "INSERT OR REPLACE INTO attempts (job, attempt, batch, backend, state, started) "
                "SELECT j.id, j.attempt, b.id, j.backend, 1, j.started FROM jobs j "
                "JOIN batches b ON b.number = j.batch WHERE j.number = ?",
                found->number));
            change.jobs.push_back(found->id);
            change.orderChanged = true;
            GOUACHE_TRY(JobRecord job, impl_->record(found->id));
            return std::optional(std::move(job));
        });
    return claimed;
}

Result<void> JobQueue::setRemoteJob(const JobAttempt& attempt, const std::string& remoteJob) {
    return impl_->write([&](QueueChange& change) -> Result<void> {
        GOUACHE_TRY(const int changed,
                    impl_->database_.execute("UPDATE jobs SET remote_job = ? WHERE id = ? AND "
                                             "state = 1 AND attempt = ?",
                                             remoteJob, attempt.job, attempt.attempt));
        if (changed > 0) {
            change.jobs.push_back(attempt.job);
        }
        return {};
    });
}

Result<void> JobQueue::announcePicture(const JobAttempt& attempt, const PictureRecord& picture,
                                       const fs::path& temporary, const std::string& sha256) {
    return impl_->write([&](QueueChange&) -> Result<void> {
        GOUACHE_TRY(const Impl::Place place, impl_->placeOf(attempt.job));
        if (place.state != JobState::Running || place.attempt != attempt.attempt) {
            return makeError(ErrorCode::JobMovedOn);
        }
        // A try before this one may have announced the same picture and failed to place it.
        const Result<int> added = impl_->database_.execute(
            "INSERT INTO pictures (job, picture, attempt, batch, file, seed, width, height, "
            "prompt, negative_prompt, model, profile, seconds, cost, currency, created, temporary, "
            "sha256) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) "
            "ON CONFLICT (job, picture) DO UPDATE SET attempt = excluded.attempt, "
            "file = excluded.file, seed = excluded.seed, width = excluded.width, "
            "height = excluded.height, prompt = excluded.prompt, "
            "negative_prompt = excluded.negative_prompt, model = excluded.model, "
            "profile = excluded.profile, seconds = excluded.seconds, cost = excluded.cost, "
            "currency = excluded.currency, created = excluded.created, "
            "temporary = excluded.temporary, sha256 = excluded.sha256 "
            "WHERE pictures.temporary IS NOT NULL",
            picture.job, picture.picture, attempt.attempt, picture.batch, picture.file.string(),
            static_cast<std::int64_t>(picture.seed.value), picture.size.width, picture.size.height,
            picture.prompt, picture.negativePrompt, picture.model, picture.profile, picture.seconds,
            microsOf(picture.cost), currencyOf(picture.cost), numberOf(picture.created),
            temporary.string(), sha256);
        if (!added.ok()) {
            return added.error();
        }
        return *added > 0 ? Result<void>() : makeError(ErrorCode::JobMovedOn);
    });
}

Result<std::int64_t> JobQueue::addPicture(const JobAttempt& attempt, const PictureRecord& picture) {
    return impl_->write([&](QueueChange& change) -> Result<std::int64_t> {
        GOUACHE_TRY(Statement known, impl_->database_.statement(
                                         "SELECT number, temporary FROM pictures WHERE job = ? "
                                         "AND picture = ?"));
        GOUACHE_TRY(const bool there, known.bind(attempt.job).bind(picture.picture).step());
        std::int64_t number = 0;
        if (there) {
            number = known.integer(0);
            if (known.isNull(1)) {
                return number;
            }
            GOUACHE_CHECK(impl_->database_.execute("UPDATE pictures SET file = ? WHERE number = ?",
                                                   picture.file.string(), number));
        } else {
            GOUACHE_TRY(const Impl::Place place, impl_->placeOf(attempt.job));
            if (place.state != JobState::Running || place.attempt != attempt.attempt) {
                return std::int64_t{0};
            }
            GOUACHE_TRY(number, impl_->insertPicture(picture, attempt.attempt));
        }
        GOUACHE_CHECK(impl_->placePicture(number));
        change.jobs.push_back(attempt.job);
        change.picturesChanged = true;
        return number;
    });
}

Result<std::int64_t> JobQueue::Impl::insertPicture(const PictureRecord& picture, int attempt) {
    const auto created = picture.created == WallTime{} ? wallClock() : picture.created;
    GOUACHE_CHECK(database_.execute(
        "INSERT INTO pictures (job, picture, attempt, batch, file, seed, width, height, prompt, "
        "negative_prompt, model, profile, seconds, cost, currency, rating, created) "
        "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        picture.job.empty() ? std::nullopt : std::optional(picture.job), picture.picture, attempt,
        picture.batch, picture.file.string(), static_cast<std::int64_t>(picture.seed.value),
        picture.size.width, picture.size.height, picture.prompt, picture.negativePrompt,
        picture.model, picture.profile, picture.seconds, microsOf(picture.cost),
        currencyOf(picture.cost), picture.rating, numberOf(created)));
    return database_.lastRowId();
}

Result<void> JobQueue::Impl::placePicture(std::int64_t number) {
    std::string prompt;
    std::string job;
    std::string file;
    int attempt = 0;
    {
        GOUACHE_TRY(Statement row,
                    database_.statement(
                        "SELECT prompt, job, file, attempt FROM pictures WHERE number = ?"));
        GOUACHE_TRY(const bool there, row.bind(number).step());
        if (!there) {
            return {};
        }
        prompt = row.text(0);
        job = row.text(1);
        file = row.text(2);
        attempt = static_cast<int>(row.integer(3));
    }
    GOUACHE_CHECK(database_.execute(
        "UPDATE pictures SET temporary = NULL, sha256 = NULL WHERE number = ?", number));
    GOUACHE_CHECK(database_.execute("INSERT INTO picture_words (rowid, words) VALUES (?, ?)",
                                    number, wordsForIndex(prompt)));
    if (job.empty()) {
        return {};
    }
    GOUACHE_CHECK(database_.execute(
        "UPDATE attempts SET pictures = pictures + 1 WHERE job = ? AND attempt = ?", job, attempt));
    const Result<int> counted = database_.execute(
        "UPDATE jobs SET pictures_done = (SELECT count(*) FROM pictures WHERE job = jobs.id AND "
        "temporary IS NULL), picture_file = ? WHERE id = ?",
        file, job);
    return counted.ok() ? Result<void>() : counted.error();
}

Result<bool> JobQueue::Impl::endAttempt(const JobAttempt& attempt, JobState state,
                                        const std::optional<Error>& reason,
                                        const std::optional<Money>& cost) {
    const bool over = state != JobState::Pending;
    const std::int64_t now = numberOf(wallClock());
    GOUACHE_TRY(
        const int changed,
        database_.execute("UPDATE jobs SET state = ?, finished = ?, reason = ?, cancelling = 0, "
                          "remote_job = '' WHERE id = ? AND state = 1 AND attempt = ?",
                          numberOf(state), over ? std::optional(now) : std::nullopt,
                          reason ? std::optional(reasonText(reason)) : std::nullopt, attempt.job,
                          attempt.attempt));
    if (changed == 0) {
        return false;
    }
    if (cost) {
        GOUACHE_CHECK(database_.execute(
            "UPDATE jobs SET cost = CASE WHEN currency = ? THEN cost ELSE 0 END + ?, currency = ? "
            "WHERE id = ?",
            cost->currency, cost->micros, cost->currency, attempt.job));
    }
    GOUACHE_CHECK(database_.execute(
        "UPDATE attempts SET state = ?, finished = ?, cost = ?, currency = ?, reason = ? "
        "WHERE job = ? AND attempt = ?",
        numberOf(state), now, microsOf(cost), currencyOf(cost),
        reason ? std::optional(reasonText(reason)) : std::nullopt, attempt.job, attempt.attempt));
    return true;
}

Result<void> JobQueue::finish(const JobAttempt& attempt, JobState state,
                              const std::optional<Error>& reason,
                              const std::optional<Money>& cost) {
    return impl_->write([&](QueueChange& change) -> Result<void> {
        GOUACHE_TRY(const bool ended, impl_->endAttempt(attempt, state, reason, cost));
        if (ended) {
            change.jobs.push_back(attempt.job);
            change.orderChanged = true;
        }
        return {};
    });
}

Result<void> JobQueue::release(const JobAttempt& attempt, const std::optional<Error>& reason,
                               const std::optional<Money>& cost) {
    return finish(attempt, JobState::Pending, reason, cost);
}

Result<std::vector<JobAttempt>> JobQueue::cancelRequests() {
    return impl_->read([&]() -> Result<std::vector<JobAttempt>> {
        GOUACHE_TRY(Statement row,
                    impl_->database_.statement("SELECT id, attempt FROM jobs WHERE state = 1 AND "
                                               "cancelling = 1"));
        std::vector<JobAttempt> marked;
        for (;;) {
            GOUACHE_TRY(const bool there, row.step());
            if (!there) {
                return marked;
            }
            marked.push_back({row.text(0), static_cast<int>(row.integer(1))});
        }
    });
}

// After the end of a program

Result<void> JobQueue::Impl::recoverAnnounced(QueueChange& change) {
    struct Announced {
        std::int64_t number;
        JobId job;
        fs::path file;
        fs::path temporary;
        std::string sha256;
    };
    std::vector<Announced> all;
    {
        GOUACHE_TRY(Statement row,
                    database_.statement("SELECT number, job, file, temporary, sha256 FROM pictures "
                                        "WHERE temporary IS NOT NULL"));
        for (;;) {
            GOUACHE_TRY(const bool there, row.step());
            if (!there) {
                break;
            }
            all.push_back({row.integer(0), row.text(1), row.text(2), row.text(3), row.text(4)});
        }
    }
    for (Announced& one : all) {
        bool placed = false;
        if (isWhole(one.temporary, one.sha256)) {
            DurableFile file = DurableFile::existing(one.temporary);
            const fs::path wanted = one.file;
            int error = EEXIST;
            for (int number = 1; error == EEXIST && number < 10'000; ++number) {
                one.file = numberedName(wanted, number);
                error = file.place(one.file);
            }
            placed = error == 0;
        } else if (!fs::exists(one.temporary) && isWhole(one.file, one.sha256)) {
            placed = true;
        } else {
            std::error_code ignored;
            fs::remove(one.temporary, ignored);
        }
        if (!placed) {
            GOUACHE_CHECK(database_.execute("DELETE FROM pictures WHERE number = ?", one.number));
            continue;
        }
        GOUACHE_CHECK(database_.execute("UPDATE pictures SET file = ? WHERE number = ?",
                                        one.file.string(), one.number));
        GOUACHE_CHECK(placePicture(one.number));
        change.jobs.push_back(one.job);
        change.picturesChanged = true;
    }
    return {};
}

Result<std::vector<JobRecord>> JobQueue::Impl::recoverRunning(QueueChange& change) {
    std::vector<JobRecord> running;
    {
        std::vector<JobId> ids;
        GOUACHE_TRY(Statement row,
                    database_.statement("SELECT id FROM jobs WHERE state = 1 ORDER BY position"));
        for (;;) {
            GOUACHE_TRY(const bool there, row.step());
            if (!there) {
                break;
            }
            ids.push_back(row.text(0));
        }
        for (const JobId& id : ids) {
            GOUACHE_TRY(JobRecord job, record(id));
            running.push_back(std::move(job));
        }
    }
    std::vector<JobRecord> remote;
    for (JobRecord& job : running) {
        if (!job.remoteJob.empty()) {
            remote.push_back(std::move(job));
            continue;
        }
        GOUACHE_TRY(Statement marked,
                    database_.statement("SELECT cancelling FROM jobs WHERE id = ?"));
        GOUACHE_CHECK(marked.bind(job.id).step());
        const bool cancelling = marked.integer(0) != 0;
        const int crashes = job.crashes + 1;
        JobState state = JobState::Pending;
        std::optional<Error> reason = makeError(ErrorCode::ProgramEnded);
        if (cancelling) {
            state = JobState::Cancelled;
            reason.reset();
        } else if (crashes >= kMostCrashes) {
            state = JobState::Quarantined;
            reason = makeError(ErrorCode::JobSetAside);
            GOUACHE_CHECK(writePause(true, makeError(ErrorCode::QueueHeldByCrash)));
            change.stateChanged = true;
        }
        GOUACHE_CHECK(endAttempt({job.id, job.attempt}, state, reason, std::nullopt));
        GOUACHE_CHECK(
            database_.execute("UPDATE jobs SET crashes = ? WHERE id = ?", crashes, job.id));
        change.jobs.push_back(job.id);
        change.orderChanged = true;
    }
    return remote;
}

Result<std::vector<JobRecord>> JobQueue::recover() {
    return impl_->write([&](QueueChange& change) -> Result<std::vector<JobRecord>> {
        GOUACHE_CHECK(impl_->recoverAnnounced(change));
        return impl_->recoverRunning(change);
    });
}

}  // namespace gouache
