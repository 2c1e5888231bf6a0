#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/result.h"

// Small XML documents from outside as a tree, within bounds. Private to core/ora.

namespace gouache::detail {

struct XmlName {
    std::string space;  ///< URI of the namespace; empty = none
    std::string local;
    std::string prefix;  ///< as written; only the URI counts
    bool operator==(const XmlName&) const = default;
};

struct XmlAttribute {
    XmlName name;
    std::string value;
    bool operator==(const XmlAttribute&) const = default;
};

struct XmlElement {
    XmlName name;
    std::vector<XmlAttribute> attributes;
    std::vector<XmlElement> children;
    /// White space at the ends cut off; only of an element without children.
    std::string text;

    /// In no namespace; null where there is none.
    const std::string* attribute(std::string_view local) const {
        return attribute(std::string_view(), local);
    }
    const std::string* attribute(std::string_view space, std::string_view local) const;
    void set(std::string_view local, std::string value);

    bool operator==(const XmlElement&) const = default;
};

struct XmlLimits {
    std::size_t bytes = std::size_t{16} << 20;
    int depth = 64;
    std::size_t elements = 50'000;
    std::size_t attributes = 500'000;
};

/// Well-formed XML without a document type (which could name entities and files). Comments and
/// processing instructions are dropped. BadDocument with `name`.
Result<XmlElement> parseXml(std::string_view text, std::string_view name,
                            const XmlLimits& limits = {});

/// UTF-8 with an XML declaration; namespaces are declared at the root.
std::string writeXml(const XmlElement& root);

}  // namespace gouache::detail
