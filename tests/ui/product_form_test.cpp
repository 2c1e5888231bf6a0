#include <QComboBox>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QTimer>

#include "core/batch/product_masks.h"
#include "core/io/image_file.h"
#include "core/io/picture_metadata.h"
#include "tests/support/product_photos.h"
#include "ui/dialogs/product_form.h"
#include "ui/docks/spin_slider.h"
#include "ui/product/mask_canvas.h"
#include "ui/product/mask_dialog.h"
#include "ui/product/scene_renderer.h"
#include "ui/product/scene_view.h"

namespace gouache::ui {

namespace fs = std::filesystem;
using testing::ProductKind;

namespace {

constexpr int kTimeoutMs = 30'000;

void saveShot(QWidget& widget, const char* name) {
    if (const QByteArray shots = qgetenv("GOUACHE_SHOTS"); !shots.isEmpty()) {
        widget.grab().save(QString::fromLocal8Bit(shots) + "/" + name + ".png");
    }
}

}  // namespace

class ProductFormTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void initTestCase() {
        for (const ProductKind kind : {ProductKind::Bottle, ProductKind::Shoe}) {
            testing::PhotoOptions options;
            options.size = {400, 400};
            const fs::path file = root() / (std::string(testing::nameOf(kind)) + ".png");
            QVERIFY(savePicture(file, testing::drawProductPhoto(kind, options).photo).ok());
            photos_.push_back(file);
        }
    }

    void showsTheProductAndFollowsTheForm() {
        ProductForm form(root() / "masks");
        QSignalSpy rendered(form.renderer(), &SceneRenderer::rendered);
        form.resize(900, 620);
        form.show();
        QVERIFY(QTest::qWaitForWindowExposed(&form));
        form.setPhotos(photos_);
        QVERIFY(rendered.wait(kTimeoutMs));
        const auto box = rendered.back().at(1).toRectF();
        // As ProductScene says: its middle, and its longer side.
        QVERIFY(std::abs(box.center().x() - 0.5) < 0.02);
        QVERIFY(std::abs(box.center().y() - 0.62) < 0.02 || box.bottom() > 0.93);
        QVERIFY(std::abs(std::max(box.width(), box.height()) - 0.6) < 0.02);
        saveShot(form, "product_form");

        QSignalSpy changed(&form, &ProductForm::changed);
        const auto sliders = form.findChildren<SpinSlider*>();
        const auto size = std::ranges::find_if(
            sliders, [](const SpinSlider* slider) { return slider->accessibleName() == "Size"; });
        QVERIFY(size != sliders.end());
        (*size)->setValue(30);
        QCOMPARE(form.scene().scale, 0.3);
        QCOMPARE(changed.count(), 1);
        QTRY_VERIFY_WITH_TIMEOUT(std::abs(std::max(rendered.back().at(1).toRectF().width(),
                                                   rendered.back().at(1).toRectF().height()) -
                                          0.3) < 0.02,
                                 kTimeoutMs);
    }

    void theViewMovesScalesAndLights() {
        ProductForm form(root() / "masks");
        QSignalSpy rendered(form.renderer(), &SceneRenderer::rendered);
        form.resize(900, 620);
        form.setPhotos(photos_);
        form.show();
        QVERIFY(QTest::qWaitForWindowExposed(&form));
        QVERIFY(rendered.wait(kTimeoutMs));
        SceneView* view = form.view();
        view->setFocus();
        const ProductScene before = form.scene();
        QTest::keyClick(view, Qt::Key_Left);
        QTest::keyClick(view, Qt::Key_Up, Qt::ShiftModifier);
        QTest::keyClick(view, Qt::Key_Minus);
        QVERIFY(std::abs(form.scene().x - (before.x - 0.01)) < 1e-9);
        QVERIFY(std::abs(form.scene().y - (before.y - 0.05)) < 1e-9);
        QVERIFY(form.scene().scale < before.scale);
        // The sun, from the upper left to straight above on the left edge: light from the left.
        const QPoint centre = view->rect().center();
        const double reach = std::min(view->width(), view->height()) * 0.42;
        const double away = (90 - before.lightHeight) / 85 * reach;
        const QPoint sun = centre + QPointF(-away * 0.7071, -away * 0.7071).toPoint();
        QTest::mousePress(view, Qt::LeftButton, {}, sun);
        QTest::mouseMove(view, centre - QPoint(static_cast<int>(reach), 0));
        QTest::mouseRelease(view, Qt::LeftButton, {}, centre - QPoint(static_cast<int>(reach), 0));
        QVERIFY(std::abs(form.scene().lightDirection - 270) <= 2);
        QVERIFY(form.scene().lightHeight <= 10);
        QVERIFY(form.scene().photo.empty());
    }

    void framesScenesAndValuesGoInAndOut() {
        ProductForm form(root() / "masks");
        QCOMPARE(form.frame(), (PixelSize{1024, 1024}));
        form.setFrame({800, 1200});
        QVERIFY(form.findChild<QComboBox*>()->currentText().startsWith("Tmall"));
        form.setFrame({808, 1200});
        QCOMPARE(form.findChild<QComboBox*>()->currentText(), QString("Own size"));
        form.findChild<QPlainTextEdit*>()->setPlainText("{product} at sea\n\n  in {a|b} woods \n");
        QCOMPARE(form.scenes(), (std::vector<std::string>{"{product} at sea", "in {a|b} woods"}));
        ProductScene scene;
        scene.lightDirection = -90;
        scene.reflection = 0.25;
        scene.photo = "not the form's";
        form.setScene(scene);
        QCOMPARE(form.scene().reflection, 0.25);
        QCOMPARE(form.scene().lightDirection, -90.0);
        QVERIFY(form.scene().photo.empty());
    }

    void aPhotoWithoutAProductIsSaid() {
        const fs::path plain = root() / "plain.png";
        Image white({200, 200}, PixelFormat::Rgb8);
        std::ranges::fill(white.bytes(), std::uint8_t{250});
        QVERIFY(savePicture(plain, white).ok());
        ProductForm form(root() / "masks");
        QSignalSpy failed(form.renderer(), &SceneRenderer::failed);
        form.setPhotos({plain});
        QVERIFY(failed.wait(kTimeoutMs));
        QVERIFY(form.findChildren<QPushButton*>().front()->isEnabled());
    }

    void aCorrectedMaskIsKeptByThePhotosContent() {
        const fs::path masks = root() / "kept";
        ProductForm form(masks);
        QSignalSpy rendered(form.renderer(), &SceneRenderer::rendered);
        form.resize(900, 620);
        form.show();
        form.setPhotos(photos_);
        QVERIFY(rendered.wait(kTimeoutMs));
        const double width = rendered.back().at(1).toRectF().width();
        QTimer::singleShot(0, this, [] { paintOver(); });
        for (QPushButton* button : form.findChildren<QPushButton*>()) {
            if (button->text().contains("mask")) {
                button->click();
            }
        }
        const auto kept = findProductMask(masks, photos_.front());
        QVERIFY(kept.has_value());
        const auto mask = loadImage(*kept);
        QVERIFY(mask.ok());
        QCOMPARE(mask->size(), (PixelSize{400, 400}));
        QCOMPARE(int(*mask->pixel(5, 200)), 255);
        QVERIFY(rendered.wait(kTimeoutMs));
        // What was added at the photo's edge makes the product wider.
        QTRY_VERIFY(rendered.back().at(1).toRectF().width() > width * 1.2);
        // Under another name it is the same photo.
        const fs::path copy = root() / "copy.png";
        fs::copy_file(photos_.front(), copy, fs::copy_options::overwrite_existing);
        QVERIFY(findProductMask(masks, copy) == kept);
        QVERIFY(!findProductMask(masks, photos_.back()));
        QVERIFY(forgetProductMask(masks, copy).ok());
        QVERIFY(!findProductMask(masks, photos_.front()));
    }

    void maskStrokesAreUndone() {
        QImage photo(100, 80, QImage::Format_RGB888);
        photo.fill(Qt::gray);
        QImage mask(100, 80, QImage::Format_Grayscale8);
        mask.fill(0);
        MaskCanvas canvas(photo, mask);
        canvas.resize(400, 320);
        canvas.show();
        canvas.setBrush(10);
        QTest::mouseClick(&canvas, Qt::LeftButton, {}, {200, 160});
        QCOMPARE(qGray(canvas.mask().pixel(50, 40)), 255);
        QCOMPARE(qGray(canvas.mask().pixel(70, 40)), 0);
        QTest::keyClick(&canvas, Qt::Key_X);
        QTest::mouseClick(&canvas, Qt::LeftButton, {}, {200, 160});
        QCOMPARE(qGray(canvas.mask().pixel(50, 40)), 0);
        canvas.undo();
        QCOMPARE(qGray(canvas.mask().pixel(50, 40)), 255);
        canvas.undo();
        QVERIFY(canvas.mask() == mask);
        QVERIFY(!canvas.canUndo());
        canvas.redo();
        QCOMPARE(qGray(canvas.mask().pixel(50, 40)), 255);
        const double before = canvas.brush();
        QTest::keyClick(&canvas, Qt::Key_BracketRight);
        QVERIFY(canvas.brush() > before);
    }

  private:
    fs::path root() const { return folder_.path().toStdString(); }

    /// Adds a stroke at the left edge of the photo in the dialog that is open, and takes it.
    static void paintOver() {
        auto* dialog = qobject_cast<MaskDialog*>(QApplication::activeModalWidget());
        if (dialog == nullptr) {
            QTimer::singleShot(50, [] { paintOver(); });
            return;
        }
        saveShot(*dialog, "mask_dialog");
        MaskCanvas* canvas = dialog->canvas();
        const double scale = std::min(canvas->width() / 400.0, canvas->height() / 400.0);
        const double left = (canvas->width() - 400 * scale) / 2;
        const double top = (canvas->height() - 400 * scale) / 2;
        QTest::mouseClick(canvas, Qt::LeftButton, {},
                          QPointF(left + 5 * scale, top + 200 * scale).toPoint());
        dialog->accept();
    }

    QTemporaryDir folder_;
    std::vector<fs::path> photos_;
};

}  // namespace gouache::ui

QTEST_MAIN(gouache::ui::ProductFormTest)
#include "product_form_test.moc"
