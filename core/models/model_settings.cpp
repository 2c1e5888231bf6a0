#include <algorithm>
#include <cmath>
#include <optional>

#include "core/base/utf8.h"
#include "core/generation/request_limits.h"
#include "core/json/json.h"
#include "core/models/model_inspectors.h"

namespace gouache::detail {

namespace {

constexpr std::uint64_t kLargestSettings = 1U << 20U;
constexpr std::size_t kLongestDisplayName = 200;
constexpr std::size_t kMostLatentChannels = 128;

bool isPlainName(const std::string& name) {
    return !trimmed(name).empty() && std::none_of(name.begin(), name.end(), [](char c) {
        return static_cast<unsigned char>(c) < 0x20 || c == 0x7f;
    });
}

std::optional<std::array<float, 3>> colour(const nlohmann::json& value) {
    if (!value.is_array() || value.size() != 3) {
        return std::nullopt;
    }
    std::array<float, 3> numbers{};
    for (std::size_t i = 0; i < 3; ++i) {
        if (!value[i].is_number()) {
            return std::nullopt;
        }
        numbers[i] = value[i].get<float>();
        if (!std::isfinite(numbers[i])) {
            return std::nullopt;
        }
    }
    return numbers;
}

std::optional<LatentRgb> latentRgbOf(const nlohmann::json& settings) {
    const auto rows = settings.find("latent_rgb_factors");
    if (rows == settings.end() || !rows->is_array() || rows->empty() ||
        rows->size() > kMostLatentChannels) {
        return std::nullopt;
    }
    LatentRgb result;
    for (const nlohmann::json& row : *rows) {
        const auto factors = colour(row);
        if (!factors) {
            return std::nullopt;
        }
        result.factors.push_back(*factors);
    }
    if (const auto bias = settings.find("latent_rgb_bias"); bias != settings.end()) {
        const auto numbers = colour(*bias);
        if (!numbers) {
            return std::nullopt;
        }
        result.bias = *numbers;
    }
    return result;
}

}  // namespace

Result<void> applyModelSettings(const std::filesystem::path& folder, ModelInfo& info) {
    const std::filesystem::path path = folder / "gouache.json";
    auto settings = readJsonFile(path, kLargestSettings);
    if (!settings.ok() && settings.error().code == ErrorCode::FileNotFound) {
        return {};
    }
    const auto bad = [&](const std::string& reason) {
        return makeError(ErrorCode::BadModelConfig, folder.string(), "its gouache.json " + reason);
    };
    if (!settings.ok()) {
        return bad("cannot be read: " + settings.error().arguments.back());
    }
    if (!settings->is_object()) {
        return bad("is not an object");
    }
    if (settings->contains("name")) {
        const auto name = textField(*settings, "name", kLongestDisplayName);
        if (!name || !isPlainName(*name)) {
            return bad("has a name that is not a short line of text");
        }
        info.name = std::string(trimmed(*name));
    }
    if (settings->contains("native_size")) {
        const auto size =
            integerListField(*settings, "native_size", limits::kSmallestSide, limits::kLargestSide);
        if (size.size() != 2) {
            return bad("has a native_size that is not [width, height] in pixels");
        }
        info.defaults.nativeSize = {static_cast<int>(size[0]), static_cast<int>(size[1])};
    }
    if (settings->contains("latent_rgb_factors")) {
        info.latentRgb = latentRgbOf(*settings);
        if (!info.latentRgb) {
            return bad("has latent_rgb_factors that are not rows of three numbers");
        }
        if (info.latentRgb->factors.size() != static_cast<std::size_t>(info.latentChannels)) {
            return bad("has " + std::to_string(info.latentRgb->factors.size()) +
                       " rows of latent_rgb_factors, but the latents have " +
                       std::to_string(info.latentChannels) + " channels");
        }
    }
    if (const auto suggested = settings->find("suggested"); suggested != settings->end()) {
        if (suggested->contains("steps")) {
            const auto steps = integerField(*suggested, "steps", 1, limits::kMostSteps);
            if (!steps) {
                return bad("suggests steps that are not a number from 1 to 1000");
            }
            info.defaults.steps = static_cast<int>(*steps);
        }
        if (suggested->contains("cfg")) {
            const auto guidance = numberField(*suggested, "cfg");
            if (!guidance || *guidance < 0 || *guidance > limits::kLargestGuidance) {
                return bad("suggests a cfg that is not a number from 0 to 100");
            }
            info.defaults.guidance = *guidance;
        }
        if (suggested->contains("sampler")) {
            info.suggestedSampler = samplerFromName(textField(*suggested, "sampler").value_or(""));
            if (!info.suggestedSampler) {
                return bad("suggests a sampler that does not exist");
            }
        }
    }
    return {};
}

// Factors of ComfyUI's latent previews, fitted to the released autoencoders.
LatentRgb stableDiffusionLatentRgb() {
    return {{{0.3512F, 0.2297F, 0.3227F},
             {0.3250F, 0.4974F, 0.2350F},
             {-0.2829F, 0.1762F, 0.2721F},
             {-0.2120F, -0.2616F, -0.7177F}},
            {}};
}

LatentRgb stableDiffusionXlLatentRgb() {
    return {{{0.3651F, 0.4232F, 0.4341F},
             {-0.2533F, -0.0042F, 0.1068F},
             {0.1076F, 0.1111F, -0.0362F},
             {-0.3165F, -0.2492F, -0.2188F}},
            {0.1084F, -0.0175F, -0.0011F}};
}

}  // namespace gouache::detail
