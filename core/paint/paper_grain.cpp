#include "core/paint/paper_grain.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdint>
#include <memory>

namespace gouache {

namespace {

constexpr int kSide = 256;
using Paper = std::array<float, std::size_t{kSide} * kSide>;

constexpr float mixed(float from, float to, float part) {
    return from + (to - from) * part;
}

/// Repeatable noise, 0…1.
float noiseAt(std::uint32_t x, std::uint32_t y, std::uint32_t seed) {
    std::uint32_t h = x * 0x8da6b343U ^ y * 0xd8163841U ^ seed * 0xcb1ab31fU;
    h = (h ^ (h >> 15)) * 0x2c1b3c6dU;
    h = (h ^ (h >> 12)) * 0x297a2d39U;
    h ^= h >> 15;
    return static_cast<float>(h >> 8) / 16777215.0F;
}

/// Noise on a grid of `cell` pixels, smooth in between, which repeats with the paper.
float smoothNoise(int x, int y, int cell, std::uint32_t seed) {
    const int cells = kSide / cell;
    const auto corner = [&](int cx, int cy) {
        return noiseAt(static_cast<std::uint32_t>(cx % cells),
                       static_cast<std::uint32_t>(cy % cells), seed);
    };
    const int cx = x / cell;
    const int cy = y / cell;
    const auto ease = [cell](int part) {
        const float t = static_cast<float>(part) / static_cast<float>(cell);
        return t * t * (3 - 2 * t);
    };
    const float tx = ease(x % cell);
    const float ty = ease(y % cell);
    return mixed(mixed(corner(cx, cy), corner(cx + 1, cy), tx),
                 mixed(corner(cx, cy + 1), corner(cx + 1, cy + 1), tx), ty);
}

std::unique_ptr<const Paper> makePaper() {
    auto paper = std::make_unique<Paper>();
    for (int y = 0; y < kSide; ++y) {
        for (int x = 0; x < kSide; ++x) {
            const float fine =
                noiseAt(static_cast<std::uint32_t>(x), static_cast<std::uint32_t>(y), 1);
            const float height = 0.30F * fine + 0.42F * smoothNoise(x, y, 2, 2) +
                                 0.18F * smoothNoise(x, y, 4, 3) + 0.10F * smoothNoise(x, y, 16, 4);
            // The sum of noises huddles round the middle: spread it over the whole range.
            (*paper)[static_cast<std::size_t>(y * kSide + x)] =
                std::clamp((height - 0.5F) * 1.9F + 0.5F, 0.0F, 1.0F);
        }
    }
    return paper;
}

const Paper& paper() {
    static const std::unique_ptr<const Paper> made = makePaper();
    return *made;
}

float heightAt(int x, int y) {
    return paper()[static_cast<std::size_t>((y & (kSide - 1)) * kSide + (x & (kSide - 1)))];
}

}  // namespace

void paperHeights(PixelPoint first, int count, double scale, float* heights) {
    if (scale == 1) {
        for (int i = 0; i < count; ++i) {
            heights[i] = heightAt(first.x + i, first.y);
        }
        return;
    }
    const double py = first.y / scale;
    const int y = static_cast<int>(std::floor(py));
    const auto ty = static_cast<float>(py - y);
    for (int i = 0; i < count; ++i) {
        const double px = (first.x + i) / scale;
        const int x = static_cast<int>(std::floor(px));
        const auto tx = static_cast<float>(px - x);
        heights[i] = mixed(mixed(heightAt(x, y), heightAt(x + 1, y), tx),
                           mixed(heightAt(x, y + 1), heightAt(x + 1, y + 1), tx), ty);
    }
}

void catchOnPaper(const float* heights, int count, double depth, float* amounts) {
    const auto grain = static_cast<float>(depth);
    for (int i = 0; i < count; ++i) {
        const float caught = amounts[i] * (1 + 0.5F * grain) - grain * (1 - heights[i]);
        amounts[i] = std::clamp(caught, 0.0F, amounts[i]);
    }
}

}  // namespace gouache
