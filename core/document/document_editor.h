#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "core/document/document.h"
#include "core/document/tile_delta.h"

namespace gouache {

/// The only way to change a document's content; a document hands it to its commands. Every call
/// notifies the observers. Layer ids must exist and indices be in range (Command::check).
class DocumentEditor {
  public:
    const Document& document() const { return document_; }

    /// `index` 0…layers().size(); the layer at it and those above move up. Makes no layer active.
    void insertLayer(std::size_t index, Layer layer);
    /// Where it was the active one, `next` becomes active; where there is no such layer, the one
    /// below (or above).
    Layer takeLayer(LayerId id, LayerId next = {});
    void moveLayer(LayerId id, std::size_t to);
    void setActive(LayerId id);
    void setName(LayerId id, std::string name);
    void setVisible(LayerId id, bool visible);
    void setOpacity(LayerId id, double opacity);

    enum class Side : bool { Before, After };
    /// Puts one side of the delta's tiles in place. The event names delta.areas().
    void setTiles(LayerId id, const TileDelta& delta, Side side);
    /// Size, layers and active layer at once.
    void reset(DocumentState state);

  private:
    friend class Document;
    explicit DocumentEditor(Document& document) : document_(document) {}
    Layer& layer(LayerId id);

    Document& document_;
};

}  // namespace gouache
