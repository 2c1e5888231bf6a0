// Includes point downwards only. The table is ARCHITECTURE.md's picture in a form that a machine
// can check.

#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "tests/architecture/source_tree.h"

namespace gouache::architecture {
namespace {

/// What a module of core may include of the others; itself always.
const std::map<std::string, std::set<std::string>> kCoreMayUse{
    {"core/base", {}},
    {"core/json", {"core/base"}},
    {"core/text", {"core/base", "core/json"}},
    {"core/image", {"core/base"}},
    {"core/generation", {"core/base", "core/json", "core/image"}},
    {"core/models", {"core/base", "core/json", "core/image", "core/generation"}},
    {"core/library", {"core/base", "core/generation", "core/models"}},
    {"core/download", {"core/base", "core/json"}},
    {"core/prompt", {"core/base", "core/generation", "core/models", "core/text"}},
    {"core/io", {"core/base", "core/json", "core/image", "core/generation"}},
    {"core/backend", {"core/base", "core/json", "core/image", "core/generation"}},
    {"core/document", {"core/base", "core/json", "core/image", "core/generation", "core/io"}},
    {"core/commands", {"core/base", "core/image", "core/generation", "core/io", "core/document"}},
    {"core/selection", {"core/base", "core/image", "core/document"}},
    {"core/transform",
     {"core/base", "core/image", "core/document", "core/commands", "core/selection"}},
    {"core/paint", {"core/base", "core/json", "core/image", "core/document"}},
    {"core/preprocess", {"core/base", "core/image"}},
    {"core/planning",
     {"core/base", "core/image", "core/generation", "core/document", "core/preprocess"}},
    {"core/product", {"core/base", "core/image", "core/generation", "core/preprocess"}},
    {"core/document_json", {"core/base", "core/json", "core/image", "core/document"}},
    {"core/ora",
     {"core/base", "core/json", "core/image", "core/generation", "core/io", "core/document",
      "core/document_json"}},
    {"core/journal",
     {"core/base", "core/json", "core/image", "core/generation", "core/io", "core/document",
      "core/document_json"}},
    {"core/psd", {"core/base", "core/image", "core/io", "core/document"}},
    {"core/cost", {"core/base"}},
    {"core/storage", {"core/base"}},
    {"core/jobs",
     {"core/base", "core/json", "core/image", "core/generation", "core/models", "core/io",
      "core/backend", "core/product", "core/planning", "core/cost", "core/profiles",
      "core/storage"}},
    {"core/batch",
     {"core/base", "core/json", "core/image", "core/generation", "core/models", "core/prompt",
      "core/io", "core/backend", "core/product", "core/cost", "core/jobs"}},
    {"core/profiles",
     {"core/base", "core/json", "core/image", "core/generation", "core/io", "core/models",
      "core/document", "core/backend"}},
};

const std::set<std::string_view> kOurTops{"core", "backends", "ui", "app", "tests", "benchmarks"};

/// The library behind an include, or none for the standard library and our own files.
std::optional<std::string> libraryOf(const std::string& target) {
    static const std::vector<std::pair<std::string, std::string>> kPrefixes{
        {"torch/", "torch"},
        {"ATen/", "torch"},
        {"c10/", "torch"},
        {"curl/", "curl"},
        {"OpenImageIO/", "OpenImageIO"},
        {"Imath/", "OpenImageIO"},
        {"spdlog/", "spdlog"},
        {"fmt/", "spdlog"},
        {"nlohmann/", "nlohmann"},
        {"CLI/", "CLI11"},
        {"zip", "libzip"},
        {"expat", "expat"},
        {"lcms2", "lcms2"},
        {"toml++/", "toml++"},
        {"unicode/", "ICU"},
        {"fontconfig/", "Fontconfig"},
        {"ft2build", "FreeType"},
        {"sqlite", "SQLite"},
        {"SQLiteCpp/", "SQLite"},
        {"Qt", "Qt"}};
    for (const auto& [prefix, library] : kPrefixes) {
        if (target.starts_with(prefix)) {
            return library;
        }
    }
    // <QWidget>, <QtGui/qimage.h>: Qt's headers begin with Q and a capital or have a q…h name.
    const bool qtClass =
        target.size() > 1 && target[0] == 'Q' && target[1] >= 'A' && target[1] <= 'Z';
    return qtClass ? std::optional<std::string>("Qt") : std::nullopt;
}

/// "core/base" of "core/base/result.h"; the first `depth` folders.
std::string folderOf(const std::string& path, int depth) {
    std::size_t end = 0;
    for (int i = 0; i < depth; ++i) {
        end = path.find('/', i == 0 ? 0 : end + 1);
        if (end == std::string::npos) {
            return path.substr(0, path.rfind('/'));
        }
    }
    return path.substr(0, end);
}

bool isOurs(const std::string& target) {
    return kOurTops.contains(std::string_view(target).substr(0, target.find('/'))) &&
           target.find('/') != std::string::npos;
}

/// Why `file` may not include `target`; none where it may.
std::optional<std::string> objection(const SourceFile& file, const Include& include) {
    const std::string top = folderOf(file.path, 1);
    const std::string module = folderOf(file.path, 2);
    const std::string& target = include.target;
    if (isOurs(target)) {
        const std::string targetTop = folderOf(target, 1);
        const std::string targetModule = folderOf(target, 2);
        if (top == "tests" || top == "benchmarks") {
            return targetTop == "ui" && file.path.starts_with("tests/unit/")
                       ? std::optional<std::string>("unit tests of core and engine know no window")
                       : std::nullopt;
        }
        if (targetTop == "tests" || targetTop == "benchmarks") {
            return "the product never includes its tests";
        }
        if (top == "core") {
            const auto rule = kCoreMayUse.find(module);
            if (rule == kCoreMayUse.end()) {
                return "this module has no line in the table of levels_test.cpp";
            }
            if (targetModule != module && !rule->second.contains(targetModule)) {
                return module + " may not use " + targetModule;
            }
            if (targetModule == "core/json" && module != "core/json" && file.isHeader()) {
                return "core/json shows its library; only sources of core use it";
            }
        } else if (top == "backends") {
            if (targetTop != "core" && targetModule != module) {
                return "a backend uses core and itself alone";
            }
            if (targetModule == "core/document" || targetModule == "core/commands" ||
                targetModule == "core/io") {
                return "a backend makes pictures; it knows neither documents nor files of pictures";
            }
        } else if (top == "ui") {
            if (targetTop != "core" && targetTop != "ui") {
                return "ui uses core only";
            }
        }
        return std::nullopt;
    }
    const std::optional<std::string> library = libraryOf(target);
    if (!library) {
        return std::nullopt;
    }
    if (*library == "torch" && module != "backends/local" && top != "tests" &&
        top != "benchmarks") {
        return "torch belongs to backends/local";
    }
    if (*library == "curl" && module != "backends/remote" && top != "tests") {
        return "curl belongs to backends/remote";
    }
    if (*library == "Qt" && top != "ui" && module != "app/studio" &&
        !file.path.starts_with("tests/ui/") && !file.path.starts_with("tests/e2e/") &&
        top != "benchmarks") {
        return "Qt belongs to ui and app/studio";
    }
    if (*library == "OpenImageIO" && module != "core/io" && top != "tests") {
        return "OpenImageIO belongs to core/io";
    }
    if (*library == "SQLite" && module != "core/storage" && top != "tests") {
        return "SQLite belongs to core/storage";
    }
    if (top == "core" && module != "core/json" && module != "core/storage" && file.isHeader()) {
        return "no header of core shows " + *library;
    }
    return std::nullopt;
}

TEST(Levels, includesPointDownwards) {
    const std::vector<SourceFile> files = sourceFiles();
    ASSERT_GT(files.size(), 20U) << "the sources were not found";
    for (const SourceFile& file : files) {
        for (const Include& include : file.includes) {
            if (const auto reason = objection(file, include)) {
                ADD_FAILURE() << file.path << ':' << include.line << " includes " << include.target
                              << ": " << *reason;
            }
        }
    }
}

TEST(Levels, ourHeadersAreNamedFromTheRoot) {
    for (const SourceFile& file : sourceFiles()) {
        for (const Include& include : file.includes) {
            if (include.quoted && !include.target.ends_with(".moc") &&
                !include.target.ends_with(".inc")) {
                EXPECT_TRUE(isOurs(include.target))
                    << file.path << ':' << include.line << " includes \"" << include.target
                    << "\": name our headers from the repository's root, others in <>";
                EXPECT_TRUE(std::filesystem::exists(std::filesystem::path(GOUACHE_SOURCE_DIR) /
                                                    include.target))
                    << file.path << ':' << include.line << ": there is no file " << include.target;
            }
        }
    }
}

TEST(Levels, onlyWiringPicksBackends) {
    for (const SourceFile& file : sourceFiles()) {
        if (!file.path.starts_with("app/") || file.path.starts_with("app/wiring/")) {
            continue;
        }
        for (const Include& include : file.includes) {
            EXPECT_FALSE(include.target.starts_with("backends/"))
                << file.path << ':' << include.line << " picks a backend; app/wiring does";
        }
    }
}

TEST(Levels, everyHeaderIsGuardedOnce) {
    for (const SourceFile& file : sourceFiles()) {
        if (file.isHeader() && !file.path.ends_with("_list.h")) {
            const std::string text =
                readFile(std::filesystem::path(GOUACHE_SOURCE_DIR) / file.path);
            EXPECT_NE(text.find("#pragma once"), std::string::npos)
                << file.path << " lacks #pragma once";
        }
    }
}

/// The checks above would pass on anything if the rules themselves let everything through.
TEST(Rules, forbidWhatTheyName) {
    const auto forbids = [](const std::string& from, const std::string& target, bool quoted) {
        return objection({from, {}}, {target, quoted, 1}).has_value();
    };
    EXPECT_TRUE(forbids("core/base/paths.cpp", "core/image/image.h", true));
    EXPECT_TRUE(forbids("core/backend/job.h", "ui/canvas/canvas_view.h", true));
    EXPECT_TRUE(forbids("core/io/image_file.h", "OpenImageIO/imageio.h", false));
    EXPECT_TRUE(forbids("core/generation/request_json.h", "nlohmann/json.hpp", false));
    EXPECT_TRUE(forbids("core/generation/request_json.h", "core/json/json.h", true));
    EXPECT_TRUE(forbids("core/image/image.cpp", "QImage", false));
    EXPECT_TRUE(forbids("core/models/safetensors.cpp", "ATen/ATen.h", false));
    EXPECT_TRUE(forbids("ui/docks/prompt_dock.cpp", "backends/local/engine/engine.h", true));
    EXPECT_TRUE(forbids("ui/docks/prompt_dock.cpp", "torch/torch.h", false));
    EXPECT_TRUE(forbids("backends/local/engine/engine.cpp", "backends/remote/client.h", true));
    EXPECT_TRUE(forbids("backends/remote/client.cpp", "backends/local/engine/engine.h", true));
    EXPECT_TRUE(forbids("backends/local/engine/engine.cpp", "QtCore/QString", false));
    EXPECT_TRUE(forbids("app/cli/main.cpp", "curl/curl.h", false));
    EXPECT_TRUE(forbids("core/jobs/job_queue.cpp", "SQLiteCpp/Database.h", false));
    EXPECT_TRUE(forbids("core/unlisted/thing.cpp", "core/base/result.h", true));
    EXPECT_FALSE(forbids("core/io/image_file.cpp", "OpenImageIO/imageio.h", false));
    EXPECT_FALSE(forbids("backends/local/unet/unet.cpp", "ATen/ATen.h", false));
    EXPECT_FALSE(forbids("ui/canvas/canvas_view.h", "QWidget", false));
    EXPECT_FALSE(forbids("core/base/paths.cpp", "vector", false));
}

TEST(Rules, includeLinesAreRead) {
    const auto found = includesOf(
        "// #include <no>\n#include <vector>\n  #  include \"core/base/ids.h\" // why\n");
    ASSERT_EQ(found.size(), 2U);
    EXPECT_EQ(found[0].target, "vector");
    EXPECT_EQ(found[1].target, "core/base/ids.h");
    EXPECT_TRUE(found[1].quoted);
    EXPECT_EQ(found[1].line, 3);
}

}  // namespace
}  // namespace gouache::architecture
