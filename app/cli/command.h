#pragma once

#include <CLI/CLI.hpp>
#include <string>

#include "app/cli/environment.h"
#include "core/base/result.h"

namespace gouache::cli {

/// One command of the program, such as `generate`.
class Command {
  public:
    virtual ~Command() = default;

    /// Adds the command and its options; the values go into this object while parsing.
    virtual CLI::App* addTo(CLI::App& app) = 0;

    /// Called once, after parsing, if the command was given.
    virtual Result<void> run(Environment& environment) = 0;

  protected:
    /// The subcommand `name` that holds others ("models" of "models list"), made when first asked
    /// for.
    static CLI::App& group(CLI::App& app, const std::string& name, const std::string& description) {
        const auto existing =
            app.get_subcommands([&name](const CLI::App* one) { return one->get_name() == name; });
        if (!existing.empty()) {
            return *existing.front();
        }
        CLI::App* made = app.add_subcommand(name, description);
        made->require_subcommand(1);
        return *made;
    }
};

}  // namespace gouache::cli
