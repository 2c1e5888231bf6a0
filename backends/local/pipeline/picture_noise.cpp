#include "backends/local/pipeline/picture_noise.h"

#include <ATen/CPUGeneratorImpl.h>

namespace gouache::local {

PictureNoise::PictureNoise(const std::vector<Seed>& seeds, std::vector<std::int64_t> shape,
                           at::Device device)
    : shape_(std::move(shape)), device_(device) {
    for (const Seed seed : seeds) {
        generators_.push_back(at::detail::createCPUGenerator(seed.value));
    }
}

at::Tensor PictureNoise::draw() {
    std::vector<at::Tensor> parts;
    for (const at::Generator& generator : generators_) {
        parts.push_back(at::randn(shape_, generator, at::kFloat));
    }
    return at::cat(parts).to(device_);
}

}  // namespace gouache::local
