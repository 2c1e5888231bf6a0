#include "backends/local/unet/resample.h"

namespace gouache::local {

Downsample Downsample::load(std::int64_t channels, std::int64_t padding,
                            const WeightScope& weights) {
    Downsample layer;
    layer.conv_ = Conv2d::load(weights.scope("conv"), channels, channels, 3, 2, padding);
    layer.padBelow_ = padding == 0;
    return layer;
}

at::Tensor Downsample::operator()(const at::Tensor& x) const {
    if (!padBelow_) {
        return conv_(x);
    }
    return conv_(at::constant_pad_nd(x, {0, 1, 0, 1}));
}

Upsample Upsample::load(std::int64_t channels, const WeightScope& weights) {
    Upsample layer;
    layer.conv_ = Conv2d::load(weights.scope("conv"), channels, channels, 3, 1, 1);
    return layer;
}

at::Tensor Upsample::operator()(const at::Tensor& x, std::int64_t height,
                                std::int64_t width) const {
    return conv_(at::upsample_nearest2d(x, {height, width}));
}

}  // namespace gouache::local
