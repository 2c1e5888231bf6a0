// A night's work with an accident: the window itself is killed in the middle, as a power cut or the
// system would do it, and opened again.

#include <QDir>
#include <QDropEvent>
#include <QImage>
#include <QLineEdit>
#include <QListView>
#include <QMimeData>
#include <QPainter>
#include <QProcess>
#include <QPushButton>
#include <QTimer>
#include <QUrl>
#include <csignal>
#include <iostream>

#include "tests/ui/studio_fixture.h"
#include "ui/batch/batch_form.h"
#include "ui/batch/batch_sheet.h"
#include "ui/docks/queue_dock.h"
#include "ui/docks/queue_header.h"
#include "ui/docks/size_field.h"
#include "ui/models/queue_model.h"

namespace gouache::ui {

namespace {

using namespace std::chrono_literals;

constexpr int kPhotos = 20;
constexpr int kExpected = 19;

/// A coloured bottle with a cap on white, each of another shape.
QImage productPhoto(int number) {
    QImage photo(200, 240, QImage::Format_RGB32);
    photo.fill(Qt::white);
    QPainter painter(&photo);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(QColor::fromHsv(number * 17 % 360, 190, 150));
    const int width = 60 + number % 5 * 8;
    painter.drawRoundedRect(QRect(100 - width / 2, 70, width, 150), 14, 14);
    painter.setBrush(QColor(40, 40, 46));
    painter.drawRoundedRect(QRect(100 - width / 5, 30, width * 2 / 5, 44), 6, 6);
    return photo;
}

/// What one of the two lives of the studio does; ends the program with a word about what went
/// wrong.
class Life {
  public:
    explicit Life(const QString& folder) : folder_(folder) {
        StudioFixture::Setup setup;
        setup.backend.stepDelay = 15ms;
        setup.root = QDir(folder).filePath(QStringLiteral("state")).toStdString();
        std::filesystem::create_directories(setup.root);
        studio_ = std::make_unique<StudioFixture>(setup);
        expect(studio_->isShown(), "the window is shown");
        studio_->window().docks().raise(QStringLiteral("queue"));
        wait([&] { return host().runner() == QueueHost::Runner::Here; }, "the queue is open");
    }

    [[noreturn]] void first() {
        dropFolder(QDir(folder_).filePath(QStringLiteral("photos")));
        wait([&] { return model().rowCount() == kPhotos; }, "all photos are in the queue");
        wait([&] { return partOfFirst() > 0 && partOfFirst() < 1; }, "a row makes progress");
        wait([&] { return count(JobState::Done) >= 2; }, "pictures are made");

        // The last one becomes the next.
        const JobRow last = lastWaiting();
        choose(last.id);
        QTest::keyClick(dock().list(), Qt::Key_Home, Qt::AltModifier);
        wait(
            [&] {
                const JobRow* now = model().rowAt(model().indexOf(last.id));
                return now->state != JobState::Pending || firstWaiting().id == last.id;
            },
            "the last one goes before all others");
        // And the one that is last now is cancelled.
        const JobRow unwanted = lastWaiting();
        choose(unwanted.id);
        QTest::keyClick(dock().list(), Qt::Key_Delete);
        wait([&] { return count(JobState::Cancelled) == 1; }, "one is cancelled");
        wait([&] { return count(JobState::Done) >= 5; }, "more pictures are made");
        expect(model().rowAt(model().indexOf(last.id))->state == JobState::Done,
               "what went before all others is done");
        wait([&] { return partOfFirst() > 0.3 && partOfFirst() < 0.8; },
             "one is in the middle of it");
        std::cout << "cancelled " << unwanted.title << std::endl;
        ::raise(SIGKILL);
        std::abort();
    }

    void second() {
        wait([&] { return model().rowCount() == kPhotos; }, "every job is still there");
        expect(!host().isPaused(), "one accident does not hold the queue");
        wait([&] { return count(JobState::Done) == kExpected; }, "the others are made");
        expect(count(JobState::Cancelled) == 1, "the cancelled one stays cancelled");
        wait([&] { return dock().header()->summary().contains(QStringLiteral("19")); },
             "the dock says so");
    }

  private:
    QueueHost& host() { return studio_->session().queue; }
    QueueDock& dock() { return *studio_->window().findChild<QueueDock*>(); }
    QueueModel& model() { return *dock().model(); }

    static void expect(bool holds, const char* what) {
        if (!holds) {
            std::cerr << "not so: " << what << std::endl;
            std::_Exit(1);
        }
    }
    template <typename Condition>
    static void wait(Condition condition, const char* what) {
        expect(QTest::qWaitFor(condition, 60'000), what);
    }
    int count(JobState state) {
        return static_cast<int>(std::ranges::count(model().rows(), state, &JobRow::state));
    }
    double partOfFirst() {
        return model().rowCount() > 0 ? model().index(0).data(QueueModel::PartRole).toDouble() : -1;
    }
    JobRow firstWaiting() {
        return *std::ranges::find(model().rows(), JobState::Pending, &JobRow::state);
    }
    JobRow lastWaiting() {
        const auto& rows = model().rows();
        return *std::find_if(rows.rbegin(), rows.rend(),
                             [](const JobRow& row) { return row.state == JobState::Pending; });
    }
    void choose(const JobId& job) {
        dock().list()->clearSelection();
        dock().selectJob(job);
    }
    void dropFolder(const QString& path) {
        QMimeData data;
        data.setUrls({QUrl::fromLocalFile(path)});
        QWidget* list = dock().list()->viewport();
        QDragEnterEvent enter(list->rect().center(), Qt::CopyAction, &data, Qt::LeftButton, {});
        QCoreApplication::sendEvent(list, &enter);
        QDragMoveEvent move(list->rect().center(), Qt::CopyAction, &data, Qt::LeftButton, {});
        QCoreApplication::sendEvent(list, &move);
        QDropEvent drop(list->rect().center(), Qt::CopyAction, &data, Qt::LeftButton, {});
        QCoreApplication::sendEvent(list, &drop);
        wait([&] { return studio_->window().findChild<BatchSheet*>() != nullptr; },
             "the sheet is shown");
        auto* sheet = studio_->window().findChild<BatchSheet*>();
        sheet->form()->chooseUse(BatchOptions::PictureUse::Product);
        sheet->form()->setSize({256, 256});
        for (auto* field : sheet->findChildren<QLineEdit*>()) {
            if (field->accessibleName() == QStringLiteral("Folder for the pictures")) {
                field->setText(QDir(folder_).filePath(QStringLiteral("out")));
            }
        }
        wait([&] { return sheet->isPlanned() && sheet->startButton()->isEnabled(); },
             "the batch is planned");
        sheet->startButton()->click();
    }

    QString folder_;
    std::unique_ptr<StudioFixture> studio_;
};

}  // namespace

class QueueCrashTest : public QObject {
    Q_OBJECT

  private:
    /// Runs one life of the studio in a process of its own.
    static void run(QProcess& process, const QString& life, const QString& folder) {
        process.setProcessChannelMode(QProcess::SeparateChannels);
        process.start(QCoreApplication::applicationFilePath(),
                      {QStringLiteral("--life"), life, folder});
        QVERIFY(process.waitForFinished(200'000));
    }

  private Q_SLOTS:
    void nineteenPicturesOfTwentyPhotos() {
        QTemporaryDir folder;
        const QDir photos(folder.filePath(QStringLiteral("photos")));
        QVERIFY(photos.mkpath(QStringLiteral(".")));
        for (int i = 0; i < kPhotos; ++i) {
            QVERIFY(productPhoto(i).save(
                photos.filePath(QStringLiteral("bottle %1.png").arg(i, 2, 10, QLatin1Char('0')))));
        }
        QProcess first;
        run(first, QStringLiteral("first"), folder.path());
        const QByteArray told = first.readAllStandardOutput();
        QVERIFY2(first.exitStatus() == QProcess::CrashExit,
                 first.readAllStandardError().constData());
        QVERIFY2(told.startsWith("cancelled "), told.constData());
        const QString cancelled = QString::fromUtf8(told.mid(10)).trimmed();

        const QDir out(folder.filePath(QStringLiteral("out")));
        const auto made = out.entryList({QStringLiteral("*.png")}, QDir::Files).size();
        QVERIFY(made >= 5 && made < kExpected);

        QProcess second;
        run(second, QStringLiteral("second"), folder.path());
        QVERIFY2(second.exitStatus() == QProcess::NormalExit && second.exitCode() == 0,
                 second.readAllStandardError().constData());

        const QStringList files = out.entryList(QDir::Files | QDir::Hidden, QDir::Name);
        QVERIFY2(files.size() == kExpected, qPrintable(files.join(QLatin1Char('\n'))));
        for (int i = 0; i < kPhotos; ++i) {
            const QString name = QStringLiteral("bottle %1").arg(i, 2, 10, QLatin1Char('0'));
            const auto of = files.filter(name);
            QVERIFY2(of.size() == (cancelled.contains(name) ? 0 : 1),
                     qPrintable(name + QLatin1Char('\n') + files.join(QLatin1Char('\n'))));
            if (!of.isEmpty()) {
                const QImage picture(out.filePath(of.constFirst()));
                QCOMPARE(picture.size(), QSize(256, 256));
            }
        }
    }
};

}  // namespace gouache::ui

int main(int argc, char** argv) {
    QApplication application(argc, argv);
    const QStringList arguments = QApplication::arguments();
    if (arguments.value(1) == QStringLiteral("--life")) {
        gouache::ui::Life life(arguments.value(3));
        if (arguments.value(2) == QStringLiteral("first")) {
            life.first();
        }
        life.second();
        return 0;
    }
    gouache::ui::QueueCrashTest test;
    return QTest::qExec(&test, argc, argv);
}
#include "queue_crash_test.moc"
