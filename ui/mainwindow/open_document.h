#pragma once

#include <QString>
#include <cstdint>
#include <memory>
#include <optional>
#include <vector>

#include "core/document/document.h"
#include "core/generation/generation_request.h"
#include "core/io/png_chunks.h"
#include "core/journal/autosave.h"
#include "core/journal/journal.h"
#include "ui/models/staged_results.h"

namespace gouache::ui {

/// A document in a tab, with all that belongs to it alone. The members are in the order in which
/// they depend on each other.
struct OpenDocument {
    std::uint32_t id = 0;  ///< never used again in a session
    std::unique_ptr<Document> document;
    /// The file that Save writes to; empty = not saved yet.
    QString file;
    int untitled = 0;  ///< number in "Untitled 2" while there is no file
    /// What made the last accepted picture of the document; goes into the files that it is saved
    /// to.
    std::optional<GenerationRequest> source;
    /// Chunks of other programs in the PNG that was opened; kept when it is saved as one.
    std::vector<PngChunk> foreign;
    /// Taken up after a crash, or made of a template, and not saved since: closing asks, though
    /// there is nothing to undo.
    bool unsaved = false;
    /// Results that wait, while another document is shown.
    StagedResults::Parked staged;
    std::unique_ptr<Journal> journal;
    std::unique_ptr<Autosave> autosave;
};

}  // namespace gouache::ui
