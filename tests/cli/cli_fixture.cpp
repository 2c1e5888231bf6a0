#include "tests/cli/cli_fixture.h"

#include <algorithm>
#include <cstdlib>
#include <system_error>

namespace gouache::cli {

namespace fs = std::filesystem;

CliTest::CliTest() {
    std::string pattern = (fs::temp_directory_path() / "gouache-cli-XXXXXX").string();
    folder_ = mkdtemp(pattern.data());
}

CliTest::~CliTest() {
    std::error_code ignored;
    fs::remove_all(folder_, ignored);
}

ExitStatus CliTest::run(const std::vector<std::string>& arguments) {
    out_.str("");
    err_.str("");
    OneBackend backends(backend_);
    DeviceInfo cpu;
    cpu.id = "cpu";
    cpu.name = "Two threads";
    DeviceInfo gpu;
    gpu.id = "cuda:0";
    Environment environment{backends,
                            localProfiles({cpu, gpu}),
                            {fs::path(GOUACHE_SOURCE_DIR) / "resources"},
                            out_,
                            err_};
    environment.errIsTerminal = terminal_;
    environment.downloader = downloader_;
    environment.interrupted = [this] { return interrupted_; };
    return runCli(arguments, environment);
}

std::vector<std::string> CliTest::outLines() const {
    std::vector<std::string> lines;
    std::istringstream in(out_.str());
    for (std::string line; std::getline(in, line);) {
        lines.push_back(line);
    }
    return lines;
}

std::vector<std::string> CliTest::filesIn(const fs::path& folder) const {
    std::vector<std::string> names;
    for (const fs::directory_entry& entry : fs::directory_iterator(folder)) {
        names.push_back(entry.path().filename().string());
    }
    std::ranges::sort(names);
    return names;
}

}  // namespace gouache::cli
