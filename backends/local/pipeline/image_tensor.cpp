#include "backends/local/pipeline/image_tensor.h"

#include <cstring>

namespace gouache::local {
namespace {

/// [H, W, C] uint8 over the image's own memory: valid while the image is.
at::Tensor view(const Image& image) {
    return at::from_blob(const_cast<std::uint8_t*>(image.bytes().data()),
                         {image.height(), image.width(), image.channels()}, at::kByte);
}

}  // namespace

at::Tensor tensorOf(const Image& image) {
    const Image rgb = converted(image, PixelFormat::Rgb8);
    // (v / 255) · 2 - 1 in float32, as the reference scales.
    return view(rgb).permute({2, 0, 1}).unsqueeze(0).to(at::kFloat).div(255.0).mul(2.0).sub(1.0);
}

at::Tensor greyOf(const Image& mask) {
    return view(mask).permute({2, 0, 1}).unsqueeze(0).to(at::kFloat).div(255.0);
}

at::Tensor binaryMaskOf(const Image& mask) {
    return greyOf(mask).ge(0.5).to(at::kFloat);
}

Image imageOf(const at::Tensor& tensor) {
    const at::Tensor bytes = tensor.to(at::kCPU, at::kFloat)
                                 .mul(0.5)
                                 .add(0.5)
                                 .clamp(0, 1)
                                 .mul(255.0)
                                 .round()
                                 .to(at::kByte)
                                 .permute({1, 2, 0})
                                 .contiguous();
    Image image({static_cast<int>(bytes.size(1)), static_cast<int>(bytes.size(0))},
                PixelFormat::Rgb8);
    std::memcpy(image.bytes().data(), bytes.const_data_ptr(), image.bytes().size());
    return image;
}

}  // namespace gouache::local
