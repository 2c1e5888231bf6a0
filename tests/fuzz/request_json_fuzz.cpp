#include <cstdint>
#include <cstdlib>

#include "core/generation/request_json.h"

/// What is read can be written, and reads back the same.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view text(reinterpret_cast<const char*>(data), size);
    const auto request = gouache::requestFromJson(text);
    if (!request.ok()) {
        return 0;
    }
    static_cast<void>(gouache::validate(*request, {}));
    const auto written = gouache::requestToJson(*request);
    const auto again = written.ok() ? gouache::requestFromJson(*written) : written.error();
    if (!again.ok() || gouache::requestToJson(*again).value() != *written) {
        std::abort();
    }
    return 0;
}
