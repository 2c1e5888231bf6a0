#pragma once

#include <cstddef>
#include <cstdint>
#include <deque>
#include <memory>
#include <optional>
#include <unordered_map>
#include <vector>

#include "core/document/command.h"

namespace gouache {

/// Undo steps of one document, oldest first, within a memory budget: the oldest go first, the
/// newest always stays.
class History {
  public:
    static constexpr std::size_t kDefaultBudget = std::size_t{512} << 20;

    explicit History(std::size_t budget = kDefaultBudget) : budget_(budget) {}

    bool canUndo() const { return done_ > 0; }
    bool canRedo() const { return done_ < steps_.size(); }
    /// Kind of the step that undo() or redo() would take.
    std::optional<CommandKind> undoKind() const;
    std::optional<CommandKind> redoKind() const;

    /// Steps kept, done and undone.
    std::size_t size() const { return steps_.size(); }
    /// Steps that are done: 0…size().
    std::size_t position() const { return done_; }
    CommandKind kindAt(std::size_t index) const { return steps_[index].command->kind(); }

    /// Bytes that the steps keep alive; a tile that several keep counts once.
    std::size_t byteCount() const;
    std::size_t budget() const { return budget_; }

    /// Whether the document differs from the one at the last markSaved() (or from the first).
    bool isModified() const { return currentSerial() != savedSerial_; }

  private:
    friend class Document;

    struct Step {
        std::unique_ptr<Command> command;
        std::uint64_t serial;            ///< names the state after the step
        std::size_t bytes = 0;           ///< beside its tiles
        std::vector<const Tile*> tiles;  ///< as counted
    };

    struct Kept {
        std::uint32_t times = 0;  ///< how often steps keep the tile
        std::size_t bytes = 0;
    };

    /// Takes a command that has just been done. False where it merged and nothing else here is
    /// different.
    bool push(std::unique_ptr<Command> command);
    /// The command to undo or redo; null where there is none. Call counted() once that is done.
    Command* stepBack();
    Command* stepForward();
    void counted();
    void endMerging();
    void markSaved() { savedSerial_ = currentSerial(); }
    void setBudget(std::size_t bytes);
    void measure(std::size_t index) const;
    void forget(Step& step) const;
    /// Counts the step that has grown by merging. Not at each part of a stroke: it takes time.
    void settle() const;
    void dropFirst();
    void dropLast();
    void trim();
    std::uint64_t currentSerial() const {
        return done_ == 0 ? baseSerial_ : steps_[done_ - 1].serial;
    }

    mutable std::deque<Step> steps_;
    std::size_t done_ = 0;
    std::size_t budget_;
    mutable std::size_t bytes_ = 0;  ///< of all steps
    mutable std::unordered_map<const Tile*, Kept> tiles_;
    mutable bool grown_ = false;  ///< the newest done step merged since it was measured
    std::size_t stepped_ = 0;     ///< the step that the last stepBack() or stepForward() gave
    std::uint64_t nextSerial_ = 1;
    std::uint64_t baseSerial_ = 0;  ///< names the state before the first step kept
    std::uint64_t savedSerial_ = 0;
    bool mergeable_ = false;
};

}  // namespace gouache
