#pragma once

#include <gtest/gtest.h>
#include <signal.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include <string>
#include <vector>

namespace gouache::testing {

/// This test program once more, running one test (with DISABLED_ in its name) in a process that may
/// be killed. `environment`: "NAME=value".
class ChildProgram {
  public:
    ChildProgram(const std::string& test, const std::vector<std::string>& environment) {
        std::vector<std::string> arguments{"/proc/self/exe", "--gtest_filter=" + test,
                                           "--gtest_also_run_disabled_tests", "--gtest_brief=1"};
        std::vector<std::string> variables = environment;
        for (char** variable = environ; *variable != nullptr; ++variable) {
            variables.emplace_back(*variable);
        }
        const auto pointers = [](std::vector<std::string>& texts) {
            std::vector<char*> found;
            for (std::string& text : texts) {
                found.push_back(text.data());
            }
            found.push_back(nullptr);
            return found;
        };
        EXPECT_EQ(::posix_spawn(&id_, "/proc/self/exe", nullptr, nullptr,
                                pointers(arguments).data(), pointers(variables).data()),
                  0);
    }
    ChildProgram(const ChildProgram&) = delete;
    ChildProgram& operator=(const ChildProgram&) = delete;
    ~ChildProgram() {
        if (id_ > 0) {
            kill();
            wait();
        }
    }

    void kill() const { ::kill(id_, SIGKILL); }
    /// True where it ended by itself with success.
    bool wait() {
        int status = 0;
        ::waitpid(id_, &status, 0);
        id_ = -1;
        killed_ = WIFSIGNALED(status) && WTERMSIG(status) == SIGKILL;
        return WIFEXITED(status) && WEXITSTATUS(status) == 0;
    }
    bool wasKilled() const { return killed_; }

  private:
    pid_t id_ = -1;
    bool killed_ = false;
};

}  // namespace gouache::testing
