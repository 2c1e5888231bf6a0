#include <QApplication>
#include <QTest>
#include <cmath>

#include "ui/theme/theme.h"

namespace gouache::ui {

namespace {

/// Of WCAG 2.1: relative luminance, 0…1.
double luminance(const QColor& color) {
    const auto linear = [](double value) {
        return value <= 0.04045 ? value / 12.92 : std::pow((value + 0.055) / 1.055, 2.4);
    };
    return 0.2126 * linear(color.redF()) + 0.7152 * linear(color.greenF()) +
           0.0722 * linear(color.blueF());
}

double contrast(const QColor& a, const QColor& b) {
    const double one = luminance(a);
    const double other = luminance(b);
    return (std::max(one, other) + 0.05) / (std::min(one, other) + 0.05);
}

}  // namespace

class ThemeTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void contrastFormula() {
        QCOMPARE(qRound(contrast(Qt::black, Qt::white) * 100), 2100);
        QVERIFY(std::abs(contrast(QColor(0x76, 0x76, 0x76), Qt::white) - 4.54) < 0.01);
    }

    void textReachesAa_data() {
        QTest::addColumn<bool>("dark");
        QTest::newRow("dark") << true;
        QTest::newRow("light") << false;
    }
    void textReachesAa() {
        QFETCH(bool, dark);
        const ThemeColors c = themeColorsOf(dark);
        QCOMPARE(c.dark, dark);
        const QColor hover = dark ? c.raised.lighter(118) : c.window.darker(104);
        const std::pair<const char*, QColor> grounds[] = {
            {"window", c.window}, {"surface", c.surface}, {"raised", c.raised}};
        for (const auto& [name, ground] : grounds) {
            for (const QColor& text : {c.text, c.subtleText, c.link, c.danger, c.success}) {
                QVERIFY2(contrast(text, ground) >= 4.5,
                         qPrintable(QStringLiteral("%1 on %2: %3")
                                        .arg(text.name(), QLatin1String(name))
                                        .arg(contrast(text, ground))));
            }
        }
        QVERIFY(contrast(c.text, hover) >= 4.5);
        QVERIFY(contrast(c.accentText, c.accent) >= 4.5);
        QVERIFY(contrast(c.accentText, c.accentHover) >= 4.5);
        // What is no text but must be seen (WCAG 1.4.11): marks of what is chosen, the focus.
        for (const QColor& ground : {c.window, c.surface}) {
            QVERIFY2(contrast(c.accent, ground) >= 3,
                     qPrintable(QString::number(contrast(c.accent, ground))));
        }
        QVERIFY(contrast(c.link, c.raised) >= 3);
    }

    void everyColourOfTheSheetIsFilledIn() {
        for (const ThemeChoice choice : {ThemeChoice::Dark, ThemeChoice::Light}) {
            applyTheme(*qApp, choice);
            QVERIFY(!qApp->styleSheet().isEmpty());
            QVERIFY(!qApp->styleSheet().contains(QLatin1Char('@')));
            QVERIFY(!qApp->styleSheet().contains(QLatin1Char('%')));
            QCOMPARE(themeColors().dark, choice == ThemeChoice::Dark);
            QCOMPARE(QApplication::palette().color(QPalette::Window), themeColors().window);
        }
    }

    void namesAreRead() {
        for (const ThemeChoice choice :
             {ThemeChoice::System, ThemeChoice::Dark, ThemeChoice::Light}) {
            QCOMPARE(themeFromName(nameOf(choice)), choice);
        }
        QCOMPARE(themeFromName(QStringLiteral("purple")), ThemeChoice::System);
    }
};

}  // namespace gouache::ui

QTEST_MAIN(gouache::ui::ThemeTest)
#include "theme_test.moc"
