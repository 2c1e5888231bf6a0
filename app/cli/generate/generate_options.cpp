#include "app/cli/generate/generate_options.h"

namespace gouache::cli {

void PictureOptions::addTo(CLI::App& command) {
    command
        .add_option("PROMPT", prompt,
                    "What the picture shows; (word:1.2) weighs a word, BREAK starts a new chunk")
        ->required();
    RequestSettings::addTo(command);

    CLI::Option* initOption = command.add_option("--init", init, "Picture to start from");
    CLI::Option* maskOption =
        command.add_option("--mask", mask, "Picture whose white part of --init is repainted");
    maskOption->needs(initOption);
    const auto settings = addPictureSettings(command);
    settings.strength->needs(initOption);
    for (CLI::Option* option : settings.ofMask) {
        option->needs(maskOption);
    }
    // One value an option: a file's name may hold commas, and the prompt may come after.
    command
        .add_option("--control", controls,
                    "MODEL:FILE[:WEIGHT[:START[:END]]], such as sketch:strokes.png:0.8; may be "
                    "given several times")
        ->expected(1)
        ->multi_option_policy(CLI::MultiOptionPolicy::TakeAll);
    command
        .add_option("--region", regions,
                    "MASK:PROMPT: what the white part of the picture MASK shows instead; later "
                    "ones lie above; may be given several times")
        ->expected(1)
        ->multi_option_policy(CLI::MultiOptionPolicy::TakeAll);
}

void GenerateOptions::addTo(CLI::App& command) {
    PictureOptions::addTo(command);
    command.add_option("--profile", profile, "Where it is made; see `profiles list`");
    command.add_option("-o,--output", output,
                       "File (.png, .jpg, .webp) or folder; nothing is ever overwritten");
    command.add_option("--device", device, "cpu, cuda or cuda:N; without it the best there is");
    command.add_option("--dtype", precision,
                       "float32, bfloat16 or float16; without it the fastest that does well");
    command.add_option("--noise", noise,
                       "File with a tensor `noise` [N, C, H/f, W/f], float32, standard normal: "
                       "used in place of the seed");
    command.add_option("--latents-out", latentsOut,
                       "File for the final latents [N, C, H/f, W/f], model-scaled, float32");
    command.add_option("--previews", previews, "Folder for the forming picture after each step");
    command.add_flag("--json", json, "Print one JSON object an event on standard output");
}

}  // namespace gouache::cli
