#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "core/document/document.h"
#include "core/document/layer_tree.h"
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
    /// A layer that holds no others.
    void moveLayer(LayerId id, std::size_t to, LayerId parent);
    /// All layers in another order or other groups; see isLayerTree().
    void rearrange(const std::vector<LayerPlace>& places);
    void setActive(LayerId id, LayerPart part = LayerPart::Pixels);
    void setName(LayerId id, std::string name);
    void setVisible(LayerId id, bool visible);
    void setOpacity(LayerId id, double opacity);

    void setBlend(LayerId id, BlendMode blend);
    void setLocked(LayerId id, bool locked);
    void setAlphaLocked(LayerId id, bool locked);
    void setClipped(LayerId id, bool clipped);
    /// Null takes the mask away.
    void setMask(LayerId id, const TiledImage* mask, bool enabled = true);
    void setControl(LayerId id, ControlSettings settings);
    void setRegion(LayerId id, RegionSettings settings);
    /// Null = nothing is selected. `area`: what may differ.
    void setSelection(const TiledImage* selection, const PixelRect& area);
    void setFrame(const PixelRect& frame);
    void setGuides(Guides guides);
    void setReferences(std::vector<ReferenceImage> references);
    void setProfile(std::string iccProfile);
    /// An empty value takes the entry away.
    void setExtra(const std::string& name, std::string value);

    enum class Side : bool { Before, After };
    /// Puts one side of the delta's tiles in place. The event names delta.areas().
    void setTiles(LayerId id, const TileDelta& delta, Side side,
                  LayerPart part = LayerPart::Pixels);
    LayerId newLayerId() { return document_.newLayerId(); }
    /// Everything at once.
    void reset(DocumentState state);

  private:
    friend class Document;
    explicit DocumentEditor(Document& document) : document_(document) {}
    Layer& layer(LayerId id);

    Document& document_;
};

}  // namespace gouache
