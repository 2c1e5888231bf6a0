#include <gtest/gtest.h>
#include <lcms2.h>

#include <cmath>
#include <cstdlib>
#include <thread>
#include <vector>

#include "core/io/display_transform.h"

namespace gouache {
namespace {

/// A display with the given red primary and gamma, as a profile's bytes.
std::vector<std::byte> displayProfile(double redX, double redY, double gamma) {
    const cmsCIExyY white{0.3127, 0.3290, 1};
    const cmsCIExyYTRIPLE primaries{{redX, redY, 1}, {0.265, 0.690, 1}, {0.150, 0.060, 1}};
    cmsToneCurve* const curve = cmsBuildGamma(nullptr, gamma);
    cmsToneCurve* const curves[] = {curve, curve, curve};
    const cmsHPROFILE profile = cmsCreateRGBProfile(&white, &primaries, curves);
    cmsUInt32Number size = 0;
    cmsSaveProfileToMem(profile, nullptr, &size);
    std::vector<std::byte> bytes(size);
    cmsSaveProfileToMem(profile, bytes.data(), &size);
    cmsCloseProfile(profile);
    cmsFreeToneCurve(curve);
    return bytes;
}

std::vector<std::byte> srgbProfile() {
    const cmsHPROFILE profile = cmsCreate_sRGBProfile();
    cmsUInt32Number size = 0;
    cmsSaveProfileToMem(profile, nullptr, &size);
    std::vector<std::byte> bytes(size);
    cmsSaveProfileToMem(profile, bytes.data(), &size);
    cmsCloseProfile(profile);
    return bytes;
}

int channel(std::uint32_t word, int index) {
    return static_cast<int>(word >> (8 * index) & 255U);
}

TEST(DisplayTransform, SrgbNeedsNone) {
    const auto made = DisplayTransform::fromProfile(srgbProfile(), "test");
    ASSERT_TRUE(made.ok());
    EXPECT_EQ(*made, nullptr);
}

TEST(DisplayTransform, WideDisplayGetsLessSaturatedValues) {
    const auto made = DisplayTransform::fromProfile(displayProfile(0.680, 0.320, 2.2), "test");
    ASSERT_TRUE(made.ok());
    ASSERT_NE(*made, nullptr);
    std::vector<std::uint32_t> words{0xffff0000U, 0xffffffffU, 0xff000000U, 0xff00ff00U};
    (*made)->apply(words);
    // sRGB's red in P3 primaries is about 0.918, 0.200, 0.139.
    EXPECT_NEAR(channel(words[0], 2), 234, 4);
    EXPECT_NEAR(channel(words[0], 1), 51, 6);
    EXPECT_EQ(words[1], 0xffffffffU);
    EXPECT_EQ(words[2], 0xff000000U);
    EXPECT_LT(channel(words[3], 1), 255);
    EXPECT_GT(channel(words[3], 2), 90);
}

TEST(DisplayTransform, TranslucentPixelsGetTheSameColour) {
    const auto made = DisplayTransform::fromProfile(displayProfile(0.680, 0.320, 2.2), "test");
    ASSERT_TRUE(made.ok());
    std::vector<std::uint32_t> solid{0xff804020U};
    std::vector<std::uint32_t> half{0x80402010U, 0};
    (*made)->apply(solid);
    (*made)->apply(half);
    EXPECT_EQ(half[0] >> 24, 0x80U);
    EXPECT_EQ(half[1], 0U);
    for (int i = 0; i < 3; ++i) {
        EXPECT_NEAR(channel(half[0], i), channel(solid[0], i) * 128 / 255.0, 2);
    }
}

TEST(DisplayTransform, ThreadsShareIt) {
    const auto made = DisplayTransform::fromProfile(displayProfile(0.680, 0.320, 1.8), "test");
    ASSERT_TRUE(made.ok());
    const auto work = [&] {
        std::vector<std::uint32_t> words(4096);
        for (std::size_t i = 0; i < words.size(); ++i) {
            words[i] = 0xff000000U | static_cast<std::uint32_t>(i * 4093U);
        }
        (*made)->apply(words);
        return words;
    };
    const auto expected = work();
    std::vector<std::thread> threads;
    std::vector<int> same(4, 0);
    for (std::size_t i = 0; i < same.size(); ++i) {
        threads.emplace_back([&, i] { same[i] = work() == expected ? 1 : 0; });
    }
    for (std::thread& thread : threads) {
        thread.join();
    }
    EXPECT_EQ(same, (std::vector<int>{1, 1, 1, 1}));
}

TEST(DisplayTransform, WhatIsNoDisplayProfileIsRefused) {
    std::vector<std::byte> bytes = displayProfile(0.680, 0.320, 2.2);
    const auto refused = [](const std::vector<std::byte>& profile) {
        const auto made = DisplayTransform::fromProfile(profile, "test");
        return !made.ok() && made.error().code == ErrorCode::FileNotReadable;
    };
    EXPECT_TRUE(refused({}));
    EXPECT_TRUE(refused(std::vector<std::byte>(500, std::byte{7})));
    EXPECT_TRUE(refused({bytes.begin(), bytes.begin() + 140}));
}

}  // namespace
}  // namespace gouache
