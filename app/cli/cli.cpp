#include "app/cli/cli.h"

#include <CLI/CLI.hpp>
#include <algorithm>
#include <memory>
#include <utility>

#include "app/cli/commands/batch_command.h"
#include "app/cli/commands/generate_command.h"
#include "app/cli/commands/models_download_command.h"
#include "app/cli/commands/models_info_command.h"
#include "app/cli/commands/models_list_command.h"
#include "app/cli/commands/png_info_command.h"
#include "app/cli/commands/profiles_list_command.h"
#include "app/cli/commands/queue_add_command.h"
#include "app/cli/commands/queue_batches_command.h"
#include "app/cli/commands/queue_cancel_command.h"
#include "app/cli/commands/queue_duplicate_command.h"
#include "app/cli/commands/queue_edit_command.h"
#include "app/cli/commands/queue_list_command.h"
#include "app/cli/commands/queue_orphans_command.h"
#include "app/cli/commands/queue_pause_command.h"
#include "app/cli/commands/queue_remove_command.h"
#include "app/cli/commands/queue_reorder_command.h"
#include "app/cli/commands/queue_report_command.h"
#include "app/cli/commands/queue_resume_command.h"
#include "app/cli/commands/queue_retry_command.h"
#include "app/cli/commands/version_command.h"
#include "app/cli/version.h"
#include "core/base/error.h"

namespace gouache::cli {

namespace {

std::vector<std::unique_ptr<Command>> allCommands() {
    std::vector<std::unique_ptr<Command>> commands;
    commands.push_back(std::make_unique<GenerateCommand>());
    commands.push_back(std::make_unique<BatchCommand>());
    commands.push_back(std::make_unique<QueueListCommand>());
    commands.push_back(std::make_unique<QueueAddCommand>());
    commands.push_back(std::make_unique<QueueCancelCommand>());
    commands.push_back(std::make_unique<QueueRetryCommand>());
    commands.push_back(std::make_unique<QueueReorderCommand>());
    commands.push_back(std::make_unique<QueuePauseCommand>());
    commands.push_back(std::make_unique<QueueResumeCommand>());
    commands.push_back(std::make_unique<QueueEditCommand>());
    commands.push_back(std::make_unique<QueueDuplicateCommand>());
    commands.push_back(std::make_unique<QueueRemoveCommand>());
    commands.push_back(std::make_unique<QueueBatchesCommand>());
    commands.push_back(std::make_unique<QueueOrphansCommand>());
    commands.push_back(std::make_unique<QueueReportCommand>());
    commands.push_back(std::make_unique<ModelsListCommand>());
    commands.push_back(std::make_unique<ModelsInfoCommand>());
    commands.push_back(std::make_unique<ModelsDownloadCommand>());
    commands.push_back(std::make_unique<ProfilesListCommand>());
    commands.push_back(std::make_unique<PngInfoCommand>());
    commands.push_back(std::make_unique<VersionCommand>());
    return commands;
}

/// The first word that names no command where one has to stand; empty where there is none.
std::string unknownCommand(const CLI::App& app, const std::vector<std::string>& arguments) {
    const CLI::App* level = &app;
    for (const std::string& argument : arguments) {
        if (argument.starts_with('-') || level->get_subcommands({}).empty()) {
            break;
        }
        const auto named = level->get_subcommands(
            [&argument](const CLI::App* one) { return one->get_name() == argument; });
        if (named.empty()) {
            return argument;
        }
        level = named.front();
    }
    return {};
}

/// CLI11's message as one sentence that says where to read on.
std::string usageSentence(const CLI::App& app, const std::string& message) {
    const CLI::App* deepest = &app;
    std::string path = app.get_name();
    while (!deepest->get_subcommands().empty()) {
        deepest = deepest->get_subcommands().front();
        path += " " + deepest->get_name();
    }
    std::string sentence = message;
    std::ranges::replace(sentence, '\n', ' ');
    while (!sentence.empty() && (sentence.back() == ' ' || sentence.back() == '.')) {
        sentence.pop_back();
    }
    return "gouache-cli: " + sentence + ". See " + path + " --help.\n";
}

}  // namespace

ExitStatus runCli(const std::vector<std::string>& arguments, Environment& environment) {
    CLI::App app("Gouache: pictures from words, masks and sketches", "gouache-cli");
    app.set_version_flag("--version", kVersionLine);
    app.require_subcommand(1);
    std::vector<std::pair<CLI::App*, std::unique_ptr<Command>>> commands;
    for (std::unique_ptr<Command>& command : allCommands()) {
        CLI::App* subcommand = command->addTo(app);
        commands.emplace_back(subcommand, std::move(command));
    }
    try {
        // CLI11 takes the arguments from the back.
        app.parse(std::vector<std::string>(arguments.rbegin(), arguments.rend()));
    } catch (const CLI::ParseError& error) {
        if (error.get_exit_code() == static_cast<int>(CLI::ExitCodes::Success)) {
            app.exit(error, environment.out, environment.err);  // --help, --version
            return ExitStatus::Done;
        }
        const std::string unknown = unknownCommand(app, arguments);
        const std::string message =
            unknown.empty() ? error.what() : "There is no command “" + unknown + "”";
        environment.err << usageSentence(app, message) << std::flush;
        return ExitStatus::WrongUsage;
    }
    const auto given =
        std::ranges::find_if(commands, [](const auto& entry) { return entry.first->parsed(); });
    const Result<void> result = given->second->run(environment);
    environment.out.flush();
    if (!result.ok()) {
        environment.err << "gouache-cli: " << englishSentence(result.error()) << std::endl;
        return exitStatusOf(result.error().code);
    }
    return ExitStatus::Done;
}

}  // namespace gouache::cli
