#pragma once

#include <cstdint>
#include <functional>

#include "core/base/result.h"
#include "core/document/document.h"
#include "core/psd/psd_bytes.h"

// Private to core/psd.

namespace gouache::detail {

/// Four letters of the blend mode.
std::string_view psdBlendKey(BlendMode mode);

/// The section “layer and mask information”, without its length. `tell` hears of the layers done
/// and may stop it (false: Cancelled).
Result<PsdBytes> psdLayerSection(const DocumentState& state,
                                 const std::function<bool(double)>& tell);

}  // namespace gouache::detail
