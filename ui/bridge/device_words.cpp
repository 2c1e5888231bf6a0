#include "ui/bridge/device_words.h"

#include <QCoreApplication>
#include <QLocale>

#include "ui/bridge/backend_host.h"
#include "ui/bridge/error_text.h"

namespace gouache::ui {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(DeviceWords)
};

constexpr std::uint64_t kComfortable = 8'000'000'000;

const DeviceInfo* firstOf(const Capabilities& capabilities, std::string_view kind) {
    for (const DeviceInfo& device : capabilities.devices) {
        if (device.id.starts_with(kind)) {
            return &device;
        }
    }
    return nullptr;
}

QString whyNoCard(const GraphicsCards& cards) {
    if (cards.nvidia && !cards.nvidiaDriver) {
        return Words::tr(
            "There is an NVIDIA graphics card, but its driver is not installed. With it pictures "
            "would take seconds.");
    }
    if (cards.nvidia) {
        return Words::tr(
            "There is an NVIDIA graphics card, but the engine cannot use it: either the engine was "
            "installed without its CUDA part, or the driver is too old for it.");
    }
    if (cards.amd) {
        return Words::tr(
            "There is an AMD graphics card, which the engine of this version cannot use. Painting "
            "is not slowed by that.");
    }
    return Words::tr(
        "The starter model makes a picture in some seconds; large models take minutes. An NVIDIA "
        "graphics card would be quicker.");
}

}  // namespace

DeviceWords deviceWords(const BackendHost& host, const GraphicsCards& cards) {
    switch (host.state()) {
        case BackendHost::State::Closed:
        case BackendHost::State::Opening:
            return {DeviceWords::Mood::Waiting, Words::tr("Looking for a graphics card…"),
                    Words::tr("The engine is starting. You need not wait for it.")};
        case BackendHost::State::Failed:
            return {DeviceWords::Mood::Bad, Words::tr("Pictures cannot be made yet"),
                    errorSentence(*host.error())};
        case BackendHost::State::Ready:
            break;
    }
    const Capabilities& can = host.capabilities();
    if (const DeviceInfo* card = firstOf(can, "cuda")) {
        const QString memory = QLocale().formattedDataSize(static_cast<qint64>(card->memoryTotal),
                                                           0, QLocale::DataSizeSIFormat);
        return {DeviceWords::Mood::Good,
                Words::tr("Pictures are made on the graphics card: %1, %2")
                    .arg(QString::fromStdString(card->name), memory),
                card->memoryTotal >= kComfortable
                    ? Words::tr("Pictures take seconds, and large models fit.")
                    : Words::tr("Pictures take seconds. Its memory is small: large pictures are "
                                "made in parts.")};
    }
    const DeviceInfo* processor = firstOf(can, "cpu");
    return {DeviceWords::Mood::Slow,
            processor != nullptr ? Words::tr("Pictures are made on the processor: %1")
                                       .arg(QString::fromStdString(processor->name))
                                 : Words::tr("Pictures are made on the processor"),
            whyNoCard(cards)};
}

}  // namespace gouache::ui
