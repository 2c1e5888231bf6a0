#include "core/backend/job.h"

#include <array>
#include <random>

namespace gouache {

JobId newJobId() {
    static constexpr std::string_view kDigits = "0123456789abcdef";
    std::random_device random;
    JobId id;
    for (int word = 0; word < 4; ++word) {
        std::uint32_t bits = random();
        for (int i = 0; i < 8; ++i) {
            id += kDigits[bits & 15U];
            bits >>= 4U;
        }
    }
    return id;
}

std::string_view nameOf(Precision precision) {
    switch (precision) {
        case Precision::Float32:
            return "float32";
        case Precision::BFloat16:
            return "bfloat16";
        case Precision::Float16:
            return "float16";
    }
    return "";
}

std::optional<Precision> precisionFromName(std::string_view name) {
    for (const Precision precision :
         std::array{Precision::Float32, Precision::BFloat16, Precision::Float16}) {
        if (nameOf(precision) == name) {
            return precision;
        }
    }
    return std::nullopt;
}

}  // namespace gouache
