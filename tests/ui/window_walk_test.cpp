// Walks through every command, control and dialog of the window, so that what a feature adds is
// looked at without a line here.

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QAbstractSlider>
#include <QAbstractSpinBox>
#include <QAccessible>
#include <QApplication>
#include <QComboBox>
#include <QDialog>
#include <QDockWidget>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QMenuBar>
#include <QPlainTextEdit>
#include <QTextEdit>
#include <QTimer>
#include <QTranslator>
#include <set>

#include "tests/ui/dialog_walk.h"
#include "tests/ui/studio_fixture.h"
#include "ui/dialogs/notice_bar.h"
#include "ui/mainwindow/language.h"

namespace gouache::ui {

namespace {

bool isControl(const QWidget* widget) {
    return qobject_cast<const QAbstractButton*>(widget) != nullptr ||
           qobject_cast<const QAbstractSlider*>(widget) != nullptr ||
           qobject_cast<const QAbstractSpinBox*>(widget) != nullptr ||
           qobject_cast<const QComboBox*>(widget) != nullptr ||
           qobject_cast<const QLineEdit*>(widget) != nullptr ||
           qobject_cast<const QPlainTextEdit*>(widget) != nullptr ||
           qobject_cast<const QTextEdit*>(widget) != nullptr ||
           qobject_cast<const QAbstractItemView*>(widget) != nullptr ||
           widget->focusPolicy() != Qt::NoFocus;
}

/// Part of another control of Qt's: the arrows of a scroll bar, the field of a spin box.
bool isInner(const QWidget* widget) {
    if (widget->objectName().startsWith(QLatin1String("qt_"))) {
        return true;
    }
    for (const QWidget* parent = widget->parentWidget(); parent != nullptr;
         parent = parent->parentWidget()) {
        if (qobject_cast<const QAbstractSpinBox*>(parent) != nullptr ||
            qobject_cast<const QComboBox*>(parent) != nullptr ||
            qobject_cast<const QAbstractItemView*>(parent) != nullptr ||
            parent->inherits("QKeySequenceEdit") || parent->inherits("QMenuBar") ||
            parent->inherits("QLineEdit") || parent->inherits("QAbstractScrollArea")) {
            if (!parent->inherits("QScrollArea")) {
                return true;
            }
        }
    }
    return widget->inherits("QScrollArea") || widget->inherits("QScrollBar") ||
           widget->inherits("QMenu") || widget->inherits("QTabBar");
}

QString describe(const QWidget* widget) {
    QStringList path;
    for (const QWidget* each = widget; each != nullptr && path.size() < 4;
         each = each->parentWidget()) {
        path.prepend(QStringLiteral("%1 “%2”").arg(QLatin1String(each->metaObject()->className()),
                                                   each->objectName()));
    }
    return path.join(QStringLiteral(" › "));
}

/// Sentences about what has no name, no role, or cannot be reached by keyboard.
QStringList problemsOf(QWidget* root) {
    QStringList problems;
    QWidgetList widgets = root->findChildren<QWidget*>();
    for (const QWidget* widget : std::as_const(widgets)) {
        if (!widget->isVisibleTo(root) || isInner(widget) || !isControl(widget)) {
            continue;
        }
        QAccessibleInterface* accessible =
            QAccessible::queryAccessibleInterface(const_cast<QWidget*>(widget));
        if (accessible == nullptr) {
            problems << QStringLiteral("no accessible interface: ") + describe(widget);
            continue;
        }
        QString name = accessible->text(QAccessible::Name);
        if (name.isEmpty() && qobject_cast<const QAbstractButton*>(widget) != nullptr) {
            name = static_cast<const QAbstractButton*>(widget)->text();
        }
        if (name.trimmed().isEmpty()) {
            problems << QStringLiteral("no accessible name: ") + describe(widget);
        }
        if (accessible->role() == QAccessible::NoRole) {
            problems << QStringLiteral("no role: ") + describe(widget);
        }
    }
    return problems;
}

/// Labels that lie over each other or are cut off without being able to wrap or elide.
QStringList cutTexts(QWidget* root) {
    QStringList cut;
    for (const QAbstractButton* button : root->findChildren<QAbstractButton*>()) {
        if (!button->isVisibleTo(root) || button->text().isEmpty() || isInner(button) ||
            button->inherits("QToolButton")) {
            continue;
        }
        if (button->width() + 1 < button->minimumSizeHint().width()) {
            cut << QStringLiteral("cut: “%1” %2").arg(button->text(), describe(button));
        }
    }
    return cut;
}

/// Every text half as long again, as German and Finnish are.
class LongTexts : public QTranslator {
  public:
    bool isEmpty() const override { return false; }
    QString translate(const char*, const char* source, const char*, int) const override {
        const QString text = QString::fromUtf8(source);
        if (text.size() < 3 || !text.at(0).isLetter()) {
            return {};
        }
        return text + QString(text.size() / 2 + 1, QLatin1Char('m'));
    }
};

}  // namespace

class WindowWalkTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void initTestCase() {
        QApplication::setAttribute(Qt::AA_DontUseNativeDialogs);
        QAccessible::setActive(true);
    }

    void everyCommandIsDescribed() {
        StudioFixture studio;
        QVERIFY(studio.isShown());
        QSet<QString> places;
        QStringList problems;
        for (const ActionRegistry::Entry& entry : studio.window().actions().entries()) {
            const ActionSpec& spec = entry.spec;
            const QString id = QString::fromLatin1(spec.id);
            if (spec.text.isEmpty() || !id.contains(QLatin1Char('.'))) {
                problems << id + QStringLiteral(": no text, or no category in the id");
            }
            // A sub-menu's title says enough.
            if (spec.inMenu && spec.submenu.isEmpty() && spec.statusTip.isEmpty() &&
                spec.id != "file.quit") {
                problems << id + QStringLiteral(": no status tip");
            }
            // Two commands of a menu must not be called the same.
            const QString place = QStringLiteral("%1/%2/%3")
                                      .arg(static_cast<int>(spec.category))
                                      .arg(spec.submenu, plainText(spec.text));
            if (spec.inMenu && places.contains(place)) {
                problems << id + QStringLiteral(": called as another one: ") + place;
            }
            places.insert(place);
        }
        QVERIFY2(problems.isEmpty(), qPrintable(problems.join(QLatin1Char('\n'))));
        QVERIFY(places.size() > 35);
    }

    void noKeyMeansTwoThings_data() {
        QTest::addColumn<int>("scheme");
        for (const KeyScheme scheme : kKeySchemes) {
            QTest::newRow(qPrintable(nameOf(scheme))) << static_cast<int>(scheme);
        }
    }
    void noKeyMeansTwoThings() {
        QFETCH(int, scheme);
        StudioFixture studio;
        ActionRegistry& actions = studio.window().actions();
        actions.setKeys(static_cast<KeyScheme>(scheme), {});
        QMap<QString, QString> users;
        QStringList doubles;
        const auto use = [&users, &doubles](const QKeySequence& key, const QString& who) {
            const QString text = key.toString();
            if (users.contains(text) && users.value(text) != who) {
                doubles << QStringLiteral("%1: %2, %3").arg(text, users.value(text), who);
            }
            users.insert(text, who);
        };
        for (const ActionRegistry::Entry& entry : actions.entries()) {
            const auto keys = entry.action->shortcuts();
            for (const QKeySequence& key : keys) {
                QVERIFY2(key[0].key() != Qt::Key_unknown, entry.spec.id.constData());
                use(key, QString::fromLatin1(entry.spec.id));
            }
        }
        // Keys of buttons and actions that are no commands work in the window, too.
        for (const QAction* action : studio.window().findChildren<QAction*>()) {
            if (action->shortcutContext() == Qt::WindowShortcut && action->parent() != &actions) {
                for (const QKeySequence& key : action->shortcuts()) {
                    use(key, action->text() + QStringLiteral(" (no command)"));
                }
            }
        }
        for (const QAbstractButton* button : studio.window().findChildren<QAbstractButton*>()) {
            if (!button->shortcut().isEmpty() &&
                !button->shortcut().toString().startsWith(QLatin1String("Alt+"))) {
                use(button->shortcut(), button->accessibleName() + QStringLiteral(" (button)"));
            }
        }
        QVERIFY2(doubles.isEmpty(), qPrintable(doubles.join(QLatin1Char('\n'))));
        QVERIFY(users.size() > 30);
    }

    void everyControlHasNameAndRole() {
        StudioFixture studio;
        QVERIFY(studio.isShown());
        for (QDockWidget* dock : studio.window().docks().docks()) {
            studio.window().docks().raise(dock->objectName());
        }
        QTest::qWait(50);
        const QStringList problems = problemsOf(&studio.window());
        QVERIFY2(problems.isEmpty(), qPrintable(problems.join(QLatin1Char('\n'))));
    }

    void everyDialogIsNamedAndFits_data() {
        QTest::addColumn<QString>("language");
        QTest::newRow("en") << QStringLiteral("en");
        QTest::newRow("zh_CN") << QStringLiteral("zh_CN");
    }
    void everyDialogIsNamedAndFits() {
        QFETCH(QString, language);
        StudioFixture studio(language);
        QVERIFY(studio.isShown());
        QStringList problems;
        QStringList titles;
        const auto entries = studio.window().actions().entries();
        for (const ActionRegistry::Entry& entry : entries) {
            if (!opensDialog(entry)) {
                continue;
            }
            int opened = 0;
            auto* notice = studio.window().findChild<NoticeBar*>();
            notice->hide();
            studio.window().canvas()->setFocus();
            withDialogsOf(entry.action, [&](QWidget* dialog) {
                ++opened;
                titles << dialog->windowTitle();
                for (const QString& problem : problemsOf(dialog) + cutTexts(dialog)) {
                    problems << QStringLiteral("%1: %2").arg(QLatin1String(entry.spec.id), problem);
                }
                if (dialog->windowTitle().isEmpty()) {
                    problems << QStringLiteral("%1: no title").arg(QLatin1String(entry.spec.id));
                }
            });
            // It may also ask in a dock, or say why there is nothing to choose from.
            if (opened == 0 && notice->isHidden() &&
                studio.window().focusWidget() == studio.window().canvas()) {
                problems
                    << QStringLiteral("%1: “…” but asks nothing").arg(QLatin1String(entry.spec.id));
            }
        }
        QVERIFY2(problems.isEmpty(), qPrintable(problems.join(QLatin1Char('\n'))));
        QVERIFY(titles.size() > 6);
    }

    void tabHidesTheDocksOnTheCanvasOnly() {
        StudioFixture studio;
        QVERIFY(studio.isShown());
        QVERIFY(QTest::qWaitForWindowActive(&studio.window()));
        auto* prompt = studio.window().docks().dock(QStringLiteral("prompt"));
        QVERIFY(prompt->isVisible());
        studio.window().canvas()->setFocus();
        QTest::keyClick(studio.window().canvas(), Qt::Key_Tab);
        QVERIFY(prompt->isHidden());
        QVERIFY(studio.action("window.hideDocks")->isChecked());
        QTest::keyClick(studio.window().canvas(), Qt::Key_Tab);
        QVERIFY(prompt->isVisible());
        // From a field, Tab goes to the next one.
        auto* field = prompt->findChild<QPlainTextEdit*>();
        field->setFocus();
        QTest::keyClick(field, Qt::Key_Tab);
        QVERIFY(prompt->isVisible());
        QVERIFY(!field->hasFocus());
    }

    void aToolWithOtherKeysLeavesItsOldOne() {
        StudioFixture studio;
        QVERIFY(studio.isShown());
        QVERIFY(QTest::qWaitForWindowActive(&studio.window()));
        const ToolSettings& tools = studio.session().tools;
        QWidget* canvas = studio.window().canvas();
        canvas->setFocus();
        const double size = tools.brush(ToolKind::Brush).size;
        QTest::keyClick(canvas, Qt::Key_BracketRight);
        QVERIFY(tools.brush(ToolKind::Brush).size > size);
        QTest::keyClick(canvas, Qt::Key_BracketLeft);
        QCOMPARE(tools.brush(ToolKind::Brush).size, size);

        studio.window().actions().setKeys(
            KeyScheme::Gouache,
            {{QStringLiteral("tool.eraser"), {QKeySequence(QStringLiteral("Shift+E"))}}});
        QTest::keyClick(canvas, Qt::Key_E);
        QCOMPARE(tools.tool(), ToolKind::Brush);
        QTest::keyClick(canvas, Qt::Key_E, Qt::ShiftModifier);
        QCOMPARE(tools.tool(), ToolKind::Eraser);
    }

    void aBrushJustChangedIsKeptWhenTheWindowGoes() {
        StudioFixture studio;
        const std::filesystem::path file =
            studio.session().folders().settingsFile.parent_path() / "painting.json";
        QVERIFY(!std::filesystem::exists(file));
        studio.session().tools.stepSize(ToolKind::Brush, 1);
        studio.studio().openWindow();  // in place of the old one
        QVERIFY(std::filesystem::exists(file));
    }

    void sketchesAreDrawnWithAThinBrush() {
        StudioFixture studio;
        studio.action("tool.sketch")->trigger();
        const ToolSettings& tools = studio.session().tools;
        QCOMPARE(tools.tool(), ToolKind::Sketch);
        QCOMPARE(studio.session().document().active()->kind, LayerKind::Control);
        QVERIFY(tools.brush(ToolKind::Sketch).size < tools.brush(ToolKind::Brush).size);
    }

    void areasAreReachedByKeys() {
        StudioFixture studio;
        QVERIFY(studio.isShown());
        QVERIFY(QTest::qWaitForWindowActive(&studio.window()));
        studio.window().canvas()->setFocus();
        std::set<QWidget*> visited;
        for (int i = 0; i < 12; ++i) {
            studio.action("window.nextArea")->trigger();
            QVERIFY(QApplication::focusWidget() != nullptr);
            visited.insert(QApplication::focusWidget());
        }
        QVERIFY(visited.size() >= 3);
        QVERIFY(visited.contains(studio.window().canvas()));
        QWidget* here = QApplication::focusWidget();
        studio.action("window.nextArea")->trigger();
        studio.action("window.previousArea")->trigger();
        QCOMPARE(QApplication::focusWidget(), here);
    }

    void workspacesAreKept() {
        StudioFixture studio;
        QVERIFY(studio.isShown());
        auto* prompt = studio.window().docks().dock(QStringLiteral("prompt"));
        prompt->hide();
        QTimer::singleShot(50, qApp, [] {
            auto* dialog = qobject_cast<QDialog*>(QApplication::activeModalWidget());
            dialog->findChild<QLineEdit*>()->setText(QStringLiteral("Narrow"));
            dialog->accept();
        });
        studio.action("window.workspace.save")->trigger();
        QCOMPARE(studio.session().settings.workspaces.size(), 1);
        studio.action("window.workspace.default")->trigger();
        QVERIFY(prompt->isVisible());
        studio.action("window.workspace.own.0")->trigger();
        QVERIFY(prompt->isHidden());
        QVERIFY(studio.action("window.workspace.own.0")->isChecked());
        const Settings stored = Settings::load(studio.session().folders().settingsFile);
        QCOMPARE(stored.workspaces, studio.session().settings.workspaces);
        QCOMPARE(stored.workspace, QStringLiteral("Narrow"));
    }

    void keysOutliveTheProgram() {
        StudioFixture studio;
        studio.session().settings.keys.insert(QStringLiteral("edit.undo"),
                                              QStringLiteral("Ctrl+Alt+U"));
        studio.session().settings.keys.insert(QStringLiteral("edit.redo"),
                                              QStringLiteral("no such key"));
        studio.session().settings.keyScheme = QStringLiteral("krita");
        QVERIFY(studio.session().saveSettings());
        studio.session().settings = Settings::load(studio.session().folders().settingsFile);
        studio.studio().openWindow();
        QCOMPARE(studio.action("edit.undo")->shortcut(),
                 QKeySequence(QStringLiteral("Ctrl+Alt+U")));
        // What cannot be read is as if it were not there.
        QCOMPARE(studio.action("edit.redo")->shortcut(),
                 QKeySequence(QStringLiteral("Ctrl+Shift+Z")));
        QCOMPARE(studio.action("tool.picker")->shortcut(), QKeySequence(QStringLiteral("P")));
    }

    void longTextsDoNotBreakTheLayout() {
        LongTexts longer;
        QCoreApplication::installTranslator(&longer);
        StudioFixture studio;
        QCoreApplication::removeTranslator(&longer);
        QCoreApplication::installTranslator(&longer);  // over the program's own
        studio.studio().openWindow();
        QVERIFY(studio.isShown());
        QTest::qWait(50);
        const QStringList cut = cutTexts(&studio.window());
        QVERIFY2(cut.isEmpty(), qPrintable(cut.join(QLatin1Char('\n'))));
        // Still fits a laptop's screen.
        QString widths;
        for (const QDockWidget* dock : studio.window().docks().docks()) {
            widths += QStringLiteral("%1 %2, ")
                          .arg(dock->objectName())
                          .arg(dock->minimumSizeHint().width());
        }
        QVERIFY2(studio.window().minimumSizeHint().width() <= 1366,
                 qPrintable(widths + QString::number(studio.window().minimumSizeHint().width())));
        QVERIFY2(studio.window().minimumSizeHint().height() <= 768,
                 qPrintable(QString::number(studio.window().minimumSizeHint().height())));
        QCoreApplication::removeTranslator(&longer);
    }

    void rightToLeftMirrorsTheWindow() {
        QApplication::setLayoutDirection(Qt::RightToLeft);
        StudioFixture studio;
        QVERIFY(studio.isShown());
        QTest::qWait(50);
        QCOMPARE(studio.window().layoutDirection(), Qt::RightToLeft);
        // Right docks stay where the user put them; what is in them is mirrored.
        auto* prompt = studio.window().docks().dock(QStringLiteral("prompt"));
        QVERIFY(prompt->isVisible() && prompt->width() > 100);
        QVERIFY(cutTexts(&studio.window()).isEmpty());
        const QImage shown = studio.window().grab().toImage();
        QVERIFY(!shown.isNull());
        QApplication::setLayoutDirection(Qt::LeftToRight);
    }
};

}  // namespace gouache::ui

QTEST_MAIN(gouache::ui::WindowWalkTest)
#include "window_walk_test.moc"
