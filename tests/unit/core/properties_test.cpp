// Properties that hold for any input, by RapidCheck.

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include "core/base/base64.h"
#include "core/base/utf8.h"
#include "core/generation/infotext.h"
#include "core/generation/request_json.h"
#include "core/models/safetensors.h"
#include "tests/unit/core/safetensors_files.h"
#include "tests/unit/core/temporary_folder.h"

namespace gouache {
namespace {

using testing::bytesOf;

/// Text of any code points, among them often those that formats give a meaning.
rc::Gen<std::string> anyText() {
    const auto codePoint = rc::gen::weightedOneOf<char32_t>(
        {{6, rc::gen::cast<char32_t>(rc::gen::inRange(0x20, 0x7F))},
         {3, rc::gen::element(U',', U':', U'"', U'\\', U'\n', U'[', U'{', U'<', U'>')},
         {2, rc::gen::cast<char32_t>(rc::gen::inRange(0xA0, 0xD7FF))},
         {1, rc::gen::cast<char32_t>(rc::gen::inRange(0x10000, 0x10FFFF))}});
    return rc::gen::map(rc::gen::container<std::vector<char32_t>>(codePoint),
                        [](const std::vector<char32_t>& codePoints) {
                            std::string text;
                            for (const char32_t c : codePoints) {
                                appendUtf8(text, c);
                            }
                            return text;
                        });
}

/// A prompt that infotext can carry: it says nothing that reads as its own lines.
rc::Gen<std::string> promptText() {
    return rc::gen::map(anyText(), [](std::string text) {
        std::replace(text.begin(), text.end(), ':', ';');
        return std::string(trimmed(text));
    });
}

RC_GTEST_PROP(Utf8Property, sanitisingGivesUtf8AndKeepsUtf8, (const std::string& bytes)) {
    const std::string clean = sanitizedUtf8(bytes);
    RC_ASSERT(isValidUtf8(clean));
    RC_ASSERT(sanitizedUtf8(clean) == clean);
    RC_ASSERT(isValidUtf8(bytes) == (clean == bytes));
}

RC_GTEST_PROP(Base64Property, goesThereAndBack, (const std::vector<std::uint8_t>& values)) {
    const auto bytes = std::as_bytes(std::span(values));
    const auto back = base64Decoded(base64Encoded(bytes));
    RC_ASSERT(back.has_value());
    RC_ASSERT(std::equal(back->begin(), back->end(), bytes.begin(), bytes.end()));
}

RC_GTEST_PROP(InfotextProperty, requestsGoThereAndBack, ()) {
    GenerationRequest request;
    request.prompt = *promptText();
    request.negativePrompt = *promptText();
    request.steps = *rc::gen::inRange(1, 1001);
    request.guidance = *rc::gen::inRange(0, 10'001) / 100.0;
    request.seed = Seed{*rc::gen::arbitrary<std::uint64_t>()};
    request.size = {*rc::gen::inRange(64, 8193), *rc::gen::inRange(64, 8193)};
    request.sampler = *rc::gen::elementOf(allSamplers());
    request.clipSkip = *rc::gen::inRange(1, 13);
    const GenerationRequest read = requestFromInfotext(infotextOf(request, {})).request;
    RC_ASSERT(read.prompt == request.prompt);
    RC_ASSERT(read.negativePrompt == request.negativePrompt);
    RC_ASSERT(read.steps == request.steps);
    RC_ASSERT(read.guidance == request.guidance);
    RC_ASSERT(read.seed == request.seed);
    RC_ASSERT(read.size == request.size);
    RC_ASSERT(read.sampler == request.sampler);
    RC_ASSERT(read.clipSkip == request.clipSkip);
}

RC_GTEST_PROP(InfotextProperty, anyValueGoesThereAndBack, ()) {
    Infotext infotext;
    infotext.prompt = "x";
    infotext.fields = {{"Steps", "1"}, {"Seed", "2"}};
    const auto count = *rc::gen::inRange(1, 6);
    for (int i = 0; i < count; ++i) {
        infotext.fields.emplace_back("Key " + std::to_string(i), *anyText());
    }
    RC_ASSERT(splitInfotext(joinInfotext(infotext)).fields == infotext.fields);
}

RC_GTEST_PROP(InfotextProperty, anyBytesAreSplitAndSettleAfterOneRound,
              (const std::string& bytes)) {
    const Infotext first = splitInfotext(bytes);
    RC_ASSERT(isValidUtf8(first.prompt));
    RC_ASSERT(isValidUtf8(first.negativePrompt));
    static_cast<void>(requestFromInfotext(bytes));
}

RC_GTEST_PROP(RequestJsonProperty, textGoesThereAndBack, ()) {
    GenerationRequest request;
    request.prompt = *anyText();
    request.negativePrompt = *anyText();
    request.model = *anyText();
    request.strength = *rc::gen::inRange(0, 1'000'001) / 1'000'000.0;
    const auto back = requestFromJson(requestToJson(request).value());
    RC_ASSERT(back.ok());
    RC_ASSERT(back->prompt == request.prompt);
    RC_ASSERT(back->negativePrompt == request.negativePrompt);
    RC_ASSERT(back->model == request.model);
    RC_ASSERT(back->strength == request.strength);
}

RC_GTEST_PROP(RequestJsonProperty, anyBytesAreAnErrorOrARequest, (const std::string& bytes)) {
    static_cast<void>(requestFromJson(bytes));
    static_cast<void>(requestFromJson("{\"version\":1," + bytes));
}

RC_GTEST_PROP(SafetensorsProperty, aHeaderWithChangedBytesNeverReachesOutside, ()) {
    std::string file = testing::safetensors(
        R"({"__metadata__":{"k":"v"},"a":{"dtype":"F16","shape":[2,3],"data_offsets":[0,12]},)"
        R"("b":{"dtype":"U8","shape":[4],"data_offsets":[12,16]}})",
        16);
    const auto changes = *rc::gen::inRange(1, 6);
    for (int i = 0; i < changes; ++i) {
        file[*rc::gen::inRange<std::size_t>(0, file.size())] = *rc::gen::arbitrary<char>();
    }
    const auto header = parseSafetensorsHeader(bytesOf(file), file.size(), "x");
    if (header.ok()) {
        for (const auto& [name, entry] : header->tensors) {
            RC_ASSERT(entry.begin <= entry.end);
            RC_ASSERT(header->dataOffset + entry.end <= file.size());
        }
    }
}

}  // namespace
}  // namespace gouache
