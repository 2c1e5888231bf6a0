#include "core/document/document.h"

#include <algorithm>
#include <cassert>
#include <string>

#include "core/document/document_editor.h"

namespace gouache {

Result<void> checkCanvasSize(PixelSize size) {
    for (const auto& [name, side] :
         {std::pair("width", size.width), std::pair("height", size.height)}) {
        if (side < 1 || side > kMaxCanvasSide) {
            return makeError(ErrorCode::ValueOutOfRange, name, std::to_string(side), "1",
                             std::to_string(kMaxCanvasSide));
        }
    }
    return {};
}

Document::Document(PixelSize size) {
    assert(checkCanvasSize(size).ok());
    state_.size = size;
}

std::unique_ptr<Document> Document::standard(PixelSize size) {
    auto document = std::make_unique<Document>(size);
    for (const LayerKind kind : {LayerKind::Paint, LayerKind::Control, LayerKind::Mask}) {
        document->state_.layers.push_back(makeLayer(document->newLayerId(), kind, size));
    }
    document->state_.active = document->state_.layers.front().id;
    return document;
}

const Layer* Document::layer(LayerId id) const {
    const auto index = indexOf(id);
    return index ? &state_.layers[*index] : nullptr;
}

std::optional<std::size_t> Document::indexOf(LayerId id) const {
    const auto found = std::ranges::find(state_.layers, id, &Layer::id);
    if (found == state_.layers.end()) {
        return std::nullopt;
    }
    return static_cast<std::size_t>(found - state_.layers.begin());
}

const Layer* Document::topmost(LayerKind kind) const {
    const auto found = std::find_if(state_.layers.rbegin(), state_.layers.rend(),
                                    [kind](const Layer& layer) { return layer.kind == kind; });
    return found == state_.layers.rend() ? nullptr : &*found;
}

LayerPart Document::activePart() const {
    const Layer* layer = active();
    return layer != nullptr && layer->hasMask ? activePart_ : LayerPart::Pixels;
}

void Document::setActive(LayerId id, LayerPart part) {
    if (const Layer* next = layer(id)) {
        DocumentEditor(*this).setActive(id, next->hasMask ? part : LayerPart::Pixels);
    }
}

void Document::restore(DocumentState state) {
    assert(checkState(state).ok());
    for (const Layer& layer : state.layers) {
        lastLayerId_ = std::max(lastLayerId_, layer.id.value);
    }
    history_ = History(history_.budget());
    adopt(std::move(state));
    notify(HistoryChanged{});
}

void Document::adopt(DocumentState state) {
    state_ = std::move(state);
    activePart_ = LayerPart::Pixels;
    notify(DocumentReset{});
}

Result<void> Document::execute(std::unique_ptr<Command> command) {
    GOUACHE_CHECK(command->check(*this));
    DocumentEditor editor(*this);
    command->redo(editor);
    if (history_.push(std::move(command))) {
        notify(HistoryChanged{});
    }
    return {};
}

bool Document::undo() {
    Command* command = history_.stepBack();
    if (command == nullptr) {
        return false;
    }
    DocumentEditor editor(*this);
    command->undo(editor);
    history_.counted();
    notify(HistoryChanged{});
    return true;
}

bool Document::redo() {
    Command* command = history_.stepForward();
    if (command == nullptr) {
        return false;
    }
    DocumentEditor editor(*this);
    command->redo(editor);
    history_.counted();
    notify(HistoryChanged{});
    return true;
}

void Document::markSaved() {
    history_.endMerging();
    history_.markSaved();
    notify(HistoryChanged{});
}

void Document::setUndoBudget(std::size_t bytes) {
    history_.setBudget(bytes);
    notify(HistoryChanged{});
}

void Document::addObserver(DocumentObserver* observer) {
    if (std::ranges::find(observers_, observer) == observers_.end()) {
        observers_.push_back(observer);
    }
}

void Document::removeObserver(DocumentObserver* observer) {
    std::erase(observers_, observer);
}

void Document::notify(const DocumentChange& change) {
    const std::vector<DocumentObserver*> present = observers_;
    for (DocumentObserver* observer : present) {
        if (std::ranges::find(observers_, observer) != observers_.end()) {
            observer->onDocumentChanged(*this, change);
        }
    }
}

}  // namespace gouache
