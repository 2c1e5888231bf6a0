#include <gtest/gtest.h>

#include <array>
#include <filesystem>
#include <thread>

#include "core/storage/database.h"
#include "tests/unit/core/temporary_folder.h"

namespace gouache {
namespace {

namespace fs = std::filesystem;

constexpr std::int32_t kOurs = 4711;
constexpr std::array<std::string_view, 3> kSteps{
    "CREATE TABLE words (number INTEGER PRIMARY KEY, word TEXT)",
    "ALTER TABLE words ADD COLUMN length INTEGER; UPDATE words SET length = length(word)",
    "INSERT INTO words (word) VALUES ('third'); CREATE TABLE broken ("};

Schema schemaOf(std::size_t steps, std::int32_t id = kOurs) {
    return {id, std::span(kSteps).first(steps)};
}

std::int64_t numberFrom(Database& database, std::string_view sql) {
    auto statement = database.statement(sql);
    EXPECT_TRUE(statement.ok() && statement->step().value());
    return statement->integer(0);
}

TEST(Storage, keepsWhatWasCommittedAndNothingElse) {
    const testing::TemporaryFolder folder;
    {
        Database database = Database::open(folder / "a.sqlite", schemaOf(1)).value();
        auto kept = database.begin();
        ASSERT_TRUE(kept.ok());
        ASSERT_EQ(database.execute("INSERT INTO words (word) VALUES (?)", "kept").value(), 1);
        ASSERT_TRUE(kept->commit().ok());
        auto dropped = database.begin(Durability::Ordered);
        ASSERT_TRUE(dropped.ok());
        ASSERT_TRUE(database.execute("INSERT INTO words (word) VALUES (?)", "dropped").ok());
    }
    Database database = Database::open(folder / "a.sqlite", schemaOf(1)).value();
    EXPECT_EQ(numberFrom(database, "SELECT count(*) FROM words"), 1);
    EXPECT_EQ(numberFrom(database, "SELECT count(*) FROM words WHERE word = 'kept'"), 1);
}

TEST(Storage, valuesComeBackAsTheyWere) {
    const testing::TemporaryFolder folder;
    Database database = Database::open(folder / "a.sqlite", schemaOf(1)).value();
    auto row = database.statement("SELECT ?, ?, ?, ?, ?");
    ASSERT_TRUE(row.ok());
    row->bind(INT64_MIN).bind(0.1).bind(std::string("a\0b 苹果", 10)).bind(std::nullopt);
    row->bind(std::optional<int>(5));
    ASSERT_TRUE(row->step().value());
    EXPECT_EQ(row->integer(0), INT64_MIN);
    EXPECT_EQ(row->real(1), 0.1);
    EXPECT_EQ(row->text(2), std::string("a\0b 苹果", 10));
    EXPECT_TRUE(row->isNull(3));
    EXPECT_EQ(row->optionalInteger(4), 5);
    EXPECT_FALSE(row->step().value());
}

TEST(Storage, anOlderOneIsMigratedAfterABackup) {
    const testing::TemporaryFolder folder;
    const fs::path file = folder / "a.sqlite";
    {
        Database database = Database::open(file, schemaOf(1)).value();
        ASSERT_TRUE(database.execute("INSERT INTO words (word) VALUES ('four')").ok());
    }
    {
        Database database = Database::open(file, schemaOf(2)).value();
        EXPECT_EQ(numberFrom(database, "SELECT length FROM words"), 4);
    }
    const fs::path backup = folder / "a.sqlite.v1.bak";
    ASSERT_TRUE(fs::exists(backup));
    Database old = Database::open(backup, schemaOf(1)).value();
    EXPECT_EQ(numberFrom(old, "SELECT count(*) FROM words WHERE word = 'four'"), 1);
}

TEST(Storage, aMigrationThatFailsLeavesTheOldVersion) {
    const testing::TemporaryFolder folder;
    const fs::path file = folder / "a.sqlite";
    { ASSERT_TRUE(Database::open(file, schemaOf(2)).ok()); }
    EXPECT_FALSE(Database::open(file, schemaOf(3)).ok());
    Database database = Database::open(file, schemaOf(2)).value();
    EXPECT_EQ(numberFrom(database, "SELECT count(*) FROM words"), 0);
}

TEST(Storage, laterForeignAndDamagedFilesAreRefused) {
    const testing::TemporaryFolder folder;
    const fs::path file = folder / "a.sqlite";
    { ASSERT_TRUE(Database::open(file, schemaOf(2)).ok()); }
    EXPECT_EQ(Database::open(file, schemaOf(1)).error().code, ErrorCode::StorageTooNew);
    EXPECT_EQ(Database::open(file, schemaOf(2, 1)).error().code, ErrorCode::StorageDamaged);
    const fs::path text = folder.write("b.sqlite", std::string(8192, 'x'));
    EXPECT_EQ(Database::open(text, schemaOf(1)).error().code, ErrorCode::StorageDamaged);
    EXPECT_EQ(testing::contentOf(text), std::string(8192, 'x')) << "it was changed";
    EXPECT_EQ(Database::open(folder / "none/c.sqlite", schemaOf(1)).error().code,
              ErrorCode::StorageNotWritable);
    EXPECT_EQ(Database::open(folder.path(), schemaOf(1)).error().code,
              ErrorCode::StorageNotWritable);
}

TEST(Storage, anotherConnectionsCommitsAreSeenAndWaitedFor) {
    const testing::TemporaryFolder folder;
    Database first = Database::open(folder / "a.sqlite", schemaOf(1)).value();
    Database second = Database::open(folder / "a.sqlite", schemaOf(1)).value();
    const std::int64_t before = first.foreignVersion().value();
    ASSERT_TRUE(first.execute("INSERT INTO words (word) VALUES ('mine')").ok());
    EXPECT_EQ(first.foreignVersion().value(), before);
    std::thread other([&] {
        auto transaction = second.begin();
        ASSERT_TRUE(transaction.ok());
        std::this_thread::sleep_for(std::chrono::milliseconds(200));
        ASSERT_TRUE(second.execute("INSERT INTO words (word) VALUES ('yours')").ok());
        ASSERT_TRUE(transaction->commit().ok());
    });
    std::this_thread::sleep_for(std::chrono::milliseconds(50));
    EXPECT_TRUE(first.execute("INSERT INTO words (word) VALUES ('mine too')").ok());
    other.join();
    EXPECT_NE(first.foreignVersion().value(), before);
    EXPECT_EQ(numberFrom(first, "SELECT count(*) FROM words"), 3);
}

}  // namespace
}  // namespace gouache
