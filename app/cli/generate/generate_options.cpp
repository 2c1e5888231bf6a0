#include "app/cli/generate/generate_options.h"

namespace gouache::cli {

void GenerateOptions::addTo(CLI::App& command) {
    command
        .add_option("PROMPT", prompt,
                    "What the picture shows; (word:1.2) weighs a word, BREAK starts a new chunk")
        ->required();
    command.add_option("--negative", negativePrompt, "What the picture must not show");
    command.add_option("--model", model,
                       "Name, folder or .safetensors file; without it the starter model");
    command.add_option("--profile", profile, "Where it is made; see `profiles list`");
    command.add_option("-o,--output", output,
                       "File (.png, .jpg, .webp) or folder; nothing is ever overwritten");

    command.add_option("--width", width, "Pixels; without it as --init or the model's native size");
    command.add_option("--height", height, "Pixels");
    command.add_option("--steps", steps, "Steps of the sampler");
    command.add_option("--cfg", guidance,
                       "Guidance scale: how closely the prompt is followed; 1 = off");
    command.add_option("--seed", seed, "The same seed gives the same picture; -1 = a random one");
    command.add_option("--sampler", sampler,
                       "ddim, euler, euler_a, heun, dpmpp_2m, dpmpp_2m_sde, dpmpp_sde, unipc or "
                       "lcm; without it the "
                       "model decides");
    command.add_option(
        "--schedule", schedule,
        "model, karras, exponential, sgm_uniform or trailing; without it the model decides");
    command.add_option("--batch", batch, "Pictures made at once; without it as many as fit");
    command.add_option("--count", count, "Pictures in all, each with the next seed");
    command.add_option("--clip-skip", clipSkip,
                       "1 = the text encoder's last layer, 2 = the one before …");

    CLI::Option* initOption = command.add_option("--init", init, "Picture to start from");
    command.add_option("--strength", strength, "How much of --init changes: 0 = nothing, 1 = all")
        ->needs(initOption);
    CLI::Option* maskOption =
        command.add_option("--mask", mask, "Picture whose white part of --init is repainted");
    maskOption->needs(initOption);
    command
        .add_option("--inpaint-fill", inpaintFill,
                    "What is under the mask first: original, fill, latent_noise or latent_nothing")
        ->needs(maskOption);
    command
        .add_option("--mask-feather", maskFeather,
                    "Pixels over which the new part fades into the old")
        ->needs(maskOption);
    command
        .add_flag("--soft-mask", softMask,
                  "Grey parts of --mask change later and less, instead of being in or out")
        ->needs(maskOption);
    CLI::Option* variation = command.add_option(
        "--variation", variationStrength,
        "How far pictures turn away from the seed's own: 0 = not at all, 1 = another seed's");
    command
        .add_option("--variation-seed", variationSeed,
                    "Where --variation turns to; without it, or -1, a random one")
        ->needs(variation);
    // One value an option: a file's name may hold commas, and the prompt may come after.
    command
        .add_option("--control", controls,
                    "MODEL:FILE[:WEIGHT[:START[:END]]], such as sketch:strokes.png:0.8; may be "
                    "given several times")
        ->expected(1)
        ->multi_option_policy(CLI::MultiOptionPolicy::TakeAll);

    command
        .add_option("--lora", loras,
                    "NAME[:WEIGHT[:TEXT_WEIGHT]]; <lora:NAME:WEIGHT> in the prompt means the same; "
                    "may be given several times")
        ->expected(1)
        ->multi_option_policy(CLI::MultiOptionPolicy::TakeAll);
    command
        .add_option("--region", regions,
                    "MASK:PROMPT: what the white part of the picture MASK shows instead; later "
                    "ones lie above; may be given several times")
        ->expected(1)
        ->multi_option_policy(CLI::MultiOptionPolicy::TakeAll);

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
