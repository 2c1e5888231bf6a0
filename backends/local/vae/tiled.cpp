#include <c10/core/InferenceMode.h>

#include <algorithm>
#include <vector>

#include "backends/local/vae/vae.h"

namespace gouache::local {

namespace {

/// First cells of tiles of `tile` cells that cover `length`, each a quarter over the one before,
/// the last flush with the end.
std::vector<std::int64_t> tileStarts(std::int64_t length, std::int64_t tile) {
    const std::int64_t stride = std::max<std::int64_t>(1, tile - tile / 4);
    std::vector<std::int64_t> starts{0};
    while (starts.back() + tile < length) {
        starts.push_back(std::min(starts.back() + stride, length - tile));
    }
    return starts;
}

/// Weights of a tile's `size` values along one side: rising over `overlap` values where it has a
/// neighbour.
at::Tensor ramp(std::int64_t size, std::int64_t overlap, bool before, bool after,
                const at::TensorOptions& options) {
    at::Tensor weights = at::ones({size}, options);
    const std::int64_t reach = std::min(overlap, size);
    if (reach > 0) {
        const at::Tensor rise =
            at::arange(1, reach + 1, options).div_(static_cast<double>(reach + 1));
        if (before) {
            weights.narrow(0, 0, reach).mul_(rise);
        }
        if (after) {
            weights.narrow(0, size - reach, reach).mul_(rise.flip(0));
        }
    }
    return weights;
}

/// Runs `convert` over tiles of `source` and blends the results. Tiles are counted in latent cells;
/// `from` and `to` are the values a cell has along one side in the source and in the result.
template <typename Convert>
at::Tensor inTiles(const at::Tensor& source, std::int64_t from, std::int64_t to, std::int64_t tile,
                   const Convert& convert) {
    const std::int64_t rows = source.size(2) / from;
    const std::int64_t columns = source.size(3) / from;
    const std::int64_t height = std::min(tile, rows);
    const std::int64_t width = std::min(tile, columns);
    const std::int64_t overlap = tile / 4 * to;
    at::Tensor sum;
    at::Tensor total;
    for (const std::int64_t y : tileStarts(rows, height)) {
        for (const std::int64_t x : tileStarts(columns, width)) {
            const at::Tensor piece =
                convert(source.narrow(2, y * from, height * from).narrow(3, x * from, width * from),
                        y, x, height, width);
            const at::TensorOptions options = piece.options();
            if (!sum.defined()) {
                sum = at::zeros({piece.size(0), piece.size(1), rows * to, columns * to}, options);
                total = at::zeros({rows * to, columns * to}, options);
            }
            const at::Tensor weight =
                ramp(height * to, overlap, y > 0, y + height < rows, options).unsqueeze(1) *
                ramp(width * to, overlap, x > 0, x + width < columns, options).unsqueeze(0);
            sum.narrow(2, y * to, height * to).narrow(3, x * to, width * to).add_(piece * weight);
            total.narrow(0, y * to, height * to).narrow(1, x * to, width * to).add_(weight);
        }
    }
    return sum.div_(total);
}

}  // namespace

at::Tensor decodeTiled(const Vae& vae, const at::Tensor& latents, std::int64_t tile) {
    const c10::InferenceMode guard;
    return inTiles(latents, 1, vae.factor(), tile,
                   [&](const at::Tensor& piece, auto...) { return vae.decode(piece); });
}

at::Tensor encodeTiled(const Vae& vae, const at::Tensor& image, const at::Tensor& noise,
                       std::int64_t tile) {
    const c10::InferenceMode guard;
    return inTiles(image, vae.factor(), 1, tile,
                   [&](const at::Tensor& piece, std::int64_t y, std::int64_t x, std::int64_t height,
                       std::int64_t width) {
                       return vae.encode(piece, noise.defined()
                                                    ? noise.narrow(2, y, height).narrow(3, x, width)
                                                    : noise);
                   });
}

}  // namespace gouache::local
