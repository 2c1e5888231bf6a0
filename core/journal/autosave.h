#pragma once

#include <chrono>
#include <cstdint>
#include <deque>
#include <functional>
#include <utility>

#include "core/document/document.h"
#include "core/journal/journal.h"

namespace gouache {

/// Gives a document's changes to its journal soon enough that a crash costs little: after a few
/// seconds, or a few steps where they come fast. On the document's thread.
class Autosave : private DocumentObserver {
  public:
    using Clock = std::chrono::steady_clock;
    struct Limits {
        std::chrono::milliseconds delay{3'000};  ///< from a change to its version
        int steps = 6;                           ///< a version after as many steps, without waiting
        int mostSteps = 16;  ///< where writing lags as far behind, the document waits for it
    };

    /// Neither is owned; both outlive this. `facts` is asked for each version.
    Autosave(Document& document, Journal& journal, std::function<JournalFacts()> facts,
             Limits limits);
    Autosave(Document& document, Journal& journal, std::function<JournalFacts()> facts)
        : Autosave(document, journal, std::move(facts), Limits()) {}
    ~Autosave() override;

    /// Keeps a version also of a document that is not modified: one that was taken up after a crash
    /// and has not been saved since. Starts as false.
    void setAlwaysKept(bool always) { alwaysKept_ = always; }
    /// Call about once a second.
    void tick(Clock::time_point now = Clock::now());
    /// A version now, whatever has changed; returns when it is on the disk.
    void recordNow();

  private:
    void onDocumentChanged(const Document& document, const DocumentChange& change) override;
    void record();
    /// Steps that a crash now would cost.
    int unwritten();

    Document& document_;
    Journal& journal_;
    std::function<JournalFacts()> facts_;
    Limits limits_;
    bool alwaysKept_ = false;
    bool changed_ = false;
    Clock::time_point changedAt_;
    int steps_ = 0;  ///< since the last version was given to the journal
    /// Versions given that may not be on the disk yet: their number, and the steps up to them since
    /// the one before.
    std::deque<std::pair<std::uint64_t, int>> given_;
};

}  // namespace gouache
