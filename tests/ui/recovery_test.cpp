#include <QProcess>
#include <QTemporaryDir>
#include <QTest>
#include <fstream>

#include "core/commands/add_layer.h"
#include "core/commands/place_image.h"
#include "core/commands/set_layer_opacity.h"
#include "core/commands/set_layer_visibility.h"
#include "ui/mainwindow/recovery.h"

namespace gouache::ui {

namespace fs = std::filesystem;

class RecoveryTest : public QObject {
    Q_OBJECT

  private:
    std::unique_ptr<QTemporaryDir> temporary_;
    fs::path root_;
    std::unique_ptr<Document> document_;

    void place(std::uint8_t value) {
        auto image = std::make_shared<Image>(PixelSize{20, 10}, PixelFormat::Rgba8);
        for (std::size_t i = 0; i < image->bytes().size(); ++i) {
            image->bytes()[i] = static_cast<std::uint8_t>(value + i * 7);
        }
        QVERIFY(document_
                    ->execute(std::make_unique<PlaceImage>(document_->newLayerId(), image,
                                                           PixelPoint{3, 4}, "苹果"))
                    .ok());
    }
    std::vector<fs::path> folders() const {
        std::vector<fs::path> found;
        std::error_code ignored;
        for (const auto& entry : fs::directory_iterator(root_, ignored)) {
            found.push_back(entry.path());
        }
        return found;
    }
    static int pngs(const fs::path& folder) {
        int count = 0;
        for (const auto& entry : fs::directory_iterator(folder)) {
            count += entry.path().extension() == ".png" ? 1 : 0;
        }
        return count;
    }
    /// What a crash leaves: the folder, and a lock of a process that is gone.
    fs::path crashed(Recovery& recovery) {
        recovery.flush();
        const fs::path copy = root_ / "crashed";
        fs::copy(folders().front(), copy);
        QProcess gone;
        gone.start(QStringLiteral("true"), QStringList{});
        gone.waitForFinished();
        std::ofstream(copy / "lock") << 999'999'999 << "\ngouache\n"
                                     << QSysInfo::machineHostName().toStdString() << "\n";
        return copy;
    }

  private Q_SLOTS:
    void init() {
        temporary_ = std::make_unique<QTemporaryDir>();
        root_ = fs::path(temporary_->path().toStdString()) / "recovery";
        document_ = Document::standard({64, 48});
    }

    void nothingIsWrittenForAnUntouchedDocument() {
        Recovery recovery(root_);
        recovery.setDocument(document_.get());
        recovery.flush();
        QVERIFY(!fs::exists(root_));
        recovery.setDocument(nullptr);
    }

    void everyLayerComesBack() {
        Recovery recovery(root_);
        recovery.setDocument(document_.get());
        place(1);
        const LayerId placed = document_->active()->id;
        QVERIFY(document_->execute(std::make_unique<SetLayerOpacity>(placed, 0.25)).ok());
        QVERIFY(document_
                    ->execute(
                        std::make_unique<SetLayerVisibility>(document_->layers().front().id, false))
                    .ok());
        const auto restored = Recovery::read(crashed(recovery));
        QVERIFY(restored.ok());
        const auto before = document_->layers();
        const auto after = (*restored)->layers();
        QVERIFY((*restored)->size() == document_->size());
        QCOMPARE(after.size(), before.size());
        for (std::size_t i = 0; i < before.size(); ++i) {
            QVERIFY(after[i].kind == before[i].kind);
            QCOMPARE(after[i].name, before[i].name);
            QCOMPARE(after[i].visible, before[i].visible);
            QCOMPARE(after[i].opacity, before[i].opacity);
            QVERIFY(after[i].pixels == before[i].pixels);
        }
        QVERIFY((*restored)->history().isModified());
        recovery.setDocument(nullptr);
    }

    void onlyChangedLayersAreWrittenAgainAndOldFilesGo() {
        Recovery recovery(root_);
        recovery.setDocument(document_.get());
        place(1);
        recovery.flush();
        const fs::path own = folders().front();
        std::map<fs::path, fs::file_time_type> first;
        for (const auto& entry : fs::directory_iterator(own)) {
            first[entry.path().filename()] = entry.last_write_time();
        }
        place(2);
        recovery.flush();
        QCOMPARE(pngs(own), static_cast<int>(document_->layers().size()));
        int kept = 0;
        for (const auto& entry : fs::directory_iterator(own)) {
            const auto old = first.find(entry.path().filename());
            kept += old != first.end() && entry.path().extension() == ".png" &&
                            old->second == entry.last_write_time()
                        ? 1
                        : 0;
        }
        QCOMPARE(kept, static_cast<int>(document_->layers().size()) - 1);
        document_->undo();
        recovery.flush();
        QCOMPARE(pngs(own), static_cast<int>(document_->layers().size()));
        recovery.setDocument(nullptr);
    }

    void savedWorkIsNotKept() {
        Recovery recovery(root_);
        recovery.setDocument(document_.get());
        place(1);
        recovery.flush();
        QCOMPARE(folders().size(), std::size_t{1});
        document_->markSaved();
        QVERIFY(folders().empty());
        recovery.setDocument(nullptr);
    }

    void runningProgramsAreNotTaken() {
        Recovery running(root_);
        running.setDocument(document_.get());
        place(1);
        running.flush();
        const Recovery other(root_);
        QVERIFY(other.abandoned().empty());
        const fs::path left = crashed(running);
        QCOMPARE(other.abandoned(), std::vector<fs::path>{left});
        Recovery::remove(left);
        QVERIFY(other.abandoned().empty());
        running.setDocument(nullptr);
    }

    void damagedCopiesAreErrors() {
        Recovery recovery(root_);
        recovery.setDocument(document_.get());
        place(1);
        const fs::path left = crashed(recovery);
        const auto rewrite = [&left](const char* text) {
            std::ofstream(left / "document.json") << text;
        };
        for (const char* text :
             {"", "{", "[]", R"({"width":-1,"height":5,"layers":[]})",
              R"({"width":64,"height":48,"layers":[{"kind":"image","file":"../../etc/passwd"}]})",
              R"({"width":64,"height":48,"layers":[{"kind":"nonsense","file":"layer-1-1.png"}]})",
              R"({"width":64,"height":48,"layers":[{"kind":"image","file":"layer-99-99.png"}]})"}) {
            rewrite(text);
            QVERIFY2(!Recovery::read(left).ok(), text);
        }
        recovery.setDocument(nullptr);
    }
};

}  // namespace gouache::ui

QTEST_GUILESS_MAIN(gouache::ui::RecoveryTest)
#include "recovery_test.moc"
