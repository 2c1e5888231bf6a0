#include "app/cli/generate/request_settings.h"

#include <charconv>
#include <sstream>
#include <string_view>
#include <utility>

#include "app/cli/generate/lora_argument.h"
#include "core/generation/request_limits.h"

namespace gouache::cli {

namespace {

template <typename T>
std::string joinedNames(const std::vector<T>& values) {
    std::string names;
    for (const T& value : values) {
        names += (names.empty() ? "" : ", ") + std::string(nameOf(value));
    }
    return names;
}

/// Leaves `value` where nothing was typed; UnknownName lists the names there are.
template <typename T, typename Target>
Result<void> applyName(std::string_view kind, const std::string& name,
                       std::optional<T> (*fromName)(std::string_view), const std::vector<T>& all,
                       Target& value) {
    if (name.empty()) {
        return {};
    }
    const std::optional<T> found = fromName(name);
    if (!found) {
        return makeError(ErrorCode::UnknownName, kind, name, joinedNames(all));
    }
    value = *found;
    return {};
}

/// A request's 0 means "the default", so a 0 that was typed has to be refused here.
Result<void> checkTyped(std::string_view name, const std::optional<int>& value, int least,
                        int most) {
    if (value && (*value < least || *value > most)) {
        return makeError(ErrorCode::ValueOutOfRange, name, std::to_string(*value),
                         std::to_string(least), std::to_string(most));
    }
    return {};
}

Result<void> applySeed(std::string_view name, const std::string& text, std::optional<Seed>& seed) {
    if (text.empty()) {
        return {};
    }
    if (text == "-1") {
        seed.reset();
        return {};
    }
    Seed typed;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), typed.value);
    if (error != std::errc{} || end != text.data() + text.size()) {
        return makeError(ErrorCode::InvalidRequest,
                         "the " + std::string(name) + " " + text +
                             " is not a whole number from 0 to 18446744073709551615, or -1");
    }
    seed = typed;
    return {};
}

}  // namespace

void RequestSettings::addTo(CLI::App& command) {
    command.add_option("--negative", negativePrompt, "What the picture must not show");
    command.add_option("--model", model,
                       "Name, folder or .safetensors file; without it the starter model");
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
    CLI::Option* variation = command.add_option(
        "--variation", variationStrength,
        "How far pictures turn away from the seed's own: 0 = not at all, 1 = another seed's");
    command
        .add_option("--variation-seed", variationSeed,
                    "Where --variation turns to; without it, or -1, a random one")
        ->needs(variation);
    // One value an option: the prompt may come after.
    command
        .add_option("--lora", loras,
                    "NAME[:WEIGHT[:TEXT_WEIGHT]]; <lora:NAME:WEIGHT> in the prompt means the same; "
                    "may be given several times")
        ->expected(1)
        ->multi_option_policy(CLI::MultiOptionPolicy::TakeAll);
}

RequestSettings::PictureOptions RequestSettings::addPictureSettings(CLI::App& command) {
    PictureOptions options{};
    options.strength = command.add_option("--strength", strength,
                                          "How much of the picture changes: 0 = nothing, 1 = all");
    options.ofMask = {
        command.add_option(
            "--inpaint-fill", inpaintFill,
            "What is under the mask first: original, fill, latent_noise or latent_nothing"),
        command.add_option("--mask-feather", maskFeather,
                           "Pixels over which the new part fades into the old"),
        command.add_flag("--soft-mask", softMask,
                         "Grey parts of --mask change later and less, instead of being in or out")};
    return options;
}

Result<void> RequestSettings::applyTo(GenerationRequest& request) const {
    GOUACHE_CHECK(checkTyped("--width", width, limits::kSmallestSide, limits::kLargestSide));
    GOUACHE_CHECK(checkTyped("--height", height, limits::kSmallestSide, limits::kLargestSide));
    GOUACHE_CHECK(checkTyped("--steps", steps, 1, limits::kMostSteps));
    GOUACHE_CHECK(checkTyped("--count", count, 1, limits::kMostPictures));
    GOUACHE_CHECK(checkTyped("--batch", batch, 1, limits::kLargestBatch));
    GOUACHE_CHECK(checkTyped("--clip-skip", clipSkip, 1, limits::kLargestClipSkip));
    if (guidance && *guidance < 0) {
        std::ostringstream typed;
        typed << *guidance;
        return makeError(ErrorCode::ValueOutOfRange, "--cfg", typed.str(), "0",
                         std::to_string(static_cast<int>(limits::kLargestGuidance)));
    }
    request.negativePrompt = negativePrompt.value_or(request.negativePrompt);
    request.model = model.empty() ? request.model : model;
    request.size = {width.value_or(request.size.width), height.value_or(request.size.height)};
    request.steps = steps.value_or(request.steps);
    request.guidance = guidance.value_or(request.guidance);
    request.count = count.value_or(request.count);
    request.batch = batch.value_or(request.batch);
    request.clipSkip = clipSkip.value_or(request.clipSkip);
    request.strength = strength.value_or(request.strength);
    request.variationStrength = variationStrength.value_or(request.variationStrength);
    request.maskFeather = maskFeather.value_or(request.maskFeather);
    request.softMask = softMask || request.softMask;
    GOUACHE_CHECK(applySeed("seed", seed, request.seed));
    GOUACHE_CHECK(applySeed("variation seed", variationSeed, request.variationSeed));
    if (!loras.empty()) {
        request.loras.clear();
    }
    for (const std::string& text : loras) {
        GOUACHE_TRY(LoraUse lora, parseLoraArgument(text));
        request.loras.push_back(std::move(lora));
    }
    GOUACHE_CHECK(applyName("sampler", sampler, samplerFromName, allSamplers(), request.sampler));
    GOUACHE_CHECK(
        applyName("schedule", schedule, scheduleFromName, allSchedules(), request.schedule));
    return applyName("inpaint fill", inpaintFill, inpaintFillFromName, allInpaintFills(),
                     request.inpaintFill);
}

}  // namespace gouache::cli
