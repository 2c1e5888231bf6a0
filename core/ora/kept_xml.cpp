#include "core/ora/kept_xml.h"

#include <charconv>

namespace gouache::detail {

namespace {

// The text is XML itself, so that one reader and one writer do.

XmlElement holder(std::string_view name) {
    XmlElement element;
    element.name.local = name;
    return element;
}

std::uint32_t number(const XmlElement& element, std::string_view attribute) {
    std::uint32_t value = 0;
    if (const std::string* text = element.attribute(attribute)) {
        std::from_chars(text->data(), text->data() + text->size(), value);
    }
    return value;
}

}  // namespace

std::string keptXmlToText(const KeptXml& kept) {
    XmlElement all = holder("kept");
    const auto attributesOf = [&all](std::string_view name,
                                     const std::vector<XmlAttribute>& attributes) {
        XmlElement part = holder(name);
        XmlElement inner = holder("attributes");
        inner.attributes = attributes;
        part.children.push_back(std::move(inner));
        all.children.push_back(std::move(part));
        return &all.children.back();
    };
    attributesOf("image", kept.image);
    attributesOf("root", kept.root);
    for (const auto& [id, of] : kept.layers) {
        XmlElement* part = attributesOf("layer", of.attributes);
        part->set("id", std::to_string(id));
        part->set("composite-op", of.compositeOp);
    }
    for (const KeptXml::Element& element : kept.elements) {
        XmlElement part = holder("element");
        part.set("parent", std::to_string(element.parent.value));
        part.set("before", std::to_string(element.before.value));
        part.children.push_back(element.element);
        all.children.push_back(std::move(part));
    }
    for (const XmlElement& element : kept.behind) {
        XmlElement part = holder("behind");
        part.children.push_back(element);
        all.children.push_back(std::move(part));
    }
    return writeXml(all);
}

KeptXml keptXmlFromText(std::string_view text) {
    KeptXml kept;
    XmlLimits limits;
    limits.depth += 4;
    limits.elements *= 4;
    const auto all = parseXml(text, "ora.xml", limits);
    if (!all.ok()) {
        return kept;
    }
    for (const XmlElement& part : all->children) {
        if (part.children.empty()) {
            continue;
        }
        const XmlElement& inner = part.children.front();
        if (part.name.local == "image") {
            kept.image = inner.attributes;
        } else if (part.name.local == "root") {
            kept.root = inner.attributes;
        } else if (part.name.local == "layer") {
            const std::string* op = part.attribute("composite-op");
            kept.layers[number(part, "id")] = {inner.attributes, op != nullptr ? *op : ""};
        } else if (part.name.local == "element") {
            kept.elements.push_back({{number(part, "parent")}, {number(part, "before")}, inner});
        } else if (part.name.local == "behind") {
            kept.behind.push_back(inner);
        }
    }
    return kept;
}

}  // namespace gouache::detail
