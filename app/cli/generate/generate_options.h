#pragma once

#include <CLI/CLI.hpp>
#include <optional>
#include <string>
#include <vector>

namespace gouache::cli {

/// The command line of `generate` as typed; job_builder.h makes a job of it.
struct GenerateOptions {
    std::string prompt;
    std::string negativePrompt;
    std::string model;
    std::string profile;
    std::string output;
    std::optional<int> width;
    std::optional<int> height;
    std::optional<int> steps;
    std::optional<double> guidance;
    std::string seed;  ///< empty or "-1" = a random one
    std::string sampler;
    std::string schedule;
    std::optional<int> batch;
    std::optional<int> count;
    std::optional<int> clipSkip;
    std::string init;
    std::optional<double> strength;
    std::string mask;
    std::string inpaintFill;
    std::optional<int> maskFeather;
    bool softMask = false;
    std::string variationSeed;  ///< empty or "-1" = a random one
    std::optional<double> variationStrength;
    std::vector<std::string> loras;     ///< NAME[:WEIGHT[:TEXT_WEIGHT]]
    std::vector<std::string> regions;   ///< MASK:PROMPT
    std::vector<std::string> controls;  ///< MODEL:FILE[:WEIGHT[:START[:END]]]
    std::string device;
    std::string precision;
    std::string noise;
    std::string latentsOut;
    std::string previews;
    bool json = false;

    void addTo(CLI::App& command);
};

}  // namespace gouache::cli
