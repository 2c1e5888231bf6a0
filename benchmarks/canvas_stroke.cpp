// Measures the canvas: from the event of a brush to the painted pixels, pan, zoom and undo, on
// 4096² with ten layers. Usage: canvas_stroke [events]. Runs without a screen
// (QT_QPA_PLATFORM=offscreen). Prints JSON.
#include <QApplication>
#include <QMouseEvent>
#include <algorithm>
#include <chrono>
#include <cmath>
#include <cstdio>
#include <cstdlib>
#include <ctime>
#include <fstream>
#include <functional>
#include <random>
#include <string>
#include <vector>

#include "core/commands/place_image.h"
#include "core/commands/set_layer_opacity.h"
#include "ui/canvas/canvas_view.h"

namespace {

using namespace gouache;
using namespace gouache::ui;

constexpr int kSide = 4096;
constexpr int kLayers = 10;

/// Opaque, but for a soft hole in the middle, so that lower layers count.
ImagePtr layerPicture(unsigned seed) {
    auto image = std::make_shared<Image>(PixelSize{kSide, kSide}, PixelFormat::Rgba8);
    std::mt19937 random(seed);
    const unsigned tint = random();
    for (int y = 0; y < kSide; ++y) {
        for (int x = 0; x < kSide; ++x) {
            std::uint8_t* pixel = image->pixel(x, y);
            pixel[0] = static_cast<std::uint8_t>((x ^ y) + static_cast<int>(tint & 255U));
            pixel[1] = static_cast<std::uint8_t>(x / 16 + static_cast<int>(tint >> 8 & 255U));
            pixel[2] = static_cast<std::uint8_t>(y / 16);
            pixel[3] = static_cast<std::uint8_t>(128 + (x * 7 + y * 13) % 127);
        }
    }
    return image;
}

/// Milliseconds: by the clock, and of this thread on a processor, which other programs on the
/// machine do not lengthen.
struct Sample {
    double clock;
    double processor;
};

double threadMilliseconds() {
    timespec now{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
    return static_cast<double>(now.tv_sec) * 1e3 + static_cast<double>(now.tv_nsec) * 1e-6;
}

Sample millisecondsOf(const std::function<void()>& work) {
    const auto start = std::chrono::steady_clock::now();
    const double startOnProcessor = threadMilliseconds();
    work();
    const double processor = threadMilliseconds() - startOnProcessor;
    return {
        std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - start).count(),
        processor};
}

void report(const char* name, const std::vector<Sample>& samples, bool last = false) {
    const auto part = [&](double Sample::*which, double p) {
        std::vector<double> times;
        for (const Sample& sample : samples) {
            times.push_back(sample.*which);
        }
        std::ranges::sort(times);
        return times[static_cast<std::size_t>(p * static_cast<double>(times.size() - 1))];
    };
    std::printf(
        "  \"%s\": {\"p50\": %.3f, \"p95\": %.3f, \"p99\": %.3f, \"max\": %.3f, "
        "\"processor_p50\": %.3f, \"processor_p95\": %.3f}%s\n",
        name, part(&Sample::clock, 0.5), part(&Sample::clock, 0.95), part(&Sample::clock, 0.99),
        part(&Sample::clock, 1), part(&Sample::processor, 0.5), part(&Sample::processor, 0.95),
        last ? "" : ",");
}

long residentMegabytes() {
    std::ifstream statm("/proc/self/statm");
    long pages = 0;
    long resident = 0;
    statm >> pages >> resident;
    return resident * 4096 / 1'000'000;
}

void sendMouse(CanvasView& view, QEvent::Type type, QPointF at) {
    QMouseEvent event(type, at, view.mapToGlobal(at),
                      type == QEvent::MouseMove ? Qt::NoButton : Qt::LeftButton,
                      type == QEvent::MouseButtonRelease ? Qt::NoButton : Qt::LeftButton, {});
    QApplication::sendEvent(&view, &event);
    QApplication::processEvents();
}

}  // namespace

int main(int argc, char** argv) {
    qputenv("QT_QPA_PLATFORM",
            qgetenv("QT_QPA_PLATFORM").isEmpty() ? "offscreen" : qgetenv("QT_QPA_PLATFORM"));
    QApplication application(argc, argv);
    const int events = argc > 1 ? std::max(10, std::atoi(argv[1])) : 1000;

    Document document({kSide, kSide});
    for (unsigned i = 0; i < kLayers; ++i) {
        const LayerId id = document.newLayerId();
        if (!document.execute(std::make_unique<PlaceImage>(id, layerPicture(i), PixelPoint{})) ||
            !document.execute(std::make_unique<SetLayerOpacity>(id, 0.9))) {
            return 1;
        }
    }
    ToolSettings settings;
    settings.setColor(Qt::red);
    CanvasView view(&settings);
    view.resize(1600, 1000);
    view.show();
    std::vector<Sample> first{millisecondsOf([&] {
        view.setDocument(&document);
        QApplication::processEvents();
    })};

    std::printf("{\n  \"canvas\": \"%d x %d, %d layers, view 1600 x 1000\", \"unit\": \"ms\",\n",
                kSide, kSide, kLayers);
    report("first_paint_fit", first);
    for (const double size : {24.0, 100.0, 300.0}) {
        for (const double zoom : {0.23, 1.0}) {
            Brush brush = settings.brush(ToolKind::Brush);
            brush.size = size;
            settings.setBrush(ToolKind::Brush, brush);
            view.setZoom(zoom, QPointF(800, 500));
            QApplication::processEvents();
            std::vector<Sample> times;
            const auto place = [&](int i) {
                const double t = i * 0.05;
                return QPointF(800 + 500 * std::sin(t * 0.9), 500 + 350 * std::sin(t * 1.3 + 0.4));
            };
            sendMouse(view, QEvent::MouseButtonPress, place(0));
            for (int i = 1; i <= events; ++i) {
                times.push_back(
                    millisecondsOf([&] { sendMouse(view, QEvent::MouseMove, place(i)); }));
            }
            sendMouse(view, QEvent::MouseButtonRelease, place(events));
            char name[64];
            std::snprintf(name, sizeof name, "stroke_%g_zoom_%g", size, zoom);
            report(name, times);
            std::vector<Sample> undo{millisecondsOf([&] {
                document.undo();
                QApplication::processEvents();
            })};
            std::snprintf(name, sizeof name, "undo_%g_zoom_%g", size, zoom);
            report(name, undo);
        }
    }
    for (const double zoom : {0.23, 0.4, 1.0, 1.5}) {
        settings.setTool(ToolKind::Hand);
        view.setZoom(zoom, QPointF(800, 500));
        QApplication::processEvents();
        std::vector<Sample> times;
        sendMouse(view, QEvent::MouseButtonPress, {800, 500});
        for (int i = 1; i <= 200; ++i) {
            const QPointF at(800 + 300 * std::sin(i * 0.1), 500 + 200 * std::sin(i * 0.07));
            times.push_back(millisecondsOf([&] { sendMouse(view, QEvent::MouseMove, at); }));
        }
        sendMouse(view, QEvent::MouseButtonRelease, {800, 500});
        char name[64];
        std::snprintf(name, sizeof name, "pan_zoom_%g", zoom);
        report(name, times);
    }
    std::vector<Sample> zooms;
    for (int i = 0; i < 100; ++i) {
        zooms.push_back(millisecondsOf([&] {
            view.setZoom(0.25 * std::exp2(2 * std::abs(std::sin(i * 0.1))), QPointF(800, 500));
            QApplication::processEvents();
        }));
    }
    report("zoom", zooms);
    std::printf("  \"resident_megabytes\": %ld\n}\n", residentMegabytes());
    return 0;
}
