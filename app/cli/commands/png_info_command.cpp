#include "app/cli/commands/png_info_command.h"

#include <algorithm>

#include "app/cli/text_table.h"
#include "core/io/generation_metadata.h"

namespace gouache::cli {

namespace {

/// The infotext line by line, without anything that a terminal would obey.
void printLines(std::ostream& out, const std::string& text) {
    for (std::size_t start = 0; start <= text.size();) {
        const std::size_t end = std::min(text.find('\n', start), text.size());
        out << printable(text.substr(start, end - start)) << '\n';
        start = end + 1;
    }
}

}  // namespace

CLI::App* PngInfoCommand::addTo(CLI::App& app) {
    CLI::App* command =
        app.add_subcommand("png-info", "Print the settings that a picture was made with");
    command->add_option("FILE", file_, "A PNG, JPEG or WebP file")->required();
    command->add_flag("--json", json_,
                      "Print the whole request as one JSON object, its pictures left out");
    return command;
}

Result<void> PngInfoCommand::run(Environment& environment) {
    GOUACHE_TRY(const GenerationMetadata metadata, readGenerationMetadata(file_));
    if (json_) {
        GOUACHE_TRY(const std::string request, requestToJson(metadata.request));
        environment.out << request << '\n';
        return {};
    }
    const InfotextFacts facts{};
    printLines(environment.out,
               metadata.infotext.empty() ? infotextOf(metadata.request, facts) : metadata.infotext);
    return {};
}

}  // namespace gouache::cli
