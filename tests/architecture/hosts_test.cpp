// Packages come through apt and pip as the user has set them up; no file of ours names the host of
// a registry, which would go past their mirrors, proxies and pinned certificates.

#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "tests/architecture/source_tree.h"

namespace gouache::architecture {
namespace {

std::vector<std::string> registryHosts() {
    // In halves, so that this file does not name them either.
    return {std::string("py") + "pi.org",           std::string("python") + "hosted.org",
            std::string("deb.") + "debian.org",     std::string("security.") + "debian.org",
            std::string("archive.") + "ubuntu.com", std::string("download.") + "pytorch.org",
            std::string("conda.") + "anaconda.org", std::string("registry.") + "npmjs.org"};
}

TEST(Hosts, noFileNamesARegistry) {
    const auto files = textFiles();
    ASSERT_GT(files.size(), 50U) << "the tree was not found";
    for (const auto& file : files) {
        const std::string text = readFile(file);
        for (const std::string& host : registryHosts()) {
            EXPECT_EQ(text.find(host), std::string::npos) << file << " names " << host;
        }
    }
}

}  // namespace
}  // namespace gouache::architecture
