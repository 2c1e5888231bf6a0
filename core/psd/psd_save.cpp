#include <new>

#include "core/base/atomic_file.h"
#include "core/document/composite.h"
#include "core/psd/pack_bits.h"
#include "core/psd/psd_file.h"
#include "core/psd/psd_layers.h"

namespace gouache {

namespace {

using detail::PsdBytes;

constexpr int kLargestSide = 30'000;
constexpr int kChannels = 4;
/// Share of the layers in the whole.
constexpr double kLayers = 0.8;

PsdBytes header(PixelSize size) {
    PsdBytes bytes;
    bytes.put("8BPS");
    bytes.put16(1);
    bytes.zeros(6);
    bytes.put16(kChannels);
    bytes.put32(static_cast<std::uint32_t>(size.height));
    bytes.put32(static_cast<std::uint32_t>(size.width));
    bytes.put16(8);
    bytes.put16(3);  // RGB
    bytes.put32(0);  // no palette
    PsdBytes resources;
    // 72 dots per inch, shown in inches and centimetres.
    resources.put("8BIM");
    resources.put16(1005);
    resources.put16(0);
    PsdBytes resolution;
    for (int axis = 0; axis < 2; ++axis) {
        resolution.put32(72U << 16U);
        resolution.put16(1);
        resolution.put16(1);
    }
    resources.putBlock(resolution);
    bytes.putBlock(resources);
    return bytes;
}

/// The picture on white, and how opaque it is: so Photoshop keeps a merged picture with holes.
PsdBytes merged(const DocumentState& state) {
    Document document(state.size);
    document.restore(state);
    const Image picture = mergedPicture(document);
    const auto width = static_cast<std::size_t>(picture.width());
    PsdBytes lengths;
    PsdBytes rows;
    std::vector<std::uint8_t> values(static_cast<std::size_t>(state.size.area()));
    for (std::size_t channel = 0; channel < kChannels; ++channel) {
        for (std::size_t i = 0; i < values.size(); ++i) {
            const std::uint8_t* const pixel = picture.bytes().data() + i * 4;
            values[i] = channel == 3
                            ? pixel[3]
                            : static_cast<std::uint8_t>(
                                  (pixel[channel] * pixel[3] + 255 * (255 - pixel[3]) + 127) / 255);
        }
        const detail::PackedChannel packed = detail::packedChannel(values, width);
        for (const std::uint16_t length : packed.lengths) {
            lengths.put16(length);
        }
        rows.put(packed.bytes);
    }
    PsdBytes bytes;
    bytes.put16(1);
    bytes.put(lengths.all());
    bytes.put(rows.all());
    return bytes;
}

}  // namespace

Result<void> savePsd(const std::filesystem::path& path, const DocumentState& state,
                     const std::function<bool(double)>& progress) {
    if (std::max(state.size.width, state.size.height) > kLargestSide) {
        return makeError(ErrorCode::FileNotWritable, path.string(),
                         "a PSD file holds at most 30,000 pixels a side");
    }
    try {
        auto section = detail::psdLayerSection(
            state, [&](double share) { return !progress || progress(share * kLayers); });
        if (!section.ok()) {
            Error error = section.error();
            if (error.code == ErrorCode::FileNotWritable) {
                error.arguments.front() = path.string();
            }
            return error;
        }
        GOUACHE_TRY(AtomicFile file, AtomicFile::create(path));
        GOUACHE_CHECK(file.write(header(state.size).all()));
        PsdBytes length;
        length.put32(static_cast<std::uint32_t>(section->size()));
        GOUACHE_CHECK(file.write(length.all()));
        GOUACHE_CHECK(file.write(section->all()));
        GOUACHE_CHECK(file.write(merged(state).all()));
        if (progress && !progress(1)) {
            return makeError(ErrorCode::Cancelled);
        }
        return file.commit();
    } catch (const std::bad_alloc&) {
        return makeError(ErrorCode::FileNotWritable, path.string(), "there is not enough memory");
    }
}

}  // namespace gouache
