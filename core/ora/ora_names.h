#pragma once

#include <array>
#include <string>
#include <string_view>

#include "core/document/layer.h"
#include "core/ora/xml_tree.h"

// Names inside an OpenRaster file. Private to core/ora.

namespace gouache::detail {

inline constexpr std::string_view kOraMime = "image/openraster";
inline constexpr std::string_view kMimeEntry = "mimetype";
inline constexpr std::string_view kStackEntry = "stack.xml";
inline constexpr std::string_view kMergedEntry = "mergedimage.png";
inline constexpr std::string_view kThumbnailEntry = "Thumbnails/thumbnail.png";
inline constexpr std::string_view kOurFolder = "gouache/";
inline constexpr std::string_view kOurJson = "gouache/document.json";
inline constexpr std::string_view kRequestEntry = "gouache/request.json";
inline constexpr std::string_view kSelectionEntry = "gouache/selection.png";
inline constexpr std::string_view kProfileEntry = "gouache/profile.icc";
inline constexpr int kOurVersion = 1;
inline constexpr int kThumbnailSide = 256;

/// Namespace of our attributes.
inline constexpr std::string_view kOurSpace = "urn:gouache:openraster";
/// Number of the layer in gouache/document.json.
inline constexpr std::string_view kIdAttribute = "id";
/// "mask" on the layer at a stack's top that stands for the group's mask.
inline constexpr std::string_view kRoleAttribute = "role";
inline constexpr std::string_view kMaskRole = "mask";
/// On a stack that is no group: a layer and what is clipped to it (baked_pixels.h).
inline constexpr std::string_view kClipRole = "clip";

/// In DocumentState::extras.
inline constexpr std::string_view kExtrasPrefix = "ora.";
inline constexpr std::string_view kExtraFile = "ora.file:";
inline constexpr std::string_view kExtraXml = "ora.xml";

inline XmlName ourName(std::string_view local) {
    return {std::string(kOurSpace), std::string(local), "gouache"};
}

/// What a layer without a name is called in the file.
inline std::string_view defaultLayerName(LayerKind kind) {
    switch (kind) {
        case LayerKind::Image:
            return "Image";
        case LayerKind::Paint:
            return "Paint";
        case LayerKind::Mask:
            return "Mask";
        case LayerKind::Control:
            return "Control";
        case LayerKind::Group:
            return "Group";
        case LayerKind::Region:
            return "Region";
    }
    return "Layer";
}

inline std::string originalEntry(LayerId id) {
    return "gouache/pixels-" + std::to_string(id.value) + ".png";
}
inline std::string maskEntry(LayerId id) {
    return "gouache/mask-" + std::to_string(id.value) + ".png";
}
inline std::string referenceEntry(std::uint32_t id) {
    return "gouache/reference-" + std::to_string(id) + ".png";
}

}  // namespace gouache::detail
