#include "core/journal/autosave.h"

#include <utility>
#include <variant>

namespace gouache {

Autosave::Autosave(Document& document, Journal& journal, std::function<JournalFacts()> facts,
                   Limits limits)
    : document_(document), journal_(journal), facts_(std::move(facts)), limits_(limits) {
    document_.addObserver(this);
}

Autosave::~Autosave() {
    document_.removeObserver(this);
}

void Autosave::onDocumentChanged(const Document& document, const DocumentChange& change) {
    if (std::holds_alternative<ActiveLayerChanged>(change)) {
        return;
    }
    if (!std::holds_alternative<HistoryChanged>(change)) {
        // A step that is still growing (a stroke) changes pixels after its event.
        if (!std::exchange(changed_, true)) {
            changedAt_ = Clock::now();
        }
        return;
    }
    if (!document.history().isModified() && !alwaysKept_) {
        // Saved, or undone to what is saved: nothing would be lost.
        changed_ = false;
        steps_ = 0;
        given_.clear();
        journal_.clear();
        return;
    }
    ++steps_;
    if (steps_ >= limits_.steps) {
        record();
    }
    if (unwritten() >= limits_.mostSteps) {
        journal_.waitForDone();
    }
}

int Autosave::unwritten() {
    const std::uint64_t written = journal_.written();
    while (!given_.empty() && given_.front().first <= written) {
        given_.pop_front();
    }
    int steps = steps_;
    for (const auto& [number, count] : given_) {
        steps += count;
    }
    return steps;
}

void Autosave::record() {
    changed_ = false;
    const std::uint64_t number = journal_.record(document_.state(), facts_());
    given_.emplace_back(number, std::exchange(steps_, 0));
}

void Autosave::tick(Clock::time_point now) {
    if (changed_ && (alwaysKept_ || document_.history().isModified()) && now - changedAt_ >= limits_.delay) {
        record();
    }
}

void Autosave::recordNow() {
    record();
    journal_.waitForDone();
}

}  // namespace gouache
