// The queue as a user has it: in the dock of a real window, with a database on disk.

#include <QCheckBox>
#include <QComboBox>
#include <QDir>
#include <QDropEvent>
#include <QFile>
#include <QImage>
#include <QLineEdit>
#include <QListView>
#include <QMimeData>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTreeWidget>
#include <QUrl>

#include "tests/ui/studio_fixture.h"
#include "ui/batch/batch_form.h"
#include "ui/batch/batch_preview.h"
#include "ui/batch/batch_sheet.h"
#include "ui/dialogs/job_editor.h"
#include "ui/docks/prompt_dock.h"
#include "ui/docks/queue_commands.h"
#include "ui/docks/queue_dock.h"
#include "ui/docks/queue_header.h"
#include "ui/docks/request_form.h"
#include "ui/docks/size_field.h"
#include "ui/models/queue_filter.h"
#include "ui/models/queue_model.h"

namespace gouache::ui {

namespace {

using namespace std::chrono_literals;

void dropPaths(QWidget* target, const QStringList& paths) {
    QMimeData data;
    QList<QUrl> urls;
    for (const QString& path : paths) {
        urls << QUrl::fromLocalFile(path);
    }
    data.setUrls(urls);
    const QPoint at = target->rect().center();
    QDragEnterEvent enter(at, Qt::CopyAction, &data, Qt::LeftButton, {});
    QCoreApplication::sendEvent(target, &enter);
    QVERIFY(enter.isAccepted());
    QDragMoveEvent move(at, Qt::CopyAction, &data, Qt::LeftButton, {});
    QCoreApplication::sendEvent(target, &move);
    QDropEvent drop(at, Qt::CopyAction, &data, Qt::LeftButton, {});
    QCoreApplication::sendEvent(target, &drop);
}

/// As in the studio's catalogue.
ModelInfo fakeModel() {
    ModelInfo info;
    info.name = "Fake";
    info.path = "/models/fake";
    info.kind = ModelKind::Checkpoint;
    info.runnable = true;
    info.defaults = {{128, 128}, 8, 6, 7.0};
    return info;
}

/// Another program's engine.
class SlowPlace : public BackendProvider {
  public:
    std::vector<BackendPlace> places() override { return {{"local", "", false}}; }
    Result<std::shared_ptr<Backend>> open(std::string_view) override {
        fake::FakeOptions options;
        options.stepDelay = 120ms;
        return std::shared_ptr<Backend>(std::make_shared<fake::FakeBackend>(options));
    }
};

}  // namespace

class QueueWindowTest : public QObject {
    Q_OBJECT

  private:
    std::unique_ptr<StudioFixture> studio_;
    std::unique_ptr<QTemporaryDir> files_;

    QueueDock& dock() { return *studio_->window().findChild<QueueDock*>(); }
    QueueModel& model() { return *dock().model(); }
    QueueHost& host() { return studio_->session().queue; }
    BatchSheet* sheet() { return studio_->window().findChild<BatchSheet*>(); }
    QString path(const QString& name) { return files_->filePath(name); }

    void open(std::chrono::milliseconds stepDelay, const QString& root = {}) {
        StudioFixture::Setup setup;
        setup.backend.stepDelay = stepDelay;
        setup.root = root.toStdString();
        studio_ = std::make_unique<StudioFixture>(setup);
        QVERIFY(studio_->isShown());
        studio_->window().docks().raise(QStringLiteral("queue"));
        QTRY_VERIFY(host().runner() != QueueHost::Runner::Nobody);
    }
    void write(const QString& name, const QByteArray& text) {
        QFile file(path(name));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(text);
    }
    /// The sheet for what is dropped on the dock, as it is planned.
    void drop(const QStringList& paths) {
        dropPaths(dock().list()->viewport(), paths);
        QTRY_VERIFY(sheet() != nullptr);
        findField(QStringLiteral("Folder for the pictures"))->setText(path("out"));
        QTRY_VERIFY(sheet()->isPlanned());
    }
    QLineEdit* findField(const QString& name) {
        for (auto* field : sheet()->findChildren<QLineEdit*>()) {
            if (field->accessibleName() == name) {
                return field;
            }
        }
        qFatal("no such field");
        return nullptr;
    }
    void start() {
        QTRY_VERIFY(sheet()->startButton()->isEnabled());
        sheet()->startButton()->click();
        QTRY_VERIFY(sheet() == nullptr);
    }
    int count(JobState state) {
        return static_cast<int>(std::ranges::count(model().rows(), state, &JobRow::state));
    }
    const JobRow* find(const std::string& title) {
        const auto found = std::ranges::find(model().rows(), title, &JobRow::title);
        return found != model().rows().end() ? &*found : nullptr;
    }
    std::vector<std::string> waiting() {
        std::vector<std::string> titles;
        for (const JobRow& row : model().rows()) {
            if (row.state == JobState::Pending) {
                titles.push_back(row.title);
            }
        }
        return titles;
    }
    QStringList madeFiles() { return QDir(path("out")).entryList(QDir::Files, QDir::Name); }
    void pause(bool paused) {
        host().setPaused(paused);
        QTRY_COMPARE(host().isPaused(), paused);
    }

  private Q_SLOTS:
    void init() {
        files_ = std::make_unique<QTemporaryDir>();
        QVERIFY(files_->isValid());
    }
    void cleanup() {
        studio_.reset();
        files_.reset();
    }

    void aListOfPromptsBecomesPictures() {
        open(0ms);
        write("prompts.txt", "a red apple\na green pear\n\na blue plum\n");
        drop({path("prompts.txt")});
        QVERIFY2(sheet()->preview()->summary().contains(QLatin1Char('3')),
                 qPrintable(sheet()->preview()->summary()));
        start();
        QTRY_COMPARE(model().rowCount(), 3);
        QTRY_COMPARE(count(JobState::Done), 3);
        QCOMPARE(madeFiles().size(), 3);
        QVERIFY(dock().header()->summary().contains(QStringLiteral("3 picture")));
        // A picture of its own for each row.
        for (const JobRow& row : model().rows()) {
            QVERIFY(QFile::exists(QString::fromStdString(row.thumbnail)));
        }
    }

    void badRowsMustBeLeftOut() {
        open(0ms);
        write("table.csv", "prompt,steps\nan apple,4\na pear,many\n");
        drop({path("table.csv")});
        QCOMPARE(sheet()->preview()->badRows(), 1);
        QVERIFY(!sheet()->startButton()->isEnabled());
        QString problems;
        for (const auto* table : sheet()->findChildren<QTreeWidget*>()) {
            for (int i = 0; i < table->topLevelItemCount(); ++i) {
                problems += table->topLevelItem(i)->text(0) + QLatin1Char('\n');
            }
        }
        QVERIFY2(problems.contains(QStringLiteral("table.csv, line 3")), qPrintable(problems));
        sheet()->preview()->leaveOut()->click();
        start();
        QTRY_COMPARE(count(JobState::Done), 1);
    }

    void theCanvasGoesIntoTheQueueAndComesBack() {
        open(0ms);
        auto* form = studio_->window().promptDock()->form();
        GenerationRequest request = form->request();
        request.prompt = "a lighthouse";
        form->setRequest(request);
        studio_->action("queue.addCanvas")->trigger();
        QTRY_COMPARE(count(JobState::Done), 1);
        QTRY_COMPARE(studio_->session().staged.rowCount(), 1);
        studio_->action("queue.addCanvas")->trigger();
        QTRY_COMPARE(count(JobState::Done), 2);
        QCOMPARE(model().rows()[0].batch, model().rows()[1].batch);  // one for the document
        QTRY_COMPARE(studio_->session().staged.rowCount(), 2);
    }

    void waitingJobsAreMovedChangedAndCancelled() {
        open(0ms);
        pause(true);
        QVERIFY(!dock().header()->notice().isEmpty());
        write("prompts.txt", "one\ntwo\nthree\nfour\n");
        drop({path("prompts.txt")});
        start();
        QTRY_COMPARE(waiting(), (std::vector<std::string>{"one", "two", "three", "four"}));
        const auto key = [this](const char* title, int which, Qt::KeyboardModifiers with) {
            dock().list()->clearSelection();
            dock().selectJob(find(title)->id);
            QTest::keyClick(dock().list(), static_cast<Qt::Key>(which), with);
        };
        key("four", Qt::Key_Home, Qt::AltModifier);
        QTRY_COMPARE(waiting(), (std::vector<std::string>{"four", "one", "two", "three"}));
        key("four", Qt::Key_Down, Qt::AltModifier);
        QTRY_COMPARE(waiting(), (std::vector<std::string>{"one", "four", "two", "three"}));
        key("three", Qt::Key_Up, Qt::AltModifier);
        QTRY_COMPARE(waiting(), (std::vector<std::string>{"one", "four", "three", "two"}));
        // By drag: "two" above "one".
        const QAbstractItemModel* rows = dock().list()->model();
        const std::unique_ptr<QMimeData> dragged(rows->mimeData({rows->index(3, 0)}));
        const_cast<QAbstractItemModel*>(rows)->dropMimeData(dragged.get(), Qt::MoveAction, 0, 0,
                                                            {});
        QTRY_COMPARE(waiting(), (std::vector<std::string>{"two", "one", "four", "three"}));
        // The selection went along.
        QCOMPARE(dock().selectedRows().size(), std::size_t{1});
        QCOMPARE(dock().selectedRows().front()->title, std::string("three"));

        key("one", Qt::Key_Delete, {});
        QTRY_COMPARE(count(JobState::Cancelled), 1);

        key("two", Qt::Key_Return, {});
        QTRY_VERIFY(studio_->window().findChild<JobEditor*>() != nullptr);
        auto* editor = studio_->window().findChild<JobEditor*>();
        for (auto* text : editor->form()->findChildren<QPlainTextEdit*>()) {
            if (text->accessibleName() == QStringLiteral("Prompt")) {
                text->setPlainText(QStringLiteral("two changed"));
            }
        }
        editor->accept();
        QTRY_VERIFY(studio_->window().findChild<JobEditor*>() == nullptr);
        const JobId changed = find("two") != nullptr ? find("two")->id : find("two changed")->id;
        std::string prompt;
        host().ask<JobRecord>(
            this, [changed](JobQueue& queue) { return queue.job(changed); },
            [&prompt](const Result<JobRecord>& job) {
                prompt = job.ok() ? job->draft.request.prompt : "";
            });
        QTRY_COMPARE(prompt, std::string("two changed"));

        pause(false);
        QTRY_COMPARE(count(JobState::Done), 3);
        QCOMPARE(madeFiles().size(), 3);
        QVERIFY(dock().header()->notice().isEmpty());
    }

    void aRunningJobIsStoppedAndTriedAgain() {
        open(40ms);
        write("prompts.txt", "one\ntwo\n");
        drop({path("prompts.txt")});
        start();
        QTRY_VERIFY(count(JobState::Running) == 1 &&
                    model().index(0).data(QueueModel::PartRole).toDouble() > 0);
        const JobId running = model().rows().front().id;
        dock().list()->clearSelection();
        dock().selectJob(running);
        QTest::keyClick(dock().list(), Qt::Key_Delete);
        QTRY_COMPARE(count(JobState::Cancelled), 1);
        QTRY_COMPARE(count(JobState::Done), 1);
        dock().list()->clearSelection();
        dock().selectJob(running);
        QCOMPARE(dock().commands()->offerFor(dock().selectedRows()).retriable, 1);
        dock().commands()->retry(dock().selectedRows());
        QTRY_COMPARE(count(JobState::Done), 2);
        QCOMPARE(madeFiles().size(), 2);
        // What is over can be taken out of the list; its picture stays.
        QTest::keyClick(dock().list(), Qt::Key_A, Qt::ControlModifier);
        QCOMPARE(dock().selectedRows().size(), std::size_t{2});
        QTest::keyClick(dock().list(), Qt::Key_Delete);
        QTRY_COMPARE(model().rowCount(), 0);
        QCOMPARE(madeFiles().size(), 2);
    }

    void oneBatchIsPausedAlone() {
        open(0ms);
        pause(true);
        write("first.txt", "one\ntwo\n");
        write("second.txt", "three\n");
        drop({path("first.txt")});
        start();
        drop({path("second.txt")});
        start();
        QTRY_COMPARE(model().rowCount(), 3);
        QTRY_COMPARE(model().batches().size(), std::size_t{2});
        dock().commands()->setBatchPaused(find("one")->batch, true);
        QTRY_VERIFY(model().indexOf(find("one")->id).data(QueueModel::PausedRole).toBool());
        pause(false);
        QTRY_COMPARE(count(JobState::Done), 1);
        QTest::qWait(200);
        QCOMPARE(waiting(), (std::vector<std::string>{"one", "two"}));
        dock().filter()->setBatch(QString::fromStdString(find("one")->batch));
        QCOMPARE(dock().filter()->rowCount(), 2);
        dock().commands()->setBatchPaused(find("one")->batch, false);
        QTRY_COMPARE(count(JobState::Done), 3);
    }

    void searchLooksIntoPromptsToo() {
        open(0ms);
        pause(true);
        write("table.csv",
              "prompt,output\na red apple on grass,first\na green pear on sand,second\n");
        drop({path("table.csv")});
        start();
        QTRY_COMPARE(model().rowCount(), 2);
        QLineEdit* search = nullptr;
        for (auto* field : dock().findChildren<QLineEdit*>()) {
            if (field->accessibleName() == QStringLiteral("Search the queue")) {
                search = field;
            }
        }
        QVERIFY(search != nullptr);
        search->setText(QStringLiteral("SAND"));
        QTRY_COMPARE(dock().filter()->rowCount(), 1);
        search->clear();
        QTRY_COMPARE(dock().filter()->rowCount(), 2);
    }

    void aSweepEndsInAGrid() {
        open(0ms);
        write("prompts.txt", "an apple\n");
        drop({path("prompts.txt")});
        for (auto* text : sheet()->findChildren<QPlainTextEdit*>()) {
            if (text->accessibleName() == QStringLiteral("Values to try, one field a line")) {
                text->setPlainText(QStringLiteral("steps=2,3,4\ncfg=5,7"));
            }
        }
        QTRY_VERIFY(sheet()->isPlanned() &&
                    sheet()->preview()->summary().contains(QLatin1Char('6')));
        start();
        QTRY_COMPARE(count(JobState::Done), 6);
        QTRY_COMPARE(madeFiles().filter(QStringLiteral("grid")).size(), 1);
        const QImage grid(
            QDir(path("out")).filePath(madeFiles().filter(QStringLiteral("grid")).constFirst()));
        QVERIFY(grid.width() > 2 * 128 && grid.height() > 2 * 128);
        QCOMPARE(madeFiles().size(), 7);
    }

    void twoProgramsShareOneQueue() {
        // The other one is a second host here: locks belong to what opened the file.
        const QString root = path("state");
        QVERIFY(QDir().mkpath(root));
        auto other = std::make_unique<QueueHost>(root.toStdString() + "/queue",
                                                 std::make_shared<SlowPlace>());
        SchedulerProfile profile;
        profile.profile = {"cpu", "local", "cpu", {}, {}};
        other->open();
        other->setModels({fakeModel()});
        other->setProfiles({profile});
        QTRY_COMPARE(other->runner(), QueueHost::Runner::Here);

        open(0ms, root);
        QCOMPARE(host().runner(), QueueHost::Runner::Elsewhere);
        QVERIFY(dock().header()->notice().contains(QStringLiteral("Another Gouache")));
        write("prompts.txt", "one\ntwo\nthree\n");
        drop({path("prompts.txt")});
        start();
        // Made there, seen here.
        QTRY_VERIFY(count(JobState::Done) >= 1);
        QCOMPARE(host().running(), 0);
        // The other one is closed in the middle of a picture, and this one goes on.
        other.reset();
        QTRY_COMPARE_WITH_TIMEOUT(host().runner(), QueueHost::Runner::Here, 10'000);
        QTRY_COMPARE_WITH_TIMEOUT(count(JobState::Done), 3, 10'000);
        QCOMPARE(madeFiles().size(), 3);
        QVERIFY(dock().header()->notice().isEmpty());
    }

    void filesOnTheCanvasCanBeABatch() {
        open(0ms);
        write("prompts.txt", "one\n");
        dropPaths(studio_->window().canvas(), {path("prompts.txt")});
        QTRY_VERIFY(sheet() != nullptr);
        // More of them go into the same sheet.
        write("more.txt", "two\nthree\n");
        dropPaths(sheet(), {path("more.txt")});
        QTRY_VERIFY(sheet()->isPlanned() &&
                    sheet()->preview()->summary().contains(QLatin1Char('3')));
        sheet()->reject();
    }
};

}  // namespace gouache::ui

QTEST_MAIN(gouache::ui::QueueWindowTest)
#include "queue_window_test.moc"
