#include "core/library/extra_model_paths.h"

#include <yaml-cpp/yaml.h>

#include <algorithm>
#include <array>
#include <cctype>
#include <cstdlib>
#include <string>
#include <string_view>

#include "core/base/read_file.h"
#include "core/base/utf8.h"

namespace gouache {

namespace {

namespace fs = std::filesystem;

constexpr std::uint64_t kLargestFile = 1U << 20U;
constexpr std::size_t kMostFolders = 500;

/// ComfyUI's names of the kinds of models that Gouache looks at.
constexpr std::array<std::string_view, 9> kKinds{"checkpoints", "diffusers",      "loras",
                                                 "vae",         "vae_approx",     "controlnet",
                                                 "embeddings",  "upscale_models", "t2i_adapter"};

/// "~" at the front, and $NAME and ${NAME} that are set.
std::string expanded(std::string_view text) {
    std::string result;
    const char* const home = std::getenv("HOME");
    if (text.starts_with('~') && (text.size() == 1 || text[1] == '/') && home != nullptr) {
        result = home;
        text.remove_prefix(1);
    }
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text[i] != '$') {
            result += text[i];
            continue;
        }
        const bool braces = i + 1 < text.size() && text[i + 1] == '{';
        std::size_t end = i + (braces ? 2 : 1);
        const std::size_t begin = end;
        while (end < text.size() &&
               (std::isalnum(static_cast<unsigned char>(text[end])) != 0 || text[end] == '_')) {
            ++end;
        }
        const std::string name(text.substr(begin, end - begin));
        const char* const value = name.empty() ? nullptr : std::getenv(name.c_str());
        const bool closed = !braces || (end < text.size() && text[end] == '}');
        if (value == nullptr || !closed) {
            result += '$';
            continue;
        }
        result += value;
        i = end - (braces ? 0 : 1);
    }
    return result;
}

fs::path below(const fs::path& base, std::string_view path) {
    return (base / expanded(path)).lexically_normal();
}

/// One path a line, as in a block "|".
void addFolders(const fs::path& base, std::string_view lines, std::vector<fs::path>& folders) {
    while (!lines.empty() && folders.size() < kMostFolders) {
        const std::size_t end = std::min(lines.find('\n'), lines.size());
        const std::string_view line = trimmed(lines.substr(0, end));
        lines.remove_prefix(std::min(end + 1, lines.size()));
        if (line.empty()) {
            continue;
        }
        fs::path folder = below(base, line);
        if (!folder.has_filename()) {
            folder = folder.parent_path();
        }
        if (std::find(folders.begin(), folders.end(), folder) == folders.end()) {
            folders.push_back(std::move(folder));
        }
    }
}

}  // namespace

Result<std::vector<fs::path>> readExtraModelPaths(const fs::path& file) {
    GOUACHE_TRY(const std::string text, readFile(file, kLargestFile));
    std::vector<fs::path> folders;
    try {
        const YAML::Node root = YAML::Load(text);
        if (root.IsNull()) {
            return folders;  // nothing but comments
        }
        if (!root.IsMap()) {
            return makeError(ErrorCode::InvalidRequest,
                             file.filename().string() + " holds no groups of folders");
        }
        for (const auto& group : root) {
            const YAML::Node& entries = group.second;
            if (!entries.IsMap()) {
                continue;
            }
            fs::path base = file.parent_path();
            if (const YAML::Node given = entries["base_path"]; given && given.IsScalar()) {
                base = below(base, given.Scalar());
            }
            for (const auto& entry : entries) {
                if (entry.first.IsScalar() && entry.second.IsScalar() &&
                    std::find(kKinds.begin(), kKinds.end(), entry.first.Scalar()) != kKinds.end()) {
                    addFolders(base, entry.second.Scalar(), folders);
                }
            }
        }
    } catch (const YAML::Exception& error) {
        return makeError(ErrorCode::InvalidRequest,
                         file.filename().string() + ": " + std::string(error.what()));
    }
    return folders;
}

}  // namespace gouache
