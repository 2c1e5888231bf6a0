#include <lcms2.h>

#include <QTest>

#include "core/commands/replace_pixels.h"
#include "ui/canvas/mip_pyramid.h"
#include "ui/canvas/tile_composer.h"

namespace gouache::ui {

namespace {

using Clock = std::chrono::steady_clock;

constexpr auto kLater = Clock::time_point::max();
constexpr auto kLongAgo = Clock::time_point::min();

std::shared_ptr<Image> opaque(PixelSize size, std::uint8_t red) {
    auto image = std::make_shared<Image>(size, PixelFormat::Rgba8);
    for (int y = 0; y < size.height; ++y) {
        for (int x = 0; x < size.width; ++x) {
            std::uint8_t* pixel = image->pixel(x, y);
            pixel[0] = red;
            pixel[1] = static_cast<std::uint8_t>(x);
            pixel[2] = static_cast<std::uint8_t>(y);
            pixel[3] = 255;
        }
    }
    return image;
}

}  // namespace

class MipPyramidTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void init() { open({1500, 1300}); }

    void showsThePictureAtEverySize() {
        fill(90);
        MipPyramid pyramid;
        pyramid.reset(document_->size());
        for (int level = 0; level <= MipPyramid::kMaxLevel; ++level) {
            const MipPyramid::View view =
                pyramid.view(level, all(pyramid, level), composer_, kLater);
            QVERIFY(view.complete);
            QVERIFY(view.opaque);
            QCOMPARE(view.image.pixelColor(0, 0).red(), 90);
            const QPoint last(view.image.width() - 1, view.image.height() - 1);
            QCOMPARE(view.image.pixelColor(last).red(), 90);
        }
        QCOMPARE(pyramid.view(0, {0, 0, 10, 10}, composer_, kLater).image.pixelColor(7, 9),
                 QColor(90, 7, 9));
    }

    void whatIsNotReadyInTimeComesLater() {
        fill(90);
        MipPyramid pyramid;
        pyramid.reset(document_->size());
        const QRect whole = all(pyramid, 0);  // 504 tiles
        const MipPyramid::View first = pyramid.view(0, whole, composer_, kLongAgo);
        QVERIFY(!first.complete);
        QVERIFY(!first.opaque);
        const MipPyramid::View second = pyramid.view(0, whole, composer_, kLongAgo);
        QVERIFY(second.complete);
        QVERIFY(second.opaque);
        // What was there before stays until it is made anew.
        fill(30);
        pyramid.invalidate({0, 0, 1500, 1300});
        const MipPyramid::View third = pyramid.view(0, whole, composer_, kLongAgo);
        QVERIFY(!third.complete);
        int fresh = 0;
        for (int y = 0; y < 1300; y += 64) {
            for (int x = 0; x < 1500; x += 64) {
                const int red = third.image.pixelColor(x, y).red();
                QVERIFY(red == 90 || red == 30);
                fresh += red == 30 ? 1 : 0;
            }
        }
        QCOMPARE(fresh, MipPyramid::kLeastTiles);
    }

    void smallerSizesArePiecedTogether() {
        fill(90);
        MipPyramid pyramid;
        pyramid.reset(document_->size());
        const QRect whole = all(pyramid, 3);
        QVERIFY(!pyramid.view(3, whole, composer_, kLongAgo).complete);
        const MipPyramid::View view = pyramid.view(3, whole, composer_, kLongAgo);
        QVERIFY(view.complete);
        QCOMPARE(view.image.pixelColor(100, 100).red(), 90);
    }

    void changesShowAtEverySize() {
        fill(90);
        MipPyramid pyramid;
        pyramid.reset(document_->size());
        pyramid.view(2, all(pyramid, 2), composer_, kLater);
        QVERIFY(document_
                    ->execute(std::make_unique<ReplacePixels>(
                        document_->layers().front().id, opaque({64, 64}, 10), PixelPoint{640, 640}))
                    .ok());
        composer_.update();
        pyramid.invalidate({640, 640, 64, 64});
        const MipPyramid::View view = pyramid.view(2, all(pyramid, 2), composer_, kLater);
        QCOMPARE(view.image.pixelColor(168, 168).red(), 10);
        QCOMPARE(view.image.pixelColor(150, 168).red(), 90);
    }

    void showsInTheDisplaysColours() {
        const cmsCIExyY white{0.3127, 0.3290, 1};
        const cmsCIExyYTRIPLE primaries{{0.680, 0.320, 1}, {0.265, 0.690, 1}, {0.150, 0.060, 1}};
        cmsToneCurve* const curve = cmsBuildGamma(nullptr, 2.2);
        cmsToneCurve* const curves[] = {curve, curve, curve};
        const cmsHPROFILE profile = cmsCreateRGBProfile(&white, &primaries, curves);
        std::vector<std::byte> bytes(16384);
        auto size = static_cast<cmsUInt32Number>(bytes.size());
        QVERIFY(cmsSaveProfileToMem(profile, bytes.data(), &size));
        cmsCloseProfile(profile);
        cmsFreeToneCurve(curve);
        bytes.resize(size);
        fill(255);
        const auto transform = DisplayTransform::fromProfile(bytes, "wide");
        QVERIFY(transform.ok());
        composer_.setDisplayTransform(*transform);
        MipPyramid pyramid;
        pyramid.reset(document_->size());
        const QColor red =
            pyramid.view(0, {0, 0, 10, 10}, composer_, kLater).image.pixelColor(0, 0);
        QVERIFY(red.red() < 240 && red.red() > 228);
        QVERIFY(red.green() > 40);
        composer_.setDisplayTransform(nullptr);
        pyramid.invalidate({0, 0, 64, 64});
        QCOMPARE(pyramid.view(0, {0, 0, 10, 10}, composer_, kLater).image.pixelColor(0, 0),
                 QColor(255, 0, 0));
    }

    void staysWithinItsMemory() {
        fill(90);
        constexpr std::size_t kBudget = 2 << 20;
        MipPyramid pyramid(kBudget);
        pyramid.reset(document_->size());
        const QRect window(0, 0, 200, 200);  // 16 tiles
        for (int y = 0; y < 1000; y += 100) {
            for (int x = 0; x < 1200; x += 100) {
                QVERIFY(pyramid.view(0, window.translated(x, y), composer_, kLater).complete);
                QVERIFY(pyramid.byteCount() <= kBudget + 25 * 16384);
            }
        }
    }

  private:
    void open(PixelSize size) {
        document_ = Document::standard(size);
        composer_.setDocument(document_.get());
        composer_.update();
    }
    void fill(std::uint8_t red) {
        QVERIFY(
            document_
                ->execute(std::make_unique<ReplacePixels>(
                    document_->layers().front().id, opaque(document_->size(), red), PixelPoint{}))
                .ok());
        composer_.update();
    }
    static QRect all(const MipPyramid& pyramid, int level) {
        const PixelSize size = pyramid.size(level);
        return {0, 0, size.width, size.height};
    }

    std::unique_ptr<Document> document_;
    TileComposer composer_;
};

}  // namespace gouache::ui

QTEST_MAIN(gouache::ui::MipPyramidTest)
#include "mip_pyramid_test.moc"
