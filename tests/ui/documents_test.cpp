// Documents in tabs, on disk, and after a crash.

#include <QAbstractItemModelTester>
#include <QClipboard>
#include <QListView>
#include <QMessageBox>
#include <QMimeData>
#include <QPushButton>
#include <QSpinBox>
#include <QStandardItemModel>
#include <QStatusBar>
#include <fstream>

#include "core/commands/place_image.h"
#include "core/document/composite.h"
#include "core/io/image_file.h"
#include "core/journal/journal_folder.h"
#include "core/ora/ora_file.h"
#include "tests/ui/studio_fixture.h"
#include "ui/bridge/image_convert.h"
#include "ui/bridge/picture_file.h"
#include "ui/dialogs/document_gallery.h"
#include "ui/dialogs/export_dialog.h"
#include "ui/dialogs/new_document_dialog.h"
#include "ui/mainwindow/document_tabs.h"
#include "ui/mainwindow/picture_flow.h"
#include "ui/mainwindow/picture_handle.h"

namespace gouache::ui {

namespace fs = std::filesystem;

class DocumentsTest : public QObject {
    Q_OBJECT

  private:
    std::unique_ptr<StudioFixture> studio_;
    std::unique_ptr<QTemporaryDir> folder_;

    Session& session() { return studio_->session(); }
    PictureFlow& pictures() { return *studio_->window().pictures(); }
    DocumentTabs* tabs() { return studio_->window().findChild<DocumentTabs*>(); }
    QString path(const char* name) { return folder_->filePath(QLatin1String(name)); }

    void paint(std::uint8_t value) {
        auto image = std::make_shared<Image>(PixelSize{20, 10}, PixelFormat::Rgba8);
        std::ranges::fill(image->bytes(), value);
        for (std::size_t i = 3; i < image->bytes().size(); i += 4) {
            image->bytes()[i] = 255;
        }
        Document& document = session().document();
        QVERIFY(document
                    .execute(std::make_unique<PlaceImage>(document.newLayerId(), image,
                                                          PixelPoint{3, 4}, "苹果"))
                    .ok());
    }

    /// Presses the button in the dialog that comes next.
    void answer(const QString& button) {
        QTimer::singleShot(0, this, [this, button] {
            QWidget* dialog = QApplication::activeModalWidget();
            if (dialog == nullptr) {
                answer(button);
                return;
            }
            for (QPushButton* each : dialog->findChildren<QPushButton*>()) {
                if (each->text().remove(QLatin1Char('&')) == button) {
                    each->click();
                    return;
                }
            }
            qWarning() << "no button" << button << "in" << dialog;
            dialog->close();
        });
    }

    std::vector<fs::path> journals() {
        std::vector<fs::path> found;
        std::error_code ignored;
        for (const auto& entry : fs::directory_iterator(session().folders().recovery, ignored)) {
            found.push_back(entry.path());
        }
        return found;
    }

  private Q_SLOTS:
    void initTestCase() { QApplication::setAttribute(Qt::AA_DontUseNativeDialogs); }
    void init() {
        folder_ = std::make_unique<QTemporaryDir>();
        studio_ = std::make_unique<StudioFixture>();
        QVERIFY(studio_->isShown());
    }
    void cleanup() {
        for (int i = 0; i < session().documentCount(); ++i) {
            session().setCurrentIndex(i);
            session().markSaved();
        }
        studio_.reset();
    }

    void savesAndOpensAllLayers() {
        paint(10);
        session().source = GenerationRequest();
        session().source->prompt = "a red apple";
        const DocumentState state = session().document().state();
        session().file = path("a.ora");
        studio_->action("file.save")->trigger();
        QVERIFY(!studio_->window().isWindowModified());
        QCOMPARE(session().recent.rowCount(), 1);
        QCOMPARE(tabs()->tabText(0), QStringLiteral("a.ora"));
        QVERIFY(pictures().closeDocument());
        QVERIFY(session().isUntouched());
        QVERIFY(pictures().openFile(path("a.ora")));
        QVERIFY(session().document().state() == state);
        QCOMPARE(session().source->prompt, std::string("a red apple"));
        QCOMPARE(session().file, path("a.ora"));
        QCOMPARE(session().documentCount(), 1);  // the untouched one made room
        // Saved twice more, the first is an earlier version.
        paint(20);
        QVERIFY(pictures().save());
        QCOMPARE(oraBackups(path("a.ora").toStdString()).size(), std::size_t{1});
    }

    void layersAreNotFlattenedIntoTheirPng() {
        const auto image = std::make_shared<Image>(PixelSize{30, 20}, PixelFormat::Rgb8);
        QVERIFY(writePicture(path("p.png").toStdString(), *image, {}).ok());
        QVERIFY(pictures().openFile(path("p.png")));
        QVERIFY(pictures().save());  // still one layer
        paint(200);
        answer(QStringLiteral("Cancel"));
        QVERIFY(!pictures().save());
        QVERIFY(session().isModified());
        QVERIFY(converted(*loadImage(path("p.png").toStdString()), PixelFormat::Rgb8) == *image);
    }

    void severalDocumentsKeepApart() {
        paint(1);
        const DocumentState first = session().document().state();
        session().file = path("first.png");
        pictures().newDocument();
        QCOMPARE(session().documentCount(), 2);
        QVERIFY(session().file.isEmpty());
        QVERIFY(tabs()->isVisible());
        QCOMPARE(tabs()->tabText(0), QStringLiteral("• first.png"));
        paint(2);
        paint(3);
        const DocumentState second = session().document().state();
        QVERIFY(studio_->window().canvas()->shownDocument() == &session().document());
        QTest::mouseClick(tabs(), Qt::LeftButton, {}, tabs()->tabRect(0).center());
        QVERIFY(session().document().state() == first);
        QCOMPARE(session().file, path("first.png"));
        QVERIFY(studio_->window().canvas()->shownDocument() == &session().document());
        studio_->action("edit.undo")->trigger();
        QVERIFY(!session().isModified(0));
        QVERIFY(session().isModified(1));
        studio_->action("window.nextDocument")->trigger();
        QVERIFY(session().document().state() == second);
        tabs()->moveTab(1, 0);
        QCOMPARE(session().currentIndex(), 0);
        QVERIFY(session().document().state() == second);
        QCOMPARE(session().fileOf(1), path("first.png"));
        answer(QStringLiteral("Cancel"));
        QTest::mouseClick(tabs(), Qt::MiddleButton, {}, tabs()->tabRect(0).center());
        QCOMPARE(session().documentCount(), 2);
        answer(QStringLiteral("Do not save"));
        studio_->action("file.close")->trigger();
        QCOMPARE(session().documentCount(), 1);
        QCOMPARE(session().file, path("first.png"));
        QVERIFY(!tabs()->isVisible());
    }

    void resultsWaitForTheirDocument() {
        GeneratedPicture picture;
        picture.result.image = std::make_shared<Image>(PixelSize{8, 8}, PixelFormat::Rgb8);
        session().staged.add(picture);
        pictures().newDocument();
        QCOMPARE(session().staged.rowCount(), 0);
        QVERIFY(!studio_->window().canvas()->hasStagedResult());
        session().setCurrentIndex(0);
        QCOMPARE(session().staged.rowCount(), 1);
        QVERIFY(session().staged.currentPicture()->result.image == picture.result.image);
        session().staged.clear();
    }

    void aPictureThatIsOpenIsShown() {
        const Image image({30, 20}, PixelFormat::Rgb8);
        QVERIFY(writePicture(path("p.png").toStdString(), image, {}).ok());
        QVERIFY(pictures().openFile(path("p.png")));
        pictures().newDocument();
        QVERIFY(pictures().openFile(path("p.png")));
        QCOMPARE(session().documentCount(), 2);
        QCOMPARE(session().currentIndex(), 0);
        QVERIFY(!pictures().openFile(path("none.ora")));
        std::ofstream(path("bad.ora").toStdString()) << "no zip";
        QVERIFY(!pictures().openFile(path("bad.ora")));
        QCOMPARE(session().documentCount(), 2);
    }

    void newDocumentsAreAsAsked() {
        QTimer::singleShot(0, this, [] {
            auto* dialog = qobject_cast<NewDocumentDialog*>(QApplication::activeModalWidget());
            QVERIFY(dialog != nullptr);
            const auto boxes = dialog->findChildren<QSpinBox*>();
            boxes[0]->setValue(300);
            boxes[1]->setValue(200);
            dialog->accept();
        });
        studio_->action("file.new")->trigger();
        QVERIFY(session().document().size() == (PixelSize{300, 200}));
    }

    void whatACrashLeftIsTakenUp() {
        paint(77);
        session().source = GenerationRequest();
        session().source->prompt = "kept";
        session().file = path("lost.ora");
        const DocumentState state = session().document().state();
        session().keepAll();
        QCOMPARE(journals().size(), std::size_t{1});
        // Another program's lock stops us; a copy of what is there is what a crash leaves.
        const fs::path crashed = session().folders().recovery / "crashed";
        fs::copy(journals().front(), crashed, fs::copy_options::recursive);
        pictures().newDocument();
        pictures().offerRecovery();
        auto* gallery = studio_->window().findChild<DocumentGallery*>();
        QVERIFY(gallery != nullptr);
        QCOMPARE(gallery->chosen(), QList<int>{0});
        gallery->accept();
        QVERIFY(session().document().state() == state);
        QCOMPARE(session().file, path("lost.ora"));
        QCOMPARE(session().source->prompt, std::string("kept"));
        QVERIFY(session().isModified());
        QVERIFY(!fs::exists(crashed));
        // It is kept again already.
        QCOMPARE(journals().size(), std::size_t{2});
        QVERIFY(pictures().save());
        QVERIFY(!session().isModified());
        QCOMPARE(journals().size(), std::size_t{1});
    }

    void autosaveRunsByItself() {
        paint(5);
        QTRY_COMPARE_WITH_TIMEOUT(journals().size(), std::size_t{1}, 8'000);
        studio_->action("edit.undo")->trigger();
        QVERIFY(journals().empty());
    }

    void exportsAreWhatTheySay() {
        paint(120);
        const Image picture = mergedPicture(session().document());
        session().source = GenerationRequest();
        session().source->prompt = "made of this";
        for (const char* extension : {"png", "webp", "tif", "exr"}) {
            ExportDialog dialog({}, true);
            dialog.setExtension(QLatin1String(extension));
            ExportDialog::Choice choice = dialog.choice();
            QCOMPARE(choice.extension, QLatin1String(extension));
            choice.options.lossless = true;
            const QString file = path("out.") + choice.extension;
            QVERIFY2(pictures().exportTo(file, choice), extension);
            const auto back = loadImage(file.toStdString());
            QVERIFY2(back.ok(), extension);
            QVERIFY2(converted(*back, PixelFormat::Rgba8) == picture, extension);
        }
        QCOMPARE(openPicture(path("out.png").toStdString())->request->prompt,
                 std::string("made of this"));
        ExportDialog::Choice plain;
        plain.extension = QStringLiteral("png");
        plain.settings = false;
        QVERIFY(pictures().exportTo(path("plain"), plain));
        QVERIFY(!openPicture(path("plain.png").toStdString())->request);
        ExportDialog::Choice psd;
        psd.extension = QStringLiteral("psd");
        QVERIFY(pictures().exportTo(path("out.psd"), psd));
        QVERIFY(QFileInfo(path("out.psd")).size() > 100);
        QVERIFY(session().isModified());  // a copy is no save
    }

    void thePictureCanBeDraggedOut() {
        paint(90);
        auto* handle = studio_->window().findChild<PictureHandle*>();
        QVERIFY(handle != nullptr);
        const std::unique_ptr<QMimeData> data(handle->mimeData());
        QVERIFY(data->hasImage());
        QCOMPARE(data->urls().size(), 1);
        const auto image = loadImage(data->urls().first().toLocalFile().toStdString());
        QVERIFY(image.ok());
        QVERIFY(converted(*image, PixelFormat::Rgba8) == mergedPicture(session().document()));
        QTest::mouseClick(handle, Qt::LeftButton);
        const PixelSize size = session().document().size();
        QCOMPARE(QGuiApplication::clipboard()->image().size(), QSize(size.width, size.height));
    }

    void recentDocumentsAreAModel() {
        RecentDocuments recent(fs::path(path("r.json").toStdString()));
        QAbstractItemModelTester tester(&recent,
                                        QAbstractItemModelTester::FailureReportingMode::QtTest);
        QImage picture(400, 300, QImage::Format_RGB32);
        picture.fill(Qt::red);
        for (int i = 0; i < RecentDocuments::kMost + 5; ++i) {
            recent.add(QStringLiteral("/x/%1.ora").arg(i), picture);
        }
        recent.add(QStringLiteral("/x/20.ora"), picture);
        QCOMPARE(recent.rowCount(), RecentDocuments::kMost);
        QCOMPARE(recent.index(0).data().toString(), QStringLiteral("20.ora"));
        RecentDocuments again(fs::path(path("r.json").toStdString()));
        QCOMPARE(again.rowCount(), RecentDocuments::kMost);
        QCOMPARE(again.index(0).data(RecentDocuments::PathRole).toString(),
                 QStringLiteral("/x/20.ora"));
        QVERIFY(!again.index(0).data(Qt::DecorationRole).value<QIcon>().isNull());
        again.remove(QStringLiteral("/x/20.ora"));
        QCOMPARE(again.rowCount(), RecentDocuments::kMost - 1);
        std::ofstream(path("r.json").toStdString()) << "{ broken";
        QCOMPARE(RecentDocuments(fs::path(path("r.json").toStdString())).rowCount(), 0);
    }

    void nothingIsKeptAfterAProperEnd() {
        paint(9);
        session().keepAll();
        QCOMPARE(journals().size(), std::size_t{1});
        answer(QStringLiteral("Do not save"));
        QVERIFY(studio_->window().close());
        QVERIFY(journals().empty());
    }
};

}  // namespace gouache::ui

QTEST_MAIN(gouache::ui::DocumentsTest)
#include "documents_test.moc"
