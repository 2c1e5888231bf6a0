#include "core/models/model_cache.h"

#include <algorithm>
#include <charconv>
#include <cstdint>
#include <span>
#include <string_view>
#include <system_error>
#include <utility>
#include <vector>

#include "core/base/atomic_file.h"
#include "core/base/paths.h"
#include "core/base/read_file.h"
#include "core/models/model_info_json.h"
#include "core/models/model_notes.h"

namespace gouache {

namespace {

namespace fs = std::filesystem;

constexpr std::uint64_t kLargestCache = 256U << 20U;
constexpr std::size_t kMostFilesInAStamp = 2'000;

std::string firstLine() {
    return "gouache-models " + std::to_string(kModelInfoVersion);
}

/// FNV-1a, 64 bits. http://www.isthe.com/chongo/tech/comp/fnv/
class Fingerprint {
  public:
    void add(std::string_view text) {
        for (const char c : text) {
            value_ = (value_ ^ static_cast<unsigned char>(c)) * 0x100000001b3ULL;
        }
    }
    void add(std::uint64_t number) {
        for (int i = 0; i < 8; ++i) {
            value_ = (value_ ^ ((number >> (8 * i)) & 0xffU)) * 0x100000001b3ULL;
        }
    }
    std::string text() const {
        char digits[16];
        const auto [end, error] = std::to_chars(digits, digits + sizeof digits, value_, 16);
        return {digits, end};
    }

  private:
    std::uint64_t value_ = 0xcbf29ce484222325ULL;
};

/// Does nothing where there is no such file.
void addFile(const fs::path& path, Fingerprint& fingerprint) {
    std::error_code failure;
    const fs::file_time_type time = fs::last_write_time(path, failure);
    if (failure) {
        return;
    }
    const std::uintmax_t size = fs::file_size(path, failure);
    fingerprint.add(path.filename().string());
    fingerprint.add(failure ? 0 : size);
    fingerprint.add(static_cast<std::uint64_t>(time.time_since_epoch().count()));
}

void addFolder(const fs::path& folder, int deeper, std::size_t& room, Fingerprint& fingerprint) {
    std::vector<fs::path> children;
    std::error_code failure;
    for (fs::directory_iterator it(folder, failure), end; !failure && it != end && room > 0;
         it.increment(failure)) {
        children.push_back(it->path());
        --room;
    }
    std::sort(children.begin(), children.end());
    for (const fs::path& child : children) {
        std::error_code ignored;
        if (fs::is_directory(child, ignored)) {
            fingerprint.add(child.filename().string());
            if (deeper > 0) {
                addFolder(child, deeper - 1, room, fingerprint);
            }
        } else {
            addFile(child, fingerprint);
        }
    }
}

}  // namespace

std::string ModelCache::stampOf(const fs::path& path) {
    Fingerprint fingerprint;
    std::error_code failure;
    if (fs::is_directory(path, failure)) {
        std::size_t room = kMostFilesInAStamp;
        addFolder(path, 1, room, fingerprint);
    } else {
        addFile(path, fingerprint);
        for (const fs::path& note : noteFilesOf(path)) {
            addFile(note, fingerprint);
        }
    }
    return fingerprint.text();
}

ModelCache::ModelCache(fs::path file) : file_(std::move(file)) {
    load();
}

ModelCache& ModelCache::shared() {
    static ModelCache cache(cacheFolder() / "models.index");
    return cache;
}

std::optional<ModelInfo> ModelCache::look(
    const fs::path& path, const std::function<std::optional<ModelInfo>()>& inspect) {
    const std::string stamp = stampOf(path);
    const std::string key = path.string();
    {
        const std::scoped_lock lock(mutex_);
        const auto known = entries_.find(key);
        if (known != entries_.end() && known->second.stamp == stamp) {
            return known->second.info;
        }
    }
    std::optional<ModelInfo> info = inspect();
    const std::scoped_lock lock(mutex_);
    entries_[key] = {stamp, info};
    changed_ = true;
    return info;
}

// A line "gouache-models <version>", then one "path TAB stamp TAB info" a line; info is empty for
// what is no model.

void ModelCache::load() {
    const auto content = readFile(file_, kLargestCache);
    if (!content.ok()) {
        return;
    }
    std::string_view rest = *content;
    const auto nextLine = [&rest] {
        const std::size_t end = std::min(rest.find('\n'), rest.size());
        const std::string_view line = rest.substr(0, end);
        rest.remove_prefix(std::min(end + 1, rest.size()));
        return line;
    };
    if (nextLine() != firstLine()) {
        return;
    }
    while (!rest.empty()) {
        const std::string_view line = nextLine();
        const std::size_t first = line.find('\t');
        const std::size_t second = line.find('\t', first + 1);
        if (first == std::string_view::npos || second == std::string_view::npos) {
            continue;
        }
        const std::string_view text = line.substr(second + 1);
        std::optional<ModelInfo> info = detail::modelInfoFromText(text);
        if (info || text.empty()) {
            entries_[std::string(line.substr(0, first))] = {
                std::string(line.substr(first + 1, second - first - 1)), std::move(info)};
        }
    }
}

void ModelCache::save() {
    const std::scoped_lock lock(mutex_);
    if (!changed_) {
        return;
    }
    std::string text = firstLine() + '\n';
    for (auto it = entries_.begin(); it != entries_.end();) {
        const auto& [path, entry] = *it;
        std::error_code failure;
        if (!fs::exists(path, failure) || path.find_first_of("\t\n") != std::string::npos) {
            it = entries_.erase(it);
            continue;
        }
        text += path + '\t' + entry.stamp + '\t' +
                (entry.info ? detail::modelInfoText(*entry.info) : std::string()) + '\n';
        ++it;
    }
    std::error_code ignored;
    fs::create_directories(file_.parent_path(), ignored);
    if (writeFileAtomically(file_, std::as_bytes(std::span(text))).ok()) {
        changed_ = false;
    }
}

}  // namespace gouache
