#include "core/storage/statement.h"

#include <SQLiteCpp/Exception.h>
#include <sqlite3.h>

#include <cerrno>
#include <utility>

#include "core/storage/compiled_statement.h"
#include "core/storage/storage_error.h"

namespace gouache {

namespace {

Error errorOf(const Statement::Compiled& compiled, int code) {
    return storageError(compiled.file, code, compiled.connection.getHandle());
}

/// Calls bind(statement), and keeps the first failure.
template <typename Bind>
void bindOr(std::optional<Error>& problem, Statement::Compiled& compiled, Bind&& bind) {
    if (problem) {
        return;
    }
    try {
        bind(compiled.statement);
    } catch (const SQLite::Exception& failure) {
        problem = errorOf(compiled, failure.getExtendedErrorCode());
    }
}

}  // namespace

Statement::Statement(std::shared_ptr<Compiled> compiled) : compiled_(std::move(compiled)) {}

Statement::Statement(Statement&&) noexcept = default;

Statement& Statement::operator=(Statement&& other) noexcept {
    if (this != &other) {
        reset();
        compiled_ = std::move(other.compiled_);
        bound_ = std::exchange(other.bound_, 0);
        problem_ = std::move(other.problem_);
    }
    return *this;
}

Statement::~Statement() {
    reset();
}

void Statement::reset() {
    if (compiled_ != nullptr) {
        compiled_->statement.tryReset();  // its code repeats the failure that step() has told
        try {
            compiled_->statement.clearBindings();
        } catch (const SQLite::Exception&) {
            // Cannot fail for a statement that was compiled.
        }
    }
    bound_ = 0;
    problem_.reset();
}

Statement& Statement::bind(std::int64_t value) {
    bindOr(problem_, *compiled_, [&](SQLite::Statement& s) { s.bind(++bound_, value); });
    return *this;
}

Statement& Statement::bind(double value) {
    bindOr(problem_, *compiled_, [&](SQLite::Statement& s) { s.bind(++bound_, value); });
    return *this;
}

Statement& Statement::bind(std::string_view value) {
    bindOr(problem_, *compiled_,
           [&](SQLite::Statement& s) { s.bind(++bound_, std::string(value)); });
    return *this;
}

Statement& Statement::bind(std::nullopt_t) {
    bindOr(problem_, *compiled_, [&](SQLite::Statement& s) { s.bind(++bound_); });
    return *this;
}

Result<bool> Statement::step() {
    if (problem_) {
        return *problem_;
    }
    errno = 0;
    const int code = compiled_->statement.tryExecuteStep();
    if (code != SQLITE_ROW && code != SQLITE_DONE) {
        return errorOf(*compiled_, code);
    }
    return code == SQLITE_ROW;
}

Result<int> Statement::run() {
    for (;;) {
        GOUACHE_TRY(const bool row, step());
        if (!row) {
            break;
        }
    }
    const int changed = compiled_->connection.getChanges();
    reset();
    return changed;
}

bool Statement::isNull(int column) const {
    return compiled_->statement.getColumn(column).isNull();
}

std::int64_t Statement::integer(int column) const {
    return compiled_->statement.getColumn(column).getInt64();
}

double Statement::real(int column) const {
    return compiled_->statement.getColumn(column).getDouble();
}

std::string Statement::text(int column) const {
    return compiled_->statement.getColumn(column).getString();
}

std::optional<std::int64_t> Statement::optionalInteger(int column) const {
    return isNull(column) ? std::nullopt : std::optional(integer(column));
}

}  // namespace gouache
