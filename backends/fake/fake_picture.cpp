#include "backends/fake/fake_picture.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdint>

namespace gouache::fake {

namespace {

constexpr int kFactor = 8;

/// S. Vigna, splitmix64: the same numbers everywhere, unlike the standard library's distributions.
class Random {
  public:
    explicit Random(std::uint64_t seed) : state_(seed) {}

    std::uint64_t next() {
        state_ += 0x9E3779B97F4A7C15U;
        std::uint64_t z = state_;
        z = (z ^ (z >> 30U)) * 0xBF58476D1CE4E5B9U;
        z = (z ^ (z >> 27U)) * 0x94D049BB133111EBU;
        return z ^ (z >> 31U);
    }
    int below(int limit) {
        return static_cast<int>(next() % static_cast<std::uint64_t>(std::max(limit, 1)));
    }
    std::uint8_t byte() { return static_cast<std::uint8_t>(next() >> 56U); }

  private:
    std::uint64_t state_;
};

using Colour = std::array<std::uint8_t, 3>;

Colour colourOf(Random& random) {
    return {random.byte(), random.byte(), random.byte()};
}

/// FNV-1a.
std::uint64_t hashOf(std::string_view text) {
    std::uint64_t hash = 0xCBF29CE484222325U;
    for (const char c : text) {
        hash = (hash ^ static_cast<unsigned char>(c)) * 0x100000001B3U;
    }
    return hash;
}

}  // namespace

Image drawPicture(Seed seed, std::string_view prompt, PixelSize size) {
    Random random(seed.value ^ hashOf(prompt));
    const Colour top = colourOf(random);
    const Colour bottom = colourOf(random);
    Image image(size, PixelFormat::Rgb8);
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x) {
            for (std::size_t c = 0; c < 3; ++c) {
                image.pixel(x, y)[c] =
                    static_cast<std::uint8_t>((top[c] * (image.height() - 1 - y) + bottom[c] * y) /
                                              std::max(1, image.height() - 1));
            }
        }
    }
    constexpr int kDiscs = 5;
    const int shortSide = std::min(image.width(), image.height());
    for (int i = 0; i < kDiscs; ++i) {
        const Colour colour = colourOf(random);
        const int centreX = random.below(image.width());
        const int centreY = random.below(image.height());
        const int radius = shortSide / 12 + random.below(shortSide / 5);
        for (int y = std::max(0, centreY - radius);
             y < std::min(image.height(), centreY + radius + 1); ++y) {
            for (int x = std::max(0, centreX - radius);
                 x < std::min(image.width(), centreX + radius + 1); ++x) {
                const int dx = x - centreX;
                const int dy = y - centreY;
                if (dx * dx + dy * dy <= radius * radius) {
                    std::copy(colour.begin(), colour.end(), image.pixel(x, y));
                }
            }
        }
    }
    return image;
}

Image drawNoise(Seed seed, PixelSize size) {
    Random random(seed.value);
    Image image(size, PixelFormat::Rgb8);
    for (std::uint8_t& value : image.bytes()) {
        value = random.byte();
    }
    return image;
}

Image blended(const Image& noise, const Image& picture, double part) {
    Image image(picture.size(), PixelFormat::Rgb8);
    const int weight = static_cast<int>(std::lround(std::clamp(part, 0.0, 1.0) * 256));
    for (std::size_t i = 0; i < image.bytes().size(); ++i) {
        image.bytes()[i] = static_cast<std::uint8_t>(
            (noise.bytes()[i] * (256 - weight) + picture.bytes()[i] * weight) / 256);
    }
    return image;
}

FloatTensor latentsOf(const Image& picture) {
    const int width = std::max(1, picture.width() / kFactor);
    const int height = std::max(1, picture.height() / kFactor);
    const Image small = resized(picture, {width, height});
    const auto plane = static_cast<std::size_t>(width) * static_cast<std::size_t>(height);
    FloatTensor latents{{1, 4, height, width}, std::vector<float>(4 * plane)};
    for (std::size_t i = 0; i < plane; ++i) {
        float sum = 0;
        for (std::size_t c = 0; c < 3; ++c) {
            const float value = static_cast<float>(small.bytes()[3 * i + c]) / 127.5F - 1;
            latents.values[c * plane + i] = value;
            sum += value;
        }
        latents.values[3 * plane + i] = sum / 3;
    }
    return latents;
}

}  // namespace gouache::fake
