#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "core/generation/generation_request.h"

namespace gouache {

/// Settings as text, the way AUTOMATIC1111's web UI writes them into pictures and others read them:
///
///     a red apple
///     Negative prompt: blurry
///     Steps: 20, Sampler: Euler a, CFG scale: 7, Seed: 1, Size: 512x512, Model: sd15
///
/// A value with a comma, colon or line break is a JSON string.
struct Infotext {
    std::string prompt;
    std::string negativePrompt;
    std::vector<std::pair<std::string, std::string>>
        fields;  ///< of the last line, in order, values unquoted
};

/// What a picture's settings line says beside the request.
struct InfotextFacts {
    std::string modelName;  ///< empty = the request's
    std::string modelHash;  ///< first 10 hex digits of the SHA-256 of the weights; empty = left out
    std::string version;    ///< "Gouache 0.1.0"
    /// Each LoRA's name and the first 12 hex digits of the SHA-256 of its tensors, as A1111 counts
    /// it (lora_hash.h); those that are not known are left out.
    std::vector<std::pair<std::string, std::string>> loraHashes{};
    /// PictureResult::notes: what went otherwise than asked for.
    std::vector<std::string> notes{};
};

/// Any text gives something: one without a settings line is all prompt. Ill-formed UTF-8 becomes
/// U+FFFD, control characters but line breaks and tabs are dropped, and what is beyond a megabyte
/// is cut off.
Infotext splitInfotext(std::string_view text);
std::string joinInfotext(const Infotext& infotext);

/// For the picture that `request` makes with its seed. Sampler and schedule are left out where the
/// model decides.
std::string infotextOf(const GenerationRequest& request, const InfotextFacts& facts);

struct InfotextRequest {
    GenerationRequest request;
    /// Fields without a counterpart here, or with a value out of range: to be shown, never applied.
    std::vector<std::pair<std::string, std::string>> others;
};

/// Understands A1111, Forge and Civitai files, among them sampler names with the schedule inside
/// ("DPM++ 2M Karras"), ComfyUI's sampler names, and <lora:name:weight> in the prompt, which become
/// LoraUses (lora_tags.h). A text without settings gives a request with the prompt alone.
InfotextRequest requestFromInfotext(std::string_view text);

/// "DPM++ 2M", "Euler a" …, and the schedule's "Karras", "SGM Uniform" …; empty for
/// Schedule::Model.
std::string_view infotextNameOf(Sampler sampler);
std::string_view infotextNameOf(Schedule schedule);

}  // namespace gouache
