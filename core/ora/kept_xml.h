#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "core/document/layer.h"
#include "core/ora/xml_tree.h"

// Private to core/ora.

namespace gouache::detail {

/// What stack.xml holds that the studio does not know, to be written back where it was.
struct KeptXml {
    struct Of {
        std::vector<XmlAttribute> attributes;
        std::string compositeOp;  ///< unknown; written while the layer's blend mode is normal
        bool empty() const { return attributes.empty() && compositeOp.empty(); }
    };
    struct Element {
        LayerId parent;  ///< the group that it stands in; 0 = the root stack
        LayerId before;  ///< the layer that follows it downwards; 0 = none
        XmlElement element;
    };

    std::vector<XmlAttribute> image;  ///< of the root element
    std::vector<XmlAttribute> root;   ///< of the root stack
    std::map<std::uint32_t, Of> layers;
    std::vector<Element> elements;
    std::vector<XmlElement> behind;  ///< after the root stack

    bool empty() const {
        return image.empty() && root.empty() && layers.empty() && elements.empty() &&
               behind.empty();
    }
};

/// As one text for DocumentState::extras.
std::string keptXmlToText(const KeptXml& kept);
/// What cannot be read is left out: the text may come from a damaged journal.
KeptXml keptXmlFromText(std::string_view text);

}  // namespace gouache::detail
