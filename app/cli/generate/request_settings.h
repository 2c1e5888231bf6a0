#pragma once

#include <CLI/CLI.hpp>
#include <optional>
#include <string>
#include <vector>

#include "core/base/result.h"
#include "core/generation/generation_request.h"

namespace gouache::cli {

/// Options that set values of a request; what was not typed is empty.
struct RequestSettings {
    std::optional<std::string> negativePrompt;
    std::string model;
    std::optional<int> width;
    std::optional<int> height;
    std::optional<int> steps;
    std::optional<double> guidance;
    std::string seed;  ///< "-1" = a random one
    std::string sampler;
    std::string schedule;
    std::optional<int> batch;
    std::optional<int> count;
    std::optional<int> clipSkip;
    std::string variationSeed;  ///< "-1" = a random one
    std::optional<double> variationStrength;
    std::vector<std::string> loras;  ///< NAME[:WEIGHT[:TEXT_WEIGHT]]

    // Of a request with a picture; added by addPictureSettings().
    std::optional<double> strength;
    std::string inpaintFill;
    std::optional<int> maskFeather;
    bool softMask = false;

    void addTo(CLI::App& command);
    /// Returns the options for --strength and for those of the mask.
    struct PictureOptions {
        CLI::Option* strength;
        std::vector<CLI::Option*> ofMask;
    };
    PictureOptions addPictureSettings(CLI::App& command);

    /// Sets what was typed, and leaves the rest. ValueOutOfRange, UnknownName, InvalidRequest.
    Result<void> applyTo(GenerationRequest& request) const;
};

}  // namespace gouache::cli
