#include "backends/local/base/torch_errors.h"

#include <c10/util/Exception.h>

#include <new>

#include "backends/local/base/interruption.h"

namespace gouache::local {
namespace {

std::string firstLine(const std::string& text) {
    return text.substr(0, text.find('\n'));
}

bool speaksOfMemory(const std::string& message) {
    return message.find("out of memory") != std::string::npos ||
           message.find("not enough memory") != std::string::npos ||
           message.find("can't allocate memory") != std::string::npos ||
           message.find("failed to allocate") != std::string::npos;
}

Error outOfMemory(const std::string& place) {
    return makeError(ErrorCode::OutOfMemory, place, "an unknown amount");
}

}  // namespace

Error errorOf(const std::exception_ptr& exception, const std::string& place) {
    try {
        std::rethrow_exception(exception);
    } catch (const Interrupted&) {
        return makeError(ErrorCode::Cancelled);
    } catch (const c10::OutOfMemoryError&) {
        return outOfMemory(place);
    } catch (const std::bad_alloc&) {
        return outOfMemory(place);
    } catch (const c10::Error& error) {
        const std::string message = error.what_without_backtrace();
        return speaksOfMemory(message) ? outOfMemory(place)
                                       : makeError(ErrorCode::BackendFailed, firstLine(message));
    } catch (const std::exception& error) {
        const std::string message = error.what();
        return speaksOfMemory(message) ? outOfMemory(place)
                                       : makeError(ErrorCode::BackendFailed, firstLine(message));
    } catch (...) {
        return makeError(ErrorCode::BackendFailed, "an unknown failure");
    }
}

}  // namespace gouache::local
