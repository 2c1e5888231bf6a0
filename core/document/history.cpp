#include "core/document/history.h"

#include <utility>

namespace gouache {

std::optional<CommandKind> History::undoKind() const {
    return canUndo() ? std::optional(kindAt(done_ - 1)) : std::nullopt;
}

std::optional<CommandKind> History::redoKind() const {
    return canRedo() ? std::optional(kindAt(done_)) : std::nullopt;
}

bool History::push(std::unique_ptr<Command> command) {
    const bool hadRedo = canRedo();
    const bool wasModified = isModified();
    while (canRedo()) {
        bytes_ -= steps_.back().bytes;
        steps_.pop_back();
    }
    const bool merged =
        mergeable_ && !hadRedo && !steps_.empty() && steps_.back().command->merge(*command);
    if (merged) {
        steps_.back().serial = nextSerial_++;
    } else {
        steps_.push_back({std::move(command), nextSerial_++});
        done_ = steps_.size();
    }
    mergeable_ = true;
    measure(done_ - 1);
    const std::size_t kept = steps_.size();
    trim();
    return !merged || !wasModified || steps_.size() != kept;
}

Command* History::stepBack() {
    mergeable_ = false;
    if (!canUndo()) {
        return nullptr;
    }
    stepped_ = --done_;
    return steps_[stepped_].command.get();
}

Command* History::stepForward() {
    mergeable_ = false;
    if (!canRedo()) {
        return nullptr;
    }
    stepped_ = done_++;
    return steps_[stepped_].command.get();
}

void History::counted() {
    measure(stepped_);
}

void History::setBudget(std::size_t bytes) {
    budget_ = bytes;
    trim();
}

void History::measure(std::size_t index) {
    Step& step = steps_[index];
    bytes_ -= step.bytes;
    step.bytes = index < done_ ? step.command->undoBytes() : step.command->redoBytes();
    bytes_ += step.bytes;
}

void History::trim() {
    while (bytes_ > budget_ && steps_.size() > 1) {
        if (done_ > 1) {
            baseSerial_ = steps_.front().serial;
            bytes_ -= steps_.front().bytes;
            steps_.pop_front();
            --done_;
        } else if (canRedo()) {
            bytes_ -= steps_.back().bytes;
            steps_.pop_back();
        } else {
            return;
        }
    }
}

}  // namespace gouache
