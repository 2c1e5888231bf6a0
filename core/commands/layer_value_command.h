#pragma once

#include <utility>

#include "core/commands/checks.h"
#include "core/document/command.h"
#include "core/document/document_editor.h"
#include "core/document/layer.h"

namespace gouache {

/// One value of a layer. Consecutive ones for a layer merge until Document::endMerging() where the
/// command says so, so that a dragged slider or typed text is one step.
template <typename Derived, typename Value, bool kMerges>
class LayerValueCommand : public Command {
  public:
    LayerValueCommand(LayerId id, Value value) : id_(id), after_(std::move(value)) {}

    Result<void> check(const Document& document) const override {
        return checkLayer(document, id_);
    }
    void redo(DocumentEditor& editor) override {
        before_ = Derived::valueOf(*editor.document().layer(id_));
        Derived::put(editor, id_, after_);
    }
    void undo(DocumentEditor& editor) override { Derived::put(editor, id_, before_); }
    bool merge(Command& next) override {
        auto* later = kMerges ? dynamic_cast<Derived*>(&next) : nullptr;
        if (later == nullptr || later->id_ != id_) {
            return false;
        }
        after_ = std::move(later->after_);
        return true;
    }

  protected:
    LayerId id() const { return id_; }
    const Value& value() const { return after_; }

  private:
    LayerId id_;
    Value before_{};
    Value after_;
};

}  // namespace gouache
