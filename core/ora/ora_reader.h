#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "core/ora/kept_xml.h"
#include "core/ora/ora_file.h"
#include "core/ora/zip_reader.h"

// Private to core/ora.

namespace gouache::detail {

/// Reads one archive into a document. Used once.
class OraReader {
  public:
    OraReader(const ZipReader& zip, const OraLimits& limits);

    Result<OraDocument> read();

  private:
    /// What gouache/document.json says.
    struct Ours {
        std::map<std::uint32_t, Layer> layers;  ///< without pixels
        std::map<std::string, PixelPoint> places;
        std::map<std::string, std::string> extras;  ///< file by name
        DocumentState canvas;
        bool hasSelection = false;
    };

    Result<std::vector<std::byte>> entry(const std::string& name);
    Result<std::optional<Image>> picture(const std::string& name);
    Result<void> spend(const TiledImage& pixels);
    /// A picture of ours at its place; none where it is missing or damaged.
    Result<std::optional<TiledImage>> ourPicture(const std::string& name, PixelFormat format);
    void note(OraNote note);
    Error damaged(const std::string& reason) const;

    Result<void> readHead();
    Result<void> readOurs();
    Result<void> readStack(const XmlElement& stack, LayerId group, int depth);
    /// `below`: the layer under the element; becomes the topmost one that was read.
    Result<void> readMembers(const XmlElement& stack, LayerId group, int depth, LayerId& below);
    Result<void> readGroup(const XmlElement& element, LayerId group, int depth);
    /// A layer and what is clipped to it.
    Result<void> readClip(const XmlElement& element, LayerId group, int depth, LayerId& below);
    /// False where it is kept as a foreign element instead.
    Result<bool> readLayer(const XmlElement& element, LayerId group);
    /// Whether it is what stands for a mask of ours.
    Result<bool> readMask(const XmlElement& element, LayerId group);
    static bool hasRole(const XmlElement& element, std::string_view role);
    Layer layerFor(const XmlElement& element, LayerKind otherwise);
    void readCommon(const XmlElement& element, Layer& layer);
    /// Puts the layer's own pixels and mask in place of those that other programs are to show,
    /// unless one of them has changed these.
    Result<void> unbake();
    /// Where others are clipped to the layer: what leaves of them as much as there is of it, Gray8.
    Result<std::optional<Image>> clipMaskOf(const Layer& layer);
    Result<void> readExtras();
    void keepForeign();

    const ZipReader& zip_;
    const OraLimits limits_;
    std::uint64_t pixelBytes_;
    OraDocument document_;
    KeptXml kept_;
    XmlElement image_;
    std::optional<Ours> ours_;
    std::set<std::string> used_;  ///< entries that are not foreign
    std::set<std::uint32_t> ids_;
    std::uint32_t nextId_ = 1;
    std::string clipMask_;  ///< file of the mask of the clip stack that is being read
    struct Clip {
        LayerId base;
        std::string mask;  ///< file with how much there is of it
    };
    std::vector<Clip> clips_;
};

}  // namespace gouache::detail
