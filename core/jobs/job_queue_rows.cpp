#include <algorithm>
#include <string>

#include "core/jobs/draft_json.h"
#include "core/jobs/error_json.h"
#include "core/jobs/job_queue.h"
#include "core/jobs/job_queue_impl.h"

namespace gouache {

namespace {

/// What the list calls the profile: the chosen one while the job waits, else the one that ran it.
constexpr const char* kShownProfile =
    "(CASE WHEN j.state = 0 OR j.backend = '' THEN j.profile ELSE j.backend END)";
constexpr const char* kOrder =
    " ORDER BY CASE j.state WHEN 1 THEN 0 WHEN 0 THEN 1 ELSE 2 END, "
    "CASE WHEN j.state <= 1 THEN j.position ELSE -coalesce(j.finished, 0) END, j.number DESC";

std::string rowColumns() {
    return std::string("SELECT j.id, b.id, j.state, j.title, j.model, ") + kShownProfile +
           ", j.attempt, j.count, j.pictures_done, j.picture_file, j.input_blob, j.created, "
           "j.started, j.finished, j.cost, j.currency, j.reason "
           "FROM jobs j JOIN batches b ON b.number = j.batch";
}

std::optional<WallTime> optionalTime(const Statement& row, int column) {
    return row.isNull(column) ? std::nullopt : std::optional(timeOf(row.integer(column)));
}

/// The part behind FROM for a filter, and the values of its question marks.
struct Where {
    std::string sql;
    std::vector<std::string> values;
};

std::string likePattern(std::string_view text) {
    std::string pattern = "%";
    for (const char c : text) {
        if (c == '%' || c == '_' || c == '\\') {
            pattern += '\\';
        }
        pattern += c;
    }
    return pattern + "%";
}

Where whereOf(const JobFilter& filter) {
    Where where;
    const auto add = [&](const std::string& condition) {
        where.sql += (where.sql.empty() ? " WHERE " : " AND ") + condition;
    };
    if (!filter.states.empty()) {
        std::string states;
        for (const JobState state : filter.states) {
            states += (states.empty() ? "" : ",") + std::to_string(numberOf(state));
        }
        add("j.state IN (" + states + ")");
    }
    if (filter.batch) {
        add("b.id = ?");
        where.values.push_back(*filter.batch);
    }
    if (filter.profile) {
        add(std::string(kShownProfile) + " = ?");
        where.values.push_back(*filter.profile);
    }
    if (!filter.text.empty()) {
        add("(j.title LIKE ? ESCAPE '\\' OR EXISTS (SELECT 1 FROM drafts d WHERE d.job = j.number "
            "AND d.prompt LIKE ? ESCAPE '\\'))");
        where.values.push_back(likePattern(filter.text));
        where.values.push_back(likePattern(filter.text));
    }
    return where;
}

JobRow rowFrom(const Statement& row, const BlobStore& blobs) {
    JobRow one;
    one.id = row.text(0);
    one.batch = row.text(1);
    one.state = static_cast<JobState>(row.integer(2));
    one.title = row.text(3);
    one.model = row.text(4);
    one.profile = row.text(5);
    one.attempt = static_cast<int>(row.integer(6));
    one.count = static_cast<int>(row.integer(7));
    one.picturesDone = static_cast<int>(row.integer(8));
    one.thumbnail = row.text(9);
    if (one.thumbnail.empty()) {
        one.thumbnail = blobs.pathOf(row.text(10)).string();
    }
    one.created = timeOf(row.integer(11));
    one.started = optionalTime(row, 12);
    one.finished = optionalTime(row, 13);
    one.cost = moneyOf(row, 14, 15);
    one.reason = errorFromJson(row.text(16));
    return one;
}

}  // namespace

Result<JobRecord> JobQueue::Impl::record(const JobId& id) {
    GOUACHE_TRY(
        Statement row,
        database_.statement(
            "SELECT j.id, b.id, j.position, j.state, j.attempt, j.crashes, j.pictures_done, "
            "j.backend, j.remote_job, j.created, j.started, j.finished, j.cost, j.currency, "
            "j.reason, d.draft FROM jobs j JOIN batches b ON b.number = j.batch "
            "JOIN drafts d ON d.job = j.number WHERE j.id = ?"));
    GOUACHE_TRY(const bool there, row.bind(id).step());
    if (!there) {
        return makeError(ErrorCode::UnknownJob, id);
    }
    JobRecord job;
    job.id = row.text(0);
    job.batch = row.text(1);
    job.position = row.integer(2);
    job.state = static_cast<JobState>(row.integer(3));
    job.attempt = static_cast<int>(row.integer(4));
    job.crashes = static_cast<int>(row.integer(5));
    job.picturesDone = static_cast<int>(row.integer(6));
    job.backend = row.text(7);
    job.remoteJob = row.text(8);
    job.created = timeOf(row.integer(9));
    job.started = optionalTime(row, 10);
    job.finished = optionalTime(row, 11);
    job.cost = moneyOf(row, 12, 13);
    job.reason = errorFromJson(row.text(14));
    GOUACHE_TRY(job.draft, draftFromJson(row.text(15)));
    return job;
}

Result<void> JobQueue::Impl::rewriteDraft(const JobId& id, const JobDraft& draft) {
    GOUACHE_TRY(const Place place, placeOf(id));
    GOUACHE_TRY(const std::string text, draftToJson(draft));
    GOUACHE_CHECK(database_.execute("UPDATE jobs SET profile = ? WHERE number = ?", draft.profile,
                                    place.number));
    const Result<int> changed =
        database_.execute("UPDATE drafts SET draft = ? WHERE job = ?", text, place.number);
    return changed.ok() ? Result<void>() : changed.error();
}

Result<std::vector<JobRow>> JobQueue::rows(const JobFilter& filter) {
    const Where where = whereOf(filter);
    return impl_->read([&]() -> Result<std::vector<JobRow>> {
        GOUACHE_TRY(Statement row, impl_->database_.statement(rowColumns() + where.sql + kOrder));
        for (const std::string& value : where.values) {
            row.bind(value);
        }
        std::vector<JobRow> rows;
        for (;;) {
            GOUACHE_TRY(const bool there, row.step());
            if (!there) {
                return rows;
            }
            rows.push_back(rowFrom(row, impl_->blobs_));
        }
    });
}

Result<std::vector<JobRow>> JobQueue::rows(std::span<const JobId> ids) {
    return impl_->read([&]() -> Result<std::vector<JobRow>> {
        GOUACHE_TRY(Statement row, impl_->database_.statement(rowColumns() + " WHERE j.id = ?"));
        std::vector<JobRow> rows;
        for (const JobId& id : ids) {
            row.reset();
            GOUACHE_TRY(const bool there, row.bind(id).step());
            if (there) {
                rows.push_back(rowFrom(row, impl_->blobs_));
            }
        }
        return rows;
    });
}

Result<JobRecord> JobQueue::job(const JobId& id) {
    return impl_->read([&] { return impl_->record(id); });
}

Result<QueueCounts> JobQueue::counts(const JobFilter& filter) {
    const Where where = whereOf(filter);
    return impl_->read([&]() -> Result<QueueCounts> {
        GOUACHE_TRY(Statement row,
                    impl_->database_.statement("SELECT j.state, count(*) FROM jobs j "
                                               "JOIN batches b ON b.number = j.batch" +
                                               where.sql + " GROUP BY j.state"));
        for (const std::string& value : where.values) {
            row.bind(value);
        }
        QueueCounts counts;
        for (;;) {
            GOUACHE_TRY(const bool there, row.step());
            if (!there) {
                return counts;
            }
            const std::int64_t number = row.integer(1);
            switch (static_cast<JobState>(row.integer(0))) {
                case JobState::Pending:
                    counts.pending = number;
                    break;
                case JobState::Running:
                    counts.running = number;
                    break;
                case JobState::Done:
                    counts.done = number;
                    break;
                case JobState::Failed:
                    counts.failed = number;
                    break;
                case JobState::Cancelled:
                    counts.cancelled = number;
                    break;
                case JobState::Quarantined:
                    counts.quarantined = number;
                    break;
            }
        }
    });
}

Result<std::vector<int>> JobQueue::picturesOf(const JobId& id) {
    return impl_->read([&]() -> Result<std::vector<int>> {
        GOUACHE_TRY(Statement row, impl_->database_.statement(
                                       "SELECT picture FROM pictures WHERE job = ? AND temporary "
                                       "IS NULL ORDER BY picture"));
        row.bind(id);
        std::vector<int> pictures;
        for (;;) {
            GOUACHE_TRY(const bool there, row.step());
            if (!there) {
                return pictures;
            }
            pictures.push_back(static_cast<int>(row.integer(0)));
        }
    });
}

Result<std::vector<std::string>> JobQueue::modelsWaiting() {
    return impl_->read([&]() -> Result<std::vector<std::string>> {
        GOUACHE_TRY(Statement row, impl_->database_.statement(
                                       "SELECT DISTINCT model FROM jobs WHERE state = 0 AND "
                                       "profile = '' ORDER BY model"));
        std::vector<std::string> models;
        for (;;) {
            GOUACHE_TRY(const bool there, row.step());
            if (!there) {
                return models;
            }
            models.push_back(row.text(0));
        }
    });
}

}  // namespace gouache
