#include "backends/local/base/cuda_part.h"

#include <dlfcn.h>

#include <filesystem>
#include <system_error>

#include "core/base/log.h"

namespace gouache::local {
namespace {

namespace fs = std::filesystem;

struct Loaded {
    const CudaModule* module = nullptr;
    std::string problem;
};

fs::path ownFolder() {
    static const int anchor = 0;
    Dl_info info{};
    if (::dladdr(&anchor, &info) == 0 || info.dli_fname == nullptr) {
        return {};
    }
    std::error_code error;
    return fs::weakly_canonical(info.dli_fname, error).parent_path();
}

fs::path findFile() {
    const fs::path own = ownFolder();
    std::error_code error;
    for (const fs::path& folder : {own, own / "../lib"}) {
        const fs::path file = folder / kCudaModuleFile;
        if (fs::exists(file, error)) {
            return file;
        }
    }
    return {};
}

/// Never unloaded: libtorch keeps pointers into it.
Loaded load() {
    const fs::path file = findFile();
    if (file.empty()) {
        return {nullptr, "the CUDA part of the engine is not installed"};
    }
    void* handle = ::dlopen(file.c_str(), RTLD_NOW | RTLD_GLOBAL);
    if (handle == nullptr) {
        const char* reason = ::dlerror();
        log(LogLevel::Info, "engine", reason != nullptr ? reason : "dlopen failed");
        return {nullptr, "the CUDA libraries of libtorch cannot be loaded"};
    }
    auto* entry = reinterpret_cast<CudaModuleFunction*>(::dlsym(handle, kCudaModuleSymbol));
    const CudaModule* module = entry != nullptr ? entry() : nullptr;
    if (module == nullptr || module->version != kCudaModuleVersion) {
        return {nullptr, "the CUDA part belongs to another version of the engine"};
    }
    if (module->deviceCount == nullptr || module->deviceCount() < 1) {
        return {nullptr, "there is no NVIDIA device, or its driver is not running"};
    }
    return {module, {}};
}

const Loaded& loaded() {
    static const Loaded once = load();
    return once;
}

}  // namespace

const CudaModule* cudaPart() {
    return loaded().module;
}

std::string cudaPartProblem() {
    return loaded().problem;
}

}  // namespace gouache::local
