#pragma once

#include "core/document/tile.h"

namespace gouache {

/// A Gray8 tile of 255, shared by everything that is wholly selected.
const TilePtr& fullTile();

}  // namespace gouache
