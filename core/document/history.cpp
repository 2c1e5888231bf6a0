#include "core/document/history.h"

#include <utility>

#include "core/document/tile.h"

namespace gouache {

std::optional<CommandKind> History::undoKind() const {
    return canUndo() ? std::optional(kindAt(done_ - 1)) : std::nullopt;
}

std::optional<CommandKind> History::redoKind() const {
    return canRedo() ? std::optional(kindAt(done_)) : std::nullopt;
}

std::size_t History::byteCount() const {
    settle();
    return bytes_;
}

bool History::push(std::unique_ptr<Command> command) {
    const bool hadRedo = canRedo();
    const bool wasModified = isModified();
    while (canRedo()) {
        dropLast();
    }
    const bool merged =
        mergeable_ && !hadRedo && !steps_.empty() && steps_.back().command->merge(*command);
    const std::size_t kept = steps_.size();
    if (merged) {
        steps_.back().serial = nextSerial_++;
        grown_ = true;
    } else {
        settle();
        steps_.push_back({std::move(command), nextSerial_++, 0, {}});
        done_ = steps_.size();
        measure(done_ - 1);
        trim();
    }
    mergeable_ = true;
    return !merged || !wasModified || steps_.size() != kept;
}

Command* History::stepBack() {
    endMerging();
    if (!canUndo()) {
        return nullptr;
    }
    stepped_ = --done_;
    return steps_[stepped_].command.get();
}

Command* History::stepForward() {
    endMerging();
    if (!canRedo()) {
        return nullptr;
    }
    stepped_ = done_++;
    return steps_[stepped_].command.get();
}

void History::counted() {
    measure(stepped_);
}

void History::endMerging() {
    mergeable_ = false;
    settle();
}

void History::setBudget(std::size_t bytes) {
    budget_ = bytes;
    settle();
    trim();
}

void History::settle() const {
    if (std::exchange(grown_, false)) {
        measure(done_ - 1);
    }
}

void History::measure(std::size_t index) const {
    Step& step = steps_[index];
    forget(step);
    const bool done = index < done_;
    step.bytes = done ? step.command->undoBytes() : step.command->redoBytes();
    bytes_ += step.bytes;
    step.command->visitKept(done, [&](const Tile& tile) {
        step.tiles.push_back(&tile);
        Kept& kept = tiles_[&tile];
        if (kept.times++ == 0) {
            kept.bytes = tile.byteCount();
            bytes_ += kept.bytes;
        }
    });
}

void History::forget(Step& step) const {
    bytes_ -= step.bytes;
    step.bytes = 0;
    for (const Tile* tile : step.tiles) {
        const auto found = tiles_.find(tile);
        if (--found->second.times == 0) {
            bytes_ -= found->second.bytes;
            tiles_.erase(found);
        }
    }
    step.tiles.clear();
}

void History::dropFirst() {
    baseSerial_ = steps_.front().serial;
    forget(steps_.front());
    steps_.pop_front();
    --done_;
}

void History::dropLast() {
    forget(steps_.back());
    steps_.pop_back();
}

void History::trim() {
    while (bytes_ > budget_ && steps_.size() > 1) {
        if (done_ > 1) {
            dropFirst();
        } else if (canRedo()) {
            dropLast();
        } else {
            return;
        }
    }
}

}  // namespace gouache
