#include "backends/local/preview/latent_rgb_cache.h"

#include <cmath>
#include <cstdio>
#include <string>
#include <system_error>

#include "backends/local/base/file_stamp.h"
#include "core/base/atomic_file.h"
#include "core/base/log.h"
#include "core/base/paths.h"
#include "core/json/json.h"

namespace gouache::local {
namespace {

namespace fs = std::filesystem;

fs::path cachePath(const fs::path& model) {
    return cacheFolder() / "latent_rgb" / (fileStamp(model) + ".json");
}

bool readRow(const nlohmann::json& row, std::array<float, 3>& values) {
    if (!row.is_array() || row.size() != 3) {
        return false;
    }
    for (std::size_t c = 0; c < 3; ++c) {
        if (!row[c].is_number()) {
            return false;
        }
        values[c] = row[c].get<float>();
        if (!std::isfinite(values[c])) {
            return false;
        }
    }
    return true;
}

}  // namespace

std::optional<LatentRgb> readLatentRgb(const fs::path& model) {
    constexpr std::uint64_t kMostBytes = 64 * 1024;
    const auto text = readJsonFile(cachePath(model), kMostBytes);
    if (!text || !text->is_object() || !text->contains("factors") || !text->contains("bias")) {
        return std::nullopt;
    }
    LatentRgb rgb;
    if (!(*text)["factors"].is_array() || !readRow((*text)["bias"], rgb.bias)) {
        return std::nullopt;
    }
    for (const nlohmann::json& row : (*text)["factors"]) {
        if (!readRow(row, rgb.factors.emplace_back())) {
            return std::nullopt;
        }
    }
    return rgb;
}

void writeLatentRgb(const fs::path& model, const LatentRgb& rgb) {
    const fs::path path = cachePath(model);
    std::error_code error;
    fs::create_directories(path.parent_path(), error);
    const nlohmann::json json{{"factors", rgb.factors}, {"bias", rgb.bias}};
    const std::string text = jsonText(json) + "\n";
    if (!writeFileAtomically(path, std::as_bytes(std::span(text)))) {
        log(LogLevel::Info, "engine", "the preview factors could not be kept");
    }
}

}  // namespace gouache::local
