#pragma once

#include <chrono>
#include <filesystem>

#include "core/base/result.h"
#include "core/document/document.h"
#include "core/journal/journal_facts.h"

namespace gouache {

struct JournalContent {
    DocumentState state;
    JournalFacts facts;
};

/// The last whole document of a journal file, however the program that wrote it ended. Nothing of
/// the file is trusted. FileNotFound, FileNotReadable, BadDocument. Any thread.
Result<JournalContent> readJournal(const std::filesystem::path& file);

}  // namespace gouache
