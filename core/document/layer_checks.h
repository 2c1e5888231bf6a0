#pragma once

#include "core/document/document.h"

namespace gouache {

/// LayerMissing.
Result<void> checkLayer(const Document& document, LayerId id);
/// LayerMissing; LayerLocked where it or a group round it is locked.
Result<void> checkUnlocked(const Document& document, LayerId id);
/// As checkUnlocked(); LayerIsGroup for the pixels of a group, LayerHasNoMask.
Result<void> checkPart(const Document& document, LayerId id, LayerPart part);

}  // namespace gouache
