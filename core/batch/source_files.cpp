#include "core/batch/source_files.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <map>
#include <set>
#include <string_view>
#include <system_error>
#include <utility>

#include "core/base/paths.h"
#include "core/base/utf8.h"
#include "core/batch/batch_plan.h"
#include "core/io/image_file.h"

namespace gouache::detail {

namespace {

namespace fs = std::filesystem;

constexpr int kDeepest = 8;

bool isOneOf(std::string_view extension, std::initializer_list<std::string_view> list) {
    return std::find(list.begin(), list.end(), extension) != list.end();
}

SourceFile sourceFile(const fs::path& path) {
    SourceFile file{path, SourceKind::Picture, {}, {}};
    const std::string extension = asciiLower(path.extension().string());
    std::error_code failure;
    if (!fs::exists(path, failure)) {
        file.problem = makeError(ErrorCode::FileNotFound, path.string());
    } else if (isOneOf(extension, {".csv", ".tsv", ".tab"})) {
        file.kind = SourceKind::Table;
    } else if (isOneOf(extension, {".txt", ".text", ".prompts", ".prompt"})) {
        file.kind = SourceKind::Text;
    } else if (isOneOf(extension, {".xlsx", ".xls", ".ods", ".numbers", ".et"})) {
        file.kind = SourceKind::Table;
        file.problem = makeError(ErrorCode::SpreadsheetRefused, path.filename().string());
    }
    return file;
}

/// Files below a folder: its pictures, or without any its tables and lists.
Result<std::vector<SourceFile>> filesIn(const fs::path& folder, const std::function<bool()>& go) {
    std::vector<SourceFile> pictures;
    std::vector<SourceFile> others;
    std::error_code failure;
    fs::recursive_directory_iterator it(folder, fs::directory_options::skip_permission_denied,
                                        failure);
    for (; !failure && it != fs::recursive_directory_iterator(); it.increment(failure)) {
        if (!go()) {
            return makeError(ErrorCode::Cancelled);
        }
        std::error_code ignored;
        const bool hidden = it->path().filename().string().starts_with('.');
        if (it->is_directory(ignored) && (hidden || it.depth() >= kDeepest)) {
            it.disable_recursion_pending();
        }
        if (hidden || !it->is_regular_file(ignored)) {
            continue;
        }
        if (imageFileFormatOf(it->path())) {
            pictures.push_back(sourceFile(it->path()));
        } else if (SourceFile other = sourceFile(it->path()); other.kind != SourceKind::Picture) {
            others.push_back(std::move(other));
        }
        if (static_cast<std::int64_t>(pictures.size() + others.size()) > kMostJobsOfABatch) {
            return makeError(ErrorCode::TooManyJobs, std::to_string(kMostJobsOfABatch + 1) + "+",
                             std::to_string(kMostJobsOfABatch));
        }
    }
    std::vector<SourceFile>& found = pictures.empty() ? others : pictures;
    std::sort(found.begin(), found.end(), [](const SourceFile& a, const SourceFile& b) {
        return naturallyBefore(a.path.string(), b.path.string());
    });
    if (found.empty()) {
        SourceFile nothing{folder, SourceKind::Picture, {}, {}};
        nothing.problem =
            failure ? makeError(ErrorCode::FileNotReadable, folder.string(), failure.message())
                    : makeError(ErrorCode::NothingToQueue, folder.string());
        found.push_back(std::move(nothing));
    }
    return std::move(found);
}

/// The name of a mask's picture ("shoe" of "shoe_mask"); empty where it is no mask's name.
std::string pictureOfMask(const fs::path& path) {
    const std::string stem = path.stem().string();
    const std::string lower = asciiLower(stem);
    for (const std::string_view ending : {"_mask", "-mask", ".mask", " mask"}) {
        if (lower.size() > ending.size() && lower.ends_with(ending)) {
            return (path.parent_path() / stem.substr(0, stem.size() - ending.size())).string();
        }
    }
    return {};
}

/// Gives masks to their pictures, and takes them from the list.
void pairMasks(std::vector<SourceFile>& files) {
    std::map<std::string, SourceFile*> pictures;
    for (SourceFile& file : files) {
        if (file.kind == SourceKind::Picture && !file.problem && pictureOfMask(file.path).empty()) {
            pictures.emplace((file.path.parent_path() / file.path.stem()).string(), &file);
        }
    }
    std::set<fs::path> taken;
    for (const SourceFile& file : files) {
        const auto owner = file.kind == SourceKind::Picture && !file.problem
                               ? pictures.find(pictureOfMask(file.path))
                               : pictures.end();
        if (owner != pictures.end() && owner->second->mask.empty()) {
            owner->second->mask = file.path;
            taken.insert(file.path);
        }
    }
    std::erase_if(files, [&taken](const SourceFile& file) { return taken.contains(file.path); });
}

}  // namespace

bool naturallyBefore(const std::string& a, const std::string& b) {
    const auto digit = [](char c) { return c >= '0' && c <= '9'; };
    const auto lower = [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; };
    std::size_t i = 0;
    std::size_t j = 0;
    while (i < a.size() && j < b.size()) {
        if (digit(a[i]) && digit(b[j])) {
            const auto number = [&digit](const std::string& text, std::size_t& at) {
                while (at + 1 < text.size() && text[at] == '0' && digit(text[at + 1])) {
                    ++at;
                }
                const std::size_t begin = at;
                while (at < text.size() && digit(text[at])) {
                    ++at;
                }
                return std::string_view(text).substr(begin, at - begin);
            };
            const std::string_view left = number(a, i);
            const std::string_view right = number(b, j);
            if (left.size() != right.size()) {
                return left.size() < right.size();
            }
            if (left != right) {
                return left < right;
            }
        } else if (lower(a[i]) != lower(b[j])) {
            return static_cast<unsigned char>(lower(a[i])) <
                   static_cast<unsigned char>(lower(b[j]));
        } else {
            ++i;
            ++j;
        }
    }
    // "a01" and "a1" say the same number; the text itself then decides.
    return a.size() - i != b.size() - j ? a.size() - i < b.size() - j : a < b;
}

Result<std::vector<SourceFile>> sourceFiles(const std::vector<fs::path>& paths,
                                            const std::function<bool()>& go) {
    std::vector<SourceFile> files;
    std::set<fs::path> seen;
    const auto add = [&](SourceFile file) {
        std::error_code failure;
        const fs::path real = fs::weakly_canonical(file.path, failure);
        if (seen.insert(failure ? file.path : real).second) {
            files.push_back(std::move(file));
        }
    };
    for (const fs::path& path : paths) {
        if (!isFolder(path)) {
            add(sourceFile(path));
            continue;
        }
        GOUACHE_TRY(std::vector<SourceFile> inside, filesIn(path, go));
        for (SourceFile& file : inside) {
            add(std::move(file));
        }
    }
    pairMasks(files);
    return files;
}

}  // namespace gouache::detail
