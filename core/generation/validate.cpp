#include <cmath>
#include <cstdio>
#include <string>

#include "core/base/utf8.h"
#include "core/generation/generation_request.h"
#include "core/generation/request_limits.h"

namespace gouache {

namespace {

/// Shortest form that a person would write: 7, 7.5, 0.001.
std::string shown(double value) {
    char text[64];
    std::snprintf(text, sizeof text, "%.6g", value);
    return text;
}

class Problems {
  public:
    void add(RequestField field, Error error) { problems_.push_back({field, std::move(error)}); }

    /// `name` is what the sentence calls the value.
    void checkRange(RequestField field, std::string_view name, double value, double least,
                    double most) {
        // Written so that NaN fails.
        if (!(value >= least && value <= most)) {
            add(field, makeError(ErrorCode::ValueOutOfRange, name, shown(value), shown(least),
                                 shown(most)));
        }
    }

    void checkText(RequestField field, std::string_view name, std::string_view text,
                   std::size_t longest) {
        if (text.size() > longest) {
            add(field,
                makeError(ErrorCode::ValueOutOfRange, std::string(name) + " length",
                          std::to_string(text.size()) + " bytes", "0", std::to_string(longest)));
        } else if (!isValidUtf8(text)) {
            add(field, makeError(ErrorCode::InvalidRequest,
                                 std::string(name) + " is not valid UTF-8 text"));
        } else if (text.find('\0') != std::string_view::npos) {
            add(field, makeError(ErrorCode::InvalidRequest,
                                 std::string(name) + " holds a null character"));
        }
    }

    std::vector<RequestProblem> take() { return std::move(problems_); }

  private:
    std::vector<RequestProblem> problems_;
};

void checkSize(Problems& problems, const GenerationRequest& request,
               const ModelDefaults& defaults) {
    problems.checkRange(RequestField::Size, "width", request.size.width, limits::kSmallestSide,
                        limits::kLargestSide);
    problems.checkRange(RequestField::Size, "height", request.size.height, limits::kSmallestSide,
                        limits::kLargestSide);
    const int multiple = std::max(defaults.sizeMultiple, 1);
    if (request.size.width % multiple != 0 || request.size.height % multiple != 0) {
        problems.add(RequestField::Size, makeError(ErrorCode::SizeNotMultiple,
                                                   std::to_string(request.size.width) + "×" +
                                                       std::to_string(request.size.height),
                                                   std::to_string(multiple)));
    }
}

void checkMask(Problems& problems, const GenerationRequest& request) {
    if (request.mask != nullptr) {
        if (request.init == nullptr) {
            problems.add(RequestField::Mask, makeError(ErrorCode::MaskWithoutImage));
        }
        if (request.mask->empty() || request.mask->format() != PixelFormat::Gray8) {
            problems.add(RequestField::Mask, makeError(ErrorCode::InvalidRequest,
                                                       "the mask is not an 8-bit grey picture"));
        }
    }
    problems.checkRange(RequestField::Mask, "mask feather", request.maskFeather, 0,
                        limits::kLargestFeather);
    problems.checkRange(RequestField::Mask, "mask padding", request.maskedPadding, 0,
                        limits::kLargestMaskedPadding);
}

/// A mask of `what`, such as "a region".
void checkArea(Problems& problems, RequestField field, const std::string& what,
               const ImagePtr& mask) {
    if (mask != nullptr && (mask->empty() || mask->format() != PixelFormat::Gray8)) {
        problems.add(field, makeError(ErrorCode::InvalidRequest,
                                      "the mask of " + what + " is not an 8-bit grey picture"));
    }
}

void checkControls(Problems& problems, const std::vector<ControlInput>& controls) {
    if (controls.size() > limits::kMostControls) {
        problems.checkRange(RequestField::Control, "number of controls",
                            static_cast<double>(controls.size()), 0, limits::kMostControls);
    }
    for (const ControlInput& control : controls) {
        if (control.model.empty()) {
            problems.add(RequestField::Control,
                         makeError(ErrorCode::InvalidRequest, "a control names no ControlNet"));
        }
        problems.checkText(RequestField::Control, "control model", control.model,
                           limits::kLongestName);
        if (control.image == nullptr || control.image->empty()) {
            problems.add(RequestField::Control,
                         makeError(ErrorCode::InvalidRequest, "a control has no picture"));
        }
        problems.checkRange(RequestField::Control, "control weight", control.weight, 0,
                            limits::kLargestControlWeight);
        problems.checkRange(RequestField::Control, "control start", control.start, 0, 1);
        problems.checkRange(RequestField::Control, "control end", control.end, 0, 1);
        if (control.start >= control.end) {
            problems.add(RequestField::Control,
                         makeError(ErrorCode::InvalidRequest,
                                   "a control's start (" + shown(control.start) +
                                       ") must be before its end (" + shown(control.end) + ")"));
        }
        checkArea(problems, RequestField::Control, "a control", control.mask);
    }
}

void checkLoras(Problems& problems, RequestField field, const std::vector<LoraUse>& loras) {
    if (loras.size() > limits::kMostLoras) {
        problems.checkRange(field, "number of LoRAs", static_cast<double>(loras.size()), 0,
                            limits::kMostLoras);
    }
    for (const LoraUse& lora : loras) {
        if (lora.name.empty()) {
            problems.add(field, makeError(ErrorCode::InvalidRequest, "a LoRA has no name"));
        }
        problems.checkText(field, "LoRA name", lora.name, limits::kLongestName);
        problems.checkRange(field, "LoRA weight", lora.weight, -limits::kLargestLoraWeight,
                            limits::kLargestLoraWeight);
        if (lora.textWeight) {
            problems.checkRange(field, "LoRA weight for the text encoder", *lora.textWeight,
                                -limits::kLargestLoraWeight, limits::kLargestLoraWeight);
        }
    }
}

void checkRegions(Problems& problems, const std::vector<RegionInput>& regions) {
    if (regions.size() > limits::kMostRegions) {
        problems.checkRange(RequestField::Region, "number of regions",
                            static_cast<double>(regions.size()), 0, limits::kMostRegions);
    }
    for (const RegionInput& region : regions) {
        problems.checkText(RequestField::Region, "region prompt", region.prompt,
                           limits::kLongestPrompt);
        problems.checkText(RequestField::Region, "negative region prompt", region.negativePrompt,
                           limits::kLongestPrompt);
        if (region.mask == nullptr) {
            problems.add(RequestField::Region,
                         makeError(ErrorCode::InvalidRequest, "a region has no mask"));
        }
        checkArea(problems, RequestField::Region, "a region", region.mask);
        checkLoras(problems, RequestField::Region, region.loras);
    }
}

}  // namespace

std::vector<RequestProblem> validate(const GenerationRequest& given,
                                     const ModelDefaults& defaults) {
    const GenerationRequest request = resolveDefaults(given, defaults);
    Problems problems;
    if (trimmed(request.prompt).empty() && request.init == nullptr && request.regions.empty()) {
        problems.add(RequestField::Prompt, makeError(ErrorCode::EmptyPrompt));
    }
    problems.checkText(RequestField::Prompt, "prompt", request.prompt, limits::kLongestPrompt);
    problems.checkText(RequestField::NegativePrompt, "negative prompt", request.negativePrompt,
                       limits::kLongestPrompt);
    problems.checkText(RequestField::Model, "model", request.model, limits::kLongestName);
    checkSize(problems, request, defaults);
    problems.checkRange(RequestField::Steps, "steps", request.steps, 1, limits::kMostSteps);
    problems.checkRange(RequestField::Guidance, "guidance", request.guidance, 0,
                        limits::kLargestGuidance);
    problems.checkRange(RequestField::Count, "count", request.count, 1, limits::kMostPictures);
    problems.checkRange(RequestField::Count, "batch", request.batch, 0, limits::kLargestBatch);
    problems.checkRange(RequestField::ClipSkip, "clip skip", request.clipSkip, 1,
                        limits::kLargestClipSkip);
    if (request.init != nullptr && request.init->empty()) {
        problems.add(RequestField::Init,
                     makeError(ErrorCode::InvalidRequest, "the picture to start from is empty"));
    }
    problems.checkRange(RequestField::Strength, "strength", request.strength, 0, 1);
    checkMask(problems, request);
    checkControls(problems, request.controls);
    checkLoras(problems, RequestField::Lora, request.loras);
    checkRegions(problems, request.regions);
    problems.checkRange(RequestField::Variation, "variation strength", request.variationStrength, 0,
                        1);
    return problems.take();
}

}  // namespace gouache
