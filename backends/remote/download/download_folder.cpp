#include "backends/remote/download/download_folder.h"

#include <cstdint>
#include <span>
#include <string>
#include <system_error>

#include "core/base/atomic_file.h"
#include "core/json/json.h"
#include "core/library/import_model.h"
#include "core/models/model_catalogue.h"

namespace gouache::remote {

namespace {

namespace fs = std::filesystem;

/// FNV-1a, 64 bits.
std::string fingerprint(std::string_view text) {
    std::uint64_t value = 0xcbf29ce484222325ULL;
    for (const char c : text) {
        value = (value ^ static_cast<unsigned char>(c)) * 0x100000001b3ULL;
    }
    char digits[17];
    std::snprintf(digits, sizeof digits, "%016llx", static_cast<unsigned long long>(value));
    return digits;
}

void writeNotes(const DownloadPlan& plan, const fs::path& model) {
    nlohmann::json notes{{"source", displayText(plan.source)},
                         {"licence", plan.licence},
                         {"licence_page", plan.licencePage},
                         {"revision", plan.revision}};
    if (!plan.isFolder) {
        notes["sha256"] = plan.files.front().sha256;
    }
    const std::string text = jsonText(notes) + '\n';
    // A model without its note is a model all the same.
    (void)writeFileAtomically(downloadNotesFile(model, plan.isFolder),
                              std::as_bytes(std::span(text)));
}

}  // namespace

fs::path partialFolderOf(const fs::path& home, const DownloadPlan& plan) {
    // The URL with its query: other parameters may mean another file.
    const std::string what =
        plan.source.url.empty() ? displayText(plan.source) + '@' + plan.revision : plan.source.url;
    return home / ".partial" / fingerprint(what);
}

Result<fs::path> placeModel(const DownloadPlan& plan, const fs::path& partial,
                            const fs::path& home) {
    const fs::path arrived = plan.isFolder ? partial : partial / plan.files.front().name;
    std::error_code failure;
    for (const DownloadFile& file : plan.files) {
        fs::remove(partial / (file.name + ".state"), failure);
    }
    const auto info = inspectModel(arrived);
    if (!info.ok()) {
        fs::remove_all(partial, failure);
        return info.error();
    }
    const fs::path folder = home / folderNameOf(info->kind);
    fs::create_directories(folder, failure);
    const fs::path target =
        freePath(folder, plan.isFolder ? fs::path(plan.title) : arrived.filename());
    fs::rename(arrived, target, failure);
    if (failure) {
        return makeError(ErrorCode::FileNotWritable, target.string(), failure.message());
    }
    writeNotes(plan, target);
    fs::remove_all(partial, failure);
    return target;
}

}  // namespace gouache::remote
