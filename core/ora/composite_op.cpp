#include "core/ora/composite_op.h"

namespace gouache::detail {

namespace {
constexpr std::string_view kSvg = "svg:";
constexpr std::string_view kKritaExclusion = "krita:exclusion";
}  // namespace

std::string compositeOp(BlendMode mode) {
    switch (mode) {
        case BlendMode::Normal:
        case BlendMode::PassThrough:
            return "svg:src-over";
        case BlendMode::Exclusion:
            return std::string(kKritaExclusion);
        default:
            return std::string(kSvg) + std::string(nameOf(mode));
    }
}

std::optional<BlendMode> blendModeFromCompositeOp(std::string_view op) {
    if (op == "svg:src-over") {
        return BlendMode::Normal;
    }
    if (op == kKritaExclusion) {
        return BlendMode::Exclusion;
    }
    if (!op.starts_with(kSvg)) {
        return std::nullopt;
    }
    const auto mode = blendModeFromName(op.substr(kSvg.size()));
    const bool ours = mode == BlendMode::Normal || mode == BlendMode::PassThrough;
    return ours ? std::nullopt : mode;
}

}  // namespace gouache::detail
