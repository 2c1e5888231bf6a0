#include <string>

#include "core/jobs/error_json.h"
#include "core/jobs/job_queue.h"
#include "core/jobs/job_queue_impl.h"
#include "core/jobs/picture_words.h"

namespace gouache {

namespace fs = std::filesystem;

namespace {

std::string reasonText(const std::optional<Error>& reason) {
    return reason ? errorToJson(*reason) : std::string();
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
        int attempt = 0;
    };
    bool unreadable = false;
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
                    "SELECT number, position, id, attempt FROM jobs WHERE state = 0 AND profile = "
                    "? ";
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
                return there ? std::optional(Found{row.integer(0), row.integer(1), row.text(2),
                                                   profile, static_cast<int>(row.integer(3))})
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
            Result<JobRecord> job = impl_->record(found->id);
            if (!job.ok() && job.error().code == ErrorCode::InvalidRequest) {
                // It stands in nobody's way: the next claim takes another.
                GOUACHE_CHECK(impl_->endAttempt({found->id, found->attempt + 1}, JobState::Failed,
                                                job.error(), std::nullopt));
                unreadable = true;
                return std::optional<JobRecord>();
            }
            if (!job.ok()) {
                return job.error();
            }
            return std::optional(std::move(job).value());
        });
    return unreadable ? claim(rule, backend) : claimed;
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
    if (state == JobState::Pending || state == JobState::Failed) {
        // What the user asked for counts, however the try ended.
        GOUACHE_TRY(Statement marked,
                    database_.statement("SELECT cancelling FROM jobs WHERE id = ?"));
        GOUACHE_TRY(const bool there, marked.bind(attempt.job).step());
        state = there && marked.integer(0) != 0 ? JobState::Cancelled : state;
    }
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

}  // namespace gouache
