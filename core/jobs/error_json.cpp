#include "core/jobs/error_json.h"

#include <array>

#include "core/json/json.h"

namespace gouache {

namespace {

constexpr std::array kCodes{
#define GOUACHE_ERROR(code, key, sentence) ErrorCode::code,
#include "core/base/error_list.h"
#undef GOUACHE_ERROR
};

constexpr std::size_t kMostArguments = 9;

}  // namespace

std::string errorToJson(const Error& error) {
    return jsonText({{"code", errorKey(error.code)}, {"arguments", error.arguments}});
}

std::optional<Error> errorFromJson(std::string_view text) {
    const auto object = parseJson(text, std::uint64_t{1} << 20U);
    if (text.empty() || !object.ok() || !object->is_object()) {
        return std::nullopt;
    }
    const auto key = textField(*object, "code");
    if (!key) {
        return std::nullopt;
    }
    Error error{ErrorCode::BackendFailed, {*key}};
    for (const ErrorCode code : kCodes) {
        if (errorKey(code) == *key) {
            error = {code, {}};
        }
    }
    const auto arguments = object->find("arguments");
    if (error.arguments.empty() && arguments != object->end() && arguments->is_array()) {
        for (const auto& argument : *arguments) {
            if (argument.is_string() && error.arguments.size() < kMostArguments) {
                error.arguments.push_back(argument.get<std::string>());
            }
        }
    }
    return error;
}

}  // namespace gouache
