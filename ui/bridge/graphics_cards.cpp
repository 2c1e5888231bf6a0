#include "ui/bridge/graphics_cards.h"

#include <fstream>
#include <string>
#include <system_error>

namespace gouache::ui {

namespace {

/// "0x10de\n" → 0x10de; 0 where there is none.
unsigned long numberIn(const std::filesystem::path& file) {
    std::ifstream stream(file);
    unsigned long number = 0;
    stream >> std::hex >> number;
    return stream.fail() ? 0 : number;
}

constexpr unsigned long kDisplayClass = 0x03;
constexpr unsigned long kNvidia = 0x10de;
constexpr unsigned long kAmd = 0x1002;
constexpr unsigned long kIntel = 0x8086;

}  // namespace

GraphicsCards findGraphicsCards(const std::filesystem::path& root) {
    GraphicsCards cards;
    std::error_code error;
    for (std::filesystem::directory_iterator device(root / "sys/bus/pci/devices", error), end;
         !error && device != end; device.increment(error)) {
        if (numberIn(device->path() / "class") >> 16 != kDisplayClass) {
            continue;
        }
        const unsigned long vendor = numberIn(device->path() / "vendor");
        cards.nvidia |= vendor == kNvidia;
        cards.amd |= vendor == kAmd;
        cards.intel |= vendor == kIntel;
    }
    cards.nvidiaDriver = std::filesystem::exists(root / "proc/driver/nvidia/version", error);
    return cards;
}

}  // namespace gouache::ui
