#include "core/jobs/queue_schema.h"

#include <array>

namespace gouache {

namespace {

/// "GchQ", so that `file` and we know it.
constexpr std::int32_t kApplicationId = 0x47636851;

/// What rows of the list show is in `jobs`, small; what a job is in full is in `drafts`. `attempts`
/// outlives its job: what was spent stays known. `pictures` is the history; one with `temporary`
/// was announced and is not in its place yet.
constexpr std::string_view kFirst = R"sql(
CREATE TABLE settings (
    key TEXT PRIMARY KEY,
    value TEXT NOT NULL
) WITHOUT ROWID;

CREATE TABLE batches (
    number INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    name TEXT NOT NULL,
    created INTEGER NOT NULL,
    paused INTEGER NOT NULL DEFAULT 0,
    budget INTEGER,
    currency TEXT,
    grid INTEGER NOT NULL DEFAULT 0,
    grid_plan TEXT NOT NULL DEFAULT ''
);

CREATE TABLE jobs (
    number INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    batch INTEGER NOT NULL REFERENCES batches(number),
    position INTEGER NOT NULL,
    state INTEGER NOT NULL DEFAULT 0 CHECK (state BETWEEN 0 AND 5),
    attempt INTEGER NOT NULL DEFAULT 0,
    crashes INTEGER NOT NULL DEFAULT 0,
    count INTEGER NOT NULL,
    pictures_done INTEGER NOT NULL DEFAULT 0,
    cancelling INTEGER NOT NULL DEFAULT 0,
    profile TEXT NOT NULL,
    backend TEXT NOT NULL DEFAULT '',
    remote_job TEXT NOT NULL DEFAULT '',
    model TEXT NOT NULL,
    title TEXT NOT NULL,
    input_blob TEXT NOT NULL,
    picture_file TEXT NOT NULL DEFAULT '',
    created INTEGER NOT NULL,
    started INTEGER,
    finished INTEGER,
    cost INTEGER,
    currency TEXT,
    reason TEXT
);
CREATE INDEX jobs_position ON jobs(position);
CREATE INDEX jobs_waiting ON jobs(state, profile, position, batch);
CREATE INDEX jobs_model ON jobs(state, profile, model, position, batch);
CREATE INDEX jobs_batch ON jobs(batch, state);

CREATE TABLE drafts (
    job INTEGER PRIMARY KEY REFERENCES jobs(number) ON DELETE CASCADE,
    prompt TEXT NOT NULL,
    draft TEXT NOT NULL
);

CREATE TABLE attempts (
    job TEXT NOT NULL,
    attempt INTEGER NOT NULL,
    batch TEXT NOT NULL,
    backend TEXT NOT NULL,
    state INTEGER NOT NULL,
    started INTEGER NOT NULL,
    finished INTEGER,
    pictures INTEGER NOT NULL DEFAULT 0,
    cost INTEGER,
    currency TEXT,
    reason TEXT,
    PRIMARY KEY (job, attempt)
) WITHOUT ROWID;
CREATE INDEX attempts_finished ON attempts(finished);

CREATE TABLE pictures (
    number INTEGER PRIMARY KEY AUTOINCREMENT,
    job TEXT,
    picture INTEGER NOT NULL,
    attempt INTEGER NOT NULL DEFAULT 0,
    batch TEXT NOT NULL,
    file TEXT NOT NULL,
    seed INTEGER NOT NULL,
    width INTEGER NOT NULL,
    height INTEGER NOT NULL,
    prompt TEXT NOT NULL,
    negative_prompt TEXT NOT NULL,
    model TEXT NOT NULL,
    profile TEXT NOT NULL,
    seconds REAL NOT NULL,
    cost INTEGER,
    currency TEXT,
    rating INTEGER NOT NULL DEFAULT 0 CHECK (rating BETWEEN 0 AND 5),
    created INTEGER NOT NULL,
    temporary TEXT,
    sha256 TEXT,
    UNIQUE (job, picture)
);
CREATE INDEX pictures_created ON pictures(created, number) WHERE temporary IS NULL;
CREATE INDEX pictures_model ON pictures(model);
CREATE INDEX pictures_batch ON pictures(batch);
CREATE INDEX pictures_file ON pictures(file);
CREATE VIRTUAL TABLE picture_words USING fts5(words, tokenize = 'unicode61 remove_diacritics 2');
)sql";

constexpr std::array kSteps{kFirst};

}  // namespace

Schema queueSchema() {
    return {kApplicationId, kSteps};
}

}  // namespace gouache
