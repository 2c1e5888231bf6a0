#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "core/backend/backend.h"
#include "core/base/result.h"

namespace gouache {

/// A place where jobs can run, as far as it is known without opening it.
struct BackendPlace {
    std::string id;    ///< "local"; stable, for settings
    std::string name;  ///< as the user called it; empty for this computer
    bool remote = false;
};

/// Hands backends to the window, which knows none of them. Implemented where programs are put
/// together.
class BackendProvider {
  public:
    virtual ~BackendProvider() = default;

    /// In the order of the menu; the first is the default. Returns at once. Any thread.
    virtual std::vector<BackendPlace> places() = 0;

    /// Opens a place, or gives the one that is open already. May take seconds: loading the local
    /// engine, reaching a server. EngineMissing, UnknownName. Any thread, several at once too.
    virtual Result<std::shared_ptr<Backend>> open(std::string_view placeId) = 0;
};

}  // namespace gouache
