#include <QTemporaryDir>
#include <QTest>
#include <fstream>

#include "ui/mainwindow/settings.h"

namespace gouache::ui {

class SettingsTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void roundTrip() {
        const QTemporaryDir folder;
        const std::filesystem::path file =
            std::filesystem::path(folder.path().toStdString()) / "deep" / "settings.toml";
        Settings settings;
        settings.language = QStringLiteral("zh_CN");
        settings.theme = ThemeChoice::Light;
        settings.place = QStringLiteral("local");
        settings.device = QStringLiteral("cuda:1");
        settings.model = QStringLiteral("My \"best\" model");
        settings.geometry = QByteArray("\x00\xff\x10", 3);
        settings.rememberPrompt(QStringLiteral("红苹果\nsecond line \\ \"quoted\""));
        settings.rememberPrompt(QStringLiteral("newer"));
        QVERIFY(settings.save(file));
        const Settings loaded = Settings::load(file);
        QCOMPARE(loaded.language, settings.language);
        QVERIFY(loaded.theme == settings.theme);
        QCOMPARE(loaded.place, settings.place);
        QCOMPARE(loaded.device, settings.device);
        QCOMPARE(loaded.model, settings.model);
        QCOMPARE(loaded.geometry, settings.geometry);
        QCOMPARE(loaded.recentPrompts, settings.recentPrompts);
    }

    void recentPromptsAreUniqueNewestFirstAndBounded() {
        Settings settings;
        settings.rememberPrompt(QStringLiteral("  "));
        QVERIFY(settings.recentPrompts.isEmpty());
        for (int i = 0; i < 40; ++i) {
            settings.rememberPrompt(QString::number(i));
        }
        settings.rememberPrompt(QStringLiteral("20"));
        QCOMPARE(settings.recentPrompts.size(), Settings::kMostRecentPrompts);
        QCOMPARE(settings.recentPrompts.first(), QStringLiteral("20"));
        QCOMPARE(settings.recentPrompts.count(QStringLiteral("20")), 1);
    }

    void brokenFileIsPutAsideAndWrongTypesAreIgnored() {
        const QTemporaryDir folder;
        const std::filesystem::path file =
            std::filesystem::path(folder.path().toStdString()) / "settings.toml";
        std::ofstream(file) << "language = [";
        QVERIFY(Settings::load(file).language.isEmpty());
        QVERIFY(!std::filesystem::exists(file));
        QVERIFY(std::filesystem::exists(file.string() + ".broken"));
        std::ofstream(file) << "language = 7\ntheme = \"dark\"\nrecent_prompts = [1, \"a\"]\n";
        const Settings loaded = Settings::load(file);
        QVERIFY(loaded.language.isEmpty());
        QVERIFY(loaded.theme == ThemeChoice::Dark);
        QCOMPARE(loaded.recentPrompts, QStringList{QStringLiteral("a")});
    }

    void missingFileGivesDefaultsAndUnwritableFolderIsTold() {
        QVERIFY(Settings::load("/nowhere/settings.toml").recentPrompts.isEmpty());
        QVERIFY(!Settings().save("/proc/nowhere/settings.toml"));
    }
};

}  // namespace gouache::ui

QTEST_GUILESS_MAIN(gouache::ui::SettingsTest)
#include "settings_test.moc"
