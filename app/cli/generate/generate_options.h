#pragma once

#include <CLI/CLI.hpp>
#include <string>
#include <vector>

#include "app/cli/generate/request_settings.h"

namespace gouache::cli {

/// A prompt, its settings and the pictures that they need, as typed.
struct PictureOptions : RequestSettings {
    std::string prompt;
    std::string init;
    std::string mask;
    std::vector<std::string> regions;   ///< MASK:PROMPT
    std::vector<std::string> controls;  ///< MODEL:FILE[:WEIGHT[:START[:END]]]

    void addTo(CLI::App& command);
};

/// The command line of `generate` as typed; job_builder.h makes a job of it.
struct GenerateOptions : PictureOptions {
    std::string profile;
    std::string output;
    std::string device;
    std::string precision;
    std::string noise;
    std::string latentsOut;
    std::string previews;
    bool json = false;

    void addTo(CLI::App& command);
};

}  // namespace gouache::cli
