#include "core/batch/draft_field.h"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <cstdint>
#include <limits>
#include <system_error>
#include <utility>

#include "core/base/utf8.h"
#include "core/generation/infotext.h"
#include "core/generation/lora_tags.h"
#include "core/generation/request_limits.h"
#include "core/product/frame_presets.h"

namespace gouache {

namespace {

constexpr std::string_view kLoraPrefix = "lora:";

Error notUnderstood(std::string_view field, std::string_view value, std::string_view expected) {
    return makeError(ErrorCode::ValueNotUnderstood, field, value, expected);
}

std::string shown(double value) {
    char text[40];
    const auto end = std::to_chars(text, text + sizeof text, value);
    return {text, end.ptr};
}

template <typename Number>
std::optional<Number> parsed(std::string_view text) {
    Number number{};
    text = trimmed(text);
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    return error == std::errc() && end == text.data() + text.size() ? std::optional(number)
                                                                    : std::nullopt;
}

Result<void> checkRange(std::string_view field, double value, double least, double most) {
    if (!(value >= least && value <= most)) {
        return makeError(ErrorCode::ValueOutOfRange, field, shown(value), shown(least),
                         shown(most));
    }
    return {};
}

Result<void> setInteger(int& target, std::string_view field, std::string_view value, int least,
                        int most) {
    GOUACHE_TRY(target, wholeNumberFrom(field, value, least, most));
    return {};
}

Result<void> setNumber(double& target, std::string_view field, std::string_view value, double least,
                       double most) {
    std::string text(value);
    if (text.find('.') == std::string::npos && std::count(text.begin(), text.end(), ',') == 1) {
        text[text.find(',')] = '.';  // 7,5 of a European spreadsheet
    }
    const auto number = parsed<double>(text);
    if (!number || !std::isfinite(*number)) {
        return notUnderstood(field, value, "a number");
    }
    GOUACHE_CHECK(checkRange(field, *number, least, most));
    target = *number;
    return {};
}

Result<void> setBoolean(bool& target, std::string_view field, std::string_view value) {
    const std::string text = asciiLower(trimmed(value));
    for (const auto& [word, meaning] : {std::pair("yes", true),
                                        {"true", true},
                                        {"1", true},
                                        {"on", true},
                                        {"是", true},
                                        {"no", false},
                                        {"false", false},
                                        {"0", false},
                                        {"off", false},
                                        {"否", false}}) {
        if (text == word) {
            target = meaning;
            return {};
        }
    }
    return notUnderstood(field, value, "yes or no");
}

Result<void> setSeed(std::optional<Seed>& target, std::string_view field, std::string_view value) {
    if (trimmed(value) == "-1") {  // other programs' sign for a random one
        target.reset();
        return {};
    }
    const auto seed = parsed<std::uint64_t>(value);
    if (!seed) {
        return notUnderstood(field, value, "a whole number from 0 up, or -1 for a random one");
    }
    target = Seed{*seed};
    return {};
}

template <typename Enum>
Result<void> setName(std::optional<Enum>& target, std::string_view what, std::string_view value,
                     std::optional<Enum> (*fromName)(std::string_view),
                     const std::vector<Enum>& all) {
    const auto found = fromName(asciiLower(trimmed(value)));
    if (!found) {
        std::string names;
        for (const Enum entry : all) {
            names += (names.empty() ? "" : ", ") + std::string(nameOf(entry));
        }
        return makeError(ErrorCode::UnknownName, what, value, names);
    }
    target = found;
    return {};
}

/// A1111's names ("DPM++ 2M Karras") hold a schedule too now and then: its settings line is the one
/// that knows them.
Result<void> setSampler(JobDraft& draft, std::string_view value) {
    GenerationRequest& request = draft.request;
    auto plain = setName(request.sampler, "sampler", value, samplerFromName, allSamplers());
    if (plain.ok()) {
        return plain;
    }
    std::string line = "x\nSteps: 1, Sampler: ";
    for (const char c : value) {
        line += c == ',' || c == '\n' || c == '"' ? ' ' : c;
    }
    const GenerationRequest read = requestFromInfotext(line + ", CFG scale: 1, Seed: 1").request;
    if (!read.sampler) {
        return plain;
    }
    request.sampler = read.sampler;
    request.schedule = read.schedule ? read.schedule : request.schedule;
    return {};
}

Result<void> setSchedule(JobDraft& draft, std::string_view value) {
    return setName(draft.request.schedule, "schedule", value, scheduleFromName, allSchedules());
}

Result<void> setInpaintFill(JobDraft& draft, std::string_view value) {
    std::optional<InpaintFill> fill;
    GOUACHE_CHECK(setName(fill, "inpaint fill", value, inpaintFillFromName, allInpaintFills()));
    draft.request.inpaintFill = *fill;
    return {};
}

Result<void> setText(std::string& target, std::string_view field, std::string_view value,
                     std::size_t longest) {
    if (value.size() > longest) {
        return makeError(ErrorCode::ValueOutOfRange, std::string(field) + " length",
                         std::to_string(value.size()) + " bytes", "0", std::to_string(longest));
    }
    target = sanitizedUtf8(value);
    return {};
}

Result<void> setSize(JobDraft& draft, std::string_view value) {
    std::string text = asciiLower(trimmed(value));
    for (const std::string_view sign : {"×", "*", " x "}) {
        if (const std::size_t at = text.find(sign); at != std::string::npos) {
            text.replace(at, sign.size(), "x");
        }
    }
    std::erase(text, ' ');
    GOUACHE_TRY(draft.size, frameSizeFromText(text));
    return {};
}

Result<void> setLoraWeight(JobDraft& draft, const std::string& name, std::string_view value) {
    double weight = 0;
    GOUACHE_CHECK(setNumber(weight, "weight of the LoRA " + name, value,
                            -limits::kLargestLoraWeight, limits::kLargestLoraWeight));
    GenerationRequest& request = draft.request;
    TaggedPrompt tagged = splitLoraTags(request.prompt);
    request.prompt = std::move(tagged.text);
    request.loras.insert(request.loras.end(), tagged.loras.begin(), tagged.loras.end());
    const auto known = std::find_if(
        request.loras.begin(), request.loras.end(),
        [&](const LoraUse& lora) { return asciiLower(lora.name) == asciiLower(name); });
    if (known != request.loras.end()) {
        known->weight = weight;
        known->textWeight.reset();
    } else if (request.loras.size() < limits::kMostLoras) {
        request.loras.push_back({name, weight});
    }
    return {};
}

/// "detail:0.8; film": a list of names with weights.
Result<void> setLoras(JobDraft& draft, std::string_view value) {
    while (!value.empty()) {
        const std::size_t end = std::min(value.find_first_of(";|"), value.size());
        const std::string_view entry = trimmed(value.substr(0, end));
        value.remove_prefix(std::min(end + 1, value.size()));
        const std::size_t colon = entry.rfind(':');
        const std::string name(trimmed(entry.substr(0, colon)));
        if (!name.empty()) {
            GOUACHE_CHECK(setLoraWeight(
                draft, name, colon == std::string_view::npos ? "1" : entry.substr(colon + 1)));
        }
    }
    return {};
}

using Setter = Result<void> (*)(JobDraft&, std::string_view field, std::string_view value);

/// A member of the product's scene within its range.
template <double ProductScene::*kMember>
Result<void> setScene(JobDraft& draft, std::string_view field, std::string_view value, double least,
                      double most) {
    if (!draft.product) {
        return makeError(ErrorCode::NotSupported, field, "a job without a product");
    }
    return setNumber((*draft.product).*kMember, field, value, least, most);
}

template <double ControlInput::*kMember>
Result<void> setControl(JobDraft& draft, std::string_view field, std::string_view value,
                        double most) {
    if (draft.request.controls.empty()) {
        return makeError(ErrorCode::NotSupported, field, "a job without a control picture");
    }
    for (ControlInput& control : draft.request.controls) {
        GOUACHE_CHECK(setNumber(control.*kMember, field, value, 0, most));
    }
    return {};
}

struct Field {
    std::string_view name;
    std::string_view aliases;  ///< normalised, each between commas
    Setter set;
};

using View = std::string_view;
using Done = Result<void>;

constexpr Field kFields[] = {
    {"prompt", ",positive,positive_prompt,text,caption,提示词,正向提示词,描述,",
     [](JobDraft& d, View f, View v) -> Done {
         return setText(d.request.prompt, f, v, limits::kLongestPrompt);
     }},
    {"negative", ",negative_prompt,neg,负面提示词,反向提示词,负向提示词,",
     [](JobDraft& d, View f, View v) -> Done {
         return setText(d.request.negativePrompt, f, v, limits::kLongestPrompt);
     }},
    {"model", ",checkpoint,ckpt,sd_model,sd_model_checkpoint,模型,",
     [](JobDraft& d, View f, View v) -> Done {
         return setText(d.request.model, f, trimmed(v), limits::kLongestName);
     }},
    {"size", ",resolution,dimensions,尺寸,大小,分辨率,",
     [](JobDraft& d, View, View v) -> Done { return setSize(d, v); }},
    {"width", ",w,宽,宽度,",
     [](JobDraft& d, View f, View v) -> Done {
         return setInteger(d.size.width, f, v, limits::kSmallestSide, limits::kLargestSide);
     }},
    {"height", ",h,高,高度,",
     [](JobDraft& d, View f, View v) -> Done {
         return setInteger(d.size.height, f, v, limits::kSmallestSide, limits::kLargestSide);
     }},
    {"steps", ",sampling_steps,步数,采样步数,",
     [](JobDraft& d, View f, View v) -> Done {
         return setInteger(d.request.steps, f, v, 1, limits::kMostSteps);
     }},
    {"cfg", ",cfg_scale,guidance,guidance_scale,引导,提示词引导,",
     [](JobDraft& d, View f, View v) -> Done {
         return setNumber(d.request.guidance, f, v, 0, limits::kLargestGuidance);
     }},
    {"seed", ",种子,随机种子,",
     [](JobDraft& d, View f, View v) -> Done { return setSeed(d.request.seed, f, v); }},
    {"sampler", ",sampler_name,sampling_method,采样器,采样方法,",
     [](JobDraft& d, View, View v) -> Done { return setSampler(d, v); }},
    {"schedule", ",scheduler,schedule_type,调度,调度器,",
     [](JobDraft& d, View, View v) -> Done { return setSchedule(d, v); }},
    {"strength", ",denoise,denoising,denoising_strength,重绘幅度,强度,",
     [](JobDraft& d, View f, View v) -> Done { return setNumber(d.request.strength, f, v, 0, 1); }},
    {"clip_skip", ",clipskip,",
     [](JobDraft& d, View f, View v) -> Done {
         return setInteger(d.request.clipSkip, f, v, 1, limits::kLargestClipSkip);
     }},
    {"variation_seed", ",subseed,变异种子,",
     [](JobDraft& d, View f, View v) -> Done { return setSeed(d.request.variationSeed, f, v); }},
    {"variation_strength", ",subseed_strength,变异强度,",
     [](JobDraft& d, View f, View v) -> Done {
         return setNumber(d.request.variationStrength, f, v, 0, 1);
     }},
    {"inpaint_fill", ",inpainting_fill,masked_content,",
     [](JobDraft& d, View, View v) -> Done { return setInpaintFill(d, v); }},
    {"mask_feather", ",mask_blur,feather,羽化,",
     [](JobDraft& d, View f, View v) -> Done {
         return setInteger(d.request.maskFeather, f, v, 0, limits::kLargestFeather);
     }},
    {"masked_only", ",only_masked,inpaint_full_res,",
     [](JobDraft& d, View f, View v) -> Done { return setBoolean(d.request.maskedOnly, f, v); }},
    {"masked_padding", ",padding,inpaint_full_res_padding,",
     [](JobDraft& d, View f, View v) -> Done {
         return setInteger(d.request.maskedPadding, f, v, 0, limits::kLargestMaskedPadding);
     }},
    {"control_model", ",controlnet,control_net,controlnet_model,控制模型,",
     [](JobDraft& d, View f, View v) -> Done {
         std::string model;
         GOUACHE_CHECK(setText(model, f, trimmed(v), limits::kLongestName));
         if (d.request.controls.empty()) {
             return makeError(ErrorCode::NotSupported, f, "a job without a control picture");
         }
         for (ControlInput& control : d.request.controls) {
             control.model = model;
         }
         return {};
     }},
    {"control_weight", ",controlnet_weight,控制权重,",
     [](JobDraft& d, View f, View v) -> Done {
         return setControl<&ControlInput::weight>(d, f, v, limits::kLargestControlWeight);
     }},
    {"control_start", ",guidance_start,",
     [](JobDraft& d, View f, View v) -> Done {
         return setControl<&ControlInput::start>(d, f, v, 1);
     }},
    {"control_end", ",guidance_end,",
     [](JobDraft& d, View f, View v) -> Done {
         return setControl<&ControlInput::end>(d, f, v, 1);
     }},
    {"loras", ",lora,", [](JobDraft& d, View, View v) -> Done { return setLoras(d, v); }},
    {"profile", ",device,设备,配置,",
     [](JobDraft& d, View f, View v) -> Done {
         return setText(d.profile, f, trimmed(v), limits::kLongestName);
     }},
    {"scale", ",product_scale,缩放,商品大小,",
     [](JobDraft& d, View f, View v) -> Done {
         return setScene<&ProductScene::scale>(d, f, v, 0.05, 1);
     }},
    {"x", ",",
     [](JobDraft& d, View f, View v) -> Done { return setScene<&ProductScene::x>(d, f, v, 0, 1); }},
    {"y", ",",
     [](JobDraft& d, View f, View v) -> Done { return setScene<&ProductScene::y>(d, f, v, 0, 1); }},
    {"margin", ",边距,",
     [](JobDraft& d, View f, View v) -> Done {
         return setScene<&ProductScene::margin>(d, f, v, 0, 0.45);
     }},
    {"light_direction", ",light,光线方向,",
     [](JobDraft& d, View f, View v) -> Done {
         return setScene<&ProductScene::lightDirection>(d, f, v, -360, 360);
     }},
    {"light_height", ",光线高度,",
     [](JobDraft& d, View f, View v) -> Done {
         return setScene<&ProductScene::lightHeight>(d, f, v, 5, 90);
     }},
    {"shadow", ",阴影,",
     [](JobDraft& d, View f, View v) -> Done {
         return setScene<&ProductScene::shadow>(d, f, v, 0, 1);
     }},
    {"shadow_softness", ",softness,阴影柔和度,",
     [](JobDraft& d, View f, View v) -> Done {
         return setScene<&ProductScene::shadowSoftness>(d, f, v, 0, 1);
     }},
    {"reflection", ",倒影,",
     [](JobDraft& d, View f, View v) -> Done {
         return setScene<&ProductScene::reflection>(d, f, v, 0, 1);
     }},
    {"colour_match", ",color_match,颜色匹配,",
     [](JobDraft& d, View f, View v) -> Done {
         return setScene<&ProductScene::colourMatch>(d, f, v, 0, 1);
     }},
};

}  // namespace

Result<int> wholeNumberFrom(std::string_view field, std::string_view text, int least, int most) {
    // Spreadsheets write 20 as 20.0 now and then.
    const auto number = parsed<double>(text);
    if (!number || *number != std::floor(*number)) {
        return notUnderstood(field, text, "a whole number");
    }
    GOUACHE_CHECK(checkRange(field, *number, least, most));
    return static_cast<int>(*number);
}

std::string normalisedFieldName(std::string_view name) {
    std::string normal = asciiLower(trimmed(name));
    std::replace_if(
        normal.begin(), normal.end(), [](char c) { return c == ' ' || c == '-' || c == '.'; }, '_');
    return normal;
}

std::optional<std::string> draftFieldNamed(std::string_view name) {
    name = trimmed(name);
    if (asciiLower(name).starts_with(kLoraPrefix)) {
        const std::string_view lora = trimmed(name.substr(kLoraPrefix.size()));
        return lora.empty() ? std::nullopt
                            : std::optional(std::string(kLoraPrefix) + std::string(lora));
    }
    const std::string wanted = normalisedFieldName(name);
    for (const Field& field : kFields) {
        if (field.name == wanted ||
            (!wanted.empty() && wanted.find(',') == std::string::npos &&
             field.aliases.find(',' + wanted + ',') != std::string_view::npos)) {
            return std::string(field.name);
        }
    }
    return std::nullopt;
}

const std::vector<std::string_view>& draftFields() {
    static const std::vector<std::string_view> names = [] {
        std::vector<std::string_view> list;
        for (const Field& field : kFields) {
            list.push_back(field.name);
        }
        return list;
    }();
    return names;
}

Result<void> setDraftField(JobDraft& draft, std::string_view field, std::string_view value) {
    if (field.starts_with(kLoraPrefix)) {
        return setLoraWeight(draft, std::string(field.substr(kLoraPrefix.size())), value);
    }
    const auto found = std::find_if(std::begin(kFields), std::end(kFields),
                                    [&](const Field& entry) { return entry.name == field; });
    if (found == std::end(kFields)) {
        std::string names;
        for (const Field& entry : kFields) {
            names += (names.empty() ? "" : ", ") + std::string(entry.name);
        }
        return makeError(ErrorCode::UnknownName, "field", field, names);
    }
    return found->set(draft, field, value);
}

}  // namespace gouache
