#pragma once

#include <cstdint>
#include <filesystem>
#include <memory>
#include <span>
#include <string_view>

#include "core/base/result.h"
#include "core/storage/statement.h"

namespace gouache {

/// How a database's tables came to be: step n makes version n + 1 of version n. Never change one
/// that users have; add to the end.
struct Schema {
    /// SQLite's application_id: tells our files from others'.
    std::int32_t applicationId = 0;
    std::span<const std::string_view> steps;
};

/// What is promised when a transaction is committed. Either way a crash or a power cut leaves the
/// database whole, and a change that was committed before a Synced one is there when that one is.
enum class Durability : std::uint8_t {
    Synced,   ///< on the disk: survives a power cut
    Ordered,  ///< survives the end of the program; a power cut may undo it
};

class Database;

/// Everything between begin() and commit() happens or nothing. Undone when dropped. One at a time.
class Transaction {
  public:
    Transaction(Transaction&& other) noexcept;
    Transaction& operator=(Transaction&&) = delete;
    ~Transaction();

    Result<void> commit();

  private:
    friend class Database;
    explicit Transaction(Database& database) : database_(&database) {}

    Database* database_;
};

/// One SQLite file and the only connection of this process to it; other processes may have theirs.
/// A rollback journal, not a write-ahead log: SQLite before 3.51.3 can lose commits in the latter
/// where several connections write. One thread at a time.
///
/// Errors: StorageFull (no room, quota), StorageNotWritable (permission, read-only, I/O error),
/// StorageDamaged, StorageBusy (another process held it for ten seconds).
class Database {
  public:
    /// Opens or makes `file` (its folder must be there) and brings it to the schema's version, with
    /// a copy of the older one beside it first ("<file>.v<version>.bak"). StorageTooNew for a later
    /// version; StorageDamaged for what is no database or another program's.
    static Result<Database> open(const std::filesystem::path& file, const Schema& schema);

    Database(Database&&) noexcept;
    Database& operator=(Database&&) noexcept;
    ~Database();

    const std::filesystem::path& file() const;

    /// Ready to run; compiled once for each text and kept. At most one of a text in use: a second
    /// is compiled anew.
    Result<Statement> statement(std::string_view sql);

    /// Runs one statement with these values and returns how many rows it changed.
    template <typename... Values>
    Result<int> execute(std::string_view sql, const Values&... values) {
        GOUACHE_TRY(Statement statement, this->statement(sql));
        (statement.bind(values), ...);
        return statement.run();
    }

    /// Takes the right to write at once, so that nothing that is read in it can change before the
    /// commit.
    Result<Transaction> begin(Durability durability = Durability::Synced);

    /// Changes when another connection has committed since, and only then.
    Result<std::int64_t> foreignVersion();

    std::int64_t lastRowId() const;

  private:
    friend class Transaction;
    class Impl;
    explicit Database(std::unique_ptr<Impl> impl);

    std::unique_ptr<Impl> impl_;
};

}  // namespace gouache
