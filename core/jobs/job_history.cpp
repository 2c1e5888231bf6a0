#include <string>
#include <vector>

#include "core/jobs/job_queue.h"
#include "core/jobs/job_queue_impl.h"
#include "core/jobs/picture_words.h"

namespace gouache {

namespace {

constexpr const char* kPictureColumns =
    "SELECT number, job, batch, picture, file, seed, width, height, prompt, negative_prompt, "
    "model, profile, seconds, cost, currency, rating, created FROM pictures";

PictureRecord pictureFrom(const Statement& row) {
    PictureRecord one;
    one.id = row.integer(0);
    one.job = row.text(1);
    one.batch = row.text(2);
    one.picture = static_cast<int>(row.integer(3));
    one.file = row.text(4);
    one.seed.value = static_cast<std::uint64_t>(row.integer(5));
    one.size = {static_cast<int>(row.integer(6)), static_cast<int>(row.integer(7))};
    one.prompt = row.text(8);
    one.negativePrompt = row.text(9);
    one.model = row.text(10);
    one.profile = row.text(11);
    one.seconds = row.real(12);
    one.cost = moneyOf(row, 13, 14);
    one.rating = static_cast<int>(row.integer(15));
    one.created = timeOf(row.integer(16));
    return one;
}

/// The rows' first column.
Result<std::vector<std::string>> textsOf(Statement row) {
    std::vector<std::string> texts;
    for (;;) {
        GOUACHE_TRY(const bool there, row.step());
        if (!there) {
            return texts;
        }
        texts.push_back(row.text(0));
    }
}

}  // namespace

Result<std::vector<PictureRecord>> JobQueue::pictures(const PictureFilter& filter, int offset,
                                                      int most) {
    std::string sql = std::string(kPictureColumns) + " WHERE temporary IS NULL";
    const std::string words = queryForIndex(filter.text);
    if (!filter.text.empty() && words.empty()) {
        return std::vector<PictureRecord>();
    }
    if (!words.empty()) {
        sql += " AND number IN (SELECT rowid FROM picture_words WHERE words MATCH ?)";
    }
    if (!filter.model.empty()) {
        sql += " AND model = ?";
    }
    if (filter.from) {
        sql += " AND created >= ?";
    }
    if (filter.to) {
        sql += " AND created < ?";
    }
    if (filter.leastRating > 0) {
        sql += " AND rating >= ?";
    }
    if (filter.batch) {
        sql += " AND batch = ?";
    }
    if (filter.job) {
        sql += " AND job = ?";
    }
    sql += " ORDER BY created DESC, number DESC LIMIT ? OFFSET ?";
    return impl_->read([&]() -> Result<std::vector<PictureRecord>> {
        GOUACHE_TRY(Statement row, impl_->database_.statement(sql));
        if (!words.empty()) {
            row.bind(words);
        }
        if (!filter.model.empty()) {
            row.bind(filter.model);
        }
        if (filter.from) {
            row.bind(numberOf(*filter.from));
        }
        if (filter.to) {
            row.bind(numberOf(*filter.to));
        }
        if (filter.leastRating > 0) {
            row.bind(filter.leastRating);
        }
        if (filter.batch) {
            row.bind(*filter.batch);
        }
        if (filter.job) {
            row.bind(*filter.job);
        }
        row.bind(most).bind(offset);
        std::vector<PictureRecord> pictures;
        for (;;) {
            GOUACHE_TRY(const bool there, row.step());
            if (!there) {
                return pictures;
            }
            pictures.push_back(pictureFrom(row));
        }
    });
}

Result<void> JobQueue::setRating(std::int64_t picture, int rating) {
    if (rating < 0 || rating > 5) {
        return makeError(ErrorCode::ValueOutOfRange, "rating", std::to_string(rating), "0", "5");
    }
    return impl_->write([&](QueueChange& change) -> Result<void> {
        GOUACHE_CHECK(impl_->database_.execute("UPDATE pictures SET rating = ? WHERE number = ?",
                                               rating, picture));
        change.picturesChanged = true;
        return {};
    });
}

Result<void> JobQueue::forgetPicture(std::int64_t picture) {
    return impl_->write([&](QueueChange& change) -> Result<void> {
        GOUACHE_CHECK(
            impl_->database_.execute("DELETE FROM picture_words WHERE rowid = ?", picture));
        GOUACHE_CHECK(impl_->database_.execute(
            "UPDATE jobs SET picture_file = '' WHERE picture_file = (SELECT file FROM pictures "
            "WHERE number = ?)",
            picture));
        GOUACHE_CHECK(impl_->database_.execute("DELETE FROM pictures WHERE number = ?", picture));
        change.picturesChanged = true;
        return {};
    });
}

Result<void> JobQueue::addToHistory(const PictureRecord& picture) {
    return impl_->write([&](QueueChange& change) -> Result<void> {
        {
            GOUACHE_TRY(Statement known,
                        impl_->database_.statement("SELECT 1 FROM pictures WHERE file = ?"));
            GOUACHE_TRY(const bool there, known.bind(picture.file.string()).step());
            if (there) {
                return {};
            }
        }
        PictureRecord added = picture;
        if (!added.job.empty()) {
            GOUACHE_TRY(Statement taken, impl_->database_.statement(
                                             "SELECT 1 FROM pictures WHERE job = ? AND picture = "
                                             "?"));
            GOUACHE_TRY(const bool there, taken.bind(added.job).bind(added.picture).step());
            if (there) {
                added.job.clear();
            }
        }
        GOUACHE_TRY(const std::int64_t number, impl_->insertPicture(added, 0));
        GOUACHE_CHECK(impl_->placePicture(number));
        if (picture.job.empty() && !picture.profile.empty()) {
            // Spent without a job: it stays known when the picture is forgotten.
            const std::int64_t ended =
                numberOf(picture.created == WallTime{} ? wallClock() : picture.created);
            const auto began = ended - static_cast<std::int64_t>(picture.seconds * 1000);
            GOUACHE_CHECK(impl_->database_.execute(
                "INSERT INTO attempts (job, attempt, batch, backend, state, started, finished, "
                "pictures, cost, currency) VALUES (?, 1, ?, ?, ?, ?, ?, 1, ?, ?)",
                "picture-" + std::to_string(number), picture.batch, picture.profile,
                numberOf(JobState::Done), began, ended, microsOf(picture.cost),
                currencyOf(picture.cost)));
        }
        change.picturesChanged = true;
        return {};
    });
}

Result<std::vector<std::filesystem::path>> JobQueue::outputFolders() {
    return impl_->read([&]() -> Result<std::vector<std::filesystem::path>> {
        GOUACHE_TRY(Statement chosen,
                    impl_->database_.statement(
                        "SELECT DISTINCT json_extract(draft, '$.folder') FROM drafts"));
        GOUACHE_TRY(const std::vector<std::string> folders, textsOf(std::move(chosen)));
        GOUACHE_TRY(Statement made, impl_->database_.statement(
                                        "SELECT DISTINCT rtrim(file, replace(file, '/', '')) FROM "
                                        "pictures"));
        GOUACHE_TRY(const std::vector<std::string> used, textsOf(std::move(made)));
        std::vector<std::filesystem::path> all;
        for (const auto* list : {&folders, &used}) {
            for (const std::string& folder : *list) {
                if (!folder.empty()) {
                    all.emplace_back((std::filesystem::path(folder) / ".").lexically_normal());
                }
            }
        }
        return all;
    });
}

Result<bool> JobQueue::hasPictureFile(const std::filesystem::path& file) {
    return impl_->read([&]() -> Result<bool> {
        GOUACHE_TRY(Statement row,
                    impl_->database_.statement("SELECT 1 FROM pictures WHERE file = ?"));
        return row.bind(file.string()).step();
    });
}

Result<std::vector<std::string>> JobQueue::modelsInHistory() {
    return impl_->read([&]() -> Result<std::vector<std::string>> {
        GOUACHE_TRY(Statement row, impl_->database_.statement(
                                       "SELECT DISTINCT model FROM pictures WHERE temporary IS "
                                       "NULL AND model <> '' ORDER BY model"));
        return textsOf(std::move(row));
    });
}

Result<std::vector<JobQueue::Spending>> JobQueue::spending(SpendingBy by, WallTime from,
                                                           WallTime to) {
    const char* key = by == SpendingBy::Profile ? "backend"
                      : by == SpendingBy::Batch ? "batch"
                      : by == SpendingBy::Day
                          ? "strftime('%Y-%m-%d', finished / 1000, 'unixepoch', 'localtime')"
                          : "strftime('%Y-%m', finished / 1000, 'unixepoch', 'localtime')";
    const std::string sql =
        std::string("SELECT ") + key +
        ", coalesce(currency, ''), sum(coalesce(cost, 0)), sum(pictures), "
        "sum((finished - started) / 1000.0) FROM attempts WHERE finished >= ? AND finished < ? "
        "GROUP BY 1, 2 ORDER BY 1, 2";
    return impl_->read([&]() -> Result<std::vector<Spending>> {
        GOUACHE_TRY(Statement row, impl_->database_.statement(sql));
        row.bind(numberOf(from)).bind(numberOf(to));
        std::vector<Spending> all;
        for (;;) {
            GOUACHE_TRY(const bool there, row.step());
            if (!there) {
                return all;
            }
            Spending one;
            one.key = row.text(0);
            one.amount.micros = row.integer(2);
            if (!row.text(1).empty()) {
                one.amount.currency = row.text(1);
            }
            one.pictures = row.integer(3);
            one.seconds = row.real(4);
            // Work that cost nothing belongs to the amount of its key.
            if (!all.empty() && all.back().key == one.key && all.back().amount.isZero()) {
                one.pictures += all.back().pictures;
                one.seconds += all.back().seconds;
                all.back() = one;
            } else {
                all.push_back(one);
            }
        }
    });
}

}  // namespace gouache
