#include "core/generation/lora_tags.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <optional>

#include "core/generation/catalogue_name.h"
#include "core/generation/request_limits.h"

namespace gouache {

namespace {

std::optional<double> weightIn(std::string_view text) {
    double value = 0;
    const auto parsed = std::from_chars(text.data(), text.data() + text.size(), value);
    const bool whole = parsed.ec == std::errc() && parsed.ptr == text.data() + text.size();
    // Written so that NaN fails.
    if (!whole || !(std::abs(value) <= limits::kLargestLoraWeight)) {
        return std::nullopt;
    }
    return value;
}

/// Takes what stands before the next ':' from the front of `text`.
std::string_view nextPart(std::string_view& text) {
    const std::size_t colon = std::min(text.find(':'), text.size());
    const std::string_view part = text.substr(0, colon);
    text.remove_prefix(std::min(colon + 1, text.size()));
    return part;
}

/// "name:weights" between the brackets.
std::optional<LoraUse> loraIn(std::string_view inner) {
    const std::string_view name = nextPart(inner);
    if (!isCatalogueName(name)) {
        return std::nullopt;
    }
    std::optional<double> text;
    std::optional<double> unet;
    int positional = 0;
    while (!inner.empty()) {
        std::string_view part = nextPart(inner);
        std::optional<double>* target = positional == 0 ? &text : &unet;
        if (part.starts_with("te=")) {
            part.remove_prefix(3);
            target = &text;
        } else if (part.starts_with("unet=")) {
            part.remove_prefix(5);
            target = &unet;
        } else if (part.starts_with("dyn=") || ++positional > 2) {
            continue;  // the dynamic rank of A1111, or what a later version adds
        }
        *target = weightIn(part);
        if (!*target) {
            return std::nullopt;
        }
    }
    LoraUse lora{std::string(name), unet.value_or(text.value_or(1.0)), {}};
    if (text && unet && *text != *unet) {
        lora.textWeight = text;
    } else if (unet && !text) {
        lora.textWeight = 1.0;  // as A1111: the text encoder's default
    }
    if (lora.textWeight == lora.weight) {
        lora.textWeight.reset();
    }
    return lora;
}

/// Shortest text that reads back as the same number.
std::string shown(double value) {
    char text[64];
    const auto end = std::to_chars(text, text + sizeof text, value);
    return {text, end.ptr};
}

}  // namespace

TaggedPrompt splitLoraTags(std::string_view prompt) {
    constexpr std::array<std::string_view, 2> kOpen{"<lora:", "<lyco:"};
    TaggedPrompt result;
    std::string& text = result.text;
    std::size_t at = 0;
    while (at < prompt.size()) {
        const std::size_t open = std::min(prompt.find(kOpen[0], at), prompt.find(kOpen[1], at));
        const std::size_t close =
            open == std::string_view::npos ? open : prompt.find('>', open + kOpen[0].size());
        if (close == std::string_view::npos) {
            break;
        }
        const std::size_t from = open + kOpen[0].size();
        const auto lora = result.loras.size() < limits::kMostLoras
                              ? loraIn(prompt.substr(from, close - from))
                              : std::nullopt;
        if (lora) {
            result.loras.push_back(*lora);
            text.append(prompt.substr(at, open - at));
            const bool atBreak =
                close + 1 == prompt.size() || prompt[close + 1] == ' ' || prompt[close + 1] == '\n';
            while (atBreak && !text.empty() && text.back() == ' ') {
                text.pop_back();
            }
            at = close + 1;
        } else {
            // Not a tag: its opening is text, and another may begin behind it.
            text.append(prompt.substr(at, from - at));
            at = from;
        }
    }
    text.append(prompt.substr(std::min(at, prompt.size())));
    return result;
}

std::string withLoraTags(std::string prompt, const std::vector<LoraUse>& loras) {
    for (const LoraUse& lora : loras) {
        prompt += (prompt.empty() ? "<lora:" : " <lora:") + lora.name + ":";
        if (lora.textWeight) {
            prompt += shown(*lora.textWeight) + ":";
        }
        prompt += shown(lora.weight) + ">";
    }
    return prompt;
}

}  // namespace gouache
