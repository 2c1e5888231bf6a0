#include "core/psd/psd_layers.h"

#include <algorithm>
#include <cmath>

#include "core/base/utf8.h"
#include "core/psd/pack_bits.h"

namespace gouache::detail {

namespace {

constexpr std::uint32_t kRle = 1;
constexpr std::uint16_t kAlpha = 0xFFFF;     // −1
constexpr std::uint16_t kUserMask = 0xFFFE;  // −2
constexpr std::uint32_t kFolder = 1;
constexpr std::uint32_t kDivider = 3;
/// Most of the format's lengths are signed in somebody's reader.
constexpr std::size_t kMostBytes = 0x7FFF'0000;

struct Channel {
    std::uint16_t id;
    PsdBytes data;  ///< with its compression in front
};

Channel channelOf(std::uint16_t id, std::span<const std::uint8_t> values, std::size_t width) {
    Channel channel{id, {}};
    const PackedChannel packed = packedChannel(values, width);
    channel.data.put16(kRle);
    for (const std::uint16_t length : packed.lengths) {
        channel.data.put16(length);
    }
    channel.data.put(packed.bytes);
    return channel;
}

/// Of a layer without pixels.
Channel emptyChannel(std::uint16_t id) {
    Channel channel{id, {}};
    channel.data.put16(0);
    return channel;
}

std::vector<Channel> pixelChannels(const Layer& layer, const PixelRect& area) {
    std::vector<Channel> channels;
    const Image pixels = area.empty() ? Image() : layer.pixels.toImage(area);
    for (const int c : {3, 0, 1, 2}) {
        const auto id = c == 3 ? kAlpha : static_cast<std::uint16_t>(c);
        if (area.empty()) {
            channels.push_back(emptyChannel(id));
            continue;
        }
        std::vector<std::uint8_t> values(static_cast<std::size_t>(area.size().area()));
        for (std::size_t i = 0; i < values.size(); ++i) {
            values[i] = pixels.bytes()[i * 4 + static_cast<std::size_t>(c)];
        }
        channels.push_back(channelOf(id, values, static_cast<std::size_t>(area.width)));
    }
    return channels;
}

void putRect(PsdBytes& out, const PixelRect& area) {
    for (const int side : {area.y, area.x, area.bottom(), area.right()}) {
        out.put32(static_cast<std::uint32_t>(side));
    }
}

/// "8BIM", key, length, content.
void putInfo(PsdBytes& out, std::string_view key, PsdBytes content) {
    content.padTo(4);
    out.put("8BIM");
    out.put(key);
    out.putBlock(content);
}

void putName(PsdBytes& extra, const std::string& name) {
    std::string plain;
    PsdBytes unicode;
    std::vector<std::uint32_t> units;
    for (std::size_t i = 0; i < name.size();) {
        const char32_t c = nextCodePoint(name, i);
        plain += c < 0x80 ? static_cast<char>(c) : '?';
        if (c >= 0x10000) {
            units.push_back(0xD800 + ((c - 0x10000) >> 10U));
            units.push_back(0xDC00 + ((c - 0x10000) & 0x3FFU));
        } else {
            units.push_back(c);
        }
    }
    plain.resize(std::min<std::size_t>(plain.size(), 255));
    PsdBytes pascal;
    pascal.put8(static_cast<std::uint32_t>(plain.size()));
    pascal.put(plain);
    pascal.padTo(4);
    extra.put(pascal.all());
    unicode.put32(static_cast<std::uint32_t>(units.size()));
    for (const std::uint32_t unit : units) {
        unicode.put16(unit);
    }
    putInfo(extra, "luni", unicode);
}

struct Record {
    PsdBytes head;
    std::vector<Channel> channels;
};

/// The record of a layer, a folder or a divider (`section` 0, kFolder, kDivider).
Record recordOf(const Layer& layer, std::uint32_t section) {
    Record record;
    const bool isLayer = section == 0;
    const bool hasMask = layer.hasMask && section != kDivider;
    const PixelRect area = isLayer ? layer.pixels.contentBounds() : PixelRect{};
    const PixelSize canvas = layer.pixels.size();
    const PixelRect maskArea{0, 0, canvas.width, canvas.height};
    record.channels = pixelChannels(layer, area);
    if (hasMask) {
        const Image mask = layer.mask.toImage();
        record.channels.push_back(
            channelOf(kUserMask, mask.bytes(), static_cast<std::size_t>(canvas.width)));
    }
    PsdBytes& head = record.head;
    putRect(head, area);
    head.put16(static_cast<std::uint32_t>(record.channels.size()));
    for (const Channel& channel : record.channels) {
        head.put16(channel.id);
        head.put32(static_cast<std::uint32_t>(channel.data.size()));
    }
    const std::string_view key = psdBlendKey(layer.blend);
    head.put("8BIM");
    // A folder's own mode is in its section; here Photoshop writes “normal” for one that passes.
    head.put(section == kDivider || key == "pass" ? "norm" : key);
    head.put8(static_cast<std::uint32_t>(std::lround(layer.opacity * 255)));
    head.put8(layer.clipped && isLayer ? 1 : 0);
    constexpr std::uint32_t kAlphaLocked = 1;
    constexpr std::uint32_t kHidden = 2;
    constexpr std::uint32_t kVersion5 = 8;
    constexpr std::uint32_t kNoPixels = 16;
    head.put8((layer.alphaLocked ? kAlphaLocked : 0) | (layer.visible ? 0 : kHidden) | kVersion5 |
              (isLayer ? 0 : kNoPixels));
    head.put8(0);
    PsdBytes extra;
    PsdBytes maskData;
    if (hasMask) {
        putRect(maskData, maskArea);
        maskData.put8(0);
        maskData.put8(layer.maskEnabled ? 0 : 2);
        maskData.put16(0);
    }
    extra.putBlock(maskData);
    extra.put32(0);  // no blending ranges
    putName(extra, section == kDivider ? "</Layer group>" : layer.name);
    if (section != 0) {
        PsdBytes content;
        content.put32(section);
        content.put("8BIM");
        content.put(section == kDivider ? "norm" : key);
        putInfo(extra, "lsct", content);
    } else if (layer.locked) {
        PsdBytes content;
        content.put32(0x8000'0000U | 7U);
        putInfo(extra, "lspf", content);
    }
    head.putBlock(extra);
    return record;
}

/// Names in the file's layers panel for those that have none.
Layer named(Layer layer) {
    if (layer.name.empty()) {
        layer.name = layer.kind == LayerKind::Group   ? "Group"
                     : layer.kind == LayerKind::Image ? "Image"
                                                      : "Paint";
    }
    return layer;
}

class Section {
  public:
    Section(const DocumentState& state, const std::function<bool(double)>& tell)
        : state_(state), tell_(tell) {}

    Result<PsdBytes> build() {
        if (!addMembers({})) {
            return makeError(ErrorCode::Cancelled);
        }
        PsdBytes layers;
        // Negative: the merged picture's fourth channel is its transparency.
        layers.put16(static_cast<std::uint32_t>(-static_cast<int>(records_.size())) & 0xFFFFU);
        std::size_t total = 0;
        for (const Record& record : records_) {
            layers.put(record.head.all());
            for (const Channel& channel : record.channels) {
                total += channel.data.size();
            }
        }
        if (total + layers.size() > kMostBytes || records_.size() > 30'000) {
            return makeError(ErrorCode::FileNotWritable, "", "a PSD file holds at most 2 GB");
        }
        for (const Record& record : records_) {
            for (const Channel& channel : record.channels) {
                layers.put(channel.data.all());
            }
        }
        layers.padTo(4);
        PsdBytes section;
        section.putBlock(layers);
        section.put32(0);  // no global mask
        return section;
    }

  private:
    /// Bottom to top. False where it was stopped.
    bool addMembers(LayerId group) {
        for (const Layer& layer : state_.layers) {
            if (layer.parent != group) {
                continue;
            }
            if (layer.kind == LayerKind::Group) {
                records_.push_back(recordOf(layer, kDivider));
                if (!addMembers(layer.id)) {
                    return false;
                }
                records_.push_back(recordOf(named(layer), kFolder));
            } else if (isPicture(layer.kind)) {
                records_.push_back(recordOf(named(layer), 0));
            }
            if (tell_ &&
                !tell_(static_cast<double>(++done_) / static_cast<double>(state_.layers.size()))) {
                return false;
            }
        }
        return true;
    }

    const DocumentState& state_;
    const std::function<bool(double)>& tell_;
    std::vector<Record> records_;
    std::size_t done_ = 0;
};

}  // namespace

std::string_view psdBlendKey(BlendMode mode) {
    switch (mode) {
        case BlendMode::Multiply:
            return "mul ";
        case BlendMode::Screen:
            return "scrn";
        case BlendMode::Overlay:
            return "over";
        case BlendMode::Darken:
            return "dark";
        case BlendMode::Lighten:
            return "lite";
        case BlendMode::ColorDodge:
            return "div ";
        case BlendMode::ColorBurn:
            return "idiv";
        case BlendMode::HardLight:
            return "hLit";
        case BlendMode::SoftLight:
            return "sLit";
        case BlendMode::Difference:
            return "diff";
        case BlendMode::Exclusion:
            return "smud";
        case BlendMode::Hue:
            return "hue ";
        case BlendMode::Saturation:
            return "sat ";
        case BlendMode::Color:
            return "colr";
        case BlendMode::Luminosity:
            return "lum ";
        case BlendMode::Add:
            return "lddg";
        case BlendMode::PassThrough:
            return "pass";
        case BlendMode::Normal:
        case BlendMode::DestinationIn:
        case BlendMode::DestinationOut:
        case BlendMode::SourceAtop:
        case BlendMode::DestinationAtop:
            break;
    }
    return "norm";
}

Result<PsdBytes> psdLayerSection(const DocumentState& state,
                                 const std::function<bool(double)>& tell) {
    return Section(state, tell).build();
}

}  // namespace gouache::detail
