#include "core/storage/storage_error.h"

#include <sqlite3.h>

#include <cerrno>
#include <string>
#include <system_error>

namespace gouache {

namespace {

std::string reasonOf(int systemError) {
    return std::generic_category().message(systemError);
}

}  // namespace

Error storageErrorOf(const std::filesystem::path& file, int systemError) {
    if (systemError == ENOSPC || systemError == EDQUOT) {
        return makeError(ErrorCode::StorageFull, file.string());
    }
    return makeError(ErrorCode::StorageNotWritable, file.string(), reasonOf(systemError));
}

Error storageError(const std::filesystem::path& file, int code, sqlite3* connection) {
    // A COMMIT that fails does not pass the system's number on; our callers have set it to 0
    // before.
    const int last = errno;
    int systemError = connection == nullptr ? 0 : sqlite3_system_errno(connection);
    if (systemError == 0) {
        systemError = last;
    }
    switch (code & 0xff) {
        case SQLITE_FULL:
            return makeError(ErrorCode::StorageFull, file.string());
        case SQLITE_BUSY:
        case SQLITE_LOCKED:
            return makeError(ErrorCode::StorageBusy, file.string());
        case SQLITE_CORRUPT:
        case SQLITE_NOTADB:
            return makeError(ErrorCode::StorageDamaged, file.string(), sqlite3_errstr(code));
        case SQLITE_IOERR:
        case SQLITE_CANTOPEN:
            if (systemError != 0) {
                return storageErrorOf(file, systemError);
            }
            break;
        default:
            break;
    }
    // Words of the library for what has no better: out of memory, a read-only file, our mistakes.
    return makeError(ErrorCode::StorageNotWritable, file.string(),
                     connection != nullptr && sqlite3_extended_errcode(connection) == code
                         ? sqlite3_errmsg(connection)
                         : sqlite3_errstr(code));
}

}  // namespace gouache
