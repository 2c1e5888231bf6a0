#include "backends/local/kernels/attention.h"

#include <ATen/ATen.h>
#include <ATen/Parallel.h>

#include <cmath>

#include "backends/local/kernels/cpu/attention_avx512.h"
#include "backends/local/kernels/cpu/fast_path.h"
#include "backends/local/kernels/reference.h"

namespace gouache::local {

namespace {

struct Shape {
    int64_t batch;
    int64_t rows;  ///< of q
    int64_t keys;
    int64_t heads;
    int64_t headSize;
};

/// Packs the keys and values of every head, in parallel.
template <typename T>
void packAll(const at::Tensor& k, const at::Tensor& v, const Shape& shape, int64_t keyUnits,
             int64_t valueUnits, uint32_t* packed) {
    at::parallel_for(0, shape.batch * shape.heads, 1, [&](int64_t first, int64_t last) {
        for (int64_t index = first; index < last; ++index) {
            const int64_t n = index / shape.heads;
            const int64_t column = index % shape.heads * shape.headSize;
            uint32_t* target = packed + index * (keyUnits + valueUnits);
            cpu::packKeys(cpu::constData<T>(k) + n * k.stride(0) + column, k.stride(1), shape.keys,
                          shape.headSize, target);
            cpu::packValues(cpu::constData<T>(v) + n * v.stride(0) + column, v.stride(1),
                            shape.keys, shape.headSize, target + keyUnits);
        }
    });
}

template <typename T>
void attendAll(const at::Tensor& q, const at::Tensor& k, const at::Tensor& v, const Shape& shape,
               bool causal, const at::Tensor& out) {
    // Every part of the workspace starts at a multiple of 64 bytes.
    const auto aligned = [](int64_t units) { return (units + 15) / 16 * 16; };
    const int64_t keyUnits = aligned(cpu::packedKeyUnits(shape.keys, shape.headSize, sizeof(T)));
    const int64_t valueUnits =
        aligned(cpu::packedValueUnits(shape.keys, shape.headSize, sizeof(T)));
    const at::Tensor workspace =
        at::empty({shape.batch * shape.heads * (keyUnits + valueUnits)}, at::kInt);
    uint32_t* packed = static_cast<uint32_t*>(workspace.mutable_data_ptr());
    packAll<T>(k, v, shape, keyUnits, valueUnits, packed);

    const int64_t blocks = (shape.rows + cpu::kAttentionRows - 1) / cpu::kAttentionRows;
    at::parallel_for(0, shape.batch * shape.heads * blocks, 1, [&](int64_t first, int64_t last) {
        const at::Tensor scratch =
            at::empty({cpu::attentionScratchUnits(shape.headSize)}, at::kInt);
        for (int64_t index = first; index < last; ++index) {
            const int64_t head = index / blocks;
            const int64_t n = head / shape.heads;
            const int64_t column = head % shape.heads * shape.headSize;
            const uint32_t* keys = packed + head * (keyUnits + valueUnits);
            const cpu::AttentionHead<T> task{
                .q = cpu::constData<T>(q) + n * q.stride(0) + column,
                .qStride = q.stride(1),
                .out = cpu::mutableData<T>(out) + n * out.stride(0) + column,
                .outStride = out.stride(1),
                .packedKeys = keys,
                .packedValues = keys + keyUnits,
                .keys = shape.keys,
                .headSize = shape.headSize,
                .scale = 1.0F / std::sqrt(static_cast<float>(shape.headSize)),
                .causal = causal};
            const int64_t begin = index % blocks * cpu::kAttentionRows;
            cpu::attendRows(task, begin, std::min(begin + cpu::kAttentionRows, shape.rows),
                            static_cast<uint32_t*>(scratch.mutable_data_ptr()));
        }
    });
}

at::Tensor lastContiguous(const at::Tensor& x) {
    return x.stride(-1) == 1 ? x : x.contiguous();
}

}  // namespace

at::Tensor attention(const at::Tensor& q, const at::Tensor& k, const at::Tensor& v, int64_t heads,
                     bool causal) {
    TORCH_CHECK(q.dim() == 3 && k.dim() == 3 && k.sizes() == v.sizes() && q.size(0) == k.size(0) &&
                    q.size(2) == k.size(2) && heads > 0 && q.size(2) % heads == 0 &&
                    (!causal || q.size(1) == k.size(1)),
                "attention over ", q.sizes(), ", ", k.sizes(), ", ", v.sizes(), " with ", heads,
                " heads");
    const Shape shape{q.size(0), q.size(1), k.size(1), heads, q.size(2) / heads};
    const bool evenHead = shape.headSize % 2 == 0 || q.scalar_type() == at::kFloat;
    const bool sameType = q.scalar_type() == k.scalar_type() && q.scalar_type() == v.scalar_type();
    if (!cpu::hasFastPath(q) || !sameType || !evenHead || q.numel() == 0 || shape.keys == 0) {
        return reference::attention(q, k, v, heads, causal);
    }
    const at::Tensor out = at::empty(q.sizes(), q.options());
    cpu::withElementType(q, [&](auto element) {
        attendAll<decltype(element)>(lastContiguous(q), lastContiguous(k), lastContiguous(v), shape,
                                     causal, out);
    });
    return out;
}

}  // namespace gouache::local
