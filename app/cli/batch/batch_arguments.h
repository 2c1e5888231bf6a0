#pragma once

#include <CLI/CLI.hpp>
#include <optional>
#include <string>
#include <vector>

#include "app/cli/generate/request_settings.h"
#include "core/batch/batch_plan.h"

namespace gouache::cli {

/// The command line of `batch` as typed.
struct BatchArguments : RequestSettings {
    std::vector<std::string> paths;
    std::string prompt;
    std::string name;
    std::string profile;
    std::string output;
    std::string namePattern;
    std::string size;
    std::string use;
    std::string controlModel;
    std::vector<std::string> sweeps;
    bool randomChoices = false;
    bool allWildcards = false;
    std::string budget;

    bool product = false;
    std::vector<std::string> scenes;
    std::optional<double> scale;
    std::optional<double> x;
    std::optional<double> y;
    std::optional<double> margin;
    std::optional<double> lightDirection;
    std::optional<double> lightHeight;
    std::optional<double> shadow;
    std::optional<double> shadowSoftness;
    std::optional<double> reflection;
    std::optional<double> colourMatch;

    bool skipBad = false;
    bool detach = false;
    bool dryRun = false;
    bool json = false;
    std::string data;

    void addTo(CLI::App& command);

  private:
    void addProductTo(CLI::App& command);
};

/// What the arguments say, for planBatch(). UnknownName, ValueOutOfRange, InvalidRequest,
/// BadNamePattern.
Result<BatchOptions> batchOptionsFrom(const BatchArguments& arguments);

}  // namespace gouache::cli
