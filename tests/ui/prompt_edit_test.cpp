#include <QClipboard>
#include <QGuiApplication>
#include <QMimeData>
#include <QTest>

#include "ui/docks/prompt_edit.h"

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
