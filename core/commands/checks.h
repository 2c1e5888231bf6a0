#pragma once

#include <string>

#include "core/document/document.h"

namespace gouache {

inline constexpr std::size_t kMaxLayerNameBytes = 400;

/// LayerMissing.
Result<void> checkLayer(const Document& document, LayerId id);
/// InvalidRequest where it is none or another layer's.
Result<void> checkNewLayer(const Document& document, LayerId id);
/// ValueOutOfRange: 0…last.
Result<void> checkIndex(std::size_t index, std::size_t last);
/// ValueOutOfRange: bytes.
Result<void> checkLayerName(const std::string& name);
/// InvalidRequest where there is none or it is empty.
Result<void> checkPicture(const ImagePtr& image);

/// Bytes of the tiles that `kept` holds and `other` does not.
std::size_t exclusiveBytes(const DocumentState& kept, const DocumentState& other);

/// Above the active layer; the top where there is none.
std::size_t indexAboveActive(const Document& document);

}  // namespace gouache
