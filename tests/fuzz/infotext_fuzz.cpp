#include <cstdint>
#include <cstdlib>

#include "core/base/utf8.h"
#include "core/generation/catalogue_name.h"
#include "core/generation/infotext.h"

/// Whatever the text, what comes out is clean UTF-8, its numbers are in range, and its names are no
/// paths.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view text(reinterpret_cast<const char*>(data), size);
    const auto read = gouache::requestFromInfotext(text);
    const auto& request = read.request;
    const auto require = [](bool holds) {
        if (!holds) {
            std::abort();
        }
    };
    require(gouache::isValidUtf8(request.prompt) && gouache::isValidUtf8(request.negativePrompt));
    require(request.steps >= 0 && request.steps <= 1000);
    require(request.strength >= 0 && request.strength <= 1);
    require(request.model.empty() || gouache::isCatalogueName(request.model));
    for (const auto& lora : request.loras) {
        require(gouache::isCatalogueName(lora.name));
    }
    // What is written of it is read back the same.
    const gouache::Infotext first = gouache::splitInfotext(text);
    if (first.fields.size() >= 3 && !first.prompt.empty()) {
        const gouache::Infotext again = gouache::splitInfotext(gouache::joinInfotext(first));
        require(again.fields.size() >= first.fields.size());
    }
    return 0;
}
