#include <QAbstractItemModelTester>
#include <QElapsedTimer>
#include <QMimeData>
#include <QRandomGenerator>
#include <QSignalSpy>
#include <QTest>
#include <algorithm>
#include <numeric>

#include "ui/models/job_state_text.h"
#include "ui/models/queue_filter.h"
#include "ui/models/queue_model.h"
#include "ui/models/time_left.h"

namespace gouache::ui {

namespace {

JobRow row(const std::string& id, JobState state = JobState::Pending) {
    JobRow made;
    made.id = id;
    made.batch = "batch";
    made.state = state;
    made.title = "Title of " + id;
    made.model = "Model";
    made.attempt = state == JobState::Pending ? 0 : 1;
    return made;
}

JobRow doneIn(const std::string& id, int seconds) {
    JobRow made = row(id, JobState::Done);
    made.started = WallTime(std::chrono::seconds(1000));
    made.finished = WallTime(std::chrono::seconds(1000 + seconds));
    made.picturesDone = 1;
    return made;
}

std::vector<std::string> idsOf(const QAbstractItemModel& model) {
    std::vector<std::string> ids;
    for (int i = 0; i < model.rowCount(); ++i) {
        ids.push_back(model.index(i, 0).data(QueueModel::IdRole).toString().toStdString());
    }
    return ids;
}

std::vector<const JobRow*> pointers(const std::vector<JobRow>& rows) {
    std::vector<const JobRow*> all;
    for (const JobRow& each : rows) {
        all.push_back(&each);
    }
    return all;
}

JobProgress atStep(int step, int steps, double speed, int pass = 0, int passes = 1) {
    StepProgress progress;
    progress.step = step;
    progress.steps = steps;
    progress.iterationsPerSecond = speed;
    return {progress, pass, passes};
}

}  // namespace

class QueueModelTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void init() {
        model_ = std::make_unique<QueueModel>();
        filter_ = std::make_unique<QueueFilter>();
        filter_->setSourceModel(model_.get());
        const auto mode = QAbstractItemModelTester::FailureReportingMode::QtTest;
        tester_ = std::make_unique<QAbstractItemModelTester>(model_.get(), mode);
        filterTester_ = std::make_unique<QAbstractItemModelTester>(filter_.get(), mode);
    }
    void cleanup() {
        filterTester_.reset();
        tester_.reset();
        filter_.reset();
        model_.reset();
    }

    void rowsBecomeWhatTheyAreSaidToBe() {
        // Jobs come, go and move as they like; every selection stays with its job.
        QRandomGenerator random(20261124);
        std::vector<std::string> all(40);
        for (std::size_t i = 0; i < all.size(); ++i) {
            all[i] = "job" + std::to_string(i);
        }
        for (int turn = 0; turn < 200; ++turn) {
            std::shuffle(all.begin(), all.end(), random);
            std::vector<std::string> ids(all.begin(), all.begin() + random.bounded(40));
            std::vector<JobRow> rows;
            for (const std::string& id : ids) {
                rows.push_back(row(id, static_cast<JobState>(random.bounded(6))));
            }
            QList<QPersistentModelIndex> kept;
            QStringList keptIds;
            for (int i = 0; i < model_->rowCount(); i += 3) {
                kept << QPersistentModelIndex(model_->index(i));
                keptIds << model_->index(i).data(QueueModel::IdRole).toString();
            }
            model_->setRows(rows);
            QCOMPARE(idsOf(*model_), ids);
            for (std::size_t i = 0; i < rows.size(); ++i) {
                QVERIFY(model_->rows()[i] == rows[i]);
                QCOMPARE(model_->indexOf(rows[i].id).row(), static_cast<int>(i));
            }
            for (qsizetype i = 0; i < kept.size(); ++i) {
                const bool stays = std::ranges::find(ids, keptIds[i].toStdString()) != ids.end();
                QCOMPARE(kept[i].isValid(), stays);
                if (stays) {
                    QCOMPARE(kept[i].data(QueueModel::IdRole).toString(), keptIds[i]);
                }
            }
        }
    }

    void aRowWithTheSameIdTwiceCountsOnce() {
        model_->setRows({row("a"), row("b"), row("a")});
        QCOMPARE(model_->rowCount(), 2);
    }

    void changedRowsAreAnnouncedAndUnknownOnesIgnored() {
        model_->setRows({row("a"), row("b"), row("c")});
        QSignalSpy changes(model_.get(), &QAbstractItemModel::dataChanged);
        JobRow b = row("b", JobState::Failed);
        b.reason = makeError(ErrorCode::Cancelled);
        model_->updateRows({b, row("x")});
        QCOMPARE(changes.count(), 1);
        QCOMPARE(changes.front().at(0).toModelIndex().row(), 1);
        QCOMPARE(model_->rowCount(), 3);
        QVERIFY(model_->index(1)
                    .data(QueueModel::StatusRole)
                    .toString()
                    .contains(QStringLiteral("Stopped.")));
        model_->updateRows({b});  // as it is
        QCOMPARE(changes.count(), 1);
    }

    void progressBelongsToTheTryThatRuns() {
        JobRow running = row("a", JobState::Running);
        running.attempt = 2;
        model_->setRows({running, row("b")});
        QCOMPARE(model_->index(0).data(QueueModel::PartRole).toDouble(), -1.0);
        model_->setProgress({"a", 1}, atStep(5, 10, 2));  // late, of the try before
        QCOMPARE(model_->index(0).data(QueueModel::PartRole).toDouble(), -1.0);
        model_->setProgress({"a", 2}, atStep(5, 10, 2));
        QCOMPARE(model_->index(0).data(QueueModel::PartRole).toDouble(), 0.5);
        const QString status = model_->index(0).data(QueueModel::StatusRole).toString();
        QVERIFY2(status.contains(QStringLiteral("Step 5 of 10")), qPrintable(status));
        QVERIFY2(status.contains(QStringLiteral("2.0 it/s")), qPrintable(status));
        QVERIFY2(status.contains(QStringLiteral("3 s left")), qPrintable(status));
        running.state = JobState::Done;
        model_->updateRows({running});
        QVERIFY(!model_->progressOf("a"));
    }

    void onlyWaitingJobsAreDragged() {
        model_->setRows({row("run", JobState::Running), row("a"), row("b"), row("c"),
                         row("old", JobState::Done)});
        QVERIFY(!model_->flags(model_->index(0)).testFlag(Qt::ItemIsDragEnabled));
        QVERIFY(model_->flags(model_->index(1)).testFlag(Qt::ItemIsDragEnabled));
        const std::unique_ptr<QMimeData> none(model_->mimeData({model_->index(4)}));
        QVERIFY(none == nullptr);
        const std::unique_ptr<QMimeData> data(
            model_->mimeData({model_->index(3), model_->index(1), model_->index(0)}));
        QCOMPARE(QueueModel::jobsIn(data.get()), (std::vector<JobId>{"a", "c"}));
    }

    void droppedJobsGoWhereTheyAreDropped_data() {
        QTest::addColumn<int>("row");
        QTest::addColumn<QString>("before");
        QTest::newRow("above the running one") << 0 << "a";
        QTest::newRow("above the first") << 1 << "a";
        QTest::newRow("above itself") << 2 << "c";  // b itself does not count
        QTest::newRow("above the last") << 3 << "c";
        QTest::newRow("below the waiting ones") << 4 << "";
        QTest::newRow("below everything") << 5 << "";
        QTest::newRow("on the empty part") << -1 << "";
    }
    void droppedJobsGoWhereTheyAreDropped() {
        QFETCH(int, row);
        QFETCH(QString, before);
        model_->setRows({ui::row("run", JobState::Running), ui::row("a"), ui::row("b"),
                         ui::row("c"), ui::row("old", JobState::Done)});
        std::optional<JobId> target;
        std::vector<JobId> moved;
        connect(model_.get(), &QueueModel::moveWanted, this,
                [&](const std::vector<JobId>& jobs, const std::optional<JobId>& to) {
                    moved = jobs;
                    target = to;
                });
        const std::unique_ptr<QMimeData> data(model_->mimeData({model_->index(2)}));
        QVERIFY(model_->canDropMimeData(data.get(), Qt::MoveAction, row, 0, {}));
        // Taken, but not moved by the view: the queue does it.
        QVERIFY(!filter_->dropMimeData(data.get(), Qt::MoveAction, row, 0, {}));
        QCOMPARE(moved, std::vector<JobId>{"b"});
        QCOMPARE(QString::fromStdString(target.value_or("")), before);
    }

    void filesAreTakenWherever() {
        QMimeData data;
        data.setUrls({QUrl::fromLocalFile(QStringLiteral("/a.png")),
                      QUrl(QStringLiteral("https://example.org/b.png"))});
        QSignalSpy dropped(model_.get(), &QueueModel::filesDropped);
        QVERIFY(model_->dropMimeData(&data, Qt::CopyAction, -1, -1, {}));
        QCOMPARE(dropped.count(), 1);
        QCOMPARE(dropped.front().front().toStringList(), QStringList{QStringLiteral("/a.png")});
        QMimeData text;
        text.setText(QStringLiteral("words"));
        QVERIFY(!model_->canDropMimeData(&text, Qt::CopyAction, -1, -1, {}));
    }

    void filtersByStateBatchProfileAndSearch() {
        JobRow other = row("d");
        other.batch = "other";
        other.profile = "cuda:0";
        model_->setRows({row("a", JobState::Running), row("b"), row("c", JobState::Failed), other,
                         row("e", JobState::Done)});
        filter_->setShow(QueueFilter::Show::Waiting);
        QCOMPARE(idsOf(*filter_), (std::vector<std::string>{"b", "d"}));
        filter_->setProfile(QString());
        QCOMPARE(idsOf(*filter_), std::vector<std::string>{"b"});
        filter_->setProfile(QStringLiteral("cuda:0"));
        QCOMPARE(idsOf(*filter_), std::vector<std::string>{"d"});
        filter_->setProfile(std::nullopt);
        filter_->setShow(QueueFilter::Show::Problems);
        QCOMPARE(idsOf(*filter_), std::vector<std::string>{"c"});
        filter_->setShow(QueueFilter::Show::All);
        filter_->setBatch(QStringLiteral("other"));
        QCOMPARE(idsOf(*filter_), std::vector<std::string>{"d"});
        filter_->setBatch({});
        filter_->setFound(QSet<QString>{QStringLiteral("e"), QStringLiteral("gone")});
        QCOMPARE(idsOf(*filter_), std::vector<std::string>{"e"});
        filter_->setFound(std::nullopt);
        QCOMPARE(filter_->rowCount(), 5);
    }

    void partsCountPicturesAndPasses() {
        JobRow job = row("a", JobState::Running);
        job.count = 4;
        job.picturesDone = 1;
        QCOMPARE(partDone(job, atStep(5, 10, 1)), 1.5 / 4);
        QCOMPARE(partDone(job, atStep(5, 10, 1, 1, 2)), (1 + 0.75) / 4);
        JobProgress loading = atStep(0, 0, 0);
        loading.step.stage = JobStage::LoadingModel;
        QCOMPARE(partDone(row("b", JobState::Running), loading), -1.0);
        // 5 steps of this pass, and 10 of each of the 3 pictures' two passes and this one's second.
        const auto left = secondsLeft(job, atStep(5, 10, 2, 0, 2));
        QVERIFY(left.has_value());
        QCOMPARE(*left, (5 + 10 + 2 * 20) / 2.0);
        QVERIFY(!secondsLeft(job, atStep(0, 10, 0)).has_value());
    }

    void outlookFollowsWhatWasMeasured() {
        const auto noProgress = [](const JobId&) { return std::optional<JobProgress>(); };
        const std::vector<JobRow> fresh{row("a"), row("b")};
        QueueOutlook outlook = outlookOf(pointers(fresh), noProgress);
        QCOMPARE(outlook.pictures, 2);
        QCOMPARE(outlook.jobsLeft, 2);
        QVERIFY(!outlook.secondsLeft.has_value());

        std::vector<JobRow> rows{
            row("r", JobState::Running), row("a"), row("b"), doneIn("c", 10), doneIn("d", 20),
            row("e", JobState::Failed)};
        outlook = outlookOf(pointers(rows), noProgress);
        QCOMPARE(outlook.pictures, 5);
        QCOMPARE(outlook.picturesDone, 2);
        QCOMPARE(outlook.jobsLeft, 3);
        QCOMPARE(outlook.part, 0.4);
        QCOMPARE(outlook.secondsLeft.value_or(-1), 45.0);
        outlook = outlookOf(pointers(rows), [](const JobId&) {
            return std::optional<JobProgress>(atStep(5, 10, 1));
        });
        QCOMPARE(outlook.secondsLeft.value_or(-1), 35.0);
        QCOMPARE(outlook.part, 0.5);
        rows.push_back(row("s", JobState::Running));  // two at once
        outlook = outlookOf(pointers(rows), noProgress);
        QCOMPARE(outlook.secondsLeft.value_or(-1), 30.0);
    }

    void durationsAreRead() {
        QCOMPARE(durationText(0.2), QStringLiteral("1 s"));
        QCOMPARE(durationText(59), QStringLiteral("59 s"));
        QCOMPARE(durationText(61), QStringLiteral("2 min"));
        QCOMPARE(durationText(2 * 3600 + 60), QStringLiteral("2 h 1 min"));
        QCOMPARE(durationText(26 * 3600), QStringLiteral("1 d 2 h"));
    }

    void tenThousandRowsAreNoTrouble() {
        tester_.reset();  // looks at every row at every change
        filterTester_.reset();
        std::vector<JobRow> rows;
        for (int i = 0; i < 10'000; ++i) {
            rows.push_back(row("job" + std::to_string(i)));
        }
        model_->setRows(rows);
        QCOMPARE(filter_->rowCount(), 10'000);
        // One job ends and the next begins, as it does all day.
        QElapsedTimer clock;
        qint64 longest = 0;
        for (int i = 0; i < 10; ++i) {
            JobRow ended = rows.front();
            ended.state = JobState::Done;
            rows.erase(rows.begin());
            rows.push_back(ended);
            rows.front().state = JobState::Running;
            clock.start();
            model_->setRows(rows);
            longest = std::max(longest, clock.elapsed());
        }
        QCOMPARE(idsOf(*filter_).front(), std::string("job10"));
        // 15 ms on two slow cores; the rest is for a machine that does other things.
        QVERIFY2(longest < 250, qPrintable(QString::number(longest)));
        qInfo("10,000 rows, one of them moved: %lld ms at most", static_cast<long long>(longest));
    }

  private:
    std::unique_ptr<QueueModel> model_;
    std::unique_ptr<QueueFilter> filter_;
    std::unique_ptr<QAbstractItemModelTester> tester_;
    std::unique_ptr<QAbstractItemModelTester> filterTester_;
};

}  // namespace gouache::ui

QTEST_MAIN(gouache::ui::QueueModelTest)
#include "queue_model_test.moc"
