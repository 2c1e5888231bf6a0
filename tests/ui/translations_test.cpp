#include <QFile>
#include <QProcess>
#include <QSet>
#include <QTemporaryDir>
#include <QTest>
#include <QXmlStreamReader>

#include "core/base/error.h"
#include "ui/bridge/error_text.h"
#include "ui/docks/generate_bar.h"
#include "ui/mainwindow/language.h"

namespace gouache::ui {

namespace {

struct Message {
    QString context;
    QString source;
    QStringList translations;  ///< more than one for plural forms
    bool unfinished = false;
};

QList<Message> messagesOf(const QString& path) {
    QFile file(path);
    QList<Message> messages;
    if (!file.open(QIODevice::ReadOnly)) {
        return messages;
    }
    QXmlStreamReader xml(&file);
    QString context;
    while (!xml.atEnd()) {
        if (xml.readNext() != QXmlStreamReader::StartElement) {
            continue;
        }
        if (xml.name() == QLatin1String("name")) {
            context = xml.readElementText();
        } else if (xml.name() == QLatin1String("message")) {
            messages.append({context, {}, {}, false});
        } else if (xml.name() == QLatin1String("source")) {
            messages.last().source = xml.readElementText();
        } else if (xml.name() == QLatin1String("translation")) {
            messages.last().unfinished = xml.attributes().hasAttribute(QStringLiteral("type"));
            QString text;
            while (!(xml.readNext() == QXmlStreamReader::EndElement &&
                     xml.name() == QLatin1String("translation"))) {
                if (xml.isStartElement()) {
                    messages.last().translations << xml.readElementText();
                } else if (xml.isCharacters()) {
                    text += xml.text();
                }
            }
            if (messages.last().translations.isEmpty()) {
                messages.last().translations << text;
            }
        }
    }
    return messages;
}

QString sourceFile(const QString& path) {
    return QStringLiteral(GOUACHE_SOURCE_DIR "/") + path;
}

/// "%1", "%n" … and the keyboard mnemonic's count: what a translation must keep.
QStringList placeholders(const QString& text) {
    QStringList found;
    for (qsizetype i = 0; i + 1 < text.size(); ++i) {
        if (text.at(i) == QLatin1Char('%') &&
            (text.at(i + 1).isDigit() || text.at(i + 1) == QLatin1Char('n'))) {
            found << text.mid(i, 2);
        }
    }
    found.sort();
    return found;
}

}  // namespace

class TranslationsTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void everyTextOfTheProgramIsTranslated_data() {
        QTest::addColumn<QString>("language");
        for (const QString& language : languages()) {
            QTest::newRow(qPrintable(language)) << language;
        }
    }

    void everyTextOfTheProgramIsTranslated() {
        QFETCH(QString, language);
        const QTemporaryDir folder;
        const QString fresh = folder.filePath(QStringLiteral("fresh.ts"));
        QProcess lupdate;
        lupdate.start(
            QStringLiteral(GOUACHE_LUPDATE),
            {QStringLiteral("-silent"), QStringLiteral("-locations"), QStringLiteral("none"),
             sourceFile("ui"), sourceFile("app/studio"), sourceFile("core/base/error_list.h"),
             sourceFile("core/cost/preset_list.h"), QStringLiteral("-ts"), fresh});
        QVERIFY(lupdate.waitForFinished(60'000));
        QSet<QPair<QString, QString>> translated;
        for (const Message& message :
             messagesOf(sourceFile(QStringLiteral("translations/gouache_%1.ts").arg(language)))) {
            translated.insert({message.context, message.source});
        }
        const QList<Message> wanted = messagesOf(fresh);
        QVERIFY(wanted.size() > 200);
        QStringList missing;
        for (const Message& message : wanted) {
            if (!translated.contains({message.context, message.source})) {
                missing << message.context + QStringLiteral(": ") + message.source;
            }
        }
        QVERIFY2(missing.isEmpty(), qPrintable(QStringLiteral("not in the .ts file:\n") +
                                               missing.join(QLatin1Char('\n'))));
    }

    void translationsAreFinishedAndKeepTheirPlaceholders() {
        for (const QString& language : languages()) {
            for (const Message& message : messagesOf(
                     sourceFile(QStringLiteral("translations/gouache_%1.ts").arg(language)))) {
                QVERIFY2(!message.unfinished,
                         qPrintable(language + QStringLiteral(": ") + message.source));
                for (const QString& text : message.translations) {
                    QVERIFY2(!text.trimmed().isEmpty() || message.source.trimmed().isEmpty(),
                             qPrintable(message.source));
                    QCOMPARE(placeholders(text), placeholders(message.source));
                    // One mnemonic where there was one ("&&" would be a plain ampersand).
                    QCOMPARE(text.count(QLatin1Char('&')), message.source.count(QLatin1Char('&')));
                }
            }
        }
    }

    void languageIsInstalledAndReplaced() {
        installLanguage(QStringLiteral("zh_CN"));
        QCOMPARE(GenerateBar::tr("Generate"), QStringLiteral("生成"));
        QCOMPARE(errorSentence(makeError(ErrorCode::EmptyPrompt)),
                 QStringLiteral("提示词为空：请写出图片应呈现的内容。"));
        QVERIFY(errorSentence(makeError(ErrorCode::ValueOutOfRange, "steps", "0", "1", "1000"))
                    .startsWith(QStringLiteral("步数")));
        installLanguage(QStringLiteral("en"));
        QCOMPARE(GenerateBar::tr("Generate"), QStringLiteral("Generate"));
        QCOMPARE(QCoreApplication::translate("GenerationFlow", "%n picture(s) made", nullptr, 1),
                 QStringLiteral("1 picture made"));
        QCOMPARE(QCoreApplication::translate("GenerationFlow", "%n picture(s) made", nullptr, 2),
                 QStringLiteral("2 pictures made"));
    }

    void bestLanguageFollowsTheWish() {
        QCOMPARE(bestLanguage(QStringLiteral("zh-Hans")), QStringLiteral("zh_CN"));
        QCOMPARE(bestLanguage(QStringLiteral("zh_CN.UTF-8")), QStringLiteral("zh_CN"));
        QCOMPARE(bestLanguage(QStringLiteral("en_GB")), QStringLiteral("en"));
        QCOMPARE(bestLanguage(QStringLiteral("de")), QStringLiteral("en"));
    }
};

}  // namespace gouache::ui

QTEST_GUILESS_MAIN(gouache::ui::TranslationsTest)
#include "translations_test.moc"
