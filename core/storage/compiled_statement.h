#pragma once

#include <SQLiteCpp/Database.h>
#include <SQLiteCpp/Statement.h>

#include <filesystem>
#include <string>

#include "core/storage/statement.h"

namespace gouache {

struct Statement::Compiled {
    Compiled(SQLite::Database& database, const std::filesystem::path& path, const std::string& sql)
        : connection(database), file(path), statement(database, sql) {}

    SQLite::Database& connection;
    const std::filesystem::path& file;
    SQLite::Statement statement;
};

}  // namespace gouache
