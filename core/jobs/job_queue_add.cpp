#include <algorithm>
#include <system_error>

#include "core/base/utf8.h"
#include "core/jobs/draft_json.h"
#include "core/jobs/job_queue.h"
#include "core/jobs/job_queue_impl.h"

namespace gouache {

namespace {

constexpr std::size_t kLongestTitle = 200;  ///< bytes

/// One line for a list: the draft's title or the beginning of its prompt.
std::string titleOf(const JobDraft& draft) {
    std::string title = draft.title.empty() ? draft.request.prompt : draft.title;
    title.resize(validUtf8Length(std::string_view(title).substr(0, kLongestTitle)));
    std::ranges::replace_if(
        title, [](char c) { return static_cast<unsigned char>(c) < 0x20 || c == 0x7f; }, ' ');
    return std::string(trimmed(title));
}

std::string inputBlobOf(const JobDraft& draft) {
    if (draft.product && !draft.product->photo.empty()) {
        return draft.product->photo;
    }
    if (!draft.pictures.init.empty()) {
        return draft.pictures.init;
    }
    return draft.pictures.controls.empty() ? std::string() : draft.pictures.controls.front();
}

int countOf(const JobDraft& draft) {
    return std::max(1, draft.request.count);
}

}  // namespace

Result<void> JobQueue::Impl::insertJob(const JobId& id, std::int64_t batch, std::int64_t position,
                                       const JobDraft& draft, const std::string& draftText) {
    GOUACHE_CHECK(database_.execute(
        "INSERT INTO jobs (id, batch, position, count, profile, model, title, input_blob, created) "
        "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
        id, batch, position, countOf(draft), draft.profile, draft.request.model, titleOf(draft),
        inputBlobOf(draft), numberOf(wallClock())));
    const Result<int> added =
        database_.execute("INSERT INTO drafts (job, prompt, draft) VALUES (?, ?, ?)",
                          database_.lastRowId(), draft.request.prompt, draftText);
    return added.ok() ? Result<void>() : added.error();
}

Result<std::vector<std::int64_t>> JobQueue::Impl::positionsBefore(std::optional<std::int64_t> high,
                                                                  std::size_t count) {
    constexpr std::int64_t kGap = 1 << 20;
    const auto places = static_cast<std::int64_t>(count);
    const auto below = [&](std::int64_t limit) -> Result<std::optional<std::int64_t>> {
        GOUACHE_TRY(Statement found,
                    database_.statement("SELECT max(position) FROM jobs WHERE position < ?"));
        GOUACHE_CHECK(found.bind(limit).step());
        return found.optionalInteger(0);
    };
    GOUACHE_TRY(std::optional<std::int64_t> low, below(high.value_or(INT64_MAX)));
    const auto spread = [&](std::int64_t first, std::int64_t step) {
        std::vector<std::int64_t> positions;
        positions.reserve(count);
        for (std::int64_t i = 0; i < places; ++i) {
            positions.push_back(first + i * step);
        }
        return positions;
    };
    if (!high) {
        return spread(low.value_or(0) + kGap, kGap);
    }
    if (!low) {
        return spread(*high - places * kGap, kGap);
    }
    std::int64_t step = (*high - *low) / (places + 1);
    if (step == 0) {
        // All later ones make room; with their indexes this is some 10 µs each, and rare.
        const std::int64_t shift = (places + 1) * kGap;
        GOUACHE_CHECK(database_.execute(
            "UPDATE jobs SET position = position + ? WHERE position >= ?", shift, *high));
        step = shift / (places + 1);
    }
    return spread(*low + step, step);
}

Result<BatchId> JobQueue::enqueue(const BatchRecord& batch, std::span<const JobDraft> jobs) {
    const BatchId id = batch.id.empty() ? newJobId() : batch.id;
    // Outside of the lock: takes longer than writing.
    std::vector<std::string> texts;
    texts.reserve(jobs.size());
    for (const JobDraft& draft : jobs) {
        GOUACHE_TRY(std::string text, draftToJson(draft));
        texts.push_back(std::move(text));
    }
    const auto created = batch.created == WallTime{} ? wallClock() : batch.created;
    return impl_->write([&](QueueChange& change) -> Result<BatchId> {
        GOUACHE_CHECK(impl_->database_.execute(
            "INSERT INTO batches (id, name, created, paused, budget, currency, grid, grid_plan) "
            "VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
            id, batch.name, numberOf(created), batch.paused ? 1 : 0, microsOf(batch.budget),
            currencyOf(batch.budget), batch.grid ? 1 : 0, batch.gridPlan));
        const std::int64_t number = impl_->database_.lastRowId();
        GOUACHE_TRY(const auto positions, impl_->positionsBefore(std::nullopt, jobs.size()));
        for (std::size_t i = 0; i < jobs.size(); ++i) {
            change.jobs.push_back(newJobId());
            GOUACHE_CHECK(
                impl_->insertJob(change.jobs.back(), number, positions[i], jobs[i], texts[i]));
        }
        change.orderChanged = change.batchesChanged = true;
        return id;
    });
}

Result<void> JobQueue::enqueueInto(const BatchId& batch, std::span<const JobDraft> jobs) {
    std::vector<std::string> texts;
    texts.reserve(jobs.size());
    for (const JobDraft& draft : jobs) {
        GOUACHE_TRY(std::string text, draftToJson(draft));
        texts.push_back(std::move(text));
    }
    return impl_->write([&](QueueChange& change) -> Result<void> {
        GOUACHE_TRY(const std::int64_t number, impl_->numberOfBatch(batch));
        GOUACHE_TRY(const auto positions, impl_->positionsBefore(std::nullopt, jobs.size()));
        for (std::size_t i = 0; i < jobs.size(); ++i) {
            change.jobs.push_back(newJobId());
            GOUACHE_CHECK(
                impl_->insertJob(change.jobs.back(), number, positions[i], jobs[i], texts[i]));
        }
        change.orderChanged = true;
        return {};
    });
}

Result<void> JobQueue::edit(const JobId& id, const JobDraft& draft) {
    GOUACHE_TRY(const std::string text, draftToJson(draft));
    return impl_->write([&](QueueChange& change) -> Result<void> {
        GOUACHE_TRY(const Impl::Place place, impl_->placeOf(id));
        if (place.state != JobState::Pending) {
            return makeError(ErrorCode::JobNotPending);
        }
        GOUACHE_CHECK(impl_->database_.execute(
            "UPDATE jobs SET count = ?, profile = ?, model = ?, title = ?, input_blob = ? "
            "WHERE number = ?",
            countOf(draft), draft.profile, draft.request.model, titleOf(draft), inputBlobOf(draft),
            place.number));
        GOUACHE_CHECK(
            impl_->database_.execute("UPDATE drafts SET prompt = ?, draft = ? WHERE job = ?",
                                     draft.request.prompt, text, place.number));
        change.jobs.push_back(id);
        return {};
    });
}

Result<JobId> JobQueue::duplicate(const JobId& id) {
    return impl_->write([&](QueueChange& change) -> Result<JobId> {
        GOUACHE_TRY(const Impl::Place place, impl_->placeOf(id));
        // Behind a waiting one; copies of others wait at the end.
        std::optional<std::int64_t> next;
        if (place.state == JobState::Pending) {
            GOUACHE_TRY(Statement found, impl_->database_.statement(
                                             "SELECT min(position) FROM jobs WHERE position > ?"));
            GOUACHE_CHECK(found.bind(place.position).step());
            next = found.optionalInteger(0);
        }
        GOUACHE_TRY(const auto positions, impl_->positionsBefore(next, 1));
        JobId copy = newJobId();
        GOUACHE_CHECK(impl_->database_.execute(
            "INSERT INTO jobs (id, batch, position, count, profile, model, title, input_blob, "
            "created) SELECT ?, batch, ?, count, profile, model, title, input_blob, ? FROM jobs "
            "WHERE number = ?",
            copy, positions.front(), numberOf(wallClock()), place.number));
        GOUACHE_CHECK(impl_->database_.execute(
            "INSERT INTO drafts (job, prompt, draft) SELECT ?, prompt, draft FROM drafts "
            "WHERE job = ?",
            impl_->database_.lastRowId(), place.number));
        change.jobs = {id, copy};
        change.orderChanged = true;
        return copy;
    });
}

}  // namespace gouache
