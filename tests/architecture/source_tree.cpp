#include "tests/architecture/source_tree.h"

#include <algorithm>
#include <fstream>
#include <iterator>
#include <regex>
#include <set>
#include <sstream>

namespace gouache::architecture {

namespace fs = std::filesystem;

namespace {

const fs::path kRoot{GOUACHE_SOURCE_DIR};

bool hasExtension(const fs::path& path, const std::set<std::string>& extensions) {
    return extensions.contains(path.extension().string());
}

}  // namespace

bool SourceFile::isHeader() const {
    return hasExtension(path, {".h", ".cuh", ".hpp"});
}

std::string readFile(const fs::path& path) {
    std::ifstream in(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(in), {}};
}

std::vector<Include> includesOf(const std::string& text) {
    static const std::regex kInclude(R"re(^\s*#\s*include\s*(["<])([^">]+)[">])re");
    std::vector<Include> found;
    std::istringstream lines(text);
    std::string line;
    for (int number = 1; std::getline(lines, line); ++number) {
        std::smatch match;
        if (std::regex_search(line, match, kInclude)) {
            found.push_back({match[2].str(), match[1].str() == "\"", number});
        }
    }
    return found;
}

std::vector<SourceFile> sourceFiles() {
    std::vector<SourceFile> files;
    for (const char* top : {"core", "backends", "ui", "app", "tests", "benchmarks"}) {
        for (const fs::directory_entry& entry : fs::recursive_directory_iterator(kRoot / top)) {
            if (!entry.is_regular_file() ||
                !hasExtension(entry.path(), {".h", ".cpp", ".cu", ".cuh", ".hpp", ".cc"})) {
                continue;
            }
            files.push_back({fs::relative(entry.path(), kRoot).generic_string(),
                             includesOf(readFile(entry.path()))});
        }
    }
    std::ranges::sort(files, {}, &SourceFile::path);
    return files;
}

std::vector<fs::path> textFiles() {
    std::vector<fs::path> files;
    for (auto entry = fs::recursive_directory_iterator(kRoot); entry != fs::end(entry); ++entry) {
        const std::string name = entry->path().filename().string();
        if (entry->is_directory()) {
            const bool topLevel = entry.depth() == 0;
            if (name == ".git" || name == "__pycache__" || (topLevel && name == "build") ||
                (topLevel && name == ".cache")) {
                entry.disable_recursion_pending();
            }
            continue;
        }
        if (!entry->is_regular_file() || entry->file_size() > (std::uintmax_t{4} << 20)) {
            continue;
        }
        const std::string start = readFile(entry->path()).substr(0, 8000);
        if (start.find('\0') == std::string::npos) {
            files.push_back(entry->path());
        }
    }
    return files;
}

}  // namespace gouache::architecture
