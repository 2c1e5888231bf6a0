#include <QAbstractItemModelTester>
#include <QKeySequenceEdit>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QMainWindow>
#include <QMenuBar>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableView>
#include <QTest>

#include "ui/dialogs/shortcuts_dialog.h"
#include "ui/shell/action_registry.h"
#include "ui/shell/command_list_model.h"
#include "ui/shell/command_match.h"
#include "ui/shell/command_search.h"
#include "ui/shell/dock_registry.h"
#include "ui/shell/menu_builder.h"

namespace gouache::ui {

namespace {

using Keys = ActionRegistry::Keys;

Keys keys(const char* text) {
    return QKeySequence::listFromString(QString::fromLatin1(text));
}

/// A window with a canvas and a few commands.
struct Shell {
    QMainWindow window;
    QWidget* canvas = new QWidget;
    ActionRegistry* actions = nullptr;
    int cleared = 0;

    Shell() {
        canvas->setFocusPolicy(Qt::StrongFocus);
        window.setCentralWidget(canvas);
        actions = new ActionRegistry(&window, canvas);
        actions->add({.id = "file.save",
                      .text = QStringLiteral("&Save…"),
                      .category = ActionCategory::File,
                      .keys = "Ctrl+S",
                      .statusTip = QStringLiteral("Write the file")});
        actions->add({.id = "layer.duplicate",
                      .text = QStringLiteral("&Duplicate layer"),
                      .category = ActionCategory::Layer,
                      .keys = "Ctrl+J",
                      .searchWords = QStringLiteral("copy clone")});
        actions->add({.id = "layer.clear",
                      .text = QStringLiteral("C&lear the layer"),
                      .category = ActionCategory::Layer,
                      .section = 5,
                      .keys = "Delete",
                      .kritaKeys = "Del; Shift+Del",
                      .photoshopKeys = ""},
                     [this] { ++cleared; });
        actions->add({.id = "view.dark",
                      .text = QStringLiteral("Dark"),
                      .category = ActionCategory::View,
                      .submenu = QStringLiteral("&Theme"),
                      .checkable = true});
        actions->add({.id = "canvas.step",
                      .text = QStringLiteral("Step"),
                      .category = ActionCategory::View,
                      .keys = "Tab",
                      .inMenu = false,
                      .scope = KeyScope::Canvas},
                     [this] { ++cleared; });
    }
    QMenu* menu(const QString& title) {
        for (const QAction* action : window.menuBar()->actions()) {
            if (action->text() == title) {
                return action->menu();
            }
        }
        return nullptr;
    }
};

}  // namespace

class ShellTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void textWithoutMnemonics() {
        QCOMPARE(plainText(QStringLiteral("&Open…")), QStringLiteral("Open"));
        QCOMPARE(plainText(QStringLiteral("打开(&O)…")), QStringLiteral("打开"));
        QCOMPARE(plainText(QStringLiteral("Curves (R, G)")), QStringLiteral("Curves (R, G)"));
    }

    void menusAreMadeOfTheCommands() {
        Shell shell;
        new MenuBuilder(shell.window.menuBar(), shell.actions);
        QStringList titles;
        for (const QAction* action : shell.window.menuBar()->actions()) {
            titles << action->text();
        }
        QCOMPARE(titles, QStringList({"&File", "&Layer", "&View"}));
        const auto layer = shell.menu(QStringLiteral("&Layer"))->actions();
        QCOMPARE(layer.size(), 3);
        QVERIFY(layer.at(1)->isSeparator());
        const auto view = shell.menu(QStringLiteral("&View"))->actions();
        QCOMPARE(view.size(), 1);
        QCOMPARE(view.first()->menu()->actions().first()->text(), QStringLiteral("Dark"));

        shell.actions->add({.id = "image.crop",
                            .text = QStringLiteral("Crop"),
                            .category = ActionCategory::Image});
        QTRY_VERIFY(shell.menu(QStringLiteral("&Image")) != nullptr);
        shell.actions->remove("image.crop");
        QTRY_VERIFY(shell.menu(QStringLiteral("&Image")) == nullptr);
        QVERIFY(shell.actions->find("image.crop") == nullptr);
        QVERIFY(shell.actions->find("canvas.step") != nullptr);
    }

    void tipsTellTheKeysAndFollowTheText() {
        Shell shell;
        QAction* save = shell.actions->action("file.save");
        QCOMPARE(save->toolTip(), QStringLiteral("Save (Ctrl+S)"));
        save->setText(QStringLiteral("Save &all"));
        QCOMPARE(save->toolTip(), QStringLiteral("Save all (Ctrl+S)"));
        shell.actions->setKeys(KeyScheme::Gouache, {{QStringLiteral("file.save"), keys("Ctrl+E")}});
        QCOMPARE(save->toolTip(), QStringLiteral("Save all (Ctrl+E)"));
    }

    void schemesAndOwnKeys() {
        Shell shell;
        QAction* clear = shell.actions->action("layer.clear");
        QCOMPARE(clear->shortcuts(), keys("Del"));
        shell.actions->setKeys(KeyScheme::Krita, {});
        QCOMPARE(clear->shortcuts(), keys("Del; Shift+Del"));
        shell.actions->setKeys(KeyScheme::Photoshop, {});
        QVERIFY(clear->shortcuts().isEmpty());
        // One's own key is taken from the command that the scheme gives it to.
        shell.actions->setKeys(KeyScheme::Gouache, {{QStringLiteral("layer.clear"), keys("Ctrl+J")},
                                                    {QStringLiteral("file.save"), {}}});
        QCOMPARE(clear->shortcuts(), keys("Ctrl+J"));
        QVERIFY(shell.actions->action("layer.duplicate")->shortcuts().isEmpty());
        QVERIFY(shell.actions->action("file.save")->shortcuts().isEmpty());
    }

    void keysOfTheCanvasWorkOnlyThere() {
        Shell shell;
        auto* field = new QLineEdit(&shell.window);
        shell.window.show();
        QVERIFY(QTest::qWaitForWindowActive(&shell.window));
        shell.canvas->setFocus();
        QTest::keyClick(shell.canvas, Qt::Key_Tab);
        QCOMPARE(shell.cleared, 1);
        field->setFocus();
        QTest::keyClick(field, Qt::Key_Tab);
        QCOMPARE(shell.cleared, 1);
        QTest::keyClick(&shell.window, Qt::Key_Delete);
        QCOMPARE(shell.cleared, 2);
    }

    void wordsFindCommands_data() {
        QTest::addColumn<QString>("query");
        QTest::addColumn<QString>("first");
        QTest::newRow("beginning") << "dup"
                                   << "layer.duplicate";
        QTest::newRow("two words, any order") << "lay dupl"
                                              << "layer.duplicate";
        QTest::newRow("synonym") << "clone"
                                 << "layer.duplicate";
        QTest::newRow("letters in order") << "dlr"
                                          << "layer.duplicate";
        QTest::newRow("menu") << "theme"
                              << "view.dark";
        QTest::newRow("case and accents") << "SÁVE"
                                          << "file.save";
        QTest::newRow("text before synonym") << "c"
                                             << "layer.clear";
        QTest::newRow("status tip") << "write"
                                    << "file.save";
    }
    void wordsFindCommands() {
        QFETCH(QString, query);
        QFETCH(QString, first);
        Shell shell;
        CommandListModel model(shell.actions);
        QAbstractItemModelTester tester(&model);
        model.setQuery(query);
        QVERIFY(model.rowCount() > 0);
        QCOMPARE(QString::fromLatin1(model.index(0).data(CommandListModel::IdRole).toByteArray()),
                 first);
    }

    void whatDoesNotFitIsNotFound() {
        QVERIFY(
            !matchScore(QStringLiteral("zebra"), {QStringLiteral("Duplicate layer"), {}, {}, {}}));
        QVERIFY(!matchScore(QStringLiteral("dup zebra"),
                            {QStringLiteral("Duplicate layer"), {}, {}, {}}));
        // A script without gaps, and English in every language.
        QVERIFY(matchScore(QStringLiteral("图层"), {QStringLiteral("复制图层"), {}, {}, {}}));
        QVERIFY(matchScore(QStringLiteral("fit"),
                           {QStringLiteral("适合窗口"), {}, {}, QStringLiteral("view.zoomFit")}));
    }

    void recentCommandsComeFirst() {
        Shell shell;
        CommandListModel model(shell.actions);
        QCOMPARE(model.rowCount(), 5);
        model.setRecent({QStringLiteral("view.dark")});
        QCOMPARE(model.index(0).data(CommandListModel::IdRole).toByteArray(), "view.dark");
    }

    void searchIsDrivenByKeys() {
        Shell shell;
        shell.window.show();
        shell.actions->action("file.save")->setEnabled(false);
        CommandSearch search(shell.actions, {}, &shell.window);
        QSignalSpy chosen(&search, &CommandSearch::chosen);
        search.open();
        QVERIFY(QTest::qWaitForWindowExposed(&search));
        auto* field = search.findChild<QLineEdit*>();
        QTest::keyClicks(field, QStringLiteral("save"));
        QTest::keyClick(field, Qt::Key_Return);
        QCOMPARE(chosen.count(), 0);  // cannot be done now
        QVERIFY(search.isVisible());
        field->clear();
        QTest::keyClicks(field, QStringLiteral("layer"));
        auto* list = search.findChild<QListView*>();
        const QByteArray second =
            list->model()->index(1, 0).data(CommandListModel::IdRole).toByteArray();
        QTest::keyClick(field, Qt::Key_Down);
        QTest::keyClick(field, Qt::Key_Return);
        QCOMPARE(chosen.count(), 1);
        QCOMPARE(chosen.first().first().toByteArray(), second);
        QVERIFY(!search.isVisible());
    }

    void shortcutModelTakesKeysAway() {
        Shell shell;
        ShortcutModel model(shell.actions, ShortcutsDialog::fixedKeys());
        QAbstractItemModelTester tester(&model);
        QCOMPARE(model.usersOf(QKeySequence(QStringLiteral("Ctrl+J")), {}),
                 QStringList{QStringLiteral("Duplicate layer")});
        model.setKeys(QStringLiteral("file.save"), keys("Ctrl+J"));
        QVERIFY(model.keysOf(QStringLiteral("layer.duplicate")).isEmpty());
        QVERIFY(model.index(0, 0).data(ShortcutModel::OwnRole).toBool());
        QVERIFY(model.index(0, 0).data(ShortcutModel::ConflictRole).toString().isEmpty());
        model.setKeys(QStringLiteral("file.save"), keys("Ctrl+S"));
        QVERIFY(!model.overrides().contains(QStringLiteral("file.save")));  // the default again
        model.resetAll();
        QCOMPARE(model.keysOf(QStringLiteral("layer.duplicate")), keys("Ctrl+J"));
        QVERIFY(model.overrides().isEmpty());
        // The commands themselves are as before.
        QCOMPARE(shell.actions->action("file.save")->shortcuts(), keys("Ctrl+S"));
    }

    void conflictsOfAHandWrittenFileAreShown() {
        Shell shell;
        shell.actions->setKeys(KeyScheme::Gouache,
                               {{QStringLiteral("file.save"), keys("Ctrl+9")},
                                {QStringLiteral("layer.clear"), keys("Ctrl+9")}});
        ShortcutModel model(shell.actions, {});
        QCOMPARE(model.index(0, 0).data(ShortcutModel::ConflictRole).toString(),
                 QStringLiteral("Clear the layer"));
    }

    void shortcutsAreEditedInTheDialog() {
        Shell shell;
        ShortcutsDialog dialog(shell.actions);
        dialog.show();
        QVERIFY(QTest::qWaitForWindowExposed(&dialog));
        auto* table = dialog.findChild<QTableView*>();
        const auto button = [&dialog](const QString& text) -> QPushButton* {
            for (auto* each : dialog.findChildren<QPushButton*>()) {
                if (each->text() == text) {
                    return each;
                }
            }
            return nullptr;
        };
        QTest::keyClicks(dialog.findChild<QLineEdit*>(), QStringLiteral("duplicate"));
        QCOMPARE(table->model()->rowCount(), 1);
        auto* edit = dialog.findChild<QKeySequenceEdit*>();
        edit->setKeySequence(QKeySequence(QStringLiteral("Ctrl+S")));
        bool told = false;
        for (const auto* label : dialog.findChildren<QLabel*>()) {
            told |= label->text().contains(QStringLiteral("Save"));
        }
        QVERIFY(told);
        QTest::mouseClick(button(QStringLiteral("&Use these keys")), Qt::LeftButton);
        QCOMPARE(dialog.overrides().value(QStringLiteral("layer.duplicate")), keys("Ctrl+S"));
        QVERIFY(dialog.overrides().value(QStringLiteral("file.save")).isEmpty());
        QVERIFY(dialog.overrides().contains(QStringLiteral("file.save")));
        QTest::mouseClick(button(QStringLiteral("As in the &scheme")), Qt::LeftButton);
        QVERIFY(!dialog.overrides().contains(QStringLiteral("layer.duplicate")));
        QTest::mouseClick(button(QStringLiteral("All as in the scheme")), Qt::LeftButton);
        QVERIFY(dialog.overrides().isEmpty());
        QCOMPARE(shell.actions->action("file.save")->shortcuts(), keys("Ctrl+S"));
    }

    void docksHideTogetherAndComeBack() {
        Shell shell;
        DockRegistry docks(&shell.window, shell.actions);
        QList<QDockWidget*> made;
        for (const char* name : {"one", "two", "three"}) {
            auto* dock = new QDockWidget(QString::fromLatin1(name));
            dock->setObjectName(QString::fromLatin1(name));
            made << dock;
        }
        docks.add(made.at(0), {.area = Qt::LeftDockWidgetArea});
        docks.add(made.at(1),
                  {.area = Qt::LeftDockWidgetArea, .tabbedWith = QStringLiteral("one")});
        docks.add(made.at(2), {.visible = false});
        shell.window.show();
        QVERIFY(QTest::qWaitForWindowExposed(&shell.window));
        QVERIFY(shell.window.tabifiedDockWidgets(made.at(0)).contains(made.at(1)));
        QAction* third = shell.actions->action("window.three");
        QVERIFY(!third->isChecked());
        third->trigger();
        QTRY_VERIFY(made.at(2)->isVisible() && third->isChecked());
        docks.setAllHidden(true);
        for (QDockWidget* dock : made) {
            QVERIFY(dock->isHidden());
        }
        docks.setAllHidden(false);
        for (QDockWidget* dock : made) {
            QVERIFY(!dock->isHidden());
        }
        docks.restoreDefaultLayout();
        QVERIFY(made.at(2)->isHidden());
        QVERIFY(!made.at(0)->isHidden());
    }
};

}  // namespace gouache::ui

QTEST_MAIN(gouache::ui::ShellTest)
#include "shell_test.moc"
