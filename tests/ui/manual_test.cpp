#include <QFile>
#include <QLineEdit>
#include <QListWidget>
#include <QRegularExpression>
#include <QSignalSpy>

#include "tests/ui/studio_fixture.h"
#include "ui/mainwindow/language.h"
#include "ui/manual/manual_browser.h"
#include "ui/manual/manual_text.h"
#include "ui/manual/manual_window.h"

namespace gouache::ui {

class ManualTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void everyPageIsThereInEveryLanguage() {
        const auto english = manualPages(QStringLiteral("en"));
        QVERIFY(english.size() >= 10);
        for (const QString& language : languages()) {
            const auto pages = manualPages(language);
            QCOMPARE(pages.size(), english.size());
            for (qsizetype i = 0; i < pages.size(); ++i) {
                QCOMPARE(pages.at(i).name, english.at(i).name);
                QVERIFY(!pages.at(i).title.isEmpty());
                QVERIFY2(QFile::exists(
                             QStringLiteral(":/manual/%1/%2.md").arg(language, pages.at(i).name)),
                         qPrintable(pages.at(i).name));
                // Translated, and about the same.
                const QString text = manualSource(language, pages.at(i).name);
                const QString source = manualSource(QStringLiteral("en"), pages.at(i).name);
                QCOMPARE(commandsIn(text), commandsIn(source));
                QCOMPARE(text.count(QStringLiteral("\n#")), source.count(QStringLiteral("\n#")));
                QCOMPARE(text == source, language == QLatin1String("en"));
            }
        }
    }

    void everyLinkLeadsSomewhere() {
        StudioFixture studio;
        static const QRegularExpression link(QStringLiteral("\\]\\(([^)]+)\\)"));
        for (const QString& language : languages()) {
            for (const ManualPage& page : manualPages(language)) {
                const QString text = manualSource(language, page.name);
                for (const QString& id : commandsIn(text)) {
                    QVERIFY2(studio.window().actions().find(id.toLatin1()) != nullptr,
                             qPrintable(page.name + QStringLiteral(": ") + id));
                }
                auto links = link.globalMatch(text);
                while (links.hasNext()) {
                    const QString target = links.next().captured(1);
                    if (target.endsWith(QLatin1String(".md"))) {
                        QVERIFY2(!manualSource(language, target.chopped(3)).isEmpty(),
                                 qPrintable(target));
                    } else if (target.endsWith(QLatin1String(".png"))) {
                        const QString file = target.section(QLatin1Char('/'), -1);
                        QVERIFY2(QFile::exists(QStringLiteral(":/pictures/") + file),
                                 qPrintable(target));
                    } else {
                        QVERIFY2(target.startsWith(QLatin1String("command:")), qPrintable(target));
                    }
                }
            }
        }
    }

    void keysAreTheUsersOwn() {
        StudioFixture studio;
        ActionRegistry& actions = studio.window().actions();
        const QString text = QStringLiteral("[Undo](command:edit.undo) it.");
        QCOMPARE(withKeys(text, actions), QStringLiteral("[Undo](command:edit.undo) (Ctrl+Z) it."));
        actions.setKeys(KeyScheme::Gouache,
                        {{QStringLiteral("edit.undo"), {QKeySequence(QStringLiteral("Ctrl+["))}}});
        QCOMPARE(withKeys(text, actions),
                 QStringLiteral("[Undo](command:edit.undo) (Ctrl+\\[) it."));
        QVERIFY(keysPage(QString(), actions).contains(QStringLiteral("| Undo | Ctrl+\\[ |")));
        actions.setKeys(KeyScheme::Gouache, {{QStringLiteral("edit.undo"), {}}});
        QCOMPARE(withKeys(text, actions), text);
    }

    void pagesAreShownFoundAndFollowed() {
        StudioFixture studio;
        ManualWindow manual(&studio.window().actions(), QStringLiteral("en"), &studio.window());
        manual.showPage(QStringLiteral("index"));
        manual.show();
        QVERIFY(QTest::qWaitForWindowExposed(&manual));
        ManualBrowser* browser = manual.browser();
        QVERIFY(browser->toPlainText().contains(QStringLiteral("A first picture")));
        auto* contents = manual.findChild<QListWidget*>();
        QCOMPARE(contents->currentRow(), 0);
        Q_EMIT browser->anchorClicked(QUrl(QStringLiteral("layers.md")));
        QCOMPARE(browser->page(), QStringLiteral("layers"));
        QCOMPARE(contents->currentItem()->text(), QStringLiteral("Layers"));
        browser->backward();
        QCOMPARE(browser->page(), QStringLiteral("index"));

        auto* search = manual.findChild<QLineEdit*>();
        search->setText(QStringLiteral("stabiliser"));
        QCOMPARE(contents->count(), 1);
        QCOMPARE(browser->page(), QStringLiteral("painting"));
        QCOMPARE(browser->textCursor().selectedText(), QStringLiteral("stabiliser"));
        search->setText(QStringLiteral("zyzzyva"));
        QCOMPARE(contents->count(), 0);
        search->clear();
        QVERIFY(contents->count() >= 10);
    }

    void commandsOfTheManualAreDone() {
        StudioFixture studio;
        QVERIFY(studio.isShown());
        ManualWindow manual(&studio.window().actions(), QStringLiteral("en"), &studio.window());
        QSignalSpy done(studio.action("view.actualSize"), &QAction::triggered);
        Q_EMIT manual.browser()->anchorClicked(QUrl(QStringLiteral("command:view.actualSize")));
        QCOMPARE(done.count(), 1);
        Q_EMIT manual.browser()->anchorClicked(QUrl(QStringLiteral("command:no.such")));
    }
};

}  // namespace gouache::ui

QTEST_MAIN(gouache::ui::ManualTest)
#include "manual_test.moc"
