#include <QAbstractItemModelTester>
#include <QAction>
#include <QFile>
#include <QListView>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>

#include "ui/bridge/result_store.h"
#include "ui/docks/results_dock.h"
#include "ui/docks/staging_bar.h"
#include "ui/models/result_history.h"
#include "ui/models/staged_results.h"

namespace gouache::ui {

namespace {

GeneratedPicture pictureOf(int number, bool masked = false) {
    auto image = std::make_shared<Image>(PixelSize{32, 24}, PixelFormat::Rgb8);
    for (std::uint8_t& byte : image->bytes()) {
        byte = static_cast<std::uint8_t>(number * 40);
    }
    GeneratedPicture made;
    made.result.image = image;
    made.result.picture = number;
    made.result.seed = {static_cast<std::uint64_t>(100 + number)};
    made.request.prompt = "picture " + std::to_string(number);
    made.request.seed = made.result.seed;
    made.placement.area = {-8, 4, 64, 48};
    if (masked) {
        auto mask = std::make_shared<Image>(PixelSize{64, 48}, PixelFormat::Gray8);
        std::ranges::fill(mask->bytes(), std::uint8_t{200});
        made.placement.mask = mask;
        made.intent = Intent::Expand;
    }
    return made;
}

}  // namespace

class StagingTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void theFirstOfARunIsShown() {
        StagedResults staged;
        QAbstractItemModelTester tester(&staged);
        staged.add(pictureOf(0));
        staged.add(pictureOf(1));
        QCOMPARE(staged.current(), 0);
        staged.add(pictureOf(0));  // another run
        QCOMPARE(staged.current(), 2);
    }

    void pinnedResultsStay() {
        StagedResults staged;
        QAbstractItemModelTester tester(&staged);
        for (int i = 0; i < 4; ++i) {
            staged.add(pictureOf(i));
        }
        QSignalSpy pinned(&staged, &StagedResults::pinnedChanged);
        staged.setPinned(2, true);
        QCOMPARE(pinned.count(), 1);
        staged.removeUnpinned();
        QCOMPARE(staged.rowCount(), 1);
        QCOMPARE(staged.currentPicture()->result.seed.value, std::uint64_t{102});
        QVERIFY(staged.index(0).data(Qt::AccessibleTextRole).toString().contains("pinned"));
        staged.clear();
        QCOMPARE(staged.rowCount(), 0);
    }

    void barHoldsToCompareAndShowsCommands() {
        StagedResults staged;
        StagingBar bar(&staged);
        QAction more(QStringLiteral("More &like this"));
        bar.addCommand(&more);
        QAction merged(QStringLiteral("Accept &merged"));
        bar.addAcceptCommand(&merged);
        QVERIFY(bar.isHidden());
        staged.add(pictureOf(0));
        bar.show();
        QSignalSpy held(&bar, &StagingBar::compareHeld);
        QToolButton* compare = nullptr;
        bool hasCommand = false;
        for (auto* button : bar.findChildren<QToolButton*>()) {
            compare =
                button->accessibleName() == QLatin1String("Compare with before") ? button : compare;
            hasCommand = hasCommand || button->defaultAction() == &more;
            QVERIFY(!button->accessibleName().isEmpty());
        }
        QVERIFY(hasCommand);
        QTest::mousePress(compare, Qt::LeftButton);
        QTest::mouseRelease(compare, Qt::LeftButton);
        QCOMPARE(held.count(), 2);
        QVERIFY(held.at(0).at(0).toBool());
        QVERIFY(!held.at(1).at(0).toBool());
    }

    void barTellsWhatWentOtherwise() {
        StagedResults staged;
        StagingBar bar(&staged);
        GeneratedPicture noted = pictureOf(0);
        noted.result.notes = {"vae_tiled", "lora_partly_applied: <b>style</b>: x", "new_one"};
        staged.add(noted);
        staged.add(pictureOf(1));
        const auto buttons = bar.findChildren<QToolButton*>();
        const auto* notes = *std::ranges::find_if(buttons, [](const QToolButton* button) {
            return button->accessibleName() == QLatin1String("What went otherwise");
        });
        QVERIFY(!notes->isHidden());
        QVERIFY(notes->toolTip().contains(QLatin1String("decoded in parts")));
        QVERIFY(notes->toolTip().contains(QLatin1String("&lt;b&gt;style")));
        QVERIFY(notes->toolTip().contains(QLatin1String("new_one")));
        staged.setCurrent(1);
        QVERIFY(notes->isHidden());
    }

    void historyIsFoundAgain() {
        QTemporaryDir folder;
        const std::filesystem::path path = folder.path().toStdString();
        QString pinnedFile;
        {
            ResultStore store(path);
            ResultHistory history(path);
            QAbstractItemModelTester tester(&history);
            connect(&store, &ResultStore::recorded, &history, &ResultHistory::add);
            history.setDocument(QStringLiteral("unsaved-1"));
            store.setDocument(QStringLiteral("unsaved-1"));
            store.store(pictureOf(1));
            store.store(pictureOf(2, true));
            store.setDocument(QStringLiteral("other"));
            store.store(pictureOf(3));
            store.waitForDone();
            QTRY_COMPARE(history.rowCount(), 2);
            history.setPinned(history.index(1), true);
            pinnedFile = history.pathOf(history.index(1));
            history.renameDocument(QStringLiteral("unsaved-1"), QStringLiteral("/kept.ora"));
            QCOMPARE(history.rowCount(), 2);
        }
        ResultHistory again(path);
        QAbstractItemModelTester tester(&again);
        QCOMPARE(again.rowCount(), 0);
        again.setDocument(QStringLiteral("/kept.ora"));
        QCOMPARE(again.rowCount(), 2);
        QCOMPARE(again.pathOf(again.index(1)), pinnedFile);
        QVERIFY(again.index(1).data(ResultHistory::PinnedRole).toBool());
        QVERIFY(!again.index(0).data(ResultHistory::PinnedRole).toBool());
        auto picture = again.picture(again.index(0));
        QVERIFY(picture.ok());
        const GeneratedPicture wanted = pictureOf(2, true);
        QVERIFY(*picture->result.image == *wanted.result.image);
        QVERIFY(*picture->placement.mask == *wanted.placement.mask);
        QVERIFY(picture->placement.area == wanted.placement.area);
        QVERIFY(picture->intent == Intent::Expand);
        QCOMPARE(picture->request.prompt, std::string("picture 2"));
        again.setShowsAll(true);
        QCOMPARE(again.rowCount(), 3);
        // Thumbnails come later, from a thread.
        again.index(0).data(Qt::DecorationRole);
        QSignalSpy loaded(&again, &ResultHistory::dataChanged);
        QTRY_VERIFY(loaded.count() > 0);
    }

    void damagedAndHostileLinesAreLeftOut() {
        QTemporaryDir folder;
        QFile index(folder.filePath(QString::fromLatin1(kResultIndex)));
        QVERIFY(index.open(QIODevice::WriteOnly));
        index.write(
            "not json\n"
            "{\"add\":{\"file\":\"../../etc/passwd\",\"area\":[0,0,8,8]}}\n"
            "{\"add\":{\"file\":\"/etc/passwd\",\"area\":[0,0,8,8]}}\n"
            "{\"add\":{\"file\":\"a.png\",\"mask\":\"../x.png\",\"area\":[0,0,8,8]}}\n"
            "{\"add\":{\"file\":\"b.png\",\"area\":[0,0,0,8]}}\n"
            "{\"add\":{\"file\":\"c.png\",\"area\":[0,0,99999999,8]}}\n"
            "{\"pin\":{\"file\":\"none\",\"on\":true}}\n"
            "{\"add\":{\"file\":\"good.png\",\"area\":[0,0,8,8]}}\n{\"add\":{\"fi");
        index.close();
        ResultHistory history(folder.path().toStdString());
        history.setShowsAll(true);
        QCOMPARE(history.rowCount(), 1);
        QVERIFY(!history.picture(history.index(0)).ok());  // its file is gone
    }

    void aResultIsOfferedAgainByEnter() {
        QTemporaryDir folder;
        const std::filesystem::path path = folder.path().toStdString();
        ResultStore store(path);
        ResultHistory history(path);
        connect(&store, &ResultStore::recorded, &history, &ResultHistory::add);
        history.setShowsAll(true);
        store.store(pictureOf(1));
        QTRY_COMPARE(history.rowCount(), 1);
        ResultsDock dock(&history);
        dock.show();
        QSignalSpy activated(&dock, &ResultsDock::activated);
        dock.list()->setCurrentIndex(history.index(0));
        QTest::keyClick(dock.list(), Qt::Key_Return);
        QCOMPARE(activated.count(), 1);
    }
};

}  // namespace gouache::ui

QTEST_MAIN(gouache::ui::StagingTest)
#include "staging_test.moc"
