#pragma once

#include <cstddef>
#include <cstdint>
#include <deque>
#include <memory>
#include <optional>

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

    /// Bytes that only the steps keep alive.
    std::size_t byteCount() const { return bytes_; }
    std::size_t budget() const { return budget_; }

    /// Whether the document differs from the one at the last markSaved() (or from the first).
    bool isModified() const { return currentSerial() != savedSerial_; }

  private:
    friend class Document;

    struct Step {
        std::unique_ptr<Command> command;
        std::uint64_t serial;   ///< names the state after the step
        std::size_t bytes = 0;  ///< undoBytes() while done, redoBytes() while undone
    };

    /// Takes a command that has just been done. False where it merged and nothing else here is
    /// different.
    bool push(std::unique_ptr<Command> command);
    /// The command to undo or redo; null where there is none. Call counted() once that is done.
    Command* stepBack();
    Command* stepForward();
    void counted();
    void endMerging() { mergeable_ = false; }
    void markSaved() { savedSerial_ = currentSerial(); }
    void setBudget(std::size_t bytes);
    void measure(std::size_t index);
    void trim();
    std::uint64_t currentSerial() const {
        return done_ == 0 ? baseSerial_ : steps_[done_ - 1].serial;
    }

    std::deque<Step> steps_;
    std::size_t done_ = 0;
    std::size_t budget_;
    std::size_t bytes_ = 0;    ///< of all steps
    std::size_t stepped_ = 0;  ///< the step that the last stepBack() or stepForward() gave
    std::uint64_t nextSerial_ = 1;
    std::uint64_t baseSerial_ = 0;  ///< names the state before the first step kept
    std::uint64_t savedSerial_ = 0;
    bool mergeable_ = false;
};

}  // namespace gouache
