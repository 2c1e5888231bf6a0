#include "app/cli/batch/batch_arguments.h"

#include <array>
#include <string_view>
#include <utility>

#include "app/cli/queue/queue_location.h"
#include "core/batch/product_masks.h"
#include "core/jobs/output_name.h"
#include "core/product/frame_presets.h"
#include "core/product/scene_checks.h"

namespace gouache::cli {

namespace {

using PictureUse = BatchOptions::PictureUse;

constexpr std::array<std::pair<std::string_view, PictureUse>, 5> kUses{
    {{"automatic", PictureUse::Automatic},
     {"init", PictureUse::Init},
     {"product", PictureUse::Product},
     {"control", PictureUse::Control},
     {"settings", PictureUse::Settings}}};

Result<PictureUse> parsedUse(const BatchArguments& arguments) {
    if (arguments.use.empty()) {
        return arguments.product ? PictureUse::Product : PictureUse::Automatic;
    }
    std::string names;
    for (const auto& [name, use] : kUses) {
        if (name == arguments.use) {
            return use;
        }
        names += (names.empty() ? "" : ", ") + std::string(name);
    }
    return makeError(ErrorCode::UnknownName, "use", arguments.use, names);
}

ProductScene sceneFrom(const BatchArguments& arguments) {
    ProductScene scene;
    const auto set = [](double& value, const std::optional<double>& typed) {
        value = typed.value_or(value);
    };
    set(scene.scale, arguments.scale);
    set(scene.x, arguments.x);
    set(scene.y, arguments.y);
    set(scene.margin, arguments.margin);
    set(scene.lightDirection, arguments.lightDirection);
    set(scene.lightHeight, arguments.lightHeight);
    set(scene.shadow, arguments.shadow);
    set(scene.shadowSoftness, arguments.shadowSoftness);
    set(scene.reflection, arguments.reflection);
    set(scene.colourMatch, arguments.colourMatch);
    return scene;
}

}  // namespace

void BatchArguments::addProductTo(CLI::App& command) {
    CLI::Option* flag = command.add_flag(
        "--product", product,
        "The pictures are product photos on a plain background: each is cut out and a scene is "
        "made around it, with the product's own pixels kept");
    const auto value = [&](const char* option, std::optional<double>& target, const char* text) {
        command.add_option(option, target, text)->needs(flag)->group("Products");
    };
    flag->group("Products");
    command
        .add_option("--scene", scenes,
                    "What is around the product, such as \"{product} on a marble table\"; "
                    "{product} is the file's name; may be given several times, each makes a "
                    "picture of every product")
        ->expected(1)
        ->multi_option_policy(CLI::MultiOptionPolicy::TakeAll)
        ->needs(flag)
        ->group("Products");
    value("--scale", scale, "The product's longer side, as a part of the frame's shorter one: 0.6");
    value("--x", x, "Its centre across, 0 = left edge … 1: 0.5");
    value("--y", y, "Its centre down, 0 = top edge … 1: 0.62");
    value("--margin", margin, "Least distance to every edge, as a part of the frame: 0.05");
    value("--light-direction", lightDirection,
          "Where the light comes from, in degrees clockwise from above: 315");
    value("--light-height", lightHeight, "Degrees above the ground, 5 to 90: 45");
    value("--shadow", shadow, "Strength of the shadow, 0 to 1: 0.5");
    value("--shadow-softness", shadowSoftness, "0 = hard … 1 = soft: 0.5");
    value("--reflection", reflection, "Strength of the reflection on the ground, 0 to 1: 0");
    value("--colour-match", colourMatch,
          "How much the product takes of the scene's light; 0 = its own pixels exactly");
}

void BatchArguments::addTo(CLI::App& command) {
    command.add_option("PATH", paths,
                       "Folders, pictures, tables (CSV, TSV), lists of prompts (text, one a line); "
                       "without any --prompt alone");
    command.add_option("--prompt", prompt,
                       "For rows without one; {a|b} makes a picture of each, __name__ takes words "
                       "from a wildcard file");
    command.add_flag("--random-choices", randomChoices,
                     "One of {a|b}, chosen by the seed, instead of a picture of each");
    command.add_flag("--all-wildcards", allWildcards,
                     "A picture of every line of __name__ instead of one chosen by the seed");
    RequestSettings::addTo(command);
    addPictureSettings(command);
    command.add_option("--use", use,
                       "What pictures are for: automatic, init, product, control or settings");
    command.add_option("--control-model", controlModel, "ControlNet for --use control");
    command.add_option("--size", size,
                       "Of the finished pictures: 1024x1280, 4:5 or a preset such as square; "
                       "larger than the model's own size goes through several passes");
    command
        .add_option("--sweep", sweeps,
                    "Values of a field, such as steps=10,20,30 or cfg=4..8:2; with several, each "
                    "with each; the pictures also come as a labelled grid")
        ->expected(1)
        ->multi_option_policy(CLI::MultiOptionPolicy::TakeAll);
    addProductTo(command);

    command.add_option("-o,--output", output,
                       "Folder for the pictures; without it the current one");
    command.add_option("--name-pattern", namePattern,
                       "Names of the files, such as \"{name} {index}\" or \"{date}/{prompt} "
                       "{seed}\"; nothing is ever overwritten");
    command.add_option("--name", name, "The batch's name; without it that of what was given");
    command.add_option("--profile", profile,
                       "Where it is made (see `profiles list`); without it on any that fits");
    command.add_option("--budget", budget,
                       "Most that the batch may cost: rented profiles take no further job then");
    command.add_flag("--skip-bad", skipBad, "Leave out rows that cannot be used");
    CLI::Option* dry = command.add_flag("--dry-run", dryRun,
                                        "Say what would be made, how long it takes and what it "
                                        "costs, and end");
    command.add_flag("--detach", detach, "Only put it into the queue")->excludes(dry);
    addDataOption(command, data);
    command.add_flag("--json", json, "Print one JSON object an event on standard output");
}

Result<BatchOptions> batchOptionsFrom(const BatchArguments& arguments) {
    BatchOptions options;
    if (arguments.paths.empty() && arguments.prompt.empty()) {
        return makeError(ErrorCode::InvalidRequest,
                         "name what the pictures are to be made of: folders, pictures, tables or "
                         "lists of prompts, or give --prompt");
    }
    options.form.prompt = arguments.prompt;
    GOUACHE_CHECK(arguments.applyTo(options.form));
    options.count = options.form.count;
    options.form.count = 1;
    GOUACHE_TRY(options.pictureUse, parsedUse(arguments));
    if (!arguments.size.empty()) {
        GOUACHE_TRY(options.size, frameSizeFromText(arguments.size));
    }
    if (options.pictureUse == PictureUse::Product) {
        options.product = sceneFrom(arguments);
        options.masks = productMaskFolder();
        if (const std::optional<Error> problem = problemOf(*options.product)) {
            return *problem;
        }
    }
    options.scenes = arguments.scenes;
    options.controlModel = arguments.controlModel;
    options.sweeps = arguments.sweeps;
    if (arguments.randomChoices) {
        options.alternatives = BatchOptions::Choice::Random;
    }
    if (arguments.allWildcards) {
        options.wildcards = BatchOptions::Choice::All;
    }
    options.profile = arguments.profile;
    GOUACHE_CHECK(checkOutputPattern(arguments.namePattern.empty() ? kDefaultOutputPattern
                                                                   : arguments.namePattern));
    options.output.folder = absolutePath(arguments.output.empty() ? "." : arguments.output);
    options.output.pattern = arguments.namePattern;
    return options;
}

}  // namespace gouache::cli
