#pragma once

#include <gtest/gtest.h>

#include <filesystem>
#include <memory>
#include <sstream>
#include <string>
#include <vector>

#include "app/cli/cli.h"
#include "core/download/downloader.h"
#include "tests/cli/recording_backend.h"

namespace gouache::cli {

/// Runs the program within the test, in a folder of the test's own, with the starter model and a
/// RecordingBackend.
class CliTest : public ::testing::Test {
  protected:
    CliTest();
    ~CliTest() override;

    /// The backend that the next run gets; null = no engine.
    void useBackend(std::shared_ptr<RecordingBackend> backend) { backend_ = std::move(backend); }

    ExitStatus run(const std::vector<std::string>& arguments);

    std::string out() const { return out_.str(); }
    std::string err() const { return err_.str(); }
    /// Lines of standard output.
    std::vector<std::string> outLines() const;
    std::filesystem::path folder() const { return folder_; }
    std::string path(const std::string& name) const { return (folder_ / name).string(); }
    std::vector<std::string> filesIn(const std::filesystem::path& folder) const;

    std::shared_ptr<RecordingBackend> backend_ = std::make_shared<RecordingBackend>();
    std::shared_ptr<Downloader> downloader_;
    bool terminal_ = false;
    bool interrupted_ = false;

  private:
    std::filesystem::path folder_;
    std::ostringstream out_;
    std::ostringstream err_;
};

}  // namespace gouache::cli
