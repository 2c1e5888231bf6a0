#include "backends/local/cuda/elements.cuh"
#include "backends/local/cuda/launch.h"

// Three launches: sums of every channel over a part of the pixels; sums → scale and offset of every
// channel; the result. Values are summed relative to the first pixel's, so that a large mean costs
// no digits.

namespace gouache::local::cuda {

namespace {

constexpr int kThreads = 256;
constexpr std::int64_t kPixelsPerPart = 64;

std::int64_t partsOf(std::int64_t pixels) {
    return (pixels + kPixelsPerPart - 1) / kPixelsPerPart;
}

/// Sum over the block, the same for every thread. blockDim.x is kThreads.
__device__ float blockSum(float value) {
    __shared__ float shared[kThreads];
    shared[threadIdx.x] = value;
    __syncthreads();
    for (int half = kThreads / 2; half > 0; half /= 2) {
        if (static_cast<int>(threadIdx.x) < half) {
            shared[threadIdx.x] += shared[threadIdx.x + half];
        }
        __syncthreads();
    }
    const float sum = shared[0];
    __syncthreads();
    return sum;
}

/// Block (part, block of channels, picture), a thread for each channel. sums [pictures, parts, 2,
/// channels]: Σ d and Σ d² with d = x − the channel's first value.
template <typename T>
__global__ void sumKernel(const T* x, float* sums, std::int64_t pixels, int channels) {
    const int channel = blockIdx.y * blockDim.x + threadIdx.x;
    if (channel >= channels) {
        return;
    }
    const std::int64_t picture = blockIdx.z;
    const T* base = x + picture * pixels * channels + channel;
    const float pivot = toFloat(base[0]);
    const std::int64_t begin = blockIdx.x * kPixelsPerPart;
    const std::int64_t end = begin + kPixelsPerPart < pixels ? begin + kPixelsPerPart : pixels;
    float sum = 0;
    float square = 0;
#pragma unroll 8
    for (std::int64_t pixel = begin; pixel < end; ++pixel) {
        const float d = toFloat(base[pixel * channels]) - pivot;
        sum += d;
        square += d * d;
    }
    float* target = sums + (picture * gridDim.x + blockIdx.x) * 2 * channels + channel;
    target[0] = sum;
    target[channels] = square;
}

/// Block (group, picture). factors [pictures, 2, channels]: scale and offset.
template <typename T>
__global__ void factorKernel(const T* x, const float* sums, float* factors, const float* weight,
                             const float* bias, const float* shift, std::int64_t pixels,
                             std::int64_t parts, int channels, float eps) {
    const int size = channels / static_cast<int>(gridDim.x);
    const int first = blockIdx.x * size;
    const std::int64_t picture = blockIdx.y;
    const float count = static_cast<float>(pixels);
    const float* source = sums + picture * parts * 2 * channels;
    // The first channel's pivot is the group's; only differences to it are averaged.
    const T* pivots = x + picture * pixels * channels;
    const float pivot = toFloat(pivots[first]);
    float* scales = factors + picture * 2 * channels;
    float* offsets = scales + channels;

    float meanSum = 0;
    for (int c = first + threadIdx.x; c < first + size; c += kThreads) {
        float sum = 0;
        float square = 0;
        for (std::int64_t part = 0; part < parts; ++part) {
            sum += source[part * 2 * channels + c];
            square += source[(part * 2 + 1) * channels + c];
        }
        const float added = shift != nullptr ? shift[picture * channels + c] : 0.0F;
        const float mean = toFloat(pivots[c]) - pivot + sum / count + added;
        meanSum += mean;
        // Kept for the second loop, which the same thread runs.
        scales[c] = mean;
        offsets[c] = square - sum * (sum / count);
    }
    const float mean = blockSum(meanSum) / static_cast<float>(size);
    float squareSum = 0;
    for (int c = first + threadIdx.x; c < first + size; c += kThreads) {
        const float d = scales[c] - mean;
        squareSum += offsets[c] + count * d * d;
    }
    const float total = blockSum(squareSum);
    const float variance = total < 0 ? 0.0F : total / (count * static_cast<float>(size));
    const float factor = rsqrtf(variance + eps);
    for (int c = first + threadIdx.x; c < first + size; c += kThreads) {
        const float added = shift != nullptr ? shift[picture * channels + c] : 0.0F;
        const float scale = weight[c] * factor;
        scales[c] = scale;
        offsets[c] = bias[c] - (mean + pivot - added) * scale;
    }
}

/// One thread for Count neighbouring channels of a pixel.
template <typename T, int Count, bool Silu>
__global__ void scaleKernel(const T* x, T* y, const float* factors, std::int64_t packs,
                            std::int64_t pixels, int channels) {
    const std::int64_t index = static_cast<std::int64_t>(blockIdx.x) * kThreads + threadIdx.x;
    if (index >= packs) {
        return;
    }
    const std::int64_t packsPerPixel = channels / Count;
    const int channel = static_cast<int>(index % packsPerPixel) * Count;
    const std::int64_t picture = index / packsPerPixel / pixels;
    const float* scales = factors + picture * 2 * channels + channel;
    const float* offsets = scales + channels;
    const auto source = loadPack<T, Count>(x + index * Count);
    Pack<T, Count> result;
#pragma unroll
    for (int i = 0; i < Count; ++i) {
        float value = toFloat(source.values[i]) * scales[i] + offsets[i];
        if (Silu) {
            value = value / (1.0F + __expf(-value));
        }
        result.values[i] = fromFloat<T>(value);
    }
    storePack(y + index * Count, result);
}

template <typename T, int Count>
void scale(const GroupNormTask& task, const float* factors, cudaStream_t stream) {
    const std::int64_t packs = task.pictures * task.pixels * task.channels / Count;
    const auto blocks = static_cast<unsigned>((packs + kThreads - 1) / kThreads);
    const T* x = static_cast<const T*>(task.x);
    T* y = static_cast<T*>(task.y);
    if (task.silu) {
        scaleKernel<T, Count, true>
            <<<blocks, kThreads, 0, stream>>>(x, y, factors, packs, task.pixels, task.channels);
    } else {
        scaleKernel<T, Count, false>
            <<<blocks, kThreads, 0, stream>>>(x, y, factors, packs, task.pixels, task.channels);
    }
}

template <typename T>
cudaError_t run(const GroupNormTask& task, cudaStream_t stream) {
    const T* x = static_cast<const T*>(task.x);
    const std::int64_t parts = partsOf(task.pixels);
    float* sums = task.workspace;
    float* factors = sums + task.pictures * parts * 2 * task.channels;
    const auto pictures = static_cast<unsigned>(task.pictures);
    const auto channelBlocks = static_cast<unsigned>((task.channels + kThreads - 1) / kThreads);
    sumKernel<T>
        <<<dim3(static_cast<unsigned>(parts), channelBlocks, pictures), kThreads, 0, stream>>>(
            x, sums, task.pixels, task.channels);
    factorKernel<T><<<dim3(static_cast<unsigned>(task.groups), pictures), kThreads, 0, stream>>>(
        x, sums, factors, task.weight, task.bias, task.shift, task.pixels, parts, task.channels,
        task.eps);
    const auto misaligned =
        reinterpret_cast<std::uintptr_t>(task.x) | reinterpret_cast<std::uintptr_t>(task.y);
    if (task.channels % kPack<T> == 0 && misaligned % 16 == 0) {
        scale<T, kPack<T>>(task, factors, stream);
    } else {
        scale<T, 1>(task, factors, stream);
    }
    return cudaGetLastError();
}

}  // namespace

std::int64_t groupNormWorkspace(std::int64_t pictures, std::int64_t pixels, int channels) {
    return pictures * (partsOf(pixels) + 1) * 2 * channels;
}

cudaError_t groupNorm(const GroupNormTask& task, cudaStream_t stream) {
    switch (task.element) {
        case Element::Float16:
            return run<__half>(task, stream);
        case Element::BFloat16:
            return run<__nv_bfloat16>(task, stream);
        default:
            return run<float>(task, stream);
    }
}

}  // namespace gouache::local::cuda
