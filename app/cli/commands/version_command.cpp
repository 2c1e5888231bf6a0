#include "app/cli/commands/version_command.h"

#include "app/cli/version.h"

namespace gouache::cli {

CLI::App* VersionCommand::addTo(CLI::App& app) {
    return app.add_subcommand("version", "Print the version");
}

Result<void> VersionCommand::run(Environment& environment) {
    environment.out << kVersionLine << '\n';
    return {};
}

}  // namespace gouache::cli
