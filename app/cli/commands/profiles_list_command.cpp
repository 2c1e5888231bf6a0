#include "app/cli/commands/profiles_list_command.h"

#include <nlohmann/json.hpp>

#include "app/cli/text_table.h"

namespace gouache::cli {

CLI::App* ProfilesListCommand::addTo(CLI::App& app) {
    CLI::App* command = group(app, "profiles", "The places where pictures can be made")
                            .add_subcommand("list", "List the profiles, as --profile takes them");
    command->add_flag("--json", json_, "Print a JSON array");
    return command;
}

Result<void> ProfilesListCommand::run(Environment& environment) {
    if (json_) {
        nlohmann::ordered_json list = nlohmann::ordered_json::array();
        for (const Profile& profile : environment.profiles) {
            list.push_back({{"name", profile.name},
                            {"place", profile.place},
                            {"device", profile.device},
                            {"device_name", profile.deviceName}});
        }
        environment.out << list.dump(2, ' ', false,
                                     nlohmann::ordered_json::error_handler_t::replace)
                        << '\n';
        return {};
    }
    std::vector<std::vector<std::string>> rows;
    for (const Profile& profile : environment.profiles) {
        rows.push_back({profile.name, profile.deviceName});
    }
    printTable(environment.out, rows);
    return {};
}

}  // namespace gouache::cli
