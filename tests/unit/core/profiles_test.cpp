#include <gtest/gtest.h>

#include "core/profiles/local_devices.h"
#include "core/profiles/profile.h"
#include "tests/unit/core/temporary_folder.h"

namespace gouache {
namespace {

using testing::TemporaryFolder;

TEST(LocalDevices, AreReadFromTheSystem) {
    const TemporaryFolder root;
    root.write("proc/cpuinfo", "processor\t: 0\nmodel name\t: Some CPU @ 2 GHz\nprocessor\t: 1\n");
    root.write("proc/meminfo", "MemTotal:       1024 kB\nMemFree: 1 kB\nMemAvailable:    512 kB\n");
    root.write("proc/driver/nvidia/gpus/0000:41:00.0/information",
               "Model: \t\t NVIDIA B\nIRQ: 1\n");
    root.write("proc/driver/nvidia/gpus/0000:01:00.0/information", "Model: \t\t NVIDIA A\n");
    const auto devices = probeLocalDevices(root.path());
    ASSERT_EQ(devices.size(), 3U);
    EXPECT_EQ(devices[0].id, "cpu");
    EXPECT_EQ(devices[0].name, "Some CPU @ 2 GHz");
    EXPECT_EQ(devices[0].memoryTotal, 1024U * 1024);
    EXPECT_EQ(devices[0].memoryFree, 512U * 1024);
    EXPECT_EQ(devices[1].id, "cuda:0");
    EXPECT_EQ(devices[1].name, "NVIDIA A");
    EXPECT_EQ(devices[2].id, "cuda:1");
}

TEST(LocalDevices, ASystemThatSaysNothingStillHasAProcessor) {
    const TemporaryFolder root;
    const auto devices = probeLocalDevices(root.path());
    ASSERT_EQ(devices.size(), 1U);
    EXPECT_EQ(devices[0].id, "cpu");
    EXPECT_EQ(devices[0].memoryTotal, 0U);
    EXPECT_EQ(probeLocalDevices().at(0).id, "cpu");
    EXPECT_GT(probeLocalDevices().at(0).memoryTotal, 0U);
}

TEST(Profiles, AreFoundByName) {
    DeviceInfo cpu;
    cpu.id = "cpu";
    DeviceInfo gpu;
    gpu.id = "cuda:0";
    DeviceInfo second;
    second.id = "cuda:1";
    const auto profiles = localProfiles({cpu, gpu, second});
    const auto find = [&](std::string_view name) {
        const auto profile = findProfile(name, profiles);
        return profile.ok() ? profile->device : englishSentence(profile.error());
    };
    EXPECT_EQ(find(""), "cpu");
    EXPECT_EQ(find("CPU"), "cpu");
    EXPECT_EQ(find("local"), "cpu");
    EXPECT_EQ(find("cuda"), "cuda:0");
    EXPECT_EQ(find("cuda:1"), "cuda:1");
    EXPECT_NE(find("cuda:7").find("cpu, cuda:0, cuda:1"), std::string::npos);
    EXPECT_FALSE(findProfile("", {}).ok());
    EXPECT_EQ(profiles[1].place, kLocalPlace);
}

}  // namespace
}  // namespace gouache
