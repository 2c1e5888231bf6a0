#include <QAbstractItemModelTester>
#include <QCheckBox>
#include <QComboBox>
#include <QDropEvent>
#include <QLabel>
#include <QLineEdit>
#include <QMimeData>
#include <QPushButton>
#include <QSignalSpy>
#include <QTabWidget>
#include <QTemporaryDir>
#include <QTest>
#include <QTreeView>
#include <QTreeWidget>
#include <filesystem>
#include <fstream>
#include <map>

#include "core/models/safetensors.h"
#include "ui/library/download_panel.h"
#include "ui/library/model_details.h"
#include "ui/library/model_folders_panel.h"
#include "ui/library/models_dialog.h"
#include "ui/mainwindow/model_library.h"

namespace gouache::ui {

namespace fs = std::filesystem;

namespace {

fs::path writeLora(const fs::path& path, const std::string& trigger) {
    fs::create_directories(path.parent_path());
    const std::vector<std::byte> zeros(32);
    const NamedTensor one{"lora_unet_a.lora_up.weight", TensorType::F16, {4, 4}, zeros};
    if (!writeSafetensors(path, std::span(&one, 1),
                          {{"modelspec.trigger_phrase", trigger},
                           {"modelspec.license", "CC-BY-4.0"},
                           {"ss_base_model_version", "sd_v1"}})
             .ok()) {
        qFatal("no test file");
    }
    return path;
}

/// Answers at once; the test says what happens then.
class FakeDownloader final : public Downloader {
  public:
    Result<DownloadPlan> look(const DownloadSource& source, std::stop_token) override {
        DownloadPlan plan;
        plan.source = source;
        plan.title = "ink";
        plan.licence = "mit <b>bold</b>";
        plan.licencePage = "https://hub.example/a/ink";
        plan.files.push_back({"https://hub.example/x", "ink.safetensors", 2'000'000'000, ""});
        return source.repository == "a/none"
                   ? Result<DownloadPlan>(makeError(ErrorCode::DownloadFailed, "x", "gone"))
                   : Result<DownloadPlan>(plan);
    }
    DownloadId start(DownloadPlan plan, std::shared_ptr<DownloadObserver> observer) override {
        started.push_back(std::move(plan));
        observers[started.size()] = std::move(observer);
        return started.size();
    }
    void cancel(DownloadId id, bool discard) override {
        cancelled.emplace_back(id, discard);
        observers[id]->onDownloadFinished(id, makeError(ErrorCode::Cancelled));
    }

    std::vector<DownloadPlan> started;
    std::map<DownloadId, std::shared_ptr<DownloadObserver>> observers;
    std::vector<std::pair<DownloadId, bool>> cancelled;
};

}  // namespace

class ModelsDialogTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void initTestCase() {
        QVERIFY(cache_.isValid());
        qputenv("XDG_CACHE_HOME", cache_.path().toUtf8());
        qputenv("XDG_CONFIG_HOME", cache_.path().toUtf8());
        qputenv("HOME", cache_.path().toUtf8());
    }

    void init() {
        folder_ = std::make_unique<QTemporaryDir>();
        root_ = folder_->path().toStdString();
        writeLora(root_ / "models/loras/ink.safetensors", "inkwash, sumi");
        writeLora(root_ / "other/loras/paper.safetensors", "papercut");
        writeLora(root_ / "other/loras/broken.safetensors", "");
        std::ofstream(root_ / "other/loras/broken.safetensors") << "no model";
        // The own folder is searched without being in the list: a first import makes it.
        library_ = std::make_unique<ModelLibrary>(
            ModelLibrary::Folders{{root_ / "other"}, root_ / "models", root_ / "places.json"});
        downloader_ = std::make_shared<FakeDownloader>();
        library_->setDownloader(downloader_);
        scan();
    }

    void cleanup() {
        library_.reset();
        folder_.reset();
    }

    void modelsKeepTheRulesOfItemModels() {
        const QAbstractItemModelTester table(&library_->table());
        ModelFilter filter;
        filter.setSourceModel(&library_->table());
        const QAbstractItemModelTester filtered(&filter);
        const QAbstractItemModelTester downloads(&library_->downloads());
        library_->downloads().start({.source = {},
                                     .title = "x",
                                     .revision = {},
                                     .isFolder = false,
                                     .files = {},
                                     .licence = {},
                                     .licencePage = {},
                                     .gated = false});
        downloader_->observers[1]->onDownloadProgress(
            1, {DownloadProgress::Stage::Loading, 5, 10, 2, "x"});
        QTRY_COMPARE(library_->downloads().index(0, 1).data(DownloadListModel::PartRole).toDouble(),
                     0.5);
        library_->downloads().remove(0);
        filter.setSearch(QStringLiteral("paper"));
        library_->refresh();
        QSignalSpy scanned(library_.get(), &ModelLibrary::scanned);
        QVERIFY(scanned.wait());
        QCOMPARE(filter.rowCount(), 1);
    }

    void listSearchesAndFilters() {
        ModelsDialog dialog(library_.get());
        auto* list = called<QTreeView>(dialog, QStringLiteral("Models"));
        QCOMPARE(list->model()->rowCount(), 3);
        auto* search = called<QLineEdit>(dialog, QStringLiteral("Search the models"));
        QTest::keyClicks(search, QStringLiteral("SUMI"));
        QCOMPARE(list->model()->rowCount(), 1);
        QCOMPARE(list->model()->index(0, 0).data().toString(), QStringLiteral("ink"));
        QCOMPARE(list->model()->index(0, ModelTableModel::PurposeColumn).data().toString(),
                 QStringLiteral("SD 1.5"));
        search->clear();
        auto* kinds = called<QComboBox>(dialog, QStringLiteral("Type of model"));
        kinds->setCurrentIndex(kinds->findData(static_cast<int>(ModelKind::Unknown)));
        QCOMPARE(list->model()->rowCount(), 1);
        QCOMPARE(list->model()->index(0, ModelTableModel::PurposeColumn).data().toString(),
                 QStringLiteral("Cannot be read"));
    }

    void detailsTellAndUse() {
        ModelsDialog dialog(library_.get());
        dialog.show();
        auto* list = called<QTreeView>(dialog, QStringLiteral("Models"));
        auto* details = dialog.findChild<ModelDetails*>();
        QSignalSpy words(&dialog, &ModelsDialog::promptWords);
        choose(list, QStringLiteral("ink"));
        QStringList shown;
        for (const QLabel* label : details->findChildren<QLabel*>()) {
            QVERIFY(label->textFormat() == Qt::PlainText || label->text().isEmpty());
            shown << label->text();
        }
        const QString all = shown.join(QLatin1Char('\n'));
        QVERIFY2(all.contains(QStringLiteral("inkwash, sumi")), qPrintable(all));
        QVERIFY(all.contains(QStringLiteral("CC-BY-4.0")));
        QVERIFY(all.contains(QString::fromStdString(root_.string())));
        button(details, QStringLiteral("Use in the prompt"))->click();
        button(details, QStringLiteral("Put the words into the prompt"))->click();
        QCOMPARE(words.count(), 2);
        QCOMPARE(words[0][0].toString(), QStringLiteral("<lora:ink:1>"));
        QCOMPARE(words[1][0].toString(), QStringLiteral("inkwash, sumi"));
        QVERIFY(button(details, QStringLiteral("Remove…"))->isEnabled());
        choose(list, QStringLiteral("paper"));
        QVERIFY2(!button(details, QStringLiteral("Remove…"))->isEnabled(),
                 "another program's file could be removed");
        QVERIFY(!library_->moveToBin(*details->model()));
    }

    void droppedFilesAreImported() {
        ModelsDialog dialog(library_.get());
        dialog.show();
        const fs::path file = writeLora(root_ / "downloads/new one.safetensors", "new");
        QMimeData data;
        data.setUrls({QUrl::fromLocalFile(QString::fromStdString(file.string())),
                      QUrl::fromLocalFile(QStringLiteral("/etc/hostname"))});
        QSignalSpy scanned(library_.get(), &ModelLibrary::scanned);
        QDragEnterEvent enter({5, 5}, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QCoreApplication::sendEvent(&dialog, &enter);
        QVERIFY(enter.isAccepted());
        QDropEvent drop({5, 5}, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QCoreApplication::sendEvent(&dialog, &drop);
        QVERIFY(scanned.wait(10'000));
        QVERIFY(fs::exists(root_ / "models/loras/new one.safetensors"));
        QCOMPARE(library_->table().rowCount(), 4);

        QSignalSpy failed(library_.get(), &ModelLibrary::failed);
        library_->bringIn(
            {QString::fromStdString((root_ / "other/loras/broken.safetensors").string())});
        QVERIFY(failed.wait(10'000));
        QMimeData nothing;
        nothing.setUrls({QUrl::fromLocalFile(QStringLiteral("/etc/hostname"))});
        QDragEnterEvent refused({5, 5}, Qt::CopyAction, &nothing, Qt::LeftButton, Qt::NoModifier);
        QCoreApplication::sendEvent(&dialog, &refused);
        QVERIFY(!refused.isAccepted());
    }

    void downloadIsShownThenStarted() {
        ModelsDialog dialog(library_.get());
        dialog.show();
        dialog.showDownloads(QStringLiteral("hf:a/ink"));
        auto* panel = dialog.findChild<DownloadPanel*>();
        auto* start = button(panel, QStringLiteral("Download"));
        QTRY_VERIFY(start->isVisible());
        QString offer;
        for (const QLabel* label : panel->findChildren<QLabel*>()) {
            if (label->text().contains(QStringLiteral("mit <b>"))) {
                QCOMPARE(label->textFormat(), Qt::PlainText);
                offer = label->text();
            }
        }
        QVERIFY2(offer.contains(QStringLiteral("2.0 GB")), qPrintable(offer));
        QVERIFY2(downloader_->started.empty(), "nothing is loaded before the licence was shown");
        start->click();
        QCOMPARE(downloader_->started.size(), 1U);
        auto& downloads = library_->downloads();
        downloader_->observers[1]->onDownloadProgress(
            1, {DownloadProgress::Stage::Loading, 500'000'000, 2'000'000'000, 50'000'000, "x"});
        const auto state = [&] {
            return downloads.index(0, DownloadListModel::StateColumn).data().toString();
        };
        QTRY_VERIFY2(state().contains(QStringLiteral("30 s left")), qPrintable(state()));

        button(panel, QStringLiteral("Pause"))->click();
        QCOMPARE(downloader_->cancelled.back(), std::pair(DownloadId{1}, false));
        QTRY_COMPARE(state(), QStringLiteral("Paused"));
        button(panel, QStringLiteral("Go on"))->click();
        QCOMPARE(downloader_->started.size(), 2U);
        QSignalSpy scanned(library_.get(), &ModelLibrary::scanned);
        downloader_->observers[2]->onDownloadFinished(2, fs::path("/models/ink.safetensors"));
        QTRY_COMPARE(state(), QStringLiteral("Done"));
        QTRY_VERIFY(!scanned.isEmpty());
    }

    void aFailedLookIsASentence() {
        ModelsDialog dialog(library_.get());
        dialog.show();
        auto* panel = dialog.findChild<DownloadPanel*>();
        const auto problem = [&] {
            for (const QLabel* label : panel->findChildren<QLabel*>()) {
                if (label->property("role") == QStringLiteral("problem") && label->isVisible()) {
                    return label->text();
                }
            }
            return QString();
        };
        dialog.showDownloads(QStringLiteral("hf:a/none"));
        QTRY_VERIFY(problem().contains(QStringLiteral("gone")));
        dialog.showDownloads(QStringLiteral("ftp://x"));
        QTRY_VERIFY2(problem().contains(QStringLiteral("https://")), qPrintable(problem()));
        QVERIFY(!button(panel, QStringLiteral("Download"))->isVisible());
    }

    void aWrongHashIsNotStarted() {
        ModelsDialog dialog(library_.get());
        dialog.show();
        dialog.showDownloads(QStringLiteral("hf:a/ink"));
        auto* panel = dialog.findChild<DownloadPanel*>();
        auto* start = button(panel, QStringLiteral("Download"));
        QTRY_VERIFY(start->isVisible());
        QLineEdit* hash = nullptr;
        for (QLineEdit* line : panel->findChildren<QLineEdit*>()) {
            hash = line->maxLength() == 64 ? line : hash;
        }
        QVERIFY(hash->isVisible());
        hash->setText(QStringLiteral("abc"));
        start->click();
        QVERIFY(downloader_->started.empty());
        hash->setText(QString(64, QLatin1Char('A')));
        start->click();
        QCOMPARE(downloader_->started.size(), 1U);
        QCOMPARE(downloader_->started[0].files[0].sha256, std::string(64, 'a'));
    }

    void foldersAreSwitchedAddedAndTakenOff() {
        const fs::path place = root_ / "somewhere";
        writeLora(place / "found.safetensors", "");
        QSignalSpy scanned(library_.get(), &ModelLibrary::scanned);
        library_->bringIn({QString::fromStdString(place.string())});
        QVERIFY(scanned.wait(10'000));
        QVERIFY(library_->table().rowOf(place / "found.safetensors") >= 0);
        QVERIFY2(!fs::exists(root_ / "models/loras/found.safetensors"),
                 "folders stay where they are");
        ModelFoldersPanel panel(library_.get());
        auto* list = panel.findChild<QTreeWidget*>();
        QTRY_COMPARE(list->topLevelItemCount(), 1);
        QCOMPARE(list->topLevelItem(0)->text(2), QStringLiteral("1"));
        list->topLevelItem(0)->setCheckState(0, Qt::Unchecked);
        QVERIFY(scanned.wait(10'000));
        QCOMPARE(library_->table().rowOf(place / "found.safetensors"), -1);
        QTRY_COMPARE(list->topLevelItem(0)->checkState(0), Qt::Unchecked);
        list->setCurrentItem(list->topLevelItem(0));
        button(&panel, QStringLiteral("Take off the list"))->click();
        QTRY_COMPARE(list->topLevelItemCount(), 0);
        QVERIFY(fs::exists(place / "found.safetensors"));
    }

    void timeLeftIsSaidShortly() {
        QCOMPARE(timeLeftText(100, 10), QStringLiteral("10 s"));
        QCOMPARE(timeLeftText(6'000, 10), QStringLiteral("10 min"));
        QCOMPARE(timeLeftText(72'000, 10), QStringLiteral("2 h 0 min"));
        QCOMPARE(timeLeftText(72'000, 0), QString());
    }

  private:
    void scan() {
        QSignalSpy scanned(library_.get(), &ModelLibrary::scanned);
        library_->refresh();
        QVERIFY(scanned.wait(10'000));
    }

    /// By its name for screen readers: the dialog's other pages have lists and lines too.
    template <typename Widget>
    static Widget* called(const QWidget& in, const QString& name) {
        for (auto* one : in.findChildren<Widget*>()) {
            if (one->accessibleName() == name) {
                return one;
            }
        }
        qFatal("no widget %s", qPrintable(name));
    }

    static void choose(QTreeView* list, const QString& name) {
        for (int row = 0; row < list->model()->rowCount(); ++row) {
            if (list->model()->index(row, 0).data().toString() == name) {
                list->setCurrentIndex(list->model()->index(row, 0));
                return;
            }
        }
        QFAIL("no such model");
    }

    /// By its text without mnemonic.
    static QPushButton* button(const QWidget* in, const QString& text) {
        for (QPushButton* one : in->findChildren<QPushButton*>()) {
            if (one->text().remove(QLatin1Char('&')) == text) {
                return one;
            }
        }
        qFatal("no button %s", qPrintable(text));
    }

    QTemporaryDir cache_;
    std::unique_ptr<QTemporaryDir> folder_;
    fs::path root_;
    std::unique_ptr<ModelLibrary> library_;
    std::shared_ptr<FakeDownloader> downloader_;
};

}  // namespace gouache::ui

QTEST_MAIN(gouache::ui::ModelsDialogTest)
#include "models_dialog_test.moc"
