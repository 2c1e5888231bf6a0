#include "backends/local/kernels/group_norm.h"

#include <ATen/ATen.h>
#include <ATen/Parallel.h>

#include <cmath>
#include <vector>

#include "backends/local/kernels/cpu/fast_path.h"
#include "backends/local/kernels/cpu/group_norm_avx512.h"
#include "backends/local/kernels/cuda_kernel.h"
#include "backends/local/kernels/reference.h"

namespace gouache::local {

namespace {

/// Pixels whose sums are kept in float32 before they go into double; fixed, so that the result does
/// not depend on the number of threads.
constexpr int64_t kChunk = 256;

struct Affine {
    at::Tensor weight;  ///< float32 [C]
    at::Tensor bias;    ///< float32 [C]
    at::Tensor shift;   ///< float32 [N, C] or undefined
    int64_t groups;
    double eps;
};

/// What one picture's channels become: (x − middle) · scale + offset.
struct Factors {
    std::vector<float> middle;
    std::vector<float> scale;
    std::vector<float> offset;
};

/// The sums of one picture's channels → what each channel is to be multiplied by and offset with.
/// Per channel first, then channels into groups as in Chan et al. 1979, so that a large mean costs
/// no digits.
void channelFactors(const float* sums, int64_t chunks, int64_t pixels, int64_t channels,
                    const float* pivot, const Affine& affine, int64_t picture, Factors& factors) {
    const float* weight = affine.weight.const_data_ptr<float>();
    const float* bias = affine.bias.const_data_ptr<float>();
    const float* shift = affine.shift.defined()
                             ? affine.shift.const_data_ptr<float>() + picture * channels
                             : nullptr;
    std::vector<double> means(static_cast<size_t>(channels));
    std::vector<double> squares(static_cast<size_t>(channels));
    const double count = static_cast<double>(pixels);
    for (int64_t c = 0; c < channels; ++c) {
        double sum = 0;
        double square = 0;
        for (int64_t chunk = 0; chunk < chunks; ++chunk) {
            sum += sums[chunk * 2 * channels + c];
            square += sums[(chunk * 2 + 1) * channels + c];
        }
        means[static_cast<size_t>(c)] =
            pivot[c] + sum / count + (shift != nullptr ? shift[c] : 0.0F);
        squares[static_cast<size_t>(c)] = square - sum * sum / count;
    }
    const int64_t size = channels / affine.groups;
    for (int64_t first = 0; first < channels; first += size) {
        double mean = 0;
        for (int64_t c = first; c < first + size; ++c) {
            mean += means[static_cast<size_t>(c)];
        }
        mean /= static_cast<double>(size);
        double square = 0;
        for (int64_t c = first; c < first + size; ++c) {
            const double d = means[static_cast<size_t>(c)] - mean;
            square += squares[static_cast<size_t>(c)] + count * d * d;
        }
        // Rounding must not make it negative; NaN stays.
        const double variance = square < 0 ? 0.0 : square / (count * static_cast<double>(size));
        const double factor = 1.0 / std::sqrt(variance + affine.eps);
        for (int64_t c = first; c < first + size; ++c) {
            const auto at = static_cast<size_t>(c);
            const double middle = mean - (shift != nullptr ? shift[c] : 0.0F);
            factors.middle[at] = static_cast<float>(middle);
            factors.scale[at] = static_cast<float>(weight[c] * factor);
            // What rounding the middle lost comes back here.
            factors.offset[at] = static_cast<float>(
                bias[c] + (static_cast<double>(factors.middle[at]) - middle) * weight[c] * factor);
        }
    }
}

template <typename T>
void normalise(const at::Tensor& x, const Affine& affine, bool silu, const at::Tensor& out) {
    const int64_t pictures = x.size(0);
    const int64_t channels = x.size(1);
    const int64_t pixels = x.size(2) * x.size(3);
    const int64_t chunks = (pixels + kChunk - 1) / kChunk;
    const T* source = cpu::constData<T>(x);
    T* target = cpu::mutableData<T>(out);

    std::vector<float> pivots(static_cast<size_t>(pictures * channels));
    for (int64_t n = 0; n < pictures; ++n) {
        for (int64_t c = 0; c < channels; ++c) {
            const T first = source[n * pixels * channels + c];
            float value = 0;
            if constexpr (sizeof(T) == 2) {
                value = c10::detail::f32_from_bits(first);
            } else {
                value = first;
            }
            // A pivot that is not finite would spoil sums that are.
            pivots[static_cast<size_t>(n * channels + c)] = std::isfinite(value) ? value : 0.0F;
        }
    }
    std::vector<float> sums(static_cast<size_t>(pictures * chunks * 2 * channels));
    std::vector<Factors> factors(static_cast<size_t>(pictures));
    const auto forEachChunk = [&](const auto& function) {
        at::parallel_for(0, pictures * chunks, 4, [&](int64_t first, int64_t last) {
            for (int64_t index = first; index < last; ++index) {
                const int64_t n = index / chunks;
                const int64_t pixel = index % chunks * kChunk;
                function(index, n, (n * pixels + pixel) * channels,
                         std::min(kChunk, pixels - pixel));
            }
        });
    };
    forEachChunk([&](int64_t index, int64_t n, int64_t begin, int64_t count) {
        float* sum = sums.data() + index * 2 * channels;
        cpu::channelMoments(source + begin, count, channels, pivots.data() + n * channels, sum,
                            sum + channels);
    });
    for (int64_t n = 0; n < pictures; ++n) {
        Factors& picture = factors[static_cast<size_t>(n)];
        picture.middle.resize(static_cast<size_t>(channels));
        picture.scale.resize(static_cast<size_t>(channels));
        picture.offset.resize(static_cast<size_t>(channels));
        channelFactors(sums.data() + n * chunks * 2 * channels, chunks, pixels, channels,
                       pivots.data() + n * channels, affine, n, picture);
    }
    forEachChunk([&](int64_t, int64_t n, int64_t begin, int64_t count) {
        const Factors& picture = factors[static_cast<size_t>(n)];
        cpu::scaleChannels(source + begin, target + begin, count, channels, picture.middle.data(),
                           picture.scale.data(), picture.offset.data(), silu);
    });
}

using CudaGroupNorm = at::Tensor(const at::Tensor&, const at::Tensor&, const at::Tensor&, int64_t,
                                 double, bool, const std::optional<at::Tensor>&);

}  // namespace

at::Tensor groupNorm(const at::Tensor& x, const at::Tensor& weight, const at::Tensor& bias,
                     int64_t groups, double eps, Activation activation, const at::Tensor& shift) {
    TORCH_CHECK(x.dim() == 4 && groups > 0 && x.size(1) % groups == 0 &&
                    weight.numel() == x.size(1) && bias.numel() == x.size(1),
                "group norm of ", x.sizes(), " in ", groups, " groups");
    TORCH_CHECK(!shift.defined() ||
                    (shift.dim() == 2 && shift.size(0) == x.size(0) && shift.size(1) == x.size(1)),
                "group norm of ", x.sizes(), " shifted by ", shift.sizes());
    const bool channelsLast = x.is_contiguous(at::MemoryFormat::ChannelsLast);
    if (x.is_cuda() && channelsLast && x.numel() > 0) {
        if (const auto kernel = findCudaKernel<CudaGroupNorm>("gouache_cuda::group_norm")) {
            return kernel->call(x, weight, bias, groups, eps, activation == Activation::Silu,
                                shift.defined() ? std::optional(shift) : std::nullopt);
        }
    }
    if (!cpu::hasFastPath(x) || !channelsLast || x.numel() == 0) {
        return reference::groupNorm(x, weight, bias, groups, eps, activation, shift);
    }
    const at::Tensor out = at::empty_like(x, x.options(), at::MemoryFormat::ChannelsLast);
    const auto asFloat = [](const at::Tensor& values) {
        return values.to(at::kFloat).contiguous();
    };
    const Affine affine{asFloat(weight), asFloat(bias), shift.defined() ? asFloat(shift) : shift,
                        groups, eps};
    cpu::withElementType(x, [&](auto element) {
        normalise<decltype(element)>(x, affine, activation == Activation::Silu, out);
    });
    return out;
}

}  // namespace gouache::local
