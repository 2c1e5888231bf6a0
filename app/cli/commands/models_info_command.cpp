#include "app/cli/commands/models_info_command.h"

#include <filesystem>
#include <sstream>

#include "app/cli/model_text.h"
#include "app/cli/text_table.h"

namespace gouache::cli {

namespace {

/// A model of any kind: the first of that name, checkpoints first.
Result<ModelInfo> findAnyModel(const std::string& model,
                               const std::vector<std::filesystem::path>& folders) {
    std::error_code ignored;
    if (std::filesystem::exists(model, ignored)) {
        return inspectModel(model);
    }
    Result<ModelInfo> first = findModel(model, ModelKind::Checkpoint, folders);
    if (first.ok()) {
        return first;
    }
    for (const ModelKind kind : {ModelKind::ControlNet, ModelKind::Vae, ModelKind::Lora}) {
        if (Result<ModelInfo> found = findModel(model, kind, folders); found.ok()) {
            return found;
        }
    }
    return first;
}

std::string joined(const std::vector<std::string>& values) {
    std::string text;
    for (const std::string& value : values) {
        text += (text.empty() ? "" : ", ") + value;
    }
    return text;
}

std::string sizeText(PixelSize size) {
    return std::to_string(size.width) + "x" + std::to_string(size.height);
}

std::string millions(std::uint64_t parameters) {
    return std::to_string((parameters + 500'000) / 1'000'000) + " million";
}

}  // namespace

CLI::App* ModelsInfoCommand::addTo(CLI::App& app) {
    CLI::App* command = group(app, "models", "The models on this computer")
                            .add_subcommand("info", "Tell what one model is");
    command->add_option("MODEL", model_, "Name, folder or .safetensors file")->required();
    command->add_flag("--json", json_, "Print a JSON object");
    return command;
}

Result<void> ModelsInfoCommand::run(Environment& environment) {
    GOUACHE_TRY(const ModelInfo model, findAnyModel(model_, environment.modelFolders));
    if (json_) {
        environment.out << modelToJson(model).dump(2, ' ', false,
                                                   nlohmann::ordered_json::error_handler_t::replace)
                        << '\n';
        return {};
    }
    const bool folder = model.format == ModelFormat::DiffusersFolder;
    std::vector<std::vector<std::string>> rows{
        {"Name", model.name},
        {"Path", model.path.string()},
        {"Kind", std::string(nameOf(model.kind))},
        {"Architecture", model.architecture.empty() ? "not known" : model.architecture},
        {"Format", folder ? "diffusers folder" : "single file"},
        {"Runs here", model.runnable ? "yes" : "not yet"},
        {"Parameters", millions(model.parameters)},
        {"Weights", byteText(model.fileBytes) + ", " + joined(model.tensorTypes)},
    };
    if (model.kind == ModelKind::Checkpoint) {
        rows.push_back({"Native size", sizeText(model.defaults.nativeSize) + ", multiples of " +
                                           std::to_string(model.defaults.sizeMultiple)});
        rows.push_back({"Latents", std::to_string(model.latentChannels) + " channels, 1/" +
                                       std::to_string(model.vaeFactor) + " of the size"});
        rows.push_back({"Inpainting", model.unetInputChannels == 9 ? "by its own UNet (9 channels)"
                                                                   : "by masked latents"});
        std::ostringstream guidance;
        guidance << model.defaults.guidance;
        rows.push_back({"Suggested", std::to_string(model.defaults.steps) + " steps, guidance " +
                                         guidance.str()});
        if (!model.bundledControls.empty()) {
            rows.push_back({"ControlNets", joined(model.bundledControls)});
        }
    }
    printTable(environment.out, rows);
    return {};
}

}  // namespace gouache::cli
