#include "core/io/webp.h"

#include <webp/decode.h>
#include <webp/demux.h>
#include <webp/encode.h>

#include <memory>

namespace gouache::detail {

namespace {

using Bytes = std::span<const std::byte>;

const std::uint8_t* asUint8(Bytes bytes) {
    return reinterpret_cast<const std::uint8_t*>(bytes.data());
}

struct DemuxerDeleter {
    void operator()(WebPDemuxer* demuxer) const { WebPDemuxDelete(demuxer); }
};
using Demuxer = std::unique_ptr<WebPDemuxer, DemuxerDeleter>;

Demuxer demuxerOf(Bytes file) {
    const WebPData data{asUint8(file), file.size()};
    return Demuxer(WebPDemux(&data));
}

/// Frees what the encoder keeps, whichever way the function ends.
class Picture {
  public:
    Picture() { ok_ = WebPPictureInit(&picture_) != 0; }
    ~Picture() { WebPPictureFree(&picture_); }
    Picture(const Picture&) = delete;
    Picture& operator=(const Picture&) = delete;
    bool ok() const { return ok_; }
    WebPPicture* operator->() { return &picture_; }
    WebPPicture* get() { return &picture_; }

  private:
    WebPPicture picture_{};
    bool ok_ = false;
};

int append(const std::uint8_t* data, std::size_t size, const WebPPicture* picture) {
    auto& file = *static_cast<std::vector<std::byte>*>(picture->custom_ptr);
    const auto bytes = std::as_bytes(std::span(data, size));
    file.insert(file.end(), bytes.begin(), bytes.end());
    return 1;
}

/// A still picture, or one frame's own data.
std::optional<Image> decodeStill(Bytes data) {
    WebPBitstreamFeatures features;
    if (WebPGetFeatures(asUint8(data), data.size(), &features) != VP8_STATUS_OK ||
        features.has_animation != 0) {
        return std::nullopt;
    }
    Image image({features.width, features.height},
                features.has_alpha != 0 ? PixelFormat::Rgba8 : PixelFormat::Rgb8);
    const auto decode = features.has_alpha != 0 ? WebPDecodeRGBAInto : WebPDecodeRGBInto;
    if (image.empty() ||
        decode(asUint8(data), data.size(), image.bytes().data(), image.bytes().size(),
               static_cast<int>(image.rowBytes())) == nullptr) {
        return std::nullopt;
    }
    return image;
}

}  // namespace

std::optional<Image> decodeWebp(Bytes file) {
    WebPBitstreamFeatures features;
    if (WebPGetFeatures(asUint8(file), file.size(), &features) != VP8_STATUS_OK) {
        return std::nullopt;
    }
    if (features.has_animation == 0) {
        return decodeStill(file);
    }
    const Demuxer demuxer = demuxerOf(file);
    WebPIterator frame{};
    if (demuxer == nullptr || WebPDemuxGetFrame(demuxer.get(), 1, &frame) == 0) {
        return std::nullopt;
    }
    const auto image =
        decodeStill(std::as_bytes(std::span(frame.fragment.bytes, frame.fragment.size)));
    WebPDemuxReleaseIterator(&frame);
    return image;
}

std::vector<std::byte> webpProfile(Bytes file) {
    const Demuxer demuxer = demuxerOf(file);
    WebPChunkIterator chunk{};
    if (demuxer == nullptr || WebPDemuxGetChunk(demuxer.get(), "ICCP", 1, &chunk) == 0) {
        return {};
    }
    const auto bytes = std::as_bytes(std::span(chunk.chunk.bytes, chunk.chunk.size));
    std::vector<std::byte> profile(bytes.begin(), bytes.end());
    WebPDemuxReleaseChunkIterator(&chunk);
    return profile;
}

std::optional<std::vector<std::byte>> encodeWebp(const Image& image, int quality, bool lossless) {
    WebPConfig config;
    Picture picture;
    if (WebPConfigPreset(&config, WEBP_PRESET_DEFAULT, static_cast<float>(quality)) == 0 ||
        !picture.ok()) {
        return std::nullopt;
    }
    config.lossless = lossless ? 1 : 0;
    config.exact = lossless ? 1 : 0;  // colours under full transparency too
    config.use_sharp_yuv = 1;         // halved chroma shows on drawn edges
    picture->use_argb = 1;
    picture->width = image.width();
    picture->height = image.height();
    const auto import =
        image.format() == PixelFormat::Rgba8 ? WebPPictureImportRGBA : WebPPictureImportRGB;
    std::vector<std::byte> file;
    picture->writer = append;
    picture->custom_ptr = &file;
    if (import(picture.get(), image.bytes().data(), static_cast<int>(image.rowBytes())) == 0 ||
        WebPEncode(&config, picture.get()) == 0) {
        return std::nullopt;
    }
    return file;
}

}  // namespace gouache::detail
