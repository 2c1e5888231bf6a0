#include "core/storage/database.h"

#include <SQLiteCpp/Backup.h>
#include <SQLiteCpp/Database.h>
#include <SQLiteCpp/Exception.h>
#include <sqlite3.h>

#include <cerrno>
#include <map>
#include <string>
#include <utility>

#include "core/storage/compiled_statement.h"
#include "core/storage/storage_error.h"

namespace gouache {

namespace fs = std::filesystem;

namespace {

constexpr int kBusyMilliseconds = 10'000;

/// Text and pages of the journal stay after a commit, so that the next one finds its room; a large
/// one is cut down.
constexpr const char* kSettings =
    "PRAGMA foreign_keys = ON;"
    "PRAGMA trusted_schema = OFF;"
    "PRAGMA cell_size_check = ON;"
    "PRAGMA temp_store = MEMORY;"
    "PRAGMA cache_size = -32768;"
    "PRAGMA synchronous = FULL;"
    "PRAGMA journal_size_limit = 4194304;";

}  // namespace

class Database::Impl {
  public:
    Impl(fs::path path, SQLite::Database&& opened)
        : file(std::move(path)), connection(std::move(opened)) {}

    ~Impl() { compiled.clear(); }

    Error error(int code) const { return storageError(file, code, connection.getHandle()); }

    /// Several statements without values.
    Result<void> script(const std::string& sql) {
        errno = 0;
        const int code = connection.tryExec(sql);
        return code == SQLITE_OK ? Result<void>() : error(sqlite3_extended_errcode(handle()));
    }

    Result<std::int64_t> number(const char* sql) {
        try {
            return connection.execAndGet(sql).getInt64();
        } catch (const SQLite::Exception& failure) {
            return error(failure.getExtendedErrorCode());
        }
    }

    Result<void> migrate(const Schema& schema);
    Result<void> backUp(std::int64_t version);

    sqlite3* handle() const { return connection.getHandle(); }

    fs::path file;
    SQLite::Database connection;
    std::map<std::string, std::shared_ptr<Statement::Compiled>, std::less<>> compiled;
    Durability durability = Durability::Synced;
};

Result<void> Database::Impl::backUp(std::int64_t version) {
    const fs::path copy = file.string() + ".v" + std::to_string(version) + ".bak";
    // Under a name of its own until it is whole and synced.
    const fs::path part = copy.string() + ".part";
    std::error_code failure;
    fs::remove(part, failure);
    try {
        SQLite::Database target(part.string(), SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE);
        target.exec("PRAGMA synchronous = FULL");
        SQLite::Backup backup(target, connection);
        backup.executeStep(-1);
    } catch (const SQLite::Exception& problem) {
        fs::remove(part, failure);
        return storageError(copy, problem.getExtendedErrorCode(), nullptr);
    }
    fs::rename(part, copy, failure);
    return failure ? storageErrorOf(copy, failure.value()) : Result<void>();
}

Result<void> Database::Impl::migrate(const Schema& schema) {
    const auto newest = static_cast<std::int64_t>(schema.steps.size());
    const auto check = [&]() -> Result<std::int64_t> {
        GOUACHE_TRY(const std::int64_t owner, number("PRAGMA application_id"));
        GOUACHE_TRY(const std::int64_t version, number("PRAGMA user_version"));
        GOUACHE_TRY(const std::int64_t tables, number("SELECT count(*) FROM sqlite_schema"));
        const bool fresh = owner == 0 && version == 0 && tables == 0;
        if (!fresh && owner != schema.applicationId) {
            return makeError(ErrorCode::StorageDamaged, file.string(),
                             "another program's database");
        }
        if (version > newest) {
            return makeError(ErrorCode::StorageTooNew, file.string());
        }
        return version;
    };
    GOUACHE_TRY(std::int64_t version, check());
    if (version == newest) {
        return {};
    }
    if (version > 0) {
        GOUACHE_CHECK(backUp(version));
    }
    GOUACHE_CHECK(script("BEGIN EXCLUSIVE"));
    const auto steps = [&]() -> Result<void> {
        // Another process may have been faster.
        GOUACHE_TRY(version, check());
        for (std::int64_t step = version; step < newest; ++step) {
            GOUACHE_CHECK(script(std::string(schema.steps[static_cast<std::size_t>(step)])));
        }
        GOUACHE_CHECK(script("PRAGMA application_id = " + std::to_string(schema.applicationId)));
        GOUACHE_CHECK(script("PRAGMA user_version = " + std::to_string(newest)));
        return script("COMMIT");
    };
    Result<void> done = steps();
    if (!done.ok()) {
        connection.tryExec("ROLLBACK");
    }
    return done;
}

Result<Database> Database::open(const fs::path& file, const Schema& schema) {
    errno = 0;
    try {
        SQLite::Database connection(
            file.string(), SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE | SQLite::OPEN_NOMUTEX,
            kBusyMilliseconds);
        sqlite3_extended_result_codes(connection.getHandle(), 1);
        auto impl = std::make_unique<Impl>(file, std::move(connection));
        GOUACHE_CHECK(impl->script(kSettings));
        // Its row tells the mode that it got; an old file that is in another is brought to ours.
        try {
            impl->connection.execAndGet("PRAGMA journal_mode = PERSIST");
        } catch (const SQLite::Exception& failure) {
            return impl->error(failure.getExtendedErrorCode());
        }
        GOUACHE_CHECK(impl->migrate(schema));
        return Database(std::move(impl));
    } catch (const SQLite::Exception& failure) {
        std::error_code ignored;
        if (fs::is_directory(file, ignored)) {
            return storageErrorOf(file, EISDIR);
        }
        return storageError(file, failure.getExtendedErrorCode(), nullptr);
    }
}

Database::Database(std::unique_ptr<Impl> impl) : impl_(std::move(impl)) {}
Database::Database(Database&&) noexcept = default;
Database& Database::operator=(Database&&) noexcept = default;
Database::~Database() = default;

const fs::path& Database::file() const {
    return impl_->file;
}

Result<Statement> Database::statement(std::string_view sql) {
    const auto found = impl_->compiled.find(sql);
    if (found != impl_->compiled.end() && found->second.use_count() == 1) {
        return Statement(found->second);
    }
    try {
        auto compiled =
            std::make_shared<Statement::Compiled>(impl_->connection, impl_->file, std::string(sql));
        if (found == impl_->compiled.end()) {
            impl_->compiled.emplace(std::string(sql), compiled);
        }
        return Statement(std::move(compiled));
    } catch (const SQLite::Exception& failure) {
        return impl_->error(failure.getExtendedErrorCode());
    }
}

Result<Transaction> Database::begin(Durability durability) {
    if (durability != impl_->durability) {
        GOUACHE_CHECK(impl_->script(durability == Durability::Synced
                                        ? "PRAGMA synchronous = FULL"
                                        : "PRAGMA synchronous = NORMAL"));
        impl_->durability = durability;
    }
    GOUACHE_CHECK(impl_->script("BEGIN IMMEDIATE"));
    return Transaction(*this);
}

Result<std::int64_t> Database::foreignVersion() {
    return impl_->number("PRAGMA data_version");
}

std::int64_t Database::lastRowId() const {
    return impl_->connection.getLastInsertRowid();
}

Transaction::Transaction(Transaction&& other) noexcept
    : database_(std::exchange(other.database_, nullptr)) {}

Transaction::~Transaction() {
    if (database_ != nullptr && sqlite3_get_autocommit(database_->impl_->handle()) == 0) {
        database_->impl_->connection.tryExec("ROLLBACK");
    }
}

Result<void> Transaction::commit() {
    GOUACHE_CHECK(database_->impl_->script("COMMIT"));
    database_ = nullptr;
    return {};
}

}  // namespace gouache
