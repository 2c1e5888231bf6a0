#include "backends/local/pipeline/picture_noise.h"

#include <ATen/CPUGeneratorImpl.h>

namespace gouache::local {

PictureNoise::PictureNoise(const std::vector<NoiseSeeds>& seeds, double variation,
                           std::vector<std::int64_t> shape, at::Device device)
    : variation_(variation), shape_(std::move(shape)), device_(device) {
    for (const NoiseSeeds& each : seeds) {
        generators_.push_back(at::detail::createCPUGenerator(each.seed.value));
        variations_.push_back(at::detail::createCPUGenerator(each.variation.value));
    }
}

at::Tensor PictureNoise::drawFrom(const std::vector<at::Generator>& generators) const {
    std::vector<at::Tensor> parts;
    for (const at::Generator& generator : generators) {
        parts.push_back(at::randn(shape_, generator, at::kFloat));
    }
    return at::cat(parts);
}

at::Tensor PictureNoise::draw() {
    return drawFrom(generators_).to(device_);
}

at::Tensor PictureNoise::initial() {
    const at::Tensor own = drawFrom(generators_);
    return (variation_ > 0 ? turned(own, drawFrom(variations_), variation_) : own).to(device_);
}

at::Tensor turned(const at::Tensor& from, const at::Tensor& to, double share) {
    // The rows' dimension of one picture, as in the reference.
    constexpr std::int64_t kRows = 2;
    const auto unit = [](const at::Tensor& t) {
        return t / at::linalg_vector_norm(t, 2, {kRows}, /*keepdim=*/true);
    };
    std::vector<at::Tensor> pictures;
    for (std::int64_t i = 0; i < from.size(0); ++i) {
        const at::Tensor low = from.narrow(0, i, 1);
        const at::Tensor high = to.narrow(0, i, 1);
        const at::Tensor dot = (unit(low) * unit(high)).sum(kRows, /*keepdim=*/true);
        // Nearly the same direction: the sphere is a plane there.
        if (dot.mean().item<double>() > 0.9995) {
            pictures.push_back(low * (1 - share) + high * share);
            continue;
        }
        const at::Tensor omega = at::acos(dot.clamp(-1, 1));
        const at::Tensor sine = at::sin(omega);
        pictures.push_back(at::sin(omega * (1 - share)) / sine * low +
                           at::sin(omega * share) / sine * high);
    }
    return at::cat(pictures);
}

}  // namespace gouache::local
