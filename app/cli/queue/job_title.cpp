#include "app/cli/queue/job_title.h"

#include "app/cli/text_table.h"
#include "core/base/utf8.h"

namespace gouache::cli {

std::string titleOf(const JobDraft& draft) {
    return draft.title.empty() ? draft.request.prompt : draft.title;
}

std::string shortTitle(const std::string& title, std::size_t columns) {
    const std::string line = printable(title);
    std::size_t offset = 0;
    for (std::size_t shown = 0; offset < line.size(); ++shown) {
        if (shown == columns) {
            return line.substr(0, offset) + "…";
        }
        nextCodePoint(line, offset);
    }
    return line;
}

}  // namespace gouache::cli
