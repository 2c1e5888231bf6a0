#include "backends/local/pipeline/region_shares.h"

#include "backends/local/pipeline/image_tensor.h"

namespace gouache::local {

at::Tensor cellsOf(const Image& mask, const WorkArea& area, std::int64_t vaeFactor) {
    return at::adaptive_avg_pool2d(greyOf(worked(mask, area)), {area.working.height / vaeFactor,
                                                                area.working.width / vaeFactor});
}

std::vector<at::Tensor> regionShares(const std::vector<RegionInput>& regions, const WorkArea& area,
                                     std::int64_t vaeFactor) {
    std::vector<at::Tensor> shares(regions.size() + 1);
    at::Tensor rest =
        at::ones({1, 1, area.working.height / vaeFactor, area.working.width / vaeFactor});
    for (std::size_t i = regions.size(); i-- > 0;) {
        const at::Tensor cells = cellsOf(*regions[i].mask, area, vaeFactor);
        shares[i + 1] = rest * cells;
        rest = rest * (1 - cells);
    }
    shares[0] = rest;
    return shares;
}

}  // namespace gouache::local
