#include "core/ora/xml_tree.h"

#include <expat.h>

#include <map>
#include <memory>
#include <set>
#include <type_traits>

#include "core/base/utf8.h"

namespace gouache::detail {

namespace {

/// Between URI, local name and prefix; cannot stand in XML 1.0.
constexpr char kSeparator = '\x1f';
constexpr std::string_view kXmlSpace = "http://www.w3.org/XML/1998/namespace";
constexpr std::size_t kChunk = std::size_t{1} << 20;

struct ParserDeleter {
    void operator()(XML_Parser parser) const { XML_ParserFree(parser); }
};
using Parser = std::unique_ptr<std::remove_pointer_t<XML_Parser>, ParserDeleter>;

/// "uri␟local␟prefix", "uri␟local" or "local".
XmlName nameFrom(const XML_Char* text) {
    const std::string_view all(text);
    const std::size_t first = all.find(kSeparator);
    if (first == std::string_view::npos) {
        return {{}, std::string(all), {}};
    }
    const std::size_t second = all.find(kSeparator, first + 1);
    XmlName name{
        std::string(all.substr(0, first)),
        std::string(all.substr(first + 1, second == std::string_view::npos ? std::string_view::npos
                                                                           : second - first - 1)),
        {}};
    if (second != std::string_view::npos) {
        name.prefix = all.substr(second + 1);
    }
    return name;
}

/// Builds the tree. Expat calls it; nothing may throw through C, so memory that runs out ends the
/// parse.
class Builder {
  public:
    Builder(XML_Parser parser, const XmlLimits& limits) : parser_(parser), limits_(limits) {
        XML_SetUserData(parser, this);
        XML_SetReturnNSTriplet(parser, 1);
        XML_SetElementHandler(
            parser,
            [](void* self, const XML_Char* name, const XML_Char** attributes) {
                static_cast<Builder*>(self)->guarded(&Builder::start, name, attributes);
            },
            [](void* self, const XML_Char*) { static_cast<Builder*>(self)->end(); });
        XML_SetCharacterDataHandler(parser, [](void* self, const XML_Char* text, int length) {
            static_cast<Builder*>(self)->guarded(&Builder::addText, text, length);
        });
        XML_SetStartDoctypeDeclHandler(
            parser, [](void* self, const XML_Char*, const XML_Char*, const XML_Char*, int) {
                static_cast<Builder*>(self)->stop("it has a document type");
            });
    }

    XmlElement takeRoot() { return std::move(root_); }
    const std::string& problem() const { return problem_; }

  private:
    template <typename... Parameters, typename... Arguments>
    void guarded(void (Builder::*method)(Parameters...), Arguments... arguments) {
        try {
            (this->*method)(arguments...);
        } catch (const std::bad_alloc&) {
            stop("there is not enough memory");
        }
    }

    void stop(const char* problem) {
        if (problem_.empty()) {
            problem_ = problem;
        }
        XML_StopParser(parser_, XML_FALSE);
    }

    void start(const XML_Char* name, const XML_Char** attributes) {
        if (static_cast<int>(open_.size()) >= limits_.depth) {
            return stop("it is nested too deep");
        }
        if (++elements_ > limits_.elements) {
            return stop("it has too many elements");
        }
        XmlElement element;
        element.name = nameFrom(name);
        for (; *attributes != nullptr; attributes += 2) {
            if (++attributes_ > limits_.attributes) {
                return stop("it has too many attributes");
            }
            element.attributes.push_back({nameFrom(attributes[0]), attributes[1]});
        }
        if (open_.empty()) {
            root_ = std::move(element);
            open_.push_back(&root_);
        } else {
            // The parent's earlier children are closed, so that no pointer in open_ is lost.
            XmlElement& parent = *open_.back();
            parent.children.push_back(std::move(element));
            open_.push_back(&parent.children.back());
        }
    }

    void end() {
        XmlElement& element = *open_.back();
        element.text = element.children.empty() ? std::string(trimmed(element.text)) : "";
        open_.pop_back();
    }

    void addText(const XML_Char* text, int length) {
        if (!open_.empty()) {
            open_.back()->text.append(text, static_cast<std::size_t>(length));
        }
    }

    XML_Parser parser_;
    const XmlLimits& limits_;
    XmlElement root_;
    std::vector<XmlElement*> open_;
    std::size_t elements_ = 0;
    std::size_t attributes_ = 0;
    std::string problem_;
};

void appendEscaped(std::string& out, std::string_view text, bool attribute) {
    for (std::size_t i = 0; i < text.size();) {
        const char32_t c = nextCodePoint(text, i);
        switch (c) {
            case '&':
                out += "&amp;";
                break;
            case '<':
                out += "&lt;";
                break;
            case '>':
                out += "&gt;";
                break;
            case '"':
                out += attribute ? "&quot;" : "\"";
                break;
            case '\t':
            case '\n':
            case '\r':
                // An attribute's white space becomes blanks unless it is written by number.
                out += "&#" + std::to_string(static_cast<unsigned>(c)) + ";";
                break;
            default:
                if (c >= 0x20 && c != 0xFFFE && c != 0xFFFF) {
                    appendUtf8(out, c);
                }
        }
    }
}

/// URI → prefix, each prefix once.
class Prefixes {
  public:
    void add(const XmlElement& element) {
        add(element.name);
        for (const XmlAttribute& attribute : element.attributes) {
            add(attribute.name);
        }
        for (const XmlElement& child : element.children) {
            add(child);
        }
    }

    std::string qualified(const XmlName& name) const {
        if (name.space.empty()) {
            return name.local;
        }
        return (name.space == kXmlSpace ? "xml" : byUri_.at(name.space)) + ":" + name.local;
    }
    const std::map<std::string, std::string>& all() const { return byUri_; }

  private:
    void add(const XmlName& name) {
        if (name.space.empty() || name.space == kXmlSpace || byUri_.contains(name.space)) {
            return;
        }
        std::string prefix = name.prefix.empty() || name.prefix == "xml" ? "ns" : name.prefix;
        for (int i = 1; !used_.insert(prefix).second; ++i) {
            prefix = "ns" + std::to_string(i);
        }
        byUri_.emplace(name.space, prefix);
    }

    std::map<std::string, std::string> byUri_;
    std::set<std::string> used_{"xmlns"};
};

void writeElement(std::string& out, const XmlElement& element, const Prefixes& prefixes,
                  int depth) {
    const std::string name = prefixes.qualified(element.name);
    out.append(static_cast<std::size_t>(depth), ' ');
    out += "<" + name;
    if (depth == 0) {
        for (const auto& [uri, prefix] : prefixes.all()) {
            out += " xmlns:" + prefix + "=\"";
            appendEscaped(out, uri, true);
            out += "\"";
        }
    }
    for (const XmlAttribute& attribute : element.attributes) {
        out += " " + prefixes.qualified(attribute.name) + "=\"";
        appendEscaped(out, attribute.value, true);
        out += "\"";
    }
    if (element.children.empty() && element.text.empty()) {
        out += "/>\n";
        return;
    }
    out += ">";
    if (element.children.empty()) {
        appendEscaped(out, element.text, false);
    } else {
        out += "\n";
        for (const XmlElement& child : element.children) {
            writeElement(out, child, prefixes, depth + 1);
        }
        out.append(static_cast<std::size_t>(depth), ' ');
    }
    out += "</" + name + ">\n";
}

}  // namespace

const std::string* XmlElement::attribute(std::string_view space, std::string_view local) const {
    for (const XmlAttribute& attribute : attributes) {
        if (attribute.name.space == space && attribute.name.local == local) {
            return &attribute.value;
        }
    }
    return nullptr;
}

void XmlElement::set(std::string_view local, std::string value) {
    attributes.push_back({{{}, std::string(local), {}}, std::move(value)});
}

Result<XmlElement> parseXml(std::string_view text, std::string_view name, const XmlLimits& limits) {
    const auto failed = [&](const std::string& reason) {
        return makeError(ErrorCode::BadDocument, name, reason);
    };
    if (text.size() > limits.bytes) {
        return failed("its list of layers is too long");
    }
    const Parser parser(XML_ParserCreateNS(nullptr, kSeparator));
    if (parser == nullptr) {
        return failed("there is not enough memory");
    }
    Builder builder(parser.get(), limits);
    std::size_t at = 0;
    do {
        const std::string_view chunk = text.substr(at, kChunk);
        at += chunk.size();
        if (XML_Parse(parser.get(), chunk.data(), static_cast<int>(chunk.size()),
                      at == text.size() ? XML_TRUE : XML_FALSE) == XML_STATUS_ERROR) {
            return failed("its list of layers is damaged: " +
                          (builder.problem().empty()
                               ? std::string(XML_ErrorString(XML_GetErrorCode(parser.get())))
                               : builder.problem()) +
                          " (line " + std::to_string(XML_GetCurrentLineNumber(parser.get())) + ")");
        }
    } while (at < text.size());
    return builder.takeRoot();
}

std::string writeXml(const XmlElement& root) {
    Prefixes prefixes;
    prefixes.add(root);
    std::string out = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";
    writeElement(out, root, prefixes, 0);
    return out;
}

}  // namespace gouache::detail
