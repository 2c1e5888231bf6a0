#include "ui/product/scene_renderer.h"

#include <QMetaObject>
#include <algorithm>
#include <utility>

#include "core/io/image_file.h"
#include "core/product/product_placement.h"
#include "core/product/scene_picture.h"
#include "ui/bridge/image_convert.h"

namespace gouache::ui {

namespace {

/// A preview needs no more; the picture itself is made of the whole photo.
constexpr int kPhotoSide = 1200;
constexpr int kFrameSide = 640;

PixelSize within(PixelSize size, int side) {
    const int longer = std::max(size.width, size.height);
    if (longer <= side) {
        return size;
    }
    const auto scaledSide = [&](int length) {
        return std::max(1, static_cast<int>(std::int64_t{length} * side / longer));
    };
    return {scaledSide(size.width), scaledSide(size.height)};
}

Result<ProductCutout> cutOut(const std::filesystem::path& photo,
                             const std::filesystem::path& mask) {
    GOUACHE_TRY(Image picture, loadImage(photo));
    const PixelSize size = within(picture.size(), kPhotoSide);
    if (size != picture.size()) {
        picture = resized(picture, size);
    }
    if (mask.empty()) {
        return cutOutProduct(picture, photo.filename().string());
    }
    GOUACHE_TRY(const Image drawn, loadImage(mask));
    Image grey = converted(drawn, PixelFormat::Gray8);
    if (grey.size() != size) {
        grey = resized(grey, size);
    }
    return cutOutProduct(picture, grey, photo.filename().string());
}

}  // namespace

struct SceneRenderer::Outcome {
    std::shared_ptr<const ProductCutout> cutout;
    QImage picture;
    QRectF box;
    std::optional<Error> error;
};

SceneRenderer::SceneRenderer(QObject* parent) : QObject(parent) {
    worker_.setMaxThreadCount(1);
}

SceneRenderer::~SceneRenderer() {
    worker_.waitForDone();
}

void SceneRenderer::setPhoto(const std::filesystem::path& photo,
                             const std::filesystem::path& mask) {
    source_ = {photo, mask, source_.version};
    begin();
}

void SceneRenderer::reload() {
    ++source_.version;
    begin();
}

void SceneRenderer::setScene(const ProductScene& scene, PixelSize frame) {
    scene_ = scene;
    frame_ = frame;
    begin();
}

SceneRenderer::Outcome SceneRenderer::draw(const Source& source,
                                           std::shared_ptr<const ProductCutout> cutout,
                                           const ProductScene& scene, PixelSize frame) {
    Outcome outcome;
    if (!cutout) {
        auto cut = cutOut(source.photo, source.mask);
        if (!cut.ok()) {
            outcome.error = cut.error();
            return outcome;
        }
        cutout = std::make_shared<const ProductCutout>(*std::move(cut));
    }
    outcome.cutout = std::move(cutout);
    const PixelSize size = within(frame, kFrameSide);
    const PlacedProduct product = placed(*outcome.cutout, size, scene);
    outcome.picture = toQImage(std::make_shared<const Image>(scenePreview(product, scene)));
    outcome.box = {double(product.box.x) / size.width, double(product.box.y) / size.height,
                   double(product.box.width) / size.width,
                   double(product.box.height) / size.height};
    return outcome;
}

void SceneRenderer::begin() {
    outdated_ = !source_.photo.empty();
    if (busy_ || !outdated_) {
        return;
    }
    outdated_ = false;
    busy_ = true;
    Q_EMIT busyChanged(true);
    worker_.start([this, source = source_, cutout = source_ == cutSource_ ? cutout_ : nullptr,
                   scene = scene_, frame = frame_] {
        auto outcome = std::make_shared<const Outcome>(draw(source, cutout, scene, frame));
        // The destructor waits for the worker; Qt drops the call where this is gone by then.
        QMetaObject::invokeMethod(
            this, [this, source, outcome] { take(source, *outcome); }, Qt::QueuedConnection);
    });
}

void SceneRenderer::take(const Source& source, const Outcome& outcome) {
    busy_ = false;
    if (outcome.cutout) {
        cutout_ = outcome.cutout;
        cutSource_ = source;
    }
    if (source == source_) {
        if (outcome.error) {
            Q_EMIT failed(*outcome.error);
        } else {
            Q_EMIT rendered(outcome.picture, outcome.box);
        }
    }
    if (outdated_) {
        begin();
    } else {
        Q_EMIT busyChanged(false);
    }
}

}  // namespace gouache::ui
