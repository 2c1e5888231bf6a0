#include "core/psd/pack_bits.h"

namespace gouache::detail {

namespace {

constexpr std::size_t kLongest = 128;

std::size_t runAt(std::span<const std::uint8_t> row, std::size_t at) {
    std::size_t length = 1;
    while (length < kLongest && at + length < row.size() && row[at + length] == row[at]) {
        ++length;
    }
    return length;
}

}  // namespace

void packBits(std::span<const std::uint8_t> row, std::vector<std::byte>& out) {
    for (std::size_t at = 0; at < row.size();) {
        const std::size_t run = runAt(row, at);
        if (run >= 2) {
            out.push_back(static_cast<std::byte>(257 - run));
            out.push_back(static_cast<std::byte>(row[at]));
            at += run;
            continue;
        }
        // Until a run that is worth ending for: one of two costs as much as it saves.
        std::size_t end = at + 1;
        while (end < row.size() && end - at < kLongest && runAt(row, end) < 3) {
            ++end;
        }
        out.push_back(static_cast<std::byte>(end - at - 1));
        for (; at < end; ++at) {
            out.push_back(static_cast<std::byte>(row[at]));
        }
    }
}

PackedChannel packedChannel(std::span<const std::uint8_t> values, std::size_t width) {
    PackedChannel channel;
    for (std::size_t at = 0; width > 0 && at < values.size(); at += width) {
        const std::size_t before = channel.bytes.size();
        packBits(values.subspan(at, width), channel.bytes);
        channel.lengths.push_back(static_cast<std::uint16_t>(channel.bytes.size() - before));
    }
    return channel;
}

}  // namespace gouache::detail
