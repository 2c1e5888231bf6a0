#include "app/cli/commands/models_list_command.h"

#include "app/cli/model_text.h"
#include "app/cli/text_table.h"

namespace gouache::cli {

namespace {

std::string statusOf(const ModelInfo& model) {
    if (model.architecture.empty()) {
        return "cannot be read (models info says why)";
    }
    return model.architecture + (model.runnable ? "" : ", cannot be run yet");
}

}  // namespace

CLI::App* ModelsListCommand::addTo(CLI::App& app) {
    CLI::App* command =
        group(app, "models", "The models on this computer")
            .add_subcommand("list", "List the models of the model folders (see GOUACHE_MODELS)");
    command->add_flag("--json", json_, "Print a JSON array");
    return command;
}

Result<void> ModelsListCommand::run(Environment& environment) {
    const std::vector<ModelInfo> models = scanModels(environment.modelFolders);
    if (json_) {
        nlohmann::ordered_json list = nlohmann::ordered_json::array();
        for (const ModelInfo& model : models) {
            list.push_back(modelToJson(model));
        }
        environment.out << list.dump(2, ' ', false,
                                     nlohmann::ordered_json::error_handler_t::replace)
                        << '\n';
        return {};
    }
    std::vector<std::vector<std::string>> rows;
    for (const ModelInfo& model : models) {
        rows.push_back({model.name, std::string(nameOf(model.kind)), byteText(model.fileBytes),
                        statusOf(model)});
    }
    printTable(environment.out, rows);
    return {};
}

}  // namespace gouache::cli
