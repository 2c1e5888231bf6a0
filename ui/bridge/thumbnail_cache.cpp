#include "ui/bridge/thumbnail_cache.h"

#include <QImageReader>
#include <QMetaObject>
#include <memory>

#include "core/io/image_file.h"
#include "ui/bridge/image_convert.h"

namespace gouache::ui {

namespace {

/// More are not remembered: who scrolls past ten thousand pictures wants the ones in view.
constexpr int kMostWishes = 300;

}  // namespace

QImage readThumbnail(const QString& path, int side) {
    QImageReader reader(path);
    reader.setAutoTransform(true);
    reader.setDecideFormatFromContent(true);
    const QSize size = reader.size();
    if (size.isValid() && (size.width() > side || size.height() > side)) {
        reader.setScaledSize(size.scaled(side, side, Qt::KeepAspectRatio).expandedTo({1, 1}));
    }
    if (QImage image = reader.read(); !image.isNull()) {
        return image;
    }
    auto loaded = loadImage(path.toStdString());
    if (!loaded.ok() || loaded->empty()) {
        return {};
    }
    const QSize whole(loaded->width(), loaded->height());
    const QImage image = toQImage(std::make_shared<const Image>(*std::move(loaded)));
    return image.scaled(whole.scaled(side, side, Qt::KeepAspectRatio).boundedTo(whole),
                        Qt::IgnoreAspectRatio, Qt::SmoothTransformation);
}

ThumbnailCache::ThumbnailCache(int side, int most, QObject* parent) : QObject(parent), side_(side) {
    images_.setMaxCost(most);
    reader_.setMaxThreadCount(1);
}

ThumbnailCache::~ThumbnailCache() {
    reader_.clear();
    reader_.waitForDone();
}

ThumbnailCache::Thumbnail ThumbnailCache::find(const QString& path) {
    if (const QImage* image = images_.object(path)) {
        return {image->isNull() ? State::Missing : State::Ready, *image};
    }
    if (!path.isEmpty() && !reading_.contains(path) &&
        (wishes_.isEmpty() || wishes_.last() != path)) {
        wishes_.removeOne(path);
        wishes_.append(path);
        if (wishes_.size() > kMostWishes) {
            wishes_.removeFirst();
        }
        readNext();
    }
    return {path.isEmpty() ? State::Missing : State::Waiting, {}};
}

void ThumbnailCache::forget(const QString& path) {
    images_.remove(path);
}

void ThumbnailCache::readNext() {
    if (!reading_.isEmpty() || wishes_.isEmpty()) {
        return;
    }
    const QString path = wishes_.takeLast();
    reading_.insert(path);
    reader_.start([this, path] {
        const QImage image = readThumbnail(path, side_);
        // The destructor waits for the reader; Qt drops the call where this is gone by then.
        QMetaObject::invokeMethod(
            this, [this, path, image] { keep(path, image); }, Qt::QueuedConnection);
    });
}

void ThumbnailCache::keep(const QString& path, const QImage& image) {
    reading_.remove(path);
    images_.insert(path, new QImage(image));
    readNext();
    Q_EMIT loaded(path);
}

}  // namespace gouache::ui
