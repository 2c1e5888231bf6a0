#include "ui/bridge/image_convert.h"

#include <QColorSpace>
#include <cstring>

namespace gouache::ui {

namespace {

QImage::Format formatOf(PixelFormat format) {
    switch (format) {
        case PixelFormat::Gray8:
            return QImage::Format_Grayscale8;
        case PixelFormat::Rgb8:
            return QImage::Format_RGB888;
        case PixelFormat::Rgba8:
            break;
    }
    return QImage::Format_RGBA8888;
}

}  // namespace

QImage toQImage(ImagePtr image) {
    if (!image || image->empty()) {
        return {};
    }
    auto* owner = new ImagePtr(std::move(image));
    const Image& shared = **owner;
    return QImage(
        shared.bytes().data(), shared.width(), shared.height(),
        static_cast<qsizetype>(shared.rowBytes()), formatOf(shared.format()),
        [](void* held) { delete static_cast<ImagePtr*>(held); }, owner);
}

Image fromQImage(const QImage& image) {
    if (image.isNull()) {
        return {};
    }
    QImage source = image;
    if (source.colorSpace().isValid() && source.colorSpace() != QColorSpace(QColorSpace::SRgb)) {
        source.convertToColorSpace(QColorSpace(QColorSpace::SRgb));
    }
    const PixelFormat format = source.hasAlphaChannel() ? PixelFormat::Rgba8 : PixelFormat::Rgb8;
    source = std::move(source).convertToFormat(formatOf(format));
    Image copy(PixelSize{source.width(), source.height()}, format);
    for (int y = 0; y < source.height(); ++y) {
        std::memcpy(copy.row(y), source.constScanLine(y), copy.rowBytes());
    }
    return copy;
}

}  // namespace gouache::ui
