#include <QAbstractItemModelTester>
#include <QListView>
#include <QSignalSpy>
#include <QTest>

#include "core/commands/rename_layer.h"
#include "ui/docks/history_dock.h"
#include "ui/models/history_model.h"

namespace gouache::ui {

class HistoryModelTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void init() {
        document_ = Document::standard({100, 50});
        model_ = std::make_unique<HistoryModel>();
        tester_ = std::make_unique<QAbstractItemModelTester>(
            model_.get(), QAbstractItemModelTester::FailureReportingMode::QtTest);
        model_->setDocument(document_.get());
    }

    void cleanup() {
        tester_.reset();
        model_.reset();
        document_.reset();
    }

    void startsWithOneRow() {
        QCOMPARE(model_->rowCount(), 1);
        QCOMPARE(model_->currentRow(), 0);
    }

    void followsStepsUndoAndRedo() {
        rename("a");
        rename("b");
        rename("c");
        QCOMPARE(model_->rowCount(), 4);
        QCOMPARE(model_->currentRow(), 3);
        QCOMPARE(model_->index(2).data().toString(), QStringLiteral("Rename layer"));
        QVERIFY(document_->undo());
        QCOMPARE(model_->currentRow(), 2);
        QVERIFY(model_->index(3).data(HistoryModel::UndoneRole).toBool());
        QVERIFY(!model_->index(2).data(HistoryModel::UndoneRole).toBool());
        rename("d");  // what was undone is gone
        QCOMPARE(model_->rowCount(), 4);
        QVERIFY(!model_->index(3).data(HistoryModel::UndoneRole).toBool());
    }

    void goesToAnyStep() {
        for (const char* name : {"a", "b", "c"}) {
            rename(name);
        }
        model_->goTo(1);
        QCOMPARE(document_->layers().front().name, std::string("a"));
        model_->goTo(3);
        QCOMPARE(document_->layers().front().name, std::string("c"));
        model_->goTo(0);
        QCOMPARE(document_->layers().front().name, std::string());
        QCOMPARE(model_->rowCount(), 4);
        model_->goTo(-1);
        model_->goTo(99);
        QCOMPARE(model_->currentRow(), 3);
    }

    void forgottenStepsLeaveTheList() {
        for (const char* name : {"a", "b", "c"}) {
            rename(name);
        }
        document_->setUndoBudget(0);
        QCOMPARE(model_->rowCount(), static_cast<int>(document_->history().size()) + 1);
        model_->setDocument(nullptr);
        QCOMPARE(model_->rowCount(), 0);
        QCOMPARE(model_->currentRow(), -1);
    }

    void dockGoesToTheClickedStep() {
        for (const char* name : {"a", "b", "c"}) {
            rename(name);
        }
        HistoryDock dock(model_.get());
        dock.resize(240, 300);
        dock.show();
        QVERIFY(QTest::qWaitForWindowExposed(&dock));
        auto* list = dock.findChild<QListView*>();
        QCOMPARE(list->currentIndex().row(), 3);
        QTest::mouseClick(list->viewport(), Qt::LeftButton, {},
                          list->visualRect(model_->index(1)).center());
        QCOMPARE(document_->layers().front().name, std::string("a"));
        QCOMPARE(list->currentIndex().row(), 1);
        QTest::keyClick(list, Qt::Key_Down);
        QTest::keyClick(list, Qt::Key_Return);
        QCOMPARE(document_->layers().front().name, std::string("b"));
    }

  private:
    void rename(const char* name) {
        document_->endMerging();
        QVERIFY(
            document_->execute(std::make_unique<RenameLayer>(document_->layers().front().id, name))
                .ok());
    }

    std::unique_ptr<Document> document_;
    std::unique_ptr<HistoryModel> model_;
    std::unique_ptr<QAbstractItemModelTester> tester_;
};

}  // namespace gouache::ui

QTEST_MAIN(gouache::ui::HistoryModelTest)
#include "history_model_test.moc"
