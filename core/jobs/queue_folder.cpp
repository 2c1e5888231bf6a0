#include "core/jobs/queue_folder.h"

#include "core/base/paths.h"

namespace gouache {

std::filesystem::path queueFolder() {
    return stateFolder() / "queue";
}

}  // namespace gouache
