#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <span>
#include <vector>

#include "core/base/units.h"

namespace gouache {

/// Interleaved 8-bit channels, sRGB; alpha straight (not premultiplied). Gray8 is also a mask: 255
/// = selected.
enum class PixelFormat : std::uint8_t { Gray8 = 1, Rgb8 = 3, Rgba8 = 4 };

constexpr int channelsOf(PixelFormat format) {
    return static_cast<int>(format);
}

/// A picture in memory: rows top to bottom, no padding. A value; share it as ImagePtr.
class Image {
  public:
    Image() = default;
    /// All bytes zero. A size with a side ≤ 0 becomes {0, 0}.
    Image(PixelSize size, PixelFormat format)
        : size_(size.empty() ? PixelSize{} : size),
          format_(format),
          bytes_(static_cast<std::size_t>(size_.area()) *
                 static_cast<std::size_t>(channelsOf(format))) {}

    PixelSize size() const { return size_; }
    int width() const { return size_.width; }
    int height() const { return size_.height; }
    PixelFormat format() const { return format_; }
    int channels() const { return channelsOf(format_); }
    bool empty() const { return size_.empty(); }
    std::size_t rowBytes() const {
        return static_cast<std::size_t>(size_.width) * static_cast<std::size_t>(channels());
    }

    std::span<std::uint8_t> bytes() { return bytes_; }
    std::span<const std::uint8_t> bytes() const { return bytes_; }
    std::uint8_t* row(int y) { return bytes_.data() + rowBytes() * static_cast<std::size_t>(y); }
    const std::uint8_t* row(int y) const {
        return bytes_.data() + rowBytes() * static_cast<std::size_t>(y);
    }
    std::uint8_t* pixel(int x, int y) {
        return row(y) + static_cast<std::size_t>(x) * static_cast<std::size_t>(channels());
    }
    const std::uint8_t* pixel(int x, int y) const {
        return row(y) + static_cast<std::size_t>(x) * static_cast<std::size_t>(channels());
    }

    bool operator==(const Image&) const = default;

  private:
    PixelSize size_;
    PixelFormat format_ = PixelFormat::Rgba8;
    std::vector<std::uint8_t> bytes_;
};

/// Immutable and shared between threads.
using ImagePtr = std::shared_ptr<const Image>;

/// Rgba8 → Rgb8 composites over `background` grey; Gray8 ← luma (Rec. 709 weights on sRGB values);
/// others copy.
Image converted(const Image& image, PixelFormat format, std::uint8_t background = 255);

/// Lanczos-3 where smaller or larger, in sRGB values, alpha premultiplied while filtering. `size`
/// not empty.
Image resized(const Image& image, PixelSize size);

/// Parts outside the image are zero.
Image cropped(const Image& image, const PixelRect& rect);

/// Gaussian blur of a Gray8 image, sigma in pixels, edges replicated. Reaches at most ⌈3·sigma⌉ + 3
/// pixels, so that what lies further stays as it is. Above sigma 4 three box filters stand for the
/// Gaussian.
Image blurred(const Image& mask, double sigma);

/// Grows (radius > 0) or shrinks (radius < 0) the selected part of a Gray8 image by a disc; grey
/// values too (morphological dilation and erosion). The image's own edge neither grows nor shrinks
/// a selection that touches it.
Image dilated(const Image& mask, int radius);

/// Smallest rectangle that holds every non-zero pixel of a Gray8 image; empty where there is none.
PixelRect boundsOf(const Image& mask);

}  // namespace gouache
