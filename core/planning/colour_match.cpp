#include "core/planning/colour_match.h"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <vector>

namespace gouache {

namespace {

/// Mean colours are compared, so that lost or added detail does not count as a change of contrast.
constexpr int kBlock = 8;
constexpr double kFlat = 16;  ///< variance of grey levels

struct Block {
    std::array<double, 3> made{};
    std::array<double, 3> before{};
};

std::vector<Block> unchangedBlocks(const Image& made, const Image& before, const Image& changed) {
    std::vector<Block> blocks;
    for (int y = 0; y + kBlock <= changed.height(); y += kBlock) {
        for (int x = 0; x + kBlock <= changed.width(); x += kBlock) {
            Block block;
            bool unchanged = true;
            for (int row = y; row < y + kBlock && unchanged; ++row) {
                for (int column = x; column < x + kBlock && unchanged; ++column) {
                    unchanged = *changed.pixel(column, row) == 0;
                    for (std::size_t c = 0; c < 3; ++c) {
                        block.made[c] += made.pixel(column, row)[c] / double{kBlock * kBlock};
                        block.before[c] += before.pixel(column, row)[c] / double{kBlock * kBlock};
                    }
                }
            }
            if (unchanged) {
                blocks.push_back(block);
            }
        }
    }
    return blocks;
}

}  // namespace

ColourShift colourShift(const Image& made, const Image& before, const Image& changed) {
    const std::vector<Block> blocks = unchangedBlocks(made, before, changed);
    ColourShift shift;
    const auto covered = static_cast<std::int64_t>(blocks.size()) * kBlock * kBlock;
    if (blocks.empty() || covered * 100 < changed.size().area()) {
        return shift;
    }
    const auto count = static_cast<double>(blocks.size());
    for (std::size_t c = 0; c < 3; ++c) {
        double sumMade = 0;
        double sumBefore = 0;
        double squares = 0;
        double products = 0;
        for (const Block& block : blocks) {
            sumMade += block.made[c];
            sumBefore += block.before[c];
            squares += block.made[c] * block.made[c];
            products += block.made[c] * block.before[c];
        }
        const double meanMade = sumMade / count;
        const double meanBefore = sumBefore / count;
        const double variance = squares / count - meanMade * meanMade;
        const double covariance = products / count - meanMade * meanBefore;
        // A flat surrounding tells of the offset alone.
        shift.gain[c] = variance > kFlat ? std::clamp(covariance / variance, 0.7, 1.4) : 1;
        shift.offset[c] = meanBefore - shift.gain[c] * meanMade;
    }
    return shift;
}

void apply(const ColourShift& shift, Image& picture) {
    const auto channels = static_cast<std::size_t>(picture.channels());
    for (std::size_t c = 0; c < 3; ++c) {
        std::array<std::uint8_t, 256> table{};
        for (std::size_t value = 0; value < table.size(); ++value) {
            table[value] = static_cast<std::uint8_t>(std::clamp(
                shift.gain[c] * static_cast<double>(value) + shift.offset[c] + 0.5, 0.0, 255.0));
        }
        for (std::size_t i = c; i < picture.bytes().size(); i += channels) {
            picture.bytes()[i] = table[picture.bytes()[i]];
        }
    }
}

}  // namespace gouache
