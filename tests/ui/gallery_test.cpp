#include <QAbstractItemModelTester>
#include <QApplication>
#include <QComboBox>
#include <QDialog>
#include <QLineEdit>
#include <QListView>
#include <QMessageBox>
#include <QPushButton>
#include <QSignalSpy>
#include <QSlider>
#include <QTemporaryDir>
#include <QTest>
#include <QTimer>

#include "tests/ui/queue_fixture.h"
#include "tests/ui/studio_fixture.h"
#include "ui/cost/cost_badge.h"
#include "ui/docks/prompt_dock.h"
#include "ui/docks/request_form.h"
#include "ui/gallery/compare_dialog.h"
#include "ui/gallery/compare_view.h"
#include "ui/gallery/gallery_window.h"
#include "ui/gallery/rating_stars.h"

namespace gouache::ui {

namespace fs = std::filesystem;

namespace {

constexpr int kTimeoutMs = 10'000;

QImage plain(const QColor& color, const QSize& size = {64, 48}) {
    QImage image(size, QImage::Format_RGB32);
    image.fill(color);
    return image;
}

}  // namespace

class GalleryTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void initTestCase() {
        qputenv("XDG_DATA_HOME", home_.path().toLocal8Bit());  // with the bin
    }

    void readsInPagesAndKeepsPlaces() {
        QueueFixture queue;
        for (int i = 0; i < 1'200; ++i) {
            queue.add(queue.record("a cat number " + std::to_string(i), "tiny", i));
        }
        GalleryModel model(&queue.host());
        QSignalSpy loaded(&model, &GalleryModel::loaded);
        model.refresh();
        QVERIFY(loaded.wait(kTimeoutMs));
        QCOMPARE(model.rowCount(), 500);
        QVERIFY(model.hasMore());
        // Asks for more by itself where it can.
        const QAbstractItemModelTester tester(&model);
        QTRY_VERIFY(model.rowCount() >= 1'000);
        // The newest comes first, and a new one moves nothing else.
        QCOMPARE(model.record(model.index(0))->seed.value, std::uint64_t{1'199});
        const QPersistentModelIndex kept = model.index(700);
        const auto seed = model.record(kept)->seed;
        queue.add(queue.record("a dog", "tiny", 5'000));
        model.refresh();
        QTRY_COMPARE(kept.row(), 701);
        QVERIFY(model.record(kept)->seed == seed);
        QCOMPARE(model.record(model.index(0))->prompt, std::string("a dog"));
        model.fetchMore({});
        QTRY_COMPARE(model.rowCount(), 1'201);
        QVERIFY(!model.hasMore());
    }

    void filtersRatesAndForgets() {
        QueueFixture queue;
        queue.add(queue.record("a red apple on a table", "tiny", 1));
        queue.add(queue.record("a green apple", "large", 2));
        queue.add(queue.record("一个红苹果", "large", 3));
        GalleryModel model(&queue.host());
        const QAbstractItemModelTester tester(&model);
        QSignalSpy loaded(&model, &GalleryModel::loaded);
        PictureFilter filter;
        filter.text = "app red";
        model.setFilter(filter);
        QVERIFY(loaded.wait(kTimeoutMs));
        QCOMPARE(model.rowCount(), 1);
        filter = {};
        filter.model = "large";
        model.setFilter(filter);
        QVERIFY(loaded.wait(kTimeoutMs));
        QCOMPARE(model.rowCount(), 2);
        model.setFilter({});
        model.refresh();
        QVERIFY(loaded.wait(kTimeoutMs));
        QTRY_COMPARE(model.models(), (std::vector<std::string>{"large", "tiny"}));

        QVERIFY(model.setData(model.index(1), 4, GalleryModel::RatingRole));
        QVERIFY(!model.setData(model.index(1), 6, GalleryModel::RatingRole));
        filter = {};
        filter.leastRating = 4;
        model.setFilter(filter);
        QVERIFY(loaded.wait(kTimeoutMs));
        QCOMPARE(model.rowCount(), 1);
        QCOMPARE(model.record(model.index(0))->prompt, std::string("a green apple"));
        model.forget({model.index(0)});
        QCOMPARE(model.rowCount(), 0);
        model.setFilter({});
        QVERIFY(loaded.wait(kTimeoutMs));
        QCOMPARE(model.rowCount(), 2);
    }

    void showsThumbnailsAndMissingFiles() {
        QTemporaryDir folder;
        const QString path = folder.filePath("wide.png");
        QVERIFY(plain(Qt::red, {900, 300}).save(path));
        ThumbnailCache cache(100);
        QSignalSpy loaded(&cache, &ThumbnailCache::loaded);
        QVERIFY(cache.find(path).state == ThumbnailCache::State::Waiting);
        QVERIFY(loaded.wait(kTimeoutMs));
        QCOMPARE(cache.find(path).image.size(), QSize(100, 33));
        const QString gone = folder.filePath("gone.png");
        cache.find(gone);
        QVERIFY(loaded.wait(kTimeoutMs));
        QVERIFY(cache.find(gone).state == ThumbnailCache::State::Missing);
    }

    void worksByKeyboardInTheWindow() {
        QueueFixture queue;
        for (int i = 0; i < 6; ++i) {
            queue.add(queue.record("picture " + std::to_string(i), "tiny", i));
        }
        GalleryWindow window(&queue.host());
        QSignalSpy loaded(&window.model(), &GalleryModel::loaded);
        window.show();
        QVERIFY(QTest::qWaitForWindowExposed(&window));
        QTRY_COMPARE_WITH_TIMEOUT(window.model().rowCount(), 6, kTimeoutMs);
        QListView* list = window.list();
        list->setFocus();
        QTest::keyClick(list, Qt::Key_5);
        QCOMPARE(window.model().index(0).data(GalleryModel::RatingRole).toInt(), 5);
        QTest::keyClick(list, Qt::Key_Right);
        QCOMPARE(list->currentIndex().row(), 1);
        QTest::keyClick(list, Qt::Key_3);
        QTest::keyClick(list, Qt::Key_0);
        QCOMPARE(window.model().index(1).data(GalleryModel::RatingRole).toInt(), 0);

        QSignalSpy opened(&window, &GalleryWindow::openWanted);
        QTest::keyClick(list, Qt::Key_Return);
        QTRY_COMPARE(opened.count(), 1);
        QCOMPARE(opened.front().front().toString(),
                 QString::fromStdString(queue.fileOf(4).string()));

        // Thrown away after a question: file and row.
        const QString path = list->currentIndex().data(GalleryModel::PathRole).toString();
        answer(QStringLiteral("Keep"));
        QTest::keyClick(list, Qt::Key_Delete);
        QVERIFY(QFile::exists(path));
        QVERIFY(takeFocus(window));
        answer(QStringLiteral("Throw away"));
        QTest::keyClick(list, Qt::Key_Delete);
        QVERIFY(!QFile::exists(path));
        QCOMPARE(window.model().rowCount(), 5);
        QVERIFY(!window.model().indexOf(5).isValid());

        auto* search = window.findChild<QLineEdit*>();
        QTest::keyClicks(search, "picture 2");
        QVERIFY(loaded.wait(kTimeoutMs));
        QTRY_COMPARE(window.model().rowCount(), 1);
        search->clear();
        QTRY_COMPARE(window.model().rowCount(), 5);
        list->selectAll();
        QVERIFY(takeFocus(window));
        QTest::keyClick(list, Qt::Key_2);
        for (int row = 0; row < 5; ++row) {
            QCOMPARE(window.model().index(row).data(GalleryModel::RatingRole).toInt(), 2);
        }
        // A picture that comes while the window is open is there by itself.
        queue.add(queue.record("a late one", "tiny", 77));
        QTRY_COMPARE(window.model().rowCount(), 6);
        if (const QByteArray shots = qgetenv("GOUACHE_SHOTS"); !shots.isEmpty()) {
            QTest::qWait(500);
            window.grab().save(QString::fromLocal8Bit(shots) + "/gallery.png");
        }
    }

    void showsOneBatch() {
        QueueFixture queue;
        queue.add(queue.record("outside", "tiny", 1));
        const BatchId batch = queue.addBatch("Mugs", 2);
        PictureRecord inside = queue.record("inside", "tiny", 2);
        inside.batch = batch;
        queue.add(inside);
        GalleryWindow window(&queue.host());
        window.show();
        window.showBatch(batch);
        QTRY_COMPARE(window.model().rowCount(), 1);
        QCOMPARE(window.model().record(window.model().index(0))->prompt, std::string("inside"));
        // The choice says so, and can be taken back.
        const auto boxes = window.findChildren<QComboBox*>();
        const auto box =
            std::ranges::find_if(boxes, [](QComboBox* each) { return each->findText("Mugs") > 0; });
        QVERIFY(box != boxes.end());
        QTRY_COMPARE((*box)->currentText(), QString("Mugs"));
        (*box)->setCurrentIndex(0);
        Q_EMIT(*box)->activated(0);
        QTRY_COMPARE(window.model().rowCount(), 2);
    }

    void whatTheCanvasMakesIsHereWithItsCost() {
        StudioFixture studio;
        QVERIFY(studio.isShown());
        Session& session = studio.session();
        QTRY_VERIFY(!session.costs.profiles().empty());
        CostSettings costs = session.costs.settings();
        costs.profiles[session.costs.profiles().front().name].price =
            PicturePrice{{250'000, costs.currency}};
        session.costs.setSettings(costs);
        GenerationRequest request;
        request.prompt = "two cats";
        request.negativePrompt = "a dog";
        request.count = 2;
        studio.window().promptDock()->form()->setRequest(request);
        studio.action("generate.start")->trigger();
        QTRY_COMPARE(session.staged.rowCount(), 2);
        studio.action("gallery.show")->trigger();
        auto* gallery = studio.window().findChild<GalleryWindow*>();
        QVERIFY(gallery != nullptr);
        QTRY_COMPARE(gallery->model().rowCount(), 2);
        const PictureRecord* picture = gallery->model().record(gallery->model().index(0));
        QCOMPARE(picture->prompt, std::string("two cats"));
        QCOMPARE(picture->negativePrompt, std::string("a dog"));
        QCOMPARE(picture->model, std::string("Fake"));
        QCOMPARE(picture->profile, session.costs.profiles().front().name);
        QVERIFY(picture->cost == (Money{250'000, costs.currency}));
        QVERIFY(fs::exists(picture->file));
        // In the status bar too.
        auto* badge = studio.window().findChild<CostBadge*>();
        QTRY_VERIFY(badge->isVisible() && badge->text().contains("0.50"));
    }

    void comparesTwoPictures() {
        CompareDialog dialog({plain(Qt::red, {200, 100}), "left"},
                             {plain(Qt::blue, {100, 50}), "right"});
        CompareView* view = dialog.view();
        dialog.show();
        QVERIFY(QTest::qWaitForWindowExposed(&dialog));
        const auto colourAt = [view](double x) {
            const QImage shot = view->grab().toImage();
            return QColor(shot.pixel(static_cast<int>(x * shot.width()), shot.height() * 2 / 5));
        };
        QCOMPARE(colourAt(0.25), QColor(Qt::red));
        QCOMPARE(colourAt(0.75), QColor(Qt::blue));
        auto* slider = dialog.findChild<QSlider*>();
        slider->setValue(slider->maximum());
        QCOMPARE(colourAt(0.75), QColor(Qt::red));
        view->exchange();
        QCOMPARE(colourAt(0.25), QColor(Qt::blue));
        // By dragging; the slider follows.
        QTest::mouseClick(view, Qt::LeftButton, {}, {view->width() / 4, view->height() / 2});
        QVERIFY(std::abs(view->divider() - 0.25) < 0.01);
        QVERIFY(std::abs(slider->value() - slider->maximum() / 4) <= slider->maximum() / 100);
    }

    void starsTakeClicksAndKeys() {
        RatingStars stars;
        QSignalSpy rated(&stars, &RatingStars::rated);
        stars.resize(stars.sizeHint());
        stars.show();
        QTest::mouseClick(&stars, Qt::LeftButton, {}, {stars.width() / 2, stars.height() / 2});
        QCOMPARE(stars.rating(), 3);
        QTest::mouseClick(&stars, Qt::LeftButton, {}, {stars.width() / 2, stars.height() / 2});
        QCOMPARE(stars.rating(), 0);
        QTest::keyClick(&stars, Qt::Key_4);
        QTest::keyClick(&stars, Qt::Key_Right);
        QTest::keyClick(&stars, Qt::Key_Right);
        QCOMPARE(stars.rating(), 5);
        QCOMPARE(rated.count(), 5);
    }

  private:
    /// Keys go to the list again, as on a desktop after a question was answered.
    static bool takeFocus(GalleryWindow& window) {
        window.activateWindow();
        window.list()->setFocus();
        return QTest::qWaitForWindowActive(&window);
    }

    /// Presses the button of that text in the next question.
    void answer(const QString& text) {
        QTimer::singleShot(50, this, [this, text] {
            auto* box = qobject_cast<QMessageBox*>(QApplication::activeModalWidget());
            if (box == nullptr) {
                answer(text);
                return;
            }
            for (QAbstractButton* button : box->buttons()) {
                if (button->text() == text) {
                    button->click();
                }
            }
        });
    }

    QTemporaryDir home_;
};

}  // namespace gouache::ui

QTEST_MAIN(gouache::ui::GalleryTest)
#include "gallery_test.moc"
