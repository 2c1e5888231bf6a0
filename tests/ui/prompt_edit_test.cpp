#include <QClipboard>
#include <QGuiApplication>
#include <QListWidget>
#include <QMenu>
#include <QMimeData>
#include <QTemporaryDir>
#include <QTest>
#include <QTextBlock>
#include <QTextLayout>
#include <fstream>

#include "ui/docks/prompt_assistant.h"
#include "ui/docks/prompt_edit.h"
#include "ui/docks/style_button.h"
#include "ui/docks/token_counter.h"

namespace gouache::ui {

class PromptEditTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void emphasisOfTheWordAtTheCursor_data() {
        QTest::addColumn<QString>("text");
        QTest::addColumn<int>("cursor");
        QTest::addColumn<int>("presses");  // up > 0, down < 0
        QTest::addColumn<QString>("expected");
        QTest::newRow("new") << "a red apple" << 4 << 1 << "a (red:1.1) apple";
        QTest::newRow("twice") << "a red apple" << 4 << 2 << "a (red:1.2) apple";
        QTest::newRow("less") << "a red apple" << 4 << -2 << "a (red:0.8) apple";
        QTest::newRow("back to 1") << "a (red:1.1) apple" << 4 << -1 << "a red apple";
        QTest::newRow("more of one") << "a (red:1.5) apple" << 5 << 1 << "a (red:1.6) apple";
        QTest::newRow("never above 2") << "(red:2.0)" << 2 << 1 << "(red:2.0)";
        QTest::newRow("between words") << "a  b" << 2 << 1 << "a  b";
        QTest::newRow("Chinese") << QStringLiteral("红苹果") << 1 << 1
                                 << QStringLiteral("(红苹果:1.1)");
    }

    void emphasisOfTheWordAtTheCursor() {
        QFETCH(QString, text);
        QFETCH(int, cursor);
        QFETCH(int, presses);
        QFETCH(QString, expected);
        PromptEdit edit(3);
        edit.setPlainText(text);
        QTextCursor at = edit.textCursor();
        at.setPosition(cursor);
        edit.setTextCursor(at);
        for (int i = 0; i < qAbs(presses); ++i) {
            QTest::keyClick(&edit, presses > 0 ? Qt::Key_Up : Qt::Key_Down, Qt::ControlModifier);
        }
        QCOMPARE(edit.toPlainText(), expected);
    }

    void emphasisOfASelectionLeavesItsSpacesOut() {
        PromptEdit edit(3);
        edit.setPlainText(QStringLiteral("a red apple pie"));
        QTextCursor at = edit.textCursor();
        at.setPosition(1);
        at.setPosition(12, QTextCursor::KeepAnchor);
        edit.setTextCursor(at);
        QTest::keyClick(&edit, Qt::Key_Up, Qt::ControlModifier);
        QCOMPARE(edit.toPlainText(), QStringLiteral("a (red apple:1.1) pie"));
    }

    void pastesPlainTextWithoutControlCharacters() {
        PromptEdit edit(3);
        auto* data = new QMimeData;
        data->setHtml(QStringLiteral("<b>bold</b>"));
        data->setText(QStringLiteral("bo\x01ld\nnext"));
        QGuiApplication::clipboard()->setMimeData(data);
        edit.paste();
        QCOMPARE(edit.toPlainText(), QStringLiteral("bold\nnext"));
    }

    void lorasAndWildcardsAreCompleted() {
        PromptAssistant assistant;
        ModelInfo lora;
        lora.kind = ModelKind::Lora;
        lora.name = "ink wash";
        lora.notes.triggerWords = {"inkwash"};
        lora.notes.weight = 0.75;
        ModelInfo other = lora;
        other.name = "blinking";
        ModelInfo checkpoint;
        checkpoint.name = "ink model";
        assistant.setCatalogue({other, lora, checkpoint});
        assistant.setWildcards({QStringLiteral("colours"), QStringLiteral("animals/cats")});
        PromptEdit edit(3);
        edit.setAssistant(&assistant);
        edit.show();
        const auto list = [&edit] { return edit.findChild<QListWidget*>(); };
        QTest::keyClicks(&edit, QStringLiteral("a <lora:in"));
        QVERIFY(list()->isVisible());
        QCOMPARE(list()->count(), 2);
        QVERIFY2(list()->item(0)->text().startsWith(QStringLiteral("ink wash")),
                 "what begins so comes first");
        QTest::keyClick(&edit, Qt::Key_Return);
        QVERIFY(!list()->isVisible());
        QCOMPARE(edit.toPlainText(), QStringLiteral("a <lora:ink wash:0.75>"));
        QTest::keyClicks(&edit, QStringLiteral(" <in"));
        QTest::keyClick(&edit, Qt::Key_Down);
        QTest::keyClick(&edit, Qt::Key_Tab);
        QCOMPARE(edit.toPlainText(), QStringLiteral("a <lora:ink wash:0.75> <lora:blinking:0.75>"));
        QTest::keyClicks(&edit, QStringLiteral(" __ca"));
        QCOMPARE(list()->count(), 1);
        QTest::keyClick(&edit, Qt::Key_Escape);
        QVERIFY(!list()->isVisible());
        QTest::keyClicks(&edit, QStringLiteral("t"));
        QTest::keyClick(&edit, Qt::Key_Return);
        QVERIFY(edit.toPlainText().endsWith(QStringLiteral(" __animals/cats__")));
        // A whole completion is one step of undo.
        edit.undo();
        QVERIFY(edit.toPlainText().endsWith(QStringLiteral(" __cat")));
        QTest::keyClicks(&edit, QStringLiteral("zzz"));
        QVERIFY(!list()->isVisible());
    }

    void misspeltWordsAreUnderlined() {
        const QTemporaryDir folder;
        const auto path = [&folder](const char* name) {
            return folder.filePath(QLatin1String(name)).toStdString();
        };
        const auto write = [&path](const char* name, const char* text) {
            std::ofstream(path(name)) << text;
        };
        write("en_US.aff", "SET UTF-8\n");
        write("en_US.dic", "3\nred\napple\ncafé\n");
        auto checker = SpellChecker::open(
            "en_US", {{folder.path().toStdString()}, path("none"), path("own.txt")});
        QVERIFY(checker.ok());
        PromptAssistant assistant;
        PromptEdit edit(3);
        edit.setAssistant(&assistant);
        edit.setPlainText(QStringLiteral("红 café aple red, <lora:xyz:1> __wrng__"));
        const auto underlined = [&edit] {
            QStringList words;
            for (const QTextLayout::FormatRange& range :
                 edit.document()->firstBlock().layout()->formats()) {
                if (range.format.underlineStyle() == QTextCharFormat::SpellCheckUnderline) {
                    words << edit.toPlainText().mid(range.start, range.length);
                }
            }
            return words;
        };
        QCOMPARE(underlined(), QStringList());
        assistant.setSpellChecker(*std::move(checker));
        QCOMPARE(underlined(), QStringList{QStringLiteral("aple")});
        QVERIFY(assistant.suggestions(QStringLiteral("aple")).contains(QStringLiteral("apple")));
        assistant.learn(QStringLiteral("aple"));
        QCOMPARE(underlined(), QStringList());
    }

    void tokensAreCountedWithTheModelsVocabulary() {
        PromptEdit edit(3);
        TokenCounter counter(&edit);
        auto tokenizer =
            ClipTokenizer::fromFolder(GOUACHE_SOURCE_DIR "/resources/starter/tokenizer");
        QVERIFY(tokenizer.ok());
        counter.setTokenizer(*tokenizer);
        QCOMPARE(counter.text(), QStringLiteral("0 / 75"));
        edit.setPlainText(QStringLiteral("a red apple"));
        const auto own = (*tokenizer)->tokenize("a red apple").size();
        QTRY_COMPARE(counter.text(), QStringLiteral("%1 / 75").arg(own));
        edit.setPlainText(QStringLiteral("a red apple <lora:ink:0.8>"));
        counter.count();
        QCOMPARE(counter.text(), QStringLiteral("%1 / 75").arg(own));
        QVERIFY(edit.chunkMarks().isEmpty());

        const QString word = QStringLiteral("apple ");
        QCOMPARE((*tokenizer)->tokenize("apple").size(), 1U);
        edit.setPlainText(word.repeated(80));
        counter.count();
        QCOMPARE(counter.text(), QStringLiteral("80 / 150"));
        QCOMPARE(edit.chunkMarks().size(), 1);
        QVERIFY2(qAbs(edit.chunkMarks().first() - 75 * word.size()) <= word.size(),
                 qPrintable(QString::number(edit.chunkMarks().first())));
    }

    void stylesAreAddedSavedAndImported() {
        const QTemporaryDir folder;
        PromptEdit prompt(3);
        PromptEdit negative(2);
        StyleButton styles(&prompt, &negative);
        styles.setFile(folder.filePath(QStringLiteral("styles.csv")).toStdString());
        prompt.setPlainText(QStringLiteral("ink of {prompt}, paper"));
        negative.setPlainText(QStringLiteral("photo"));
        QVERIFY(styles.save(QStringLiteral("Ink & paper")));
        prompt.setPlainText(QStringLiteral("a cat"));
        negative.clear();
        Q_EMIT styles.menu()->aboutToShow();
        QCOMPARE(styles.menu()->actions().first()->text(), QStringLiteral("Ink && paper"));
        styles.menu()->actions().first()->trigger();
        QCOMPARE(prompt.toPlainText(), QStringLiteral("ink of a cat, paper"));
        QCOMPARE(negative.toPlainText(), QStringLiteral("photo"));
        prompt.undo();
        QCOMPARE(prompt.toPlainText(), QStringLiteral("a cat"));
        const QString csv = folder.filePath(QStringLiteral("other.csv"));
        std::ofstream(csv.toStdString()) << "name,prompt,negative_prompt\nFilm,film still,\n";
        QVERIFY(styles.importFrom(csv));
        Q_EMIT styles.menu()->aboutToShow();
        QCOMPARE(styles.menu()->actions().at(1)->text(), QStringLiteral("Film"));
        QVERIFY(styles.remove(QStringLiteral("Ink & paper")));
        Q_EMIT styles.menu()->aboutToShow();
        QCOMPARE(styles.menu()->actions().first()->text(), QStringLiteral("Film"));
    }

    void wordsAreInsertedWithCommas() {
        PromptEdit edit(3);
        edit.insertWords(QStringLiteral("one"));
        edit.insertWords(QStringLiteral("two"));
        edit.insertWords(QStringLiteral("<lora:x:1>"));
        QCOMPARE(edit.toPlainText(), QStringLiteral("one, two <lora:x:1>"));
        QTextCursor start(edit.document());
        edit.setTextCursor(start);
        edit.insertWords(QStringLiteral("zero"));
        QCOMPARE(edit.toPlainText(), QStringLiteral("zero, one, two <lora:x:1>"));
    }

    void replacingCanBeUndone() {
        PromptEdit edit(3);
        edit.insertPlainText(QStringLiteral("mine"));
        edit.replaceText(QStringLiteral("restored"));
        QCOMPARE(edit.toPlainText(), QStringLiteral("restored"));
        edit.undo();
        QCOMPARE(edit.toPlainText(), QStringLiteral("mine"));
    }
};

}  // namespace gouache::ui

QTEST_MAIN(gouache::ui::PromptEditTest)
#include "prompt_edit_test.moc"
