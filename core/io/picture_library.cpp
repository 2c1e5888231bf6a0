#include "core/io/picture_library.h"

#include <dlfcn.h>

#include <string>

#include "core/base/module_path.h"

namespace gouache::detail {

namespace {

Result<const PictureLibrary*> open() {
    const std::filesystem::path file = findModule(kPictureLibraryFile);
    if (file.empty()) {
        return makeError(ErrorCode::PictureLibraryMissing,
                         std::string(kPictureLibraryFile) + " is not beside the program");
    }
    void* const module = dlopen(file.c_str(), RTLD_NOW | RTLD_LOCAL | RTLD_NODELETE);
    if (module == nullptr) {
        return makeError(ErrorCode::PictureLibraryMissing, lastLoaderMessage());
    }
    auto* const library =
        reinterpret_cast<PictureLibraryFunction*>(dlsym(module, kPictureLibrarySymbol));
    if (library == nullptr) {
        return makeError(ErrorCode::PictureLibraryMissing, lastLoaderMessage());
    }
    return library();
}

}  // namespace

Result<const PictureLibrary*> pictureLibrary() {
    static const Result<const PictureLibrary*> library = open();
    return library;
}

}  // namespace gouache::detail

namespace gouache {

void preloadImageFiles() {
    static_cast<void>(detail::pictureLibrary());
}

}  // namespace gouache
