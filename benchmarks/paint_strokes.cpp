// Measures the brush engine alone, without a window: one event of a replayed stroke on a layer of
// 4096². Usage: paint_strokes [events]. Prints JSON.
#include <algorithm>
#include <chrono>
#include <cmath>
#include <cstdio>
#include <cstdlib>
#include <functional>
#include <vector>

#include "core/paint/brush_stroke.h"
#include "core/paint/clone_rows.h"
#include "core/paint/flood_fill.h"
#include "core/paint/gradient.h"
#include "core/paint/painted_area.h"
#include "core/paint/smudge_stroke.h"

namespace {

using namespace gouache;

constexpr int kSide = 4096;

TiledImage layer() {
    Image image({kSide, kSide}, PixelFormat::Rgba8);
    for (int y = 0; y < kSide; ++y) {
        for (int x = 0; x < kSide; ++x) {
            std::uint8_t* pixel = image.pixel(x, y);
            pixel[0] = static_cast<std::uint8_t>(x ^ y);
            pixel[1] = static_cast<std::uint8_t>(x / 16);
            pixel[2] = static_cast<std::uint8_t>(y / 16);
            pixel[3] = static_cast<std::uint8_t>(128 + (x * 7 + y * 13) % 127);
        }
    }
    return TiledImage::fromImage(image);
}

double millisecondsOf(const std::function<void()>& work) {
    const auto start = std::chrono::steady_clock::now();
    work();
    return std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - start)
        .count();
}

StrokePoint place(int i) {
    const double t = i * 0.05;
    return {2048 + 1000 * std::sin(t * 0.9), 2048 + 700 * std::sin(t * 1.3 + 0.4), 1, 0, 0};
}

void report(const char* name, std::vector<double> times) {
    std::ranges::sort(times);
    const auto part = [&](double p) {
        return times[static_cast<std::size_t>(p * static_cast<double>(times.size() - 1))];
    };
    std::printf("  \"%s\": {\"p50\": %.3f, \"p95\": %.3f, \"max\": %.3f},\n", name, part(0.5),
                part(0.95), times.back());
}

}  // namespace

int main(int argc, char** argv) {
    const int events = argc > 1 ? std::max(10, std::atoi(argv[1])) : 1000;
    const TiledImage base = layer();
    std::printf("{\n  \"layer\": \"%d x %d\", \"unit\": \"ms an event\",\n", kSide, kSide);
    for (const double size : {24.0, 100.0, 300.0}) {
        const auto stroke = [&](const char* kind, const Brush& brush,
                                const StrokeOptions& options) {
            BrushStroke painter(brush, BrushMode::Paint, base, options);
            std::vector<double> times;
            for (int i = 0; i < events; ++i) {
                times.push_back(millisecondsOf([&] { painter.add(place(i)); }));
            }
            char name[64];
            std::snprintf(name, sizeof name, "%s_%g", kind, size);
            report(name, times);
        };
        Brush hard;
        hard.size = size;
        hard.hardness = 1;
        stroke("hard", hard, {});
        Brush soft = hard;
        soft.hardness = 0;
        stroke("soft", soft, {});
        Brush flow = soft;
        flow.flow = 0.1;
        stroke("flow", flow, {});
        Brush grain = hard;
        grain.grain = 0.8;
        stroke("grain", grain, {});
        StrokeOptions mirrored;
        mirrored.symmetry = {Symmetry::Kind::Both, 2048, 2048, 6};
        stroke("four_quarters", hard, mirrored);
        StrokeOptions clone;
        clone.clone = ClonePaint{tileSource(base), {-301, 77}};
        stroke("clone", hard, clone);
        SmudgeStroke smudge(soft, base);
        std::vector<double> times;
        for (int i = 0; i < std::min(events, 200); ++i) {
            times.push_back(millisecondsOf([&] { smudge.add(place(i)); }));
        }
        char name[64];
        std::snprintf(name, sizeof name, "smudge_%g", size);
        report(name, times);
    }
    TiledImage filled;
    report("fill_all", {millisecondsOf([&] {
               filled = floodArea([](TileIndex) { return TilePtr(); }, {kSide, kSide}, {9, 9}, {});
           })});
    FloodOptions gap;
    gap.gap = 12;
    report("fill_all_closing_gaps", {millisecondsOf([&] {
               filled = floodArea([](TileIndex) { return TilePtr(); }, {kSide, kSide}, {9, 9}, gap);
           })});
    GradientPaint gradient;
    gradient.endX = kSide;
    const PaintRows rows{
        [](PixelPoint, int count, float* amounts) { std::fill_n(amounts, count, 1.0F); },
        gradientRows(gradient)};
    report("gradient_all", {millisecondsOf([&] {
               const TileDelta delta = paintedArea(base, {0, 0, kSide, kSide}, rows, {});
               std::fprintf(stderr, "%zu tiles\n", delta.size());
           })});
    std::printf("  \"events\": %d\n}\n", events);
    return 0;
}
